import type { Block, DocumentBlocks } from '../blocks.ts';
import type { TableInContext } from './context.ts';
import { referenceLabel } from './marks.ts';
import { noteWords } from './words.ts';

/** What the marks in a table refer to. */
export interface Footnotes {
  /** The text of the footnote with this label (`*`, `1`, `^1`). */
  text(label: string): string | undefined;
}

interface Footnote {
  readonly label: string;
  readonly text: string;
}

const opening =
  /^(?:\[\^?([^\]\s]{1,12})\]|\((\d{1,2}|\*{1,3}|[a-z])\)|(\*{1,4}|[†‡§#]{1,3})|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[ᵃᵇᶜᵈᵉ])|(\d{1,2}|[a-e](?=\)))[).])\s*(?:[:=–—-]\s*)?(\S.*)$/u;

/** `Notes: ¹ By day only.` */
const preamble = /^\p{L}[\p{L} ]{0,24}[:：]\s*(?=[*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ([])/u;

/** All footnotes of a document, ready to be asked for those of each table. */
export function footnotesOf(document: DocumentBlocks): (table: TableInContext) => Footnotes {
  const anywhere = new Map<string, string>();
  const stars = new Set<string>();
  let isUnderNotes = false;
  for (const block of document.blocks) {
    if (block.kind === 'heading') isUnderNotes = noteWords.has(block.text);
    if (block.kind === 'listItem' && !isUnderNotes) continue;
    for (const { label, text } of [...footnotesIn(block), ...numbered(block)]) {
      if (/^[*†‡§#]/u.test(label)) {
        if (stars.has(label)) anywhere.delete(label);
        else anywhere.set(label, text);
        stars.add(label);
      } else if (!anywhere.has(label)) anywhere.set(label, text);
    }
  }
  return (context) => {
    const near = new Map<string, string>();
    const { after } = context;
    const found = after.flatMap((block) => footnotesIn(block, after));
    for (const { label, text } of [...found, ...after.flatMap(numbered)])
      if (!near.has(label)) near.set(label, text);
    // `(1)` and `¹` are two footnotes where a document has both, and one where it has one of them.
    return {
      text: (label) =>
        near.get(label) ??
        near.get(otherNotation(label)) ??
        anywhere.get(label) ??
        anywhere.get(otherNotation(label)),
    };
  };
}

/** `1` for `¹` and the other way round. */
function otherNotation(label: string): string {
  return label.replace(/[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => {
    const value = raised.indexOf(digit);
    return value === -1 ? raised.charAt(Number(digit)) : String(value);
  });
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A list item with a star is a footnote where it is the only one with that marker: else it is a list. */
function isAlone(item: Extract<Block, { kind: 'listItem' }>, run: readonly Block[]): boolean {
  if (item.depth > 0 || item.marker !== '*') return false;
  return run.filter((block) => block.kind === 'listItem' && block.marker === '*').length === 1;
}

/** An item of a numbered list: what a number in the table refers to where nothing else explains it. */
function numbered(block: Block): Footnote[] {
  const label =
    block.kind === 'listItem' && block.ordered ? /^(\d{1,2})[.)]$/u.exec(block.marker ?? '')?.[1] : undefined;
  return label === undefined || block.kind !== 'listItem' ? [] : [{ label, text: block.text }];
}

/** The footnotes that a block holds. `run`: the blocks around it. */
function footnotesIn(block: Block, run: readonly Block[] = []): Footnote[] {
  if (block.kind === 'footnote') return [{ label: `^${block.label}`, text: block.text }];
  if (block.kind === 'listItem') {
    const own = opening.exec(block.text);
    if (own !== null) return split(footnote(own));
    return isAlone(block, run) ? [{ label: '*', text: block.text }] : [];
  }
  if (block.kind !== 'paragraph') return [];
  const notes: { label: string; text: string }[] = [];
  for (const line of block.lines ?? [block.text]) {
    const match = opening.exec(line.replace(preamble, ''));
    if (match !== null) notes.push(footnote(match));
    else if (notes.length > 0) {
      const last = notes[notes.length - 1];
      if (last !== undefined) last.text += ` ${line}`;
    }
  }
  return notes.flatMap(split);
}

function footnote(match: RegExpExecArray): { label: string; text: string } {
  const [, bracketed, parenthesised, star, superscript, digit, text = ''] = match;
  const label = bracketed ?? parenthesised ?? star ?? digit ?? referenceLabel(superscript ?? '');
  return {
    label: match[0].startsWith('[^') ? `^${label}` : label,
    text: text.trim().replace(/(?<!\*)\*+$/u, ''),
  };
}

/** Footnotes that stand one after the other in one line: `¹ This. ² That.` */
function split(note: Footnote): Footnote[] {
  const [first = '', ...rest] = note.text.split(
    /(?<![\s;,|])[\s;,|]+(?=[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}\s?\p{L}|[†‡§]{1,3}\s?[=:]?\s?\p{L}|\*{1,3}\s?[=:]?\s?\p{Lu}|\(\d{1,2}\)\s\p{Lu})/u,
  );
  return [
    { label: note.label, text: first },
    ...rest.flatMap((part) => {
      const match = opening.exec(part);
      return match === null ? [] : [footnote(match)];
    }),
  ];
}

/** The labels that a text refers to, and the text without the marks that are no part of a name. */
export function referencesIn(text: string, footnotes: Footnotes): { text: string; labels: string[] } {
  const labels: string[] = [];
  let rest = text.replace(/(?:(?<!\s)\s+)?\[(\^[^\]\s]{1,12})\]/gu, (_, label: string) => {
    labels.push(label);
    return '';
  });
  const trailing = /(?<!\s)\s*\\?([*†‡§]{1,4})$/u.exec(rest);
  if (trailing?.[1] !== undefined && trailing.index > 0) {
    labels.push(trailing[1]);
    rest = rest.slice(0, trailing.index);
  }
  const isKnown = (label: string | undefined): label is string =>
    label !== undefined && footnotes.text(label) !== undefined;
  // What is said of a mark goes into the note, and the mark is no part of the name any more.
  rest = rest.replace(
    /(?:(?<![\s,;])[\s,;]+)?(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[ᵃᵇᶜᵈᵉ])|\^(\d{1,2})(?!\d))|(?<=\p{L})([*†‡])(?=\P{L}|$)|(?<=\p{L})([a-e]|\d)\)$/gu,
    (whole, superscript: string | undefined, caret, star, letter) => {
      const label: string | undefined =
        superscript === undefined ? (caret ?? star ?? letter) : referenceLabel(superscript);
      if (!isKnown(label)) return whole;
      if (!labels.includes(label)) labels.push(label);
      return '';
    },
  );
  for (const match of rest.matchAll(/\((\d{1,2}|\*{1,3})\)|\[(\d{1,2})\]/gu)) {
    const label = match[1] ?? match[2];
    if (isKnown(label) && !labels.includes(label)) labels.push(label);
  }
  return { text: rest.trim(), labels };
}
