import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../src/compare/align-versions.ts';
import { type Comparison, compareMatrices } from '../../src/compare/compare.ts';
import { dutiesOf, kindsIn } from '../../src/compare/compare-duties.ts';
import type { ActivityDocument, AreaDocument, Matrix, MatrixDocument } from '../../src/model/index.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';
import { matrixOf } from './versions.ts';

/** Of its own, so that what is meant here is not changed by what the product learns. */
const vocabulary: Vocabulary = {
  concepts: JSON.parse(readFileSync(new URL('fixtures/concepts.json', import.meta.url), 'utf8')),
};

const row = (
  name: string,
  assign: ActivityDocument['assign'] = { p: 'RA' },
  rest: Partial<ActivityDocument> = {},
) => ({
  name,
  assign,
  ...rest,
});

function matrixWith(id: string, areas: readonly AreaDocument[], roles?: MatrixDocument['roles']): Matrix {
  return matrixOf({
    raci: 1,
    id,
    title: id,
    roles: roles ?? {
      p: { name: `Provider of ${id}`, kind: 'provider' },
      c: { name: 'Customer', kind: 'customer' },
      x: { name: 'Auditor' },
    },
    areas: areas.length === 0 ? [{ name: 'Nothing' }] : [...areas],
  });
}

/** A comparison line by line: topic, activities and owners in each matrix. */
function lines({ topics }: Pick<Comparison, 'topics'>): string[] {
  return topics.flatMap(({ topic, rows }) =>
    rows.map(({ cells, changesHands, evidence, topic: own }) => {
      expect(own).toEqual(topic);
      const columns = cells.map(
        ({ activities, owners, kinds }) =>
          `${activities.map(({ activity }) => activity.name).join(' + ') || '-'} (${owners.join(', ')}: ${kinds.join(', ')})`,
      );
      return `${topic.id}${changesHands ? ' !' : ''} ${evidence.length} | ${columns.join(' | ')}`;
    }),
  );
}

