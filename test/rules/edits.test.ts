import { expect, it } from 'vitest';
import { matrix, rows } from '../../src/rules/examples.ts';
import { letterStyle } from '../../src/rules/letter-style.ts';
import { nameStyle } from '../../src/rules/name-style.ts';
import { needlessShared } from '../../src/rules/needless-shared.ts';
import { redundantLetters } from '../../src/rules/redundant-letters.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { unknownLetter } from '../../src/rules/unknown-letter.ts';
import { unusedRole } from '../../src/rules/unused-role.ts';
import { judge } from './judge.ts';
import { afterFixes } from './marked.ts';

/* What fixes make of the text of a file: all that they do not mean stays as it is, and in doubt so does the rest. */

const unmended = 'no fix';

/** The part that differs after the fix; whether the rule speaks at all is asked too. */
function mended(rule: Rule, text: (part: string) => string, part: string): string {
  const before = text(part);
  const { said, loaded } = judge([{ name: 'a.yaml', text: before }], [rule]);
  expect(loaded).toEqual([]);
  if (said.length === 0) return 'nothing said';
  const after = afterFixes(rule, before);
  if (after === before) return unmended;
  const [head = '', tail = ''] = text('\0').split('\0');
  expect(after.startsWith(head) && after.endsWith(tail)).toBe(true);
  return after.slice(head.length, after.length - tail.length);
}

const cell = (part: string) =>
  rows(`- name: Restore backups\n  assign: { provider: ${part}, customer: "" }\n`, 'rasci');

it.each([
  ['ar', 'RA'],
  ['"ar"', '"RA"'],
  ["'ar'", "'RA'"],
  ['a/r', 'R/A'],
  ['"a, r"', '"R, A"'],
  ['A R', 'R A'],
  ['[a, R]', '[R, A]'],
  ['[a]', '[A]'],
  ['["ar"]', '["RA"]'],
  ['{ letters: ar, note: N }', '{ letters: RA, note: N }'],
  ['{ letters: [a, "r"] }', '{ letters: [R, "A"] }'],
  ['"\\u0061r"', unmended],
  ['"ar "', '"RA"'],
  ['RA', 'nothing said'],
  ['R/A', 'nothing said'],
  ['" RA "', 'nothing said'],
  ['[R, A]', 'nothing said'],
  ['arx', 'nothing said'],
  ['aaR', 'nothing said'],
  ['rс', 'nothing said'],
  ['ac', 'nothing said'],
  ['r*', 'nothing said'],
])('letters in their usual spelling: %s → %s', (before, after) => {
  expect(mended(letterStyle, cell, before)).toBe(after);
});

it('says which letters and how to write them', () => {
  const [said] = judge([{ name: 'a.yaml', text: cell('[a, r]') }], [letterStyle]).said;
  expect(said).toMatchObject({
    message: '"Restore backups", "Acme Cloud": "a", "r" is not in the usual spelling.',
    help: 'Write "R", "A".',
    fix: { description: 'Write "R", "A"' },
  });
});

it.each([
  ['RAC', 'RA'],
  ['R/A/C', 'R/A'],
  ['RAR', 'RA'],
  ['"R, A, R"', '"R, A"'],
  ['[R, A, C]', '[R, A]'],
  ['[C, R, A]', '[R, A]'],
  ['[C, I, R]', '[R]'],
  ['[R, R]', '[R]'],
  ['[RC, A]', '[R, A]'],
  ['[RR, R, A]', '[R, A]'],
  ['{ letters: RI, note: N }', '{ letters: R, note: N }'],
  ['{ letters: [R, I], note: N }', '{ letters: [R], note: N }'],
  ['RCx', unmended],
  ['RІ', unmended],
  ['R*C', unmended],
  ['RA', 'nothing said'],
  ['[R, A]', 'nothing said'],
])('letters that say nothing: %s → %s', (before, after) => {
  expect(mended(redundantLetters, cell, before)).toBe(after);
});

it.each([
  ['RАI', 'RAI'],
  ['"R/А"', '"R/A"'],
  ['[R, А]', '[R, A]'],
  ['[Ѕ, А]', '[S, A]'],
  ['ААR', 'AAR'],
  ['RАx', unmended],
  ['Rx', unmended],
  ['RA', 'nothing said'],
])('letters of other alphabets: %s → %s', (before, after) => {
  expect(mended(unknownLetter, cell, before)).toBe(after);
});

const name = (part: string) => rows(`- name: ${part}\n  assign: { provider: RA }\n`);

it.each([
  ['Restore backups.', 'Restore backups'],
  ['"Restore backups."', '"Restore backups"'],
  ["'Restore  backups'", "'Restore backups'"],
  ["'It''s backed up.'", unmended],
  ['"Restore \\"backups\\"."', unmended],
  ['Restore\n      backups.', unmended],
  ['"- restore."', '"- restore"'],
  ['"  1 restore"', '"1 restore"'],
  ['1  restore', unmended],
  ['Restore "it".', 'Restore "it"'],
  ['Yes:no.', 'Yes:no'],
  ['C#  tools', 'C# tools'],
  ['True.', unmended],
  ['null.', unmended],
  ['False alarms.', 'False alarms'],
  ['Not null.', 'Not null'],
  ['Restore it:.', unmended],
])('names: %s → %s', (before, after) => {
  expect(mended(nameStyle, name, before)).toBe(after);
});

const roles = (part: string) =>
  matrix(`
    roles:
${part.replace(/^/gmu, '      ')}
      provider: { name: Acme Cloud }
    areas: [{ name: Backup, activities: [{ name: Restore, assign: { provider: RA } }] }]
  `);

it.each([
  ['auditor: { name: Auditor }', ''],
  ['# about roles\n\nauditor: { name: Auditor }', '# about roles\n\n'],
  ['# the auditor\nauditor: { name: Auditor }', unmended],
  ['auditor: { name: Auditor } # until May', ''],
  ['provided: { name: Auditor }\n# the next', '# the next'],
])('a role that nobody needs: %j → %j', (before, after) => {
  const result = mended(unusedRole, roles, before);
  expect(result === unmended ? result : result.trim()).toBe(after.trim());
});

it('a reason for sharing that is none is called a note', () => {
  const shared = (part: string) => rows(`- name: Restore\n  assign: { provider: RA }\n  ${part}\n`);
  expect(mended(needlessShared, shared, 'shared: By site.')).toBe('note: By site.');
  expect(mended(needlessShared, shared, '"shared": By site.')).toBe(unmended);
  expect(mended(needlessShared, shared, 'shared: By site.\n  note: N')).toBe(unmended);
});
