import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packKeys, SortedKeys } from '../../src/search/sorted-keys.ts';
import { cases } from '../support/cases.ts';

it('finds in chunks what stands in the whole list', () => {
  const key = fc.string({ unit: fc.constantFrom('0', '!', 'a', 'b', ' ', 'é'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 400, size: 'max' }), fc.array(key), (unsorted, others) => {
      const sorted = unsorted.toSorted();
      const keys = new SortedKeys(packKeys(sorted));
      for (const wanted of [...sorted, ...others])
        expect(keys.positionOf(wanted)).toBe(sorted.indexOf(wanted));
    }),
    { numRuns: cases(50) },
  );
});
