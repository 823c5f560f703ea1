import type { Diagnostic } from '../model/index.ts';

/** Everything a report can tell; made once per run, the same for every reporter. */
export interface Report {
  /** In the order shown: by file, then by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a comment in the file suppresses, with the reason given there. */
  readonly suppressed: readonly SuppressedDiagnostic[];
  readonly summary: ReportSummary;
  /** What there is to know of the rules that ran, for reports that carry them along. */
  readonly rules: readonly ReportRule[];
  /** Findings over `--max-findings` by their file, as shown. */
  readonly unlistedIn?: ReadonlyMap<string, number>;
  /** All files that were checked, as shown. */
  readonly files: readonly string[];
  /** The text of a file that has findings, for code frames; `undefined` where it cannot be had. */
  readonly textOf: (file: string) => string | undefined;
  readonly version: string;
}

export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly reason: string | undefined;
}

export interface ReportSummary {
  readonly files: number;
  readonly activities: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixed: number;
  /** Findings that `--fix` would mend, listed or not. */
  readonly fixable: number;
  /** Findings over `--max-findings` of their file: counted above, not listed. */
  readonly unlisted: number;
  /** Findings that the baseline holds. */
  readonly baselined: number;
}

export interface ReportRule {
  readonly id: string;
  readonly summary: string;
  readonly rationale: string;
  readonly help: string;
  readonly severity: Diagnostic['severity'];
}

export interface ReporterOptions {
  /** 0 none, 1 sixteen colours, 2 256, 3 true colour; machine formats ignore it. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** Columns of the terminal, for formats that people read. */
  readonly width: number;
}

/** Turns a report into text. Pure: never prints, never reads a file. */
export interface Reporter {
  /** As given to `--format`. */
  readonly id: string;
  readonly summary: string;
  format(report: Report, options: ReporterOptions): string;
}
