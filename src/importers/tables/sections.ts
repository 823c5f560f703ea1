import type { Columns } from './columns.ts';
import { type Grid, type GridRow, isDuty } from './grid.ts';

/** A row of a table that names the rows below it. */
export interface SectionRow {
  readonly label: string;
  /** What stands beside the label in a column for notes. */
  readonly description: string;
}

/**
 * Finds the rows that are headings. A row without any letter is one where something sets it apart from a row that
 * nobody has: bold, one cell, a fill of dashes that other rows do not use, capitals, a colon, a missing number.
 */
export function sectionRowsOf(grid: Grid, columns: Columns): Map<GridRow, SectionRow> {
  const sections = new Map<GridRow, SectionRow>();
  const without: GridRow[] = [];
  const duties: GridRow[] = [];
  for (const row of grid.rows) {
    if (columns.roles.some((column) => isDuty(row.marks[column]))) duties.push(row);
    else if (labelOf(row, columns) !== '' && hasNoText(row, columns)) without.push(row);
  }
  if (without.length === 0) return sections;
  const habits = habitsOf(duties, columns);
  for (const row of without) if (setApart(row, columns, habits)) sections.set(row, sectionOf(row, columns));
  const doubtful = without.filter((row) => !sections.has(row) && isBlankButLabel(row, columns));
  if (doubtful.length > 0 && headsRows(grid, doubtful, duties, sections, habits))
    for (const row of doubtful) sections.set(row, sectionOf(row, columns));
  return sections;
}

/** The text that names the row, in the activity column or left of it. */
function labelOf(row: GridRow, columns: Columns): string {
  const own = row.cells[columns.activity]?.text ?? '';
  if (own !== '' && row.marks[columns.activity]?.kind !== 'no') return own;
  const first = Math.min(...columns.roles);
  const left = row.cells.find(
    (cell, column) =>
      column < first && cell.text !== '' && cell.origin !== 'above' && row.marks[column]?.kind !== 'no',
  );
  return left?.text ?? '';
}

/** No cell of a role holds text of its own. */
function hasNoText(row: GridRow, columns: Columns): boolean {
  const label = labelOf(row, columns);
  return columns.roles.every((column) => {
    const mark = row.marks[column];
    return mark?.kind !== 'text' && mark?.kind !== 'open' ? true : row.cells[column]?.text === label;
  });
}

/** How the rows that hold letters are written. */
interface Habits {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly dashes: boolean;
  /** What stands in cells without a letter. */
  readonly fills: ReadonlySet<string>;
  readonly capitals: boolean;
  readonly numbered: boolean;
  readonly colons: boolean;
  /** Rows with letters leave cells blank. */
  readonly blanks: boolean;
  readonly rows: number;
}

function habitsOf(duties: readonly GridRow[], columns: Columns): Habits {
  const share = (test: (row: GridRow) => boolean) => duties.filter(test).length * 2 > duties.length;
  const fills = new Set<string>();
  let blanks = false;
  for (const row of duties) {
    for (const column of columns.roles) {
      const mark = row.marks[column];
      if (mark?.kind === 'no') fills.add(mark.text);
      if (mark?.kind === 'empty') blanks = true;
    }
  }
  return {
    bold: share((row) => row.cells[columns.activity]?.bold === true),
    italic: share((row) => row.cells[columns.activity]?.italic === true),
    dashes: fills.size > 0,
    fills,
    capitals: share((row) => isCapitals(labelOf(row, columns))),
    numbered: columns.number !== undefined && share((row) => row.cells[columns.number ?? 0]?.text !== ''),
    colons: share((row) => /[:：]$/u.test(labelOf(row, columns))),
    blanks,
    rows: duties.length,
  };
}

function setApart(row: GridRow, columns: Columns, habits: Habits): boolean {
  const label = labelOf(row, columns);
  const cells = columns.roles.map((column) => row.cells[column]);
  const marks = columns.roles.map((column) => row.marks[column]);
  if (cells.every((cell) => cell?.origin === 'missing')) return true;
  if (cells.every((cell) => cell?.origin === 'span' || (cell?.text === label && label !== ''))) return true;
  const bold = row.cells.some((cell) => cell.bold && cell.text === label);
  if (bold && !habits.bold) return true;
  const italic = row.cells.some((cell) => cell.italic === true && cell.text === label);
  if (italic && !habits.italic && isBlankButLabel(row, columns)) return true;
  // Of a row that says out loud that nobody has it, only what no other row does makes a heading.
  const filled = marks.every((mark) => mark?.kind === 'no');
  if (filled) {
    const unusual = marks.every(
      (mark) => /^[-–—\s]{2,}$/u.test(mark?.text ?? '') && !habits.fills.has(mark?.text ?? ''),
    );
    return unusual && habits.rows > 0 && columns.notes.every((column) => row.marks[column]?.kind !== 'text');
  }
  if (isCapitals(label) && !habits.capitals) return true;
  if (/[:：]$/u.test(label) && !habits.colons) return true;
  if (habits.numbered && row.cells[columns.number ?? 0]?.text === '') return true;
  return (row.cells[columns.activity]?.text ?? '') === '' && label !== '';
}

function isCapitals(label: string): boolean {
  return /\p{Lu}{3}/u.test(label) && label === label.toUpperCase() && label !== label.toLowerCase();
}

function isBlankButLabel(row: GridRow, columns: Columns): boolean {
  const label = labelOf(row, columns);
  return row.cells.every(
    (cell, column) => cell.text === '' || cell.text === label || column === columns.number,
  );
}

/**
 * Rows with nothing but a label are headings where the table begins with one and each has rows with letters right
 * below it; a single one only where the table does not leave cells blank anyway.
 */
function headsRows(
  grid: Grid,
  doubtful: readonly GridRow[],
  duties: readonly GridRow[],
  sections: ReadonlyMap<GridRow, SectionRow>,
  habits: Habits,
): boolean {
  const rows = grid.rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
  const isDutyRow = new Set(duties);
  const next = new Map(rows.map((row, index) => [row, rows[index + 1]]));
  const allHead = doubtful.every((row) => {
    const below = next.get(row);
    return below !== undefined && isDutyRow.has(below);
  });
  const [first] = rows;
  if (!allHead || sections.size > 0 || first === undefined || !doubtful.includes(first)) return false;
  return doubtful.length > 1 || !habits.blanks;
}

function sectionOf(row: GridRow, columns: Columns): SectionRow {
  const description = columns.notes
    .filter((column) => row.marks[column]?.kind !== 'no' && row.cells[column]?.origin === 'own')
    .map((column) => row.cells[column]?.text.replaceAll('\n', ' ') ?? '')
    .filter((text) => text !== '');
  const label = labelOf(row, columns).replaceAll('\n', ' ');
  return { label: label.replace(/(?:(?<!\s)\s+)?[:：]$/u, ''), description: description.join(' ') };
}
