import type { Severity } from '../model/index.ts';
import { printable } from '../text/printable.ts';
import { fingerprints } from './fingerprint.ts';
import type { Reporter } from './reporter.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  string
>;

/** GitLab Code Quality: an array of issues, shown in the merge request. */
export const gitlab: Reporter = {
  id: 'gitlab',
  summary: 'for GitLab: a Code Quality report',
  format({ diagnostics }) {
    const identities = fingerprints(diagnostics);
    const issues = diagnostics.map(({ rule, severity, message, file, place }, index) => ({
      description: printable(message),
      check_name: rule,
      fingerprint: identities[index],
      severity: severities[severity],
      location: { path: file, lines: { begin: place.line, end: place.endLine } },
    }));
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};
