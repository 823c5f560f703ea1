import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'fast-string-width';
import type { Diagnostic, RelatedPlace, Severity } from '../model/index.ts';
import { listed, plural, printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import { codeFrame, linesOf, type Mark } from './code-frame.ts';
import type { Report, Reporter } from './reporter.ts';

export const stylish: Reporter = {
  id: 'stylish',
  summary: 'for people: the code, carets under what is wrong, and what to do',
  format(report, { colorLevel, width }) {
    const page = new Page(report, new Chalk({ level: colorLevel }), Math.max(width, 40));
    return page.text();
  },
};

/** Long lines of prose are hard to read, however wide the terminal is. */
const widestProse = 100;

class Page {
  private readonly lines: string[] = [];
  /** Of the file that was shown last: a file with many findings is taken apart once. */
  private shown: { readonly file: string; readonly lines: readonly string[] | undefined } | undefined;

  constructor(
    private readonly report: Report,
    private readonly paint: ChalkInstance,
    private readonly width: number,
  ) {}

  text(): string {
    for (const [file, diagnostics] of byFile(this.report)) {
      this.fileHead(file, diagnostics);
      for (const alike of grouped(diagnostics)) this.finding(alike);
      const unlisted = this.report.unlistedIn?.get(file) ?? 0;
      if (unlisted > 0) this.lines.push(this.paint.dim(`and ${unlisted} more in ${printable(file)}`), '');
    }
    this.lines.push(...this.summary());
    return `${this.lines.join('\n')}\n`;
  }

  private fileHead(file: string, diagnostics: readonly Diagnostic[]): void {
    const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
      const count = diagnostics.filter((found) => found.severity === severity).length;
      return count === 0 ? [] : [plural(count, severity)];
    });
    const name = printable(file);
    const tail = ` ${counts.join(', ')} `;
    const room = Math.min(this.width, widestProse) - stringWidth(name) - stringWidth(tail) - 5;
    const line = '─'.repeat(Math.max(2, room));
    const { paint } = this;
    this.lines.push(`${paint.dim('──')} ${paint.bold(name)} ${paint.dim(`─${tail}${line}`)}`, '');
  }

  /** One finding, or several that differ in their message only. */
  private finding(alike: Alike): void {
    const { paint } = this;
    const [diagnostic] = alike;
    const { severity, rule, file, place, help, fix } = diagnostic;
    const where = `${printable(file)}:${place.line}:${place.column}`;
    const fixable = fix === undefined ? '' : paint.dim(' · ') + paint.green('fixable');
    const level = colours[severity](paint)(severity);
    this.lines.push(`${paint.bold(where)} ${level}${paint.dim(' · ')}${printable(rule)}${fixable}`);
    for (const { message } of alike) this.prose('  ', message);
    this.frames(diagnostic);
    if (help !== undefined) this.prose(`  ${paint.cyan('help:')} `, help);
    this.lines.push('');
  }

  /** The finding's own file first, then the other files that belong to it. */
  private frames(diagnostic: Diagnostic): void {
    const own: Mark = { place: diagnostic.place, isPrimary: true, label: undefined };
    const elsewhere = new Map<string, Mark[]>([[diagnostic.file, [own]]]);
    for (const related of diagnostic.related) {
      const marks = elsewhere.get(related.file);
      if (marks === undefined) elsewhere.set(related.file, [markOf(related)]);
      else marks.push(markOf(related));
    }
    const accent = colours[diagnostic.severity](this.paint);
    for (const [file, marks] of elsewhere) {
      const lines = this.linesIn(file);
      if (file !== diagnostic.file) this.otherFile(file, marks, lines === undefined);
      if (lines === undefined) continue;
      const frame = codeFrame(lines, marks, { paint: this.paint, accent, width: this.width - 2 });
      this.lines.push('', ...frame.map((line) => `  ${line}`), '');
    }
  }

  private linesIn(file: string): readonly string[] | undefined {
    if (this.shown?.file === file) return this.shown.lines;
    const text = this.report.textOf(file);
    this.shown = { file, lines: text === undefined ? undefined : linesOf(text) };
    return this.shown.lines;
  }

  private otherFile(file: string, marks: readonly Mark[], withLabels: boolean): void {
    for (const { place, label } of marks) {
      const where = `${printable(file)}:${place.line}:${place.column}`;
      this.lines.push(
        `  ${this.paint.cyan('see')} ${this.paint.bold(where)}${withLabels ? ` ${printable(label ?? '')}` : ''}`,
      );
    }
  }

  /** Wraps a text; the lines after the first are indented as far as the text of the first. */
  private prose(head: string, text: string): void {
    const indent = ' '.repeat(stringWidth(head));
    const lines = wrap(printable(text), Math.min(this.width, widestProse) - indent.length);
    for (const [index, line] of lines.entries()) this.lines.push(`${index === 0 ? head : indent}${line}`);
  }

  private summary(): string[] {
    const { paint } = this;
    const { files, activities, errors, warnings, infos, fixed, fixable, unlisted, baselined } =
      this.report.summary;
    const checked = `${plural(files, 'file')}, ${plural(activities, 'activity', 'activities')}`;
    const found = [
      ...(errors > 0 ? [paint.red(plural(errors, 'error'))] : []),
      ...(warnings > 0 ? [paint.yellow(plural(warnings, 'warning'))] : []),
      ...(infos > 0 ? [paint.blue(plural(infos, 'info'))] : []),
    ];
    const head =
      found.length === 0
        ? `${paint.green('✔')} No findings in ${checked}.`
        : `${errors > 0 ? paint.red('✖') : paint.yellow('▲')} ${paint.bold(listed(found))} in ${checked}.`;
    const quieted = errors + warnings + infos - this.report.diagnostics.length - unlisted;
    const hidden = [
      ...(fixed > 0 ? [`${fixed} fixed`] : []),
      ...(fixable > 0 ? [`${fixable} fixable with --fix`] : []),
      ...(quieted > 0 ? [`${quieted} not shown (--quiet)`] : []),
      ...(unlisted > 0 ? [`${unlisted} not listed (--max-findings)`] : []),
      ...(this.report.suppressed.length > 0
        ? [`${this.report.suppressed.length} suppressed by comments`]
        : []),
      ...(baselined > 0 ? [`${baselined} known to the baseline`] : []),
    ];
    return hidden.length === 0 ? [head] : [head, paint.dim(`  ${hidden.join(', ')}.`)];
  }
}

