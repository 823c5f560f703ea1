import stringWidth from 'string-width';
import type { Context } from './command.ts';

/**
 * A table without rules between its cells, as `ls -l` draws one; cells wrap so that it fits the width of the terminal.
 * Cells must be printable already; they may carry colour.
 */
export async function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  context: Context,
): Promise<string> {
  const { default: Table } = await import('cli-table3');
  const widths = columnWidths([head, ...rows], context.width);
  const nothing = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
  };
  const drawn = new Table({
    chars: {
      ...nothing,
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: ' ',
    },
    // cli-table3 colours its head and border even into a pipe unless told not to.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
    colWidths: widths,
    wordWrap: true,
  });
  drawn.push(
    head.map((title) => context.paint.bold(title)),
    ...rows.map((row) => [...row]),
  );
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Every column as wide as its widest cell; where that is too much, the widest columns give way. */
function columnWidths(rows: readonly (readonly string[])[], room: number): number[] {
  const widths = (rows[0] ?? []).map(() => 0);
  for (const row of rows) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell) + 1);
  }
  const separators = widths.length - 1;
  for (let excess = sum(widths) + separators - room; excess > 0; excess--) {
    const widest = widths.indexOf(Math.max(...widths));
    const width = widths[widest] ?? 0;
    if (width <= 9) break;
    widths[widest] = width - 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
