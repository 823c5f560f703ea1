import { isFunctionWord } from './function-words.ts';
import { type Language, languages } from './languages.ts';
import type { Word } from './words.ts';

/** Words that begin a question in one language, and hardly anything in the others. */
const lists: Readonly<Record<Language, string>> = {
  en: 'who whoever whose whom which',
  de: 'wer wem wen wessen welche welcher welches welchen welchem wofur wofuer worum',
  fr: 'qui quel quels quelle quelles lequel laquelle lesquels lesquelles',
  es: 'quien quienes cual cuales quem quais',
  it: 'chi cosa quale quali',
  no: 'hvem hva hvilke hvilken hvilket hvor',
};
const questionWords = new Map<string, Language>(
  languages.flatMap((language) => lists[language].split(' ').map((word) => [word, language] as const)),
);
/** `was` is English too, but not before these. */
const afterGermanWas = new Set('macht machen tut tun muss mussen soll sollen darf kann ist hat'.split(' '));

/**
 * The language of the question word that words begin with, after a preposition or not: `wer`, `à qui`; `undefined`
 * where there is none or it may be of several languages. Names in it may be of another language all the same.
 */
export function languageOfQuestionWord([first, second]: readonly Word[]): Language | undefined {
  if (first === undefined || second === undefined) return undefined;
  if (first.text === 'was' && afterGermanWas.has(second.text)) return 'de';
  const language = questionWords.get(first.text);
  if (language !== undefined) return language;
  const next = questionWords.get(second.text);
  return next !== undefined && isFunctionWord(first.text, next) ? next : undefined;
}
