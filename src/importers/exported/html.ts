import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { noDetails, readDetailLines } from '../../model/details.ts';
import { columnHeads, type ExportedMatrix, readExportedMatrix } from '../../model/exchange.ts';
import type { AreaDocument } from '../../model/index.ts';
import type { ImportResult } from '../importer.ts';
import { activityOf, type ExportedRow } from './activity.ts';
import type { AdviceList } from './advice.ts';
import { exportedDocument, exportedResult, roleNames } from './matrix.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Deeper than any page that `raci export` writes. */
const deepest = 40;

/**
 * Reads a page that `raci export` wrote: nothing has to be guessed. `undefined` for every other page, and for an
 * exported one whose tables somebody has given other columns since.
 */
export function exportedHtml(text: string, name: string): ImportResult | undefined {
  if (!text.includes(' data-matrix="')) return undefined;
  const page = parse(text, { sourceCodeLocationInfo: true });
  const read = containersOf(page).map(({ container, title, description, descriptions }) => {
    const matrix = readExportedMatrix(attribute(container, 'data-matrix'));
    const tables = elementsOf(container, 'table');
    const [head = []] = tables.map(headOf);
    if (matrix === undefined || head[0] !== columnHeads.activity) return undefined;
    const heads = head.slice(1, matrix.roles.length + 1);
    if (!tables.every((table) => fits(headOf(table), head, matrix))) return undefined;
    const areaAdvice = new Map<AreaDocument, AdviceList[]>();
    const areas = areasIn(container, matrix, areaAdvice, 0);
    const lines = attribute(container, 'data-details');
    return exportedDocument(matrix, {
      title,
      description,
      names: roleNames(heads, matrix.roles),
      descriptions,
      areas,
      page: { ...closingOf(container), areaAdvice },
      details: lines === '' ? noDetails : readDetailLines(lines),
      name,
    });
  });
  return exportedResult(read);
}

/** What stands after the areas of a matrix: what is recommended for all of it, and notes. */
function closingOf(container: Element): { advice: AdviceList[]; notes: string[] } {
  const sections = childrenOf(container).filter(
    (child) => child.tagName === 'section' && attribute(child, 'class') === 'advice',
  );
  return {
    advice: sections.flatMap(adviceIn),
    // A list that stands by itself.
    notes: sections.flatMap(childrenOf).flatMap((child) => (child.tagName === 'ul' ? itemsOf(child) : [])),
  };
}

/** The lists of recommendations that stand right inside. */
function adviceIn(parent: Parent): AdviceList[] {
  return childrenOf(parent)
    .filter((child) => child.tagName === 'div' && attribute(child, 'class') === 'advice')
    .flatMap((advice) => {
      const leads = childrenOf(advice).filter(({ tagName }) => tagName === 'p');
      const lists = childrenOf(advice).filter(({ tagName }) => tagName === 'ul');
      return lists.map((list, index) => {
        const lead = leads[index];
        return { lead: lead === undefined ? '' : textOf(lead), items: itemsOf(list) };
      });
    });
}

function itemsOf(list: Element): string[] {
  return childrenOf(list).map(textOf);
}

/** What holds the tables of one matrix, with what the page says before them. */
interface Container {
  readonly container: Element;
  readonly title: string;
  readonly description: string;
  /** Of the roles. */
  readonly descriptions: readonly string[];
}

function containersOf(page: Parent): Container[] {
  const found: Container[] = [];
  const before = { title: '', description: '', descriptions: [] as string[] };
  for (const element of elementsOf(page)) {
    const parent = element.parentNode;
    const isLegend = parent !== null && 'tagName' in parent && parent.tagName === 'section';
    if (/^h[12]$/u.test(element.tagName) && !isLegend) {
      Object.assign(before, { title: textOf(element), description: '', descriptions: [] });
    } else if (element.tagName === 'p' && attribute(element, 'class') === 'text') {
      before.description ||= textOf(element);
    } else if (attribute(element, 'class') === 'key') {
      before.descriptions = roleDescriptions(element);
    } else if (attribute(element, 'data-matrix') !== '') {
      found.push({ container: element, ...before });
      before.description = '';
    }
  }
  return found;
}

