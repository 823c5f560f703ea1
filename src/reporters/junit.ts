import type { Diagnostic } from '../model/index.ts';
import { printable } from '../text/printable.ts';
import { escapeXml, xmlAttributes } from '../text/xml.ts';
import { byFile } from './by-file.ts';
import type { Reporter } from './reporter.ts';

/** JUnit XML: a suite a file, a failed case a finding; no suites where everything is clean. */
export const junit: Reporter = {
  id: 'junit',
  summary: 'for build servers: JUnit XML, a failed case a finding',
  format({ diagnostics }) {
    const suites = [...byFile(diagnostics)].map(suite);
    const counts = { tests: diagnostics.length, failures: diagnostics.length, errors: 0 };
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: 'raci', ...counts })}>\n${suites.join('')}</testsuites>\n`;
  },
};

function suite([file, findings]: [string, readonly Diagnostic[]]): string {
  const counts = { tests: findings.length, failures: findings.length, errors: 0, skipped: 0 };
  return `  <testsuite${xmlAttributes({ name: file, ...counts })}>\n${findings.map(testCase).join('')}  </testsuite>\n`;
}

function testCase({
  rule,
  severity,
  message,
  help,
  file,
  place,
  matrix,
  area,
  activity,
}: Diagnostic): string {
  const subject = [matrix, area, activity].filter((part) => part !== undefined).join('/');
  const name = `${rule} at ${place.line}:${place.column}${subject === '' ? '' : ` (${subject})`}`;
  const attributes = { name, classname: file.replace(/\.[^./]+$/u, ''), file, line: place.line };
  const text = [`${file}:${place.line}:${place.column}: ${severity}: ${message}`, help ?? '']
    .map(printable)
    .join('\n')
    .trim();
  const failure = `<failure${xmlAttributes({ message: printable(message), type: rule })}>${escapeXml(text)}</failure>`;
  return `    <testcase${xmlAttributes(attributes)}>\n      ${failure}\n    </testcase>\n`;
}
