import {
  type Cell,
  formatLetters,
  isPlaceholder,
  type Matrix,
  parseLetters,
  pointerTo,
  type Scheme,
  valueAt,
} from '../model/index.ts';

/** A scalar that holds letters of a cell: `RA` of `provider: RA`, each of `[R, A]`, the `letters` of an object. */
export interface WrittenLetters {
  readonly pointer: string;
  readonly text: string;
}

/** The scalars of a cell that hold its letters, whichever notation it is written in. */
export function writtenLetters(matrix: Matrix, cell: Cell): WrittenLetters[] {
  const value = valueAt(matrix.document, cell.pointer);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const pointer = isObject ? pointerTo(cell.pointer, 'letters') : cell.pointer;
  const letters = valueAt(matrix.document, pointer);
  if (typeof letters === 'string') return [{ pointer, text: letters }];
  if (!Array.isArray(letters)) return [];
  return letters.flatMap((text, index) =>
    typeof text === 'string' ? [{ pointer: pointerTo(pointer, index), text }] : [],
  );
}

/** The parts of a cell that are no letters and do not stand for "nobody yet" either. */
export function strangeIn(cell: Cell): string[] {
  return cell.unknown.filter((text) => !isPlaceholder(text));
}

/**
 * `letters` in canonical spelling, with the separator that `text` puts between letters. `undefined` where `text` holds
 * more than letters and separators (`R*` with its footnote), which a rewrite would lose.
 */
export function respelt(text: string, letters: readonly string[], scheme: Scheme): string | undefined {
  const { unknown, lookalikes } = parseLetters(text, scheme);
  if (unknown.length > 0 || lookalikes.length > 0 || !/^[\p{L}\p{N}\s/,;&+|-]*$/u.test(text))
    return undefined;
  const separator = /[^\p{L}\p{N}]+/u.exec(text.trim())?.[0];
  return separator === undefined ? formatLetters(letters) : letters.join(separator);
}
