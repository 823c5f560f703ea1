import type { Columns } from './columns.ts';
import { statusOf } from './columns.ts';
import { type Grid, type GridRow, isDuty } from './grid.ts';
import { type Alphabet, type Mark, readMark } from './marks.ts';
import type { AreaStep, ReadCell, ReadRow, Warn } from './read-table.ts';
import { sectionRowsOf } from './sections.ts';

/** Reads a table with one row per activity and one column per role. */
export function readGrid(grid: Grid, columns: Columns, alphabet: Alphabet, warn: Warn): ReadRow[] {
  const sections = sectionRowsOf(grid, columns);
  const settle = signsOf(grid, columns.roles);
  const groups = columns.groups.map(() => '');
  let section: readonly AreaStep[] = [];
  const rows: ReadRow[] = [];
  for (const row of grid.rows) {
    if (row.cells.every((cell) => cell.text === '')) continue;
    const heading = sections.get(row);
    if (heading !== undefined) {
      if (heading.label !== '') section = [{ name: heading.label, description: heading.description }];
      continue;
    }
    for (const [index, column] of columns.groups.entries()) {
      const text = oneLine(row.cells[column]?.text ?? '');
      if (text === '' || row.marks[column]?.kind === 'no' || text === groups[index]) continue;
      groups[index] = text;
      groups.fill('', index + 1);
    }
    const read = readRow(row, grid, columns, alphabet, settle, warn);
    if (read === undefined) continue;
    const steps = groups.filter((name) => name !== '').map((name) => ({ name, description: '' }));
    rows.push({ ...read, areas: [...steps, ...section] });
  }
  return rows;
}

function readRow(
  row: GridRow,
  grid: Grid,
  columns: Columns,
  alphabet: Alphabet,
  settle: (mark: Mark) => Mark,
  warn: Warn,
): Omit<ReadRow, 'areas'> | undefined {
  const cells: ReadCell[] = [];
  let strange = 0;
  for (const column of columns.roles) {
    const role = grid.heads[column] ?? '';
    let mark = settle(row.marks[column] ?? emptyMark);
    if (mark.kind === 'text') mark = settle(readMark(mark.text, alphabet, true));
    if (mark.kind === 'text') strange++;
    cells.push({ role, mark });
  }
  const name = nameOf(row, columns);
  const duties = cells.filter(({ mark }) => isDuty(mark));
  const filled = cells.filter(({ mark }) => mark.kind !== 'empty').length;
  if (duties.length === 0 && strange > 1 && strange === filled && strange * 2 >= cells.length) {
    warn(`The row "${shortened(name)}" was left out: its cells hold text, no letters`, row.line);
    return undefined;
  }
  if (name === '') {
    if (duties.length > 0) warn('A row without a name was left out', row.line);
    return undefined;
  }
  for (const { role, mark } of cells) {
    if (mark.kind === 'text')
      warn(
        `"${shortened(mark.text)}" is no letter (${role}, "${shortened(name)}"); the cell was left empty`,
        row.line,
      );
    if (mark.kind === 'open')
      warn(
        `"${mark.text}" is not decided yet (${role}, "${shortened(name)}"); the cell was left empty`,
        row.line,
      );
  }
  const notes = columns.notes
    .filter((column) => row.marks[column]?.kind !== 'no')
    .map((column) => row.cells[column]?.text ?? '')
    .filter((text) => text !== '');
  return {
    name,
    line: row.line,
    number: columns.number === undefined ? '' : oneLine(row.cells[columns.number]?.text ?? ''),
    note: notes.join('\n'),
    status: columns.status === undefined ? undefined : statusOf(row.cells[columns.status]?.text ?? ''),
    cells: duties,
  };
}

const emptyMark: Mark = {
  kind: 'empty',
  letters: [],
  note: '',
  references: [],
  lookalikes: [],
  doubtful: '',
  text: '',
};

/** The text of the activity column, or, where that is blank, of the nearest text to its left. */
function nameOf(row: GridRow, columns: Columns): string {
  const own = oneLine(row.cells[columns.activity]?.text ?? '');
  if (own !== '' && row.marks[columns.activity]?.kind !== 'no') return own;
  for (const column of [...columns.groups].reverse()) {
    const cell = row.cells[column];
    if (cell !== undefined && cell.text !== '' && cell.origin === 'own') return oneLine(cell.text);
  }
  return '';
}

export function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

export function shortened(text: string): string {
  const line = oneLine(text);
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}

/**
 * What the signs that mean yes in one table and no in the next mean in this one: `×` beside `✓` is a no, alone it is a
 * tick; `○` beside `●` is a no, beside `×` a yes.
 */
export function signsOf(grid: Grid, roles: readonly number[]): (mark: Mark) => Mark {
  const seen = new Set<string>();
  let ticks = false;
  for (const row of grid.rows) {
    for (const column of roles) {
      const mark = row.marks[column];
      if (mark === undefined) continue;
      if (mark.doubtful !== '') seen.add(mark.doubtful);
      else if (mark.kind === 'tick') {
        ticks = true;
        seen.add(mark.text);
      }
    }
  }
  const hasCircle = [...seen].some((sign) => circles.has(sign));
  const isCircleOrCross =
    hasCircle && [...seen].every((sign) => circles.has(sign) || crosses.has(sign) || exes.has(sign));
  if (!hasCircle && ![...seen].some((sign) => crosses.has(sign))) return (mark) => mark;
  return (mark) => {
    if (exes.has(mark.text) && isCircleOrCross) return { ...mark, kind: 'no' };
    if (crosses.has(mark.doubtful)) return { ...mark, kind: ticks || hasCircle ? 'no' : 'tick' };
    if (circles.has(mark.doubtful)) return { ...mark, kind: ticks && !isCircleOrCross ? 'no' : 'tick' };
    return mark;
  };
}

const crosses = new Set(['×', '✗', '✘', '✖', '☓', '✕', '☒']);
const circles = new Set(['○', '◯', '〇', 'o', 'O']);
const exes = new Set(['x', 'X', 'х', 'Х']);
