import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, loadMatrix } from '../../src/load/index.ts';
import { addressOf, rowsOf } from '../../src/model/index.ts';

const head =
  'raci: 1\nid: acme\ntitle: Acme\nroles:\n  provider: { name: Acme }\n  customer: { name: Team }\n';

describe('the loader', () => {
  it('never throws, and says something about whatever is no matrix', () => {
    const pieces = fc.constantFrom(
      'raci: 1',
      '\n',
      ' ',
      '- ',
      ': ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '&a',
      '*a',
      '<<',
      '?',
      '|',
      '>',
      '#',
      '\t',
      '---',
      'areas',
      'name',
      '\r\n',
      '!t',
      '%',
      '\u2028',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const { diagnostics } = loadMatrix(written, 'x.yaml');
        expect(diagnostics.length).toBeGreaterThan(0);
        for (const { place, message, help } of diagnostics) {
          expect(place.line).toBeGreaterThan(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(written.length);
          expect(message).toMatch(/\.|\?$/u);
          expect(help).toBeTruthy();
        }
      }),
    );
  });

  it('gives every row an address of its own, and the same one whatever the line endings', () => {
    const names = fc.array(fc.constantFrom('Watch logs', 'watch logs!', 'Rotate', 'ログ', '???'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), (areas) => {
        const text = `${head}areas:\n${areas
          .map(
            (rows) =>
              `  - name: Logs\n    activities:\n${rows.map((name) => `      - name: "${name}"\n        assign: {}\n`).join('')}`,
          )
          .join('')}`;
        const load = (written: string) => {
          const { matrix, diagnostics } = loadMatrix(written, 'x.yaml');
          expect(diagnostics).toEqual([]);
          return matrix === undefined ? [] : [...rowsOf(matrix)].map(addressOf);
        };
        const addresses = load(text);
        expect(new Set(addresses).size).toBe(areas.flat().length);
        expect(load(text.replaceAll('\n', '\r\n'))).toEqual(addresses);
      }),
    );
  });

  it('points at the text that it talks about', () => {
    const text = `${head}areas:\n  - name: Backup\n    activities:\n      - name: Restore\n        assign: { provider: RA, customer: &i CI }\n      - name: Verify\n        assign: { provider: *i }\n`;
    const { matrix } = loadMatrix(text, 'x.yaml');
    const at = (pointer: string, kind: 'value' | 'key' = 'value') => {
      const place = matrix?.places[kind](pointer);
      return text.slice(place?.start, place?.end);
    };
    expect(at('/areas/0/activities/0/assign/provider')).toBe('RA');
    expect(at('/areas/0/activities/0/assign/customer', 'key')).toBe('customer');
    expect(at('/areas/0/activities/0/name')).toBe('Restore');
    expect(at('/areas/0/activities/0/assign')).toBe('{ provider: RA, customer: &i CI }');
    expect(at('/areas/0/activities/1/assign/provider')).toBe('*i');
    expect(at('/areas/0/activities/0/nothing/there')).toMatch(/^name: Restore/u);
    expect(matrix?.areas[0]?.activities[1]?.cells[0]?.letters).toEqual(['C', 'I']);
  });

  it('keeps keys apart that JavaScript would take for its own', () => {
    const text = `${head}areas:\n  - name: Backup\n    activities:\n      - name: A\n        assign: { __proto__: R, constructor: A }\n`;
    const { matrix, diagnostics } = loadMatrix(text, 'x.yaml');
    expect(diagnostics).toEqual([]);
    expect(matrix?.areas[0]?.activities[0]?.cells.map(({ role }) => role)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });

  it('refuses aliases that unfold to millions of values', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 10; level++) {
      const above = String.fromCharCode(96 + level);
      const name = String.fromCharCode(97 + level);
      bomb.push(`${name}: &${name} [${Array(10).fill(`*${above}`).join(', ')}]`);
    }
    expect(loadMatrix(bomb.join('\n'), 'x.yaml').diagnostics.map(({ message }) => message)).toContain(
      'The aliases of this file stand for more than 250,000 values.',
    );
  });

  it.each([
    ['[', 20_000],
    ['{a: ', 20_000],
    ['- ', 20_000],
  ])('survives %j nested too deeply', (opening, depth) => {
    expect(loadMatrix(opening.repeat(depth), 'x.yaml').diagnostics.length).toBeGreaterThan(0);
  });
});

describe('decoding', () => {
  const bytes = (text: string, encoding: BufferEncoding, ...mark: number[]) =>
    new Uint8Array([...mark, ...Buffer.from(text, encoding)]);

  it.each([
    ['UTF-8', bytes('é\r\n', 'utf8')],
    ['UTF-8 with a byte order mark', bytes('é\r\n', 'utf8', 0xef, 0xbb, 0xbf)],
    ['UTF-16', bytes('é\r\n', 'utf16le', 0xff, 0xfe)],
  ])('reads %s', (_name, content) => {
    expect(decode(content)).toMatchObject({ ok: true, text: 'é\r\n' });
  });

  it('says where a byte is wrong', () => {
    expect(decode(new Uint8Array([0x61, 0x0a, 0x62, 0xe9, 0x63]))).toMatchObject({
      ok: false,
      line: 2,
      column: 2,
      message: 'The file is not valid UTF-8 text.',
    });
    expect(decode(bytes('a\nb\0', 'utf8'))).toMatchObject({ ok: false, line: 2, column: 2 });
  });
});
