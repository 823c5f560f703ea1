import { plural, printable } from '../text/printable.ts';
import type { Reporter } from './reporter.ts';

/** A line a finding with what to do, and one that counts. */
export const compact: Reporter = {
  id: 'compact',
  summary: 'for logs: a line a finding, with what to do, and a count',
  format({ diagnostics, summary }) {
    const lines = diagnostics.map(({ file, place, severity, message, rule, help }) => {
      const advice = help === undefined ? '' : ` ${printable(help)}`;
      return `${printable(file)}:${place.line}:${place.column} ${severity} ${rule}: ${printable(message)}${advice}`;
    });
    const { errors, warnings, infos, files } = summary;
    const counts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'info')].join(', ');
    return `${[...lines, `${counts} in ${plural(files, 'file')}.`].join('\n')}\n`;
  },
};
