import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintFile } from '../../src/lint/lint-file.ts';
import { presetSettings } from '../../src/lint/settings.ts';
import { rules } from '../../src/rules/index.ts';
import { vocabulary } from '../../src/vocabulary/shipped.ts';

/** Judged in every row, whatever rows before it were like. */
const forgetful = rules.map((rule) => ({ ...rule, judgesAssignment: false }));
const settings = presetSettings(rules, 'strict');

/** Few roles and few letters, so that most rows are nearly like one before them. */
const letters = fc.constantFrom('R', 'A', 'RA', 'AR', '[A]', '"[A]"', 'TBD', '{ letters: A, note: n }');
const cells = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'd'), letters), {
  selector: ([id]) => id,
  maxLength: 2,
});
const more = fc.constantFrom('', '', ', status: retired', ', shared: both', ', shared: ""', ', note: n');
const row = fc.record({ cells, more });

describe('rows whose assignment was found sound', () => {
  it('are not judged again, and nothing is overlooked', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 10, maxLength: 40 }), (rows) => {
        const text = `raci: 1\nid: m\ntitle: M\nroles: { a: { name: A }, b: { name: B } }\nareas:\n  - name: Things\n    activities:\n${rows
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