describe('two matrices side by side', () => {
  const one = matrixWith('one', [
    {
      name: 'Operations',
      activities: [
        row('Restore backups of volumes'),
        row('Monitor the nodes', { p: 'RA', x: 'C' }),
        row('Rotate encryption keys', { x: 'RA' }),
        row('Order the cake', { c: 'RA' }),
        row('Renew TLS certificates', { p: 'RA' }, { status: 'retired' }),
      ],
      areas: [
        {
          name: 'More',
          activities: [row('Order the cake', { c: 'RA' }), row('Order the cake', { p: 'RA' })],
        },
      ],
    },
  ]);
  const two = matrixWith('two', [
    {
      name: 'Operations',
      activities: [
        row('Patch the servers', { c: 'RA' }),
        row('Monitor the nodes', { c: 'RA' }),
        row('Restore backups of volumes', { p: 'RA', c: 'A' }, { shared: 'By volume.' }),
        row('Check backups of volumes', { p: 'C' }),
      ],
    },
  ]);
  const uncovered = vocabulary.concepts.slice(0, 3);
  const comparison = compareMatrices([one, two], vocabulary, [uncovered, uncovered.slice(1)]);

  it('are told topic by topic: what changes hands first, what stands alone last', () => {
    expect(lines(comparison)).toEqual([
      'backup 0 | - (: ) | Check backups of volumes (: )',
      'restore ! 1 | Restore backups of volumes (Provider of one: provider) | Restore backups of volumes (Provider of two, Customer: customer, provider)',
      'patching 0 | - (: ) | Patch the servers (Customer: customer)',
      'monitoring ! 1 | Monitor the nodes (Provider of one: provider) | Monitor the nodes (Customer: customer)',
      'key-management 0 | Rotate encryption keys (Auditor: x) | - (: )',
      'other 0 | Order the cake + Order the cake (Customer: customer) | - (: )',
      'other 0 | Order the cake (Provider of one: provider) | - (: )',
    ]);
    expect(comparison.changesHands).toEqual(
      comparison.topics.flatMap(({ rows }) => rows.filter(({ changesHands }) => changesHands)),
    );
    expect(comparison.pairs).toBe(2);
    expect(comparison.uncovered).toEqual(uncovered.slice(1));
    expect(comparison.matrices).toEqual([one, two]);
  });

  it('have what only one of them has', () => {
    const only = comparison.onlyIn.map((found) =>
      found.map(
        ({ topic, isAlone, rows }) =>
          `${topic.id}${isAlone ? ' alone' : ''}: ${rows.flatMap(({ cells }) => cells.flatMap(({ activities }) => activities.map(({ activity }) => activity.name))).join(', ')}`,
      ),
    );
    // Who restores speaks of backups too.
    expect(only).toEqual([
      [
        'key-management alone: Rotate encryption keys',
        'other: Order the cake, Order the cake, Order the cake',
      ],
      ['backup: Check backups of volumes', 'patching alone: Patch the servers'],
    ]);
  });

  it('are duties of each side', () => {
    const told = (kind: string, ...matrices: readonly Matrix[]) =>
      dutiesOf(compareMatrices(matrices, vocabulary, [[], []]), kind).map(
        ({ change, before, after }) =>
          `${change}: ${[before, after].map((rows) => rows.map(({ activity }) => activity.name).join(' + ') || '-').join(' → ')}`,
      );
    expect(kindsIn(comparison)).toEqual(['customer', 'provider', 'x']);
    expect(told('provider', one, two)).toEqual([
      'kept: Restore backups of volumes → Restore backups of volumes',
      'gone: Monitor the nodes → -',
      'unsaid: Order the cake → -',
    ]);
    expect(told('provider', two, one)).toEqual([
      'kept: Restore backups of volumes → Restore backups of volumes',
      'new: - → Monitor the nodes',
      'new: - → Order the cake',
    ]);
    expect(told('customer', one, two)).toEqual([
      'new: - → Restore backups of volumes',
      'new: - → Patch the servers',
      'new: - → Monitor the nodes',
      'unsaid: Order the cake + Order the cake → -',
    ]);
    expect(told('x', one, two)).toEqual(['unsaid: Rotate encryption keys → -']);
    expect(told('team', one, two)).toEqual([]);
  });

  it('go by names of their own where ids are the same', () => {
    const labels = (...ids: readonly string[]) =>
      compareMatrices(
        ids.map((id) => matrixWith(id, [])),
        vocabulary,
        ids.map(() => []),
      ).labels;
    expect(labels('a', 'b')).toEqual(['a', 'b']);
    expect(labels('a', 'a', 'b', 'a')).toEqual(['a', 'a (2)', 'b', 'a (3)']);
  });
});

