import { plural } from '../../text/printable.ts';
import type { TableCell } from '../blocks.ts';
import { oneLine } from './cell-text.ts';
import type { ReadTable, Warn } from './read-table.ts';

/**
 * Tells what stands in the cells of tables that were read, and in no matrix: addresses of links, since a name is a text,
 * and what was struck out. The row whose name was struck out is there, as one that is retired.
 */
export function tellLeftOut(tables: readonly ReadTable[], warn: Warn): void {
  const links = new Tally();
  const strokes = new Tally();
  for (const { context, rows } of tables) {
    const names = new Set(rows.map(({ name, line }) => `${line} ${name}`));
    for (const { cells, line } of context.table.rows) {
      for (const cell of cells) {
        if (cell.origin !== 'own') continue;
        links.add(cell.links ?? 0, line);
        const isKept = cell.struck !== undefined && names.has(`${line} ${oneLine(cell.struck)}`);
        if (isStruck(cell) && !isKept) strokes.add(1, line);
      }
    }
  }
  if (links.count > 0)
    warn(
      `The ${links.count === 1 ? 'address' : 'addresses'} of ${plural(links.count, 'link')} ${links.verb} left out`,
      links.line,
    );
  if (strokes.count > 0)
    warn(`What is struck out in ${plural(strokes.count, 'cell')} was left out`, strokes.line);
}

function isStruck({ struck, partlyStruck }: TableCell): boolean {
  return struck !== undefined || partlyStruck === true;
}

/** How many there are, and the line of the first. */
class Tally {
  count = 0;
  line = 0;

  get verb(): string {
    return this.count === 1 ? 'was' : 'were';
  }

  add(count: number, line: number): void {
    if (this.count === 0) this.line = line;
    this.count += count;
  }
}
