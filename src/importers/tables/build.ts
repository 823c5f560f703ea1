import {
  type ActivityDocument,
  type CellDocument,
  cellParts,
  formatLetters,
  type MatrixDocument,
} from '../../model/index.ts';
import { uniqueSlug } from '../../text/slug.ts';
import type { DocumentBlocks } from '../blocks.ts';
import { fileTitle, languageTag, shortId } from '../naming.ts';
import { shortened } from './cell-text.ts';
import type { TableInContext } from './context.ts';
import { type Footnotes, referencesIn } from './footnotes.ts';
import type { Legend } from './legend.ts';
import { Outline, type PathStep } from './outline.ts';
import type { ReadCell, ReadRow, ReadTable, Warn } from './read-table.ts';
import { roleNotesOf } from './role-notes.ts';
import { mergeRoles, roleKey } from './roles.ts';
import { type ChosenScheme, schemeOf, tickScheme } from './scheme.ts';
import { matrixWords, notYet, responsibilityWords } from './words.ts';

export interface BuildInput {
  readonly document: DocumentBlocks;
  /** Of the file. */
  readonly name: string;
  readonly tables: readonly ReadTable[];
  readonly legend: Legend;
  readonly footnotes: (context: TableInContext) => Footnotes;
  readonly warn: Warn;
}

/** Puts the tables that belong together into one matrix each. */
export function buildMatrices(input: BuildInput): MatrixDocument[] {
  const ids = new Set<string>();
  const groups = groupTables(input.tables);
  const title = documentTitle(input, input.tables);
  return groups.map((tables) => {
    const own = groups.length === 1 ? title : groupTitle(tables, title);
    return buildMatrix(input, tables, own, title, uniqueSlug(shortId(own, input.name), ids));
  });
}

