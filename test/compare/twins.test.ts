import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../src/compare/align-versions.ts';
import { Pairer } from '../../src/compare/pairing.ts';
import type { ActivityDocument, AreaDocument, Matrix, MatrixDocument } from '../../src/model/index.ts';
import { matrixOf } from './versions.ts';

/*
 * Which row of one version is which of the other, where two come into question: what speaks for the one that is taken is
 * all that tells them apart.
 */

type Row = Partial<ActivityDocument> & { name: string };
type Areas = Readonly<Record<string, readonly Row[]>>;

const roles: MatrixDocument['roles'] = { p: { name: 'Provider' }, c: { name: 'Customer' } };

function versionOf(areas: Areas, other: Partial<MatrixDocument> = {}): Matrix {
  return matrixOf({
    raci: 1,
    id: 'acme',
    title: 'Acme',
    roles,
    areas: Object.entries(areas).map(
      ([name, rows]): AreaDocument => ({
        name,
        activities: rows.map((row) => ({ assign: { p: 'RA' }, ...row })),
      }),
    ),
    ...other,
  });
}

/** `old name → new name` of rows that are one, `- name` and `+ name` of the others; the same from either side. */
function aligned(before: Matrix, after: Matrix): string[] {
  const shown = (from: Matrix, to: Matrix, isTurned: boolean) => {
    const { pairs, onlyBefore, onlyAfter } = alignVersions(from, to).rows;
    const name = ({ area, activity }: (typeof onlyBefore)[number]) => `${area.name}/${activity.name}`;
    const [gone, come] = isTurned ? [onlyAfter, onlyBefore] : [onlyBefore, onlyAfter];
    return [
      ...pairs.map(([one, other]) => (isTurned ? [other, one] : [one, other]).map(name).join(' → ')),
      ...gone.map((row) => `- ${name(row)}`),
      ...come.map((row) => `+ ${name(row)}`),
    ].sort();
  };
  const found = shown(before, after, false);
  expect(shown(after, before, true)).toEqual(found);
  return found;
}

const tag = (id: string) => ({ id });

