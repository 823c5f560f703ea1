import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/load/line-index.ts';
import { loadMatrix, matrixFromDocument } from '../../src/load/load-matrix.ts';
import { readYaml } from '../../src/load/read-yaml.ts';
import { plainValue } from '../../src/load/syntax.ts';
import type { Matrix } from '../../src/model/index.ts';
import { cases } from '../support/cases.ts';
import { validMatrix } from './valid-matrix.ts';

/** What the program holds of a matrix, apart from the document itself. */
function held(matrix: Matrix | undefined): object | undefined {
  if (matrix === undefined) return undefined;
  const { document, places, scheme, ...rest } = matrix;
  // The schemes that are known to everybody are told by their names.
  return { ...rest, scheme: scheme.id === 'custom' ? scheme : scheme.id };
}

const shown = (value: unknown) =>
  `${JSON.stringify(value, (_, part) => (part === Number.POSITIVE_INFINITY ? 'no end' : part), 2)}\n`;

/** A matrix in which hardly anything is as it should be. */
const brokenMatrix = `
raci: 2
id: 7
scheme: [raci]
letters: { A: { name: X } }
source: nowhere
translation-of: 8
roles:
  a: Ann
  b: { name: 5, kind: team, aliases: [Bob, 6], contact: none }
  x-c: { name: Nobody }
areas:
  - only text
  - name: 9
    topics: all
    activities:
      - 10
      - { name: One, assign: [a], status: planed, tags: [x, 1, y], source: here }
      - { assign: { a: 1, b: { letters: { R: 1 } }, c: { note: in part }, d: [R, 2], e: R?, x-f: R, g: [a, R] } }
      - { name: One, assign: { b: Ra ra 9 } }
    areas: { name: Inner }
    recommendations: [x, { text: 1, for: b, note: 2, source: { line: 3 } }]
recommendations: { text: x }
notes: [one, 2, three]
`;

describe('the matrix that the program works with', () => {
  it('holds all of a sound document', async () => {
    const built = held(matrixFromDocument(validMatrix));
    await expect(shown(built)).toMatchFileSnapshot('built/valid.txt');
  });

  it('holds what is sound of a broken one, for the rules to judge', async () => {
    const { matrix, broken } = loadMatrix(brokenMatrix, 'broken.yaml');
    await expect(shown({ matrix: held(matrix), broken })).toMatchFileSnapshot('built/broken.txt');
  });

  it('numbers areas and activities that would have the same id, and keeps those that are written', () => {
    const area = (name: string, id?: string) => ({ name, ...(id !== undefined && { id }) });
    const matrix = matrixFromDocument({
      raci: 1,
      id: 'a',
      title: 'A',
      roles: { r: { name: 'R' } },
      areas: [
        area('Backup'),
        { ...area('Other', 'backup'), areas: [area('Backup'), area('!', 'backup-2')] },
        area('???'),
        {
          name: 'Rows',
          activities: [
            ...['One', 'one!', 'Two', '???'].map((name) => ({ name, assign: {} })),
            { id: 'one', name: 'Three', assign: {} },
          ],
        },
      ],
    });
    const ids = (areas: Matrix['areas']): unknown[] =>
      areas.map(({ id, areas: inner, activities }) => [
        id,
        ...ids(inner),
        ...activities.map((row) => row.id),
      ]);
    expect(ids(matrix.areas)).toEqual([
      ['backup-3'],
      ['backup', ['backup-4'], ['backup-2']],
      ['area'],
      ['rows', 'one-2', 'one-3', 'two', 'activity', 'one'],
    ]);
  });

  it('is named by what there is, where there is no title', () => {
    const named = (text: string) => {
      const { matrix } = loadMatrix(text, 'a.yaml');
      return [matrix?.id, matrix?.title, matrix?.scheme.id];
    };
    expect(named('id: a\ntitle: T\nscheme: daci')).toEqual(['a', 'T', 'daci']);
    expect(named('id: a\nscheme: 3')).toEqual(['a', 'a', 'raci']);
    expect(named('raci: 1')).toEqual(['unnamed', 'Untitled', 'raci']);
    expect(named('- a')).toEqual([undefined, undefined, undefined]);
    // A slip in the name of the scheme, or of its key, is not told a second time by rules that take it for another.
    expect(named('schem: rasci')[2]).toBe('rasci');
    expect(named('x-scheme: rasci')[2]).toBe('raci');
    expect(named('scheme: rasc')[2]).toBe('rasci');
    expect(named('scheme: custom')[2]).toBe('custom');
    expect(named('scheme: none of these')[2]).toBe('raci');
  });

  it('gives the diagnostics in the order of the text, with the matrix that they are about', () => {
    const { diagnostics } = loadMatrix('id: a\ntitle: 1\nid: b\nrole: {}\n', 'a.yaml');
    expect(diagnostics.map(({ place, rule, matrix, file }) => [place.line, rule, matrix, file])).toEqual([
      [1, 'schema', 'a', 'a.yaml'],
      [1, 'schema', 'a', 'a.yaml'],
      [2, 'schema', 'a', 'a.yaml'],
      [3, 'duplicate-key', 'a', 'a.yaml'],
      [4, 'schema', 'a', 'a.yaml'],
    ]);
  });
});

