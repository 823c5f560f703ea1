import { columnHeads, pathText } from '../model/exchange.ts';
import { type Activity, type Area, areasOf, type Cell, type Matrix } from '../model/index.ts';
import { cellsOf, cellText, isEmptyArea, optionalColumns, type RoleColumn, roleColumns } from './columns.ts';
import { type RowTexts, rowTexts } from './details.ts';

/**
 * A matrix as one flat table, as spreadsheets like it: each row stands for itself and can be sorted and filtered.
 * The area is a column; the columns Status, Shared and Note are there where any row needs them, and last a column for
 * programs with what the others have no place for.
 */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

export type SheetColumn =
  | {
      readonly kind: 'area' | 'activity' | 'status' | 'shared' | 'note' | 'line' | 'details';
      readonly title: string;
    }
  | { readonly kind: 'role'; readonly title: string; readonly role: string };

export interface SheetRow {
  /** As many texts as there are columns. */
  readonly texts: readonly string[];
  /** What the texts of role columns were made of. */
  readonly cells: readonly (Cell | undefined)[];
}

export function sheetOf(matrix: Matrix, tick: string): Sheet {
  const roles = roleColumns(matrix);
  const optional = optionalColumns(matrix);
  const hidden = rowTexts(matrix);
  const columns: SheetColumn[] = [
    { kind: 'area', title: columnHeads.area },
    { kind: 'activity', title: columnHeads.activity },
    ...roles.map(({ role, title }) => ({ kind: 'role' as const, title, role })),
    ...(optional.status ? [{ kind: 'status' as const, title: columnHeads.status }] : []),
    ...(optional.shared ? [{ kind: 'shared' as const, title: columnHeads.shared }] : []),
    ...(optional.note ? [{ kind: 'note' as const, title: columnHeads.note }] : []),
    ...(hidden.some(({ line }) => line !== '') ? [{ kind: 'line' as const, title: columnHeads.line }] : []),
    { kind: 'details', title: columnHeads.details },
  ];
  const rows: SheetRow[] = [];
  for (const area of areasOf(matrix)) {
    for (const activity of area.activities) {
      rows.push(rowOf(matrix, area, activity, columns, roles, tick, hidden[rows.length]));
    }
    if (isEmptyArea(area)) {
      const texts: Partial<Record<SheetColumn['kind'], string>> = {
        area: pathText(area.path),
        details: hidden[rows.length]?.details ?? '',
      };
      rows.push({ texts: columns.map(({ kind }) => texts[kind] ?? ''), cells: [] });
    }
  }
  return { columns, rows };
}

function rowOf(
  matrix: Matrix,
  area: Area,
  activity: Activity,
  columns: readonly SheetColumn[],
  roles: readonly RoleColumn[],
  tick: string,
  hidden: RowTexts | undefined,
): SheetRow {
  const held = new Map(cellsOf(activity, roles).map((cell, index) => [roles[index]?.role, cell]));
  const cells = columns.map((column) => (column.kind === 'role' ? held.get(column.role) : undefined));
  const fixed: Record<Exclude<SheetColumn['kind'], 'role'>, string> = {
    area: pathText(area.path),
    activity: activity.name,
    status: activity.status === 'active' ? '' : activity.status,
    shared: activity.shared === undefined ? '' : activity.shared.trim() || 'yes',
    note: activity.note ?? '',
    line: hidden?.line ?? '',
    details: hidden?.details ?? '',
  };
  const texts = columns.map(({ kind }, index) =>
    kind === 'role' ? withNote(cellText(cells[index], matrix.scheme, tick), cells[index]?.note) : fixed[kind],
  );
  return { texts, cells };
}

/** `RA (on request)` */
function withNote(letters: string, note: string | undefined): string {
  return note === undefined ? letters : `${letters} (${note})`.trim();
}
