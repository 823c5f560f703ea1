import type { Place } from '../model/index.ts';

/** Turns offsets into lines and columns. Lines end at LF, CR LF or CR, as in YAML. */
export class LineIndex {
  /** Offsets at which lines begin; made when first asked for, since most files are never asked. */
  private starts: readonly number[] | undefined;

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
    this.starts ??= lineStarts(this.text);
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
