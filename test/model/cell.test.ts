import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellParts } from '../../src/model/cell.ts';
import { formatLetters, isPlaceholder, lookalikeOf, parseLetters, schemes } from '../../src/model/index.ts';

const { raci } = schemes;
const someLetters = fc.subarray(raci.letters.map(({ letter }) => letter));

describe('letters of a cell', () => {
  it('are read the same in every notation, case and order', () => {
    const notation = fc.constantFrom('', '/', ', ', ' & ', ' ', '·', '+', '|', ';');
    fc.assert(
      fc.property(
        someLetters.chain((letters) =>
          fc.tuple(fc.constant(letters), fc.shuffledSubarray(letters, { minLength: letters.length })),
        ),
        notation,
        fc.boolean(),
        ([letters, shuffled], separator, lower) => {
          const written = shuffled.join(separator);
          const parsed = parseLetters(lower ? written.toLowerCase() : written, raci);
          expect(parsed).toEqual({ letters, unknown: [], lookalikes: [], repeated: [] });
          expect(parseLetters(shuffled, raci)).toEqual(parsed);
        },
      ),
    );
  });

  it('survive being written and read again', () => {
    fc.assert(
      fc.property(someLetters, (letters) => {
        expect(parseLetters(formatLetters(letters), raci).letters).toEqual(letters);
      }),
    );
  });

  it('are never dropped: what is no letter is told', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const { letters, unknown } = parseLetters(written, raci);
        const told = letters.length + unknown.length;
        const strange =
          /[^-\u2010-\u2015\u2212.·\s/,;&+|_*]/u.test(written) && !/^n\/?a$|^n\.a\.$/iu.test(written);
        if (strange) expect(told).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    ['-', []],
    ['--', []],
    ['N/A', []],
    ['', []],
    [null, []],
  ])('%j is no letter', (written, letters) => {
    expect(parseLetters(written, raci)).toEqual({ letters, unknown: [], lookalikes: [], repeated: [] });
  });

  it('are what they look like, and told, when they come from another alphabet', () => {
    expect(parseLetters('RА', raci)).toMatchObject({
      letters: ['R', 'A'],
      unknown: [],
      lookalikes: [{ text: 'А', letter: 'A' }],
    });
    expect(parseLetters('СІ', raci).letters).toEqual(['C', 'I']);
    expect(parseLetters('Ｒ', raci)).toMatchObject({
      letters: ['R'],
      lookalikes: [{ text: 'Ｒ', letter: 'R' }],
    });
    expect(lookalikeOf('RA')).toBeUndefined();
    expect(lookalikeOf('ж')).toBeUndefined();
  });

  it.each(['TBA', 'tbc', '???', 'Owner', 'Accountable', 'see note'])('%s is no letter', (text) => {
    const { letters, unknown } = parseLetters(text, raci);
    expect(letters).toEqual([]);
    expect(unknown.length).toBeGreaterThan(0);
  });

  it('are read over marks that nobody sees', () => {
    expect(parseLetters('R\u200bA', raci)).toEqual({
      letters: ['R', 'A'],
      unknown: [],
      lookalikes: [],
      repeated: [],
    });
    expect(parseLetters('\u200b', raci)).toEqual({ letters: [], unknown: [], lookalikes: [], repeated: [] });
  });

  it('tell a letter written twice', () => {
    expect(parseLetters('RR', raci)).toEqual({
      letters: ['R'],
      unknown: [],
      lookalikes: [],
      repeated: ['R'],
    });
  });

  it('may have several characters in a custom scheme', () => {
    const letter = (name: string) =>
      ({ ...raci.letters[0], letter: name, name, description: '', duty: 'other', min: 0, max: 9 }) as const;
    const scheme = { ...raci, letters: [letter('S'), letter('Su'), letter('Si')] };
    expect(parseLetters('Su/S', scheme).letters).toEqual(['S', 'Su']);
    expect(parseLetters('SuSi', scheme).letters).toEqual(['Su', 'Si']);
    expect(formatLetters(['S', 'Su'])).toBe('S/Su');
  });
});

