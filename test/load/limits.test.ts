import { afterEach, describe, expect, it } from 'vitest';
import { decode, loadMatrix } from '../../src/load/index.ts';
import {
  defaultLimits,
  InvalidLimitError,
  type Limits,
  limits,
  limitsFrom,
  limitVariables,
  setLimits,
  sizeWords,
} from '../../src/load/limits.ts';

afterEach(() => setLimits({}));

const names = Object.keys(limitVariables) as (keyof Limits)[];
const told = (text: string) =>
  loadMatrix(text, 'a.yaml').diagnostics.map(
    ({ place, message }) => `${place.line}:${place.column} ${message}`,
  );

describe('the limits of the environment', () => {
  it.each(names)('%s', (name) => {
    const variable = limitVariables[name];
    expect(limitsFrom({})).toEqual({});
    expect(limitsFrom({ [variable]: '' })).toEqual({});
    expect(limitsFrom({ [variable]: '1' })).toEqual({ [name]: 1 });
    expect(limitsFrom({ [variable]: '300' })).toEqual({ [name]: 300 });
    const refused = ['0', '-1', '1.5', '1e3', ' 7', '7 ', 'many', '12345678901234567', '9999999999999999'];
    if (name === 'depth') refused.push('301');
    for (const written of refused) {
      expect(() => limitsFrom({ [variable]: written })).toThrow(InvalidLimitError);
      expect(() => limitsFrom({ [variable]: written })).toThrow(
        `${variable} must be a whole number from 1${name === 'depth' ? ' to 300' : ''}, not "${written}".`,
      );
    }
  });

  it('hold until others are set', () => {
    setLimits({ depth: 3 });
    expect(limits()).toEqual({ ...defaultLimits, depth: 3 });
    setLimits({ fileBytes: 3 });
    expect(limits()).toEqual({ ...defaultLimits, fileBytes: 3 });
  });
});

it.each([
  [0, '0 bytes'],
  [900, '900 bytes'],
  [10_239, '10239 bytes'],
  [10_240, '10 KB'],
  [15_872, '16 KB'],
  [1024 * 1024 - 1, '1024 KB'],
  [1024 * 1024, '1 MB'],
  [1.55 * 1024 * 1024, '1.6 MB'],
  [16 * 1024 * 1024, '16 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

describe('what is beyond a limit is told', () => {
  it('levels', () => {
    setLimits({ depth: 4 });
    expect(told('x: [[[1]]]')).not.toContain('1:6 The file is nested too deeply to be read.');
    expect(told('x: [[[[1]]]]')).toEqual(['1:7 The file is nested too deeply to be read.']);
    expect(told('x: { y: { z: { a: { b: 1 } } } }')).toEqual([
      '1:19 The file is nested too deeply to be read.',
    ]);
    expect(told('x:\n  y:\n    z:\n      a:\n        b: 1\n')).toEqual([
      '5:9 The file is nested too deeply to be read.',
    ]);
  });

  it('values that aliases stand for, once', () => {
    setLimits({ aliasValues: 6 });
    const list = (count: number) =>
      told(`x-a: &a [1, 2]\nx-b: [${Array.from({ length: count }, () => '*a').join(', ')}]\n`);
    const beyond = 'The aliases of this file stand for more than 6 values.';
    expect(list(2).filter((text) => text.includes(beyond))).toEqual([]);
    expect(list(3)).toContain(`2:15 ${beyond}`);
    expect(list(9).filter((text) => text.includes(beyond))).toEqual([`2:15 ${beyond}`]);
  });

  it('bytes of a file', () => {
    setLimits({ fileBytes: 12_000 });
    expect(decode(new Uint8Array(12_000).fill(65))).toMatchObject({ ok: true });
    expect(decode(new Uint8Array(12_001))).toEqual({
      ok: false,
      message: 'The file is larger than 12 KB.',
      help: 'Split it, or allow more with RACI_MAX_FILE_BYTES.',
      line: 1,
      column: 1,
    });
  });
});

describe('bytes', () => {
  const bytes = (...values: readonly (number | string)[]) =>
    Uint8Array.from(
      values.flatMap((value) => (typeof value === 'string' ? [...Buffer.from(value)] : [value])),
    );
  it.each([
    ['plain', bytes('ä\n'), { ok: true, text: 'ä\n', bom: false }],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 'ä'), { ok: true, text: 'ä', bom: true }],
    ['two of the three of a mark', bytes(0xef, 0xbb, 'a'), { ok: false, line: 1, column: 1 }],
    ['UTF-16', bytes(0xff, 0xfe, 0x41, 0, 0xe4, 0), { ok: true, text: 'Aä', bom: true }],
    ['UTF-16, the other way round', bytes(0xfe, 0xff, 0, 0x41), { ok: true, text: 'A', bom: true }],
    ['half a mark', bytes(0xfe, 'a'), { ok: false, message: 'The file is not valid UTF-8 text.', column: 1 }],
    [
      'half of UTF-16',
      bytes(0xff, 0xfe, 0x41, 0, 0xd8),
      { ok: false, message: 'The file is not valid UTF-16LE text.' },
    ],
    [
      'a bad byte',
      bytes('a\r\nbc\rä', 0xff, 'x'),
      { ok: false, help: 'Save it as UTF-8.', line: 3, column: 2 },
    ],
    ['a NUL', bytes('a\nbc\0d'), { ok: false, help: 'Save it as UTF-8 text.', line: 2, column: 3 }],
    ['a NUL first', bytes(0, 'a'), { ok: false, line: 1, column: 1 }],
  ])('%s', (_, content, expected) => {
    expect(decode(content)).toMatchObject(expected);
  });
});
