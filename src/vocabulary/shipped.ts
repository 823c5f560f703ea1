import { type Language, languages } from '../text/languages.ts';
import { concepts, sheets } from './generated/vocabulary.js';
import { listsIn, readSheet } from './term-sheet.ts';
import type { Concept, Vocabulary } from './vocabulary.ts';

/**
 * The vocabulary that ships with the program, compiled from `data/*.yaml` by `npm run generate`. Terms are looked up
 * in sheets, and the lists of the concepts are made only for those who read them.
 */
export const vocabulary: Vocabulary = {
  concepts: concepts.map(
    (head, place): Concept => ({
      ...head,
      get terms() {
        return listsOfConcepts().terms[place] ?? {};
      },
      get products() {
        return listsOfConcepts().products.get(place) ?? [];
      },
    }),
  ),
  sheetOf: (list) => readSheet(sheets[list]()),
};

interface Lists {
  readonly terms: readonly Concept['terms'][];
  readonly products: ReadonlyMap<number, readonly string[]>;
}

let lists: Lists | undefined;

function listsOfConcepts(): Lists {
  if (lists === undefined) {
    const terms = concepts.map((): Partial<Record<Language, readonly string[]>> => ({}));
    for (const language of languages) {
      for (const [place, list] of listsIn(sheets[language]())) (terms[place] ?? {})[language] = list;
    }
    lists = { terms, products: listsIn(sheets.products()) };
  }
  return lists;
}
