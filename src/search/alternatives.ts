import { type Language, languages } from '../text/languages.ts';
import { slipsBetween, toleratedSlips } from '../text/typo.ts';
import { lowerBound, positionOf } from './lexicon.ts';
import type { SearchIndex } from './search-index.ts';

/** How a word of the question came to a word of a row or of the vocabulary. */
export type Way = 'exact' | 'stem' | 'joined' | 'compound' | 'prefix' | 'typo' | 'acronym';

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
/** Of the quality of a slip in a word that no row has, what is left where a row has one that is as near. */
const lessNear = 0.85;
/** The shortest beginning that is completed from the vocabulary; shorter ones only from the words of rows. */
const shortestBeginning = 3;

/** The words that a beginning of a word may be the beginning of, the likeliest first. */
export function completionsOf(text: string, index: SearchIndex): Alternative[] {
  const found = new Map<string, Alternative>();
  const isShort = text.length < shortestBeginning;
  const add = (word: string, sure: number) => {
    if (word.length === text.length || found.has(word)) return;
    // "Volumes" is as likely as "volume".
    const singular = found.get(word.slice(0, -1)) ?? found.get(word.slice(0, -2));
    const quality = singular?.quality ?? sure + 0.14 * (text.length / word.length);
    found.set(word, alternative(word, 'prefix', quality, index));
  };
  for (const word of formsFrom(text, index)) add(word, isShort ? 0.5 : 0.78);
  if (!isShort) for (const word of index.lexicon.words.startingWith(text)) add(word, 0.68);
  return best(found);
}

/** The words that may have been meant by a word that nothing knows. */
export function correctionsOf(text: string, index: SearchIndex): Alternative[] {
  const isShort = text.length === 3;
  const limit = isShort ? 1 : toleratedSlips(text.length);
  const found = new Map<string, Alternative>();
  if (limit === 0) return [];
  const tryWord = (word: string) => {
    if (word.length < 4 || Math.abs(word.length - text.length) > limit || found.has(word)) return;
    const slips = slipsBetween(text, word, limit);
    if (slips > limit) return;
    const quality = 0.94 - 0.1 * slips - 0.5 * (slips / Math.max(text.length, word.length));
    const meant = alternative(word, 'typo', quality, index);
    found.set(word, isShort ? { ...meant, onlyInPhrase: true } : meant);
  };
  for (const beginning of beginningsOf(text)) {
    for (const word of formsFrom(beginning, index)) tryWord(word);
    for (const word of index.lexicon.words.startingWith(beginning)) tryWord(word);
  }
  return preferringForms(best(found), index);
}

/** Where rows have a word that is as near, another one is seldom meant: `ofsite` is `offsite`, and not `onsite`. */
function preferringForms(corrections: readonly Alternative[], index: SearchIndex): Alternative[] {
  const nearest = Math.max(0, ...corrections.map(({ text, quality }) => (isForm(text, index) ? quality : 0)));
  return corrections.map((correction) =>
    correction.quality <= nearest && !isForm(correction.text, index)
      ? { ...correction, quality: correction.quality * lessNear }
      : correction,
  );
}

/** The first letter is rarely wrong, but for two that are swapped, and one too many. */
function beginningsOf(text: string): readonly string[] {
  const [first = '', second = '', third = ''] = text;
  return second === first ? [first] : [first, second + first, second + third];
}

function* formsFrom(beginning: string, { forms }: SearchIndex): Generator<string> {
  for (let at = lowerBound(beginning, forms); at < forms.length; at++) {
    const word = forms[at] ?? '';
    if (!word.startsWith(beginning)) return;
    yield word;
  }
}

function alternative(text: string, way: Way, quality: number, index: SearchIndex): Alternative {
  const known = languages.filter((language) => index.lexicon.hasWord(text, [language]));
  return { text, written: text, way, quality, languages: known };
}

function best(found: ReadonlyMap<string, Alternative>): Alternative[] {
  return [...found.values()].sort((left, right) => right.quality - left.quality).slice(0, mostAlternatives);
}

/** True where a row has a longer word that begins so. */
export function beginsForm(text: string, index: SearchIndex): boolean {
  for (const word of formsFrom(text, index)) if (word.length > text.length) return true;
  return false;
}

/** True where a row has the word as it is typed. */
export function isForm(text: string, index: SearchIndex): boolean {
  return positionOf(text, index.forms) >= 0;
}
