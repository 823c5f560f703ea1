import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Place } from '../../src/model/index.ts';
import type { Report } from '../../src/reporters/reporter.ts';
import { stylish } from '../../src/reporters/stylish.ts';
import { lintAll, matrixWith } from '../lint/support.ts';
import { cases } from '../support/cases.ts';

const noCounts = {
  files: 1,
  activities: 1,
  errors: 0,
  warnings: 0,
  infos: 0,
  fixed: 0,
  fixable: 0,
  unlisted: 0,
  baselined: 0,
};

function reportOf(
  diagnostics: readonly Diagnostic[],
  texts: Record<string, string>,
  over: Partial<Report> = {},
): Report {
  const count = (severity: string) => diagnostics.filter((found) => found.severity === severity).length;
  return {
    diagnostics,
    suppressed: [],
    summary: { ...noCounts, errors: count('error'), warnings: count('warning'), infos: count('info') },
    rules: [],
    files: Object.keys(texts),
    textOf: (file) => texts[file],
    version: '0.0.0',
    ...over,
  };
}

function shown(files: Record<string, string>, width = 80, colorLevel: 0 | 1 = 0, over: Partial<Report> = {}) {
  return stylish.format(reportOf(lintAll(files).diagnostics, files, over), { colorLevel, width });
}

const finding = (place: Place): Diagnostic => ({
  rule: 'unknown-letter',
  severity: 'error',
  message: 'm',
  help: undefined,
  file: 'a.yaml',
  place,
  matrix: undefined,
  area: undefined,
  activity: undefined,
  role: undefined,
  related: [],
  fix: undefined,
});