/** The first list of the legends is that of the roles. */
function roleDescriptions(legends: Element): string[] {
  const [list] = elementsOf(legends, 'dl');
  return (list === undefined ? [] : childrenOf(list)).map((role) => {
    const told = childrenOf(role).find(
      (part) => part.tagName === 'dd' && attribute(part, 'class') !== 'contact',
    );
    return told === undefined ? '' : textOf(told);
  });
}

function headOf(table: Element): string[] {
  const [head] = elementsOf(table, 'thead');
  return head === undefined ? [] : elementsOf(head, 'th').map(textOf);
}

function fits(head: readonly string[], first: readonly string[], { roles }: ExportedMatrix): boolean {
  const others = head.slice(roles.length + 1).join('\n');
  const known = ['', columnHeads.status, columnHeads.note, `${columnHeads.status}\n${columnHeads.note}`];
  return head.join('\n') === first.join('\n') && known.includes(others);
}

function areasIn(
  parent: Parent,
  matrix: ExportedMatrix,
  areaAdvice: Map<AreaDocument, AdviceList[]>,
  depth: number,
): AreaDocument[] {
  const sections = childrenOf(parent).filter(
    (child) => child.tagName === 'section' && attribute(child, 'class') === 'area',
  );
  return sections.map((section) => {
    const children = childrenOf(section);
    const name = children.find(({ tagName }) => /^h[1-6]$/u.test(tagName));
    const text = children.find((child) => child.tagName === 'p' && attribute(child, 'class') === 'text');
    const footnotes = footnotesOf(children.filter((child) => attribute(child, 'class') === 'footnote'));
    const table = children.find(({ tagName }) => tagName === 'table');
    const activities = rowsOf(table, matrix).map((row) => activityOf(row, matrix, footnotes));
    const areas = depth < deepest ? areasIn(section, matrix, areaAdvice, depth + 1) : [];
    const area = {
      name: name === undefined ? '' : textOf(name),
      ...(text !== undefined && { description: textOf(text) }),
      ...(activities.length > 0 && { activities }),
      ...(areas.length > 0 && { areas }),
    };
    areaAdvice.set(area, adviceIn(section));
    return area;
  });
}

function footnotesOf(paragraphs: readonly Element[]): Map<string, string> {
  return new Map(
    paragraphs.map((paragraph) => {
      const text = textOf(paragraph);
      const end = text.indexOf(' ');
      return [text.slice(0, end), text.slice(end + 1)];
    }),
  );
}

function rowsOf(table: Element | undefined, { roles }: ExportedMatrix): ExportedRow[] {
  const [body] = table === undefined ? [] : elementsOf(table, 'tbody');
  return (body === undefined ? [] : elementsOf(body, 'tr')).map((row) => {
    const [name, ...cells] = childrenOf(row);
    const cellOf = (kind: string) =>
      cells.slice(roles.length).find((cell) => attribute(cell, 'class') === kind);
    const status = cellOf('status');
    const note = cellOf('note');
    return {
      line: row.sourceCodeLocation?.startLine ?? 1,
      name: name === undefined ? '' : textOf(name),
      cells: cells.slice(0, roles.length).map(textOf),
      status: status === undefined ? '' : textOf(status),
      shared: undefined,
      note: note === undefined ? '' : textOf(note),
    };
  });
}

/** All elements inside, in the order of the page; of that name where one is given. */
function elementsOf(parent: Parent, name?: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = childrenOf(parent).reverse();
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (name === undefined || element.tagName === name) found.push(element);
    open.push(...childrenOf(element).reverse());
  }
  return found;
}

function childrenOf(parent: Parent): Element[] {
  return parent.childNodes.filter((node): node is Element => 'tagName' in node);
}

function attribute(node: Parent | null, name: string): string {
  return (
    (node !== null && 'attrs' in node && node.attrs.find((candidate) => candidate.name === name)?.value) || ''
  );
}

/** Line breaks are those of `<br>`. */
function textOf(element: Element): string {
  let text = '';
  const open: DefaultTreeAdapterTypes.ChildNode[] = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) text += node.value.replace(/\s+/gu, ' ');
    else if (node.nodeName === 'br') text += '\n';
    else if ('childNodes' in node) open.push(...[...node.childNodes].reverse());
  }
  return text.trim();
}
