import { type Found, type Hit, hitsOf } from './hits.ts';
import { fieldAt } from './place-weights.ts';
import { conceptOfMeaning, isAdjunct, isWord, positionOfPlace } from './row-index.ts';
import type { SearchIndex } from './search-index.ts';
import { weights } from './weights.ts';
import type { WordClass } from './word-class.ts';

/** A word of the name of an activity. */
export interface NameWord {
  readonly form: number;
  readonly position: number;
  readonly wordClass: WordClass;
  /** True where it only says where or how something is done. */
  readonly isAdjunct: boolean;
  /** True where the word says what is done, and not only that something is. */
  readonly isAction: boolean;
  /** How far the question asks for the word, 0 to 1. */
  readonly explained: number;
  /** The units of the question that do. */
  readonly by: readonly number[];
}

/**
 * The words of a row's name that are more than grammar, in order, with what the question asks for of them. Words and
 * meanings of the name stand before all others in the index.
 */
export function nameOf(row: number, found: readonly Found[], index: SearchIndex): readonly NameWord[] {
  const { tokenStarts, tokens } = index.packed;
  const { actions, terms } = meaningsOfName(row, index);
  const asked = askedWords(found);
  const words: NameWord[] = [];
  const end = tokenStarts[row + 1] ?? 0;
  for (let at = tokenStarts[row] ?? 0; at < end; at += 2) {
    const form = tokens[at] ?? 0;
    const place = tokens[at + 1] ?? 0;
    if (fieldAt(place) !== 'name') break;
    if (!isWord(place)) continue;
    const position = positionOfPlace(place);
    const { explained, by } = asked.get(position) ?? notAsked;
    const own = index.classOfForm(form);
    // "Back" says little, "back up" is a subject.
    const wordClass = own === 'light' || own === 'everyday' ? (terms.get(position) ?? own) : own;
    const isAction = wordClass === 'action' || actions.has(position);
    words.push({ form, position, wordClass, isAdjunct: isAdjunct(place), isAction, explained, by });
  }
  const [lead, next] = words;
  // "Monitor storage capacity": the word is a verb here, and not the subject of monitoring.
  if (lead?.isAction === true && lead.wordClass === 'subject' && next?.position === lead.position + 1) {
    words[0] = { ...lead, wordClass: 'action' };
  }
  return words;
}

/** Where the name says what is done, and where a term of several words begins. */
function meaningsOfName(row: number, index: SearchIndex) {
  const { conceptStarts, concepts } = index.packed;
  const actions = new Set<number>();
  const terms = new Map<number, WordClass>();
  const end = conceptStarts[row + 1] ?? 0;
  for (let at = conceptStarts[row] ?? 0; at < end; at += 3) {
    const place = concepts[at + 1] ?? 0;
    if (fieldAt(place) !== 'name') break;
    const kind = index.lexicon.kinds[conceptOfMeaning(concepts[at] ?? 0)];
    if (kind === 'action') actions.add(positionOfPlace(place));
    else if ((concepts[at + 2] ?? 1) > 1 && kind !== undefined) {
      terms.set(positionOfPlace(place), kind === 'topic' ? 'subject' : kind);
    }
  }
  return { actions, terms };
}

/** What the question asks for of the words of a name, by their position. */
function askedWords(found: readonly Found[]) {
  const asked = new Map<number, { explained: number; by: number[] }>();
  found.forEach((one, unit) => {
    for (const hit of hitsOf(one)) {
      if (hit.field !== 'name') continue;
      const explained = hit.quality * explaining(hit);
      const start = positionOfPlace(hit.place);
      for (let position = start; position < start + hit.length; position++) {
        const known = asked.get(position);
        if (known === undefined) asked.set(position, { explained, by: [unit] });
        else {
          known.explained = Math.max(known.explained, explained);
          if (known.by.at(-1) !== unit) known.by.push(unit);
        }
      }
    }
  });
  return asked;
}

const notAsked = { explained: 0, by: [] };

/** How far a hit accounts for a word of the name: a part of what was asked for says more than the question. */
function explaining({ relation }: Hit): number {
  return relation === 'narrower' || relation === 'related' ? weights.explainedByPart : 1;
}

/**
 * The share of the name that the question asked for: what is left over makes it another row, though where and how
 * something is done need not be told.
 */
export function explainedShare(name: readonly NameWord[]): number {
  let total = 0;
  let explained = 0;
  const seen = new Set<number>();
  for (const { form, wordClass, isAdjunct, explained: share } of name) {
    if (seen.has(form)) continue;
    seen.add(form);
    const weight = weights.wordClass[wordClass] * (isAdjunct ? weights.adjunct : 1);
    total += weight;
    explained += weight * share;
  }
  return total === 0 ? 0 : explained / total;
}

/**
 * What is done stands first in most names ("Ordering increased capacity"). 1 where the question leads with it too,
 * below 0 where the name leads with something that the question does not ask for.
 *
 * @param asked the unit of the question that says what is done; -1 where none does.
 */
export function leadFit(name: readonly NameWord[], asked: number): number {
  const deeds = deedsOf(name);
  const [lead] = deeds;
  if (lead === undefined) return 0;
  const by = deeds.flatMap((deed) => deed.by);
  if (by.length === 0) return lead.wordClass === 'light' ? 0 : asked < 0 ? -0.5 : -1;
  return by.includes(asked) ? 1 : 0;
}

/**
 * The position of the verb that a name leads with, where the question does not ask for what is done: something close to it
 * (a backup to the restore) explains no more of it than a part does.
 */
export function unaskedDeed(name: readonly NameWord[]): number | undefined {
  const deeds = deedsOf(name);
  return deeds.some(({ explained }) => explained > weights.explainedByPart) ? undefined : deeds[0]?.position;
}

/** The verbs at the head of a name: "Build and deploy" may be several. */
function deedsOf(name: readonly NameWord[]): readonly NameWord[] {
  const end = name.findIndex((word, at) => {
    const before = name[at - 1];
    return !word.isAction || (before !== undefined && word.position !== before.position + 2);
  });
  return end < 0 ? name : name.slice(0, end);
}
