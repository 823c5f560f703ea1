import type { Diagnostic, Place, Severity } from '../model/index.ts';
import { hash } from './fingerprint.ts';
import type { Report, Reporter, ReportRule } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** SARIF 2.1.0, which code scanning of GitHub, Azure DevOps and others read. */
export const sarif: Reporter = {
  id: 'sarif',
  summary: 'for code scanning: SARIF 2.1.0',
  format(report) {
    const ruleIndex = new Map(report.rules.map(({ id }, index) => [id, index]));
    const lineHashes = new LineHashes(report);
    const result = (diagnostic: Diagnostic) => resultJson(diagnostic, ruleIndex, lineHashes);
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'raci',
              version: report.version,
              semanticVersion: report.version,
              rules: report.rules.map(ruleJson),
            },
          },
          columnKind: 'utf16CodeUnits',
          invocations: [{ executionSuccessful: true }],
          results: [
            ...report.diagnostics.map(result),
            ...report.suppressed.map(({ diagnostic, reason }) => ({
              ...result(diagnostic),
              suppressions: [{ kind: 'inSource', ...(reason !== undefined && { justification: reason }) }],
            })),
          ],
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function ruleJson({ id, summary, rationale, help, severity }: ReportRule) {
  return {
    id,
    shortDescription: { text: sentence(summary) },
    fullDescription: { text: sentence(rationale) },
    help: { text: sentence(help) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultJson(diagnostic: Diagnostic, ruleIndex: ReadonlyMap<string, number>, lineHashes: LineHashes) {
  const { rule, severity, message, help, file, place, related } = diagnostic;
  const index = ruleIndex.get(rule);
  return {
    ruleId: rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: levels[severity],
    message: { text: help === undefined ? sentence(message) : `${sentence(message)} ${sentence(help)}` },
    locations: [{ physicalLocation: physicalLocation(file, place) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, number) => ({
        id: number + 1,
        message: { text: sentence(other.message) },
        physicalLocation: physicalLocation(other.file, other.place),
      })),
    }),
    partialFingerprints: { primaryLocationLineHash: lineHashes.of(diagnostic) },
  };
}

function physicalLocation(file: string, { line, column, endLine, endColumn }: Place) {
  return {
    artifactLocation: { uri: relativeUri(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A path as a relative URI reference; `:` is escaped, so that no first part reads as a scheme. */
function relativeUri(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

/** Hashes of rule and line text, numbered where several findings share one: they survive lines moving. */
class LineHashes {
  private readonly seen = new Map<string, number>();
  private readonly lines = new Map<string, readonly string[]>();

  constructor(private readonly report: Pick<Report, 'textOf'>) {}

  of({ rule, file, place }: Diagnostic): string {
    const subject = hash(`${rule}\0${this.linesOf(file)[place.line - 1]?.trim() ?? ''}`).slice(0, 16);
    const count = (this.seen.get(subject) ?? 0) + 1;
    this.seen.set(subject, count);
    return `${subject}:${count}`;
  }

  private linesOf(file: string): readonly string[] {
    const lines = this.lines.get(file) ?? this.report.textOf(file)?.split(/\r\n|\n|\r/u) ?? [];
    this.lines.set(file, lines);
    return lines;
  }
}

/** SARIF wants messages to be sentences. */
function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
