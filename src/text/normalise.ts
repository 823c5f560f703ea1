/** Letters that Unicode does not decompose, as people without them on their keyboard write them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Small letters of the Cyrillic and Greek alphabets that cannot be told from Latin ones on a screen (UTS #39). */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  х: 'x',
  у: 'y',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

const ascii = /^[\x20-\x7e]*$/;

/**
 * Lower case in compatibility form, accents kept: what stemmers want. Look-alike letters of other alphabets inside a
 * word that has Latin letters become the Latin ones.
 */
export function lowered(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  const text = word.normalize('NFKC').toLowerCase();
  // Patterns with classes of Unicode stand where they are needed: to make one takes a good part of a millisecond.
  return /\p{Script=Latin}/u.test(text) ? replaced(text, lookalikes) : text;
}

/** A word without its accents: `Kapazität` → `kapazitat`, `données` → `donnees`, `sårbarhet` → `sarbarhet`. */
export function folded(word: string): string {
  const text = lowered(word);
  if (ascii.test(text)) return text;
  return replaced(text.normalize('NFD').replace(/\p{M}+/gu, ''), plainLetters).normalize('NFC');
}

function replaced(text: string, table: Readonly<Record<string, string>>): string {
  let result = '';
  for (const character of text) result += table[character] ?? character;
  return result;
}
