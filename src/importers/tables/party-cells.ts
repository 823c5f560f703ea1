import type { Grid, GridRow } from './grid.ts';
import { letterOfWord } from './letter-words.ts';
import { emptyMark, type Mark } from './marks.ts';
import { roleKey } from './roles.ts';
import { saysShared } from './shared.ts';

/**
 * The grid with ticks where a cell says no more than that its column has the row: the name of the column itself
 * (`Customer` under `Customer`), or that it is shared.
 */
export function withPartyCells(grid: Grid): Grid {
  const columns = [...grid.heads.keys()].slice(1).filter((column) => namesItself(grid, column));
  if (columns.length < 2) return grid;
  return {
    ...grid,
    rows: grid.rows.map((row) => {
      const isShared = columns.filter((column) => saysShared(row.marks[column]?.text ?? '')).length > 1;
      const marks = row.marks.map((mark, column) =>
        columns.includes(column) && mark.kind === 'text' ? partyTick(mark, grid.heads[column] ?? '') : mark,
      );
      return isShared ? sharedRow(row, marks) : { ...row, marks };
    }),
  };
}

/** What several cells say of their row is said once. */
function sharedRow(row: GridRow, marks: readonly Mark[]): GridRow {
  const said = marks.find(({ text }) => saysShared(text))?.text ?? '';
  return {
    ...row,
    marks: marks.map((mark) => (mark.note === said ? { ...mark, note: '' } : mark)),
    shared: said,
  };
}

/** `Customer responsible?` over yes and no, in each of the columns: the grid with the parties as heads. */
export function withAskedParties(grid: Grid, marks: readonly number[]): Grid | undefined {
  const asked = new Map(marks.map((column) => [column, askedParty(grid.heads[column] ?? '')]));
  const isAsked = asked.size > 1 && [...asked.values()].every((party) => party !== undefined);
  if (!isAsked || !grid.rows.some((row) => marks.some((column) => row.marks[column]?.kind === 'tick')))
    return undefined;
  return { ...grid, heads: grid.heads.map((head, column) => asked.get(column) ?? head) };
}

const verbs = new Set('is are ist sind est es son è sono é são er är jest on is zijn for it this'.split(' '));

/** `Is the host responsible?` asks about the host. */
function askedParty(head: string): string | undefined {
  const question = /^(.*\S)\s*[?？]$/u.exec(head)?.[1];
  const words = question?.split(/\s+/u) ?? [];
  const party = words.filter((word) => letterOfWord(word) !== 'R' && !verbs.has(word.toLowerCase()));
  if (words.length === party.length || !words.some((word) => letterOfWord(word) === 'R')) return undefined;
  return party.join(' ').replace(/^(?:the|der|die|das|le|la|el|il|o|a)\s(?=\S)/iu, '') || undefined;
}

function partyTick(mark: Mark, head: string): Mark {
  const note = roleKey(mark.text) === roleKey(head) ? '' : mark.text;
  return { ...emptyMark, kind: 'tick', text: mark.text, note };
}

/** Every text of the column is its head or a word for shared, and one of them is its head. */
function namesItself(grid: Grid, column: number): boolean {
  const key = roleKey(grid.heads[column] ?? '');
  const texts = grid.rows.flatMap((row) => {
    const mark = row.marks[column];
    return mark === undefined || mark.kind === 'empty' || mark.kind === 'no' ? [] : [mark.text];
  });
  const own = texts.filter((text) => roleKey(text) === key).length;
  return key !== '' && own > 0 && texts.every((text) => roleKey(text) === key || saysShared(text));
}
