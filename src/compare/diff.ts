import { type Area, areasOf, type Matrix, ownershipOf, type Role, rowsOf } from '../model/index.ts';
import { plural } from '../text/printable.ts';
import { type Alignment, alignVersions } from './align-versions.ts';
import { bySeverity, type Change, type ChangeEffect, type ChangeKind, type ChangeValue } from './change.ts';
import { placeOf, RowDiff } from './diff-rows.ts';
import { pairMatrices, type VersionedMatrix } from './pair-matrices.ts';
import { plainName } from './same-name.ts';

export interface VersionDiff {
  /** Most serious first. */
  readonly changes: readonly Change[];
  readonly matrices: { readonly before: number; readonly after: number };
  readonly activities: { readonly before: number; readonly after: number };
}

/**
 * What changed in responsibility between two versions of some matrices. Order, comments, quoting, notes and other texts
 * are no responsibility; what was renamed or moved is recognised as what it was.
 */
export function diffVersions(
  before: readonly VersionedMatrix[],
  after: readonly VersionedMatrix[],
): VersionDiff {
  const { pairs, onlyBefore, onlyAfter } = pairMatrices(before, after);
  const changes = [
    ...pairs.flatMap(([old, now]) => diffMatrices(old.matrix, now.matrix)),
    ...onlyBefore.map(({ matrix }) => matrixPresence(matrix, 'matrix-removed')),
    ...onlyAfter.map(({ matrix }) => matrixPresence(matrix, 'matrix-added')),
  ];
  return {
    changes: changes.sort(bySeverity),
    matrices: { before: before.length, after: after.length },
    activities: { before: rowCount(before), after: rowCount(after) },
  };
}

function rowCount(matrices: readonly VersionedMatrix[]): number {
  return matrices.reduce((total, { matrix }) => total + [...rowsOf(matrix)].length, 0);
}

/** What changed between two versions of one matrix, in no order. */
export function diffMatrices(before: Matrix, after: Matrix): Change[] {
  const alignment = alignVersions(before, after);
  return [
    ...idChanges(before, after),
    ...new RowDiff(before, after, alignment).changes(),
    ...roleChanges(before, after, alignment),
    ...areaChanges(before, after, alignment),
  ];
}

/** All addresses begin with the id of the matrix: links, baselines and comparisons go by it. */
function idChanges(before: Matrix, after: Matrix): Change[] {
  if (before.id === after.id) return [];
  const what = `Matrix ${after.title}: its id was "${before.id}" and is "${after.id}", and so are all its addresses`;
  return [change(after, 'matrix-id', what, before.id, after.id)];
}

function roleChanges(before: Matrix, after: Matrix, { roles }: Alignment): Change[] {
  const changes: Change[] = roles.pairs
    .filter(([old, now]) => plainName(old.name) !== plainName(now.name))
    .map(([old, now]) =>
      change(after, 'renamed', `Role ${now.name}: renamed from "${old.name}"`, old.name, now.name, now),
    );
  for (const [old, now] of roles.pairs) {
    if (old.kind === now.kind) continue;
    const what = `Role ${now.name}: ${old.kind ?? 'without a kind'} before, ${now.kind ?? 'without a kind'} now`;
    changes.push(change(after, 'role-kind', what, old.kind ?? null, now.kind ?? null, now));
  }
  for (const role of roles.onlyBefore) {
    const what = `took part in ${plural(rowsWith(before, role), 'activity', 'activities')}`;
    changes.push(change(before, 'role-removed', `Role ${role.name}: removed; ${what}`, role.id, null, role));
  }
  for (const role of roles.onlyAfter) {
    const what = `takes part in ${plural(rowsWith(after, role), 'activity', 'activities')}`;
    changes.push(change(after, 'role-added', `Role ${role.name}: added, ${what}`, null, role.id, role));
  }
  return changes;
}

function rowsWith(matrix: Matrix, role: Role): number {
  return [...rowsOf(matrix)].filter(({ activity }) =>
    activity.cells.some((cell) => cell.role === role.id && cell.letters.length > 0),
  ).length;
}

/** Areas as a whole: their rows go with them and are not told one by one. */
function areaChanges(before: Matrix, after: Matrix, { areas }: Alignment): Change[] {
  const now = new Map(areas.pairs);
  const oldParents = parentsOf(before);
  const newParents = parentsOf(after);
  return areas.pairs
    .filter(([old, area]) => hasRows(old) && hasRows(area))
    .flatMap(([old, area]) => {
      const changes: Change[] = [];
      if (plainName(old.name) !== plainName(area.name)) {
        const what = `Area ${area.name}: renamed from "${old.name}"`;
        changes.push(change(after, 'renamed', what, old.name, area.name, area));
      }
      const [was, is] = [oldParents.get(old), newParents.get(area)];
      const stays = was === undefined || is === undefined ? was === is : now.get(was) === is;
      if (!stays) {
        const what = `Area ${area.name}: moved from ${whereabouts(was)} to ${whereabouts(is)}`;
        changes.push(change(after, 'moved', what, was?.id ?? null, is?.id ?? null, area));
      }
      return changes;
    });
}

function whereabouts(parent: Area | undefined): string {
  return parent?.path.join(' > ') ?? 'the top';
}

function hasRows(area: Area): boolean {
  return area.activities.length > 0 || area.areas.some(hasRows);
}

function parentsOf(matrix: Matrix): Map<Area, Area> {
  const parents = new Map<Area, Area>();
  for (const area of areasOf(matrix)) for (const inner of area.areas) parents.set(inner, area);
  return parents;
}

function matrixPresence(matrix: Matrix, kind: 'matrix-added' | 'matrix-removed'): Change {
  const rows = [...rowsOf(matrix)];
  const owned = rows.filter(({ activity }) => ownershipOf(activity, matrix).owners.length > 0).length;
  const counted = plural(rows.length, 'activity', 'activities');
  const unowned = owned === rows.length ? '' : `, ${rows.length - owned} of them without an owner`;
  return kind === 'matrix-added'
    ? change(matrix, kind, `Matrix ${matrix.title}: added, with ${counted}${unowned}`, null, matrix.id)
    : change(
        matrix,
        kind,
        `Matrix ${matrix.title}: removed; it had ${counted}${unowned}`,
        matrix.id,
        null,
        undefined,
        owned > 0 ? 'loss' : 'other',
      );
}

/** A change of something that is no row. */
function change(
  matrix: Matrix,
  kind: ChangeKind,
  message: string,
  before: ChangeValue,
  after: ChangeValue,
  about?: Role | Area,
  effect: ChangeEffect = 'other',
): Change {
  const area = about !== undefined && 'path' in about ? about : undefined;
  const role = about !== undefined && 'path' in about ? undefined : about;
  const pointer = about === undefined ? '/id' : `${about.pointer}/name`;
  return {
    kind,
    effect,
    message,
    matrix: matrix.id,
    area: area?.id,
    activity: undefined,
    role: role?.id,
    areaPath: area?.path ?? [],
    before,
    after,
    at: placeOf(matrix, pointer),
  };
}
