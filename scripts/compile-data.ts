/**
 * Compiles what ships with the program, the vocabulary and the matrices, into `dist/compiled/`, so that the first
 * answer reads two JSON files instead of YAML. Run by `npm run build`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compileMatrix } from '../src/load/compiled-matrix.ts';
import { loadMatrix } from '../src/load/load-matrix.ts';
import { buildIndex, compileLexicon, Lexicon } from '../src/search/index.ts';
import { vocabulary } from '../src/vocabulary/index.ts';

const root = new URL('..', import.meta.url);
const folder = new URL('dist/compiled/', root);
mkdirSync(folder, { recursive: true });

const lexicon = compileLexicon(vocabulary);
writeFileSync(new URL('lexicon.json', folder), JSON.stringify(lexicon));

const names = readdirSync(new URL('matrices/', root))
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const matrices = names.map((name) => {
  const { matrix, diagnostics } = loadMatrix(readFileSync(new URL(`matrices/${name}`, root), 'utf8'), name);
  if (matrix === undefined || diagnostics.length > 0)
    throw new Error(`${name} is not sound: ${diagnostics[0]?.message}`);
  return matrix;
});
const bundled = {
  names,
  matrices: matrices.map(compileMatrix),
  index: buildIndex(matrices, new Lexicon(lexicon)),
};
writeFileSync(new URL('bundled.json', folder), JSON.stringify(bundled));
