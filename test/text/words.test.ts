import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWordsOf, wordsOf } from '../../src/text/words.ts';
import { cases } from '../support/cases.ts';

const pieces = fc.constantFrom(
  ...['restore', 'Backup', 'ArgoCD', 'NetworkPolicy', 'PVCs', 'ISO27001', 'S3', 'x86', "customer's", "don't"],
  ...[
    '-',
    '--',
    "'",
    ' ',
    '/',
    '_',
    '.',
    'A',
    'b',
    'HTTPServer',
    'off-site',
    '7',
    '\t',
    'é',
    'Straße',
    '\u2011',
  ],
);

describe('the words of a text', () => {
  it('are the same on the fast way', () => {
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        expect(wordsOf(parts.join(''))).toEqual(anyWordsOf(parts.join('')));
      }),
      { numRuns: cases(1000) },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(wordsOf(text)).toEqual(anyWordsOf(text));
      }),
    );
  });
});
