import { type Cell, formatLetters } from './cell.ts';
import type { Activity, Matrix, Role } from './matrix.ts';
import { perMatrix } from './per-matrix.ts';
import { isPlaceholder } from './placeholder.ts';

/** Who owns a row. */
export interface Ownership {
  /** Role ids, in the matrix's column order. */
  readonly owners: readonly string[];
  /** True where nobody holds the scheme's owner letter and the owners are those who hold its fallback letter. */
  readonly byFallback: boolean;
}

/**
 * Answers "who owns this": the roles that hold the scheme's owner letter, or, where nobody does, the fallback letter
 * (RACI: A, else R). Cells of roles that are not declared and roles that are placeholders ("TBD") own nothing.
 */
export function ownershipOf(activity: Activity, matrix: Matrix): Ownership {
  const owners = holdersOf(activity, matrix, matrix.scheme.owner);
  if (owners.length > 0 || matrix.scheme.fallbackOwner === undefined) return { owners, byFallback: false };
  const doers = holdersOf(activity, matrix, matrix.scheme.fallbackOwner);
  return { owners: doers, byFallback: doers.length > 0 };
}

interface Column {
  readonly role: Role;
  readonly index: number;
  readonly isPlaceholder: boolean;
}

/** Roles by id: a matrix with thousands of them is asked about each in each of its rows. */
const columns = perMatrix(({ roles }): ReadonlyMap<string, Column> => {
  const made = new Map<string, Column>();
  for (const [index, role] of roles.entries())
    if (!made.has(role.id)) made.set(role.id, { role, index, isPlaceholder: isPlaceholder(role.name) });
  return made;
});

/** The cells of declared roles with their columns, in column order; of two cells of one role the first. */
function* declaredCells(activity: Activity, matrix: Matrix): Generator<readonly [Column, Cell]> {
  const known = columns(matrix);
  const cells = new Map<Column, Cell>();
  for (const cell of activity.cells) {
    const column = known.get(cell.role);
    if (column !== undefined && !cells.has(column)) cells.set(column, cell);
  }
  yield* [...cells].sort(([a], [b]) => a.index - b.index);
}

/** The declared roles, placeholders left out, that hold `letter` in this row; ids in column order. */
export function holdersOf(activity: Activity, matrix: Matrix, letter: string): string[] {
  const holders: string[] = [];
  for (const [{ role, isPlaceholder }, cell] of declaredCells(activity, matrix))
    if (!isPlaceholder && cell.letters.includes(letter)) holders.push(role.id);
  return holders;
}

/** The letters of a row by declared role in column order, canonical; roles without a letter are left out. */
export function assignmentOf(activity: Activity, matrix: Matrix): Record<string, string> {
  const held = [...declaredCells(activity, matrix)].filter(([, { letters }]) => letters.length > 0);
  // `fromEntries` also takes a role called `__proto__`, which an assignment would not.
  return Object.fromEntries(held.map(([{ role }, { letters }]) => [role.id, formatLetters(letters)]));
}

/** The role of that id. */
export function roleById(matrix: Matrix, id: string): Role | undefined {
  return columns(matrix).get(id)?.role;
}

/** A role's name, or its id where it is not declared. */
export function roleName(matrix: Matrix, id: string): string {
  return roleById(matrix, id)?.name ?? id;
}

/** True where more than one role holds the owner letter of this scheme. */
export function isOwnedBySeveral(activity: Activity, matrix: Matrix): boolean {
  return holdersOf(activity, matrix, matrix.scheme.owner).length > 1;
}
