import { oneLine, shortened } from './cell-text.ts';
import { factsOf } from './columns.ts';
import { type Grid, type GridRow, isDuty } from './grid.ts';
import { emptyMark } from './marks.ts';
import type { Warn } from './read-table.ts';
import { activityWords, partyWords, plainActivityWords, roleWords } from './words.ts';

/** How much of a list of labels names parties and jobs: 0 to 1. */
export function partyShare(labels: readonly string[]): number {
  const named = labels.filter((label) => label !== '');
  return named.length === 0 ? 0 : named.filter(isParty).length / named.length;
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
  const held = grid.rows.filter((row) => marks.some((column) => isDuty(row.marks[column])));
  const columns = partyShare(marks.map((column) => grid.heads[column] ?? ''));
  // `Phase | Task | …`: the phases may look like anybody, the tasks tell what the rows are.
  const told = grid.heads.slice(0, Math.min(...marks)).findIndex((other) => plainActivityWords.is(other));
  const rows = partyShare(held.map((row) => row.cells[told < 0 ? label : told]?.text ?? ''));
  const saysActivity = activityWords.has(head);
  const saysRole = roleWords.has(head);
  if (saysActivity && !saysRole) return false;
  if (saysRole && !saysActivity) return columns - rows < 0.5;
  if (!saysRole && !saysActivity && told < 0 && columns - rows < 0.3 && answersByColumn(held, marks))
    return true;
  return rows - columns > 0.4;
}

/** Each column has one who is accountable, and the rows do not: the columns are what somebody answers for. */
function answersByColumn(rows: readonly GridRow[], marks: readonly number[]): boolean {
  const answers = (row: GridRow, column: number) => row.marks[column]?.letters.includes('A') === true;
  const hasOne = (counts: readonly boolean[]) => counts.filter(Boolean).length === 1;
  return (
    marks.length > 2 &&
    rows.length > 2 &&
    marks.every((column) => hasOne(rows.map((row) => answers(row, column)))) &&
    !rows.every((row) => hasOne(marks.map((column) => answers(row, column))))
  );
}

/** The table with rows and columns exchanged: one row per activity, one column per role. */
export function turned(grid: Grid, marks: readonly number[], label: number, warn: Warn): Grid {
  const roles = grid.rows.filter((row) => {
    const name = row.cells[label]?.text ?? '';
    const texts = marks.filter((column) => row.marks[column]?.kind === 'text').length;
    const isText = name !== '' && texts * 2 > marks.length;
    if (isText) warn(`The row "${shortened(name)}" was left out: its cells hold text, no letters`, row.line);
    return name !== '' && !isText;
  });
  return transposed(grid, roles, marks, label);
}

/** One row for each of the columns, one column for each of the rows, which are headed by what labels them. */
export function transposed(
  grid: Grid,
  rows: readonly GridRow[],
  columns: readonly number[],
  label: number,
): Grid {
  return {
    line: grid.line,
    title: grid.title,
    heads: [grid.heads[label] ?? '', ...rows.map((row) => oneLine(row.cells[label]?.text ?? ''))],
    rows: columns.map((column) => {
      const text = grid.heads[column] ?? '';
      return {
        line: grid.line,
        header: false,
        cells: [{ text, bold: false, origin: 'own' }, ...rows.map((row) => row.cells[column] ?? blank)],
        marks: [{ ...emptyMark, kind: 'text', text }, ...rows.map((row) => row.marks[column] ?? emptyMark)],
      };
    }),
  };
}

const blank = { text: '', bold: false, origin: 'own' } as const;
