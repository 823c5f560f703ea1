import type { Block, DocumentBlocks } from '../blocks.ts';
import type { TableInContext } from './context.ts';
import { referenceLabel } from './marks.ts';

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
  /^(?:\[\^?([^\]\s]{1,12})\]|\((\d{1,2}|\*{1,3}|[a-z])\)|(\*{1,4}|[†‡§#]{1,3})|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[ᵃᵇᶜᵈᵉ])|(\d{1,2})[).])\s*(?:[:=–—-]\s*)?(\S.*)$/u;

/** All footnotes of a document, ready to be asked for those of each table. */
export function footnotesOf(document: DocumentBlocks): (table: TableInContext) => Footnotes {
  const anywhere = new Map<string, string>();
  const stars = new Set<string>();
  for (const block of document.blocks) {
    if (block.kind === 'listItem') continue;
    for (const { label, text } of footnotesIn(block)) {
      if (/^[*†‡§#]/u.test(label)) {
        if (stars.has(label)) anywhere.delete(label);
        else anywhere.set(label, text);
        stars.add(label);
      } else if (!anywhere.has(label)) anywhere.set(label, text);
    }
  }
  return (context) => {
    const near = new Map<string, string>();
    const after = [...context.after];
    for (const block of after) {
      if (block.kind === 'listItem' && !isAlone(block, after)) continue;
      for (const { label, text } of footnotesIn(block)) if (!near.has(label)) near.set(label, text);
    }
    return { text: (label) => near.get(label) ?? anywhere.get(label) };
  };
}

/** A list item with a star is a footnote where it is the only one with that marker: else it is a list. */
function isAlone(item: Extract<Block, { kind: 'listItem' }>, run: readonly Block[]): boolean {
  if (item.depth > 0) return false;
  if (item.marker !== '*') return opening.test(item.text);
  return run.filter((block) => block.kind === 'listItem' && block.marker === '*').length === 1;
}

function footnotesIn(block: Block): Footnote[] {
  if (block.kind === 'footnote') return [{ label: `^${block.label}`, text: block.text }];
  if (block.kind === 'listItem') {
    const own = opening.exec(block.text);
    if (own !== null) return [footnote(own)];
    return block.marker === '*' ? [{ label: '*', text: block.text }] : [];
  }
  if (block.kind !== 'paragraph') return [];
  const notes: { label: string; text: string }[] = [];
  for (const line of block.lines ?? [block.text]) {
    const match = opening.exec(line);
    if (match !== null) notes.push(footnote(match));
    else if (notes.length > 0) {
      const last = notes[notes.length - 1];
      if (last !== undefined) last.text += ` ${line}`;
    }
  }
  // Footnotes that stand one after the other in one line: `¹ This. ² That.`
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

function split(note: Footnote): Footnote[] {
  const parts = note.text.split(/\s(?=[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}\s?\p{L})/u);
  if (parts.length === 1) return [note];
  return [
    { label: note.label, text: parts[0] ?? '' },
    ...parts.slice(1).flatMap((part) => {
      const match = opening.exec(part);
      return match === null ? [] : [footnote(match)];
    }),
  ];
}

/** The labels that a text refers to, and the text without the marks that are no part of a name. */
export function referencesIn(text: string, footnotes: Footnotes): { text: string; labels: string[] } {
  const labels: string[] = [];
  let rest = text.replace(/\s*\[(\^[^\]\s]{1,12})\]/gu, (_, label: string) => {
    labels.push(label);
    return '';
  });
  const trailing = /(?<!\s)\s*\\?([*†‡§]{1,4})$/u.exec(rest);
  if (trailing?.[1] !== undefined && trailing.index > 0) {
    labels.push(trailing[1]);
    rest = rest.slice(0, trailing.index);
  }
  for (const match of rest.matchAll(
    /\((\d{1,2}|\*{1,3})\)|\[(\d{1,2})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[ᵃᵇᶜᵈᵉ])|(?<=\p{L})([*†‡])(?=\P{L}|$)/gu,
  )) {
    const label = match[1] ?? match[2] ?? (match[3] === undefined ? match[4] : referenceLabel(match[3]));
    if (label !== undefined && footnotes.text(label) !== undefined && !labels.includes(label))
      labels.push(label);
  }
  return { text: rest.trim(), labels };
}
