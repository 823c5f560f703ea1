import { type ActivityDocument, type CellDocument, cellParts, formatLetters } from '../../model/index.ts';
import { shortened } from './cell-text.ts';
import { type Footnotes, referencesIn } from './footnotes.ts';
import type { AreaStep, ReadCell, ReadRow, Warn } from './read-table.ts';
import type { MergedRole } from './roles.ts';
import type { ChosenScheme } from './scheme.ts';
import { notYet } from './words.ts';

/** Turns the rows of one table into activities. */
export class RowWriter {
  private readonly unexplained = new Set<string>();

  constructor(
    private readonly footnotes: Footnotes,
    private readonly scheme: ChosenScheme,
    private readonly roles: ReadonlyMap<string, MergedRole>,
    private readonly warn: Warn,
  ) {}

  area(step: AreaStep): AreaStep {
    const { text, labels } = referencesIn(step.name, this.footnotes);
    const notes = [step.description, ...labels.map((label) => this.footnotes.text(label) ?? '')].filter(
      (note) => note !== '',
    );
    return { name: text === '' ? step.name : text, description: notes.join('\n') };
  }

  activity(row: ReadRow): ActivityDocument {
    const { text, labels } = referencesIn(plain(row.name), this.footnotes);
    const assign: Record<string, CellDocument> = {};
    const ofCells = row.cells.flatMap((cell) => this.assign(assign, cell, row));
    const explained = labels.map((label) => this.explain(label, row.line)).filter((note) => note !== '');
    const notes = [plain(row.note), ...explained].filter((note) => note !== '');
    const planned = [...explained, ...ofCells].some((note) => notYet.test(note)) ? 'planned' : undefined;
    const status = row.status ?? planned;
    return {
      name: text === '' ? row.name : text,
      assign,
      ...(row.shared !== '' && Object.keys(assign).length > 1 && { shared: plain(row.shared) }),
      ...(notes.length > 0 && { note: notes.join('\n') }),
      ...(status !== undefined && status !== 'active' && { status }),
      source: { line: row.line, ...(row.number !== '' && { ref: row.number }) },
    };
  }

  /** Writes one cell; answers what footnotes say about it. */
  private assign(
    assign: Record<string, CellDocument>,
    { role, mark }: ReadCell,
    row: ReadRow,
  ): readonly string[] {
    const id = this.roles.get(role)?.id;
    if (id === undefined) return [];
    const held = mark.kind === 'tick' ? ['R'] : mark.letters;
    // Two columns under one head are one role.
    const before = assign[id] === undefined ? undefined : cellParts(assign[id]);
    const letters = this.scheme.order.filter(
      (letter) => held.includes(letter) || before?.letters?.includes(letter) === true,
    );
    const strange = held.filter((letter) => !this.scheme.order.includes(letter));
    if (strange.length > 0)
      this.warn(
        `"${strange.join('')}" is no letter of the scheme ${this.scheme.id} (${role}, "${shortened(row.name)}"); it was left out`,
        row.line,
      );
    if (mark.kind === 'tick' && this.scheme.id !== 'responsible')
      this.warn(`A tick among letters was read as R (${role}, "${shortened(row.name)}")`, row.line);
    for (const lookalike of mark.lookalikes)
      this.warn(
        `"${lookalike}" holds letters of another alphabet; it was read as ${mark.letters.join('')} (${role}, "${shortened(row.name)}")`,
        row.line,
      );
    const explained = mark.references.map((label) => this.explain(label, row.line));
    const notes = [before?.note ?? '', plain(mark.note), ...explained].filter((note) => note !== '');
    if (letters.length === 0) return explained;
    const text = formatLetters(letters);
    assign[id] = notes.length === 0 ? text : { letters: text, note: notes.join('\n') };
    return explained;
  }

  /** The text of a footnote; a mark that is explained nowhere is told once a table. */
  private explain(label: string, line: number): string {
    const text = this.footnotes.text(label);
    if (text === undefined && !this.unexplained.has(label)) {
      this.unexplained.add(label);
      this.warn(`The mark "${label}" is explained nowhere`, line);
    }
    return text ?? '';
  }
}

/** Text without the marks of Markdown that are left in cells of other formats. */
function plain(text: string): string {
  return text
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .replace(/`([^`]+)`/gu, '$1')
    .replace(/\[([^\][]+)\]\([^()\s]*\)/gu, '$1');
}
