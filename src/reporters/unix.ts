import { printable } from '../text/printable.ts';
import type { Reporter } from './reporter.ts';

/** A line a finding, as compilers write them and editors read them: `file:line:column: severity: message [rule]`. */
export const unix: Reporter = {
  id: 'unix',
  summary: 'for editors: file:line:column: severity: message [rule]',
  format({ diagnostics }) {
    return diagnostics
      .map(
        ({ file, place, severity, message, rule }) =>
          `${printable(file)}:${place.line}:${place.column}: ${severity}: ${printable(message)} [${rule}]\n`,
      )
      .join('');
  },
};
