/** The languages that questions and matrices are understood in (ISO 639-1; `no` is Bokmål). */
export const languages = ['en', 'de', 'fr', 'es', 'it', 'no'] as const;

export type Language = (typeof languages)[number];

/** The language of a BCP 47 tag, `undefined` where it is not one of ours: `de-CH` → `de`, `nb` → `no`.
 * Portuguese is read with Spanish, whose lists have its words too. */
export function languageOf(tag: string | undefined): Language | undefined {
  const primary = tag?.split(/[-_]/u)[0]?.toLowerCase();
  if (primary === 'nb' || primary === 'nn') return 'no';
  if (primary === 'pt') return 'es';
  return languages.find((language) => language === primary);
}
