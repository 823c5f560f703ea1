import { columnsOf } from './columns.ts';
import type { Grid } from './grid.ts';
import { oneLine } from './grid-layout.ts';
import { lettersOfHeader } from './letter-words.ts';
import { lettersMark, namesIn } from './names-layout.ts';
import type { ReadRow } from './read-table.ts';

const opening = /(?:^|(?<=[\s,;|(]))(\p{L}+(?:\s?[/&+]\s?\p{L}+)?)\s*[:=]\s*/gu;

/** `R: PM, A: Sponsor; C: Architect, Client` as names by letter; `undefined` for a text that is no such list. */
export function assignmentsIn(text: string): { letters: readonly string[]; names: string[] }[] | undefined {
  const behind = namesWithLetters(text);
  if (behind !== undefined) return behind;
  const marks = [...text.matchAll(opening)].flatMap((match) => {
    const letters = lettersOfHeader(match[1] ?? '');
    return letters === undefined ? [] : [{ letters, start: match.index, end: match.index + match[0].length }];
  });
  if (marks.length === 0 || text.slice(0, marks[0]?.start).trim() !== '') return undefined;
  return marks.map(({ letters, end }, index) => ({
    letters,
    names: namesIn(oneLine(text.slice(end, marks[index + 1]?.start)).replace(/[\s,;.|]+$/u, ''), new Set()),
  }));
}

/** `DevOps (R), PM (A), QA [C/I]`: every name has its letters behind it. */
function namesWithLetters(text: string): { letters: readonly string[]; names: string[] }[] | undefined {
  const parts = oneLine(text)
    .split(/(?<=[)\]])[\s,;+]*/u)
    .filter((part) => part !== '');
  const read = parts.map((part) => {
    const match = /^(\p{L}[^()[\]]*?)\s*[([]([^()[\]]{1,12})[)\]]$/u.exec(part);
    const letters = match === null ? undefined : lettersOfHeader(match[2] ?? '');
    return letters === undefined ? undefined : { letters, names: [match?.[1] ?? ''] };
  });
  return read.length > 0 && read.every((entry) => entry !== undefined)
    ? (read as NonNullable<(typeof read)[number]>[])
    : undefined;
}

/** The column whose cells say by letter who has what; `undefined` where there is none. */
export function assignmentColumn(grid: Grid): number | undefined {
  for (const column of grid.heads.keys()) {
    let lists = 0;
    let others = 0;
    for (const row of grid.rows) {
      const text = row.cells[column]?.text ?? '';
      if (text === '') continue;
      if (assignmentsIn(text) === undefined) others++;
      else lists++;
    }
    if (column > 0 && lists > 1 && lists > others) return column;
  }
  return undefined;
}

/** Reads a table with one row per activity and one column that tells all who have something to do with it. */
export function readCompact(grid: Grid, column: number): { rows: ReadRow[]; roles: string[] } | undefined {
  const columns = columnsOf(grid, [column]);
  if (columns === undefined) return undefined;
  const roles = new Map<string, string>();
  const rows: ReadRow[] = [];
  for (const row of grid.rows) {
    const name = oneLine(row.cells[columns.activity]?.text ?? '');
    if (name === '') continue;
    const held = new Map<string, string[]>();
    for (const { letters, names } of assignmentsIn(row.cells[column]?.text ?? '') ?? []) {
      for (const written of names) {
        const key = written.toLowerCase();
        if (!roles.has(key)) roles.set(key, written);
        const role = roles.get(key) ?? written;
        held.set(role, [...(held.get(role) ?? []), ...letters]);
      }
    }
    rows.push({
      name,
      line: row.line,
      number: columns.number === undefined ? '' : oneLine(row.cells[columns.number]?.text ?? ''),
      areas: [],
      note: columns.notes
        .map((at) => oneLine(row.cells[at]?.text ?? ''))
        .join('\n')
        .trim(),
      status: undefined,
      cells: [...held].map(([role, letters]) => ({ role, mark: lettersMark(letters) })),
    });
  }
  return roles.size === 0 ? undefined : { rows, roles: [...roles.values()] };
}
