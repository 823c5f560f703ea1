import type { Block, DocumentBlocks, ParagraphBlock, TableBlock, TableCell, TableRow } from '../blocks.ts';
import { shortened } from './cell-text.ts';
import { letterOfWord, lettersOfHeader } from './letter-words.ts';
import type { Warn } from './read-table.ts';
import { legendWords, totalWords } from './words.ts';

const opening =
  /^(?:[*†‡§]{1,3}\s*\S|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\(\d{1,2}\)\s|\[\^?\d{1,2}\]\s|(?:notes?|legend|legende|légende|leyenda|legenda|key|nb|n\.b\.|nota|notas|anmerkung|hinweis|remarque|opmerking|uwaga|примечание|注|备注|備考|凡例|비고)\s*[:：])/iu;

/**
 * The document with what is no row taken out of its tables: footnotes and keys that stand in cells of their own, above,
 * below or beside the rows, become paragraphs after the table. Rows that only count are told and left out.
 */
export function withoutRemarks(document: DocumentBlocks, warn: Warn): DocumentBlocks {
  const blocks = document.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'table') return [block];
    const { table, texts: beside } = withoutLegendBeside(block);
    const kinds = kindsOf(table.rows);
    const cut = rowsToCut(kinds);
    for (const [index, row] of table.rows.entries())
      if (kinds[index] === 'total')
        warn(
          `The row "${shortened(textsOf(row)[0] ?? '')}" was left out: its cells hold numbers, no letters`,
          row.line,
        );
    const left = table.rows.filter((_, index) => !cut.has(index));
    // A table that is nothing but a legend is told as such elsewhere.
    if (left.length < 2) return [block];
    const below = table.rows.flatMap((row, index) =>
      cut.has(index) && kinds[index] !== 'total' ? paragraph(remarkIn(row), row.line) : [],
    );
    return [{ ...table, rows: left }, ...beside, ...below];
  });
  return { ...document, blocks };
}

function paragraph(text: string, line: number): ParagraphBlock[] {
  if (text === '') return [];
  return [{ kind: 'paragraph', text: text.replaceAll('\n', ' '), lead: '', lines: text.split('\n'), line }];
}

/** What a row is: of the matrix, or something that is written under, over or between its rows. */
type RowKind = 'row' | 'blank' | 'remark' | 'title' | 'definition' | 'definitions' | 'total';

function kindsOf(rows: readonly TableRow[]): RowKind[] {
  let underTitle = false;
  return rows.map((row, index) => {
    const kind = kindOf(row, underTitle);
    if (kind === 'title') underTitle = index > 0 || !row.header;
    else if (kind === 'row') underTitle = false;
    return kind;
  });
}

function kindOf(row: TableRow, underTitle: boolean): RowKind {
  const texts = textsOf(row);
  const [first = '', second = ''] = texts;
  if (texts.length === 0) return 'blank';
  if (isTotal(row)) return 'total';
  const explained = texts.filter(
    (text) => /[=:：]/u.test(text) && (isDefinition(text) || explainsOwn(text, texts)),
  ).length;
  if (explained > 1 && row.cells[0]?.text !== '' && explained + (isTitle(first) ? 1 : 0) === texts.length)
    return 'definitions';
  if (isTitle(first) && texts.slice(1).every(isDefinition)) return 'title';
  if (texts.every(isDefinition)) return 'definition';
  if (texts.length === 1) return opening.test(first) ? 'remark' : 'row';
  if (!isKey(first) || texts.length > 3 || texts.slice(1).some((text) => text.length < 3)) return 'row';
  return underTitle || letterOfWord(nameIn(second)) !== undefined ? 'definition' : 'row';
}

/** `Total | 9 |`, `Anzahl R | 3 | 4`: a label and numbers. */
function isTotal(row: TableRow): boolean {
  const texts = row.cells
    .filter((cell) => cell.origin === 'own' && cell.text !== '')
    .map((cell) => cell.text);
  const numbers = texts.filter((text) => /^\d{1,6}(?:[.,]\d{1,2})?\s?%?$/u.test(text));
  const [label = ''] = texts;
  return (
    numbers.length > 0 &&
    numbers.length === texts.length - 1 &&
    !numbers.includes(label) &&
    totalWords.has(label)
  );
}

