/**
 * Capital letters of the Greek, Cyrillic and full-width alphabets that cannot be told from Latin ones on a screen
 * (from the Unicode confusables, UTS #39, cut down to the letters that schemes use).
 */
const latinFor: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  Ӏ: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Ԛ: 'Q',
  Ѕ: 'S',
  Т: 'T',
  Ѵ: 'V',
  Х: 'X',
  а: 'a',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  і: 'i',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  ѵ: 'v',
  х: 'x',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  Ϲ: 'C',
  Ѡ: 'W',
  α: 'a',
  ι: 'i',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  ϲ: 'c',
};

/** The Latin text that `text` looks like, or `undefined` where it is Latin already or looks like nothing of the kind. */
export function lookalikeOf(text: string): string | undefined {
  let latin = '';
  let changed = false;
  for (const character of text) {
    const wide =
      character >= '！' && character <= '～'
        ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
        : undefined;
    const other = latinFor[character] ?? wide;
    if (other !== undefined) changed = true;
    else if (!/[A-Za-z]/.test(character)) return undefined;
    latin += other ?? character;
  }
  return changed ? latin : undefined;
}