describe('a cell', () => {
  const letter = (text: string) =>
    ({
      ...raci.letters[0],
      letter: text,
      name: text,
      description: '',
      duty: 'other',
      min: 0,
      max: 9,
    }) as const;
  const own = { ...raci, letters: ['S', 'Su', 'Si', 'TBD', 'K'].map(letter) };
  const longFirst = { ...raci, letters: ['Su', 'S', 'Sux'].map(letter) };
  const cased = { ...raci, letters: ['S', 's', 'K'].map(letter) };

  it.each([
    ['RA', raci, 'RA'],
    ['a r', raci, 'RA'],
    ['R\u2060/\ufe0fA', raci, 'RA'],
    ['R*', raci, 'R'],
    ['R... A__I', raci, 'RAI'],
    ['–', raci, ''],
    [' · ', raci, ''],
    ['n.a.', raci, ''],
    ['N.A.', raci, ''],
    ['Na', raci, ''],
    ['n.a', raci, 'A ? n'],
    ['n/a/i', raci, 'AI ? n'],
    ['Rx', raci, 'R ? x'],
    ['xR', raci, 'R ? x'],
    ['Rxy', raci, ' ? Rxy'],
    ['RAxy', raci, 'RA ? xy'],
    ['xRyA', raci, 'RA ? x y'],
    ['R, see note', raci, 'R ? see note'],
    [' tba ', raci, ' ? tba'],
    ['R tba', raci, 'R ? tba'],
    ['ARAR', raci, 'RA twice R A'],
    ['R, r; I', raci, 'RI twice R'],
    ['su', own, 'Su'],
    ['SUSI', own, 'Su/Si'],
    ['tbd', own, 'TBD'],
    ['sSu', own, 'S/Su'],
    ['Sus', own, 'S/Su'],
    ['to be named', raci, ' ? to be named'],
    ['sus', longFirst, 'Su/S'],
    ['SUXsu', longFirst, 'Su/Sux'],
    ['s', cased, 's'],
    ['S', cased, 'S'],
    ['k', cased, 'K'],
    ['Ѕ', own, 'S like Ѕ=S'],
    ['RА1', raci, 'RA ? 1 like А=A'],
    ['1А', raci, 'A ? 1 like А=A'],
    ['АСІ', raci, 'ACI like А=A С=C І=I'],
    ['Х', raci, ' ? Х'],
    ['💥R', raci, ' ? 💥R'],
    ['💥RAI', raci, 'RAI ? 💥'],
  ] as const)('"%s" is read as "%s"', (written, scheme, expected) => {
    const { letters, unknown, repeated, lookalikes } = parseLetters(written, scheme);
    const parts = [
      formatLetters(letters),
      ...(unknown.length > 0 ? ['?', ...unknown] : []),
      ...(repeated.length > 0 ? ['twice', ...repeated] : []),
      ...(lookalikes.length > 0
        ? ['like', ...lookalikes.map(({ text, letter }) => `${text}=${letter}`)]
        : []),
    ];
    expect(parts.join(' ')).toBe(expected);
    // The answer is the same one the next time.
    const own = { ...scheme };
    expect(parseLetters(written, own)).toBe(parseLetters(written, own));
    expect(parseLetters([written], scheme)).toEqual(parseLetters(written, scheme));
  });

  it('may be nothing, a text, a list, or an object with a note', () => {
    expect(cellParts(null)).toEqual({ letters: null, note: undefined });
    expect(cellParts('RA')).toEqual({ letters: 'RA', note: undefined });
    expect(cellParts(['R', 'A'])).toEqual({ letters: ['R', 'A'], note: undefined });
    expect(cellParts({ letters: ['R'], note: 'N' })).toEqual({ letters: ['R'], note: 'N' });
    expect(cellParts({ note: 'N' })).toEqual({ letters: null, note: 'N' });
    expect(parseLetters(undefined, raci)).toEqual(parseLetters('', raci));
  });
});

it.each([
  ['АВСЕНІӀЈКМОРԚЅТѴХ', 'ABCEHIIJKMOPQSTVX'],
  ['асԁеіорԛѕѵх', 'acdeiopqsvx'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'ABEZHIKMNOPTYXC'],
  ['αιορνϲ', 'aiopvc'],
  ['ＡＺａｚ！～', 'AZaz!~'],
  ['RА', 'RA'],
  ['RA', undefined],
  ['А1', undefined],
  ['ЖА', undefined],
  ['\uff00', undefined],
  ['\uff5f', undefined],
  ['', undefined],
])('"%s" looks like %j', (text, latin) => {
  expect(lookalikeOf(text)).toBe(latin);
});

describe('a text that stands for nobody yet', () => {
  it.each(
    [
      'tbd|tba|tbc|tbn|tbs|to be defined|to be determined|to be decided|to be announced|to be confirmed',
      'to be assigned|to be named|n/a|na|none|nobody|unknown|unassigned|vacant|xx|xxxx|?|???|-|---|',
      'noch offen|noch zu klären|noch nicht festgelegt|zu klären|offen|à définir|à déterminer|à confirmer',
      'à compléter|à désigner|a definir|por definir|por determinar|por confirmar|da definire|da determinare',
      'da confermare|ikke avklart|ikke bestemt|uavklart',
    ].flatMap((texts) => texts.split('|')),
  )('"%s", in any capitals, with blanks around it', (text) => {
    for (const said of [text, text.toUpperCase(), ` ${text}\n`]) expect(isPlaceholder(said)).toBe(true);
    for (const more of [`a ${text} b`, `b${text}`, `${text}b`]) expect(isPlaceholder(more)).toBe(false);
  });

  it.each(['x', 'tbx', 'to be done', 'na/', 'X-ray', 'open', '?!'])('but not "%s"', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