/** The different texts of a row, in order. */
function textsOf(row: TableRow): string[] {
  return [...new Set(row.cells.map((cell) => cell.text).filter((text) => text !== ''))];
}

function isTitle(text: string): boolean {
  return legendWords.is(text.replace(/(?<![\s:：])[\s:：]+$/u, ''));
}

/** `R`, `A/R`, `●`: what a legend explains. */
function isKey(text: string): boolean {
  return /^[[(]?(?:\p{Lu}\p{L}?|\p{Lu}\s?[/&+]\s?\p{Lu}|[^\p{L}\p{N}\s]{1,3})[\])]?$/u.test(text);
}

/** `R = Responsible`, `Accountable (A)`, several of them in one cell. */
function isDefinition(text: string): boolean {
  const [first = ''] = text.split(/[,;|·\n]/u);
  return /[=:：(–—-]/u.test(first) && first.length < 90 && lettersOfHeader(first) !== undefined;
}

/** `T = Told` beside `R = Responsible`: a letter that no scheme has. */
function explainsOwn(text: string, beside: readonly string[]): boolean {
  return /^\p{Lu}\p{L}?\s*=\s*\p{L}/u.test(text) && beside.some(isDefinition);
}

function nameIn(text: string): string {
  return text.split(/(?:(?<!\s)\s+)?(?:[:(.,;–—\n]|(?<=\s)-\s)/u)[0] ?? '';
}

/** Everything below the last row, and wherever two letters or more are explained one after the other. */
function rowsToCut(kinds: readonly RowKind[]): Set<number> {
  const cut = new Set<number>();
  for (const [index, kind] of kinds.entries()) if (kind === 'total') cut.add(index);
  for (let start = 0; start < kinds.length; ) {
    let end = start;
    while (end < kinds.length && kinds[end] !== 'row') end++;
    const run = kinds.slice(start, end);
    const explains = run.filter((kind) => kind === 'definition').length > 1 || run.includes('definitions');
    const isLast = end === kinds.length && start > 0;
    if (isLast || explains) for (let index = start; index < end; index++) cut.add(index);
    start = end + 1;
  }
  return cut;
}

/** The text of a row that is none of the matrix, as a legend or a footnote is written. */
function remarkIn(row: TableRow): string {
  const [first = '', ...rest] = textsOf(row);
  return isKey(first) && rest.length > 0 ? `${first}: ${rest.join(' ')}` : [first, ...rest].join('\n');
}

/** A legend in columns of its own, right of the matrix, taken away. */
function withoutLegendBeside(table: TableBlock): { table: TableBlock; texts: ParagraphBlock[] } {
  const found = legendBeside(table);
  if (found === undefined) return { table, texts: [] };
  const { top, column } = found;
  const texts: ParagraphBlock[] = [];
  const rows = table.rows.map((row, index) => {
    if (index < top) return row;
    texts.push(...paragraph(remarkIn({ ...row, cells: row.cells.slice(column) }), row.line));
    return {
      ...row,
      cells: row.cells.map((cell, at): TableCell => (at < column ? cell : { ...cell, text: '' })),
    };
  });
  return { table: { ...table, rows }, texts };
}

/** The cell that heads a legend beside the matrix: nothing else stands below it and to its right. */
function legendBeside(table: TableBlock): { top: number; column: number } | undefined {
  for (const [top, row] of table.rows.slice(0, 6).entries()) {
    const column = row.cells.findIndex((cell, at) => at > 1 && cell.origin === 'own' && isTitle(cell.text));
    if (column < 0) continue;
    const below = table.rows
      .slice(top + 1)
      .map((under) => textsOf({ ...under, cells: under.cells.slice(column) }))
      .filter((texts) => texts.length > 0);
    const isLegend = below.every(
      ([first = '', ...rest]) => (isKey(first) && rest.join('').length > 2) || isDefinition(first),
    );
    if (below.length > 1 && isLegend) return { top, column };
  }
  return undefined;
}
