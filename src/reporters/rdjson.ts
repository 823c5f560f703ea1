import type { Diagnostic, Place, Severity } from '../model/index.ts';
import type { Report, Reporter } from './reporter.ts';

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const satisfies Record<
  Severity,
  string
>;

/** Reviewdog Diagnostic Format. Its columns count bytes of UTF-8 from 1. */
export const rdjson: Reporter = {
  id: 'rdjson',
  summary: 'for reviewdog: Reviewdog Diagnostic Format',
  format(report) {
    const columns = new ByteColumns(report);
    const { diagnostics } = report;
    const value = {
      source: { name: 'raci' },
      diagnostics: diagnostics.map((found) => diagnosticJson(found, columns)),
    };
    return `${JSON.stringify(value, null, 2)}\n`;
  },
};

function diagnosticJson(
  { rule, severity, message, help, file, place, fix, related }: Diagnostic,
  columns: ByteColumns,
) {
  return {
    message: help === undefined ? message : `${message}\n${help}`,
    location: { path: file, range: columns.range(file, place) },
    severity: severities[severity],
    code: { value: rule },
    ...(fix !== undefined && {
      suggestions: fix.edits.map(({ start, end, text }) => ({
        range: columns.rangeOf(file, start, end),
        text,
      })),
    }),
    ...(related.length > 0 && {
      relatedLocations: related.map((other) => ({
        message: other.message,
        location: { path: other.file, range: columns.range(other.file, other.place) },
      })),
    }),
  };
}

/** Turns offsets and UTF-16 columns into columns of bytes, reading each file's text once. */
class ByteColumns {
  private readonly texts = new Map<string, string | undefined>();

  constructor(private readonly report: Pick<Report, 'textOf'>) {}

  range(file: string, { line, column, endLine, endColumn, start, end }: Place) {
    return {
      start: { line, column: this.column(file, start, column) },
      end: { line: endLine, column: this.column(file, end, endColumn) },
    };
  }

  rangeOf(file: string, start: number, end: number) {
    return { start: this.position(file, start), end: this.position(file, end) };
  }

  private position(file: string, offset: number) {
    const before = (this.text(file) ?? '').slice(0, offset).split(/\r\n|\n|\r/u);
    return { line: before.length, column: bytes(before.at(-1) ?? '') + 1 };
  }

  /** `column` counts UTF-16 units; the line's text before it tells how many bytes that is. */
  private column(file: string, offset: number, column: number): number {
    const text = this.text(file);
    return text === undefined ? column : bytes(text.slice(offset - column + 1, offset)) + 1;
  }

  private text(file: string): string | undefined {
    if (!this.texts.has(file)) this.texts.set(file, this.report.textOf(file));
    return this.texts.get(file);
  }
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
