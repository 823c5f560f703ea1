import { languagesOfFunctionWord } from './function-words.ts';
import { type Language, languages } from './languages.ts';
import { wordsOf } from './words.ts';

/** A language that is so many words ahead of all others is the language of the rest too. */
const decided = 50;

/**
 * The language whose function words are the most frequent; English where there are none. Reads no further than it takes
 * to be certain.
 */
export function languageIn(texts: Iterable<string>): Language {
  const counts: Record<Language, number> = { en: 0, de: 0, fr: 0, es: 0, it: 0, no: 0 };
  for (const text of texts) {
    for (const { text: word, capital, start, end } of wordsOf(text)) {
      const among = languagesOfFunctionWord(word);
      if (among.length === 0 || (capital && isAcronym(text.slice(start, end)))) continue;
      for (const language of among) counts[language]++;
    }
    if (isAhead(counts)) break;
  }
  let best: Language = 'en';
  for (const language of languages) if (counts[language] > counts[best]) best = language;
  return best;
}

function isAhead(counts: Readonly<Record<Language, number>>): boolean {
  let first = 0;
  let second = 0;
  for (const language of languages) {
    const count = counts[language];
    if (count > first) {
      second = first;
      first = count;
    } else if (count > second) second = count;
  }
  return first - second >= decided;
}

/** `CI` is no French word, and `I` is an English one. */
function isAcronym(word: string): boolean {
  const second = word.charCodeAt(1);
  const isSmall = second >= 97 && second <= 122;
  return !isSmall && /^\p{Lu}{2,}$/u.test(word);
}
