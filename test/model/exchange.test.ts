import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  namesSource,
  noDetails,
  type PartDetails,
  readDetailLines,
  writeDetailLines,
} from '../../src/model/details.ts';
import {
  bracketsFor,
  footnoteMark,
  markSigns,
  pathOf,
  pathText,
  readExportedMatrix,
  safeJsonLine,
  sharedReason,
  sharedText,
  statusMark,
  writeExportedMatrix,
} from '../../src/model/exchange.ts';
import { cases } from '../support/cases.ts';

/* What exported documents and the importers that read them back agree on. */

describe('a mark behind a name', () => {
  it.each([
    [statusMark('planned', 0), '*'],
    [statusMark('retired', 0), '†'],
    [statusMark('planned', 1), '[planned]'],
    [statusMark('retired', 2), '[[retired]]'],
    [footnoteMark(1, 0), '¹'],
    [footnoteMark(1234567890, 0), '¹²³⁴⁵⁶⁷⁸⁹⁰'],
    [footnoteMark(12, 1), '[12]'],
    [footnoteMark(12, 3), '[[[12]]]'],
  ])('%s', (mark, expected) => {
    expect(mark).toBe(expected);
  });

  it('needs as many brackets as no name ends in', () => {
    const { status, number } = markSigns;
    expect([status, number]).toEqual(['*†', '⁰¹²³⁴⁵⁶⁷⁸⁹']);
    for (const [texts, signs, brackets] of [
      [['Restore', 'Test'], status, 0],
      [['Restore * now', '† Test'], status, 0],
      [['Restore', 'Test*'], status, 1],
      [['Test† '], status, 1],
      [['Area in m²'], status, 0],
      [['Area in m²'], number, 1],
      [['Test*'], '', 0],
      [[''], status, 0],
      [['Test [1]'], status, 0],
      [['Test*', 'Test [1]'], status, 2],
      [['Test*', 'Test [12]', 'Test [[planned]]'], status, 3],
      [['Test*', 'Test [[retired]]'], status, 1],
      [['Test*', 'Test [done]', 'Test 1]', 'Test [1] again'], status, 1],
      [['Test*', 'Test [[1]'], status, 2],
    ] as const)
      expect([texts, signs, bracketsFor(texts, signs)]).toEqual([texts, signs, brackets]);
  });
});

it('the footnote of a shared row is read as it is written', () => {
  expect(sharedText('By site.')).toBe('Shared on purpose: By site.');
  expect(sharedText('  By site. ')).toBe('Shared on purpose: By site.');
  expect(sharedText(' ')).toBe('Shared on purpose.');
  expect(sharedReason('Shared on purpose: By site.')).toBe('By site.');
  expect(sharedReason('Shared on purpose:By site.')).toBe('By site.');
  expect(sharedReason('Shared on purpose.')).toBe('');
  expect(sharedReason('Shared on purpose')).toBe('');
  expect(sharedReason('It is Shared on purpose')).toBeUndefined();
  expect(sharedReason('Shared')).toBeUndefined();
});

describe('the path of an area', () => {
  it('is a text that can be taken apart again', () => {
    expect(pathText(['Operations', 'Backup'])).toBe('Operations > Backup');
    expect(pathText(['a > b', '>', '>> c', 'd->e', 'f >'])).toBe('a >> b > >> > >>> c > d->e > f >>');
    const name = fc.string({ unit: fc.constantFrom('a', '>', ' '), minLength: 1 }).map((text) => text.trim());
    fc.assert(
      fc.property(
        fc.array(
          name.filter((text) => text !== '' && !/\s\s/u.test(text)),
          { minLength: 1 },
        ),
        (path) => {
          expect(pathOf(pathText(path))).toEqual(path);
        },
      ),
      { numRuns: cases(200) },
    );
  });
});

