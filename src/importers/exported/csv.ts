import { parse } from 'csv-parse/sync';
import { columnHeads } from '../../model/exchange.ts';
import { undefused } from '../../text/formula.ts';
import type { ImportResult } from '../importer.ts';
import { exportedSheets } from './sheet.ts';

const { matrix, area, activity } = columnHeads;
const head = new RegExp(`^(?:${matrix}[,;\\t])?${area}([,;\\t])${activity}\\1`, 'u');

/**
 * Reads CSV and TSV in the layout that `raci export` writes, saved again by a spreadsheet program with semicolons or
 * not. `undefined` for everything else.
 */
export function exportedCsv(text: string, name: string): ImportResult | undefined {
  const whole = text.replace(/^\ufeff/u, '');
  const source = whole.replace(/^sep=.\r?\n/iu, '');
  const delimiter = head.exec(source)?.[1];
  if (delimiter === undefined) return undefined;
  const records = recordsOf(source, delimiter, source === whole ? 1 : 2);
  return records === undefined ? undefined : exportedSheets([{ name: '', records }], name);
}

/** @param first the line that the text begins with */
function recordsOf(
  text: string,
  delimiter: string,
  first: number,
): { line: number; values: string[] }[] | undefined {
  try {
    // With `info` each record comes with the line that it ends on, which the types do not tell.
    const parsed = parse(text, { delimiter, info: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    let next = first;
    return parsed.map(({ record, info }) => {
      const line = next;
      next = info.lines + first;
      return { line, values: record.map(undefused) };
    });
  } catch {
    return undefined; // quotes or columns are broken: not as it was exported
  }
}
