import type { Block, ListItemBlock } from '../blocks.ts';
import { bareParty, type Label, readLabel } from './labels.ts';
import { looksLikeHeading } from './lead-ins.ts';
import { kindOf } from './parties.ts';
import { phrases } from './phrases.ts';

/** The part of a policy that stands under one heading or one label. */
export interface Section {
  /** The headings that it stands under, outermost first, without those that are labels or the title. */
  readonly path: readonly Heading[];
  readonly label: Label | undefined;
  /** The label as written, also where it says nothing that we understand; `''` under a heading. */
  readonly labelText: string;
  /** Whether the label is a plain line over a list: the next such line ends what it says. */
  readonly isLeadIn: boolean;
  readonly line: number;
  readonly parts: readonly Part[];
}

export interface Heading {
  readonly name: string;
  readonly line: number;
}

export type Part = TextPart | { readonly kind: 'list'; readonly items: readonly Item[] };

export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
}

export interface Item {
  readonly text: string;
  /** The bold text that the item begins with. */
  readonly lead: string;
  readonly line: number;
  readonly items: readonly Item[];
}

export interface Outline {
  /** What the document calls itself in its first heading or a bold line before it; `''` where it does not. */
  readonly title: string;
  readonly sections: readonly Section[];
}

interface OpenHeading extends Heading {
  readonly depth: number;
  /** A heading such as `Responsibility of the customer` is no area: it says whose all that is under it is. */
  readonly label: Label | undefined;
}

/** Cuts a document at its headings and labels. */
export function outline(blocks: readonly Block[]): Outline {
  return new Outliner(blocks).read();
}

class Outliner {
  #title = '';
  /** Whether anything but headings and labels was met. */
  #begun = false;
  /** Whether one heading stands over all others. */
  readonly #oneTop: boolean;
  /** Whether a name such as `Customer` that stands over a list is a label. */
  readonly #namesAreLabels: boolean;
  readonly #open: OpenHeading[] = [];
  readonly #sections: Section[] = [];
  #parts: Part[] = [];

  constructor(private readonly blocks: readonly Block[]) {
    this.#oneTop = blocks.filter((block) => block.kind === 'heading' && block.depth === 1).length === 1;
    this.#namesAreLabels = haveBareLabels(blocks);
  }

  read(): Outline {
    this.#begin(undefined, '', 1);
    for (let index = 0; index < this.blocks.length; index++) {
      const block = this.blocks[index];
      if (block?.kind === 'heading') this.#heading(block.text, block.depth, block.line);
      else if (block?.kind === 'paragraph')
        this.#paragraph(block, this.blocks[index + 1]?.kind === 'listItem');
      else if (block?.kind === 'listItem') {
        const run = listFrom(this.blocks, index);
        this.#add({ kind: 'list', items: nested(run) });
        index += run.length - 1;
      }
    }
    return { title: this.#title, sections: this.#sections };
  }

  #begin(label: Label | undefined, labelText: string, line: number, isLeadIn = false): void {
    this.#parts = [];
    const path: Heading[] = this.#open.filter(({ label: own }) => own === undefined || own.kind === 'none');
    const inherited = this.#open.findLast((heading) => heading.label !== undefined)?.label;
    // Under a heading that says whose all of it is, a bold line is a heading too.
    const divides = inherited !== undefined && label === undefined && labelText !== '';
    if (divides) path.push({ name: labelText, line });
    const shown = divides ? '' : labelText;
    const parts = this.#parts;
    this.#sections.push({ path, label: label ?? inherited, labelText: shown, isLeadIn, line, parts });
  }

  #heading(text: string, depth: number, line: number): void {
    while (this.#open.length > 0 && (this.#open.at(-1)?.depth ?? 0) >= depth) this.#open.pop();
    const label = readLabel(text) ?? this.#bareLabel(text);
    const isTitle = depth === 1 && this.#oneTop && !namesOneParty(label);
    if (isTitle) this.#title = text;
    else if (text !== '') this.#open.push({ name: text, line, depth, label });
    this.#begin(undefined, '', line);
  }