describe('what a document says of its matrix', () => {
  const written = { id: 'acme', language: 'de-CH', scheme: 'raci', roles: ['ops:team', 'dev'] };
  const own = { ...written, scheme: 'custom', letters: { L: { name: 'Leads', owner: true } } };
  const read = (change: object) => readExportedMatrix(JSON.stringify({ ...written, ...change }));
  const readOwn = (letter: object) =>
    readExportedMatrix(JSON.stringify({ ...own, letters: { L: { name: 'Leads', ...letter } } }))?.letters?.L;

  it('stands in a comment, and is read as it was written', () => {
    const matrix = {
      id: 'größe-2',
      language: undefined,
      scheme: 'custom',
      letters: { Äb: { name: '--><!-- & \u2028' } },
      roles: [
        { id: 'a', kind: 'third-party' as const },
        { id: 'b_1.c-d', kind: undefined },
      ],
    };
    const line = writeExportedMatrix(matrix);
    expect(line).toContain('"roles":["a:third-party","b_1.c-d"]');
    expect(line).not.toMatch(/[<>&\u2028]|--/u);
    expect(readExportedMatrix(line)).toEqual(matrix);
    expect(safeJsonLine('<>&-- - \u007f\u009f\u061c\u200e\u200f\u2028\u202e\u2066\u2069\ufeff é')).toBe(
      '"\\u003c\\u003e\\u0026\\u002d\\u002d - \\u007f\\u009f\\u061c\\u200e\\u200f\\u2028\\u202e\\u2066\\u2069\\ufeff é"',
    );
  });

  it.each([
    [{}, true],
    [{ id: 'a-1-é' }, true],
    [{ id: '' }, false],
    [{ id: 'A' }, false],
    [{ id: '-a' }, false],
    [{ id: 'a-' }, false],
    [{ id: 'a--b' }, false],
    [{ id: 'a b' }, false],
    [{ id: 1 }, false],
    [{ scheme: 'rasci' }, true],
    [{ scheme: 'raci2' }, false],
    [{ scheme: 'toString' }, false],
    [{ scheme: 1 }, false],
    [{ scheme: 'custom' }, false],
    [{ letters: { L: { name: 'Leads' } } }, false],
    [{ letters: [] }, true],
    [{ roles: [] }, false],
    [{ roles: 'ops' }, false],
    [{ roles: ['ops', 1] }, false],
    [{ roles: ['ops', 'ops:team'] }, false],
    [{ roles: ['ops:boss'] }, false],
    [{ roles: ['x-ops'] }, false],
    [{ roles: ['ox-ops'] }, true],
    [{ roles: ['a b'] }, false],
    [{ roles: ['a:team:team'] }, false],
    [{ roles: [':team'] }, false],
  ])('%j is believed: %s', (change, isBelieved) => {
    expect(read(change) !== undefined).toBe(isBelieved);
  });

  it('may be of a custom scheme with letters that can be letters', () => {
    const letters = (value: unknown) =>
      readExportedMatrix(JSON.stringify({ ...own, letters: value }))?.letters;
    expect(letters({ L: {}, Äb1: { name: 'X' } })).toEqual({ L: { name: 'L' }, Äb1: { name: 'X' } });
    for (const wrong of [
      {},
      [],
      null,
      { '': {} },
      { LONG: {} },
      { '-': {} },
      { L: 1 },
      { L: [] },
      { 'L ': {} },
    ])
      expect(letters(wrong)).toBeUndefined();
  });

  it.each([
    [{ name: '' }, { name: 'L' }],
    [{ name: 1 }, { name: 'L' }],
    [{ description: 'all' }, { description: 'all' }],
    [{ description: '' }, {}],
    [{ description: 1 }, {}],
    [
      { owner: true, doer: false },
      { owner: true, doer: false },
    ],
    [{ owner: 1, doer: 'yes' }, {}],
    [
      { min: 0, max: 1 },
      { min: 0, max: 1 },
    ],
    [{ min: -1, max: 0 }, {}],
    [{ min: 0.5, max: '2' }, {}],
    [{ excludes: ['A', 'Bc'] }, { excludes: ['A', 'Bc'] }],
    [{ excludes: [] }, { excludes: [] }],
    [{ excludes: ['A', ''] }, {}],
    [{ excludes: ['ABCD'] }, {}],
    [{ excludes: ['A', 1] }, {}],
    [{ excludes: 'A' }, {}],
  ])('of a letter %j it keeps %j', (definition, kept) => {
    expect(readOwn(definition)).toEqual({ name: 'Leads', ...kept });
  });

  it.each([
    ['de', 'de'],
    ['gsw', 'gsw'],
    ['de-CH-1996', 'de-CH-1996'],
    ['d', undefined],
    ['abcd', undefined],
    ['de_CH', undefined],
    ['de-', undefined],
    ['de-123456789', undefined],
    [' de', undefined],
    [1, undefined],
  ])('its language %j is read as %j', (language, expected) => {
    expect(read({ language })).toMatchObject({ id: 'acme', scheme: 'raci', language: expected });
  });
});

describe('details', () => {
  const source = { line: 3 };
  const area = (details: PartDetails, ...rows: readonly PartDetails[]) => ({
    path: ['One'],
    nth: 1,
    details,
    rows: rows.map((row) => ({ name: 'R', nth: 1, details: row })),
  });

  it('say whether any part names its source', () => {
    expect(namesSource(noDetails)).toBe(false);
    expect(namesSource({ matrix: { id: 'a' }, areas: [area({ id: 'b' }, { tags: [] })] })).toBe(false);
    expect(namesSource({ matrix: { source }, areas: [] })).toBe(true);
    expect(namesSource({ matrix: {}, areas: [area({}), area({ source }), area({})] })).toBe(true);
    expect(namesSource({ matrix: {}, areas: [area({}, {}), area({}, {}, { source }, {})] })).toBe(true);
  });

  it('are one line for each part that has some, numbered where a name comes again', () => {
    const details = {
      matrix: {},
      areas: [
        area({ id: 'x' }, { tags: ['t'] }),
        { ...area({}), nth: 2, rows: [{ name: 'R', nth: 3, details: {} }] },
      ],
    };
    const lines = [
      '{"area":["One"],"id":"x"}',
      '{"activity":"R","tags":["t"]}',
      '{"area":["One"],"nth":2}',
      '{"activity":"R","nth":3}',
    ];
    expect(writeDetailLines(details).split('\n')).toEqual(lines);
    expect(readDetailLines(`\n${lines.join('\n \n')}\n`)).toEqual(details);
    expect(readDetailLines('')).toEqual(noDetails);
    expect(writeDetailLines(noDetails)).toBe('');
    expect(readDetailLines('{"activity":"R"}')).toEqual(noDetails);
    for (const strange of [
      '[]',
      '1',
      '{"area":"One"}',
      '{"area":[1]}',
      '{"activity":1}',
      '{"matrix":[]}',
      '{}',
    ])
      expect(readDetailLines(strange)).toBeUndefined();
  });
});
