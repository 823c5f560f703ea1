import { oneLine, shortened } from './cell-text.ts';
import type { Grid, GridRow } from './grid.ts';
import { emptyMark, type Mark } from './marks.ts';
import type { ReadRow, Warn } from './read-table.ts';
import { roleKey } from './roles.ts';
import { settledSigns } from './signs.ts';
import { dutyNouns, eachWords, foldWords, sharedWords } from './words.ts';

/** True for `Shared`, `Joint responsibility`, `Both (by agreement)`: what stands for all parties, and names none. */
export function saysShared(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/gu, ' ');
  if (sharedWords.is(bare)) return true;
  const words = foldWords(bare)
    .split(' ')
    .filter((word) => !dutyNouns.has(word));
  return sharedWords.is(words.join(' '));
}

/**
 * The grid in which a tick under `Shared`, beside columns of parties, is one of each of them: what all have is no party.
 * Where a row has ticks of two parties as well, these are the ones that share it. The column itself is left blank.
 */
export function withoutSharedColumn(
  grid: Grid,
  marks: readonly number[],
  warn: Warn,
): { readonly grid: Grid; readonly marks: readonly number[] } {
  const [shared, ...others] = marks.filter((column) => isSharedColumn(grid, column, marks));
  const parties = marks.filter((column) => column !== shared);
  if (shared === undefined || others.length > 0 || parties.length < 2) return { grid, marks };
  const head = oneLine(grid.heads[shared] ?? '');
  const settle = settledSigns(grid, marks);
  const rows = grid.rows.map((row): GridRow => {
    if (row.cells[shared]?.origin !== 'own') return row;
    const mark = settle(row.marks[shared] ?? emptyMark);
    const left = withoutCell(row, shared);
    const isSaid = mark.kind === 'text' && /\p{L}\s+\p{L}/u.test(mark.text);
    const place = `(${head}); the cell was left empty`;
    if (mark.kind === 'open') warn(`"${mark.text}" is not decided yet ${place}`, row.line);
    if (mark.kind === 'text' && !isSaid) warn(`"${shortened(mark.text)}" is no letter ${place}`, row.line);
    if (mark.kind !== 'tick' && mark.kind !== 'letters' && !isSaid) return left;
    const held: Mark = isSaid ? { ...emptyMark, kind: 'tick', text: mark.text } : mark;
    const isDuty = (column: number) =>
      ['tick', 'letters'].includes(settle(row.marks[column] ?? emptyMark).kind);
    const isNamed = held.kind === 'tick' && parties.filter(isDuty).length > 1;
    return {
      ...left,
      marks: left.marks.map((own, column) =>
        parties.includes(column) && !isNamed ? bothOf(settle(own), held) : own,
      ),
      shared: oneLine(isSaid ? mark.text : mark.note) || head,
    };
  });
  return { grid: { ...grid, rows }, marks: parties };
}

/** `Shared`, or the heads of two other columns at once: `Customer & Provider`. `All` may be everybody in a company. */
function isSharedColumn(grid: Grid, column: number, marks: readonly number[]): boolean {
  const head = grid.heads[column] ?? '';
  if (saysShared(head)) return foldWords(head) !== 'all';
  const others = marks.filter((other) => other !== column).map((other) => roleKey(grid.heads[other] ?? ''));
  const parts = partsOf(head);
  return parts.length > 1 && parts.every((part) => others.includes(roleKey(part)));
}

/** What a party has by itself, and what all have. */
function bothOf(own: Mark, held: Mark): Mark {
  if (own.kind === 'tick') return own;
  if (own.kind !== 'letters') return { ...held, note: '' };
  return { ...own, letters: [...new Set([...own.letters, ...held.letters])] };
}

function withoutCell(row: GridRow, column: number): GridRow {
  return {
    ...row,
    cells: row.cells.map((cell, at) => (at === column ? { ...cell, text: '' } : cell)),
    marks: row.marks.map((mark, at) => (at === column ? emptyMark : mark)),
  };
}

/** The names that a slash, `&` or a word for "and" joins. */
export function partsOf(name: string): string[] {
  return name.split(/(?:(?<!\s)\s+)?[/&]\s*|(?<!\s)\s+(?:and|und|et|y|e|og|och|i|и|en|ve)\s+/u);
}

/** A note that tells how the parties share the row is the reason why they do; any other stays a note. */
export function withReason(row: ReadRow, parties: readonly string[]): ReadRow {
  if (row.shared === '' || row.note === '') return row;
  const words = new Set(foldWords(row.note).split(' '));
  const named = parties.filter((party) =>
    roleKey(party)
      .split(' ')
      .every((word) => words.has(word)),
  );
  return named.length > 1 || eachWords.has(row.note) ? { ...row, shared: oneLine(row.note), note: '' } : row;
}
