import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'fast-string-width';
import type { Diagnostic, RelatedPlace, Severity } from '../model/index.ts';
import { listed, plural, printable } from '../text/printable.ts';
import { codeFrame, type Mark } from './code-frame.ts';
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

  constructor(
    private readonly report: Report,
    private readonly paint: ChalkInstance,
    private readonly width: number,
  ) {}

  text(): string {
    for (const [file, diagnostics] of byFile(this.report)) {
      this.fileHead(file, diagnostics);
      for (const diagnostic of diagnostics) this.finding(diagnostic);
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

  private finding(diagnostic: Diagnostic): void {
    const { paint } = this;
    const { severity, rule, file, place, message, help, fix } = diagnostic;
    const where = `${printable(file)}:${place.line}:${place.column}`;
    const fixable = fix === undefined ? '' : paint.dim(' · ') + paint.green('fixable');
    const level = colours[severity](paint)(severity);
    this.lines.push(`${paint.bold(where)} ${level}${paint.dim(' · ')}${printable(rule)}${fixable}`);
    this.prose('  ', message, (text) => text);
    this.frames(diagnostic);
    if (help !== undefined) this.prose(`  ${paint.cyan('help:')} `, help, (text) => text);
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
      const text = this.report.textOf(file);
      if (file !== diagnostic.file) this.otherFile(file, marks, text === undefined);
      if (text === undefined) continue;
      const frame = codeFrame(text, marks, { paint: this.paint, accent, width: this.width - 2 });
      this.lines.push('', ...frame.map((line) => `  ${line}`), '');
    }
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
  private prose(head: string, text: string, style: (text: string) => string): void {
    const indent = ' '.repeat(stringWidth(head));
    const lines = wrapped(printable(text), Math.min(this.width, widestProse) - indent.length);
    lines.forEach((line, index) => {
      this.lines.push(`${index === 0 ? head : indent}${style(line)}`);
    });
  }

  private summary(): string[] {
    const { paint } = this;
    const { files, activities, errors, warnings, infos, fixed, unlisted, baselined } = this.report.summary;
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
    const fixable = this.report.diagnostics.filter(({ fix }) => fix !== undefined).length;
    const hidden = [
      ...(fixed > 0 ? [`${fixed} fixed`] : []),
      ...(fixable > 0 ? [`${fixable} fixable with --fix`] : []),
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

/** Breaks a text into lines of at most `width` columns, between words where it can. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = stringWidth(word);
    if (line !== '' && used + 1 + wide > width) {
      lines.push(line);
      line = word;
      used = wide;
      continue;
    }
    used += wide + (line === '' ? 0 : 1);
    line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}