/** Tables with the same kind of marks that share a role; what lies between two of them joins them. */
function groupTables(tables: readonly ReadTable[]): ReadTable[][] {
  const groups: { tables: ReadTable[]; keys: Set<string>; kind: string; first: number; last: number }[] = [];
  for (const [index, table] of tables.entries()) {
    const keys = table.roles.map(roleKey);
    const mates = groups.filter(
      (group) => group.kind === table.kind && keys.some((key) => group.keys.has(key)),
    );
    const [group, ...rest] = mates;
    if (group === undefined) {
      groups.push({ tables: [table], keys: new Set(keys), kind: table.kind, first: index, last: index });
      continue;
    }
    const between = groups.filter((other) => other.kind === group.kind && other.first > group.first);
    for (const other of new Set([...rest, ...between])) {
      group.tables.push(...other.tables);
      for (const key of other.keys) group.keys.add(key);
      groups.splice(groups.indexOf(other), 1);
    }
    group.tables.push(table);
    for (const key of keys) group.keys.add(key);
    group.last = index;
  }
  const place = new Map(tables.map((table, index) => [table, index]));
  return groups.map((group) => group.tables.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
}

function documentTitle(input: BuildInput, tables: readonly ReadTable[]): string {
  if (input.document.title !== '') return input.document.title;
  const [outermost] = tables[0]?.context.headings ?? [];
  const shared = tables.every((table) => table.context.headings[0] === outermost);
  if (outermost !== undefined && shared) return outermost.text;
  const heading = input.document.blocks.find((block) => block.kind === 'heading');
  if (heading?.kind === 'heading' && heading.depth === 1) return heading.text;
  if (tables.length === 1 && tables[0]?.title) return tables[0].title;
  return fileTitle(input.name);
}

/** What the tables of one matrix have as a heading in common, below the title of the document. */
function groupTitle(tables: readonly ReadTable[], title: string): string {
  const common = commonHeadings(tables).filter((heading) => heading !== title);
  return common.at(-1) ?? tables[0]?.context.caption?.text ?? title;
}

function commonHeadings(tables: readonly ReadTable[]): string[] {
  const [first, ...rest] = tables.map((table) => headingsOf(table));
  return (first ?? [])
    .filter((_, depth) => rest.every((path) => path[depth]?.line === first?.[depth]?.line))
    .map(({ text }) => text);
}

function headingsOf(table: ReadTable): { text: string; line: number }[] {
  const { headings, caption } = table.context;
  const path: { text: string; line: number }[] = [...headings];
  if (caption !== undefined) path.push(caption);
  if (table.title !== '' && !isGeneric(table.title)) path.push({ text: table.title, line: table.line });
  return table.heading === 'area' ? path : path.slice(0, -1);
}

function buildMatrix(
  input: BuildInput,
  tables: readonly ReadTable[],
  title: string,
  sourceTitle: string,
  id: string,
): MatrixDocument {
  const roles = mergeRoles(tables, roleNotesOf(input.document));
  const isTicks = tables.every((table) => table.kind === 'ticks');
  const scheme = isTicks ? tickScheme : schemeOf(lettersSeen(tables), input.legend, textOf(input));
  const outline = new Outline();
  const paths = areaPaths(tables, title);
  for (const [index, table] of tables.entries()) {
    const { steps = [], nearest = title } = paths[index] ?? {};
    const writer = new RowWriter(input, table, scheme, roles);
    for (const row of table.rows) {
      const path = [...steps, ...row.areas.map((step) => writer.area(step))];
      outline.add(path.length > 0 ? path : [{ name: nearest, description: '' }], writer.activity(row));
    }
    if (table.rows.length === 0) outline.add(steps, undefined);
  }
  const language = languageTag(input.document.language);
  const declared = [...new Map([...roles.values()].map((role) => [role.id, role.document]))];
  return {
    raci: 1,
    id,
    title,
    ...(language !== undefined && { language }),
    scheme: scheme.id,
    ...(scheme.letters !== undefined && { letters: { ...scheme.letters } }),
    source: { title: sourceTitle, location: input.name },
    roles: Object.fromEntries(declared),
    areas: outline.areas,
  };
}

function lettersSeen(tables: readonly ReadTable[]): Set<string> {
  const seen = new Set<string>();
  for (const table of tables)
    for (const row of table.rows)
      for (const { mark } of row.cells) for (const letter of mark.letters) seen.add(letter);
  return seen;
}

/** The title, the file and the headings: a text about responsibility may name every scheme there is. */
function textOf(input: BuildInput): string {
  const headings = input.document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  return [input.document.title, input.name.toUpperCase(), ...headings].join('\n');
}

/**
 * The headings above each table that are areas: not those that all tables have in common and that only say what the
 * matrix is called. `nearest` names the area of rows that are in no other.
 */
function areaPaths(tables: readonly ReadTable[], title: string): { steps: PathStep[]; nearest: string }[] {
  const paths = tables.map((table) => headingsOf(table));
  const [first = []] = paths;
  const inner =
    tables.length === 1 && tables.every((table) => table.rows.every((row) => row.areas.length > 0));
  const shortest = Math.min(...paths.map((path) => path.length));
  let drop = 0;
  while (drop < shortest && paths.every((path) => path[drop]?.line === first[drop]?.line)) {
    const text = first[drop]?.text ?? '';
    const isTitle = drop === 0 && (text === title || tables[0]?.context.headings[0]?.depth === 1);
    if (!isTitle && !isGeneric(text) && !inner) break;
    drop++;
  }
  return paths.map((path) => ({
    steps: path.slice(drop).map(({ text }) => ({ name: text, description: '' })),
    nearest: path.at(-1)?.text ?? title,
  }));
}

/** A heading that says no more than that a matrix follows. */
function isGeneric(text: string): boolean {
  return responsibilityWords.has(text) || matrixWords.has(text);
}

/** Turns the rows of one table into activities. */
class RowWriter {
  readonly footnotes: Footnotes;
  readonly unexplained = new Set<string>();

  constructor(
    readonly input: BuildInput,
    readonly table: ReadTable,
    readonly scheme: ChosenScheme,
    readonly roles: ReturnType<typeof mergeRoles>,
  ) {
    this.footnotes = input.footnotes(table.context);
  }

  area(step: PathStep): PathStep {
    const { text, labels } = referencesIn(step.name, this.footnotes);
    const notes = [step.description, ...labels.map((label) => this.footnotes.text(label) ?? '')].filter(
      (note) => note !== '',
    );
    return { name: text === '' ? step.name : text, description: notes.join('\n') };
  }

  activity(row: ReadRow): ActivityDocument {
    const { text, labels } = referencesIn(plain(row.name), this.footnotes);
    const assign: Record<string, CellDocument> = {};
    for (const cell of row.cells) this.assign(assign, cell, row);
    const explained = labels.map((label) => this.explain(label, row.line)).filter((note) => note !== '');
    const notes = [plain(row.note), ...explained].filter((note) => note !== '');
    const planned = explained.some((note) => notYet.test(note)) ? 'planned' : undefined;
    const status = row.status ?? planned;
    return {
      name: text === '' ? row.name : text,
      assign,
      ...(notes.length > 0 && { note: notes.join('\n') }),
      ...(status !== undefined && status !== 'active' && { status }),
      source: { line: row.line, ...(row.number !== '' && { ref: row.number }) },
    };
  }

  private assign(assign: Record<string, CellDocument>, { role, mark }: ReadCell, row: ReadRow): void {
    const id = this.roles.get(role)?.id;
    if (id === undefined) return;
    const held = mark.kind === 'tick' ? ['R'] : mark.letters;
    // Two columns under one head are one role.
    const before = assign[id] === undefined ? undefined : cellParts(assign[id]);
    const letters = this.scheme.order.filter(
      (letter) => held.includes(letter) || before?.letters?.includes(letter) === true,
    );
    const strange = held.filter((letter) => !this.scheme.order.includes(letter));
    if (strange.length > 0)
      this.input.warn(
        `"${strange.join('')}" is no letter of the scheme ${this.scheme.id} (${role}, "${shortened(row.name)}"); it was left out`,
        row.line,
      );
    if (mark.kind === 'tick' && this.scheme.id !== 'responsible')
      this.input.warn(`A tick among letters was read as R (${role}, "${shortened(row.name)}")`, row.line);
    for (const lookalike of mark.lookalikes)
      this.input.warn(
        `"${lookalike}" holds letters of another alphabet; it was read as ${mark.letters.join('')} (${role}, "${shortened(row.name)}")`,
        row.line,
      );
    const notes = [
      before?.note ?? '',
      plain(mark.note),
      ...mark.references.map((label) => this.explain(label, row.line)),
    ].filter((note) => note !== '');
    if (letters.length === 0) return;
    const text = formatLetters(letters);
    assign[id] = notes.length === 0 ? text : { letters: text, note: notes.join('\n') };
  }

  /** The text of a footnote; a mark that is explained nowhere is told once a table. */
  private explain(label: string, line: number): string {
    const text = this.footnotes.text(label);
    if (text === undefined && !this.unexplained.has(label)) {
      this.unexplained.add(label);
      this.input.warn(`The mark "${label}" is explained nowhere`, line);
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
