import { type Matrix, pointerTo, type TextEdit } from '../model/index.ts';
import { spanOfEntry } from '../text/remove-entry.ts';

/**
 * The edit that gives a scalar another text and keeps its quotes. `undefined` where the file does not hold the text as
 * it is read (an alias, an escape, a folded text), so that nothing is mended by guess.
 *
 * @param file the text of the file
 */
export function rewritten(
  matrix: Matrix,
  scalar: { readonly pointer: string; readonly text: string },
  wanted: string,
  file: string,
): TextEdit | undefined {
  const { start, end } = matrix.places.value(scalar.pointer);
  const source = file.slice(start, end);
  const quote = source.startsWith('"') || source.startsWith("'") ? source.charAt(0) : '';
  if (source !== `${quote}${scalar.text}${quote}`) return undefined;
  if (quote === '' && !isPlain(wanted)) return undefined;
  return { start: start + quote.length, end: end - quote.length, text: wanted };
}

/** True for a text that YAML reads as that text without quotes. */
function isPlain(text: string): boolean {
  return /^\p{L}/u.test(text) && !/:(?:\s|$)|\s#/u.test(text) && !/^(?:null|true|false)$/iu.test(text);
}

/**
 * The edit that takes an entry out of a map, or an item out of a list; the container must keep another one.
 * `undefined` where a comment stands right above: left there, it would be read as one about the next entry.
 *
 * @param isLeading true where all entries before it are taken out too
 */
export function removed(
  matrix: Matrix,
  container: string,
  token: string | number,
  file: string,
  isLeading = false,
): TextEdit | undefined {
  if (file === '') return undefined;
  const pointer = pointerTo(container, token);
  const entry = { start: matrix.places.key(pointer).start, end: matrix.places.value(pointer).end };
  if (hasCommentAbove(file, entry.start)) return undefined;
  const span = spanOfEntry(file, entry, matrix.places.value(container), isLeading);
  return span && { ...span, text: '' };
}

/** True where the line before the one that begins at the entry holds nothing but a comment. */
function hasCommentAbove(file: string, start: number): boolean {
  const lineStart = file.lastIndexOf('\n', start - 1) + 1;
  if (lineStart === 0 || !/^[\s-]*$/u.test(file.slice(lineStart, start))) return false;
  const above = file.slice(file.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
  return above.trimStart().startsWith('#');
}
