import { parse } from 'csv-parse/sync';
import { undefused } from '../../text/formula.ts';
import type { Block, DocumentBlocks, TableCell, TableRow } from '../blocks.ts';
import type { ImportWarning } from '../importer.ts';
import { tidy } from './plain-text.ts';
import { mendedQuotes } from './quotes.ts';
import { tableBlock } from './table-block.ts';

/**
 * Reads delimited text as blocks: lines with one value are text, the others a table. Rows with their line in the file;
 * a blank line does not end the table.
 */
export function readDelimited(text: string): {
  readonly document: DocumentBlocks;
  readonly warnings: readonly ImportWarning[];
} {
  const plain = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const delimiter = delimiterOf(plain);
  const { text: mended, warnings } = mendedQuotes(plain.replace(directive, '$2'), delimiter);
  const blocks = blocksOf(recordsOf(mended, delimiter));
  return { document: { title: '', language: undefined, blocks }, warnings };
}

/** The first line by which Excel is told what parts the values: it is no part of the table. */
const directive = /^sep=([^"\n])(\n)/i;

export interface SheetRecord {
  readonly line: number;
  readonly values: readonly string[];
}

/** The delimiter that parts the first lines into the most, and the most even, values. */
function delimiterOf(text: string): string {
  const separator = directive.exec(text)?.[1];
  if (separator !== undefined) return separator;
  const lines = text.split('\n', 40).filter((line) => line.trim() !== '');
  let best = ',';
  let most = 0;
  for (const delimiter of [',', ';', '\t', '|']) {
    let parted = 0;
    let total = 0;
    for (const line of lines) {
      const count = line.replace(/"[^"]*"/gu, '').split(delimiter).length - 1;
      if (count > 0) parted++;
      total += Math.min(count, 50);
    }
    const score = parted * 100 + total;
    if (parted > 0 && score > most) {
      best = delimiter;
      most = score;
    }
  }
  return best;
}

function recordsOf(text: string, delimiter: string): SheetRecord[] {
  const options = {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    info: true,
  } as const;
  const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  let line = 1;
  return parsed.map(({ record, info }) => {
    const first = line;
    line = info.lines + 1;
    return { line: first, values: record };
  });
}

/** Text and one table for each run of lines with several values; a line above the table is a heading of `titleDepth`. */
export function blocksOf(records: readonly SheetRecord[], titleDepth = 1): Block[] {
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  const flush = () => {
    const [first] = rows;
    if (first !== undefined) blocks.push(tableBlock(rows, first.line));
    rows = [];
  };
  const widths = records.map((record) => record.values.filter((value) => value.trim() !== '').length);
  const lastWide = widths.findLastIndex((width) => width > 1);
  const firstWide = widths.findIndex((width) => width > 1);
  for (const [index, record] of records.entries()) {
    const width = widths[index] ?? 0;
    if (width === 0) continue;
    const isText = record.values.length === 1 || width === 1;
    if (isText && (index < firstWide || index > lastWide || isSentence(record.values))) {
      if (index > lastWide) flush();
      const text = tidy(record.values.join(' '));
      const isTitle =
        index < firstWide && text.length <= 100 && !blocks.some((block) => block.kind === 'heading');
      if (isTitle) blocks.push({ kind: 'heading', depth: titleDepth, text, lead: '', line: record.line });
      else blocks.push({ kind: 'paragraph', text, lead: '', lines: [text], line: record.line });
      continue;
    }
    rows.push({ line: record.line, header: false, cells: record.values.map(cellOf) });
  }
  flush();
  return blocks;
}

/** A line of the key or a note between the rows. */
function isSentence(values: readonly string[]): boolean {
  const text = values.join(' ').trim();
  return values.length === 1 && text.length > 60;
}

function cellOf(value: string): TableCell {
  const written = undefused(value);
  const inside = /^\s*(?:\*\*([^*]+)\*\*|__([^_]+)__)\s*$/u.exec(written);
  return {
    text: (inside?.[1] ?? inside?.[2] ?? written)
      .split(/\r\n|\n|\r/u)
      .map(tidy)
      .filter((line) => line !== '')
      .join('\n'),
    bold: inside !== null,
    origin: 'own',
  };
}
