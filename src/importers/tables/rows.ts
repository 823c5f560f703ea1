import type { TableCell } from '../blocks.ts';
import { oneLine, shortened } from './cell-text.ts';
import { type Columns, statusOf } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import type { AreaStep, ReadRow, Warn } from './read-table.ts';
import { sectionRowsOf } from './sections.ts';

/** A row with the areas it is in and all that stands in it besides roles. */
export type RowFrame = Omit<ReadRow, 'cells'>;

/**
 * Goes through the rows of a table that are no headings: section rows and group columns become the areas of the rows
 * below. A heading without rows is told. `name` of a frame is `''` where the row has none.
 */
export function* framesOf(
  grid: Grid,
  columns: Columns,
  warn: Warn,
): Generator<{ row: GridRow; frame: RowFrame }> {
  const sections = sectionRowsOf(grid, columns);
  const groups = columns.groups.map(() => '');
  let section: readonly AreaStep[] = [];
  let bare: { readonly label: string; readonly line: number } | undefined;
  const tellBare = () => {
    if (bare === undefined) return;
    warn(
      `"${shortened(bare.label)}" was read as a heading, and left out: there are no rows below it`,
      bare.line,
    );
    bare = undefined;
  };
  for (const row of grid.rows) {
    if (row.cells.every(isFiller)) continue;
    const heading = sections.get(row);
    if (heading !== undefined) {
      if (heading.label === '') continue;
      tellBare();
      bare = { label: heading.label, line: row.line };
      section = [{ name: heading.label, description: heading.description }];
      continue;
    }
    bare = undefined;
    for (const [level, column] of columns.groups.entries()) {
      const text = textIn(row, column);
      if (text === '' || text === groups[level] || ditto.test(text)) continue;
      groups[level] = text;
      groups.fill('', level + 1);
    }
    const steps = groups.filter((name) => name !== '').map((name) => ({ name, description: '' }));
    yield { row, frame: { ...frameOf(row, columns), areas: [...steps, ...section] } };
  }
  tellBare();
}

/** As above: `″`, `〃`, `ditto`. */
const ditto = /^(?:["″〃”“„]|''|’’|,,|ditto|dito|idem|dto\.)$/iu;

/** Blank, or a line drawn through the table. */
function isFiller({ text, struck }: TableCell): boolean {
  return struck === undefined && /^[\p{Pd}−_=~*.…⋯·\s]*$/u.test(text);
}

function frameOf(row: GridRow, columns: Columns): Omit<RowFrame, 'areas'> {
  const notes = columns.notes
    .filter((column) => row.marks[column]?.kind !== 'no')
    .map((column) => row.cells[column]?.text ?? '')
    .filter((text) => text !== '');
  return {
    name: nameOf(row, columns),
    line: row.line,
    number: columns.number === undefined ? '' : oneLine(row.cells[columns.number]?.text ?? ''),
    note: notes.join('\n'),
    shared: row.shared ?? '',
    status: statusIn(row, columns),
  };
}

/** A row whose name was struck out is one that holds no more. */
function statusIn(row: GridRow, columns: Columns): ReadRow['status'] {
  const said = columns.status === undefined ? undefined : statusOf(row.cells[columns.status]?.text ?? '');
  return said ?? (struckIn(row, columns) === '' ? undefined : 'retired');
}

function struckIn(row: GridRow, columns: Columns): string {
  return row.cells[columns.activity]?.struck ?? '';
}

/** The text of the activity column, or, where that is blank, of the nearest group to its left. */
function nameOf(row: GridRow, columns: Columns): string {
  const own = textIn(row, columns.activity) || struckIn(row, columns);
  if (own !== '') return own;
  const group = [...columns.groups]
    .reverse()
    .find((column) => row.cells[column]?.origin === 'own' && textIn(row, column) !== '');
  return group === undefined ? '' : textIn(row, group);
}

/** `''` for a dash too. */
function textIn(row: GridRow, column: number): string {
  return row.marks[column]?.kind === 'no' ? '' : oneLine(row.cells[column]?.text ?? '');
}
