import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../src/exporters/sheet.ts';
import { sheetNames } from '../../src/exporters/sheet-names.ts';
import { xlsx } from '../../src/exporters/xlsx.ts';
import type { Matrix } from '../../src/model/index.ts';
import { printableLines } from '../../src/text/printable.ts';
import { cases } from '../support/cases.ts';
import { anyText, matrices } from './arbitrary.ts';
import { examples } from './harbour.ts';
import { unzip } from './unzip.ts';

const any = matrices({ names: anyText, notes: anyText });

async function exported(written: readonly Matrix[]): Promise<Uint8Array> {
  const content = await xlsx.export(written, { layout: 'sections' });
  if (typeof content === 'string') throw new Error('text');
  return content;
}

function expected(matrix: Matrix): (string | null)[][] {
  const { columns, rows } = sheetOf(matrix, '✔');
  return [columns.map(({ title }) => title), ...rows.map(({ texts }) => texts)].map((texts) =>
    texts.map((text) => printableLines(text).trim() || null),
  );
}

describe('XLSX', () => {
  it('is read by a spreadsheet reader as the cells that were written, a sheet a matrix', async () => {
    const sheets = await readExcelFile(Buffer.from(await exported(examples)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(examples.map(({ id }) => id));
    for (const [index, matrix] of examples.entries()) expect(sheets[index]?.data).toEqual(expected(matrix));
  });

  it('holds text and no formula, whatever the names hold', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (matrix) => {
        const files = unzip(await exported([matrix]));
        const sheet = files.get('xl/worksheets/sheet1.xml');
        expect(sheet).toContain('<sheetData>');
        expect(sheet).not.toMatch(/<f[ >]/u);
        for (const [, attributes] of sheet?.matchAll(/<c ([^>]*[^/])>/gu) ?? [])
          expect(attributes).toMatch(/t="(?:s|inlineStr)"/u);
        for (const content of files.values())
          expect(content).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/u);
      }),
      { numRuns: cases(30) },
    );
  });

  it('gives the same bytes for the same matrices, whenever it is asked', async () => {
    const first = await exported(examples);
    const now = Date.now;
    Date.now = () => now() + 86_400_000;
    try {
      expect(Buffer.compare(Buffer.from(first), Buffer.from(await exported(examples)))).toBe(0);
    } finally {
      Date.now = now;
    }
    expect([...unzip(first).keys()]).toContain('xl/workbook.xml');
  });

  it('gives sheets names that spreadsheet programs allow, each once', () => {
    const name = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('a', 'A', 'History', "'a'", 'a/b', 'x'.repeat(40)),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((text) => text.toLowerCase())).size).toBe(wanted.length);
        for (const text of names) {
          expect(text).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
          expect(text).not.toMatch(/^'|'$/u);
          expect(text.toLowerCase()).not.toBe('history');
        }
      }),
    );
    expect(sheetNames(['acme', 'Acme', 'x'.repeat(40), 'x'.repeat(41)])).toEqual([
      'acme',
      'Acme 2',
      'x'.repeat(31),
      `${'x'.repeat(29)} 2`,
    ]);
  });
});
