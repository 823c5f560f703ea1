import { stem } from '../text/stem.ts';
import type { Word } from '../text/words.ts';
import { type Alternative, isForm } from './alternatives.ts';
import { lowerBound, positionOf } from './lexicon.ts';
import { isWord, spotOf } from './row-index.ts';
import type { SearchIndex } from './search-index.ts';

/** So many rows are looked at: enough to know what usually follows a word. */
const mostRows = 1000;
/** As sure as a beginning can be: more than one that any word of any row would complete. */
const quality = 0.9;

/**
 * The words that a word which is still being typed may become because they follow the word before it in some row:
 * `operators` for `cluster oper`. None for a word that is whole.
 */
export function continuationsOf(
  { text, written }: Word,
  before: { readonly text: string; readonly distance: number },
  index: SearchIndex,
): Alternative[] {
  const { forms, words, languages, lexicon } = index;
  const previous = positionOf(before.text, forms);
  // A letter alone is a word of some term in every language; "cla" is one too, but rows have no form of it.
  const isKnown = text.length > 1 && lexicon.hasWord(text, ['en', ...languages]);
  const isWhole =
    isForm(text, index) ||
    (isKnown && languages.some((language) => index.formsOfStem(stem(written, language)).length > 0));
  if (previous < 0 || isWhole) return [];
  const first = lowerBound(text, forms);
  const found = new Set<number>();
  const start = words.starts[previous] ?? 0;
  const end = Math.min(words.starts[previous + 1] ?? 0, start + mostRows);
  for (let at = start; at < end; at++) {
    const inRow = wordsOfRow(words.rows[at] ?? 0, index);
    const places = new Set(
      inRow.flatMap(({ form, place }) => (form === previous ? [place + before.distance] : [])),
    );
    for (const { form, place } of inRow) {
      if (form >= first && places.has(place) && forms[form]?.startsWith(text) === true) found.add(form);
    }
  }
  return [...found].map((form) => {
    const word = forms[form] ?? '';
    return { text: word, written: word, way: 'prefix', quality, languages };
  });
}

/** The words of a row with their places, but for those that are cut out of others or joined. */
function wordsOfRow(row: number, { packed: { tokenStarts, tokens } }: SearchIndex) {
  const found: { readonly form: number; readonly place: number }[] = [];
  const end = tokenStarts[row + 1] ?? 0;
  for (let at = tokenStarts[row] ?? 0; at < end; at += 2) {
    const place = tokens[at + 1] ?? 0;
    if (isWord(place)) found.push({ form: tokens[at] ?? 0, place: spotOf(place) });
  }
  return found;
}
