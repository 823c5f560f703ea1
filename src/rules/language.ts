import { type Matrix, rowsOf } from '../model/index.ts';
import { languageIn } from '../text/language-in.ts';
import { type Language, languageOf } from '../text/languages.ts';

const languages = new WeakMap<Matrix, Language>();

/** The language that the names of a matrix are in: as it says, else by its first names. */
export function languageOfNames(matrix: Matrix): Language {
  const known = languages.get(matrix);
  if (known !== undefined) return known;
  const language = languageOf(matrix.language) ?? languageIn(firstNames(matrix));
  languages.set(matrix, language);
  return language;
}

function* firstNames(matrix: Matrix): Generator<string> {
  let count = 0;
  for (const { activity } of rowsOf(matrix)) {
    yield activity.name;
    if (++count === 30) return;
  }
}
