import { factsOf } from './columns.ts';
import { type Grid, type GridRow, isDuty } from './grid.ts';
import { oneLine, shortened } from './grid-layout.ts';
import { letterOfWord, lettersOfHeader } from './letter-words.ts';
import type { LetterColumn } from './names-layout.ts';
import { lettersMark } from './names-layout.ts';
import type { ReadCell, ReadRow, Warn } from './read-table.ts';
import {
  activityWords,
  noteWords,
  partyWords,
  responsibilityWords,
  roleWords,
  symbolWords,
} from './words.ts';

/** How much of a list of labels names parties and jobs: 0 to 1. */
export function partyShare(labels: readonly string[]): number {
  const named = labels.filter((label) => label !== '');
  if (named.length === 0) return 0;
  return named.filter(isParty).length / named.length;
}

function isParty(label: string): boolean {
  const bare = label.replace(/[*_`]/gu, '').trim();
  return partyWords.has(bare) || /^\p{Lu}[\p{Lu}\p{Ll}]{0,1}\p{Lu}{0,3}$/u.test(bare) || /^@\w/u.test(bare);
}

/** The column that labels the rows: the first one of text left of the marks. */
export function labelColumn(grid: Grid, marks: readonly number[]): number | undefined {
  const first = Math.min(...marks);
  for (let column = 0; column < first; column++) {
    const facts = factsOf(grid.rows, column);
    if (facts.filled > 0 && facts.numbers < facts.filled * 0.6) return column;
  }
  return undefined;
}

/** True where the roles are the rows and the activities the columns. */
export function isTurned(grid: Grid, marks: readonly number[], label: number): boolean {
  const head = grid.heads[label] ?? '';
  const columns = partyShare(marks.map((column) => grid.heads[column] ?? ''));
  const rows = partyShare(dutyRows(grid, marks).map((row) => row.cells[label]?.text ?? ''));
  const saysActivity = activityWords.has(head);
  const saysRole = roleWords.has(head);
  if (saysActivity && !saysRole) return false;
  if (saysRole && !saysActivity) return columns - rows < 0.5;
  return rows - columns > 0.4;
}

function dutyRows(grid: Grid, marks: readonly number[]): GridRow[] {
  return grid.rows.filter((row) => marks.some((column) => isDuty(row.marks[column])));
}

/** The table with rows and columns exchanged: one row per activity, one column per role. */
export function turned(grid: Grid, marks: readonly number[], label: number, warn: Warn): Grid {
  const roles: GridRow[] = [];
  for (const row of grid.rows) {
    const name = oneLine(row.cells[label]?.text ?? '');
    if (name === '') continue;
    const texts = marks.filter((column) => row.marks[column]?.kind === 'text').length;
    if (texts * 2 > marks.length)
      warn(`The row "${shortened(name)}" was left out: its cells hold text, no letters`, row.line);
    else roles.push(row);
  }
  const blank = { text: '', bold: false, origin: 'own' } as const;
  return {
    line: grid.line,
    title: grid.title,
    heads: [grid.heads[label] ?? '', ...roles.map((row) => oneLine(row.cells[label]?.text ?? ''))],
    rows: marks.map((column) => ({
      line: grid.line,
      header: false,
      cells: [
        { text: grid.heads[column] ?? '', bold: false, origin: 'own' },
        ...roles.map((row) => row.cells[column] ?? blank),
      ],
      marks: [
        { ...lettersMark([]), kind: 'text', text: grid.heads[column] ?? '' },
        ...roles.map((row) => row.marks[column] ?? { ...lettersMark([]), kind: 'empty' as const }),
      ],
    })),
  };
}

/**
 * A table whose rows are letters and whose columns are activities, turned round: one row per activity, one column per
 * letter. `undefined` for every other table, and for legends.
 */
export function turnedNames(grid: Grid): Grid | undefined {
  if (grid.heads.length < 3 || grid.heads.some((head) => symbolWords.is(head) || noteWords.is(head)))
    return undefined;
  const rows = grid.rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
  const letters = rows.map((row) => lettersOfHeader(row.cells[0]?.text ?? '')?.join(''));
  if (
    letters.some((letter) => letter === undefined) ||
    new Set(letters).size !== rows.length ||
    rows.length < 2
  )
    return undefined;
  const isExplained = rows.some((row, index) =>
    row.cells.slice(1).some((cell) => letterOfWord(cell.text) === letters[index]),
  );
  if (isExplained) return undefined;
  const columns = [...grid.heads.keys()].slice(1).filter((column) => grid.heads[column] !== '');
  const blank = { text: '', bold: false, origin: 'own' } as const;
  return {
    line: grid.line,
    title: grid.title,
    heads: [grid.heads[0] ?? '', ...rows.map((row) => row.cells[0]?.text ?? '')],
    rows: columns.map((column) => ({
      line: grid.line,
      header: false,
      cells: [{ ...blank, text: grid.heads[column] ?? '' }, ...rows.map((row) => row.cells[column] ?? blank)],
      marks: [
        { ...lettersMark([]), kind: 'text', text: grid.heads[column] ?? '' },
        ...rows.map((row) => row.marks[column] ?? { ...lettersMark([]), kind: 'empty' as const }),
      ],
    })),
  };
}

/** What a table with one role a row and one column of letters is about. */
export interface LongColumns {
  /** Where each row names its activity; `undefined` where the heading above the table does. */
  readonly activity: number | undefined;
  readonly role: number;
}

/**
 * A table of one role a row: `Role | RACI` under a heading that names the activity, or `Activity | Role | RACI`.
 * `undefined` where the table is none.
 */
export function longColumns(grid: Grid, marks: readonly number[]): LongColumns | undefined {
  const first = Math.min(...marks);
  const texts: number[] = [];
  for (const column of grid.heads.keys()) {
    if (marks.includes(column)) continue;
    const facts = factsOf(grid.rows, column);
    if (facts.filled > 0 && facts.numbers < facts.filled * 0.6) texts.push(column);
  }
  const role =
    texts.find((column) => column < first && roleWords.is(grid.heads[column] ?? '')) ??
    texts.find(
      (column) =>
        column < first &&
        roleWords.has(grid.heads[column] ?? '') &&
        !activityWords.has(grid.heads[column] ?? ''),
    );
  const activity = texts.find(
    (column) => column < first && column !== role && activityWords.has(grid.heads[column] ?? ''),
  );
  if (role !== undefined) return { activity, role };
  const label = texts[0];
  if (label === undefined || label > first || activityWords.has(grid.heads[label] ?? '')) return undefined;
  const party = partyShare(grid.rows.map((row) => row.cells[label]?.text ?? '')) >= 0.5;
  const raci = responsibilityWords.has(grid.heads[first] ?? '');
  return party && raci ? { activity: undefined, role: label } : undefined;
}

/** Reads it: rows of the same activity become one. `name` is what the heading says. */
export function readLong(
  grid: Grid,
  columns: LongColumns,
  marks: readonly number[],
  letters: readonly LetterColumn[],
  name: string,
): ReadRow[] {
  const rows = new Map<string, { row: ReadRow; cells: Map<string, ReadCell> }>();
  let activity = name;
  for (const row of grid.rows) {
    const written = columns.activity === undefined ? '' : oneLine(row.cells[columns.activity]?.text ?? '');
    if (written !== '') activity = written;
    const role = oneLine(row.cells[columns.role]?.text ?? '');
    if (role === '' || activity === '') continue;
    const line = columns.activity === undefined ? grid.line : row.line;
    const entry = rows.get(activity) ?? {
      row: {
        name: activity,
        line,
        number: '',
        areas: [],
        note: '',
        status: undefined,
        cells: [],
      },
      cells: new Map<string, ReadCell>(),
    };
    rows.set(activity, entry);
    for (const column of marks) {
      const mark = row.marks[column];
      if (mark === undefined || !isDuty(mark)) continue;
      const headed = letters.find((candidate) => candidate.column === column);
      const own = mark.kind === 'tick' && headed !== undefined ? headed.letters : mark.letters;
      const before = entry.cells.get(role);
      entry.cells.set(role, {
        role,
        mark: {
          ...mark,
          kind: own.length > 0 ? 'letters' : mark.kind,
          letters: [...(before?.mark.letters ?? []), ...own],
        },
      });
    }
  }
  return [...rows.values()].map(({ row, cells }) => ({ ...row, cells: [...cells.values()] }));
}