describe('places', () => {
  it('count lines that end in each of the three ways', () => {
    const text = fc.array(fc.constantFrom('a', 'ä', '𝒳', ' ', '\n', '\r', '\r\n', '\n\r'), { maxLength: 12 });
    fc.assert(
      fc.property(
        text.map((parts) => parts.join('')),
        fc.nat(20),
        fc.nat(20),
        (written, from, to) => {
          const end = Math.min(Math.max(from, to), written.length);
          const start = Math.min(from, written.length);
          // A line feed behind a carriage return ends the same line, and still stands on it.
          const at = (offset: number) => {
            const before = written.slice(0, offset);
            const isBetween = before.endsWith('\r') && written[offset] === '\n';
            const lines = (isBetween ? before.slice(0, -1) : before).split(/\r\n|\n|\r/u);
            return [lines.length, (lines.at(-1)?.length ?? 0) + (isBetween ? 2 : 1)];
          };
          const place = new LineIndex(written).place(from, to);
          expect([place.start, place.end]).toEqual([start, end]);
          expect([place.line, place.column]).toEqual(at(start));
          expect([place.endLine, place.endColumn]).toEqual(at(end));
        },
      ),
      { numRuns: cases(1000) },
    );
  });

  it('of parts and of their keys', () => {
    const text = 'id: m\na: &x { b: [c, { d: }] }\ne: *x\nf: ~\n"g h": i\n';
    const { matrix } = loadMatrix(text, 'a.yaml');
    const at = (kind: 'key' | 'value', pointer: string) => {
      const { start = 0, end = 0 } = matrix?.places[kind](pointer) ?? {};
      return text.slice(start, end);
    };
    const table: readonly (readonly [pointer: string, key: string, value: string])[] = [
      ['/id', 'id', 'm'],
      ['/a/b', 'b', '[c, { d: }]'],
      ['/a/b/0', 'c', 'c'], // an item has no key
      ['/a/b/1/d', 'd', 'd'], // what is left out stands at its key
      ['/a/b/7', 'b', '[c, { d: }]'], // what is not there stands where it is missing
      ['/a/b/0/x', 'c', 'c'],
      ['/e', 'e', '*x'],
      ['/e/b/0', 'c', 'c'], // within an alias: where it was written
      ['/f', 'f', '~'],
      ['/g h', '"g h"', 'i'],
    ];
    for (const [pointer, key, value] of table)
      expect([pointer, at('key', pointer), at('value', pointer)]).toEqual([pointer, key, value]);
  });
});

describe('plain values', () => {
  it('share what aliases repeat, and copy what only looks alike', () => {
    const { root } = readYaml('a: &x [1, { b: 2 }]\nc: *x\nd: [1, { b: 2 }]\n__proto__: { e: 3 }\n');
    if (root === undefined) throw new Error('It must be sound.');
    const value = plainValue(root) as Record<string, unknown>;
    expect(value.c).toBe(value.a);
    expect(value.d).toEqual(value.a);
    expect(value.d).not.toBe(value.a);
    expect(Object.keys(value)).toEqual(['a', 'c', 'd', '__proto__']);
    expect(Object.getOwnPropertyDescriptor(value, '__proto__')).toEqual({
      value: { e: 3 },
      enumerable: true,
      configurable: true,
      writable: true,
    });
    expect(plainValue(root, null)).toEqual(value);
  });
});
