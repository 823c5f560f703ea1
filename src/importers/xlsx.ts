import readSheets from 'read-excel-file/universal';
import type { Block } from './blocks.ts';
import { exportedSheets } from './exported/sheet.ts';
import type { Importer, ImportResult } from './importer.ts';
import { blocksOf } from './read/csv.ts';
import { unpackable } from './read/zip.ts';
import { matricesOf } from './tables/index.ts';

/** Excel workbooks: every sheet, under the line above its table or else its name. */
export const xlsx: Importer = {
  id: 'xlsx',
  title: 'Excel',
  extensions: ['.xlsx', '.xlsm'],
  async import(content, options): Promise<ImportResult> {
    const refusal = unpackable(content);
    if (refusal !== undefined) return failed(refusal);
    let sheets: Awaited<ReturnType<typeof readSheets>>;
    try {
      const bytes = new Uint8Array(content);
      sheets = await readSheets(bytes.buffer);
    } catch (error) {
      return failed(`The workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    const read = sheets.map(({ sheet, data }) => ({
      name: sheet,
      records: data.map((values, index) => ({ line: index + 1, values: values.map(cellText) })),
    }));
    const own = exportedSheets(read, options.name);
    if (own !== undefined) return own;
    const blocks = read.flatMap(({ name, records }): Block[] => {
      const inside = blocksOf(records, 2);
      const isTitled = sheets.length === 1 || inside[0]?.kind === 'heading';
      return isTitled ? inside : [{ kind: 'heading', depth: 2, text: name, lead: '', line: 1 }, ...inside];
    });
    return matricesOf({ title: '', language: undefined, blocks }, options);
  },
};

function failed(message: string): ImportResult {
  return { matrices: [], warnings: [{ message, line: undefined }], isUnreadable: true };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
