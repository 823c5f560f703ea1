import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipsBetween, toleratedSlips } from '../../src/text/typo.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeikmnorst'), minLength: 1, maxLength: 12 });

describe('slips of the keyboard', () => {
  it.each([
    ['backup', 'bakcup', 1],
    ['restore', 'restor', 1],
    ['monitoring', 'moniotring', 1],
    ['persistent', 'persistant', 1],
    ['authentication', 'authentification', 2],
    ['token', 'toner', 3],
    ['same', 'same', 0],
  ])('counts %s → %s as %d', (meant, typed, slips) => {
    expect(slipsBetween(typed, meant, 4)).toBe(slips);
  });

  it('counts nothing beyond its limit', () => {
    expect(slipsBetween('backup', 'restore', 2)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is the same both ways, zero for the same word only, and never less than the difference in length', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const slips = slipsBetween(left, right, 20);
        expect(slipsBetween(right, left, 20)).toBe(slips);
        expect(slips === 0).toBe(left === right);
        expect(slips).toBeGreaterThanOrEqual(Math.abs(left.length - right.length));
      }),
    );
  });

  it('finds a word again after one slip', () => {
    fc.assert(
      fc.property(word, fc.nat(), (meant, seed) => {
        fc.pre(meant.length > 2);
        const at = seed % (meant.length - 1);
        const swapped = meant.slice(0, at) + meant.charAt(at + 1) + meant.charAt(at) + meant.slice(at + 2);
        const dropped = meant.slice(0, at) + meant.slice(at + 1);
        expect(slipsBetween(swapped, meant, 1)).toBeLessThanOrEqual(1);
        expect(slipsBetween(dropped, meant, 1)).toBe(1);
      }),
    );
  });

  it('forgives short words nothing', () => {
    expect(toleratedSlips(3)).toBe(0);
    expect(toleratedSlips(4)).toBeGreaterThan(0);
    expect(toleratedSlips(12)).toBeGreaterThan(toleratedSlips(6));
  });
});
