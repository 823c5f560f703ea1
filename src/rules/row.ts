import {
  type Cell,
  definitionOf,
  isPlaceholder,
  type Matrix,
  type Place,
  parseLetters,
  pointerTo,
  type Row,
  roleName,
  type Scheme,
} from '../model/index.ts';
import { perMatrix } from '../model/per-matrix.ts';

/**
 * What the rules of rows share: which letters a row certainly has, and which it may have once slips that other rules
 * report are mended. A rule that looks for something missing stays silent where it may be there (no cascades); a rule
 * that looks for too much counts only what is certain (never a false error).
 */

/** False where nothing is to be said of who owns and does a row: it is retired, or `empty-row` tells it. */
export function isJudged(row: Row): boolean {
  return row.activity.status !== 'retired' && !isEmptyRow(row);
}

/** True where no cell says anything at all. */
export function isEmptyRow({ matrix, activity }: Row): boolean {
  return (
    activity.status !== 'retired' &&
    activity.cells.every(
      (cell) => cell.letters.length === 0 && cell.unknown.length === 0 && gluedIn(matrix, cell) === undefined,
    )
  );
}

/**
 * The role and the letters of `{ provider:RA }`: without a blank behind the colon, YAML reads one key that has no
 * value. `undefined` for every other cell.
 */
export function gluedIn(matrix: Matrix, cell: Cell): { role: string; letters: string } | undefined {
  const colon = cell.role.indexOf(':');
  if (colon < 0 || cell.letters.length > 0 || cell.unknown.length > 0) return undefined;
  const [role, letters] = [cell.role.slice(0, colon), cell.role.slice(colon + 1)];
  if (!isDeclared(matrix, role) || isDeclared(matrix, cell.role)) return undefined;
  const read = parseLetters(letters, matrix.scheme);
  return read.letters.length > 0 && read.unknown.length === 0 ? { role, letters } : undefined;
}

/** The cells of declared roles that hold the letter, in the order written. Roles such as "TBD" hold nothing. */
export function holdersIn({ matrix, activity }: Row, letter: string): Cell[] {
  return activity.cells.filter((cell) => holds(matrix, cell, letter));
}

/** True for a cell of a declared role that holds the letter. */
export function holds(matrix: Matrix, { role, letters }: Cell, letter: string): boolean {
  return letters.includes(letter) && rolesOf(matrix).get(role) === 'somebody';
}

/** True where a cell that another rule reports may turn out to hold the letter. */
export function mayHold(row: Row, letter: string): boolean {
  return row.activity.cells.some(
    (cell) =>
      (!isDeclared(row.matrix, cell.role) && cell.letters.includes(letter)) ||
      gluedIn(row.matrix, cell) !== undefined ||
      cell.unknown.some((text) => !isPlaceholder(text)),
  );
}

export function isDeclared(matrix: Matrix, role: string): boolean {
  return rolesOf(matrix).has(role);
}

/** The declared roles of a matrix; those whose name is a placeholder stand for nobody yet. */
const rolesOf = perMatrix(
  ({ roles }): ReadonlyMap<string, 'somebody' | 'nobody yet'> =>
    new Map(roles.map(({ id, name }) => [id, isPlaceholder(name) ? 'nobody yet' : 'somebody'] as const)),
);

/** What stands in this row for somebody who is not known yet: texts of cells and names of roles such as "TBD". */
export function placeholdersIn({ matrix, activity }: Row): string[] {
  return activity.cells.flatMap(({ role, letters, unknown }) => {
    const isNobody = letters.length > 0 && rolesOf(matrix).get(role) === 'nobody yet';
    const texts = unknown.filter(isPlaceholder);
    return isNobody ? [roleName(matrix, role), ...texts] : texts;
  });
}

/** Where a finding about the row as a whole points: its `assign`. */
export function rowPlace({ matrix, activity }: Row): Place {
  return matrix.places.value(pointerTo(activity.pointer, 'assign'));
}

/** Where a finding about a cell points: its value. */
export function cellPlace(row: Row, cell: Cell): Place {
  return row.matrix.places.value(cell.pointer);
}

/** `A (Accountable)`. */
export function letterName(scheme: Scheme, letter: string): string {
  const name = definitionOf(scheme, letter)?.name;
  return name === undefined || name === letter ? letter : `${letter} (${name})`;
}
