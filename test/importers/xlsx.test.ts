import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { importerFor } from '../../src/importers/index.ts';
import { outlineOf } from './outline.ts';

type Value = string | number | boolean | null;

async function workbook(sheets: Record<string, readonly (readonly Value[])[]>): Promise<Uint8Array> {
  const cell = (value: Value) =>
    value === null ? null : { value, type: value.constructor as StringConstructor };
  return writeExcelFile(
    Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cell)) })),
  ).toBuffer();
}

async function read(content: Uint8Array): Promise<string> {
  const importer = await importerFor('plan.xlsx');
  if (importer === undefined) throw new Error('There is no importer for workbooks');
  return outlineOf(await importer.import(content, { name: 'plan.xlsx' }));
}

describe('workbooks', () => {
  it('are read sheet by sheet, with titles above and keys below the tables', async () => {
    const content = await workbook({
      Ferry: [
        ['RACI of the ferry', null, null, null, null],
        [null, null, null, null, null],
        [null, 'No.', 'Task', 'Captain', 'Shop'],
        [null, 1, 'Cast off', 'R/A', 'I'],
        [null, 2, 'Sell tickets', null, 'RA'],
        [null, null, null, null, null],
        [null, 'R = responsible, A = accountable, I = informed', null, null, null],
      ],
      Contacts: [
        ['Name', 'Phone'],
        ['Captain', 1234],
      ],
      Pier: [
        ['Duty', 'Captain', 'Harbour'],
        ['Light the lamp', false, true],
        ['Throw the rope', true, true],
      ],
    });
    expect(await read(content)).toBe(`RACI of the ferry (raci-of-the-ferry, raci)
       written: "Plan"
  captain: Captain
  shop: Shop
# RACI of the ferry
   4 [1] Cast off: captain RA, shop I
   5 [2] Sell tickets: shop RA

Pier (pier, responsible)
       written: "Plan"
  captain: Captain
  harbour: Harbour
# Pier
   2 Light the lamp: harbour R
   3 Throw the rope: captain R, harbour R
`);
  });
});
