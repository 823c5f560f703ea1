import {
  type Cell,
  definitionOf,
  isPlaceholder,
  type Matrix,
  type Place,
  pointerTo,
  type Row,
  type Scheme,
} from '../model/index.ts';

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
export function isEmptyRow({ activity }: Row): boolean {
  return (
    activity.status !== 'retired' &&
    activity.cells.every((cell) => cell.letters.length === 0 && cell.unknown.length === 0)
  );
}

/** The letters of a cell in canonical order; one that looks like a letter of the scheme counts as that letter. */
export function lettersOf(cell: Cell, scheme: Scheme): string[] {
  const meant = new Set<string>(cell.letters);
  for (const { lookalikeOf } of cell.unknown) if (lookalikeOf !== undefined) meant.add(lookalikeOf);
  return scheme.letters.map(({ letter }) => letter).filter((letter) => meant.has(letter));
}

/** The cells of declared roles that hold the letter, in the order written. Roles such as "TBD" hold nothing. */
export function holdersIn(row: Row, letter: string): Cell[] {
  return row.activity.cells.filter((cell) => {
    const role = row.matrix.roles.find(({ id }) => id === cell.role);
    return (
      role !== undefined && !isPlaceholder(role.name) && lettersOf(cell, row.matrix.scheme).includes(letter)
    );
  });
}

/** True where a cell that another rule reports may turn out to hold the letter. */
export function mayHold(row: Row, letter: string): boolean {
  return row.activity.cells.some(
    (cell) =>
      (!isDeclared(row.matrix, cell.role) && lettersOf(cell, row.matrix.scheme).includes(letter)) ||
      cell.unknown.some(({ text, lookalikeOf }) => lookalikeOf === undefined && !isPlaceholder(text)),
  );
}

export function isDeclared(matrix: Matrix, role: string): boolean {
  return matrix.roles.some(({ id }) => id === role);
}

/** What stands in this row for somebody who is not known yet: texts of cells and names of roles such as "TBD". */
export function placeholdersIn(row: Row): string[] {
  const found: string[] = [];
  for (const cell of row.activity.cells) {
    const role = row.matrix.roles.find(({ id }) => id === cell.role);
    if (role !== undefined && isPlaceholder(role.name) && cell.letters.length > 0) found.push(role.name);
    for (const { text } of cell.unknown) if (isPlaceholder(text)) found.push(text);
  }
  return found;
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
