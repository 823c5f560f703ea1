import type { Block, DocumentBlocks, TableBlock, TableCell, TableRow } from '../blocks.ts';
import { oneLine, shortened } from './cell-text.ts';
import { letterOfWord, lettersOfHeader } from './letter-words.ts';
import { partyShare } from './orientation.ts';
import type { Warn } from './read-table.ts';

/** Who has which letter of one activity, as it stands under the name of the activity. */
interface Assignments {
  readonly activity: string;
  readonly line: number;
  /** Names by letter, as written. */
  readonly names: ReadonlyMap<string, string>;
  /** Indices of the blocks that say so, the one that names the activity included. */
  readonly from: number;
  readonly to: number;
}

/**
 * The document with one table of names per letter where each activity has a heading of its own, over a list
 * (`Responsible: Ops`) or a table (`R | Ops`) of who has which letter. Met once only, such a list may be a legend.
 */
export function withTablesByActivity(document: DocumentBlocks, warn: Warn): DocumentBlocks {
  const { blocks } = document;
  const found: Assignments[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const assignments = assignmentsAt(blocks, index);
    if (assignments === undefined) continue;
    found.push(assignments);
    index = assignments.to - 1;
  }
  if (found.length < 2 || partyShare(found.map(({ activity }) => activity)) > 0.5) return document;
  tellUnread(blocks, found, warn);
  const result: Block[] = [];
  let copied = 0;
  for (const run of runsOf(found, blocks)) {
    const [first] = run;
    if (first === undefined) continue;
    result.push(...blocks.slice(copied, first.from), tableOf(run, blocks[first.from]));
    copied = run.at(-1)?.to ?? copied;
  }
  result.push(...blocks.slice(copied));
  return { ...document, blocks: result };
}

/** Lines that give a letter to somebody, where not all lines beside them do. */
function tellUnread(blocks: readonly Block[], found: readonly Assignments[], warn: Warn): void {
  const start = found[0]?.from ?? 0;
  for (const [index, block] of blocks.entries()) {
    const isRead = found.some(({ from, to }) => index >= from && index < to);
    if (index < start || isRead || block.kind !== 'listItem') continue;
    const head = /^([^:：]{1,40})[:：]\s/u.exec(block.text)?.[1];
    if (head !== undefined && lettersOfHeader(head) !== undefined)
      warn(
        `"${shortened(block.text)}" was left out: what stands beside it is no list of letters and names`,
        block.line,
      );
  }
}

/** Activities that follow each other under headings of one depth, with nothing else between them. */
function runsOf(found: readonly Assignments[], blocks: readonly Block[]): Assignments[][] {
  const runs: Assignments[][] = [];
  for (const assignments of found) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last?.to === assignments.from && depthOf(blocks[last.from]) === depthOf(blocks[assignments.from]);
    if (isNext) runs.at(-1)?.push(assignments);
    else runs.push([assignments]);
  }
  return runs;
}

function depthOf(block: Block | undefined): number {
  return block?.kind === 'heading' || block?.kind === 'listItem' ? block.depth : -1;
}

/** @param name the block that names the first activity */
function tableOf(run: readonly Assignments[], name: Block | undefined): TableBlock {
  const letters = [...new Set(run.flatMap(({ names }) => [...names.keys()]))];
  const line = run[0]?.line ?? 1;
  const cell = (text: string): TableCell => ({ text, bold: false, origin: 'own' });
  const row = (texts: readonly string[], at: number, header: boolean): TableRow => ({
    line: at,
    header,
    cells: texts.map(cell),
  });
  return {
    kind: 'table',
    line,
    ...(name?.kind === 'heading' && { depth: name.depth }),
    rows: [
      row(['Activity', ...letters], line, true),
      ...run.map(({ activity, names, line: at }) =>
        row([activity, ...letters.map((letter) => names.get(letter) ?? '')], at, false),
      ),
    ],
  };
}