describe('stylish', () => {
  it('shows both owners, the row above, and what to do', () => {
    const text = matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: A }\n');
    expect(shown({ 'matrices/acme.yaml': text })).toBe(`\
── matrices/acme.yaml ─ 1 error ────────────────────────────────────────────────

matrices/acme.yaml:11:43 error · single-owner
  "Restore backups" has 2 owners: "Acme Cloud" and "Product team" hold A
  (Accountable).

    10 │       - name: Restore backups
  > 11 │         assign: { provider: RA, customer: A }
       │                             --            ^
       │                             ╰ "Acme Cloud" owns it too.

  help: Leave A with one role, or say under "shared:" why and how they split it.

✖ 1 error in 1 file, 1 activity.
`);
  });

  it('shows places that are far apart, or in another file', () => {
    const row = '- name: Restore backups\n  assign: { provider: RA, customer: C }\n';
    const twice = matrixWith(
      `- id: x\n  name: One\n  assign: { provider: RA, customer: C }\n\n- id: x\n  name: Two\n  assign: { provider: RA, customer: C }\n`,
    );
    expect(shown({ 'a.yaml': twice })).toContain(`
     9 │     activities:
    10 │       - id: x
       │             -
       │             ╰ "x" stands here first.
       ⋮
  > 14 │       - id: x
       │             ^
`);
    expect(shown({ 'a.yaml': matrixWith(row), 'b.yaml': matrixWith(row) })).toContain(`
    1 │ raci: 1
  > 2 │ id: acme
      │     ^^^^

  see a.yaml:2:5

    1 │ raci: 1
    2 │ id: acme
      │     ----
      │     ╰ "acme" stands here first.
`);
  });

  it('breaks labels that do not fit beside their mark', () => {
    const place = (column: number) => ({
      line: 1,
      column,
      endLine: 1,
      endColumn: column + 1,
      start: 0,
      end: 1,
    });
    const message = 'A rather long explanation of why this place is shown here.';
    const related = [{ message, file: 'a.yaml', place: place(30) }];
    const line = `${' '.repeat(29)}x${' '.repeat(9)}y`;
    const output = stylish.format(reportOf([{ ...finding(place(40)), related }], { 'a.yaml': line }), {
      colorLevel: 0,
      width: 80,
    });
    expect(output).toContain(`
      │                              -         ^
      │                              ╰ A rather long explanation of why this
      │                                place is shown here.
`);
  });

  it('marks the lines of what spans several', () => {
    const text = matrixWith('- name: Restore backups\n  assign:\n    provider: R\n    customer: C\n');
    expect(shown({ 'a.yaml': text })).toContain(`
    11 │         assign:
  > 12 │           provider: R
  > 13 │           customer: C
`);
  });

  it('puts findings together that differ in their message only', () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2, start: 0, end: 1 };
    const messages = ['Nothing is about alerting.', 'Nothing is about backups.'];
    const found = messages.map((message) => ({ ...finding(place), message, help: 'Add it.' }));
    const output = stylish.format(reportOf(found, { 'a.yaml': 'x' }), { colorLevel: 0, width: 80 });
    expect(output).toContain(`
a.yaml:1:1 error · unknown-letter
  Nothing is about alerting.
  Nothing is about backups.

  > 1 │ x
      │ ^

  help: Add it.

✖ 2 errors`);
  });

  it('sums up what was found, hidden and left to do', () => {
    expect(
      shown({ 'a.yaml': matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: C }\n') }),
    ).toBe('✔ No findings in 1 file, 1 activity.\n');
    const text = matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: CI }\n');
    const summary = { ...noCounts, warnings: 4, fixed: 2, fixable: 3, unlisted: 2, baselined: 4 };
    expect(shown({ 'a.yaml': text }, 80, 0, { summary, unlistedIn: new Map([['a.yaml', 2]]) })).toMatch(
      /and 2 more in a\.yaml\n\n▲ 4 warnings in 1 file, 1 activity\.\n {2}2 fixed, 3 fixable with --fix, 1 not shown \(--quiet\), 2 not listed \(--max-findings\), 4 known to the baseline\.\n$/u,
    );
  });

  it('is coloured at the level it is given, whatever the environment says', () => {
    const text = matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: A }\n');
    expect(shown({ 'a.yaml': text }, 80, 1)).toContain('\u001b[31m^\u001b[39m');
    expect(shown({ 'a.yaml': text }, 80, 0)).not.toContain('\u001b');
  });

  const word = fc.array(
    fc.constantFrom(
      'a',
      'Z',
      ' ',
      '\t',
      'é',
      'ß',
      '復',
      '元',
      '🚀',
      'u\u0301',
      '\u001b[31m',
      '\u202e',
      '"',
      'Ж',
    ),
    { maxLength: 60 },
  );

  it('puts the caret under the cell whatever stands before it, and stays within the width', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 40, max: 120 }), (before, after, width) => {
        const line = `x: ${before.join('')} RA ${after.join('')}`;
        const column = line.indexOf(' RA ') + 2;
        const place = {
          line: 1,
          column,
          endLine: 1,
          endColumn: column + 2,
          start: column - 1,
          end: column + 1,
        };
        const output = stylish.format(reportOf([finding(place)], { 'a.yaml': line }), {
          colorLevel: 0,
          width,
        });
        const rows = output.split('\n');
        const at = rows.findIndex((row) => /\^\^$/u.test(row));
        expect(at).toBeGreaterThan(0);
        const caret = stringWidth((rows[at] ?? '').slice(0, -2));
        expect(atColumn(rows[at - 1] ?? '', caret)).toBe('RA');
        for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(width);
      }),
      { numRuns: cases(300) },
    );
  });

  it('takes a moment for a line of a million characters', () => {
    const line = `x: "${'ü'.repeat(1_000_000)}" RA`;
    const column = line.length - 1;
    const place = { line: 1, column, endLine: 1, endColumn: column + 2, start: column - 1, end: column + 1 };
    const output = stylish.format(reportOf([finding(place)], { 'a.yaml': line }), {
      colorLevel: 0,
      width: 80,
    });
    expect(output).toContain('RA\n');
    expect(output.length).toBeLessThan(1000);
  });
});

/** The two columns of a line of the screen that begin at `column`. */
function atColumn(row: string, column: number): string {
  let width = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(row)) {
    if (width === column) return row.slice(index, index + 2);
    width += stringWidth(segment);
  }
  return '';
}
