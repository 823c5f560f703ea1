import type { ChalkInstance } from 'chalk';
import stringWidth from 'fast-string-width';
import type { Place } from '../model/index.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';

/** A span to show in the code, and what to say about it. */
export interface Mark {
  readonly place: Place;
  readonly isPrimary: boolean;
  /** Under the mark; what the finding itself says stands above the frame. */
  readonly label: string | undefined;
}

export interface FrameOptions {
  readonly paint: ChalkInstance;
  /** Colour of the primary mark. */
  readonly accent: (text: string) => string;
  /** Columns that the frame may take. */
  readonly width: number;
}

/** Columns that a label gets at least; where its mark stands too far to the right for that, it begins further left. */
const narrowestLabel = 24;

/** Lines of a span that are shown at most. */
const maximumLines = 6;

/**
 * Shows the lines of a file (see {@link linesOf}) that hold the marks, with carets under the primary one. Lines that are not neighbours are
 * parted by `⋮`, lines that are too long are cut around their first mark.
 */
export function codeFrame(lines: readonly string[], marks: readonly Mark[], options: FrameOptions): string[] {
  const shown = [...linesToShow(marks, lines)].sort((a, b) => a - b);
  const gutter = String(shown.at(-1) ?? 1).length + 2;
  const frame = new Frame(gutter, options);
  for (const [index, number] of shown.entries()) {
    if (index > 0 && number > (shown[index - 1] ?? 0) + 1) frame.gap();
    frame.line(number, lines[number - 1] ?? '', marks);
  }
  return frame.rows;
}

/** The lines of the marks, and the line above the first of them: mostly the name of the row. */
function linesToShow(marks: readonly Mark[], lines: readonly string[]): Set<number> {
  const numbers = new Set<number>();
  for (const { place } of marks) {
    const last = Math.min(place.endLine, place.line + maximumLines - 1);
    for (let number = place.line; number <= last; number++) numbers.add(number);
  }
  const above = Math.min(...numbers) - 1;
  if ((lines[above - 1] ?? '').trim() !== '') numbers.add(above);
  return numbers;
}

/** The lines of a file, as places count them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/u);
}

class Frame {
  readonly rows: string[] = [];

  constructor(
    private readonly gutter: number,
    private readonly options: FrameOptions,
  ) {}

  gap(): void {
    this.rows.push(this.options.paint.dim(`${' '.repeat(this.gutter)} ⋮`));
  }

  line(number: number, text: string, marks: readonly Mark[]): void {
    const { paint, accent } = this.options;
    const here = marks.filter(({ place }) => place.line <= number && number <= place.endLine);
    const isPrimary = here.some((mark) => mark.isPrimary);
    const onOneLine = here
      .filter(({ place }) => place.line === place.endLine)
      .sort((a, b) => a.place.column - b.place.column);
    const view = viewOf(text, onOneLine[0]?.place, this.options.width - this.gutter - 3);
    const label = String(number).padStart(this.gutter - 2);
    const margin = isPrimary ? `${accent('>')} ${label}` : `  ${paint.dim(label)}`;
    const code = here.length > 0 ? view.text : paint.dim(view.text);
    this.rows.push(`${margin} ${paint.dim('│')} ${code}`.trimEnd());
    if (onOneLine.length > 0) this.markLines(onOneLine, view);
    for (const mark of here) {
      const isCut = mark.place.endLine > number && number === mark.place.line + maximumLines - 1;
      if (isCut) this.below(paint.dim(`… ${mark.place.endLine - number} more`));
    }
  }

  /** `^^^` and `---` under the code, then the labels, the rightmost first, each hanging from its mark. */
  private markLines(marks: readonly Mark[], view: View): void {
    const { paint, accent } = this.options;
    const placed = marks.map((mark) => ({ mark, ...view.span(mark.place) }));
    let line = '';
    let at = 0;
    for (const { mark, from, to } of placed) {
      if (from < at) continue;
      const length = Math.max(1, to - from);
      const drawn = mark.isPrimary ? accent('^'.repeat(length)) : paint.cyan('-'.repeat(length));
      line += ' '.repeat(from - at) + drawn;
      at = from + length;
    }
    this.below(line);
    const labelled = placed.filter(({ mark }) => mark.label !== undefined);
    for (let last = labelled.length - 1; last >= 0; last--) {
      const current = labelled[last];
      if (current === undefined) continue;
      let hanging = '';
      let column = 0;
      for (const { from } of labelled.slice(0, last)) {
        if (from < column) continue;
        hanging += `${' '.repeat(from - column)}${paint.cyan('│')}`;
        column = from + 1;
      }
      const columns = this.options.width - this.gutter - 3;
      const label = printable(current.mark.label ?? '');
      const least = Math.min(narrowestLabel, stringWidth(label));
      const start = Math.max(column, Math.min(current.from, columns - least - 2));
      const gap = ' '.repeat(start - column);
      for (const [index, part] of wrap(label, columns - start - 2).entries())
        this.below(`${hanging}${gap}${paint.cyan(`${index === 0 ? '╰' : ' '} ${part}`)}`);
    }
  }

  private below(text: string): void {
    this.rows.push(`${' '.repeat(this.gutter)} ${this.options.paint.dim('│')} ${text}`.trimEnd());
  }
}

/** A line as shown, and where its characters came to stand. */
interface View {
  readonly text: string;
  /** Columns on the screen, from 0, `to` exclusive, of a span of the line. */
  span(place: Place): { from: number; to: number };
}

/** Makes a line safe and fitting: tabs become two blanks, control characters vanish, what is too long is cut. */
function viewOf(line: string, focus: Place | undefined, width: number): View {
  const window = windowOf(line, focus, width);
  const shown = line.slice(window.start, window.end);
  const before = window.start > 0 ? '…' : '';
  const after = window.end < line.length ? '…' : '';
  const columnOf = (offset: number) => {
    const within = Math.min(Math.max(offset, window.start), window.end);
    return before.length + stringWidth(shownText(line.slice(window.start, within)));
  };
  return {
    text: `${before}${shownText(shown)}${after}`,
    span: ({ column, endColumn }) => ({ from: columnOf(column - 1), to: columnOf(endColumn - 1) }),
  };
}

/** The part of a line, in UTF-16 code units, that fits into `width` columns and holds the beginning of `focus`. */
function windowOf(line: string, focus: Place | undefined, width: number): { start: number; end: number } {
  const whole = { start: 0, end: line.length };
  if (line.length <= width * 2 && stringWidth(shownText(line)) <= width) return whole;
  const room = width - 2;
  const from = (focus?.column ?? 1) - 1;
  const length = Math.min(focus === undefined ? 0 : focus.endColumn - focus.column, room);
  let start = from;
  for (let left = Math.max(0, Math.floor((room - length) / 2)); start > 0; start -= stepBack(line, start)) {
    left -= stringWidth(shownText(line.slice(start - stepBack(line, start), start)));
    if (left < 0) break;
  }
  let end = start;
  for (let left = room; end < line.length; ) {
    const step = (line.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    left -= stringWidth(shownText(line.slice(end, end + step)));
    if (left < 0) break;
    end += step;
  }
  return { start, end };
}

function stepBack(line: string, at: number): number {
  const low = line.charCodeAt(at - 1);
  return at >= 2 && low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}

function shownText(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}
