import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintFile } from '../../src/lint/lint-file.ts';
import { presetSettings } from '../../src/lint/settings.ts';
import { rules } from '../../src/rules/index.ts';
import { vocabulary } from '../../src/vocabulary/shipped.ts';

/** Judged in every row, whatever rows before it were like. */
const forgetful = rules.map((rule) => ({ ...rule, judgesAssignment: false }));
const settings = presetSettings(rules, 'strict');

const letters = fc.constantFrom(
  'R',
  'A',
  'RA',
  'C',
  'I',
  'ra',
  '"R A"',
  '[R, A]',
  '{ letters: RA, note: n }',
  '"-"',
  'TBD',
  'X',
  'RR',
  'Α',
  '[]',
);
const role = fc.constantFrom('a', 'b', 'c', 'aa', 'typo', '"a:R"');
const row = fc.record({
  cells: fc.uniqueArray(fc.tuple(role, letters), { selector: ([id]) => id, maxLength: 4 }),
  more: fc.constantFrom(
    '',
    ', status: planned',
    ', status: retired',
    ', shared: both',
    ', shared: ""',
    ', note: n',
  ),
});

describe('rows whose assignment was found sound', () => {
  it('are not judged again, and nothing is overlooked', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
        const text = `raci: 1\nid: m\ntitle: M\nroles: { a: { name: A }, b: { name: B }, c: { name: TBD }, aa: { name: AA } }\nareas:\n  - name: Things\n    activities:\n${rows
          .map(
            ({ cells, more }, index) =>
              `      - { name: Thing number ${index}, assign: { ${cells.map(([id, cell]) => `${id}: ${cell}`).join(', ')} }${more} }\n`,
          )
          .join('')}`;
        const judged = lintFile(text, 'm.yaml', settings, { rules, vocabulary });
        expect(judged).toEqual(lintFile(text, 'm.yaml', settings, { rules: forgetful, vocabulary }));
      }),
    );
  });
});
