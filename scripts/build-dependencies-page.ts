/**
 * Writes `docs/dependencies.md`: what the program is built of, why, and under which licence. With `--check`, only holds
 * the page to what is installed. Refuses licences that are not permissive, packages that need a script to be
 * installed, and dependencies that nothing uses.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import packageJson from '../package.json' with { type: 'json' };

/** Why each is worth having. */
const reasons = {
  '@orama/stemmers': 'word stems of the six languages of search',
  ajv: 'JSON Schema: checks of matrices and configurations, compiled when the program is built',
  chalk: 'colours of the terminal',
  'cli-table3': 'tables in the terminal',
  commander: 'commands and flags',
  'csv-parse': 'reads CSV and TSV',
  diff: 'differences of texts for `--check`, `--dry-run` and `--fix-dry-run`',
  'fast-string-width': 'how wide a text is in a terminal',
  'fastest-levenshtein': 'did-you-mean',
  'mdast-util-from-markdown': 'reads Markdown',
  'mdast-util-frontmatter': 'reads the head of Markdown files',
  'mdast-util-gfm-footnote': 'reads footnotes of Markdown',
  'mdast-util-gfm-table': 'reads tables of Markdown',
  'micromark-extension-frontmatter': 'the grammar of the head of Markdown files',
  'micromark-extension-gfm-footnote': 'the grammar of footnotes of Markdown',
  'micromark-extension-gfm-table': 'the grammar of tables of Markdown',
  parse5: 'reads HTML as browsers do',
  picomatch: 'globs of `overrides:`',
  'read-excel-file': 'reads XLSX',
  tinyglobby: 'finds the files that a glob names',
  'write-excel-file': 'writes XLSX',
  yaml: 'reads and changes YAML, with the place of everything',
} as const satisfies Record<keyof typeof packageJson.dependencies, string>;

const permissive = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
]);

/** Packages that do not name their licence where npm looks for it; where they do is told. */
const licencesElsewhere: Readonly<Record<string, string>> = { format: 'MIT' }; // named in the old way of package.json

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const page = new URL('../docs/dependencies.md', import.meta.url);
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);

interface Installed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly hasInstallScript: boolean;
}

function installed(): Installed[] {
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, locked]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name,
        version: locked.version ?? '',
        licence: locked.license ?? licencesElsewhere[name] ?? 'unknown',
        hasInstallScript: locked.hasInstallScript === true,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
}

function problems(packages: readonly Installed[]): string[] {
  const sources = globSync(['src/**/*.ts', 'src/**/*.js', 'scripts/*.ts']).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const isUsed = (name: string) =>
    sources.some(
      (text) => text.includes(`'${name}'`) || text.includes(`'${name}/`) || text.includes(`"${name}/`),
    );
  return [
    ...packages
      .filter(({ licence }) => !permissive.has(licence))
      .map(
        ({ name, licence }) =>
          `${name} has the licence "${licence}", which is not among the permissive ones.`,
      ),
    ...packages
      .filter(({ hasInstallScript }) => hasInstallScript)
      .map(({ name }) => `${name} runs a script when it is installed.`),
    ...Object.keys(packageJson.dependencies)
      .filter((name) => !isUsed(name))
      .map((name) => `${name} is used by no source file.`),
  ];
}

function pageOf(packages: readonly Installed[]): string {
  const direct = Object.entries(reasons).map(([name, reason]) => {
    const found = packages.find((candidate) => candidate.name === name);
    return `| ${name} | ${reason} | ${found?.licence ?? ''} |`;
  });
  const others = new Map<string, string[]>();
  for (const { name, licence } of packages) {
    if (name in reasons) continue;
    const names = others.get(licence) ?? [];
    if (!names.includes(name)) names.push(name);
    others.set(licence, names);
  }
  return `# Dependencies

<!-- Written by \`npm run docs\` from package.json and the lock file; \`npm run check\` holds it to them. -->

Versions are pinned by \`package-lock.json\`. None of these packages runs a script when it is installed, and all have
permissive licences; \`npm run check:licences\` refuses any other, and a dependency that nothing uses.

| package | what for | licence |
|---|---|---|
${direct.join('\n')}

They bring along:

${[...others]
  .sort()
  .map(([licence, names]) => `- ${licence}: ${names.join(', ')}`)
  .join('\n')}
`;
}

const packages = installed();
const found = problems(packages);
for (const problem of found) console.error(problem);
const wanted = pageOf(packages);
if (process.argv.includes('--check')) {
  let now = '';
  try {
    now = readFileSync(page, 'utf8');
  } catch {
    // not written yet
  }
  if (now !== wanted) found.push('docs/dependencies.md is out of date: npm run docs');
  if (now !== wanted) console.error(found.at(-1));
} else writeFileSync(page, wanted);
process.exitCode = found.length > 0 ? 1 : 0;
