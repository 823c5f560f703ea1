import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import type { Block, DocumentBlocks, TableCell, TableRow } from '../blocks.ts';
import { iconText, PlainText, tidy } from './plain-text.ts';
import { mostColumns, tableBlock, tableCell } from './table-block.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Elements deeper than this are read as text without structure: no page that a person wrote nests like that. */
const deepest = 400;

/** The widest span that is believed; browsers stop at 1000. */
const widestSpan = 100;
const tallestSpan = 5000;
/** Beyond this many cells that other cells span, a page is made to fill the memory. */
const mostSpanned = 200_000;

/** Reads an HTML page as blocks. */
export function readHtml(text: string): DocumentBlocks {
  const page = parse(text, { sourceCodeLocationInfo: true });
  const reader = new HtmlReader(0);
  reader.children(page, 0, 0);
  reader.flush();
  const html = page.childNodes.find((node): node is Element => node.nodeName === 'html');
  return {
    title: reader.title,
    language: html?.attrs.find((attribute) => attribute.name === 'lang')?.value || undefined,
    blocks: reader.blocks,
  };
}

/** Reads a piece of HTML, such as one inside Markdown, that begins at `line` of its document. */
export function htmlBlocks(html: string, line: number): Block[] {
  const reader = new HtmlReader(line - 1);
  reader.children(parseFragment(html, { sourceCodeLocationInfo: true }), 0, 0);
  reader.flush();
  return reader.blocks;
}

const unseen = new Set(['script', 'style', 'template', 'head', 'noscript', 'nav', 'colgroup']);
const containers = new Set(
  'html body div section article main header footer aside details center form fieldset figure blockquote dl table tbody thead tr td address'.split(
    ' ',
  ),
);

class HtmlReader {
  readonly blocks: Block[] = [];
  title = '';
  #run: PlainText | undefined;
  #runLine = 0;
  /** Cells that stand for no cell of their own, but for one that spans several. */
  #spanned = 0;

  constructor(readonly before: number) {}

  children(parent: Parent, depth: number, listDepth: number): void {
    for (const node of parent.childNodes) this.node(node, depth + 1, listDepth);
  }

