import { describe, expect, it } from 'vitest';
import { matrixFromDocument } from '../../src/load/index.ts';
import {
  addressOf,
  areasOf,
  assignmentOf,
  holdersOf,
  isOwnedBySeveral,
  isSchemeId,
  type Matrix,
  ownershipOf,
  pointerTo,
  pointerTokens,
  type ReferenceDocument,
  roleById,
  roleName,
  rowsOf,
  type SourceDocument,
  schemes,
  sourceOf,
  valueAt,
} from '../../src/model/index.ts';

/** A matrix with the columns P, C, O and one that is to be named; each row has these cells. */
function matrixOf(scheme: string, ...assigns: readonly Record<string, string>[]): Matrix {
  return matrixFromDocument({
    raci: 1,
    id: 'acme',
    title: 'Acme',
    scheme,
    roles: { p: { name: 'Provider' }, c: { name: 'Customer' }, o: { name: 'Other' }, open: { name: 'TBD' } },
    areas: [{ name: 'All', activities: assigns.map((assign, at) => ({ name: `Row ${at}`, assign })) }],
  });
}

function owners(scheme: string, assign: Record<string, string>) {
  const matrix = matrixOf(scheme, assign);
  const [row] = rowsOf(matrix);
  if (row === undefined) throw new Error('no row');
  const { owners, byFallback } = ownershipOf(row.activity, matrix);
  return `${owners.join(' ')}${byFallback ? ' by fallback' : ''}${isOwnedBySeveral(row.activity, matrix) ? ' (several)' : ''}`;
}

describe('who owns a row', () => {
  it.each([
    ['the owner letter', 'raci', { p: 'R', c: 'A' }, 'c'],
    ['several, in the order of the columns', 'raci', { o: 'A', p: 'RA', c: 'C' }, 'p o (several)'],
    ['the doers, where nobody holds it', 'raci', { c: 'R', p: 'R', o: 'C' }, 'p c by fallback'],
    ['nobody', 'raci', { p: 'C', c: 'I' }, ''],
    ['a role that is to be named owns nothing', 'raci', { open: 'A', p: 'C' }, ''],
    ['nor does it', 'raci', { open: 'RA', p: 'R' }, 'p by fallback'],
    ['nor does one that is not declared', 'raci', { who: 'A', p: 'R' }, 'p by fallback'],
    ['in DACI nobody owns for those who drive', 'daci', { p: 'D', c: 'C' }, ''],
    ['in RAPID the one who decides', 'rapid', { p: 'RAP', c: 'D' }, 'c'],
    ['and nobody for those who perform', 'rapid', { p: 'RAP', c: 'I' }, ''],
    ['in PACSI those who perform', 'pacsi', { p: 'P', c: 'C' }, 'p by fallback'],
    ['of a tick per party', 'responsible', { c: 'R', p: 'R' }, 'p c (several)'],
  ])('%s', (_, scheme, assign, expected) => {
    expect(owners(scheme, assign)).toBe(expected);
  });

  it('is asked of declared roles in the order of the columns', () => {
    const matrix = matrixOf('rasci', { who: 'A', o: 'ir', p: 'R/A', c: '-', open: 'S' });
    const [row] = rowsOf(matrix);
    if (row === undefined) throw new Error('no row');
    const assignment = assignmentOf(row.activity, matrix);
    expect(Object.entries(assignment)).toEqual([
      ['p', 'RA'],
      ['o', 'RI'],
      ['open', 'S'],
    ]);
    expect(holdersOf(row.activity, matrix, 'R')).toEqual(['p', 'o']);
    expect(holdersOf(row.activity, matrix, 'S')).toEqual([]);
    expect(roleById(matrix, 'c')?.name).toBe('Customer');
    expect(roleById(matrix, 'who')).toBeUndefined();
    expect([roleName(matrix, 'c'), roleName(matrix, 'who')]).toEqual(['Customer', 'who']);
  });
});

describe('areas and rows', () => {
  const activities = (...names: readonly string[]) => names.map((name) => ({ name, assign: { p: 'RA' } }));
  const matrix = matrixFromDocument({
    raci: 1,
    id: 'acme',
    title: 'Acme',
    roles: { p: { name: 'Provider' } },
    areas: [
      {
        name: 'A',
        activities: activities('a1', 'a2'),
        areas: [{ name: 'B', areas: [{ name: 'C', activities: activities('c1') }] }],
      },
      { name: 'D', activities: activities('d1') },
    ],
  });

  it('are told outer before inner, in the order of the file', () => {
    expect(areasOf(matrix).map(({ path }) => path.join('/'))).toEqual(['A', 'A/B', 'A/B/C', 'D']);
    expect(rowsOf(matrix).map(addressOf)).toEqual(['acme/a/a1', 'acme/a/a2', 'acme/c/c1', 'acme/d/d1']);
    for (const row of rowsOf(matrix)) expect(row.area.activities).toContain(row.activity);
    const flat = { areas: areasOf(matrix).slice(2) };
    expect(areasOf(flat)).toBe(flat.areas);
  });
});

