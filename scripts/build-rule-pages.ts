import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../src/rules/index.ts';
import { levelsOf, type PagePart, pageFolder, pageOf } from '../src/rules/page.ts';
import type { Rule } from '../src/rules/rule.ts';

/*
 * Writes docs/rules from the rules themselves: a page each, and an index.
 * --check writes nothing and fails where a page is stale, missing or an orphan.
 */

const folder = fileURLToPath(new URL(`../${pageFolder}/`, import.meta.url));
const pages = new Map<string, string>([
  ...rules.map((rule) => [`${rule.id}.md`, markdownPage(rule)] as const),
  ['README.md', markdownIndex()] as const,
]);

const present = existsSync(folder) ? readdirSync(folder) : [];
const orphans = present.filter((name) => !pages.has(name));
const stale = [...pages].filter(
  ([name, page]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== page,
);

if (process.argv.includes('--check')) {
  for (const [name] of stale)
    console.error(`${pageFolder}/${name} is not what its rule says: run \`npm run docs\`.`);
  for (const name of orphans) console.error(`${pageFolder}/${name} belongs to no rule: remove it.`);
  process.exitCode = stale.length + orphans.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of orphans) rmSync(join(folder, name), { recursive: true });
  for (const [name, page] of stale) writeFileSync(join(folder, name), page);
}

function markdownPage(rule: Rule): string {
  const parts = pageOf(rule).map(markdownPart);
  return `<!-- Written by scripts/build-rule-pages.ts from the rule itself. -->\n\n# ${rule.id}\n\n${parts.join('\n\n')}\n`;
}

function markdownPart(part: PagePart): string {
  switch (part.kind) {
    case 'heading':
      return `## ${part.text}`;
    case 'paragraph':
      return part.text;
    case 'example': {
      const options = part.options === undefined ? '' : `, with \`${part.options}\``;
      return `${part.title}${options}:\n\n\`\`\`yaml\n${part.yaml.trimEnd()}\n\`\`\``;
    }
    case 'option':
      return `- \`${part.name}\` (default \`${part.fallback}\`): ${part.text}`;
  }
}

function markdownIndex(): string {
  const rows = rules.map((rule) => {
    const { recommended, strict, relaxed } = levelsOf(rule);
    const fix = rule.fixable ? 'yes' : '';
    return `| [${rule.id}](${rule.id}.md) | ${recommended} | ${strict} | ${relaxed} | ${fix} | ${rule.summary} |`;
  });
  return `<!-- Written by scripts/build-rule-pages.ts from the rules themselves. -->

# Rules

What \`raci lint\` checks. \`raci rules <id>\` shows the same pages. The three levels are those of the presets
(\`extends:\` in \`raci.config.yaml\`); \`rules:\` sets the level and the options of each.

| rule | recommended | strict | relaxed | fix | |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
