import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMatching, type Candidate } from '../../src/compare/matching.ts';

const candidates = fc
  .array(fc.record({ left: fc.nat(5), right: fc.nat(5), weight: fc.integer({ min: 1, max: 20 }) }), {
    maxLength: 14,
  })
  .map((list) => [...new Map(list.map((one) => [`${one.left} ${one.right}`, one])).values()]);

/** The greatest total weight of any one-to-one choice, by trying all. */
function bestTotal(list: readonly Candidate[]): number {
  const [first, ...others] = list;
  if (first === undefined) return 0;
  const taken = others.filter(({ left, right }) => left !== first.left && right !== first.right);
  return Math.max(bestTotal(others), first.weight + bestTotal(taken));
}

describe('the best matching', () => {
  it('is one-to-one and as heavy as any', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const found = bestMatching(list);
        expect(new Set(found.map(({ left }) => left)).size).toBe(found.length);
        expect(new Set(found.map(({ right }) => right)).size).toBe(found.length);
        expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBe(bestTotal(list));
      }),
    );
  });

  it('gives up the best pair where two good ones weigh more', () => {
    const found = bestMatching([
      { left: 0, right: 0, weight: 10 },
      { left: 0, right: 1, weight: 8 },
      { left: 1, right: 0, weight: 8 },
    ]);
    expect(found.map(({ left, right }) => [left, right]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('takes a tangle of thousands greedily, in bounded time', () => {
    const many: Candidate[] = [];
    for (let left = 0; left < 2000; left++)
      for (let step = 0; step < 5; step++)
        many.push({ left, right: (left + step) % 2000, weight: 10 - step });
    expect(bestMatching(many)).toHaveLength(2000);
  });
});
