import { writeDetailLines } from '../model/details.ts';
import { columnHeads, pathText, writeExportedMatrix } from '../model/exchange.ts';
import {
  type Activity,
  type Area,
  areasOf,
  type Matrix,
  type Recommendation,
  type Role,
} from '../model/index.ts';
import { cell, heading, inline, line, linked, paragraphs } from '../text/markdown.ts';
import {
  cellsOf,
  cellText,
  exportedMatrix,
  isEmptyArea,
  optionalColumns,
  type RoleColumn,
  roleColumns,
} from './columns.ts';
import { detailsOf } from './details.ts';
import type { Exporter, ExportOptions } from './exporter.ts';
import { Footnotes, markBrackets } from './footnotes.ts';
import { legendOf } from './legend.ts';
import { type TableColumn, table } from './markdown-table.ts';
import { recommendationGroups } from './recommendations.ts';
import { sourceText } from './source.ts';

const tick = '✔️';

export const markdown: Exporter = {
  id: 'markdown',
  title: 'GitHub-flavoured Markdown',
  extension: '.md',
  export: async (matrices, { layout }) =>
    `${matrices.map((matrix) => document(matrix, layout)).join('\n\n')}\n`,
};

/**
 * The tables of a matrix and what is needed to read them, to stand inside a larger document.
 * `depth` is that of the heading it stands under, 0 where there is none.
 */
export function markdownFragment(matrix: Matrix, layout: ExportOptions['layout'], depth: number): string {
  return joined([...tables(matrix, layout, depth + 1), legendLine(matrix), ...closing(matrix, depth + 1)]);
}

function document(matrix: Matrix, layout: ExportOptions['layout']): string {
  return joined([
    `# ${heading(matrix.title)}`,
    `<!-- raci:matrix ${writeExportedMatrix(exportedMatrix(matrix))} -->`,
    ...paragraphs(matrix.description ?? ''),
    sourceLine(matrix),
    '## Roles',
    matrix.roles.map(roleItem).join('\n'),
    '## Letters',
    letterItems(matrix).join('\n'),
    ...(layout === 'single' ? ['## Responsibilities'] : []),
    ...tables(matrix, layout, 2),
    ...closing(matrix, 2),
    details(matrix),
  ]);
}

/** What the document does not show, for those who read it back. */
function details(matrix: Matrix): string {
  const lines = writeDetailLines(detailsOf(matrix));
  return lines === '' ? '' : `<!-- raci:details\n${lines}\n-->`;
}

function joined(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}

function sourceLine(matrix: Matrix): string {
  const source = sourceText(matrix.source);
  if (source === undefined) return '';
  const { location } = source;
  const text = location === undefined ? inline(source.text) : linked(source.text, location.text);
  const isSaid = location === undefined || location.isWebAddress || location.text === source.text;
  const place = isSaid ? '' : `, ${inline(location.text)}`;
  return `Source: ${text}${place}`;
}

function roleItem({ name, kind, description, contact }: Role): string {
  const ways = Object.values(contact ?? {}).filter((value) => typeof value === 'string');
  const told = description === undefined ? '' : `: ${inline(description)}`;
  const reached = ways.length === 0 ? '' : `\n  - Contact: ${inline(ways.join(', '))}`;
  return `- **${line(name)}**${kind === undefined ? '' : ` (${kind})`}${told}${reached}`;
}

function letterItems(matrix: Matrix): string[] {
  return legendOf(matrix.scheme, tick).map(
    ({ letter, name, description }) =>
      `- **${line(letter)}** ${inline(name)}${description === '' ? '' : `: ${inline(description)}`}`,
  );
}

/** The same in one line. */
function legendLine(matrix: Matrix): string {
  return legendOf(matrix.scheme, tick)
    .map(({ letter, name }) => `**${line(letter)}** ${inline(name)}`)
    .join(' · ');
}

function closing(matrix: Matrix, depth: number): string[] {
  const mark = '#'.repeat(Math.min(depth, 6));
  return [
    ...(matrix.recommendations.length === 0 ? [] : [`${mark} Recommendations`]),
    ...recommendationLists(matrix.recommendations, matrix),
    ...(matrix.notes.length === 0
      ? []
      : [`${mark} Notes`, matrix.notes.map((note) => `- ${line(note)}`).join('\n')]),
  ];
}

