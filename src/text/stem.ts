import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from './languages.ts';
import { folded } from './normalise.ts';

const stemmers = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  no: norwegian,
} as const satisfies Record<Language, (word: string) => string>;

/**
 * The stem of a word in one language, without accents: `Wiederherstellung` and `wiederherstellen` → `wiederherstell`.
 *
 * @param written lower case with its accents ({@link lowered}).
 */
export function stem(written: string, language: Language): string {
  if (written.length < 3) return folded(written);
  const root = folded(stemmers[language](written));
  return language === 'en' ? withoutIon(root) : root;
}

/** The English stemmer leaves `creation` and `deletion` apart from `create` and `delete`. */
function withoutIon(root: string): string {
  return root.length >= 8 && /[st]ion$/.test(root) ? root.slice(0, -3) : root;
}
