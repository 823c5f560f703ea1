import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block, DocumentBlocks, TableBlock, TableCell, TableRow } from '../blocks.ts';
import { htmlBlocks } from './html.ts';
import { cutHtmlTables, type HtmlTableCut } from './html-tables.ts';
import { cutLongTables, type LongTableCut } from './long-tables.ts';
import { cellsOf, isWholeRow, pipeTables } from './pipe-tables.ts';
import { iconText, PlainText, tidy } from './plain-text.ts';
import { shifted, tableBlock, tableCell } from './table-block.ts';
import { tame } from './tame.ts';

/** Reads Markdown (CommonMark with GFM tables, footnotes and front matter, and HTML inside) as blocks. */
export function readMarkdown(text: string): DocumentBlocks {
  const long = cutLongTables(text.replace(/\r\n?/gu, '\n'));
  const cut = cutHtmlTables(tame(long.text));
  const tree = parse(cut.text);
  const reader = new MarkdownReader(cut, long);
  reader.children(tree);
  const matter = tree.children[0]?.type === 'yaml' ? tree.children[0].value : '';
  return {
    title: frontMatterValue(matter, 'title'),
    language: frontMatterValue(matter, 'lang') || frontMatterValue(matter, 'language') || undefined,
    blocks: reader.blocks,
  };
}

function parse(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(['yaml', 'toml']), gfmTable(), gfmFootnote()],
    mdastExtensions: [
      frontmatterFromMarkdown(['yaml', 'toml']),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ],
  });
}

