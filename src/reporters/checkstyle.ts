import { printable } from '../text/printable.ts';
import { xmlAttributes } from '../text/xml.ts';
import { byFile } from './by-file.ts';
import type { Reporter } from './reporter.ts';

/** Checkstyle XML, which many build servers read. */
export const checkstyle: Reporter = {
  id: 'checkstyle',
  summary: 'for build servers: Checkstyle XML',
  format({ diagnostics }) {
    const files = [...byFile(diagnostics)].map(([file, findings]) => {
      const errors = findings.map(({ place, severity, message, rule }) => {
        const attributes = {
          line: place.line,
          column: place.column,
          severity,
          message: printable(message),
          source: `raci.${rule}`,
        };
        return `    <error${xmlAttributes(attributes)}/>\n`;
      });
      return `  <file${xmlAttributes({ name: file })}>\n${errors.join('')}  </file>\n`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
  },
};
