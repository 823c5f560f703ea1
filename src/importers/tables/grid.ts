import type { TableBlock, TableRow } from '../blocks.ts';
import { lettersOfHeader } from './letter-words.ts';
import { type Alphabet, emptyMark, type Mark, readMark } from './marks.ts';
import { activityWords, foldWords, roleWords } from './words.ts';

/** A table whose head is known: one name per column, and the rows below with their cells read as marks. */
export interface Grid {
  /** Of the head. */
  readonly line: number;
  /** What a row above the head says about the table; `''` where there is none. */
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly GridRow[];
}

export interface GridRow extends TableRow {
  /** One for each cell. */
  readonly marks: readonly Mark[];
  /** What says that all who have the row share it, or how they do. */
  readonly shared?: string;
}

/** True for a cell that gives somebody something to do. */
export function isDuty(mark: Mark | undefined): boolean {
  return mark?.kind === 'letters' || mark?.kind === 'tick';
}

/** Finds the head of a table, and of each table that follows under a head of its own in the same one. */
export function gridsOf(table: TableBlock, alphabet: Alphabet): Grid[] {
  // Most cells hold one of a few texts.
  const read = new Map<string, Mark>();
  const markOf = (text: string): Mark => {
    const mark = read.get(text) ?? readMark(text, alphabet);
    if (text.length < 20) read.set(text, mark);
    return mark;
  };
  const rows: GridRow[] = table.rows.map((row) => ({
    ...row,
    marks: row.cells.map((cell) => {
      const mark = markOf(cell.text);
      // The head of a column, not all letters at once.
      return schemeName.test(cell.text) && isHeadLike(row)
        ? { ...emptyMark, kind: 'text', text: mark.text }
        : mark;
    }),
  }));
  const grids: Grid[] = [];
  let start = 0;
  while (start < rows.length) {
    const head = headOf(rows, start);
    if (head === undefined) break;
    const end = endOfBody(rows, head.body, head.heads);
    grids.push({
      line: head.line,
      title: head.title,
      heads: head.heads,
      rows: rows.slice(head.body, end).filter((row) => !repeats(row, head.heads)),
    });
    start = end;
  }
  return grids;
}

const schemeName = /^(?:RACI|RASCI|RASIC|ARCI|DACI|RACIO|CAIRO|RACIQ|PACSI)$/iu;

function isHeadLike(row: TableRow): boolean {
  const [first = '', second = ''] = row.cells.map(({ text }) => text);
  return (
    [first, second].some((text) => activityWords.is(text)) || row.cells.some(({ text }) => roleWords.is(text))
  );
}

interface Head {
  readonly line: number;
  readonly title: string;
  readonly heads: readonly string[];
  /** Index of the first row below. */
  readonly body: number;
}

function headOf(rows: readonly GridRow[], start: number): Head | undefined {
  let first = start;
  while (first < rows.length && rows[first]?.cells.every((cell) => cell.text === '')) first++;
  const head = rows[first];
  if (head === undefined) return undefined;
  const letters = letterHead(rows, first);
  if (letters !== undefined) return letters;
  const body = firstDuty(rows, first);
  const columns = markColumns(rows, body);
  const candidates: number[] = [];
  for (let index = first; index < Math.min(body, first + 12); index++)
    if (covers(rows[index], columns)) candidates.push(index);
  // A table without marks (names per letter) is headed by its first row that is no title.
  const chosen = columns.length === 0 ? titleless(rows, first) : headAmong(rows, candidates);
  if (chosen === undefined) return undefined;
  const row = rows[chosen];
  if (row === undefined) return undefined;
  const title = rows
    .slice(first, chosen)
    .map((above) => above.cells.find((cell) => cell.text !== '')?.text ?? '')
    .join(' ');
  const heads = row.cells.map((cell) => cell.text.replaceAll('\n', ' '));
  const below = rows[chosen + 1];
  if (
    columns.length > 0 &&
    candidates.includes(chosen + 1) &&
    below !== undefined &&
    isSecondHead(row, below, columns)
  ) {
    return { line: row.line, title, heads: joined(row, below), body: chosen + 2 };
  }
  return { line: row.line, title, heads, body: chosen + 1 };
}

