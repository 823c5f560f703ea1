import { type Language, languages } from '../text/languages.ts';
import { folded } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';

const roots = new Map<Language, Map<string, string>>(languages.map((language) => [language, new Map()]));
const mostRoots = 50_000;

/**
 * What a word has in common with its other forms. Nearer to the word than a search's stem, since a topic must not be
 * taken for another. Texts have few different words, so roots are kept.
 *
 * @param written lower case with its accents.
 */
export function rootOf(written: string, language: Language): string {
  const known = roots.get(language);
  const found = known?.get(written);
  if (found !== undefined) return found;
  const made = language === 'en' ? withoutEnglishEnding(folded(written)) : stem(written, language);
  if (known !== undefined && known.size < mostRoots) known.set(written, made);
  return made;
}

/**
 * A stemmer for English joins words that are about different things (custom and customer, operator and operation,
 * require and requirement), so only the endings of plurals and verb forms are taken off.
 */
function withoutEnglishEnding(word: string): string {
  if (word.length < 4) return word;
  const singular = singularOf(word);
  const verb = /^[^aeiouy]*[aeiouy].*(?:ed|ing)$/.test(singular)
    ? singular.replace(/(?:ed|ing)$/, '')
    : singular;
  const isDoubled = verb !== singular && /([bdfgmnprt])\1$/.test(verb);
  return isDoubled ? verb.slice(0, -1) : verb.replace(/e$/, '');
}

function singularOf(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
