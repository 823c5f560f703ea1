import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinParts, joinPartsTwice, narrowest, Parts, UnreadablePartsError } from '../../src/search/parts.ts';
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
  return joinPartsTwice(
    { text, numbers: narrowest(numbers), json: { json }, plain },
    { bytes: Buffer.from(text) },
  );
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

it('reads no part as what it is not, and none that is not there', () => {
  const written = {
    plain: 'a|b',
    text: '\u{1F3AD}|\u0100',
    json: { json: [1] },
    few: Uint8Array.of(1, 2),
    more: Uint16Array.of(1, 300),
    most: Uint32Array.of(1, 70_000),
  };
  const parts = new Parts(joinParts(written), { isTrusted: true });
  const readings = {
    text: (name: string) => parts.text(name),
    longText: (name: string) => parts.longText(name).slice(2, 3),
    longNumbers: (name: string) => [0, 1, 2].map((at) => parts.longNumbers(name).at(at)),
    json: (name: string) => parts.json(name),
    numbers: (name: string) => [...parts.numbers(name)],
  };
  const read = Object.entries(readings).map(([reading, readingOf]) => {
    const values = Object.keys({ ...written, other: '' }).flatMap((name) => {
      try {
        return [[name, readingOf(name)]];
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadablePartsError);
        return [];
      }
    });
    return [reading, Object.fromEntries(values)];
  });
  expect(Object.fromEntries(read)).toEqual({
    text: { plain: 'a|b', text: written.text },
    longText: { plain: 'b', text: '|' },
    longNumbers: { most: [1, 70_000, undefined] },
    json: { json: [1] },
    numbers: { few: [1, 2], more: [1, 300], most: [1, 70_000] },
  });
  // Text of one byte a letter is kept so: half of the file.
  expect(parts.bytes('plain')).toHaveLength(3);
  expect(parts.bytes('text')).toHaveLength(8);
});

it.each([
  ['nothing', new Uint8Array()],
  ['a few bytes', new Uint8Array(7)],
  ['bytes of something else', new Uint8Array(64)],
  ['half of a directory', joinParts({ a: 'b' }).subarray(0, 12)],
])('does not read %s', (what, bytes) => {
  expect(() => new Parts(bytes, { isTrusted: true })).toThrow(UnreadablePartsError);
  // What it is not is told by the first bytes alone.
  expect(Parts.isReadable(bytes)).toBe(what === 'half of a directory');
});

it('looks at what was installed with the program without comparing it', () => {
  const bytes = joinParts({ text: 'theatre' });
  bytes[Buffer.from(bytes).indexOf('theatre')] = 'T'.charCodeAt(0);
  expect(new Parts(bytes, { isTrusted: true }).text('text')).toBe('Theatre');
});

it('takes nothing that has no copy', () => {
  const once = joinParts({ text: 'theatre' });
  expect(() => new Parts(once, { isTrusted: false })).toThrow(UnreadablePartsError);
  const parts = new Parts(joinPartsTwice({}, { text: 'theatre' }), { isTrusted: false });
  expect(Buffer.from(parts.bytes('text')).toString()).toBe('theatre');
  expect(() => parts.text('text')).toThrow(UnreadablePartsError);
});

it.each([[[]], [[0, 255]], [[256]], [[65_535]], [[65_536, 1]]])('the narrowest list of %j', (numbers) => {
  const list = narrowest(numbers);
  expect([...list]).toEqual(numbers);
  const most = Math.max(0, ...numbers);
  expect(list.BYTES_PER_ELEMENT).toBe(most < 256 ? 1 : most < 65_536 ? 2 : 4);
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
