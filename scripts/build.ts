/**
 * Bundles the program and the library into `dist/`.
 *
 * - `start.cjs` is the little that runs first and chooses.
 * - `instant.cjs` holds in one file what `raci who` needs, and nothing else: opening and
 *   compiling files is what a command line waits for. Where it would have to load anything more, it gives up before
 *   it has done anything, and the whole program starts instead.
 * - `lint.cjs` holds in one file what `raci lint` needs, for the same reason.
 * - `lint-thread.cjs` runs it on a thread, where there are many files.
 * - `cli.js` is the whole program, its commands in files of their own that are loaded when asked for.
 * - `index.js` is the library.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import packageJson from '../package.json' with { type: 'json' };
import { concepts, sheets } from '../src/vocabulary/generated/vocabulary.js';

/** Run-time packages that are needed at start-up and therefore bundled; the others stay in `node_modules`. */
const inlined = new Set([
  '@orama/stemmers',
  'ajv',
  'chalk',
  'commander',
  'fastest-levenshtein',
  'fast-string-width',
  'picomatch',
  'tinyglobby',
  'yaml',
]);

const root = fileURLToPath(new URL('..', import.meta.url));
const common: BuildOptions = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  external: Object.keys(packageJson.dependencies).filter((name) => !inlined.has(name)),
  logLevel: 'warning',
};

/** What the instant program holds of what is imported dynamically; everything else makes it give up. */
const instantImports = ['chalk'];

/** Puts modules that give up in the place of what is imported dynamically and not `held`. */
const onlyWith = (held: (path: string, importer: string) => boolean): Plugin => ({
  name: 'instant-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ kind, path, importer }) => {
      if (kind !== 'dynamic-import' || held(path, importer)) return undefined;
      return { path, namespace: 'not-instant' };
    });
    onLoad({ filter: /.*/, namespace: 'not-instant' }, () => ({
      contents: `import { NotInstantError } from './src/cli/instant-error.ts';\nthrow new NotInstantError();`,
      resolveDir: root,
    }));
  },
});

/** Parts of Node.js that a start can do without, and that take milliseconds to load. */
const seldomUsed = [
  'node:child_process',
  'node:crypto',
  'node:module',
  'node:os',
  'node:stream',
  'node:v8',
  'node:worker_threads',
];

/** Loads these when something of them is first used. */
const whenUsed: Plugin = {
  name: 'when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, namespace }) =>
      seldomUsed.includes(path) && namespace !== 'when-used' ? { path, namespace: 'when-used' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'when-used' }, ({ path }) => {
      const names = Object.keys(createRequire(import.meta.url)(path) as object);
      const getters = names.map((name) => `get ${name}() { return require('${path}').${name}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };` };
    });
  },
};

/** The width of text is measured for rare letters only; the patterns that it takes are made when one comes. */
const measuredWhenUsed: Plugin = {
  name: 'measured-when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fast-string-width$/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'measured-when-used' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'measured-when-used' }, ({ path }) => ({
      contents: `export default (text) => require('${path}').default(text);`,
      resolveDir: root,
    }));
  },
};

/** Colours are as the program says: what chalk would find out on its own takes terminals, sockets and streams to ask. */
const coloursAsTold: Plugin = {
  name: 'colours-as-told',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'colours-as-told' }));
    onLoad({ filter: /.*/, namespace: 'colours-as-told' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** Leaves the terms of the vocabulary in files of their own: a run needs those of two languages at most. */
const termsBeside: Plugin = {
  name: 'terms-beside',
  setup({ onLoad }) {
    onLoad({ filter: /vocabulary[/\\]generated[/\\]vocabulary\.js$/ }, async () => {
      await mkdir(`${root}dist/compiled`, { recursive: true });
      const readers = await Promise.all(
        Object.entries(sheets).map(async ([name, terms]) => {
          const text = terms();
          // A byte a letter is read in less time.
          const encoding = /[^\0-\xff]/.test(text) ? 'utf8' : 'latin1';
          await writeFile(`${root}dist/compiled/terms-${name}.txt`, text, encoding);
          return `${name}: () => readFileSync(__dirname + '/compiled/terms-${name}.txt', '${encoding}')`;
        }),
      );
      return {
        contents: `
          import { readFileSync } from 'node:fs';
          export const concepts = JSON.parse(${JSON.stringify(JSON.stringify(concepts))});
          export const sheets = { ${readers.join(', ')} };`,
      };
    });
  },
};

/** A program in one file, as start.cjs runs it. */
async function buildInstant(name: string, entry: string, plugin: Plugin): Promise<void> {
  await build({
    ...common,
    entryPoints: { [name]: entry },
    minifyIdentifiers: true,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.url': 'file.url' },
    banner: {
      js: "const file = { get url() { return require('node:url').pathToFileURL(__filename).href; } };",
    },
    plugins: [plugin, whenUsed, measuredWhenUsed, coloursAsTold, termsBeside],
  });
  // Within a function, and as text of one byte a letter, which is read in less time. What esbuild leaves as it is
  // stands in patterns only.
  const file = `${root}dist/${name}.cjs`;
  const plain = (await readFile(file, 'utf8')).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  await writeFile(file, `(function (exports, require, module, __filename, __dirname) {${plain}\n})`);
}

await rm(`${root}dist`, { recursive: true, force: true });
await build({
  ...common,
  entryPoints: {
    cli: 'src/cli/entry.ts',
    index: 'src/index.ts',
  },
  splitting: true,
  format: 'esm',
  // commander, yaml and others are CommonJS: what they ask for by `require` must still be there in a module.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
});
await buildInstant(
  'instant',
  'src/cli/instant.ts',
  onlyWith((path) => instantImports.includes(path)),
);
await buildInstant(
  'lint',
  'src/cli/lint/program.ts',
  onlyWith((path, importer) => !importer.endsWith('commands/index.ts') || path === './lint.ts'),
);
await build({
  ...common,
  entryPoints: { start: 'src/cli/start.ts', 'lint-thread': 'src/cli/lint/thread.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  plugins: [whenUsed],
});
