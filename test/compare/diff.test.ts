import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, type ChangeKind, changeKinds } from '../../src/compare/change.ts';
import { diffVersions } from '../../src/compare/diff.ts';
import type { ActivityDocument, AreaDocument, Matrix, MatrixDocument } from '../../src/model/index.ts';
import { anyText, matrices } from '../exporters/arbitrary.ts';
import { cases } from '../support/cases.ts';
import { documents, matrixOf, rowsIn, version } from './versions.ts';

const changesOf = (before: Matrix, after: Matrix) => diffVersions(version(before), version(after)).changes;
const kindsOf = (changes: readonly Change[]) => changes.map(({ kind }) => kind).sort();

/** Texts of any kind, and a handful of names that stand in many rows and areas at once. */
const hostileMatrices = fc.oneof(
  matrices({ names: anyText, notes: anyText }),
  matrices({
    names: fc.constantFrom(
      'Watch logs',
      'watch  logs',
      'Watch the logs',
      'Rotate keys',
      'Rotate',
      'Keys',
      'ログ',
    ),
    notes: fc.constantFrom('Daily.', 'Weekly.'),
  }),
);

const kinds = fc.constantFrom('provider', 'customer', 'team');

/** What of a change must be the same, or its opposite, when the versions are swapped. */
const sides = ({ kind, before, after }: Change) => JSON.stringify([kind, before, after]);
const mirrored = ({ kind, before, after }: Change) =>
  JSON.stringify([changeKinds[kind].opposite, after, before]);

function expectMirror(before: Matrix, after: Matrix): void {
  const forth = changesOf(before, after);
  const back = changesOf(after, before);
  expect(back.map(sides).sort()).toEqual(forth.map(mirrored).sort());
}

function shuffled<T>(items: readonly T[] | undefined, seed: number): T[] {
  const list = [...(items ?? [])];
  let state = seed + 1;
  for (let index = list.length - 1; index > 0; index--) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (index + 1);
    [list[index], list[other]] = [list[other] as T, list[index] as T]; // both indices are in the list
  }
  return list;
}

describe('what is no change of responsibility', () => {
  it('finds nothing between a matrix and itself, whatever it holds', () => {
    fc.assert(
      fc.property(hostileMatrices, (matrix) => {
        expect(changesOf(matrix, matrix)).toEqual([]);
      }),
      { numRuns: cases(100) },
    );
  });

  it('finds nothing where rows, areas, roles and cells only changed their order', () => {
    fc.assert(
      fc.property(hostileMatrices, fc.nat(1e6), (matrix, seed) => {
        const reordered = (areas: readonly AreaDocument[] | undefined): AreaDocument[] =>
          shuffled(areas, seed).map((area) => ({
            ...area,
            ...(area.activities && {
              activities: shuffled(area.activities, seed).map((activity) => ({
                ...activity,
                assign: Object.fromEntries(shuffled(Object.entries(activity.assign), seed)),
              })),
            }),
            ...(area.areas && { areas: reordered(area.areas) }),
          }));
        const other: MatrixDocument = {
          ...matrix.document,
          roles: Object.fromEntries(shuffled(Object.entries(matrix.document.roles), seed)),
          areas: reordered(matrix.document.areas),
        };
        expect(changesOf(matrix, matrixOf(other)).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: cases(100) },
    );
  });

  it('finds nothing where texts, notes, tags, sources and spellings of letters changed', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const other = structuredClone(document);
        other.title = 'Acme, second edition';
        other.description = 'New words.';
        for (const { area, activity } of rowsIn(other)) {
          area.description = 'About it.';
          activity.note = 'Another note.';
          activity.tags = ['new'];
          activity.source = { line: 999 };
          activity.name = activity.name.toUpperCase();
          for (const [role, letters] of Object.entries(activity.assign))
            activity.assign[role] = [...String(letters)].reverse().join(' / ').toLowerCase();
        }
        expect(changesOf(matrixOf(document), matrixOf(other))).toEqual([]);
      }),
    );
  });

  it('finds nothing where roles got other ids and kept their names', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const other = structuredClone(document);
        const renamed = (id: string) => `new-${id}`;
        const withNewIds = <T>(record: Record<string, T>) =>
          Object.fromEntries(Object.entries(record).map(([id, value]) => [renamed(id), value]));
        other.roles = withNewIds(other.roles);
        for (const { activity } of rowsIn(other)) activity.assign = withNewIds(activity.assign);
        expect(changesOf(matrixOf(document), matrixOf(other))).toEqual([]);
      }),
    );
  });
});

/** An edit of one row, and the changes that a reviewer would name for it. */
interface Edit {
  readonly name: string;
  apply(activity: ActivityDocument, area: AreaDocument, document: MatrixDocument): ChangeKind[];
}

function reassign(activity: ActivityDocument, assign: Record<string, string>): void {
  activity.assign = { ...assign };
}

