import type { Diagnostic, Severity } from '../model/index.ts';
import { printable } from '../text/printable.ts';
import type { Reporter } from './reporter.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;
const order = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

/**
 * GitHub workflow commands: annotations on the lines of the pull request. GitHub shows ten of a kind a step, so the
 * most serious come first; the `markdown` reporter has room for all.
 */
export const github: Reporter = {
  id: 'github',
  summary: 'for GitHub: annotations in the pull request',
  format({ diagnostics }) {
    return [...diagnostics]
      .sort((left, right) => order[left.severity] - order[right.severity])
      .map(annotation)
      .join('');
  },
};

function annotation({ rule, severity, message, help, file, place }: Diagnostic): string {
  const { line, endLine, column, endColumn } = place;
  // GitHub shows columns only for findings within one line.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const text = [message, help]
    .filter((part) => part !== undefined)
    .map((part) => printable(part))
    .join('\n');
  const properties = `file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(rule)}`;
  return `::${commands[severity]} ${properties}::${data(text)}\n`;
}

/** Escapes the text of a workflow command, so that no finding can end it and begin another one. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
