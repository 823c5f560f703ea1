import type { Diagnostic, RelatedPlace } from '../model/index.ts';
import type { Reporter } from './reporter.ts';

export const json: Reporter = {
  id: 'json',
  summary: 'for programs: diagnostics and summary',
  format({ diagnostics, suppressed, summary }) {
    const value = {
      diagnostics: diagnostics.map(diagnosticJson),
      summary: { ...summary, suppressed: suppressed.length },
    };
    return `${JSON.stringify(value, null, 2)}\n`;
  },
};

function diagnosticJson(diagnostic: Diagnostic) {
  const { rule, severity, message, file, place, matrix, area, activity, role, help, related, fix } =
    diagnostic;
  return {
    rule,
    severity,
    message,
    file,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    matrix,
    area,
    activity,
    role,
    help,
    fixable: fix !== undefined,
    ...(related.length > 0 && { related: related.map(relatedJson) }),
  };
}

function relatedJson({ message, file, place }: RelatedPlace) {
  const { line, column, endLine, endColumn } = place;
  return { message, file, line, column, endLine, endColumn };
}
