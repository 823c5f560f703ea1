import type { ImportWarning } from '../importer.ts';

/** Delimited text whose quotes open and close, and what was not so before. */
export interface MendedQuotes {
  readonly text: string;
  readonly warnings: readonly ImportWarning[];
}

/**
 * Mends the quotes of delimited text, its lines parted by `\n`, as people write them by hand: one inside a value that was not doubled stays, one that
 * opens a value and is never closed is left out. It would join the rows below up to the next quote.
 */
export function mendedQuotes(text: string, delimiter: string): MendedQuotes {
  if (!text.includes('"')) return { text, warnings: [] };
  const mender = new Mender(text, delimiter);
  mender.run();
  return { text: mender.parts.join(''), warnings: warningsAt(mender.open) };
}

function warningsAt(lines: readonly number[]): ImportWarning[] {
  const told = lines.slice(0, mostTold).map((line): ImportWarning => {
    return { message: 'The quote that opens on this line is never closed, and was left out', line };
  });
  const rest = lines.length - told.length;
  return rest > 0
    ? [...told, { message: `${rest} more quotes are never closed, and were left out`, line: lines[mostTold] }]
    : told;
}

/** Beyond this many, only how many more there are. */
const mostTold = 20;

/** What a value is written as, and where it ends. */
interface Value {
  /** `closed`: in quotes. `open`: behind a quote that is never closed. `plain`: without, or it begins with a quoted word. */
  readonly kind: 'closed' | 'open' | 'plain';
  readonly end: number;
}

class Mender {
  readonly parts: string[] = [];
  /** The lines on which a quote opens that never closes. */
  readonly open: number[] = [];
  private line = 1;
  private lineStart = 0;
  private habits: Habits | undefined;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  run(): void {
    for (let at = 0; at < this.text.length; ) {
      at = this.value(at);
      const behind = this.text[at] ?? '';
      this.parts.push(behind);
      this.pass(at, at + 1);
      at++;
    }
  }

  /** Writes the value that begins at `at`. @returns where it ends: at a delimiter, a line break or the end */
  private value(at: number): number {
    const value: Value = this.text[at] === '"' ? this.quoted(at) : { kind: 'plain', end: this.plainEnd(at) };
    if (value.kind === 'open') this.open.push(this.line);
    const isQuoted = value.kind !== 'plain';
    const inner = this.text.slice(
      isQuoted ? at + 1 : at,
      value.kind === 'closed' ? value.end - 1 : value.end,
    );
    const isPlain = !inner.includes('"') && value.kind !== 'closed';
    this.parts.push(isPlain ? inner : `"${isQuoted ? doubled(inner) : inner.replaceAll('"', '""')}"`);
    this.pass(at, value.end);
    return value.end;
  }

  private plainEnd(at: number): number {
    let end = at;
    while (end < this.text.length && !this.isEnd(end)) end++;
    return end;
  }

  private quoted(at: number): Value {
    const { text } = this;
    const lineEnd = endOfLine(text, at);
    let stray: number | undefined;
    let end: number | undefined;
    for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
      if (text[quote + 1] === '"') quote++;
      else if (this.isEnd(quote + 1)) {
        end = quote + 1;
        break;
      } else if (this.isEnd(quote - 1))
        break; // it opens another value
      else stray ??= quote;
    }
    if (end !== undefined && (end <= lineEnd || !this.isJoined(at, lineEnd))) return { kind: 'closed', end };
    if (stray === undefined || stray > lineEnd) return { kind: 'open', end: this.plainEnd(at) };
    return { kind: 'plain', end: this.plainEnd(stray) };
  }

  /** A delimiter, a line break or the end. */
  private isEnd(at: number): boolean {
    const character = this.text[at];
    return character === undefined || character === this.delimiter || character === '\n';
  }

  /**
   * Whether the line on which a quote opens is a row by itself: it has as many values as most lines, and those behind the
   * quote are values of other rows, too.
   */
  private isJoined(at: number, lineEnd: number): boolean {
    this.habits ??= habitsOf(this.text, this.delimiter);
    const before = this.text.slice(this.lineStart, at).split(this.delimiter).length - 1;
    const [, ...behind] = this.text.slice(at, lineEnd).split(this.delimiter);
    if (before + 1 + behind.length !== this.habits.width) return false;
    const written = behind.map((value) => value.trim()).filter((value) => value !== '');
    return written.length > 0 && written.every((value) => (this.habits?.lines.get(value) ?? 0) > 1);
  }

  private pass(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      if (this.text[at] !== '\n') continue;
      this.line++;
      this.lineStart = at + 1;
    }
  }
}

/** What the lines of a text have in common, whatever their quotes say. */
interface Habits {
  /** How many values most lines have. */
  readonly width: number;
  /** On how many lines each value stands. */
  readonly lines: ReadonlyMap<string, number>;
}

function habitsOf(text: string, delimiter: string): Habits {
  const widths = new Map<number, number>();
  const lines = new Map<string, number>();
  for (const line of text.split('\n')) {
    const values = line.split(delimiter);
    if (values.length > 1) widths.set(values.length, (widths.get(values.length) ?? 0) + 1);
    for (const value of new Set(values.map(bare))) lines.set(value, (lines.get(value) ?? 0) + 1);
  }
  const [width = 0] = [...widths].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0]);
  return { width, lines };
}

function bare(value: string): string {
  return value.trim().replace(/^"([^"]*)"$/u, '$1');
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** With each quote doubled, those that are already too. */
function doubled(text: string): string {
  return text.replace(/"{1,2}/gu, '""');
}
