import type { Io } from './io.ts';

/** A part of a bar: so many of the whole, drawn with one character each. */
export interface BarPart {
  readonly count: number;
  readonly draw: (cells: number) => string;
}

/**
 * A bar of `width` cells for a whole of `total`. Whatever is there at all gets a cell, so that a small part is never
 * drawn as none; rounding is taken from the longest part.
 */
export function bar(parts: readonly BarPart[], total: number, width: number, rest: string): string {
  const cells = parts.map(({ count }) =>
    count === 0 ? 0 : Math.max(1, Math.round((count / total) * width)),
  );
  for (let excess = sum(cells) - width; excess > 0; excess--) {
    const longest = cells.indexOf(Math.max(...cells));
    cells[longest] = (cells[longest] ?? 1) - 1;
  }
  const drawn = parts.map(({ draw }, index) => draw(cells[index] ?? 0)).join('');
  return drawn + rest.repeat(width - sum(cells));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** False where the locale says that the terminal knows no Unicode: `LANG=C`. Where nothing says so, it does. */
export function knowsUnicode({ env }: Pick<Io, 'env'>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale === undefined || locale === '' || /utf-?8/iu.test(locale);
}