/** The activity that the block at `index` names, where what follows says who has which letter of it. */
function assignmentsAt(blocks: readonly Block[], index: number): Assignments | undefined {
  const activity = nameIn(blocks[index]);
  const next = blocks[index + 1];
  if (activity === '' || next === undefined) return undefined;
  const line = blocks[index]?.line ?? 1;
  if (next.kind === 'table') {
    const names = namesInTable(next);
    return names && { activity, line, names, from: index, to: index + 2 };
  }
  const lines: string[] = [];
  let to = index + 1;
  for (; to < blocks.length; to++) {
    const block = blocks[to];
    if (block?.kind === 'listItem' && isInside(block.depth, blocks[index])) lines.push(block.text);
    else if (block?.kind === 'paragraph' && block.lead !== block.text && lines.length === 0)
      lines.push(...(block.lines ?? [block.text]));
    else break;
  }
  const names = namesInLines(lines);
  return names && { activity, line, names, from: index, to };
}

function isInside(depth: number, parent: Block | undefined): boolean {
  return parent?.kind === 'listItem' ? depth > parent.depth : depth === 0;
}

/** What a heading, a bold line or an item over items calls an activity; `''` for any other block. */
function nameIn(block: Block | undefined): string {
  const isName =
    block?.kind === 'heading' ||
    (block?.kind === 'paragraph' && block.lead !== '' && block.lead === block.text) ||
    block?.kind === 'listItem';
  if (!isName || block.text.length > 150 || assignmentIn(block.text) !== undefined) return '';
  return block.text.replace(/(?:(?<!\s)\s+)?[:：]$/u, '');
}

/** Every line gives a letter of its own to somebody, and one of the letters is for who does or answers for it. */
function namesInLines(lines: readonly string[]): Map<string, string> | undefined {
  const pairs = lines.map(assignmentIn);
  return lines.length < 2 || pairs.includes(undefined)
    ? undefined
    : distinct(pairs.filter((pair) => pair !== undefined));
}

function namesInTable(table: TableBlock): Map<string, string> | undefined {
  if (table.rows[0]?.cells.length !== 2) return undefined;
  const rows = table.rows.map(({ cells }) => cells.map((cell) => cell.text));
  const [head, ...body] = rows;
  const isHeaded = lettersOfHeader(head?.[0] ?? '') === undefined || body.length === 0;
  const pairs = (isHeaded ? body : rows).map(([letter = '', names = '']) => pairOf(letter, names));
  return pairs.length < 2 || pairs.includes(undefined)
    ? undefined
    : distinct(pairs.filter((pair) => pair !== undefined));
}

type Pair = readonly [letter: string, names: string];

function distinct(pairs: readonly Pair[]): Map<string, string> | undefined {
  const names = new Map(pairs);
  const isScheme = names.has('R') || names.has('A') || names.has('R/A') || names.has('D');
  return isScheme && names.size === pairs.length && names.size > 1 ? names : undefined;
}

/** `Responsible: Ops, Network`, `A – the head of Ops`. */
function assignmentIn(text: string): Pair | undefined {
  const [, letter, names] =
    /^([^:：–—=]{1,40}?)\s?(?:[:：=]|[–—]|(?<=\s)-\s)\s?(.+)$/u.exec(oneLine(text)) ?? [];
  return letter === undefined || names === undefined ? undefined : pairOf(letter, names);
}

function pairOf(head: string, names: string): Pair | undefined {
  const letters = lettersOfHeader(head);
  if (letters === undefined || names.length > 200) return undefined;
  const isName = names
    .split(/[,;\n]/u)
    .every((name) => name.length <= 60 && name.trim().split(/\s+/u).length <= 7 && !explains(name, letters));
  return isName && !/[.!?]$/u.test(names) ? [letters.join('/'), names] : undefined;
}

/** `Support` may be a team, but not under S. */
function explains(name: string, letters: readonly string[]): boolean {
  const letter = letterOfWord(name);
  return letter !== undefined && (letters.includes(letter) || 'RACI'.includes(letter));
}
