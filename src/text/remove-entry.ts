/** Offsets into a text, UTF-16 code units from 0, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The span to cut out of a YAML text so that one entry of a map, or one item of a list, is gone and nothing else:
 * whole lines where the entry has lines of its own, else the entry and one comma. Comments on lines of their own stay.
 *
 * @param entry from the key (of an item: from its value) to the end of the value
 * @param container the map or list around it, which must keep another entry
 * @param isLeading true where no entry before it is kept: between brackets the comma behind it goes then
 * @returns `undefined` where the text is not plain enough to cut, such as behind an alias
 */
export function spanOfEntry(text: string, entry: Span, container: Span, isLeading = false): Span | undefined {
  const opening = text.charAt(container.start);
  if (opening === '*') return undefined;
  const whole = { start: entry.start, end: text.charAt(entry.end) === ':' ? entry.end + 1 : entry.end };
  if (opening === '{' || opening === '[') {
    return linesOf(text, whole, true) ?? withComma(text, whole, isLeading);
  }
  const ofItem = opening === '-' && entry.start > container.start ? fromDash(text, whole) : whole;
  if (ofItem === undefined) return undefined;
  return linesOf(text, ofItem, false) ?? upToNextKey(text, ofItem);
}

/** The lines that an entry has to itself, with the comment behind it. */
function linesOf(text: string, { start, end }: Span, isFlow: boolean): Span | undefined {
  const lineStart = startOfLine(text, start);
  if (text.slice(lineStart, start).trim() !== '') return undefined;
  if (isLineBreak(text.charAt(end - 1))) return { start: lineStart, end };
  let at = afterBlanks(text, end);
  if (isFlow && text.charAt(at) === ',') at = afterBlanks(text, at + 1);
  if (text.charAt(at) === '#') at = endOfLine(text, at);
  return at === text.length || isLineBreak(text.charAt(at))
    ? { start: lineStart, end: afterLineBreak(text, at) }
    : undefined;
}

/** An entry between brackets, with the comma before it; the first one with the comma behind it. */
function withComma(text: string, { start, end }: Span, isLeading: boolean): Span {
  let before = start;
  while (before > 0 && /\s/u.test(text.charAt(before - 1))) before--;
  if (!isLeading && text.charAt(before - 1) === ',') return { start: before - 1, end };
  let after = end;
  while (/\s/u.test(text.charAt(after))) after++;
  if (text.charAt(after) !== ',') return { start, end };
  after++;
  while (/[ \t]/u.test(text.charAt(after))) after++;
  return { start, end: after };
}

/** The first key behind a dash: what follows moves up to the dash. */
function upToNextKey(text: string, { start, end }: Span): Span | undefined {
  const lineStart = startOfLine(text, start);
  if (!/^[ \t]*(?:-[ \t]+)+$/u.test(text.slice(lineStart, start))) return undefined;
  let next = end;
  if (!isLineBreak(text.charAt(end - 1))) {
    next = afterBlanks(text, next);
    if (text.charAt(next) === '#') next = endOfLine(text, next);
    if (!isLineBreak(text.charAt(next))) return undefined;
  }
  while (/\s/u.test(text.charAt(next))) next++;
  return next - startOfLine(text, next) === start - lineStart ? { start, end: next } : undefined;
}

function fromDash(text: string, { start, end }: Span): Span | undefined {
  let dash = start;
  while (dash > 0 && /[ \t]/u.test(text.charAt(dash - 1))) dash--;
  return text.charAt(dash - 1) === '-' ? { start: dash - 1, end } : undefined;
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineBreak(text.charAt(at - 1))) at--;
  return at;
}

function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineBreak(text.charAt(at))) at++;
  return at;
}

function afterLineBreak(text: string, offset: number): number {
  if (offset >= text.length) return offset;
  return text.startsWith('\r\n', offset) ? offset + 2 : offset + 1;
}

function afterBlanks(text: string, offset: number): number {
  let at = offset;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  return at;
}

function isLineBreak(character: string): boolean {
  return character === '\n' || character === '\r';
}