const colours = {
  error: (paint) => paint.red,
  warning: (paint) => paint.yellow,
  info: (paint) => paint.blue,
} as const satisfies Record<Severity, (paint: ChalkInstance) => ChalkInstance>;

function markOf({ place, message }: RelatedPlace): Mark {
  return { place, isPrimary: false, label: message };
}

/** The findings by file, in the order of the report; files of which none is listed are left out. */
function byFile({ diagnostics }: Report): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const list = files.get(diagnostic.file);
    if (list === undefined) files.set(diagnostic.file, [diagnostic]);
    else list.push(diagnostic);
  }
  return files;
}

/** Findings of one rule at one place that call for the same: they share a frame. */
type Alike = readonly [Diagnostic, ...Diagnostic[]];

/** Puts neighbours together that differ in their message only, such as the topics that a matrix leaves out. */
function grouped(diagnostics: readonly Diagnostic[]): Alike[] {
  const groups: [Diagnostic, ...Diagnostic[]][] = [];
  for (const diagnostic of diagnostics) {
    const last = groups.at(-1);
    if (last !== undefined && isAlike(last[0], diagnostic)) last.push(diagnostic);
    else groups.push([diagnostic]);
  }
  return groups;
}

function isAlike(a: Diagnostic, b: Diagnostic): boolean {
  const isPlain = ({ fix, related }: Diagnostic) => fix === undefined && related.length === 0;
  return (
    a.rule === b.rule &&
    a.severity === b.severity &&
    a.help === b.help &&
    a.place.start === b.place.start &&
    a.place.end === b.place.end &&
    isPlain(a) &&
    isPlain(b)
  );
}
