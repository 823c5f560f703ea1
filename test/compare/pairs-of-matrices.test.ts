import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareMatrices } from '../../src/compare/compare.ts';
import { dutiesOf } from '../../src/compare/compare-duties.ts';
import { pairMatrices } from '../../src/compare/pair-matrices.ts';
import type { Matrix } from '../../src/model/index.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';
import { matrixOf } from './versions.ts';

/** Of its own, so that what is meant here is not changed by what the product learns. */
const vocabulary: Vocabulary = {
  concepts: JSON.parse(readFileSync(new URL('fixtures/concepts.json', import.meta.url), 'utf8')),
};

/** A matrix whose rows are called by the letters. */
function withRows(id: string, letters: string): Matrix {
  return matrixOf({
    raci: 1,
    id,
    title: id,
    roles: { p: { name: 'P' } },
    areas: [
      {
        name: 'All',
        activities: [...letters].map((name) => ({ name: `${name}${name}`, assign: { p: 'RA' } })),
      },
    ],
  });
}

describe('which matrix is which in another version', () => {
  /** `id rows path` of each matrix of a version. */
  const versionOf = (matrices: readonly string[]) =>
    matrices.map((one) => {
      const [id = '', letters = '', path = ''] = one.split(' ');
      return { matrix: withRows(id, letters), path };
    });
  const paired = (before: readonly string[], after: readonly string[]) => {
    const { pairs, onlyBefore, onlyAfter } = pairMatrices(versionOf(before), versionOf(after));
    return [
      ...pairs.map(([old, now]) => `${old.matrix.id} → ${now.matrix.id}`),
      ...onlyBefore.map(({ matrix }) => `- ${matrix.id}`),
      ...onlyAfter.map(({ matrix }) => `+ ${matrix.id}`),
    ].sort();
  };
  const other = 'stays xyz o.yaml';
  const both = 'stays → stays';

  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['the one of the same id, whatever is in it', ['a abc 1', other], ['a uvw 2', other], ['a → a', both]],
    ['half of the rows in another file', ['a abcd 1', other], ['b abuv 2', other], ['a → b', both]],
    ['less than half in another file', ['a abcd 1', other], ['b auvw 2', other], ['+ b', '- a', both]],
    ['half of the larger one', ['a abc 1', other], ['b abcuvw 2', other], ['a → b', both]],
    ['less than half of the larger one', ['a abc 1', other], ['b abcuvwt 2', other], ['+ b', '- a', both]],
    [
      'less than half of the larger one, from the other side',
      ['a abcuvwt 1', other],
      ['b abc 2', other],
      ['+ b', '- a', both],
    ],
    ['a fifth in the same file', ['a abcde 1', other], ['b auvwt 1', other], ['a → b', both]],
    [
      'less than a fifth in the same file',
      ['a abcdef 1', other],
      ['b auvwts 1', other],
      ['+ b', '- a', both],
    ],
    ['nothing in the same file', ['a abc 1', other], ['b uvw 1', other], ['+ b', '- a', both]],
    ['a row that stands twice counts once', ['a aabc 1', other], ['b auvw 2', other], ['+ b', '- a', both]],
    [
      'of two the one that has more',
      ['a abcd 1', other],
      ['b abcu 2', 'c abcd 3', other],
      ['+ b', 'a → c', both],
    ],
    ['one file held against one other: a single row will do', ['a abcdef 1'], ['b auvwts 2'], ['a → b']],
    ['one file held against one other: but nothing will not', ['a abc 1'], ['b uvw 2'], ['+ b', '- a']],
    ['one file held against two', ['a abcdef 1'], ['b auvwts 2', 'c xyz 3'], ['+ b', '+ c', '- a']],
    ['two files held against one', ['a abcdef 1', 'c xyz 3'], ['b auvwts 2'], ['+ b', '- a', '- c']],
    ['none against one', [], ['b auvwts 2'], ['+ b']],
  ])('%s', (_, before, after, expected) => {
    expect(paired(before, after)).toEqual(expected);
  });
});

describe('three matrices side by side', () => {
  const roles = {
    p: { name: 'Provider', kind: 'provider' },
    c: { name: 'Customer', kind: 'customer' },
  } as const;
  const matrix = (id: string, rows: Readonly<Record<string, 'p' | 'c'>>) =>
    matrixOf({
      raci: 1,
      id,
      title: id,
      roles,
      areas: Array.from({ length: 12 }, (_, number) => ({
        name: `Area ${number}`,
        activities: Object.entries(rows)
          .filter(([name]) => Number(name.split('@')[1] ?? 0) === number)
          .map(([name, role]) => ({ name: name.split('@')[0] ?? '', assign: { [role]: 'RA' } })),
      })),
    });
  const first = matrix('b', {
    'Monitor the nodes@2': 'p',
    'Restore backups': 'p',
    'Monitor the nodes@10': 'p',
  });
  const second = matrix('a', {
    'Monitor the nodes': 'p',
    'Restore backups': 'p',
    'Bake the bread': 'p',
    'Paint the wall': 'c',
  });
  const third = matrix('c', { 'Restore backups': 'c', 'Bake the bread': 'c', 'Sing a song': 'c' });
  const comparison = compareMatrices([first, second, third], vocabulary, [[], [], []]);
  const lines = comparison.topics.flatMap(({ topic, rows }) =>
    rows.map(
      ({ cells, changesHands }) =>
        `${topic.id}${changesHands ? '!' : ''}: ${cells.map(({ activities }) => activities.map(({ area, activity }) => `${activity.name} in ${area.name}`).join(' + ') || '-').join(' | ')}`,
    ),
  );

  it('keep their own order, and rows of one stand in the order of its file', () => {
    expect(lines).toEqual([
      'restore!: Restore backups in Area 0 | Restore backups in Area 0 | Restore backups in Area 0',
      'monitoring: Monitor the nodes in Area 2 + Monitor the nodes in Area 10 | Monitor the nodes in Area 0 | -',
      'other!: - | Bake the bread in Area 0 | Bake the bread in Area 0',
      'other: - | Paint the wall in Area 0 | -',
      'other: - | - | Sing a song in Area 0',
    ]);
  });

  it('are a move from the first to the last', () => {
    const told = (kind: string) =>
      dutiesOf(comparison, kind).map(
        ({ change, before, after }) =>
          `${change}: ${before[0]?.activity.name ?? '-'} → ${after[0]?.activity.name ?? '-'}`,
      );
    expect(told('provider')).toEqual(['gone: Restore backups → -', 'unsaid: Monitor the nodes → -']);
    expect(told('customer')).toEqual([
      'new: - → Restore backups',
      'new: - → Bake the bread',
      'new: - → Sing a song',
    ]);
  });
});
