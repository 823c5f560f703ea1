import {
  type AreaDocument,
  areasOf,
  type Matrix,
  type MatrixDocument,
  type Place,
  type Places,
  type Row,
  rowsOf,
  valueAt,
} from '../model/index.ts';
import { buildMatrix } from './build.ts';

/**
 * A matrix in a form that needs no YAML and no schema to be read again: its value, and where its rows stand.
 * Plain JSON; made of sound matrices only.
 */
export interface CompiledMatrix {
  readonly document: MatrixDocument;
  /** Line, column, end line, end column, start and end of each row, in file order. */
  readonly places: ArrayLike<number>;
}

export function compileMatrix(matrix: Matrix): CompiledMatrix {
  const places: number[] = [];
  for (const { activity } of rowsOf(matrix)) {
    const { line, column, endLine, endColumn, start, end } = matrix.places.value(activity.pointer);
    places.push(line, column, endLine, endColumn, start, end);
  }
  return { document: withIds(matrix), places };
}

/** The document with every id written out: making slugs of names is most of the work of building a matrix. */
function withIds(matrix: Matrix): MatrixDocument {
  const document = structuredClone(matrix.document);
  const identify = (pointer: string, id: string) => {
    (valueAt(document, pointer) as { id?: string }).id = id; // areas and activities have ids
  };
  for (const area of areasOf(matrix)) {
    identify(area.pointer, area.id);
    for (const activity of area.activities) identify(activity.pointer, activity.id);
  }
  return document;
}

/**
 * One row of the matrix, without the others: an answer shows few, and to build a row takes longer than to find it. Its
 * matrix has that row only. Whatever is asked for within the row is at the row.
 *
 * @param number counted from 0, in file order.
 */
export function restoreRow(
  { document, places }: CompiledMatrix,
  number: number,
  file: string,
): Row | undefined {
  const only = new OnlyRow(number);
  const value = { ...document, areas: only.of(document.areas, '/areas') };
  const matrix = buildMatrix(value, file, new RowPlaces(places, only.pointer, number));
  return matrix === undefined ? undefined : rowsOf(matrix)[0];
}

/** What stands where a part was left out: as no part is built of it, the others keep their pointers. */
const leftOut = null;

/** Leaves out what is not around one row. */
class OnlyRow {
  /** Of the row, once it was found. */
  pointer = '';
  #before: number;

  constructor(number: number) {
    this.#before = number;
  }

  of(areas: readonly AreaDocument[], pointer: string): unknown[] {
    return areas.map((area, at) => {
      if (this.pointer !== '') return leftOut;
      const { activities = [] } = area;
      if (this.#before < activities.length) {
        this.pointer = `${pointer}/${at}/activities/${this.#before}`;
        return {
          ...area,
          activities: activities.map((one, row) => (row === this.#before ? one : leftOut)),
          areas: [],
        };
      }
      this.#before -= activities.length;
      const inner = this.of(area.areas ?? [], `${pointer}/${at}/areas`);
      return this.pointer === '' ? leftOut : { ...area, activities: [], areas: inner };
    });
  }
}

const numbersPerRow = 6;

/** Knows where one row stands; everything else is at the beginning of the file. */
class RowPlaces implements Places {
  constructor(
    private readonly numbers: ArrayLike<number>,
    private readonly pointer: string,
    private readonly row: number,
  ) {}

  value(pointer: string): Place {
    const isWithin = pointer === this.pointer || pointer.startsWith(`${this.pointer}/`);
    const number = (place: number, otherwise: number) =>
      (isWithin ? this.numbers[this.row * numbersPerRow + place] : undefined) ?? otherwise;
    return {
      line: number(0, 1),
      column: number(1, 1),
      endLine: number(2, 1),
      endColumn: number(3, 1),
      start: number(4, 0),
      end: number(5, 0),
    };
  }

  key(pointer: string): Place {
    return this.value(pointer);
  }
}
