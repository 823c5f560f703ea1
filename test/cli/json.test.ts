import fc from 'fast-check';
import { expect, it } from 'vitest';
import { json } from '../../src/cli/json.ts';

it('is what JSON.stringify writes with two blanks', () => {
  const value = fc.jsonValue();
  const object = fc.dictionary(fc.string(), fc.oneof(value, fc.array(value), fc.constant(undefined)));
  fc.assert(
    fc.property(object, (whole) => {
      expect([...json(whole)].join('')).toBe(`${JSON.stringify(whole, null, 2)}\n`);
    }),
  );
});

it('comes in a piece for each item of a list', () => {
  expect([...json({ rows: [{ id: 1 }, null] })]).toHaveLength(5);
});