/** The first that may be the head, but for a line about the file above one that begins with a word for activities. */
function headAmong(rows: readonly GridRow[], candidates: readonly number[]): number | undefined {
  const [first, second] = candidates;
  const [above, below] = [rows[first ?? -1], rows[second ?? -1]];
  if (above === undefined || below === undefined || above.header) return first;
  const begins = (row: GridRow) => activityWords.is(row.cells[0]?.text ?? '');
  return !begins(above) && above.cells[0]?.text !== '' && begins(below) ? second : first;
}

/** A head such as `Task | R | A | C | I`, which would pass for a row of marks. */
function letterHead(rows: readonly GridRow[], first: number): Head | undefined {
  for (let index = first; index < Math.min(rows.length, first + 8); index++) {
    const row = rows[index];
    if (row === undefined) return undefined;
    const letters = row.cells
      .map((cell) => lettersOfHeader(cell.text)?.join(''))
      .filter((text) => text !== undefined);
    if (new Set(letters).size < 2) continue;
    const label =
      row.cells.find((cell) => cell.text !== '' && lettersOfHeader(cell.text) === undefined)?.text ?? '';
    const isHead = row.header || activityWords.is(label) || roleWords.is(label);
    if (!isHead || (index > first && rows[first]?.header === true && distinctTexts(rows[first]) > 1))
      continue;
    const title = rows
      .slice(first, index)
      .map((above) => above.cells.find((cell) => cell.text !== '')?.text ?? '');
    const heads = row.cells.map((cell) => cell.text.replaceAll('\n', ' '));
    return { line: row.line, title: title.join(' '), heads, body: index + 1 };
  }
  return undefined;
}

function distinctTexts(row: GridRow | undefined): number {
  return new Set(row?.cells.map((cell) => cell.text).filter((text) => text !== '')).size;
}

/** The index of the first row that gives somebody something to do, outside the first column. */
function firstDuty(rows: readonly GridRow[], from: number): number {
  for (let index = from; index < rows.length; index++) {
    if (rows[index]?.header === true && index === from) continue;
    if (namesColumns(rows[index])) continue;
    if (rows[index]?.marks.some((mark, column) => column > 0 && isDuty(mark))) return index;
  }
  return rows.length;
}

/** Heads among which one is a word for a letter too: `Task`, `Sales`, `Support`. */
function namesColumns(row: GridRow | undefined): boolean {
  if (row === undefined || !isHeadLike(row)) return false;
  const kinds = row.marks.slice(1).map(({ kind }) => kind);
  const texts = kinds.filter((kind) => kind === 'text').length;
  return texts > kinds.filter((kind) => kind === 'letters' || kind === 'tick').length;
}

/** The columns that hold marks more often than other text, from `body` on. */
function markColumns(rows: readonly GridRow[], body: number): number[] {
  const columns: number[] = [];
  for (let column = 1; column < (rows[0]?.cells.length ?? 0); column++) {
    let marks = 0;
    let texts = 0;
    for (const row of rows.slice(body, body + 200)) {
      if (isDuty(row.marks[column])) marks++;
      else if (row.marks[column]?.kind === 'text') texts++;
    }
    if (marks > texts) columns.push(column);
  }
  return columns;
}

/** The row names most of these columns. A name may look like a mark (`C`, `PO`), a row of nothing but marks is no head. */
function covers(row: GridRow | undefined, columns: readonly number[]): boolean {
  if (row === undefined) return false;
  const named = columns.filter(
    (column) => row.cells[column]?.text !== '' && row.cells[column]?.origin !== 'missing',
  );
  const texts = new Set(named.map((column) => row.cells[column]?.text));
  const isSpanned = named.some((column) => row.cells[column]?.origin === 'span');
  if (named.length * 2 < columns.length || (texts.size === 1 && (named.length > 2 || isSpanned)))
    return false;
  if (row.header) return true;
  return named.filter((column) => row.marks[column]?.kind === 'text').length * 2 >= named.length;
}