describe('of two rows that come into question', () => {
  it.each<readonly [string, Areas, Areas, readonly string[]]>([
    [
      'the one whose name says more of it',
      { A: [{ name: 'Restore daily backups', ...tag('x') }] },
      {
        A: [
          { name: 'Restore archived backups', ...tag('y') },
          { name: 'Restore daily volume backups', ...tag('z') },
        ],
      },
      ['+ A/Restore archived backups', 'A/Restore daily backups → A/Restore daily volume backups'],
    ],
    [
      'the one with its id',
      { A: [{ name: 'Restore daily backups', ...tag('x') }] },
      {
        A: [
          { name: 'Restore weekly backups', ...tag('y') },
          { name: 'Restore yearly backups', ...tag('x') },
        ],
      },
      ['+ A/Restore weekly backups', 'A/Restore daily backups → A/Restore yearly backups'],
    ],
    [
      'the one in its area, where ids are the same',
      { A: [{ name: 'Restore daily backups', ...tag('x') }], B: [{ name: 'Other things', ...tag('o') }] },
      {
        A: [{ name: 'Restore weekly backups', ...tag('x') }],
        B: [
          { name: 'Restore yearly backups', ...tag('x') },
          { name: 'Other things', ...tag('o') },
        ],
      },
      [
        '+ B/Restore yearly backups',
        'A/Restore daily backups → A/Restore weekly backups',
        'B/Other things → B/Other things',
      ],
    ],
    [
      'the one with its id in another area, over one without in its own',
      { A: [{ name: 'Restore daily backups', ...tag('x') }], B: [{ name: 'Other things', ...tag('o') }] },
      {
        A: [{ name: 'Restore weekly backups', ...tag('y') }],
        B: [
          { name: 'Restore yearly backups', ...tag('x') },
          { name: 'Other things', ...tag('o') },
        ],
      },
      [
        '+ A/Restore weekly backups',
        'A/Restore daily backups → B/Restore yearly backups',
        'B/Other things → B/Other things',
      ],
    ],
    [
      'the one whose cells are the same',
      { A: [{ name: 'Restore daily backups', ...tag('x'), assign: { c: 'RA' } }] },
      {
        A: [
          { name: 'Restore weekly backups', ...tag('y') },
          { name: 'Restore yearly backups', ...tag('z'), assign: { c: 'RA' } },
        ],
      },
      ['+ A/Restore weekly backups', 'A/Restore daily backups → A/Restore yearly backups'],
    ],
    [
      'the one whose note is the same',
      { A: [{ name: 'Restore daily backups', ...tag('x'), note: 'On request.' }] },
      {
        A: [
          { name: 'Restore weekly backups', ...tag('y'), note: 'Ask first.' },
          { name: 'Restore yearly backups', ...tag('z'), note: 'On request.' },
        ],
      },
      ['+ A/Restore weekly backups', 'A/Restore daily backups → A/Restore yearly backups'],
    ],
    [
      'the one that bears the old name as an alias',
      { A: [{ name: 'Restore daily backups', ...tag('x') }] },
      {
        A: [
          { name: 'Restore weekly backups', ...tag('y') },
          { name: 'Recovery', ...tag('z'), aliases: ['Recover', 'restore  DAILY backups'] },
        ],
      },
      ['+ A/Restore weekly backups', 'A/Restore daily backups → A/Recovery'],
    ],
    [
      'the one whose name was an alias',
      { A: [{ name: 'Recovery', ...tag('x'), aliases: ['Restore yearly backups'] }] },
      {
        A: [
          { name: 'Restore weekly backups', ...tag('y') },
          { name: 'Restore yearly backups', ...tag('z') },
        ],
      },
      ['+ A/Restore weekly backups', 'A/Recovery → A/Restore yearly backups'],
    ],
    [
      'the one in the same line of the document, where lines did not move',
      {
        A: [
          { name: 'Sign', source: { line: 1 } },
          { name: 'Restore daily backups', ...tag('x'), source: { line: 7 } },
        ],
      },
      {
        A: [
          { name: 'Sign', source: { line: 1 } },
          { name: 'Restore weekly backups', ...tag('y'), source: { line: 8 } },
          { name: 'Restore yearly backups', ...tag('z'), source: { line: 7 } },
        ],
      },
      ['+ A/Restore weekly backups', 'A/Restore daily backups → A/Restore yearly backups', 'A/Sign → A/Sign'],
    ],
    [
      'the one with the same reference, whatever line it stands in by now',
      { A: [{ name: 'Restore daily backups', ...tag('x'), source: { ref: '4.2' } }] },
      {
        A: [
          { name: 'Restore weekly backups', ...tag('y'), source: { ref: '4.1' } },
          { name: 'Restore yearly backups', ...tag('z'), source: { ref: '4.2', line: 9 } },
        ],
      },
      ['+ A/Restore weekly backups', 'A/Restore daily backups → A/Restore yearly backups'],
    ],
  ])('it is %s', (_, before, after, expected) => {
    expect(aligned(versionOf(before), versionOf(after))).toEqual(expected);
  });

  it('a line counts for nothing once lines were added above', () => {
    const lines = (from: number, rows: readonly Row[]) =>
      rows.map((row, index) => ({ ...row, source: { line: from + index } }));
    const same = ['Sign', 'Plan', 'Audit', 'Report', 'Archive'].map((name) => ({ name }));
    const before = lines(1, [...same, { name: 'Restore daily backups', ...tag('x') }]);
    const after = lines(2, [...same, { name: 'Restore daily volumes', ...tag('z') }]);
    const other = { name: 'Restore yearly tapes', ...tag('y'), source: { line: 6 } };
    const rest = same.map(({ name }) => `A/${name} → A/${name}`);
    expect(aligned(versionOf({ A: before }), versionOf({ A: [...after, other] }))).toEqual(
      ['+ A/Restore yearly tapes', 'A/Restore daily backups → A/Restore daily volumes', ...rest].sort(),
    );
  });
});

describe('in a matrix too large to hold each row against each', () => {
  /** Words that no two numbers share. */
  const words = (which: string, number: number) =>
    [...`${number}`].map((digit) => `${which}${'abcdefghij'[Number(digit)]}${which}`).join('');

  it.each<readonly [string, (number: number) => Partial<Row>, (number: number) => Partial<Row>]>([
    ['their ids', (number) => tag(`d${number}`), (number) => tag(`d${number}`)],
    [
      'most of their words',
      (number) => ({ name: `Keep ${words('k', number)} ${words('o', number)}` }),
      (number) => ({ name: `Keep ${words('k', number)} ${words('u', number)}` }),
    ],
    [
      'their references',
      (number) => ({ source: { ref: `4.${number}` } }),
      (number) => ({ source: { ref: `4.${number}` } }),
    ],
    [
      'their lines',
      (number) => ({ source: { line: number + 40 } }),
      (number) => ({ source: { line: number + 40 } }),
    ],
    ['their new aliases', () => ({}), (number) => ({ aliases: [words('old', number)] })],
    ['their old aliases', (number) => ({ aliases: [words('new', number)] }), () => ({})],
    [
      'their notes and references',
      (number) => ({ note: words('note', number), source: { ref: `${number % 80}` } }),
      (number) => ({ note: words('note', number), source: { ref: `${number % 80}` } }),
    ],
  ])('rows with new names are known by %s', (_, before, after) => {
    const same = Array.from({ length: 30 }, (_, line) => ({
      name: `Stay ${words('s', line)}`,
      source: { line: line + 1 },
    }));
    const size = 150;
    const numbers = Array.from({ length: size }, (_, number) => number);
    const version = (which: string, rest: (number: number) => Partial<Row>, order: readonly number[]) =>
      versionOf({
        A: [
          ...same,
          ...order.map(
            (number): Row => ({
              name: words(which, number),
              id: `${which}-${number}`,
              tags: [`${number}`],
              ...rest(number),
            }),
          ),
        ],
      });
    const { pairs } = alignVersions(
      version('old', before, numbers),
      version('new', after, numbers.toReversed()),
    ).rows;
    expect(pairs).toHaveLength(size + same.length);
    for (const [one, other] of pairs) expect(other.activity.tags).toEqual(one.activity.tags);
  });
});

