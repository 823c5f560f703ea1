import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
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
import { readVocabulary } from '../../src/vocabulary/index.ts';

/* An index and a vocabulary that were written as bytes, and read again where they are not all there at first. */

const textOf = (name: string) => readFileSync(new URL(`theatre/${name}.yaml`, import.meta.url), 'utf8');
const matrices = ['grand', 'stadt', 'rive', 'tent'].flatMap(
  (name) => loadMatrix(textOf(name), `${name}.yaml`).matrix ?? [],
);
const packed = compileLexicon(readVocabulary(parse(textOf('words'))).vocabulary);
const index = createIndex(matrices, new Lexicon(packed));

/** The bytes of some parts, of which only so many are there; the others are read when they are asked for. */
function partly(record: Parameters<typeof joinParts>[0], share: number): Parts {
  const bytes = joinParts(record);
  // The directory is read with the first bytes.
  const [, least = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
  const here = least + ((share * (bytes.length - least)) & ~3);
  return new Parts(bytes.subarray(0, here), {
    isTrusted: true,
    further: (start, length) => Uint8Array.from(bytes.subarray(start, start + length)),
  });
}

/** Lists of numbers of any width as plain ones, texts that are read in pieces as whole ones. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part) => {
      if (key === 'text' && typeof part !== 'string') return part.slice(0, part.length);
      return ArrayBuffer.isView(part) ? [...(part as Uint8Array)] : part;
    }),
  );
}

it.each([0, 0.2, 0.4, 0.6, 0.8, 1])('are the same where %d of the bytes are there', (share) => {
  const { meanings, ...lexicon } = lexiconFromParts(partly(lexiconParts(packed), share));
  const { meanings: numbers, ...others } = packed;
  expect(plain(lexicon)).toEqual(plain(others));
  expect(Array.from({ length: numbers.length + 1 }, (_, at) => meanings.at(at))).toEqual([
    ...numbers,
    undefined,
  ]);
  const { postings, ...rest } = indexFromParts(partly(indexParts(index), share));
  expect(plain(rest)).toEqual(plain(index.packed));
  expect(plain(postings)).toEqual(plain({ words: index.words, meanings: index.meanings }));
});

it('answer the same', () => {
  const lexicon = new Lexicon(lexiconFromParts(partly(lexiconParts(packed), 0.5)));
  const again = new SearchIndex(indexFromParts(partly(indexParts(index), 0.5)), matrices, lexicon);
  for (const question of ['hang lamps', 'who locks the cloakrooms?', 'PA', 'lmaps', 'nothing at all'])
    expect(plain(search(again, question, { limit: 9 }))).toEqual(
      plain(search(index, question, { limit: 9 })),
    );
});
