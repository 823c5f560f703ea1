import { fencedCode } from './fences.ts';

/** A line of a table that was cut off. */
export interface CutRow {
  readonly line: number;
  readonly text: string;
}

/** Markdown whose long tables were cut short. */
export interface LongTableCut {
  /** As many lines as the original; those that were cut are blank. */
  readonly text: string;
  /** What was cut from the table that begins at this line. */
  rowsOf(line: number): readonly CutRow[];
}

/** Rows of a table that the Markdown parser gets to see. */
const kept = 100;

/**
 * Cuts the rows of long tables after the first hundred: the Markdown parser takes seconds for thousands of them, and
 * once the head is known a row is only to be parted at its bars.
 */
export function cutLongTables(text: string): LongTableCut {
  const cut = new Map<number, CutRow[]>();
  if (!new RegExp(`(?:^[ \\t]*\\|.*\\n){${kept}}`, 'mu').test(text)) return { text, rowsOf: () => [] };
  const isCode = fencedCode(text);
  const lines = text.split('\n');
  let offset = 0;
  let start = -1;
  for (const [index, line] of lines.entries()) {
    const isRow = /^ {0,3}\|/u.test(line) && !isCode(offset);
    offset += line.length + 1;
    if (!isRow) start = -1;
    else if (start < 0) start = index;
    else if (index - start > kept && /^[ |:-]+$/u.test(lines[start + 1] ?? '')) {
      const rows = cut.get(start + 1) ?? [];
      rows.push({ line: index + 1, text: line });
      cut.set(start + 1, rows);
      lines[index] = '';
    }
  }
  return { text: lines.join('\n'), rowsOf: (line) => cut.get(line) ?? [] };
}