function titleless(rows: readonly GridRow[], first: number): number | undefined {
  for (let index = first; index < Math.min(rows.length, first + 8); index++) {
    const texts = new Set(rows[index]?.cells.map((cell) => cell.text).filter((text) => text !== ''));
    if (texts.size > 1) return index;
  }
  return undefined;
}

/** Group names above, role names below: some names above span columns or are missing, or the row below is a head too. */
function isSecondHead(above: GridRow, below: GridRow, columns: readonly number[]): boolean {
  if (below.header) return true;
  if (
    above.cells[0]?.text !== '' &&
    below.cells[0]?.text !== '' &&
    above.cells[0]?.text !== below.cells[0]?.text
  )
    return false;
  const spans = columns.some(
    (column) => above.cells[column]?.origin === 'span' || above.cells[column]?.text === '',
  );
  const repeated = new Set(columns.map((column) => above.cells[column]?.text)).size < columns.length;
  return spans || repeated || below.cells[0]?.text === '';
}

/** One name per column from two rows of heads: the lower name, with the upper one where it is not unique alone. */
function joined(above: GridRow, below: GridRow): string[] {
  const lower = below.cells.map((cell) => cell.text.replaceAll('\n', ' '));
  let group = '';
  return above.cells.map((cell, column) => {
    const own = lower[column] ?? '';
    // A name over several columns is written once where cells cannot span.
    if (cell.text !== '') group = column === 0 ? '' : cell.text.replaceAll('\n', ' ');
    const upper = cell.text === '' && own !== '' ? group : cell.text.replaceAll('\n', ' ');
    if (own === '' || own === upper) return upper;
    const unique = lower.filter((text) => text === own).length === 1;
    return unique || upper === '' ? own : `${upper} ${own}`;
  });
}

/** The index of the next row that heads other columns than these, or the end. */
function endOfBody(rows: readonly GridRow[], body: number, heads: readonly string[]): number {
  const named = heads.filter((head, column) => column > 0 && head !== '').length;
  for (let index = body + 1; index < rows.length; index++) {
    const row = rows[index];
    // The same text over all columns heads the rows below, not the columns.
    if (row === undefined || repeats(row, heads) || distinctTexts(row) < 2) continue;
    if (!isHeadInBody(row, rows[index + 1], heads, named)) continue;
    // A line right above new heads is their title.
    const above = rows[index - 1];
    const isTitle =
      above !== undefined && index - 1 > body && above.cells.filter((cell) => cell.text !== '').length === 1;
    return isTitle ? index - 1 : index;
  }
  return rows.length;
}

/** Other heads in the middle of a table: texts over most columns, the first a word for activities or roles, marks below. */
function isHeadInBody(
  row: GridRow,
  next: GridRow | undefined,
  heads: readonly string[],
  named: number,
): boolean {
  const first = row.cells.find((cell) => cell.text !== '')?.text ?? '';
  const sameFirst = foldWords(first) === foldWords(heads.find((head) => head !== '') ?? '');
  if (!sameFirst && !activityWords.is(first) && !roleWords.is(first)) return false;
  const letterHeads = lettersAmong(row.cells.map(({ text }) => text));
  if (letterHeads > 1 && lettersAmong(heads) > 1) return true;
  const texts = row.marks.filter((mark, column) => column > 0 && mark.kind === 'text').length;
  if (texts < 2 || texts * 2 < named || row.marks.some((mark, column) => column > 0 && mark.kind === 'tick'))
    return false;
  return letterHeads > 1 || next?.marks.some((mark, column) => column > 0 && isDuty(mark)) === true;
}

function lettersAmong(heads: readonly string[]): number {
  return heads.filter((head) => lettersOfHeader(head) !== undefined).length;
}

/** The same heads once more, as in a table that goes over several pages. */
function repeats(row: GridRow, heads: readonly string[]): boolean {
  let same = 0;
  for (const [column, head] of heads.entries()) {
    const text = row.cells[column]?.text ?? '';
    if (text === '') continue;
    if (foldWords(text) !== foldWords(head) || head === '') return false;
    same++;
  }
  return same > 1;
}
