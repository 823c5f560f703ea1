import { formatLetters } from './cell.ts';
import type { Activity, Matrix, Role } from './matrix.ts';
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

/** The declared roles, placeholders left out, that hold `letter` in this row; ids in column order. */
export function holdersOf(activity: Activity, matrix: Matrix, letter: string): string[] {
  const holders: string[] = [];
  for (const role of matrix.roles) {
    if (isPlaceholder(role.name)) continue;
    const cell = activity.cells.find((candidate) => candidate.role === role.id);
    if (cell?.letters.includes(letter)) holders.push(role.id);
  }
  return holders;
}

/** The letters of a row by declared role in column order, canonical; roles without a letter are left out. */
export function assignmentOf(activity: Activity, matrix: Matrix): Record<string, string> {
  const assign: Record<string, string> = {};
  for (const role of matrix.roles) {
    const cell = activity.cells.find((candidate) => candidate.role === role.id);
    if (cell !== undefined && cell.letters.length > 0) assign[role.id] = formatLetters(cell.letters);
  }
  return assign;
}

/** The role of that id. */
export function roleById(matrix: Matrix, id: string): Role | undefined {
  return matrix.roles.find((role) => role.id === id);
}

/** A role's name, or its id where it is not declared. */
export function roleName(matrix: Matrix, id: string): string {
  return roleById(matrix, id)?.name ?? id;
}

/** True where more than one role holds the owner letter of this scheme. */
export function isOwnedBySeveral(activity: Activity, matrix: Matrix): boolean {
  return holdersOf(activity, matrix, matrix.scheme.owner).length > 1;
}
