import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { CellObject, Feature, Sheet as WrittenSheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { type Cell, type Duty, definitionOf, type Matrix, type Scheme } from '../model/index.ts';
import { printableLines } from '../text/printable.ts';
import type { Exporter } from './exporter.ts';
import { type Sheet, type SheetColumn, sheetOf } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { withoutTimes } from './zip-times.ts';

const tick = '✔';

/** What a cell of a spreadsheet can hold at most, in UTF-16 code units. */
const longestText = 32_767;

export const xlsx: Exporter = {
  id: 'xlsx',
  title: 'Excel workbook, one sheet a matrix',
  extension: '.xlsx',
  export: async (matrices) => {
    const names = sheetNames(matrices.map(({ id }) => id));
    const sheets = matrices.map((matrix) => ({ matrix, sheet: sheetOf(matrix, tick) }));
    const written = sheets.map(({ matrix, sheet }, index) =>
      writtenSheet(matrix, sheet, names[index] ?? matrix.id),
    );
    const features = [hiddenDetails(sheets.map(({ sheet }) => sheet))];
    const file = writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 11, features });
    return withoutTimes(await file.toBuffer());
  },
};

/** The column for programs is there, moves with its rows, and is in nobody's way. */
function hiddenDetails(sheets: readonly Sheet[]): Feature<Blob | Buffer | Stream> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tagName, attributes, index, _, { sheetIndex }) =>
            tagName === 'col' && sheets[sheetIndex]?.columns[index ?? -1]?.kind === 'details'
              ? { ...attributes, hidden: 1 }
              : attributes,
        },
      },
    },
  };
}

function writtenSheet(matrix: Matrix, sheet: Sheet, name: string): WrittenSheet<Buffer> {
  return {
    sheet: name,
    data: [
      sheet.columns.map((column) => ({ ...textCell(column.title), ...headStyle, ...alignment(column) })),
      ...sheet.rows.map(({ texts, cells }) =>
        texts.map((text, index) => ({
          ...textCell(text),
          alignVertical: 'top' as const,
          wrap: sheet.columns[index]?.kind !== 'details',
          ...alignment(sheet.columns[index]),
          ...color(cells[index], matrix.scheme),
        })),
      ),
    ],
    columns: columnWidths(sheet),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    orientation: 'landscape',
  };
}

/** Typed and formatted as text: it is no formula now, and none after somebody edits the cell. */
function textCell(text: string): CellObject {
  return { value: printableLines(text).trim().slice(0, longestText), type: String, format: '@' };
}

const headStyle = {
  fontWeight: 'bold',
  backgroundColor: '#E8EAF0',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#8A93A6',
  alignVertical: 'bottom',
  wrap: true,
} as const;

function alignment(column: SheetColumn | undefined): Pick<CellObject, 'align'> {
  return column?.kind === 'role' || column?.kind === 'status' ? { align: 'center' } : {};
}

const colors = {
  owner: ['#DBE6FF', '#163C94'],
  driver: ['#DBE6FF', '#163C94'],
  doer: ['#D8F1E1', '#0E5431'],
  support: ['#D8F1E1', '#0E5431'],
  recommender: ['#D8F1E1', '#0E5431'],
  consulted: ['#FDECC8', '#6F4700'],
  verifier: ['#ECDFFC', '#572A92'],
  signatory: ['#ECDFFC', '#572A92'],
  approver: ['#ECDFFC', '#572A92'],
  informed: ['#E8EAF0', '#454D5E'],
  out: ['#E8EAF0', '#454D5E'],
  other: ['#E8EAF0', '#454D5E'],
} as const satisfies Record<Duty, readonly [background: string, text: string]>;

/** A cell has one colour: that of its owner letter, else of its first letter. */
function color(
  cell: Cell | undefined,
  scheme: Scheme,
): Pick<CellObject, 'backgroundColor' | 'textColor' | 'fontWeight'> {
  const letter = cell?.letters.includes(scheme.owner) ? scheme.owner : cell?.letters[0];
  const duty = letter === undefined ? undefined : definitionOf(scheme, letter)?.duty;
  if (duty === undefined) return {};
  const [backgroundColor, textColor] = colors[duty];
  return { backgroundColor, textColor, fontWeight: 'bold' };
}

/** In characters: as wide as what they hold, within what reads well. */
function columnWidths({ columns, rows }: Sheet): { width: number }[] {
  return columns.map(({ kind, title }, index) => {
    const longest = rows.reduce(
      (width, { texts }) => Math.max(width, texts[index]?.length ?? 0),
      title.length,
    );
    const [least, most] = kind === 'role' ? [10, 24] : kind === 'status' ? [10, 12] : [16, 60];
    return { width: Math.min(Math.max(longest + 2, least), most) };
  });
}
