import type { Block, HeadingBlock, ListItemBlock, ParagraphBlock } from '../blocks.ts';
import { allParties } from './lead-in-words.ts';
import { partyNouns } from './parties.ts';
import { DutyReader } from './sentences.ts';

/**
 * The blocks of a policy with the headings and lists that a person sees in plain text: `1. Backups` on a line of its
 * own, `1.2 Restore`, a first line that is a title, items that begin with `a)` or a dot.
 */
export function withPlainStructure(blocks: readonly Block[]): Block[] {
  const parted = withLetteredItems(
    blocks.flatMap((block) => (block.kind === 'paragraph' ? linesOf(block) : [block])),
  );
  if (parted.some(({ kind }) => kind === 'heading')) return parted;
  const numbered = parted.map(
    (block, index) => numberedHeading(block, parted[index - 1], parted[index + 1]) ?? block,
  );
  const [first] = numbered;
  if (!numbered.some(({ kind }) => kind === 'heading') || first?.kind !== 'paragraph') return numbered;
  if (!isTitle(first.text) || (first.lines?.length ?? 1) > 1) return numbered;
  return [headingAt(first.text, 1, first.line), ...numbered.slice(1)];
}

const marker = /^(?:\(?(?:[a-z]|[ivx]{1,5})\)|\(?\d{1,2}\)|[•·‣▪●○–—])\s+(?=\S)/iu;

/** A paragraph whose lines are items of a list, below a line that introduces them or not. */
function linesOf(paragraph: ParagraphBlock): Block[] {
  const lines = paragraph.lines ?? [paragraph.text];
  const start = lines.findIndex((line) => marker.test(line));
  const items = lines.filter((line) => marker.test(line)).length;
  const isList = start >= 0 && (items > 1 || /[:：]$/u.test(lines[start - 1] ?? ''));
  if (!isList) return [paragraph];
  const blocks: Block[] = [];
  if (start > 0) {
    const text = lines.slice(0, start).join(' ');
    const lead = paragraph.lead.startsWith(text) ? text : '';
    blocks.push({ kind: 'paragraph', text, lead, lines: lines.slice(0, start), line: paragraph.line });
  }
  for (const [index, line] of lines.entries()) {
    if (index < start) continue;
    const last = blocks.at(-1);
    if (marker.test(line)) blocks.push(itemOf(line, paragraph.line + index));
    else if (last?.kind === 'listItem') blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line}` };
  }
  return blocks;
}

function itemOf(line: string, at: number): ListItemBlock {
  const text = line.replace(marker, '');
  return { kind: 'listItem', depth: 0, ordered: true, text, lead: '', line: at };
}

/** Paragraphs that begin with `(a)` below one that ends with a colon are a list: contracts leave a line between them. */
function withLetteredItems(blocks: readonly Block[]): Block[] {
  const items: Block[] = [];
  for (const block of blocks) {
    const last = items.at(-1);
    const isOpen = last?.kind === 'listItem' || (last?.kind === 'paragraph' && /[:：]$/u.test(last.text));
    const isItem = isOpen && block.kind === 'paragraph' && marker.test(block.text);
    items.push(isItem ? itemOf(block.text, block.line) : block);
  }
  return items;
}

/** `1. Backups`, the only item of its list, over a paragraph; `1.2 Restore`. */
function numberedHeading(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
): HeadingBlock | undefined {
  const isOver = next?.kind === 'paragraph' || next?.kind === 'listItem';
  if (!isOver) return undefined;
  if (block.kind === 'listItem') {
    const isNumber = block.depth === 0 && /^\d{1,2}[.)]$/u.test(block.marker ?? '');
    const isAlone = !isSameList(previous, block) && !isSameList(next, block);
    return isNumber && isAlone && (next.kind === 'paragraph' || next.depth === 0) && isTitle(block.text)
      ? headingAt(block.text, 2, block.line)
      : undefined;
  }
  if (block.kind !== 'paragraph') return undefined;
  const [, number = '', text = ''] = /^((?:\d{1,2}\.){1,3}\d{1,2})\.?\s+(\p{Lu}.*)$/u.exec(block.text) ?? [];
  return isTitle(text) && !isClause(text)
    ? headingAt(text, Math.min(6, number.split('.').length + 1), block.line)
    : undefined;
}

let duties: DutyReader | undefined;

/** `1.1 The Provider shall run the servers`, without a full stop. */
function isClause(text: string): boolean {
  duties ??= new DutyReader([...partyNouns(), allParties]);
  return duties.read(text).party !== undefined;
}

/** `2.` and `3.` are of one list, `2.` and `3)` are not. */
function isSameList(beside: Block | undefined, item: ListItemBlock): boolean {
  const signOf = ({ marker: written }: ListItemBlock) => (written ?? '').replace(/\d+/u, '');
  return beside?.kind === 'listItem' && beside.depth === item.depth && signOf(beside) === signOf(item);
}

function isTitle(text: string): boolean {
  return text !== '' && text.length <= 80 && !/[.:;,!?：]$/u.test(text);
}

function headingAt(text: string, depth: number, line: number): HeadingBlock {
  return { kind: 'heading', depth, text, lead: '', line };
}
