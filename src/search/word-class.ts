import { isFunctionWord } from '../text/function-words.ts';
import type { Language } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import type { Lexicon } from './lexicon.ts';
import { isOwnershipWord } from './plain-words.ts';

/** What a word does in a text, from the least telling to the most. */
export const wordClasses = [
  'function',
  'ownership',
  'light',
  'everyday',
  'action',
  'quality',
  'object',
  'subject',
] as const;

export type WordClass = (typeof wordClasses)[number];

/** The class of a word in a language. A word that nothing is known of names something. */
export function classOf(
  word: { text: string; written: string },
  language: Language,
  lexicon: Lexicon,
): WordClass {
  if (isFunctionWord(word.text, language)) return 'function';
  if (isOwnershipWord(word.text, language)) return 'ownership';
  const stemmed = stem(word.written, language);
  const kinds = lexicon
    .meaningsOf([stemmed], [word.text], language)
    .map((meaning) => lexicon.kinds[meaning.concept]);
  const plain = lexicon.plainClassOf(stemmed, language);
  if (kinds.includes('quality')) return 'quality';
  if (plain === 'light') return plain;
  if (plain === 'occasion') return 'everyday';
  if (kinds.includes('topic')) return 'subject';
  if (kinds.includes('object')) return 'object';
  if (kinds.includes('action')) return 'action';
  if (plain !== undefined) return plain;
  return /^\d+$/.test(word.text) ? 'everyday' : 'subject';
}

/** True for a word that names something that is done, whatever else it means. */
export function isAction(
  word: { text: string; written: string },
  language: Language,
  lexicon: Lexicon,
): boolean {
  return lexicon
    .meaningsOf([stem(word.written, language)], [word.text], language)
    .some(({ concept }) => lexicon.kinds[concept] === 'action');
}
