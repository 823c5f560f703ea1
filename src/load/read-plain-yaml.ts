import { limits } from './limits.ts';
import type { ListNode, MapEntry, MapNode, ScalarNode, SyntaxNode } from './syntax.ts';

/**
 * Reads the plain part of YAML 1.2 that nearly all matrices are written in, many times faster than a complete reader:
 * block maps and lists, flow maps and lists on one line, plain and quoted scalars, folded and literal texts, comments.
 *
 * Whatever is outside that part, or is wrong in any way, gives `undefined`: the complete reader then reads it or
 * explains it. Where this one answers, both give the same values at the same places (held by
 * `test/load/read-plain-yaml.test.ts`).
 */
export function readPlainYaml(text: string): SyntaxNode | undefined {
  if (isStrange(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (error) {
    if (error === beyond) return undefined;
    throw error;
  }
}

/** Control characters, a carriage return alone, document marks and directives. */
function isStrange(text: string): boolean {
  return (
    control.test(text) ||
    (text.includes('\r') && /\r(?!\n)/.test(text)) ||
    marks.some((mark) => text.startsWith(mark) || text.includes(`\n${mark}`))
  );
}

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
const marks = ['---', '...', '%'];

/** Thrown where the text leaves the plain part, and caught above. */
const beyond = new Error('beyond plain YAML');

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const blank = 32;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const comma = 44;
const dash = 45;
const colon = 58;
const openList = 91;
const closeList = 93;
const openMap = 123;
const closeMap = 125;

/** What a plain scalar cannot begin with here; some may in full YAML, which the complete reader knows. */
const indicators = new Set([...'?:,[]{}#&*!|>\'"%@`'].map((mark) => mark.charCodeAt(0)));
/** A matrix needs a dozen levels; more is for the complete reader to judge. */
const deepest = 40;
const longestKey = 1000;

class PlainReader {
  /** Where reading goes on. Between entries it stands on the first character of a line's content. */
  private at = 0;
  /** The column of `at`, from 0, when it stands on the first character of a line's content. */
  private indent = 0;
  private depth = 0;
  private readonly deepest = Math.min(deepest, limits().depth);
  /** Lines within a flow collection must be indented deeper than this. */
  private flowIndent = 0;

  constructor(private readonly text: string) {}

  document(): SyntaxNode | undefined {
    this.nextLine();
    if (this.atEnd()) return undefined;
    const root = this.block(0);
    return this.atEnd() ? root : this.leave();
  }

  private leave(): never {
    throw beyond;
  }

  private atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Skips empty lines and comments; stands on the next content, or at the end. `at` must be at the begin of a line. */
  private nextLine(): void {
    const { text } = this;
    for (;;) {
      const start = this.at;
      let at = start;
      while (text.charCodeAt(at) === blank) at++;
      const code = text.charCodeAt(at);
      if (code === tab) this.leave();
      this.at = at;
      this.indent = at - start;
      if (at >= text.length) return;
      if (code === hash) this.at = this.lineEnd(at);
      else if (code !== lineFeed && code !== carriageReturn) return;
      this.passLineBreak();
    }
  }

  private lineEnd(from: number): number {
    const feed = this.text.indexOf('\n', from);
    if (feed < 0) return this.text.length;
    return feed > from && this.text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed;
  }

  private passLineBreak(): void {
    if (this.text.charCodeAt(this.at) === carriageReturn) this.at++;
    if (this.text.charCodeAt(this.at) === lineFeed) this.at++;
  }

  /** Passes blanks and a comment behind a value; there must be nothing else on the line. Goes to the next content. */
  private endOfValue(): void {
    const { text } = this;
    const start = this.at;
    while (text.charCodeAt(this.at) === blank) this.at++;
    const code = text.charCodeAt(this.at);
    if (code === hash && this.at > start) this.at = this.lineEnd(this.at);
    else if (!this.atEnd() && code !== lineFeed && code !== carriageReturn) this.leave();
    this.passLineBreak();
    this.nextLine();
  }

  /** A map, a list or nothing else: the node whose lines begin at column `indent`. */
  private block(indent: number): SyntaxNode {
    if (++this.depth > this.deepest) this.leave();
    const node = this.isItem() ? this.list(indent) : this.map(indent);
    this.depth--;
    return node;
  }

  private isItem(): boolean {
    return this.text.charCodeAt(this.at) === dash && this.isGap(this.at + 1);
  }

  /** A blank, a line break or the end. */
  private isGap(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === blank || code === lineFeed || code === carriageReturn || at >= this.text.length;
  }

  private list(indent: number): ListNode {
    const start = this.at;
    const items: SyntaxNode[] = [];
    while (!this.atEnd() && this.indent === indent && this.isItem()) {
      this.at++;
      const blanks = this.at;
      while (this.text.charCodeAt(this.at) === blank) this.at++;
      items.push(this.item(indent + 1 + this.at - blanks, indent));
    }
    if (!this.atEnd() && this.indent > indent) this.leave();
    return { kind: 'list', items, start, end: items.at(-1)?.end ?? start };
  }

  /** What stands behind a dash: `column` is that of its first character, `parent` that of the dash. */
  private item(column: number, parent: number): SyntaxNode {
    const { text } = this;
    if (this.isGap(this.at) || this.isItem()) this.leave();
    const code = text.charCodeAt(this.at);
    if (code === openMap || code === openList) return this.flowValue(parent);
    if (this.keyEnd() >= 0) {
      this.indent = column;
      return this.block(column);
    }
    return this.scalarValue(parent);
  }

  private map(indent: number): MapNode {
    const start = this.at;
    const entries: MapEntry[] = [];
    const names = new Names(entries);
    while (!this.atEnd() && this.indent === indent && !this.isItem()) {
      const entry = this.entry(indent);
      if (!names.isNew(entry.name)) this.leave();
      entries.push(entry);
    }
    if (!this.atEnd() && this.indent > indent) this.leave();
    const last = entries.at(-1);
    return { kind: 'map', entries, start, end: Math.max(last?.value.end ?? start, last?.key.end ?? start) };
  }

  private entry(indent: number): MapEntry {
    const end = this.keyEnd();
    if (end < 0) this.leave();
    const key = this.key(end);
    this.at = end + 1;
    while (this.text.charCodeAt(this.at) === blank) this.at++;
    return { key, name: String(key.value ?? ''), value: this.entryValue(key, indent) };
  }

  /** The offset of the colon that ends the key here, or -1 where the line has no key of the plain kind. */
  private keyEnd(): number {
    const { text } = this;
    const code = text.charCodeAt(this.at);
    if (code === doubleQuote || code === singleQuote) {
      const end = this.quoteEnd(code);
      return text.charCodeAt(end) === colon && this.isGap(end + 1) ? end : -1;
    }
    if (indicators.has(code)) return -1;
    const limit = this.at + longestKey;
    for (let at = this.at; at < limit; at++) {
      const next = text.charCodeAt(at);
      if (isPlainLetter(next)) continue;
      if (next === colon && this.isGap(at + 1)) return text.charCodeAt(at - 1) === blank ? -1 : at;
      if (next === hash && text.charCodeAt(at - 1) === blank) return -1;
      if (next === lineFeed || next === tab || at >= text.length) return -1;
    }
    return -1;
  }

  private key(end: number): ScalarNode {
    const code = this.text.charCodeAt(this.at);
    if (code === doubleQuote || code === singleQuote) return this.quoted(code);
    return plainScalar(this.text, this.at, end);
  }

  private entryValue(key: ScalarNode, indent: number): SyntaxNode {
    const code = this.text.charCodeAt(this.at);
    if (code === openMap || code === openList) return this.flowValue(indent);
    if (code === 124 || code === 62) return this.blockText(code === 62, indent);
    if (code !== hash && code !== lineFeed && code !== carriageReturn && !this.atEnd())
      return this.scalarValue(indent);
    this.endOfValue();
    const isNested = !this.atEnd() && (this.indent > indent || (this.indent === indent && this.isItem()));
    return isNested ? this.block(this.indent) : { kind: 'scalar', value: null, start: key.end, end: key.end };
  }

  /** A quoted or plain scalar; a plain one may go on over lines that are indented deeper than `indent`. */
  private scalarValue(indent: number): ScalarNode {
    const code = this.text.charCodeAt(this.at);
    if (code === doubleQuote || code === singleQuote) {
      const node = this.quoted(code);
      this.endOfValue();
      return node;
    }
    if (indicators.has(code) || this.isItem()) this.leave();
    const start = this.at;
    let end = this.plainEnd();
    const first = end;
    this.endOfValue();
    if (this.atEnd() || this.indent <= indent) return plainScalar(this.text, start, end);
    // The lines that follow are folded into one text. A comment between them would end it.
    if (this.text.slice(first, this.at).includes('#')) this.leave();
    let value = this.text.slice(start, end);
    while (!this.atEnd() && this.indent > indent) {
      if (countLineFeeds(this.text, end, this.at) !== 1) this.leave();
      const line = this.at;
      end = this.plainEnd();
      value += ` ${this.text.slice(line, end)}`;
      const behind = end;
      this.endOfValue();
      if (this.text.slice(behind, this.at).includes('#')) this.leave();
    }
    return { kind: 'scalar', value, start, end };
  }

  /** The end of the plain text on this line, trailing blanks left out; `at` is moved there. */
  private plainEnd(): number {
    const { text } = this;
    let at = this.at;
    let end = at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isPlainLetter(code)) {
        end = at + 1;
        continue;
      }
      if (code === lineFeed || code === carriageReturn) break;
      if (code === tab) this.leave();
      if (code === colon && this.isGap(at + 1)) this.leave();
      if (code === hash && text.charCodeAt(at - 1) === blank) break;
      if (code !== blank) end = at + 1;
    }
    this.at = end;
    return end;
  }

  /** The offset behind a quoted text on this line; -1 where it does not end here. */
  private quoteEnd(quote: number): number {
    const { text } = this;
    for (let at = this.at + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === lineFeed) return -1;
      if (quote === doubleQuote && code === 92) at++;
      else if (code === quote) {
        if (quote === singleQuote && text.charCodeAt(at + 1) === singleQuote) at++;
        else return at + 1;
      }
    }
    return -1;
  }

  private quoted(quote: number): ScalarNode {
    const start = this.at;
    const end = this.quoteEnd(quote);
    if (end < 0) this.leave();
    this.at = end;
    const inner = this.text.slice(start + 1, end - 1);
    if (quote === singleQuote) return { kind: 'scalar', value: inner.replaceAll("''", "'"), start, end };
    if (!inner.includes('\\')) return { kind: 'scalar', value: inner, start, end };
    if (!/^(?:[^\\]|\\["\\/nt])*$/u.test(inner) || inner.includes('\t')) this.leave();
    return { kind: 'scalar', value: JSON.parse(`"${inner}"`) as string, start, end }; // only escapes that JSON has too
  }

  private flowValue(indent: number): SyntaxNode {
    this.flowIndent = indent;
    const node = this.flow();
    this.endOfValue();
    return node;
  }

  /** A flow map or list, which may run over several lines. */
  private flow(): MapNode | ListNode {
    if (++this.depth > this.deepest) this.leave();
    const isMap = this.text.charCodeAt(this.at) === openMap;
    const node = isMap ? this.flowMap() : this.flowList();
    this.depth--;
    return node;
  }

  private flowMap(): MapNode {
    const start = this.at;
    const entries: MapEntry[] = [];
    const names = new Names(entries);
    this.at++;
    this.passGaps();
    while (this.text.charCodeAt(this.at) !== closeMap) {
      const entry = this.flowEntry();
      if (!names.isNew(entry.name)) this.leave();
      entries.push(entry);
      this.passComma(closeMap);
    }
    this.at++;
    return { kind: 'map', entries, start, end: this.at };
  }

  private flowList(): ListNode {
    const start = this.at;
    const items: SyntaxNode[] = [];
    this.at++;
    this.passGaps();
    while (this.text.charCodeAt(this.at) !== closeList) {
      items.push(this.flowScalarOrCollection());
      this.passComma(closeList);
    }
    this.at++;
    return { kind: 'list', items, start, end: this.at };
  }

  /** Behind a part of a flow collection: goes to the next, or to the bracket that closes it. */
  private passComma(close: number): void {
    this.passGaps();
    const code = this.text.charCodeAt(this.at);
    if (code === comma) {
      this.at++;
      this.passGaps();
    } else if (code !== close) this.leave();
  }

  private passBlanks(): void {
    while (this.text.charCodeAt(this.at) === blank) this.at++;
  }

  /** Passes blanks and line breaks within a flow collection. */
  private passGaps(): void {
    for (;;) {
      this.passBlanks();
      const code = this.text.charCodeAt(this.at);
      if (code !== lineFeed && code !== carriageReturn) return;
      this.passLineBreak();
      const start = this.at;
      this.passBlanks();
      const isEmpty = this.lineEnd(this.at) === this.at;
      if (!isEmpty && this.at - start <= this.flowIndent) this.leave();
    }
  }

  private flowEntry(): MapEntry {
    const key = this.flowScalar();
    if (this.text.charCodeAt(this.at) !== colon || this.text.charCodeAt(this.at + 1) !== blank) this.leave();
    this.at++;
    this.passBlanks();
    const code = this.text.charCodeAt(this.at);
    if (code === comma || code === closeMap) this.leave();
    return { key, name: String(key.value ?? ''), value: this.flowScalarOrCollection() };
  }

  private flowScalarOrCollection(): SyntaxNode {
    const code = this.text.charCodeAt(this.at);
    return code === openMap || code === openList ? this.flow() : this.flowScalar();
  }

  private flowScalar(): ScalarNode {
    const { text } = this;
    const code = text.charCodeAt(this.at);
    if (code === doubleQuote || code === singleQuote) return this.quoted(code);
    if (
      indicators.has(code) ||
      (code === dash && (this.isGap(this.at + 1) || isFlowMark(text.charCodeAt(this.at + 1))))
    )
      this.leave();
    const start = this.at;
    let end = start;
    for (let at = start; ; at++) {
      const next = text.charCodeAt(at);
      if (isPlainLetter(next)) {
        end = at + 1;
        continue;
      }
      if (at >= text.length || next === tab || next === hash) this.leave();
      if (next === lineFeed || next === carriageReturn) break;
      if (isFlowMark(next)) break;
      if (next === colon) {
        if (text.charCodeAt(at + 1) === blank) break;
        if (this.isGap(at + 1) || isFlowMark(text.charCodeAt(at + 1))) this.leave();
      }
      if (next !== blank) end = at + 1;
    }
    if (end === start) this.leave();
    this.at = end;
    const node = plainScalar(text, start, end);
    this.passBlanks();
    return node;
  }

  /** A folded (`>`) or literal (`|`) text whose lines all have one indentation. */
  private blockText(isFolded: boolean, indent: number): ScalarNode {
    const { text } = this;
    const start = this.at;
    this.at++;
    const chomping = text.charAt(this.at);
    if (chomping === '-') this.at++;
    else if (chomping !== '\n' && chomping !== '\r') this.leave();
    if (this.at !== this.lineEnd(start)) this.leave();
    this.passLineBreak();
    const first = this.at;
    let column = 0;
    while (text.charCodeAt(first + column) === blank) column++;
    if (column <= indent || this.lineEnd(first) === first + column) this.leave();
    const lines: string[] = [];
    let end = first;
    for (;;) {
      const from = this.at;
      const to = this.lineEnd(from);
      const line = text.slice(from, to);
      if (line.trim() === '') break;
      if (!line.startsWith(' '.repeat(column))) break;
      const content = line.slice(column);
      if (/^[ \t]/u.test(content)) this.leave();
      lines.push(content);
      this.at = to;
      this.passLineBreak();
      end = this.at;
    }
    const broke = end > first && end <= text.length && text.charCodeAt(end - 1) === lineFeed;
    if (!broke) this.leave();
    const behind = this.at;
    this.nextLine();
    // An empty line may belong to the text, and so may blanks before the end: not ours to tell.
    const between = text.slice(behind, this.at);
    if (between.includes('\n') || (this.atEnd() && between !== '')) this.leave();
    if (!this.atEnd() && this.indent > indent) this.leave();
    const value = lines.join(isFolded ? ' ' : '\n') + (chomping === '-' ? '' : '\n');
    return { kind: 'scalar', value, start, end };
  }
}

/** From so many on, looking at each takes longer than a set does. */
const fewNames = 12;

/** Tells a key that stands twice in a map. Nearly all maps have a handful, for which a set is not worth making. */
class Names {
  readonly #entries: readonly MapEntry[];
  #many: Set<string> | undefined;

  /** @param entries those of the map so far. */
  constructor(entries: readonly MapEntry[]) {
    this.#entries = entries;
  }

  /** False for a key that is there already, and for that of a merge, of which there is more to tell. */
  isNew(name: string): boolean {
    if (name === '<<') return false;
    const { length } = this.#entries;
    if (length > fewNames) {
      this.#many ??= new Set(this.#entries.map((entry) => entry.name));
      const count = this.#many.size;
      return this.#many.add(name).size > count;
    }
    for (let at = 0; at < length; at++) if (this.#entries[at]?.name === name) return false;
    return true;
  }
}

/** The letters of which most of a text consists: they end nothing and begin nothing. */
function isPlainLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isFlowMark(code: number): boolean {
  return code === comma || code === openList || code === closeList || code === openMap || code === closeMap;
}

function countLineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** What the core schema takes for a number (YAML 1.2.2, 10.3.2). */
const numeric =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-f]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:e[-+]?[0-9]+)?|[-+]?\.inf|\.nan)$/iu;

/** A plain scalar with the type that YAML's core schema gives it. Numbers other than short whole ones are not ours. */
function plainScalar(text: string, start: number, end: number): ScalarNode {
  const written = text.slice(start, end);
  let value: ScalarNode['value'] = written;
  const code = written.charCodeAt(0);
  if (code < 58) {
    if (/^[1-9][0-9]{0,14}$/u.test(written)) value = Number(written);
    else if (numeric.test(written)) throw beyond;
  } else if (written.length < 6) {
    if (written === '~' || written === 'null' || written === 'Null' || written === 'NULL') value = null;
    else if (written === 'true' || written === 'True' || written === 'TRUE') value = true;
    else if (written === 'false' || written === 'False' || written === 'FALSE') value = false;
  }
  return { kind: 'scalar', value, start, end };
}
