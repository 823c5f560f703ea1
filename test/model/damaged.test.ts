import { describe, expect, it } from 'vitest';
import { readDetailLines, readRowCell, writeDetailLines, writeRowCell } from '../../src/model/details.ts';
import { readExportedMatrix, writeExportedMatrix } from '../../src/model/exchange.ts';
import { answers } from '../support/damaged.ts';

/** What exported documents carry for programs, after somebody wrote into it: what is still believed. */
const carried: Readonly<Record<string, readonly [value: unknown, read: (text: string) => unknown]>> = {
  matrix: [
    { id: 'acme', language: 'de-CH', scheme: 'raci', roles: ['ops:team', 'dev', 'x_1.b:person'] },
    readExportedMatrix,
  ],
  'matrix of its own letters': [
    {
      id: 'größe-2',
      scheme: 'custom',
      letters: {
        L: { name: 'Leads', description: 'all', owner: true, doer: false, min: 0, max: 1, excludes: ['W'] },
      },
      roles: ['a'],
    },
    readExportedMatrix,
  ],
  'details of the matrix': [{ matrix: { tags: ['x'], source: { title: 'A' } } }, readDetailLines],
  'details of an area': [{ area: ['One', 'Two'], nth: 2, id: 'x' }, readDetailLines],
  'details of a row': [
    { activity: 'Restore', nth: 3, id: 'x' },
    (text) => readDetailLines(`{"area":["One"]}\n\n${text}\n`),
  ],
  'cell of a row': [
    { matrix: { id: 'a' }, areas: [{ area: ['One'], id: 'b' }], activity: { tags: [] } },
    readRowCell,
  ],
};

describe('what documents carry for programs', () => {
  it.each(Object.entries(carried))('%s', async (name, [value, read]) => {
    const told = answers(value, (changed) => {
      const read1 = read(JSON.stringify(changed));
      return read1 === undefined ? 'nothing' : JSON.stringify(read1);
    });
    await expect(told).toMatchFileSnapshot(`damaged/${name.replaceAll(' ', '-')}.txt`);
  });

  it('is read as it was written', () => {
    const matrix = {
      id: 'acme',
      language: undefined,
      scheme: 'raci',
      letters: undefined,
      roles: [
        { id: 'a', kind: 'team' as const },
        { id: 'b', kind: undefined },
      ],
    };
    expect(readExportedMatrix(writeExportedMatrix(matrix))).toEqual(matrix);
    const details = {
      matrix: { 'x-a': '<!-- --> & \u2028\u202e\ufeff\u0085' },
      areas: [
        { path: ['One'], nth: 1, details: {}, rows: [{ name: 'R', nth: 1, details: { id: 'x' } }] },
        { path: ['One'], nth: 2, details: { id: 'y' }, rows: [{ name: 'R', nth: 2, details: {} }] },
      ],
    };
    const lines = writeDetailLines(details);
    expect(lines).toMatch(/^[\x20-\x7e\n]*$/u);
    expect(lines).not.toMatch(/--|[<>&]/u);
    expect(readDetailLines(lines)).toEqual(details);
    const cell = {
      matrix: { id: 'a' },
      areas: [{ path: ['One'], details: { id: 'b' } }],
      activity: { tags: ['x'] },
    };
    expect(readRowCell(writeRowCell(cell))).toEqual(cell);
    expect(writeRowCell({ matrix: undefined, areas: [], activity: undefined })).toBe('');
    expect(readRowCell(' ')).toEqual({ matrix: undefined, areas: [], activity: undefined });
    expect(readRowCell('{')).toBeUndefined();
    expect(readDetailLines('{')).toBeUndefined();
    expect(readExportedMatrix('{')).toBeUndefined();
  });
});
