import { languagesOfFunctionWord } from './function-words.ts';
import { type Language, languages } from './languages.ts';
import { wordsOf } from './words.ts';

/** The language whose function words are the most frequent; English where there are none. */
export function languageIn(texts: Iterable<string>): Language {
  const counts = new Map<Language, number>();
  for (const text of texts) {
    for (const { text: word, capital, start, end } of wordsOf(text)) {
      const among = languagesOfFunctionWord(word);
      if (among.length === 0 || (capital && isAcronym(text.slice(start, end)))) continue;
      for (const language of among) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  let best: Language = 'en';
  for (const language of languages) {
    if ((counts.get(language) ?? 0) > (counts.get(best) ?? 0)) best = language;
  }
  return best;
}

/** `CI` is no French word, and `I` is an English one. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}