it('the source of a row is filled up from its area and its matrix', () => {
  const of = (own?: ReferenceDocument, ofArea?: ReferenceDocument, ofMatrix?: SourceDocument) => {
    const [row] = rowsOf(
      matrixFromDocument({
        raci: 1,
        id: 'a',
        title: 'A',
        ...(ofMatrix && { source: ofMatrix }),
        roles: { p: { name: 'P' } },
        areas: [
          {
            name: 'X',
            ...(ofArea && { source: ofArea }),
            activities: [{ name: 'Y', assign: { p: 'RA' }, ...(own && { source: own }) }],
          },
        ],
      }),
    );
    return row && sourceOf(row);
  };
  expect(of()).toBeUndefined();
  expect(of({}, {}, { title: 'T' })).toBeUndefined();
  expect(of({}, {}, { location: 'm.md' })).toEqual({ location: 'm.md' });
  expect(of({ line: 3 }, { line: 2, ref: '2' }, { location: 'm.md' })).toEqual({
    location: 'm.md',
    line: 3,
    ref: '2',
  });
  expect(
    of({ location: 'r.md', ref: '3' }, { location: 'a.md', line: 2, ref: '2' }, { location: 'm.md' }),
  ).toEqual({
    location: 'r.md',
    line: 2,
    ref: '3',
  });
  expect(of({}, { location: 'a.md' }, { location: 'm.md' })).toEqual({ location: 'a.md' });
  expect(of({ line: 3 })).toEqual({ line: 3 });
  expect(of({ ref: '3' })).toEqual({ ref: '3' });
});

describe('pointers', () => {
  it('are written and read as RFC 6901 says', () => {
    expect(pointerTo('')).toBe('');
    expect(pointerTo('/a', 0, 'b/c', 'd~e', '~1', '')).toBe('/a/0/b~1c/d~0e/~01/');
    expect(pointerTokens('/a/0/b~1c/d~0e/~01/')).toEqual(['a', '0', 'b/c', 'd~e', '~1', '']);
    expect(pointerTokens('')).toEqual([]);
    expect(pointerTokens('/')).toEqual(['']);
    expect(pointerTokens('/a/b')).toEqual(['a', 'b']);
  });

  it('find what they point at, and nothing that is inherited', () => {
    const root = { a: [1, { 'b/c': 2, '~': null, '': 3 }], n: null, t: 'text' };
    for (const [pointer, value] of [
      ['', root],
      ['/a', root.a],
      ['/a/0', 1],
      ['/a/1/b~1c', 2],
      ['/a/1/~0', null],
      ['/a/1/', 3],
      ['/a/2', undefined],
      ['/a/length', 2],
      ['/a/0/b', undefined],
      ['/n', null],
      ['/n/a', undefined],
      ['/t/0', undefined],
      ['/toString', undefined],
      ['/a/1/b', undefined],
      ['/', undefined],
    ] as const)
      expect([pointer, valueAt(root, pointer)]).toEqual([pointer, value]);
  });
});

it('schemes are known by their own ids', () => {
  for (const id of Object.keys(schemes)) expect(isSchemeId(id)).toBe(true);
  for (const id of ['custom', 'RACI', '', 'toString', '__proto__']) expect(isSchemeId(id)).toBe(false);
});

it.each(Object.values(schemes))('$id is of one piece', (scheme) => {
  const letters: readonly string[] = scheme.letters.map(({ letter }) => letter);
  expect(new Set(letters).size).toBe(letters.length);
  const owner = scheme.letters.find(({ letter }) => letter === scheme.owner);
  expect(owner).toMatchObject({ duty: 'owner', min: 1, max: 1 });
  expect(scheme.letters.filter(({ duty }) => duty === 'owner')).toHaveLength(1);
  const named = [
    scheme.fallbackOwner,
    scheme.doer,
    ...scheme.separate.flat(),
    ...scheme.implies.flat(),
    ...scheme.exclusive,
  ];
  for (const letter of named) if (letter !== undefined) expect(letters).toContain(letter);
  for (const [stronger, weaker] of scheme.implies as readonly (readonly [string, string])[]) {
    expect(weaker).not.toBe(stronger);
    expect(weaker).not.toBe(scheme.owner);
  }
});
