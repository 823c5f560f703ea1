import type { Place } from '../model/index.ts';

/** Turns offsets into lines and columns. Lines end at LF, CR LF or CR, as in YAML. */
export class LineIndex {
  /** Offsets at which lines begin, as far as {@link known}: most files are never asked, and most others near their top. */
  private starts: number[] = [0];
  private known = 0;

  constructor(private readonly text: string) {}

  /** The span between two offsets; those beyond the text count as its end. */
  place(from: number, to: number): Place {
    const start = Math.min(from, this.text.length);
    const end = Math.min(Math.max(from, to), this.text.length);
    const first = this.position(start);
    const last = this.position(end);
    return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column, start, end };
  }

  private position(offset: number): { line: number; column: number } {
    this.readTo(offset);
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }

  private readTo(offset: number): void {
    if (this.known > offset) return;
    if (this.known === 0 && this.text.includes('\r')) {
      this.starts = lineStarts(this.text);
      this.known = Number.POSITIVE_INFINITY;
    }
    while (this.known <= offset) {
      const feed = this.text.indexOf('\n', this.known);
      this.known = feed < 0 ? Number.POSITIVE_INFINITY : feed + 1;
      if (feed >= 0) this.starts.push(feed + 1);
    }
  }
}

/** Where carriage returns may end lines too. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
