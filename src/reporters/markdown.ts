import type { Diagnostic, Severity } from '../model/index.ts';
import { cell } from '../text/markdown.ts';
import { plural } from '../text/printable.ts';
import type { Reporter, ReportSummary } from './reporter.ts';

const signs = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ info' } as const satisfies Record<
  Severity,
  string
>;
/** A job summary of GitHub holds 1 MiB; so many rows fit with ease. */
const mostRows = 1000;

/** A table of all findings, for the summary of a job or a comment. */
export const markdown: Reporter = {
  id: 'markdown',
  summary: 'for job summaries: a table of all findings',
  format({ diagnostics, summary }) {
    const lines = ['## Responsibility matrices', '', sentence(summary)];
    if (diagnostics.length > 0) {
      lines.push('', '| Severity | Place | Finding | What to do | Rule |', '| --- | --- | --- | --- | --- |');
      lines.push(...diagnostics.slice(0, mostRows).map(row));
    }
    const unlisted = summary.unlisted + Math.max(0, diagnostics.length - mostRows);
    if (unlisted > 0) lines.push('', `And ${plural(unlisted, 'more finding')} not listed here.`);
    return `${lines.join('\n')}\n`;
  },
};

function row({ severity, file, place, message, help, rule }: Diagnostic): string {
  const cells = [signs[severity], `${file}:${place.line}:${place.column}`, message, help ?? '', rule];
  return `| ${cells.map((text) => cell(text) || ' ').join(' | ')} |`;
}

function sentence({ files, activities, errors, warnings, infos, baselined }: ReportSummary): string {
  const checked = `${plural(files, 'file')} with ${plural(activities, 'activity', 'activities')}`;
  const known = baselined > 0 ? ` ${plural(baselined, 'known finding')} of the baseline left out.` : '';
  if (errors + warnings + infos === 0) return `✅ ${checked}: nothing to complain about.${known}`;
  return `${checked}: **${plural(errors, 'error')}**, ${plural(warnings, 'warning')}, ${plural(infos, 'info')}.${known}`;
}
