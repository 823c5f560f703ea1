import { type Cell, isPlaceholder, type Matrix, pointerTo, type TextEdit } from '../model/index.ts';
import { writtenAt } from './row.ts';

/** A scalar that holds letters of a cell: `RA` of `provider: RA`, each of `[R, A]`, the `letters` of an object. */
export interface WrittenLetters {
  readonly pointer: string;
  readonly text: string;
}

/** The scalars of a cell that hold its letters, whichever notation it is written in. */
export function writtenLetters(matrix: Matrix, cell: Cell): WrittenLetters[] {
  const value = writtenAt(matrix, cell.pointer);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const pointer = isObject ? pointerTo(cell.pointer, 'letters') : cell.pointer;
  const letters = writtenAt(matrix, pointer);
  if (typeof letters === 'string') return [{ pointer, text: letters }];
  if (!Array.isArray(letters)) return [];
  return letters.flatMap((text, index) =>
    typeof text === 'string' ? [{ pointer: pointerTo(pointer, index), text }] : [],
  );
}

/**
 * The edit that gives a scalar another text and keeps its quotes. `undefined` where the file does not hold the text as
 * it is read (an alias, an escape), so that nothing is mended by guess.
 */
export function rewritten(
  matrix: Matrix,
  { pointer, text }: WrittenLetters,
  wanted: string,
  file: string,
): TextEdit | undefined {
  const { start, end } = matrix.places.value(pointer);
  const source = file.slice(start, end);
  const quote = source.startsWith('"') || source.startsWith("'") ? source.charAt(0) : '';
  if (source !== `${quote}${text}${quote}`) return undefined;
  return { start: start + quote.length, end: end - quote.length, text: wanted };
}

/** The parts of a cell that are no letters and do not stand for "nobody yet" either. */
export function strangeIn(cell: Cell): Cell['unknown'] {
  return cell.unknown.filter(({ text }) => !isPlaceholder(text));
}
