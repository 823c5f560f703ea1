/**
 * Bundles the program and the library into `dist/`. What `raci who` needs to start is in few files, since opening
 * many small ones is what a command line waits for; the libraries of rare jobs stay in `node_modules`.
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import packageJson from '../package.json' with { type: 'json' };

/** Run-time packages that are needed at start-up and therefore bundled. */
const inlined = new Set(['ajv', 'chalk', 'commander', 'fastest-levenshtein', 'string-width', 'tinyglobby', 'yaml']);

const root = fileURLToPath(new URL('..', import.meta.url));
await rm(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/entry.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  legalComments: 'inline',
  external: Object.keys(packageJson.dependencies).filter((name) => !inlined.has(name)),
  // commander, yaml and others are CommonJS: what they ask for by `require` must still be there in a module.
  banner: { js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);" },
  logLevel: 'warning',
});
