import {
  areasOf,
  type Matrix,
  type MatrixDocument,
  type Place,
  type Places,
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
  readonly places: readonly number[];
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

/** The matrix again. Its places are those of its rows; whatever is asked for within a row is at the row. */
export function restoreMatrix({ document, places }: CompiledMatrix, file: string): Matrix | undefined {
  const rows = new RowPlaces(places);
  const matrix = buildMatrix(document, file, rows);
  rows.matrix = matrix;
  return matrix;
}

const numbersPerRow = 6;

class RowPlaces implements Places {
  matrix: Matrix | undefined;
  private rows: Map<string, number> | undefined;

  constructor(private readonly numbers: readonly number[]) {}

  value(pointer: string): Place {
    this.rows ??= new Map(
      this.matrix === undefined
        ? []
        : [...rowsOf(this.matrix)].map(({ activity }, row) => [activity.pointer, row]),
    );
    let row: number | undefined;
    for (let at = pointer; at !== '' && row === undefined; at = at.slice(0, at.lastIndexOf('/')))
      row = this.rows.get(at);
    const first = (row ?? 0) * numbersPerRow;
    const [line = 1, column = 1, endLine = 1, endColumn = 1, start = 0, end = 0] = this.numbers.slice(
      first,
      row === undefined ? first : first + numbersPerRow,
    );
    return { line, column, endLine, endColumn, start, end };
  }

  key(pointer: string): Place {
    return this.value(pointer);
  }
}
