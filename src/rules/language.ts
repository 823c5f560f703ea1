import { rowsOf } from '../model/index.ts';
import { perMatrix } from '../model/per-matrix.ts';
import { languageIn } from '../text/language-in.ts';
import { type Language, languageOf } from '../text/languages.ts';

const manyNames = 30;

/** The language that the names of a matrix are in: as it says, else by its first names. */
export const languageOfNames = perMatrix((matrix): Language => {
  const names = rowsOf(matrix)
    .slice(0, manyNames)
    .map(({ activity }) => activity.name);
  return languageOf(matrix.language) ?? languageIn(names);
});
