import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinParts, narrowest, Parts, UnreadablePartsError } from '../../src/search/parts.ts';
import { cases } from '../support/cases.ts';

interface Content {
  readonly text: string;
  readonly plain: string;
  readonly json: unknown;
  readonly numbers: readonly number[];
}

const content: fc.Arbitrary<Content> = fc.record({
  text: fc.string({ unit: 'binary', maxLength: 20 }),
  plain: fc.string({ maxLength: 20 }),
  json: fc.jsonValue(),
  numbers: fc.array(fc.oneof(fc.nat(300), fc.nat(0xffffffff))),
});

function joined({ text, plain, json, numbers }: Content): Uint8Array {
  return joinParts({ text, numbers: narrowest(numbers), json: { json }, plain, bytes: Buffer.from(text) });
}

it('reads what it wrote, wherever the bytes lie', () => {
  fc.assert(
    fc.property(content, fc.nat(3), (value, shift) => {
      const bytes = joined(value);
      const parts = new Parts(Buffer.concat([Buffer.alloc(shift), bytes]).subarray(shift), {
        isTrusted: false,
      });
      expect(parts.text('text')).toBe(value.text);
      expect(parts.text('plain')).toBe(value.plain);
      expect(parts.longText('text').slice(1, 3)).toBe(value.text.slice(1, 3));
      expect(parts.longText('plain').length).toBe(value.plain.length);
      expect(parts.json('json')).toEqual(JSON.parse(JSON.stringify(value.json)));
      expect([...parts.numbers('numbers')]).toEqual(value.numbers);
      expect(Buffer.from(parts.bytes('bytes')).toString()).toBe(Buffer.from(value.text).toString());
    }),
    { numRuns: cases(100) },
  );
});

it('tells damage: what it reads is what was written, or nothing', () => {
  fc.assert(
    fc.property(
      content,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      (value, at, change, isCut) => {
        const bytes = joined(value);
        const spoiled = isCut ? bytes.subarray(0, at % bytes.length) : Uint8Array.from(bytes);
        if (!isCut) spoiled[at % bytes.length] = (spoiled[at % bytes.length] ?? 0) ^ change;
        const read = (name: string) => {
          try {
            const parts = new Parts(spoiled, { isTrusted: false });
            return name === 'numbers' ? [...parts.numbers(name)] : parts.text(name);
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadablePartsError);
            return undefined;
          }
        };
        for (const name of ['text', 'plain', 'numbers'] as const)
          expect([undefined, value[name]]).toContainEqual(read(name));
      },
    ),
    {
      numRuns: cases(300),
      // The length of the directory is damaged, and the directory can be read all the same.
      examples: [
        [{ text: '', plain: ' ', json: { '  ': null }, numbers: [1168006434] }, 2147483646, 1, false],
      ],
    },
  );
});
