import type { TableBlock, TableCell, TableRow } from '../blocks.ts';
import { tableBlock } from './table-block.ts';

/** What stands between tables: text to be read as usual. */
interface Rest {
  readonly kind: 'rest';
  readonly text: string;
  readonly line: number;
}

/**
 * Finds the tables in lines that look like rows of a Markdown table but are none to its grammar: the delimiter row has
 * another number of cells than the header or is missing, the table stands indented or inside HTML, or it is drawn with `+---+` or
 * box characters. `undefined` where there is none.
 */
export function pipeTables(
  raw: string,
  firstLine: number,
  readCell: (text: string) => TableCell,
): (TableBlock | Rest)[] | undefined {
  const lines = raw.split('\n');
  const parts: (TableBlock | Rest)[] = [];
  let rest: string[] = [];
  let restLine = firstLine;
  let found = false;
  for (let index = 0; index < lines.length; ) {
    const end = endOfTable(lines, index);
    if (end === undefined) {
      rest.push(lines[index] ?? '');
      index++;
      continue;
    }
    found = true;
    if (rest.some((line) => line.trim() !== ''))
      parts.push({ kind: 'rest', text: rest.join('\n'), line: restLine });
    parts.push(tableOf(lines, index, end, firstLine, readCell));
    rest = [];
    restLine = firstLine + end;
    index = end;
  }
  if (!found) return undefined;
  if (rest.some((line) => line.trim() !== ''))
    parts.push({ kind: 'rest', text: rest.join('\n'), line: restLine });
  return parts;
}

/** The index after the last line of the table that begins at `start`. */
function endOfTable(lines: readonly string[], start: number): number | undefined {
  if (!isRow(lines[start]) || isDelimiter(lines[start])) {
    if (!isBorder(lines[start])) return undefined;
  }
  let end = start;
  let delimiters = 0;
  let rows = 0;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (isDelimiter(line) || isBorder(line)) delimiters++;
    else if (isRow(line)) rows++;
    else break;
  }
  const isMarked = delimiters > 0 && rows >= 2;
  return isMarked || (rows >= 3 && isEven(lines.slice(start, end))) ? end : undefined;
}

/** Rows of as many cells each, between bars: a table whose delimiter row was lost. */
function isEven(rows: readonly string[]): boolean {
  const counts = new Set(rows.map((row) => cellsOf(row).length));
  return (
    counts.size === 1 &&
    (counts.values().next().value ?? 0) > 2 &&
    rows.every((row) => /^\s*[|│┃║].*[|│┃║]\s*$/u.test(row))
  );
}

function tableOf(
  lines: readonly string[],
  start: number,
  end: number,
  firstLine: number,
  readCell: (text: string) => TableCell,
): TableBlock {
  const rows: TableRow[] = [];
  // Between two borders, the lines of a drawn table are one row.
  const isDrawn = isBorder(lines[start]);
  const borders = lines.slice(start, end).filter((line) => isBorder(line) || isDelimiter(line)).length;
  const isRuled = isDrawn && borders > 3;
  let open: { line: number; cells: string[] } | undefined;
  const flush = () => {
    if (open !== undefined)
      rows.push({ line: open.line, header: rows.length === 0, cells: open.cells.map(readCell) });
    open = undefined;
  };
  for (let index = start; index < end; index++) {
    const line = lines[index] ?? '';
    if (isDelimiter(line) || isBorder(line)) {
      flush();
      continue;
    }
    const cells = cellsOf(line);
    if (open !== undefined && isRuled) {
      open = {
        line: open.line,
        cells: open.cells.map((text, column) => `${text} ${cells[column] ?? ''}`.trim()),
      };
      continue;
    }
    flush();
    open = { line: firstLine + index, cells };
  }
  flush();
  return tableBlock(rows, firstLine + start);
}

function bars(line: string | undefined): string {
  const text = (line ?? '').replace(/[│┃║]/gu, '|');
  // Wikis mark heads by two bars.
  return /^\s*(?:\|\|[^|]+)+\|\|\s*$/u.test(text) ? text.replaceAll('||', '|') : text;
}

function isRow(line: string | undefined): boolean {
  const text = bars(line).trim();
  return text.startsWith('|') ? text.indexOf('|', 1) > 0 : text.split('|').length > 2;
}

/** A row with a bar at either end. */
export function isWholeRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(line) && !isDelimiter(line);
}

function isDelimiter(line: string | undefined): boolean {
  const text = bars(line).trim();
  return /^[|:\-+\s=]+$/u.test(text) && text.includes('-') && text.includes('|');
}

function isBorder(line: string | undefined): boolean {
  return /^\s*(?:\+[-=+:]{2,}\+|[┌├└╔╠╚┏┣┗╟╞][─═━┬┼┴╦╬╩╤╪╧╥╫╨┳╋┻┯┿┷]+[┐┤┘╗╣╝┓┫┛╢╡])\s*$/u.test(line ?? '');
}

/** The cells of a row by GFM's law: a bar parts cells unless a backslash stands before it. */
export function cellsOf(line: string): string[] {
  const text = bars(line).trim();
  const cells: string[] = [];
  let cell = '';
  for (let index = text.startsWith('|') ? 1 : 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === '\\' && text[index + 1] === '|') {
      cell += '|';
      index++;
    } else if (character === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  if (cell.trim() !== '' || !text.endsWith('|')) cells.push(cell.trim());
  return cells;
}