const rename: Edit = {
  name: 'rename',
  apply: (activity) => {
    activity.name = `${activity.name} weekly`;
    return ['renamed'];
  },
};

const move: Edit = {
  name: 'move',
  apply: (activity, area, document) => {
    const target = document.areas.find((other) => other !== area && (other.activities ?? []).length > 1);
    if (target === undefined) return [];
    area.activities = (area.activities ?? []).filter((other) => other !== activity);
    target.activities?.push(activity);
    return ['moved'];
  },
};

const own: Edit = {
  name: 'owner',
  apply: (activity) => {
    const { provider, customer, auditor } = activity.assign;
    if (provider === undefined && customer === undefined && auditor === undefined) {
      reassign(activity, { provider: 'RA' });
      return ['owner-gained'];
    }
    if (provider === 'RA') {
      reassign(activity, { customer: 'RA' });
      return ['owner-changed'];
    }
    if (customer === 'RA') {
      reassign(activity, {});
      return ['owner-lost'];
    }
    if (customer === 'A') {
      reassign(activity, { customer: 'A', provider: 'RA', auditor: 'C' });
      return ['shared'];
    }
    if (auditor === 'A') {
      reassign(activity, { auditor: 'A', customer: 'RC', provider: 'I' });
      return ['letters'];
    }
    // Provider owned by its R alone; now there is an A, and somebody is asked.
    reassign(activity, { customer: 'A', provider: 'R', auditor: 'C' });
    return ['letters', 'owner-changed'];
  },
};

const plan: Edit = {
  name: 'status',
  apply: (activity) => {
    activity.status = activity.status === 'planned' ? 'active' : 'planned';
    return ['status'];
  },
};

const remove: Edit = {
  name: 'remove',
  apply: (activity, area) => {
    area.activities = (area.activities ?? []).filter((other) => other !== activity);
    return ['removed'];
  },
};

const strangers = ['Brew coffee', 'Water the plants', 'Order stationery'];

describe('what is a change of responsibility', () => {
  it('tells generated edits of rows as what they are, all of them and nothing else', () => {
    const edits = fc.array(
      fc.record({
        row: fc.nat(100),
        edits: fc.oneof(
          fc.constant([remove]),
          fc.subarray([rename, own, plan], { minLength: 1 }),
          fc.subarray([move, own, plan], { minLength: 1 }),
        ),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(documents, edits, fc.nat(2), (document, wanted, added) => {
        const other = structuredClone(document);
        const rows = rowsIn(other);
        const expected: ChangeKind[] = [];
        const touched = new Set<number>();
        for (const { row, edits } of wanted) {
          const index = row % rows.length;
          const found = rows[index];
          if (found === undefined || touched.has(index)) continue;
          touched.add(index);
          for (const edit of edits) expected.push(...edit.apply(found.activity, found.area, other));
        }
        for (const name of strangers.slice(0, added)) {
          other.areas[0]?.activities?.push({ name, assign: { customer: 'A' } });
          expected.push('added');
        }
        const changes = changesOf(matrixOf(document), matrixOf(other));
        expect(kindsOf(changes), changes.map(({ message }) => message).join('\n')).toEqual(expected.sort());
        expectMirror(matrixOf(document), matrixOf(other));
      }),
      { numRuns: cases(150) },
    );
  });

  it('mirrors the result when the versions are swapped, however different they are', () => {
    fc.assert(
      fc.property(hostileMatrices, hostileMatrices, (before, after) => {
        expectMirror(before, matrixOf({ ...after.document, id: before.id }));
      }),
      { numRuns: cases(100) },
    );
    fc.assert(
      fc.property(
        documents,
        documents,
        fc.constantFrom('acme', 'other'),
        kinds,
        (before, after, id, kind) => {
          const roles = Object.entries(after.roles).map(([role, declared]) => [role, { ...declared, kind }]);
          const other = { ...after, id, roles: Object.fromEntries(roles) as MatrixDocument['roles'] };
          expectMirror(matrixOf(before), matrixOf(other));
        },
      ),
      { numRuns: cases(100) },
    );
  });

  it('recognises the rows of a large matrix that were renamed all at once', () => {
    const document = (suffix: string): MatrixDocument => ({
      raci: 1,
      id: 'large',
      title: 'Large',
      roles: { provider: { name: 'Acme Cloud' } },
      areas: Array.from({ length: 20 }, (_, area) => ({
        name: `Area ${area}`,
        activities: Array.from({ length: 20 }, (_, row) => ({
          name: `Run service ${area * 20 + row}${suffix}`,
          assign: { provider: 'RA' },
        })),
      })),
    });
    const changes = changesOf(matrixOf(document('')), matrixOf(document(' around the clock')));
    expect(new Set(kindsOf(changes))).toEqual(new Set(['renamed']));
    expect(changes).toHaveLength(400);
  });
});
