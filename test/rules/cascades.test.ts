import { describe, expect, it } from 'vitest';
import { rows } from '../../src/rules/examples.ts';
import { rules } from '../../src/rules/index.ts';
import { judge, recommended } from './judge.ts';

/** What the recommended rules say of a text, remarks on roles of so small a matrix left out. */
function said(text: string): string[] {
  const { said, loaded } = judge([{ name: 'a.yaml', text }], recommended(rules));
  expect(loaded).toEqual([]);
  return said.map(({ rule }) => rule).filter((rule) => !['unused-role', 'role-without-duty'].includes(rule));
}

const row = (assign: string, rest = '') =>
  rows(`
    - name: Restore backups
      assign: ${assign}
${rest === '' ? '' : `      ${rest}\n`}`);

describe('one slip is one finding', () => {
  it.each([
    ['a misspelt owner', '{ provder: RA, customer: I }', ['unknown-role']],
    ['a misspelt owner beside a doer', '{ provder: A, customer: R }', ['unknown-role']],
    ['a second owner that is misspelt', '{ provider: RA, custmer: A }', ['unknown-role']],
    ['a letter of another scheme', '{ provider: RA, customer: S }', ['unknown-letter']],
    ['a word in place of letters', '{ provider: Owner, customer: I }', ['unknown-letter']],
    ['an owner in Cyrillic', '{ provider: RА, customer: I }', ['unknown-letter']],
    ['only the owner, in Cyrillic', '{ provider: R, customer: А }', ['unknown-letter']],
    ['nothing', '{}', ['empty-row']],
    ['dashes', '{ provider: "-", customer: N/A }', ['empty-row']],
    ['a misspelt role without a letter', '{ provder: "" }', ['empty-row', 'unknown-role']],
    ['an owner to be named', '{ provider: TBD }', ['no-owner']],
    ['the A of a TBA', '{ provider: R, customer: TBA }', ['no-owner']],
    ['an informed role to be named', '{ provider: RA, customer: "???" }', ['placeholder-text']],
    ['a letter twice beside a stronger one', '{ provider: RA, customer: CII }', ['redundant-letters']],
  ])('%s', (_, assign, expected) => {
    // The engine leaves the other rules of a row out where empty-row speaks.
    const found = said(row(assign));
    expect(found.includes('empty-row') ? ['empty-row'] : found).toEqual(
      expected.includes('empty-row') ? ['empty-row'] : expected,
    );
  });

  it.each([
    ['two slips in one row', '{ provder: RA, customer: X }', ['unknown-letter', 'unknown-role']],
    [
      'two owners, one of them in Cyrillic',
      '{ provider: RA, customer: А }',
      ['unknown-letter', 'single-owner'],
    ],
    ['a misspelt doer, and no owner', '{ provder: R, customer: I }', ['unknown-role', 'no-owner']],
    ['nobody owns, nobody does', '{ provider: C, customer: I }', ['no-owner', 'no-doer']],
  ])('but %s are two', (_, assign, expected) => {
    expect(said(row(assign)).sort()).toEqual([...expected].sort());
  });

  it('shared needs a reason, and two owners', () => {
    expect(said(row('{ provider: RA, customer: A }', 'shared: ""'))).toEqual(['shared-without-reason']);
    expect(said(row('{ provider: RA, customer: A }', 'shared: tbd'))).toEqual(['shared-without-reason']);
    expect(said(row('{ provider: RA, customer: A }', 'shared: By volume.'))).toEqual([]);
    expect(said(row('{ provider: RA }', 'shared: By volume.'))).toEqual(['needless-shared']);
    expect(said(row('{ provider: RA }', 'shared: ""'))).toEqual(['shared-without-reason']);
    expect(said(row('{ provider: RA, custmer: A }', 'shared: By volume.'))).toEqual(['unknown-role']);
    expect(said(row('{ provider: R }', 'shared: By volume.'))).toEqual(['no-owner']);
  });

  it('a retired row owes nobody anything', () => {
    for (const assign of ['{}', '{ provider: R }', '{ provider: A, customer: A }', '{ provider: I }'])
      expect(said(row(assign, 'status: retired'))).toEqual([]);
    expect(said(row('{ provder: RA }', 'status: retired'))).toEqual(['unknown-role']);
  });

  it('a planned row is judged like any other', () => {
    expect(said(row('{ provider: R }', 'status: planned')).sort()).toEqual([
      'no-owner',
      'planned-without-note',
    ]);
  });

  it('a role that is a placeholder owns nothing, and is told where that hurts', () => {
    const text = row('{ provider: RA, customer: I }').replace('name: Acme Cloud', 'name: TBD');
    expect(said(text)).toEqual(['no-owner']);
  });
});

describe('repetitions', () => {
  const mine = '{ provider: RA }';
  const yours = '{ customer: RA }';
  /** What is said of two rows, in one area or in two. */
  const found = (first: string, second: string, owners: readonly [string, string], isElsewhere = false) => {
    const activity = (name: string, assign: string) => `      - name: ${name}\n        assign: ${assign}\n`;
    const heading = isElsewhere ? '  - name: Incidents\n    activities:\n' : '';
    return said(
      rows('# the rows').replace('      # the rows\n', activity(first, owners[0])) +
        heading +
        activity(second, owners[1]),
    );
  };

  it.each([
    ['Restore backups', 'Restoring the backup'],
    ['Backup restore', 'Restore of backups'],
    ['Manage TLS certificates', 'Manage TLS-certificates'],
    ['Mise à jour des opérateurs', 'Mise à jour de l’opérateur'],
    ['Verwaltung der Sicherungen', 'Verwaltung von Sicherung'],
  ])('"%s" and "%s" are one activity', (first, second) => {
    expect(found(first, second, [mine, mine])).toEqual(['duplicate-activity']);
  });

  it.each([
    ['Manage incidents for storage', 'Manage incidents for compute'],
    ['Manage operators', 'Manage operations'],
    ['Support of level 1', 'Support of level 2'],
    ['Operate the data centre A', 'Operate the data centre'],
    ['Maintain C++ libraries', 'Maintain C# libraries'],
    ['Supervision des opérateurs', 'Supervision des opérations'],
    ['Backup of the network', 'Backup of the networking policy'],
  ])('"%s" and "%s" are two', (first, second) => {
    expect(found(first, second, [mine, yours])).toEqual([]);
  });

  it('contradict each other only where they certainly are one', () => {
    expect(found('Restore backups', 'Restore the backups', [mine, yours])).toEqual([
      'contradicting-duplicate',
    ]);
    expect(found('Restore backups', 'Backups restore', [mine, yours])).toEqual(['duplicate-activity']);
    expect(found('Monitoring', 'Monitoring', [mine, yours], true)).toEqual([]);
    expect(found('Restore a local backup', 'Restore local backups', [mine, yours], true)).toEqual([
      'contradicting-duplicate',
    ]);
  });

  it('wait for what other rules say about their owners', () => {
    expect(found('Restore backups', 'Restore backups', [mine, '{ customer: R }'])).toContain('no-owner');
    expect(found('Restore backups', 'Restore backups', [mine, '{ customer: R }'])).not.toContain(
      'contradicting-duplicate',
    );
    expect(
      found(
        'Restore a local backup',
        'Restore a local backup',
        [mine, '{ provider: RA, customer: A }'],
        true,
      ),
    ).toEqual(['single-owner']);
  });
});
