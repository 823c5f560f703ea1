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

  /** Numbers that look drawn at random, the same ones each time. */
  function* drawn(): Generator<number, never> {
    for (let state = 1; ; ) {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      yield Math.floor(state / 2 ** 16);
    }
  }

  it('is that in hundreds of tables of any shape, however full', () => {
    const numbers = drawn();
    const upTo = (most: number) => numbers.next().value % most;
    for (let table = 0; table < 400; table++) {
      const [lefts, rights, most] = [1 + upTo(5), 1 + upTo(5), 2 + upTo(30)];
      const list: Candidate[] = [];
      for (let left = 0; left < lefts; left++)
        for (let right = 0; right < rights; right++)
          if (list.length < 14 && upTo(4) > 0) list.push({ left, right, weight: 1 + upTo(most) });
      const found = bestMatching(list);
      for (const one of found) expect(list).toContain(one);
      expect(new Set(found.map(({ left }) => left)).size).toBe(found.length);
      expect(new Set(found.map(({ right }) => right)).size).toBe(found.length);
      expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBe(bestTotal(list));
    }
  });

  it('takes the heavier of two candidates for one pair, whichever comes first', () => {
    const light = { left: 0, right: 0, weight: 1 };
    const heavy = { left: 0, right: 0, weight: 2 };
    expect(bestMatching([light, heavy])).toEqual([heavy]);
    expect(bestMatching([heavy, light])).toEqual([heavy]);
    expect(bestMatching([])).toEqual([]);
  });

  it('keeps tangles apart, in the order in which they come', () => {
    const pairs = [7, 3, 5].map((id) => ({ left: id, right: id, weight: id }));
    expect(bestMatching(pairs)).toEqual(pairs);
  });

  it('takes the best first where a tangle is too large, those that come first among equals', () => {
    const size = 320;
    const ring = (weights: readonly [stay: number, next: number]) =>
      Array.from({ length: size }, (_, left) =>
        weights.map((weight, step) => ({ left, right: (left + step) % size, weight })),
      ).flat();
    const rights = (list: readonly Candidate[]) =>
      bestMatching(list)
        .sort((a, b) => a.left - b.left)
        .map(({ left, right }) => (right - left + size) % size);
    expect(new Set(rights(ring([2, 3])))).toEqual(new Set([1]));
    expect(new Set(rights(ring([3, 2])))).toEqual(new Set([0]));
    expect(new Set(rights(ring([2, 2]).toReversed()))).toEqual(new Set([0]));
    // One pair that is a little better leaves the last one without a partner: the best of all would take every other one.
    const spoilt = ring([0.5, 2]).map((one) =>
      one.left === 0 && one.right === 0 ? { ...one, weight: 2.5 } : one,
    );
    expect(bestMatching(spoilt)).toHaveLength(size - 1);
  });
});
