import { type Language, languages } from '../text/languages.ts';
import { slipsBetween, toleratedSlips } from '../text/typo.ts';
import { lowerBound, positionOf } from './lexicon.ts';
import type { SearchIndex } from './search-index.ts';

/** How a word of the question came to a word of a row or of the vocabulary. */
export type Way = 'exact' | 'stem' | 'joined' | 'compound' | 'prefix' | 'typo';

/** A word that a word of the question may stand for. */
export interface Alternative {
  readonly text: string;
  /** With its accents, where it was typed with some. */
  readonly written: string;
  readonly way: Way;
  /** 1: certainly meant. */
  readonly quality: number;
  /** The languages to read it in. */
  readonly languages: readonly Language[];
  /** True where the word is so short that only a term that it completes makes it likely: `lod balancing`. */
  readonly onlyInPhrase?: boolean;
  /** True where only rows with that very word are meant, and none that mean the same. */
  readonly isLiteral?: boolean;
}

const mostAlternatives = 24;
/** The shortest beginning of a word that is understood; shorter only beside other words. */
const shortestPrefix = 3;

/** The words that a beginning of a word may be the beginning of; the nearest in length first. */
export function completionsOf(text: string, index: SearchIndex): Alternative[] {
  const found = new Map<string, Alternative>();
  for (const words of [index.forms, index.lexicon.words]) {
    if (text.length < shortestPrefix && words === index.lexicon.words) continue;
    for (let at = lowerBound(text, words); at < words.length; at++) {
      const word = words[at] ?? '';
      if (!word.startsWith(text)) break;
      if (word.length === text.length || found.has(word)) continue;
      const sure = text.length < shortestPrefix ? 0.5 : words === index.forms ? 0.78 : 0.68;
      const quality = sure + 0.14 * (text.length / word.length);
      found.set(word, alternative(word, 'prefix', quality, index));
    }
  }
  return best(found);
}

/** The words that may have been meant by a word that nothing knows. */
export function correctionsOf(text: string, index: SearchIndex): Alternative[] {
  const isShort = text.length === 3;
  const limit = isShort ? 1 : toleratedSlips(text.length);
  const found = new Map<string, Alternative>();
  if (limit === 0) return [];
  const initials = new Set([text.charAt(0), text.charAt(1)]);
  for (const words of [index.forms, index.lexicon.words]) {
    for (const initial of initials) {
      const end = lowerBound(`${initial}\uffff`, words);
      for (let at = lowerBound(initial, words); at < end; at++) {
        const word = words[at] ?? '';
        if (word.length < 4 || found.has(word)) continue;
        const slips = slipsBetween(text, word, limit);
        if (slips > limit) continue;
        const quality = 0.94 - 0.1 * slips - 0.5 * (slips / Math.max(text.length, word.length));
        const meant = alternative(word, 'typo', quality, index);
        found.set(word, isShort ? { ...meant, onlyInPhrase: true } : meant);
      }
    }
  }
  return best(found);
}

function alternative(text: string, way: Way, quality: number, index: SearchIndex): Alternative {
  const known = languages.filter((language) => index.lexicon.hasWord(text, [language]));
  return { text, written: text, way, quality, languages: known };
}

function best(found: ReadonlyMap<string, Alternative>): Alternative[] {
  return [...found.values()].sort((left, right) => right.quality - left.quality).slice(0, mostAlternatives);
}

/** True where a row has the word as it is typed. */
export function isForm(text: string, index: SearchIndex): boolean {
  return positionOf(text, index.forms) >= 0;
}