  private node(node: Node, depth: number, listDepth: number): void {
    if (node.nodeName === '#text') {
      const text = 'value' in node ? node.value : '';
      if (text.trim() !== '' || this.#run !== undefined) this.inline(node, depth);
      return;
    }
    if (!('tagName' in node) || depth > deepest) return;
    const name = node.tagName;
    if (name === 'title' || name === 'head') {
      this.findTitle(node);
      return;
    }
    if (unseen.has(name)) return;
    const heading = /^h([1-6])$/u.exec(name);
    if (heading !== null) {
      const plain = this.block(node, depth);
      if (plain.text === '') return;
      this.blocks.push({
        kind: 'heading',
        depth: Number(heading[1]),
        text: plain.lines.join(' '),
        lead: plain.lead,
        line: this.line(node),
      });
    } else if (name === 'table' && isMatrixLike(node)) {
      this.flush();
      this.table(node, depth);
    } else if (name === 'ul' || name === 'ol') {
      this.flush();
      this.list(node, depth, listDepth);
    } else if (
      name === 'p' ||
      name === 'summary' ||
      name === 'dt' ||
      name === 'dd' ||
      name === 'caption' ||
      name === 'pre'
    ) {
      this.paragraph(node, depth, listDepth);
    } else if (containers.has(name)) {
      this.flush();
      this.children(node, depth, listDepth);
      this.flush();
    } else if (name === 'br' && this.#run === undefined) {
      return;
    } else if (holdsTable(node, depth)) {
      this.children(node, depth, listDepth);
    } else this.inline(node, depth);
  }

  private findTitle(node: Element): void {
    const title =
      node.tagName === 'title' ? node : node.childNodes.find((child) => child.nodeName === 'title');
    if (title !== undefined && 'childNodes' in title) this.title = tidy(textOf(title, 0).text);
  }

  /** Text that stands loose between elements is a paragraph. */
  private inline(node: Node, depth: number): void {
    if (this.#run === undefined) {
      this.#run = new PlainText();
      this.#runLine = this.line(node);
    }
    addText(node, this.#run, depth);
  }

  flush(): void {
    const run = this.#run;
    this.#run = undefined;
    if (run !== undefined) this.pushParagraph(run, this.#runLine);
  }

  private block(node: Element, depth: number): PlainText {
    this.flush();
    return textOf(node, depth);
  }

  private paragraph(node: Element, depth: number, listDepth: number): void {
    if (holdsTable(node, depth)) {
      this.flush();
      this.children(node, depth, listDepth);
      this.flush();
    } else if (node.tagName === 'summary') this.pushSummary(this.block(node, depth), this.line(node));
    else this.pushParagraph(this.block(node, depth), this.line(node));
  }

  /** The line of `<details>` that is always seen stands for a heading. */
  private pushSummary(plain: PlainText, line: number): void {
    const text = plain.lines.join(' ');
    if (text !== '') this.blocks.push({ kind: 'paragraph', text, lead: text, lines: [text], line });
  }

  private pushParagraph(plain: PlainText, line: number): void {
    if (plain.text === '') return;
    this.blocks.push({
      kind: 'paragraph',
      text: plain.lines.join(' '),
      lead: plain.lead,
      lines: plain.lines,
      line,
    });
  }

  private list(node: Element, depth: number, listDepth: number): void {
    for (const item of node.childNodes) {
      if (!('tagName' in item)) continue;
      const plain = new PlainText();
      const blocks: Element[] = [];
      for (const child of item.childNodes) {
        if (
          'tagName' in child &&
          (child.tagName === 'ul' || child.tagName === 'ol' || child.tagName === 'table')
        )
          blocks.push(child);
        else addText(child, plain, depth + 1);
      }
      if (plain.text !== '') {
        this.blocks.push({
          kind: 'listItem',
          depth: listDepth,
          ordered: node.tagName === 'ol',
          text: plain.lines.join(' '),
          lead: plain.lead,
          line: this.line(item),
        });
      }
      for (const child of blocks) this.node(child, depth + 2, listDepth + 1);
    }
  }

  private table(node: Element, depth: number): void {
    const rows: TableRow[] = [];
    /** Cells of earlier rows that reach down, by column: how many rows are left, and the text. */
    const above: { left: number; cell: TableCell }[] = [];
    for (const { row, head } of rowsOf(node)) {
      if (row.tagName === 'caption') {
        this.pushParagraph(textOf(row, depth), this.line(row));
        continue;
      }
      const cells: TableCell[] = [];
      let allHeads = true;
      const takeAbove = () => {
        for (
          let over = above[cells.length];
          over !== undefined && over.left > 0 && this.#spanned++ < mostSpanned;
          over = above[cells.length]
        ) {
          over.left--;
          cells.push({ ...over.cell, origin: 'above' });
        }
      };
      for (const child of row.childNodes) {
        if (!('tagName' in child) || (child.tagName !== 'td' && child.tagName !== 'th')) continue;
        takeAbove();
        if (child.tagName === 'td') allHeads = false;
        const cell = tableCell(textOf(child, depth));
        const columns = span(child, 'colspan', widestSpan);
        const height = span(child, 'rowspan', tallestSpan);
        for (let column = 0; column < columns && cells.length < mostColumns; column++) {
          if (column > 0 && this.#spanned++ >= mostSpanned) break;
          if (height > 1) above[cells.length] = { left: height - 1, cell };
          cells.push(column === 0 ? cell : { ...cell, origin: 'span' });
        }
      }
      takeAbove();
      rows.push({ line: this.line(row), header: head || (allHeads && cells.length > 1), cells });
    }
    if (rows.length > 0) this.blocks.push(tableBlock(rows, this.line(node)));
  }

  private line(node: Node): number {
    return this.before + (node.sourceCodeLocation?.startLine ?? 1);
  }
}

function span(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(cell.attrs.find((attribute) => attribute.name === name)?.value ?? '1', 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), most) : 1;
}

function* rowsOf(table: Element): Generator<{ row: Element; head: boolean }> {
  for (const child of table.childNodes) {
    if (!('tagName' in child)) continue;
    if (child.tagName === 'tr' || child.tagName === 'caption') yield { row: child, head: false };
    else {
      for (const row of child.childNodes) {
        if ('tagName' in row && row.tagName === 'tr') yield { row, head: child.tagName === 'thead' };
      }
    }
  }
}

/** A table around other tables only lays out the page. */
function isMatrixLike(table: Element): boolean {
  for (const { row } of rowsOf(table)) {
    for (const cell of row.childNodes) {
      if ('tagName' in cell && holdsTable(cell, 0)) return false;
    }
  }
  return true;
}

function holdsTable(node: Element, depth: number): boolean {
  if (depth > deepest) return false;
  return node.childNodes.some(
    (child) => 'tagName' in child && (child.tagName === 'table' || holdsTable(child, depth + 1)),
  );
}

function textOf(node: Element, depth: number): PlainText {
  const plain = new PlainText();
  if (node.tagName === 'th') plain.open('th');
  for (const child of node.childNodes) addText(child, plain, depth + 1);
  return plain;
}

const breaking = new Set(['br', 'p', 'div', 'li', 'tr', 'ul', 'ol', 'dt', 'dd', 'hr']);

function addText(node: Node, plain: PlainText, depth: number): void {
  if (node.nodeName === '#text') {
    if ('value' in node) plain.add(node.value.replace(/\s+/gu, ' '));
    return;
  }
  if (!('tagName' in node) || depth > deepest || unseen.has(node.tagName)) return;
  const name = node.tagName;
  if (name === 'input') {
    plain.add(node.attrs.some((attribute) => attribute.name === 'checked') ? '☑' : '☐');
    return;
  }
  if (name === 'li') plain.item();
  else if (breaking.has(name)) plain.lineBreak();
  if (node.childNodes.length === 0) {
    const text = icon(node);
    if (text !== '') plain.add(text);
  } else {
    if (name === 'a') plain.link(node.attrs.find((attribute) => attribute.name === 'href')?.value ?? '');
    plain.open(name);
    for (const child of node.childNodes) addText(child, plain, depth + 1);
    plain.close(name);
  }
  if (breaking.has(name) && name !== 'br') plain.lineBreak();
}

const iconAttributes = new Set([
  'class',
  'name',
  'ac:name',
  'src',
  'title',
  'aria-label',
  'icon',
  'data-emoji-id',
]);

/** Pictures and empty elements that a style sheet turns into an icon. */
function icon(node: Element): string {
  const alternative = node.attrs.find((attribute) => attribute.name === 'alt')?.value ?? '';
  const hints = node.attrs
    .filter((attribute) => iconAttributes.has(attribute.name))
    .map(({ value }) => value);
  if (breaking.has(node.tagName) || node.tagName === 'a') return '';
  return iconText(alternative, hints);
}
