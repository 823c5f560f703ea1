import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLetters, lookalikeOf, parseLetters, schemes } from '../../src/model/index.ts';

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
