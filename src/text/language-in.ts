import { languagesOfFunctionWord } from './function-words.ts';
import { type Language, languages } from './languages.ts';
import { wordsOf } from './words.ts';

/** The language whose function words are the most frequent; English where there are none. */
export function languageIn(texts: Iterable<string>): Language {
  const counts: Record<Language, number> = { en: 0, de: 0, fr: 0, es: 0, it: 0, no: 0 };
  for (const text of texts) {
    for (const { text: word, capital, start, end } of wordsOf(text)) {
      const among = languagesOfFunctionWord(word);
      if (among.length === 0 || (capital && isAcronym(text.slice(start, end)))) continue;
      for (const language of among) counts[language]++;
    }
  }
  let best: Language = 'en';
  for (const language of languages) if (counts[language] > counts[best]) best = language;
  return best;
}

/** `CI` is no French word, and `I` is an English one. */
function isAcronym(word: string): boolean {
  const second = word.charCodeAt(1);
  const isSmall = second >= 97 && second <= 122;
  return !isSmall && /^\p{Lu}{2,}$/u.test(word);
}
