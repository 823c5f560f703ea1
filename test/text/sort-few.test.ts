import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortFew } from '../../src/text/sort-few.ts';

it('sorts as the built-in sort does, equals in their order', () => {
  const item = fc.record({ key: fc.integer({ min: 0, max: 5 }), name: fc.string({ maxLength: 2 }) });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), (items) => {
      const byKey = (left: { key: number }, right: { key: number }) => left.key - right.key;
      const sorted = [...items].sort(byKey);
      expect(sortFew([...items], byKey)).toEqual(sorted);
    }),
  );
});
