import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, tsv } from '../../src/exporters/separated.ts';
import { sheetOf } from '../../src/exporters/sheet.ts';
import { pathOf, pathText } from '../../src/model/exchange.ts';
import { defused, undefused } from '../../src/text/formula.ts';
import { printableLines } from '../../src/text/printable.ts';
import { cases } from '../support/cases.ts';
import { anyText, matrices } from './arbitrary.ts';
import { examples, harbour } from './harbour.ts';

const any = matrices({ names: anyText, notes: anyText });
const options = { layout: 'sections' } as const;

describe('CSV and TSV', () => {
  it('writes a matrix with one of everything', async () => {
    await expect(await csv.export([harbour], options)).toMatchFileSnapshot('golden/harbour.csv');
    await expect(await tsv.export([harbour], options)).toMatchFileSnapshot('golden/harbour.tsv');
  });

  it('is read by a CSV parser as the cells that were written', async () => {
    await fc.assert(
      fc.asyncProperty(
        any,
        fc.constantFrom([csv, ','] as const, [tsv, '\t'] as const),
        async (matrix, [exporter, delimiter]) => {
          const rows: string[][] = parse(String(await exporter.export([matrix], options)), { delimiter });
          const { columns, rows: written } = sheetOf(matrix, 'x');
          const expected = [columns.map(({ title }) => title), ...written.map(({ texts }) => texts)];
          expect(rows.map((row) => row.map(undefused))).toEqual(
            expected.map((texts) => texts.map((text) => printableLines(text).trim())),
          );
          for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
          for (const cell of rows.flat())
            expect(cell).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
        },
      ),
      { numRuns: cases(100) },
    );
  });

  it('takes away exactly the apostrophe that it added', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^'*[=+\-@\t\r]./u));
    fc.assert(
      fc.property(text, (written) => {
        expect(undefused(defused(written))).toBe(written);
      }),
    );
    expect(defused("user's")).toBe("user's");
    expect(undefused("'quoted'")).toBe("'quoted'");
  });

  it('tells several matrices apart by their ids', async () => {
    const rows: Record<string, string>[] = parse(String(await csv.export(examples, options)), {
      columns: true,
    });
    expect(new Set(rows.map(({ Matrix }) => Matrix))).toEqual(new Set(examples.map(({ id }) => id)));
    expect(Object.keys(rows[0] ?? {}).slice(0, 3)).toEqual(['Matrix', 'Area', 'Activity']);
    expect(Object.keys(rows[0] ?? {}).slice(-5)).toEqual(['Status', 'Shared', 'Note', 'Source line', 'raci']);
  });

  it('writes paths of areas so that they can be taken apart', () => {
    const names = fc.array(fc.constantFrom('A', '>', '>>', 'B > C', '> D', 'E >', 'x>y'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(names, (path) => {
        expect(pathOf(pathText(path))).toEqual(path);
      }),
    );
    expect(pathText(['Operations', 'Backup'])).toBe('Operations > Backup');
  });
});
