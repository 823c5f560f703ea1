import {
  type Activity,
  type ActivityDocument,
  type Cell,
  type CellDocument,
  cellParts,
  formatLetters,
  type Matrix,
  parseLetters,
  type Row,
} from '../model/index.ts';

/** A row of the document has letters that the scheme of the file does not know. */
export class SchemeConflict extends Error {
  override readonly name = 'SchemeConflict';
}

type Assign = ActivityDocument['assign'];

/** Told of each note of a cell, as it is in the file and in the document. */
export type TellNote = (role: string, here: string | undefined, there: string | undefined) => void;

/**
 * The letters of a row as its document has them now, in the notation that the file has where they are the same.
 * Notes of cells stay; so do cells of roles that the document does not know.
 *
 * @param roleIds the ids in the file of the roles of the document
 * @throws {SchemeConflict}
 */
export function mergedAssign(
  old: Assign,
  activity: Activity,
  now: Row,
  matrix: Matrix,
  roleIds: ReadonlyMap<string, string>,
  tellNote: TellNote,
): Assign {
  const read = new Map(now.activity.cells.map((cell) => [roleIds.get(cell.role) ?? cell.role, cell]));
  const known = new Set(roleIds.values());
  const merged: Assign = {};
  for (const [role, written] of Object.entries(old)) {
    const cell = activity.cells.find((candidate) => candidate.role === role);
    if (cell === undefined || !known.has(role)) merged[role] = written;
    else {
      const kept = mergedCell(written, cell, read.get(role), now, matrix);
      if (kept !== undefined) merged[role] = kept;
      tellNote(role, cell.note, read.get(role)?.note);
    }
  }
  for (const [role, cell] of read) {
    if (Object.hasOwn(old, role) || (cell.letters.length === 0 && cell.note === undefined)) continue;
    merged[role] = written(lettersIn(cell, now, matrix), cell.note);
    tellNote(role, undefined, cell.note);
  }
  return merged;
}

/** `undefined` where the cell is to go. */
function mergedCell(
  old: CellDocument,
  cell: Cell,
  read: Cell | undefined,
  now: Row,
  matrix: Matrix,
): CellDocument | undefined {
  const letters = read === undefined ? '' : lettersIn(read, now, matrix);
  const note = cell.note ?? read?.note;
  const isAsBefore = formatLetters(cell.letters) === letters && cell.unknown.length === 0;
  if (isAsBefore && note === cell.note) return old;
  if (letters === '' && note === undefined) return undefined;
  if (typeof old === 'object' && old !== null && !Array.isArray(old)) {
    const kept = isAsBefore ? cellParts(old).letters : letters || null;
    return {
      ...old,
      letters: kept === null ? null : typeof kept === 'string' ? kept : [...kept],
      ...(note !== undefined && { note }),
    };
  }
  return written(letters, note);
}

function written(letters: string, note: string | undefined): CellDocument {
  return note === undefined ? letters : { letters: letters === '' ? null : letters, note };
}

/** The letters of a cell of the document in the spelling of the file's scheme. */
function lettersIn(cell: Cell, { activity, matrix: document }: Row, matrix: Matrix): string {
  const { letters, unknown } = parseLetters(cell.letters, matrix.scheme);
  if (unknown.length > 0) {
    throw new SchemeConflict(
      `"${activity.name}" has ${formatLetters(cell.letters)} in the document (scheme ${document.scheme.id}), and the file has scheme ${matrix.scheme.id}`,
    );
  }
  return formatLetters(letters);
}
