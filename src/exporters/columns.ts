import type { ExportedMatrix } from '../model/exchange.ts';
import {
  type Activity,
  type Area,
  type Cell,
  formatLetters,
  type Matrix,
  rowsOf,
  type Scheme,
} from '../model/index.ts';

/** A column of letters. */
export interface RoleColumn {
  /** The role id. */
  readonly role: string;
  /** The header: the role's name, with its id where another column is called the same. */
  readonly title: string;
}

/** The roles in column order, and after them those that rows assign something to although nobody declared them. */
export function roleColumns(matrix: Matrix): RoleColumn[] {
  const names = new Map(matrix.roles.map((role) => [role.id, role.name]));
  for (const { activity } of rowsOf(matrix)) {
    for (const cell of activity.cells) {
      if (!names.has(cell.role) && !isEmpty(cell)) names.set(cell.role, cell.role);
    }
  }
  const uses = new Map<string, number>();
  for (const name of names.values()) uses.set(header(name), (uses.get(header(name)) ?? 0) + 1);
  return [...names].map(([role, name]) => ({
    role,
    title: (uses.get(header(name)) ?? 0) > 1 ? `${name} (${role})` : name,
  }));
}

/** Headers that differ in nothing else are one column to whoever reads the table. */
function header(name: string): string {
  return name.trim().toLowerCase();
}

function isEmpty(cell: Cell): boolean {
  return cell.letters.length === 0 && cell.unknown.length === 0 && cell.note === undefined;
}

/** The cells of a row, one for each column. */
export function cellsOf(activity: Activity, columns: readonly RoleColumn[]): (Cell | undefined)[] {
  const cells = new Map(activity.cells.map((cell) => [cell.role, cell]));
  return columns.map(({ role }) => cells.get(role));
}

/**
 * What stands in a cell: `RA`, or `tick` in a table of ticks. What the scheme does not have is shown as it was
 * written, after the letters. `''` for an empty cell.
 */
export function cellText(cell: Cell | undefined, scheme: Scheme, tick: string): string {
  if (cell === undefined) return '';
  const letters = scheme.id === 'responsible' && cell.letters.length > 0 ? tick : formatLetters(cell.letters);
  return [letters, ...cell.unknown].filter((part) => part !== '').join(' ');
}

/** What a document says about its matrix for those who read it back. */
export function exportedMatrix(matrix: Matrix): ExportedMatrix {
  const kinds = new Map(matrix.roles.map(({ id, kind }) => [id, kind]));
  return {
    id: matrix.id,
    language: matrix.language,
    scheme: matrix.scheme.id,
    letters: matrix.document.letters,
    roles: roleColumns(matrix).map(({ role }) => ({ id: role, kind: kinds.get(role) })),
  };
}

/** Which of the columns that not every matrix needs this one has something for. */
export interface OptionalColumns {
  readonly note: boolean;
  readonly status: boolean;
  readonly shared: boolean;
}

export function optionalColumns(matrix: Matrix): OptionalColumns {
  const rows = [...rowsOf(matrix)];
  return {
    note: rows.some(({ activity }) => activity.note !== undefined),
    status: rows.some(({ activity }) => activity.status !== 'active'),
    shared: rows.some(({ activity }) => activity.shared !== undefined),
  };
}

/** True where an area holds neither rows nor areas, so that only a line of its own can tell that it exists. */
export function isEmptyArea(area: Area): boolean {
  return area.activities.length === 0 && area.areas.length === 0;
}
