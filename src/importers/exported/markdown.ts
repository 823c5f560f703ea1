import type { Heading, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type MatrixDetails, noDetails, readDetailLines } from '../../model/details.ts';
import {
  columnHeads,
  type ExportedMatrix,
  pathOf,
  pathText,
  readExportedMatrix,
} from '../../model/exchange.ts';
import type { AreaDocument } from '../../model/index.ts';
import { oneLine } from '../../text/printable.ts';
import type { ImportResult } from '../importer.ts';
import { activityOf, type ExportedRow } from './activity.ts';
import { type AdviceList, adviceLead } from './advice.ts';
import { type ExportedDocument, exportedDocument, exportedResult, roleNames } from './matrix.ts';

const marker = /^<!-- raci:matrix (\{.*\}) -->$/u;
const detailsMarker = /^<!-- raci:details\s(.*)-->$/su;

/**
 * Reads Markdown that `raci export` wrote: nothing has to be guessed. `undefined` for everything else, and for an
 * exported document whose tables somebody has given other columns since.
 */
export function exportedMarkdown(text: string, name: string): ImportResult | undefined {
  if (!text.includes('<!-- raci:matrix ')) return undefined;
  const { children } = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return exportedResult(partsOf(children).map((part) => readPart(part, name)));
}

/** One matrix of a document: its title, what the line for programs says, and all that follows. */
interface Part {
  readonly title: Heading;
  readonly matrix: ExportedMatrix;
  readonly nodes: RootContent[];
}

function partsOf(nodes: readonly RootContent[]): Part[] {
  const parts: Part[] = [];
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1];
    const match = node.type === 'html' ? marker.exec(node.value) : null;
    const matrix = match?.[1] === undefined ? undefined : readExportedMatrix(match[1]);
    if (matrix !== undefined && before?.type === 'heading') {
      parts.at(-1)?.nodes.pop(); // the title that has just been met is this one's
      parts.push({ title: before, matrix, nodes: [] });
    } else parts.at(-1)?.nodes.push(node);
  }
  return parts;
}

/** A heading with what belongs to it, up to the next one. */
interface Section {
  readonly name: string;
  readonly depth: number;
  readonly before: string[];
  list: List | undefined;
  table: Table | undefined;
  readonly footnotes: Map<string, string>;
  readonly advice: AdviceList[];
}

function readPart({ title, matrix, nodes }: Part, name: string): ExportedDocument | undefined {
  const [introduction, ...sections] = sectionsOf(nodes, title.depth);
  const descriptions = (sections[0]?.list?.children ?? []).map(roleDescription);
  const tables = sections.flatMap(({ table }) => (table === undefined ? [] : [table]));
  const [head] = tables.map(headOf);
  if (head === undefined || !tables.every((table) => fits(headOf(table), head, matrix))) return undefined;
  const single =
    tables.length === 1 && sections.find((section) => section.table !== undefined && isSingle(section.table));
  const areaAdvice = new Map<AreaDocument, AdviceList[]>();
  const areas = single ? areasOfSingle(single, matrix, areaAdvice) : areasOf(sections, matrix, areaAdvice);
  const description = (introduction?.before ?? [])
    .filter((paragraph) => !paragraph.startsWith('Source: '))
    .join('\n\n');
  return exportedDocument(matrix, {
    title: textOf(title),
    description,
    names: roleNames(head.slice(1), matrix.roles),
    descriptions,
    areas,
    page: { ...closingOf(sections), areaAdvice },
    details: detailsIn(nodes),
    name,
  });
}

/** What stands after the last table: what is recommended for the whole matrix, and notes. */
function closingOf(sections: readonly Section[]): { advice: AdviceList[]; notes: string[] } {
  const last = sections.findLastIndex(({ table }) => table !== undefined);
  const closing = sections.slice(last + 1);
  const notes = closing.find((section) => section.name === 'Notes')?.list;
  return {
    advice: closing.flatMap(({ advice }) => advice),
    notes: notes === undefined ? [] : itemsOf(notes),
  };
}

function detailsIn(nodes: readonly RootContent[]): MatrixDetails | undefined {
  for (const node of nodes) {
    const match = node.type === 'html' ? detailsMarker.exec(node.value) : null;
    if (match?.[1] !== undefined) return readDetailLines(match[1]);
  }
  return noDetails;
}

function itemsOf(list: List): string[] {
  return list.children.map(({ children: [first] }) => (first?.type === 'paragraph' ? textOf(first) : ''));
}

function sectionsOf(nodes: readonly RootContent[], depth: number): Section[] {
  const newSection = (name: string, level: number): Section => ({
    name,
    depth: level,
    before: [],
    list: undefined,
    table: undefined,
    footnotes: new Map(),
    advice: [],
  });
  const sections = [newSection('', depth)];
  for (const [index, node] of nodes.entries()) {
    const section = sections.at(-1);
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    if (node.type === 'heading') sections.push(newSection(textOf(node), node.depth));
    else if (section === undefined) continue;
    else if (node.type === 'table') section.table ??= node;
    else if (node.type === 'list' && before !== undefined && isAdviceLead(before))
      section.advice.push({ lead: textOf(before), items: itemsOf(node) });
    else if (node.type === 'list') section.list ??= node;
    else if (node.type === 'paragraph' && !(after?.type === 'list' && isAdviceLead(node))) {
      const text = textOf(node);
      const footnote = /^([*†]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[+(?:\d+|planned|retired)\]+) (.*)$/su.exec(text);
      if (section.table === undefined) section.before.push(text);
      else if (footnote?.[1] !== undefined && footnote[2] !== undefined)
        section.footnotes.set(footnote[1], footnote[2]);
    }
  }
  return sections;
}

