import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import { type Fix, type Matrix, rowsOf, schemes } from '../../src/model/index.ts';
import { rules } from '../../src/rules/index.ts';
import { holdersIn } from '../../src/rules/row.ts';
import { cases } from '../support/cases.ts';
import { judge, unmarked } from './judge.ts';

const fixable = rules.filter((rule) => rule.fixable);

/** Makes the fixes that do not overlap, once. */
function fixedOnce(text: string): string {
  const fixes = judge([{ name: 'a.yaml', text }], fixable).said.flatMap(({ fix }) => (fix ? [fix] : []));
  const ordered = [...fixes].sort((a, b) => startOf(a) - startOf(b));
  let result = '';
  let at = 0;
  for (const { edits } of ordered) {
    if (edits.some(({ start }) => start < at)) continue;
    for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
      result += text.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
  }
  return result + text.slice(at);
}

function startOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ start }) => start));
}

function fixed(text: string): string {
  for (let current = text, round = 0; round < 10; round++) {
    const next = fixedOnce(current);
    if (next === current) return next;
    current = next;
  }
  throw new Error('The fixes undo each other.');
}

/** Who owns and who does what, as a reader sees it. */
function duties(text: string): string[] {
  const { matrix, diagnostics } = loadMatrix(text, 'a.yaml');
  expect(diagnostics).toEqual([]);
  return matrix === undefined ? [] : dutiesIn(matrix);
}

function dutiesIn(matrix: Matrix): string[] {
  const { owner, doer } = matrix.scheme;
  return [...rowsOf(matrix)].map((row) =>
    [owner, doer ?? owner].map((letter) => holdersIn(row, letter).map(({ role }) => role)).join(' | '),
  );
}

describe.each(fixable.map((rule) => [rule.id, rule] as const))('the fix of %s', (_, rule) => {
  const examples = rule.examples.bad.map(({ title, yaml }) => [title, unmarked(yaml).text] as const);

  it('exists in an example', () => {
    const said = examples.flatMap(([, text]) => judge([{ name: 'a.yaml', text }], [rule]).said);
    expect(said.some(({ fix }) => fix !== undefined)).toBe(true);
  });

  it.each(examples)('leaves nothing to fix and ownership as it was: %s', (_, text) => {
    const mended = fixed(text);
    const open = judge([{ name: 'a.yaml', text: mended }], [rule]).said;
    expect(open.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(duties(mended)).toEqual(duties(text));
  });
});

describe('fixes', () => {
  it('keep comments, quotes, order and line ends', () => {
    const text = [
      'raci: 1',
      'id: platform',
      'title: Platform',
      'roles: # by column',
      '  provider: { name: Acme Cloud }',
      '  # left over',
      '  auditor: { name: Auditor }',
      '  customer: { name: Product team }',
      '  supplier: { name: Supplier } # gone',
      'areas:',
      '  - name: Backup',
      '    activities:',
      "      - name: 'Restore backups'",
      '        assign: { provider: \'АR\', customer: "CI" } # АI',
      '        shared: >-',
      '          not any more',
      '        note: kept # too',
      '      - shared: nor this',
      '        name: Test restores',
      '        assign:',
      '          provider: [R, A, I] # all',
      '          customer:',
      '            letters: [C, I]',
      '            note: kept',
      '',
    ].join('\r\n');
    expect(fixed(text).split('\r\n')).toEqual([
      'raci: 1',
      'id: platform',
      'title: Platform',
      'roles: # by column',
      '  provider: { name: Acme Cloud }',
      '  # left over',
      '  auditor: { name: Auditor }',
      '  customer: { name: Product team }',
      'areas:',
      '  - name: Backup',
      '    activities:',
      "      - name: 'Restore backups'",
      '        assign: { provider: \'RA\', customer: "C" } # АI',
      '        shared: >-',
      '          not any more',
      '        note: kept # too',
      '      - note: nor this',
      '        name: Test restores',
      '        assign:',
      '          provider: [R, A] # all',
      '          customer:',
      '            letters: [C]',
      '            note: kept',
      '',
    ]);
  });

  it('leave alone what an alias repeats', () => {
    const text = `raci: 1
id: platform
title: Platform
roles: { provider: { name: Acme Cloud }, customer: { name: Product team } }
areas:
  - name: Backup
    activities:
      - { name: Restore backups, assign: { provider: RA, customer: &both CI } }
      - { name: Test restores, assign: { provider: RA, customer: *both } }
`;
    expect(fixed(text)).toBe(text.replace('&both CI', '&both C'));
  });

  const cell = (letters: readonly string[]) =>
    fc
      .array(fc.constantFrom(...letters, ...letters.map((letter) => letter.toLowerCase()), 'А', 'С'), {
        maxLength: 4,
      })
      .chain((parts) =>
        fc.constantFrom(
          `"${parts.join('')}"`,
          `'${parts.join('/')}'`,
          parts.length === 0 ? '""' : parts.join(', ').replace(/^(.*,.*)$/u, '"$1"'),
          `[${parts.join(', ')}]`,
          `{ letters: [${parts.join(', ')}], note: kept }`,
          parts.length === 0
            ? '""'
            : `\n            ${parts.map((part) => `- ${part}`).join('\n            ')}`,
        ),
      );

  it.each(['raci', 'rasci', 'raci-vs', 'racio', 'daci', 'rapid', 'pacsi'] as const)(
    'never change who owns or does anything under %s, and end',
    (scheme) => {
      const letters = schemes[scheme].letters.map(({ letter }) => letter);
      fc.assert(
        fc.property(
          fc.array(fc.tuple(cell(letters), cell(letters), fc.boolean()), { minLength: 1 }),
          (cells) => {
            const text = `raci: 1
id: platform
title: Platform
scheme: ${scheme}
roles:
  provider: { name: Acme Cloud }
  spare: { name: Spare }
  customer: { name: Product team }
areas:
  - name: Backup
    activities:
${cells
  .map(
    ([one, other, shared], index) =>
      `      - name: Step ${index} # said\n        assign:\n          provider: ${one}\n          customer: ${other}\n${
        shared ? '        shared: By volume.\n' : ''
      }`,
  )
  .join('')}`;
            const mended = fixed(text);
            expect(duties(mended)).toEqual(duties(text));
            expect(mended.match(/# said/gu)).toHaveLength(cells.length);
          },
        ),
        { numRuns: cases(60) },
      );
    },
  );
});