  #paragraph({ text, lead, line }: { text: string; lead: string; line: number }, isOverList: boolean): void {
    const bare = lead === text || /[:：]$/u.test(text) ? this.#bareLabel(text) : undefined;
    const cut =
      bare === undefined
        ? cutLabel(isOverList && looksLikeHeading(text) ? `${text}:` : text, lead)
        : { label: bare, written: text.replace(/:$/u, ''), rest: '' };
    if (cut !== undefined) {
      this.#begin(cut.label, cut.written, line, lead === '' && cut.rest === '' && isOverList);
      if (cut.rest !== '') this.#add({ kind: 'text', text: cut.rest, line });
    } else if (lead !== '' && lead === text && text.length <= 200) {
      const opens = this.#title === '' && !this.#begun && this.#open.length === 0;
      if (opens) this.#title = text.replace(/:$/u, '');
      else this.#begin(undefined, text.replace(/:$/u, ''), line);
    } else this.#add({ kind: 'text', text, line });
  }

  #bareLabel(text: string): Label | undefined {
    const party = this.#namesAreLabels ? bareParty(text) : undefined;
    return party === undefined ? undefined : { kind: 'duties', parties: [party] };
  }

  #add(part: Part): void {
    this.#begun = true;
    this.#parts.push(part);
  }
}

/** `Shared responsibility` over a whole document is what it is called; so are two parties. */
function namesOneParty(label: Label | undefined): boolean {
  if (label === undefined || label.kind === 'shared') return false;
  return label.kind !== 'duties' || label.parties.length === 1;
}

/**
 * Whether the names of a provider and of a customer stand over lists, both of them in two places or more: once, they
 * may be what a page of any kind is about.
 */
function haveBareLabels(blocks: readonly Block[]): boolean {
  let pairs = 0;
  let met = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const isLine = block.kind === 'paragraph' && (block.lead === block.text || /[:：]$/u.test(block.text));
    const party = block.kind === 'heading' || isLine ? bareParty(block.text) : undefined;
    const kind = party === undefined ? undefined : kindOf(party);
    if (kind !== undefined && blocks[index + 1]?.kind === 'listItem') {
      met.add(kind);
      if (met.size === 2) pairs++;
    } else if (block.kind === 'heading') met = new Set();
  }
  return pairs > 1;
}

export interface CutLabel {
  readonly label: Label;
  readonly written: string;
  /** What follows the label in the same paragraph. */
  readonly rest: string;
}

/** The label that a paragraph or an item begins with: bold, before a colon, or all of it. */
export function cutLabel(text: string, lead: string): CutLabel | undefined {
  const colon = text.search(/[:：](?:\s|$)/u);
  const candidates = [
    text,
    lead !== '' && text.startsWith(lead) ? lead : '',
    colon > 0 ? text.slice(0, colon + 1) : '',
  ];
  for (const written of candidates) {
    if (written === '') continue;
    const rest = text.slice(written.length).replace(/^\s*[:：]?\s*/u, '');
    const isMarked = written === lead || /[:：]\s*$/u.test(written);
    const label = isMarked ? readLabel(written) : undefined;
    if (label === undefined) continue;
    // "**X must** do this" is a sentence, "**Responsibility of X** this" is none.
    if (
      !phrases().dutyOf.test(written) &&
      (label.kind === 'duties' || label.kind === 'none') &&
      rest !== '' &&
      !/[:：]/u.test(text.slice(0, written.length + 2))
    )
      continue;
    return { label, written: written.replace(/(?:(?<!\s)\s+)?[:：]\s*$/u, ''), rest };
  }
  return undefined;
}

function listFrom(blocks: readonly Block[], start: number): ListItemBlock[] {
  const run: ListItemBlock[] = [];
  for (let index = start; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind !== 'listItem') break;
    run.push(block);
  }
  return run;
}

function nested(run: readonly ListItemBlock[]): Item[] {
  const top: Item[] = [];
  const open: { depth: number; items: Item[] }[] = [];
  for (const { text, lead, line, depth } of run) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const items: Item[] = [];
    (open.at(-1)?.items ?? top).push({ text, lead, line, items });
    open.push({ depth, items });
  }
  return top;
}