describe('rows of one name', () => {
  const stays = { name: 'Restore backups' };

  it('stay in their area', () => {
    const areas = { A: [{ ...stays, assign: { p: 'RA' } }], B: [{ ...stays, assign: { c: 'RA' } }] };
    const turned = { B: [{ ...stays, assign: { p: 'RA' } }], A: [{ ...stays, assign: { c: 'RA' } }] };
    expect(aligned(versionOf(areas), versionOf(turned))).toEqual([
      'A/Restore backups → A/Restore backups',
      'B/Restore backups → B/Restore backups',
    ]);
  });

  it('in one area are told apart by what they say, then by their ids', () => {
    const first = { ...stays, id: 'one', assign: { p: 'RA' } };
    const second = { ...stays, id: 'two', assign: { c: 'RA' } };
    const pairsOf = (before: readonly Row[], after: readonly Row[]) =>
      alignVersions(versionOf({ A: before }), versionOf({ A: after }))
        .rows.pairs.map(([one, other]) => `${one.activity.id} → ${other.activity.id}`)
        .sort();
    expect(pairsOf([first, second], [second, first])).toEqual(['one → one', 'two → two']);
    // Ids were given anew, the cells were not.
    expect(
      pairsOf(
        [first, second],
        [
          { ...second, id: 'one' },
          { ...first, id: 'two' },
        ],
      ),
    ).toEqual(['one → two', 'two → one']);
    // Both changed hands; then the ids tell.
    const third = { ...stays, assign: { p: 'R', c: 'A' } };
    expect(
      pairsOf(
        [first, second],
        [
          { ...third, id: 'two' },
          { ...third, id: 'one' },
        ],
      ),
    ).toEqual(['one → one', 'two → two']);
  });

  it('say the same where only their order, spelling and other texts differ', () => {
    const before = [{ ...stays, assign: { p: 'RA', c: 'I' }, status: 'planned' as const, shared: ' ' }];
    const after = [
      {
        ...stays,
        name: 'restore  Backups',
        assign: { c: 'i', p: 'a/r' },
        status: 'planned' as const,
        note: 'N',
      },
    ];
    expect(aligned(versionOf({ A: before }), versionOf({ A: after }))).toEqual([
      'A/Restore backups → A/restore  Backups',
    ]);
  });
});

describe('a row that has nothing to do with one that is gone', () => {
  it.each([
    ['other words', { name: 'Restore backups' }, { name: 'Sign contracts' }],
    [
      'one common word among others',
      { name: 'Restore daily backups of volumes' },
      { name: 'Restore the signed contracts of suppliers' },
    ],
  ])('is new: %s', (_, one, other) => {
    expect(
      aligned(
        versionOf({ A: [{ ...one, assign: { p: 'RA' } }] }),
        versionOf({ B: [{ ...other, assign: { c: 'RA' } }] }),
      ),
    ).toEqual([`+ B/${other.name}`, `- A/${one.name}`]);
  });
});

describe('a pairer', () => {
  const pairs = (options: { unique?: boolean }) =>
    new Pairer(['a1', 'a2', 'b1', 'c1', '-'], ['b9', 'a9', 'd9', '-'])
      .byKey((item) => (item === '-' ? undefined : item[0]), options)
      .result();

  it('pairs things of one key in order, once each', () => {
    expect(pairs({})).toEqual({
      pairs: [
        ['a1', 'a9'],
        ['b1', 'b9'],
      ],
      onlyBefore: ['a2', 'c1', '-'],
      onlyAfter: ['d9', '-'],
    });
  });

  it('or only what is alone with its key on both sides', () => {
    expect(pairs({ unique: true })).toEqual({
      pairs: [['b1', 'b9']],
      onlyBefore: ['a1', 'a2', 'c1', '-'],
      onlyAfter: ['a9', 'd9', '-'],
    });
    const turned = new Pairer(['a9'], ['a1', 'a2']).byKey((item) => item[0], { unique: true });
    expect(turned.found).toEqual([]);
  });

  it('and what weighs most of the rest', () => {
    const pairer = new Pairer(['x', 'a', 'b'], ['x', 'c', 'd']).byKey((item) => item);
    const { pairs, onlyBefore, onlyAfter } = pairer
      .byWeight((before, after) => {
        expect([before, after]).toEqual([
          ['a', 'b'],
          ['c', 'd'],
        ]);
        return [
          { left: 0, right: 1, weight: 2 },
          { left: 1, right: 1, weight: 3 },
        ];
      })
      .result();
    expect([pairs, onlyBefore, onlyAfter]).toEqual([
      [
        ['x', 'x'],
        ['b', 'd'],
      ],
      ['a'],
      ['c'],
    ]);
  });
});
