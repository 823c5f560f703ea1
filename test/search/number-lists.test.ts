import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberLists, packLists } from '../../src/search/number-lists.ts';

it('lists that stand one after the other are the same lists', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 5 })), (lists) => {
      const packed = new NumberLists(packLists(lists));
      expect(packed.length).toBe(lists.length);
      for (const [thing, list] of [...lists, []].entries()) {
        expect(packed.of(thing)).toEqual(list);
        for (let number = 0; number < 11; number++)
          expect(packed.has(thing, number)).toBe(list.includes(number));
      }
    }),
  );
});
