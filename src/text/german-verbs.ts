/** Present forms whose vowel changes, folded, by what they end in. */
const strongForms: readonly (readonly [form: string, infinitive: string])[] = [
  ['gibt', 'geben'],
  ['nimmt', 'nehmen'],
  ['halt', 'halten'],
  ['haelt', 'halten'],
  ['lasst', 'lassen'],
  ['laesst', 'lassen'],
  ['tragt', 'tragen'],
  ['traegt', 'tragen'],
  ['ladt', 'laden'],
  ['laedt', 'laden'],
  ['spricht', 'sprechen'],
  ['hilft', 'helfen'],
  ['liest', 'lesen'],
  ['sieht', 'sehen'],
  ['tritt', 'treten'],
];

const prefixes = new Set(
  'ab an auf aus bei bereit dar ein fest frei fort her hin los mit nach sicher um vor weg weiter wieder zu zuruck zurueck zusammen'.split(
    ' ',
  ),
);

/** The infinitive of a third person as it is asked for: `testet` → `testen`, `vergibt` → `vergeben`, `legt` → `legen`. */
export function germanInfinitive(text: string): string | undefined {
  const strong = strongForms.find(([form]) => text.endsWith(form));
  if (strong !== undefined) return text.slice(0, -strong[0].length) + strong[1];
  if (text.length < 4 || !text.endsWith('t')) return undefined;
  if (text.endsWith('elt') || text.endsWith('ert')) return `${text.slice(0, -1)}n`;
  return `${text.slice(0, text.endsWith('et') ? -2 : -1)}en`;
}

/** True for the part that a separable verb leaves at the end of a clause: `legt … an`. */
export function isSeparablePrefix(text: string): boolean {
  return prefixes.has(text);
}