describe('what was one area in the other version', () => {
  /** `path → path` of areas that are one, in the order of the first version, whichever comes first. */
  function areasAligned(before: readonly AreaDocument[], after: readonly AreaDocument[]): string[] {
    const [one, other] = [matrixWith('a', before), matrixWith('a', after)];
    const shown = (from: Matrix, to: Matrix, isTurned: boolean) =>
      alignVersions(from, to)
        .areas.pairs.map((pair) =>
          (isTurned ? pair.toReversed() : pair).map(({ path }) => path.join('/')).join(' → '),
        )
        .sort();
    const found = shown(one, other, false);
    expect(shown(other, one, true)).toEqual(found);
    return found;
  }
  const area = (
    name: string,
    activities: readonly string[],
    rest: Partial<AreaDocument> = {},
  ): AreaDocument => ({
    name,
    activities: activities.map((name) => row(name)),
    ...rest,
  });

  it.each<readonly [string, readonly AreaDocument[], readonly AreaDocument[], readonly string[]]>([
    [
      'its rows say so',
      [area('Backup', ['a1', 'b2', 'c3'])],
      [area('Zebra', ['a1', 'b2', 'c3'])],
      ['Backup → Zebra'],
    ],
    [
      'some of its rows and some of its name do',
      [area('Backup of volumes', ['a1', 'b2', 'c3'])],
      [area('Backup plans', ['a1', 'b2', 'd4'])],
      ['Backup of volumes → Backup plans'],
    ],
    [
      'neither some of its rows alone nor some of its name',
      [area('Backup of volumes', ['a1', 'b2', 'c3']), area('Network zones', ['n1'])],
      [area('Zebra', ['a1', 'b2', 'd4']), area('Network names', ['m1'])],
      [],
    ],
    ['its name does', [area('Backup', ['a1', 'b2'])], [area('backup ', ['c3', 'd4'])], ['Backup → backup ']],
    [
      'its id does',
      [area('Backup', ['a1'], { id: 'b' })],
      [area('Zebra', ['d4'], { id: 'b' })],
      ['Backup → Zebra'],
    ],
    ['nothing does', [area('Backup', ['a1', 'b2'])], [area('Zebra', ['c3', 'd4'])], []],
    [
      'too few of its rows do',
      [area('Backup', ['a1', 'b2', 'c3', 'd4', 'e5'])],
      [area('Zebra', ['a1', 'x2', 'y3', 'z4', 'w5'])],
      [],
    ],
    [
      'areas of one name are told apart by what stands in them',
      [area('Backup', ['a1'], { id: 'one' }), area('Backup', ['b2'], { id: 'two' })],
      [area('Backup', ['b2'], { id: 'one' }), area('Backup', ['a1'], { id: 'two', description: 'First.' })],
      ['Backup → Backup', 'Backup → Backup'],
    ],
    [
      'one that was put into another takes its rows along',
      [area('Operations', ['o1']), area('Backup', ['a1', 'b2'])],
      [area('Operations', ['o1'], { areas: [area('Backup', ['a1', 'b2'])] })],
      ['Backup → Operations/Backup', 'Operations → Operations'],
    ],
    [
      'the area around is not the one inside, whose rows it holds too',
      [area('Operations', [], { areas: [area('Backup', ['a1', 'b2'])] })],
      [area('Services', [], { areas: [area('Continuity', ['a1', 'b2'])] })],
      ['Operations → Services', 'Operations/Backup → Services/Continuity'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(areasAligned(before, after)).toEqual(expected);
  });

  it('twins keep their rows', () => {
    const before = [area('Backup', ['a1'], { id: 'one' }), area('Backup', ['b2'], { id: 'two' })];
    const after = [area('Backup', ['b2'], { id: 'one' }), area('Backup', ['a1'], { id: 'two' })];
    const { pairs } = alignVersions(matrixWith('a', before), matrixWith('a', after)).areas;
    expect(pairs.map(([old, now]) => `${old.id} → ${now.id}`).sort()).toEqual(['one → two', 'two → one']);
  });
});

describe('who was one role in the other version', () => {
  type Roles = MatrixDocument['roles'];
  it.each<readonly [string, Roles, Roles, readonly string[]]>([
    [
      'by id and name',
      { a: { name: 'A' }, b: { name: 'B' } },
      { b: { name: 'B' }, a: { name: 'a' } },
      ['a → a', 'b → b'],
    ],
    [
      'by name before id',
      { a: { name: 'Ops' }, b: { name: 'Dev' } },
      { a: { name: 'Dev' }, b: { name: 'Ops' } },
      ['a → b', 'b → a'],
    ],
    ['by id', { a: { name: 'Ops' } }, { a: { name: 'Lawyers' } }, ['a → a']],
    [
      'by an alias',
      { a: { name: 'Ops', kind: 'team' } },
      { b: { name: 'Runners', aliases: ['Dev', 'OPS'] } },
      ['a → b'],
    ],
    ['by what was an alias', { a: { name: 'Runners', aliases: ['Ops'] } }, { b: { name: 'Ops' } }, ['a → b']],
    [
      'by a name of nearly the same words',
      { a: { name: 'Network operations team' } },
      { b: { name: 'Team of network operations' } },
      ['a → b'],
    ],
    [
      'not where its kind is another',
      { a: { name: 'Network operations team', kind: 'team' } },
      { b: { name: 'Team of network operations', kind: 'provider' } },
      [],
    ],
    ['not by half of its words', { a: { name: 'Network team' } }, { b: { name: 'Security team' } }, []],
  ])('%s', (_, before, after, expected) => {
    const { pairs } = alignVersions(matrixWith('a', [], before), matrixWith('a', [], after)).roles;
    expect(pairs.map(([old, now]) => `${old.id} → ${now.id}`).sort()).toEqual(expected);
  });
});
