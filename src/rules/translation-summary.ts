import {
  type Activity,
  areasOf,
  formatLetters,
  type Matrix,
  type Place,
  pointerTo,
  valueAt,
} from '../model/index.ts';
import { isDeclared } from './row.ts';
import { strangeIn } from './written-letters.ts';

/** What is kept of a matrix: enough to compare it with its original. */
export interface MatrixSummary {
  readonly id: string;
  readonly file: string;
  readonly translationOf: string | undefined;
  /** Of its id. */
  readonly place: Place;
  /** In column order. */
  readonly roles: readonly string[];
  readonly areas: readonly AreaSummary[];
}

export interface AreaSummary {
  /** As written; areas without one are found by their position. */
  readonly id: string | undefined;
  readonly ownId: string;
  readonly name: string;
  readonly place: Place;
  readonly rows: readonly RowSummary[];
}

export interface RowSummary {
  /** As written; rows without one are found by their position in the area. */
  readonly id: string | undefined;
  readonly ownId: string;
  readonly name: string;
  readonly place: Place;
  /** False where another rule speaks first: the row is empty, or has letters or roles that nobody knows. */
  readonly isClear: boolean;
  /** Letters by role, canonical; roles without a letter are left out. */
  readonly letters: Readonly<Record<string, string>>;
  /** The places of its cells; of translations only, which is where findings point. */
  readonly cells: Readonly<Record<string, Place>>;
}

/** Keeps what a comparison needs: ids, letters, places. */
export function summaryOf(matrix: Matrix): MatrixSummary {
  const idAt = (pointer: string) => {
    const id = valueAt(matrix.document, pointerTo(pointer, 'id'));
    return typeof id === 'string' ? id : undefined;
  };
  const rowOf = (activity: Activity): RowSummary => ({
    id: idAt(activity.pointer),
    ownId: activity.id,
    name: activity.name,
    place: matrix.places.value(pointerTo(activity.pointer, 'assign')),
    isClear:
      activity.cells.some(({ letters }) => letters.length > 0) &&
      activity.cells.every((cell) => isDeclared(matrix, cell.role) && strangeIn(cell).length === 0),
    letters: Object.fromEntries(
      activity.cells
        .map((cell) => [cell.role, formatLetters(cell.letters)] as const)
        .filter(([, letters]) => letters !== ''),
    ),
    cells:
      matrix.translationOf === undefined
        ? {}
        : Object.fromEntries(activity.cells.map((cell) => [cell.role, matrix.places.value(cell.pointer)])),
  });
  return {
    id: matrix.id,
    file: matrix.file,
    translationOf: matrix.translationOf,
    place: matrix.places.value('/id'),
    roles: matrix.roles.map(({ id }) => id),
    areas: [...areasOf(matrix)].map((area) => ({
      id: idAt(area.pointer),
      ownId: area.id,
      name: area.name,
      place: matrix.places.value(pointerTo(area.pointer, 'name')),
      rows: area.activities.map(rowOf),
    })),
  };
}
