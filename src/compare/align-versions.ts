import {
  type Area,
  addressOf,
  assignmentOf,
  definitionOf,
  type Matrix,
  ownershipOf,
  type Role,
  type Row,
  rowsOf,
} from '../model/index.ts';
import { alignAreas } from './align-areas.ts';
import { alignRoles } from './align-roles.ts';
import { alignRows } from './align-rows.ts';
import { type Pairing, turned } from './pairing.ts';

/** What of one version of a matrix is what of another. */
export interface Alignment {
  readonly roles: Pairing<Role>;
  readonly areas: Pairing<Area>;
  readonly rows: Pairing<Row>;
}

/** Aligns two versions of a matrix. Swapping them gives the same pairs, swapped. */
export function alignVersions(before: Matrix, after: Matrix): Alignment {
  // Where two pairings are equally good, the one that is taken must not depend on the direction.
  if (fingerprint(before) <= fingerprint(after)) return align(before, after);
  const { roles, areas, rows } = align(after, before);
  return { roles: turned(roles), areas: turned(areas), rows: turned(rows) };
}

function fingerprint(matrix: Matrix): string {
  return JSON.stringify([
    matrix.roles.map(({ id, name }) => [id, name]),
    [...rowsOf(matrix)].map((row) => [
      addressOf(row),
      row.activity.name,
      assignmentOf(row.activity, matrix),
      row.activity.status,
      row.activity.shared,
    ]),
  ]);
}

function align(before: Matrix, after: Matrix): Alignment {
  const roles = alignRoles(before, after);
  const roleNames = commonNames(roles);
  const responsibility = ({ matrix, activity }: Row) => {
    const spelledOut = before.scheme.id === after.scheme.id ? undefined : matrix;
    const letters = matrix.roles.map((role) => [roleNames.get(role), lettersOf(activity, role, spelledOut)]);
    const assignment = JSON.stringify(letters.filter(([, held]) => held !== '').sort());
    const whole = JSON.stringify([
      assignment,
      // The same letters may own in one version and not in the other, where the schemes differ.
      ownershipOf(activity, matrix).owners.length,
      activity.status,
      saysHowShared(activity),
    ]);
    return { assignment, whole };
  };
  const areas = alignAreas(before, after, responsibility);
  return { roles, areas, rows: alignRows(before, after, commonNames(areas), responsibility) };
}

/** One name for the two things of each pair, and one of its own for what has no partner. */
function commonNames<T>({ pairs, onlyBefore, onlyAfter }: Pairing<T>): Map<T, string> {
  const names = new Map<T, string>();
  for (const [index, [before, after]] of pairs.entries())
    names.set(before, `${index}`).set(after, `${index}`);
  for (const [index, item] of onlyBefore.entries()) names.set(item, `before ${index}`);
  for (const [index, item] of onlyAfter.entries()) names.set(item, `after ${index}`);
  return names;
}

/**
 * The letters of a role in a row, `''` where it has none. Given the matrix, they are spelled out: S of RASCI supports, S of
 * RACI-VS signs, and that is not the same.
 */
export function lettersOf(activity: Row['activity'], role: Role, spelledOut: Matrix | undefined): string {
  const letters = activity.cells.find((cell) => cell.role === role.id)?.letters ?? [];
  return letters
    .map((letter) =>
      spelledOut === undefined ? letter : `${letter} ${definitionOf(spelledOut.scheme, letter)?.name}`,
    )
    .join('/');
}

/** True where the row says why several own it, not only that they do. */
export function saysHowShared(activity: Row['activity']): boolean {
  return activity.shared !== undefined && activity.shared.trim() !== '';
}
