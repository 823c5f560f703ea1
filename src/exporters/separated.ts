import { columnHeads } from '../model/exchange.ts';
import type { Matrix } from '../model/index.ts';
import { defused } from '../text/formula.ts';
import { printableLines } from '../text/printable.ts';
import type { Exporter } from './exporter.ts';
import { type Sheet, type SheetColumn, sheetOf } from './sheet.ts';

/** How a tick is written where plain text is wanted. */
const tick = 'x';

export const csv: Exporter = {
  id: 'csv',
  title: 'Comma-separated values (RFC 4180, UTF-8 without a byte order mark)',
  extension: '.csv',
  export: async (matrices) => separated(matrices, ',', '\r\n'),
};

export const tsv: Exporter = {
  id: 'tsv',
  title: 'Tab-separated values; otherwise like csv, with LF at the end of lines',
  extension: '.tsv',
  export: async (matrices) => separated(matrices, '\t', '\n'),
};

/** One table; where there are several matrices, the first column tells which a row belongs to. */
function separated(matrices: readonly Matrix[], separator: string, lineEnd: string): string {
  const sheets = matrices.map((matrix) => ({ matrix, sheet: sheetOf(matrix, tick) }));
  const columns = sharedColumns(sheets.map(({ sheet }) => sheet));
  const several = matrices.length > 1;
  const lines = [[...(several ? [columnHeads.matrix] : []), ...columns.map(({ title }) => title)]];
  for (const { matrix, sheet } of sheets) {
    const position = new Map(sheet.columns.map((column, index) => [keyOf(column), index]));
    for (const { texts } of sheet.rows) {
      const fields = columns.map((column) => texts[position.get(keyOf(column)) ?? -1] ?? '');
      lines.push([...(several ? [matrix.id] : []), ...fields]);
    }
  }
  return lines
    .map((fields) => `${fields.map((text) => field(text, separator)).join(separator)}${lineEnd}`)
    .join('');
}

const order: readonly SheetColumn['kind'][] = [
  'area',
  'activity',
  'role',
  'status',
  'shared',
  'note',
  'line',
  'details',
];

/** All columns of all sheets, each once; roles of several matrices that are called the same share one. */
function sharedColumns(sheets: readonly Sheet[]): SheetColumn[] {
  const columns = new Map<string, SheetColumn>();
  for (const sheet of sheets) {
    for (const column of sheet.columns) {
      if (!columns.has(keyOf(column))) columns.set(keyOf(column), column);
    }
  }
  return [...columns.values()].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

function keyOf(column: SheetColumn): string {
  return `${column.kind} ${column.title}`;
}

function field(text: string, separator: string): string {
  const safe = defused(printableLines(text).trim());
  const needsQuotes = safe.includes(separator) || /["\r\n]|^\s|\s$/u.test(safe);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}
