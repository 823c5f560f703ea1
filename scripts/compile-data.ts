/**
 * Compiles what ships with the program, the vocabulary and the matrices, into `dist/compiled/`, so that the first
 * answer reads two files as they are instead of YAML. Run by `npm run build`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bundledFile, lexiconFile } from '../src/cli/open-search.ts';
import { searchParts } from '../src/cli/search-cache.ts';
import { loadMatrix } from '../src/load/load-matrix.ts';
import { compileLexicon, createIndex, joinParts, Lexicon, lexiconParts } from '../src/search/index.ts';
import { vocabulary } from '../src/vocabulary/index.ts';

const root = new URL('..', import.meta.url);
const folder = new URL('dist/compiled/', root);
mkdirSync(folder, { recursive: true });

const lexicon = compileLexicon(vocabulary);
/** Tells this build from another: what was kept with one is of no use to the other. */
const build = createHash('sha256')
  .update(readFileSync(new URL('dist/instant.cjs', root)))
  .update(JSON.stringify(lexicon))
  .digest('hex');
writeFileSync(new URL(lexiconFile, folder), joinParts({ build, ...lexiconParts(lexicon) }));

const matrices = readdirSync(new URL('matrices/', root))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => {
    const { matrix, diagnostics } = loadMatrix(readFileSync(new URL(`matrices/${name}`, root), 'utf8'), name);
    if (matrix === undefined || diagnostics.length > 0)
      throw new Error(`${name} is not sound: ${diagnostics[0]?.message}`);
    return matrix;
  });
const index = createIndex(matrices, new Lexicon(lexicon));
writeFileSync(new URL(bundledFile, folder), joinParts(searchParts(index, matrices)));