function isAdviceLead(node: RootContent): node is Extract<RootContent, { type: 'paragraph' }> {
  return node.type === 'paragraph' && adviceLead.test(textOf(node));
}

/** `Runs it.` of `**Ops** (team): Runs it.` */
function roleDescription({ children: [first] }: ListItem): string {
  if (first?.type !== 'paragraph') return '';
  const rest = textOf({ children: first.children.slice(1) });
  return /^(?: \([a-z-]+\))?: (.*)$/su.exec(rest)?.[1]?.trim() ?? '';
}

function headOf(table: Table): string[] {
  const head = (table.children[0]?.children ?? []).map((cell) => textOf(cell));
  return head.at(-1) === columnHeads.note ? head.slice(0, -1) : head;
}

function fits(head: readonly string[], first: readonly string[], { roles }: ExportedMatrix): boolean {
  return (
    head[0] === columnHeads.activity &&
    head.length === roles.length + 1 &&
    head.join('\n') === first.join('\n')
  );
}

/** Headings with a table, and those around them; the headings of legends and lists have none. */
function areasOf(
  sections: readonly Section[],
  matrix: ExportedMatrix,
  areaAdvice: Map<AreaDocument, AdviceList[]>,
): AreaDocument[] {
  const areas: AreaDocument[] = [];
  const open: { readonly depth: number; readonly area: AreaDocument }[] = [];
  const isArea: boolean[] = [];
  for (let index = sections.length - 1; index >= 0; index--) {
    const [section, below] = [sections[index], sections[index + 1]];
    const holdsArea = isArea[index + 1] === true && (below?.depth ?? 0) > (section?.depth ?? 0);
    isArea[index] = section?.table !== undefined || holdsArea;
  }
  for (const [index, section] of sections.entries()) {
    if (!isArea[index]) continue;
    while ((open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
    const activities = rowsOf(section.table, matrix).map((row) => activityOf(row, matrix, section.footnotes));
    const description = section.before.join('\n\n');
    const area: AreaDocument = {
      name: section.name,
      ...(description !== '' && { description }),
      ...(activities.length > 0 && { activities }),
    };
    areaAdvice.set(area, section.advice);
    const parent = open.at(-1)?.area;
    if (parent === undefined) areas.push(area);
    else parent.areas = [...(parent.areas ?? []), area];
    open.push({ depth: section.depth, area });
  }
  return areas;
}

function rowsOf(table: Table | undefined, { roles }: ExportedMatrix): ExportedRow[] {
  return (table?.children ?? []).slice(1).map((row) => {
    const [name = '', ...cells] = row.children.map((cell) => textOf(cell));
    return {
      line: row.position?.start.line ?? 1,
      name,
      cells: cells.slice(0, roles.length),
      status: '',
      shared: undefined,
      note: cells[roles.length] ?? '',
    };
  });
}

/** The table begins with a section row. */
function isSingle(table: Table): boolean {
  return table.children[1] !== undefined && isSectionRow(table.children[1]);
}

/** A name is never bold: its marks of Markdown are escaped. */
function isSectionRow(row: Table['children'][number]): boolean {
  return row.children[0]?.children[0]?.type === 'strong';
}

/** Every section row opens an area, below the last ones of the names before its own. */
function areasOfSingle(
  { table, footnotes, advice }: Section,
  matrix: ExportedMatrix,
  areaAdvice: Map<AreaDocument, AdviceList[]>,
): AreaDocument[] {
  const areas: AreaDocument[] = [];
  const rows = rowsOf(table, matrix);
  let open: AreaDocument | undefined;
  for (const [index, row] of (table?.children ?? []).slice(1).entries()) {
    const read = rows[index];
    if (read === undefined) continue;
    if (isSectionRow(row)) {
      open = openArea(areas, pathOf(read.name));
      if (read.note !== '') open.description = read.note;
    } else if (open !== undefined) {
      const activity = activityOf(read, matrix, footnotes);
      open.activities ??= [];
      open.activities.push(activity);
    }
  }
  const find = (area: AreaDocument, parents: readonly string[]) => {
    const path = [...parents, area.name];
    areaAdvice.set(area, adviceFor(path, advice));
    for (const inner of area.areas ?? []) find(inner, path);
  };
  for (const area of areas) find(area, []);
  return areas;
}

/** `Recommendations for Team, Operations > Backup:` is for that area. */
function adviceFor(path: readonly string[], advice: readonly AdviceList[]): AdviceList[] {
  const end = `, ${oneLine(pathText(path))}:`;
  return advice
    .filter(({ lead }) => oneLine(lead).endsWith(end))
    .map(({ lead, items }) => ({ lead: `${oneLine(lead).slice(0, -end.length)}:`, items }));
}

function openArea(areas: AreaDocument[], path: readonly string[]): AreaDocument {
  let siblings = areas;
  for (const name of path.slice(0, -1)) {
    const last = siblings.at(-1);
    const parent = last?.name === name ? last : { name };
    if (parent !== last) siblings.push(parent);
    parent.areas ??= [];
    siblings = parent.areas;
  }
  const area = { name: path.at(-1) ?? '' };
  siblings.push(area);
  return area;
}

/** Line breaks are kept. */
function textOf(node: { readonly children: readonly PhrasingContent[] }): string {
  return node.children
    .map((child) => {
      if (child.type === 'break' || (child.type === 'html' && /^<br\s*\/?>$/iu.test(child.value)))
        return '\n';
      if ('children' in child) return textOf(child);
      return 'value' in child && child.type !== 'html' ? child.value : '';
    })
    .join('');
}