/** A list for each role that is advised, after a line that names it and the area. */
function recommendationLists(
  recommendations: readonly Recommendation[],
  matrix: Matrix,
  area?: Area,
): string[] {
  const about = area === undefined ? '' : `, ${inline(pathText(area.path))}`;
  return recommendationGroups(recommendations, matrix).flatMap(({ role, items }) => [
    `Recommendations${role === undefined ? '' : ` for ${inline(role)}`}${about}:`,
    items
      .map(
        ({ text, note }) => `- ${[line(text), inline(note ?? '')].filter((part) => part !== '').join(' ')}`,
      )
      .join('\n'),
  ]);
}

function tables(matrix: Matrix, layout: ExportOptions['layout'], depth: number): string[] {
  const roles = roleColumns(matrix);
  const brackets = markBrackets(matrix);
  return layout === 'single'
    ? singleTable(matrix, roles, brackets)
    : matrix.areas.flatMap((area) => section(area, matrix, roles, brackets, depth));
}

/** An area under its heading: its table, what the marks in it mean, what is recommended, and the areas inside it. */
function section(
  area: Area,
  matrix: Matrix,
  roles: readonly RoleColumn[],
  brackets: number,
  depth: number,
): string[] {
  const writer = new RowWriter(
    matrix,
    roles,
    area.activities.some(({ note }) => note !== undefined),
    brackets,
  );
  const rows = area.activities.map((activity) => writer.row(activity));
  return [
    `${'#'.repeat(Math.min(depth, 6))} ${heading(area.name)}`,
    ...paragraphs(area.description ?? ''),
    ...(rows.length > 0 || isEmptyArea(area) ? [table(writer.columns, rows)] : []),
    ...writer.footnotes(),
    ...recommendationLists(area.recommendations, matrix),
    ...area.areas.flatMap((inner) => section(inner, matrix, roles, brackets, depth + 1)),
  ];
}

/** All rows in one table, each area under a row that holds its name. */
function singleTable(matrix: Matrix, roles: readonly RoleColumn[], brackets: number): string[] {
  const described = [...areasOf(matrix)].some(({ description }) => description !== undefined);
  const writer = new RowWriter(matrix, roles, described || optionalColumns(matrix).note, brackets);
  const rows: string[][] = [];
  const recommended: string[] = [];
  const before = new Set<string>();
  for (const area of areasOf(matrix)) {
    const path = pathText(area.path);
    // What is inside an area stands under its whole path, which tells nothing of a second area of that name.
    const isOnlyPath =
      area.activities.length === 0 &&
      area.areas.length > 0 &&
      area.description === undefined &&
      !before.has(path);
    before.add(path);
    if (!isOnlyPath) rows.push(writer.sectionRow(area));
    rows.push(...area.activities.map((activity) => writer.row(activity)));
    recommended.push(...recommendationLists(area.recommendations, matrix, area));
  }
  return [table(writer.columns, rows), ...writer.footnotes(), ...recommended];
}

/** Marks as Markdown, with the blanks before them. */
function inMarks(marks: readonly string[]): string {
  return marks.map((mark) => (mark.startsWith(' ') ? ' ' : '') + inline(mark)).join('');
}

/** Writes the rows of one table and keeps its footnotes. */
class RowWriter {
  readonly columns: readonly TableColumn[];
  private readonly marks: Footnotes;

  constructor(
    private readonly matrix: Matrix,
    private readonly roles: readonly RoleColumn[],
    private readonly hasNotes: boolean,
    brackets: number,
  ) {
    this.marks = new Footnotes(brackets);
    this.columns = [
      { title: columnHeads.activity, align: 'left' },
      ...roles.map(({ title }) => ({ title: cell(title), align: 'center' as const })),
      ...(hasNotes ? [{ title: columnHeads.note, align: 'left' as const }] : []),
    ];
  }

  row(activity: Activity): string[] {
    const marks = [this.marks.ofStatus(activity), this.marks.ofShared(activity)?.mark ?? ''];
    const cells = cellsOf(activity, this.roles).map(
      (held) =>
        cell(cellText(held, this.matrix.scheme, tick)) + inMarks([this.marks.of(held?.note)?.mark ?? '']),
    );
    return [
      cell(activity.name) + inMarks(marks),
      ...cells,
      ...(this.hasNotes ? [cell(activity.note ?? '')] : []),
    ];
  }

  sectionRow(area: Area): string[] {
    return [
      `**${cell(pathText(area.path))}**`,
      ...this.roles.map(() => ''),
      ...(this.hasNotes ? [cell(area.description ?? '')] : []),
    ];
  }

  /** A paragraph for each mark. */
  footnotes(): string[] {
    return this.marks.list().map(({ mark, text }) => `${inline(mark)} ${inline(text)}`);
  }
}
