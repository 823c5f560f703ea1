import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import {
  compileLexicon,
  createIndex,
  indexFromParts,
  indexParts,
  joinParts,
  Lexicon,
  lexiconFromParts,
  lexiconParts,
  Parts,
  SearchIndex,
  search,
} from '../../src/search/index.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';

const matrices = ['before', 'quay'].flatMap((name) => {
  const text = readFileSync(new URL(`../compare/fixtures/${name}.yaml`, import.meta.url), 'utf8');
  return loadMatrix(text, `${name}.yaml`).matrix ?? [];
});
const parts = (record: Parameters<typeof joinParts>[0]) => new Parts(joinParts(record), { isTrusted: false });

/** Lists of numbers of any width, as plain ones. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part) => (ArrayBuffer.isView(part) ? [...(part as Uint8Array)] : part)),
  );
}

it('an index and a lexicon answer the same after they were written as bytes', () => {
  const packed = compileLexicon(vocabulary);
  const lexicon = new Lexicon(packed);
  const read = lexiconFromParts(parts(lexiconParts(packed)));
  const index = createIndex(matrices, lexicon);
  const again = new SearchIndex(indexFromParts(parts(indexParts(index))), matrices, new Lexicon(read));
  for (const question of [
    'restore a backup',
    'who rotates keys?',
    'certificate',
    'mainframe',
    'nothing at all',
  ])
    expect(plain(search(again, question, { limit: 9 }))).toEqual(
      plain(search(index, question, { limit: 9 })),
    );
});
