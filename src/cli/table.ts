import stringWidth from 'fast-string-width';
import type { Context } from './command.ts';

/**
 * A table without rules between its cells, as `ls -l` draws one; cells wrap so that it fits the width of the terminal;
 * in a pipe a row is a line, for `grep`.
 * Cells must be printable already; they may carry colour.
 */
export async function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  context: Context,
): Promise<string> {
  const { default: Table } = await import('cli-table3');
  const widths = columnWidths(
    [head, ...rows],
    context.io.stdout.isTerminal ? context.width : Number.POSITIVE_INFINITY,
  );
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

/**
 * Every column as wide as its widest cell; where that is too much, the widest columns give way, but none below its
 * longest word: a path or an id that was cut is of no use.
 */
function columnWidths(rows: readonly (readonly string[])[], room: number): number[] {
  const wide = (rows[0] ?? []).map(() => 0);
  const narrow = [...wide];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      wide[column] = Math.max(wide[column] ?? 0, stringWidth(cell) + 1);
      for (const word of cell.split(' '))
        narrow[column] = Math.max(narrow[column] ?? 0, stringWidth(word) + 1);
    }
  }
  const separators = wide.length - 1;
  for (let excess = sum(wide) + separators - room; excess > 0; excess--) {
    const spare = wide.map((width, column) => (width > (narrow[column] ?? 0) ? width : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if (spare[widest] === 0) break;
    wide[widest] = (wide[widest] ?? 0) - 1;
  }
  return wide;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