/** The plain value of a top-level key; a title with YAML of its own (`>`, anchors) is not worth a YAML parser here. */
function frontMatterValue(matter: string, key: string): string {
  const line = matter.split('\n').find((candidate) => candidate.startsWith(`${key}:`));
  if (line === undefined) return '';
  const value = line.slice(key.length + 1).trim();
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/u.exec(value);
  return tidy(quoted?.[2] ?? value.replace(/^((?:\S|\s(?!#))*)\s#.*$/u, '$1')).replace(/^[>|&*!].*$/u, '');
}

class MarkdownReader {
  readonly blocks: Block[] = [];

  constructor(
    readonly cut: HtmlTableCut,
    readonly long: LongTableCut,
  ) {}

  children(parent: { readonly children: readonly Nodes[] }): void {
    for (const node of parent.children) this.block(node as RootContent);
  }

  block(node: RootContent): void {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'heading': {
        const plain = plainOf(node.children);
        if (plain.text === '') return;
        this.blocks.push({
          kind: 'heading',
          depth: node.depth,
          text: withoutAnchor(plain.lines.join(' ')),
          lead: plain.lead,
          line,
        });
        return;
      }
      case 'paragraph':
        this.paragraph(node, line);
        return;
      case 'table':
        this.table(node);
        return;
      case 'code':
        if (this.isIndented(node.position?.start.offset ?? 0) && this.pipes(node.value, line)) return;
        this.blocks.push({ kind: 'code', text: node.value, line });
        return;
      case 'html':
        this.html(node.value, line);
        return;
      case 'list':
        this.list(node, 0);
        return;
      case 'footnoteDefinition': {
        const plain = new PlainText();
        for (const child of node.children) if (child.type === 'paragraph') addAll(child.children, plain);
        this.blocks.push({
          kind: 'footnote',
          label: node.label ?? node.identifier,
          text: plain.lines.join(' '),
          lead: plain.lead,
          line,
        });
        return;
      }
      case 'blockquote':
        this.children(node);
        return;
      default:
        return;
    }
  }

  private list(node: Extract<RootContent, { type: 'list' }>, depth: number): void {
    for (const item of node.children) {
      const line = item.position?.start.line ?? 1;
      const [first, ...rest] = item.children;
      if (first?.type === 'paragraph') {
        const plain = plainOf(first.children);
        this.blocks.push({
          kind: 'listItem',
          depth,
          ordered: node.ordered === true,
          marker: this.marker(item.position?.start.offset ?? 0),
          text: plain.lines.join(' '),
          lead: plain.lead,
          line,
        });
      } else if (first !== undefined) this.inItem(first, depth);
      for (const child of rest) this.inItem(child, depth);
    }
  }

  private inItem(child: RootContent, depth: number): void {
    if (child.type === 'list') this.list(child, depth + 1);
    else this.block(child);
  }

  private marker(offset: number): string {
    return /^\S*/u.exec(this.cut.text.slice(offset, offset + 12))?.[0] ?? '';
  }

  private isIndented(offset: number): boolean {
    return !/^[`~]/u.test(this.cut.text.slice(offset, offset + 1));
  }

  private paragraph(node: Paragraph, line: number): void {
    const raw = this.cut.withoutComments(this.raw(node));
    if (this.rowsBelow(raw, line)) return;
    if (/[|│┃║]/u.test(raw) && this.pipes(raw, line)) return;
    const plain = new PlainText();
    addAll(node.children, plain, true);
    if (plain.text !== '') {
      this.blocks.push({
        kind: 'paragraph',
        text: plain.lines.join(' '),
        lead: plain.lead,
        lines: plain.lines,
        line,
      });
    }
    for (const child of node.children) if (child.type === 'html') this.tablesCutFrom(child.value);
  }

  /** Rows below a blank line: to the grammar the table ended there, to those who read it it goes on. */
  private rowsBelow(raw: string, line: number): boolean {
    const above = this.blocks.at(-1);
    const lines = raw.split('\n');
    if (above?.kind !== 'table' || !lines.every(isWholeRow)) return false;
    const rows = lines.map((text, index) => ({
      line: line + index,
      header: false,
      cells: this.cellsOf(text),
    }));
    const [head, ...body] = above.rows;
    if (rows.some(({ cells }) => cells.length !== head?.cells.length)) return false;
    // What begins with other things than the rows above hold is headed anew.
    const held = new Set(body.flatMap(({ cells }) => cells.slice(1).map((cell) => cell.text)));
    if (body.length > 0 && !rows[0]?.cells.slice(1).some((cell) => held.has(cell.text))) return false;
    this.blocks[this.blocks.length - 1] = tableBlock([...above.rows, ...rows], above.line);
    return true;
  }

  private html(value: string, line: number): void {
    const shown = this.cut.withoutComments(value);
    if (this.pipes(shown, line)) return;
    for (const block of htmlBlocks(shown, line)) this.blocks.push(block);
    this.tablesCutFrom(value);
  }

  private tablesCutFrom(html: string): void {
    for (const table of this.cut.tablesIn(html)) {
      for (const block of htmlBlocks(table.html, table.line)) this.blocks.push(block);
    }
  }

  /** Tables that a careful reader sees in text that is none to the Markdown grammar. */
  private pipes(raw: string, line: number): boolean {
    const found = pipeTables(raw, line, (cell) => cellOf(inlineChildren(cell)));
    if (found === undefined) return false;
    for (const part of found) {
      if (part.kind === 'table') this.blocks.push(this.withCutRows(part));
      else
        for (const block of readMarkdown(part.text).blocks) this.blocks.push(shifted(block, part.line - 1));
    }
    return true;
  }

  private table(node: Table): void {
    const rows: TableRow[] = [];
    const notRows: { text: string; line: number }[] = [];
    for (const [index, row] of node.children.entries()) {
      const line = row.position?.start.line ?? 1;
      const raw = this.raw(row);
      const cells = row.children.map((cell) => cellOf(cell.children));
      if (/^\s*\{:?\s.*\}\s*$/u.test(raw)) continue;
      if (index > 0 && !raw.includes('|')) {
        notRows.push({ text: raw, line });
        rows.push({ line, header: false, cells });
        continue;
      }
      notRows.length = 0;
      rows.push({ line, header: index === 0, cells });
    }
    // Lines without any bar after the last row are text that was glued to the table, not rows.
    if (notRows.length > 0) rows.length -= notRows.length;
    this.blocks.push(this.withCutRows(tableBlock(rows, node.position?.start.line ?? 1)));
    for (const text of notRows) {
      for (const block of readMarkdown(text.text).blocks) this.blocks.push(shifted(block, text.line - 1));
    }
  }

  /** The table with the rows that the parser did not get to see. */
  private withCutRows(table: TableBlock): TableBlock {
    const cut = this.long.rowsOf(table.line);
    if (cut.length === 0) return table;
    const rows = cut.map((row) => ({ line: row.line, header: false, cells: this.cellsOf(row.text) }));
    return tableBlock([...table.rows, ...rows], table.line);
  }

  private readonly known = new Map<string, TableCell>();

  /** The cells of a line of a table; most hold one of a few texts. */
  private cellsOf(line: string): TableCell[] {
    return cellsOf(line).map((text) => {
      const cell = this.known.get(text) ?? cellOf(inlineChildren(text));
      if (text.length < 20) this.known.set(text, cell);
      return cell;
    });
  }

  private raw(node: Nodes): string {
    return this.cut.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }
}

/** `Backup {#backup}` is `Backup`. */
function withoutAnchor(heading: string): string {
  return heading.replace(/(?:(?<!\s)\s+)?\{:?\s*#[^{}]*\}\s*$/u, '') || heading;
}

/** The inline content of a cell. The full stop keeps it from being read as a block: a list, a heading, HTML. */
function inlineChildren(text: string): readonly PhrasingContent[] {
  if (!/[*_`[\]<&\\!:~]/u.test(text)) return [{ type: 'text', value: text }];
  const [paragraph] = parse(`.${text.trim()}`).children;
  if (paragraph?.type !== 'paragraph') return [{ type: 'text', value: text }];
  const [first, ...rest] = paragraph.children;
  return first?.type === 'text' ? [{ ...first, value: first.value.slice(1) }, ...rest] : paragraph.children;
}

function cellOf(children: readonly PhrasingContent[]): TableCell {
  const plain = plainOf(children);
  return tableCell(plain);
}

function plainOf(children: readonly PhrasingContent[]): PlainText {
  const plain = new PlainText();
  addAll(children, plain);
  return plain;
}

/** `byLine`: where the source breaks the line, the text does too. */
function addAll(children: readonly PhrasingContent[], plain: PlainText, byLine = false): void {
  for (const node of children) {
    if (node.type === 'text') addText(node.value, plain, byLine);
    else if (node.type === 'inlineCode') plain.add(node.value);
    else if (node.type === 'break') plain.lineBreak();
    else if (node.type === 'footnoteReference') plain.add(`[^${node.label ?? node.identifier}]`);
    else if (node.type === 'image' || node.type === 'imageReference')
      plain.add(iconText(node.alt ?? '', node.type === 'image' ? [node.url] : []));
    else if (node.type === 'html') inlineTag(node.value, plain);
    else if ('children' in node) {
      if (node.type === 'link') plain.link(node.url);
      else if (node.type === 'linkReference') plain.link(`[${node.identifier}]`);
      if (node.type === 'strong') plain.open('b');
      else if (node.type === 'emphasis') plain.open('i');
      addAll(node.children, plain, byLine);
      if (node.type === 'strong') plain.close('b');
      else if (node.type === 'emphasis') plain.close('i');
    }
  }
}

function addText(text: string, plain: PlainText, byLine: boolean): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0 && byLine) plain.lineBreak();
    else if (index > 0) plain.add(' ');
    plain.add(line);
  }
}

/** One tag of HTML inside a line. */
function inlineTag(html: string, plain: PlainText): void {
  const tag = /^<(\/?)([a-z][a-z0-9]*)/iu.exec(html);
  if (tag === null) return;
  const name = (tag[2] ?? '').toLowerCase();
  if (name === 'li' && tag[1] === '') plain.item();
  else if (name === 'br' || name === 'li' || name === 'p') plain.lineBreak();
  else if (tag[1] === '/') plain.close(name);
  else if (name === 'input') plain.add(/\schecked\b/iu.test(html) ? '☑' : '☐');
  else if (name === 'img' || name === 'i' || name === 'svg' || html.endsWith('/>')) {
    const values = [...html.matchAll(/\s(?:class|name|src|alt|title|icon|aria-label)="([^"]*)"/giu)];
    plain.add(iconText('', [tag[2] ?? '', ...values.map((match) => match[1] ?? '')]));
    if (!html.endsWith('/>')) plain.open(name);
  } else {
    if (name === 'a') plain.link(/\shref="([^"]*)"/iu.exec(html)?.[1] ?? '');
    plain.open(name);
  }
}
