import { describe, expect, it } from 'vitest';
import { lintFile } from '../../src/lint/lint-file.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';
import { brief, configured, lintText, matrixWith } from './support.ts';

/* What a run makes of what the rules say about one file. */

const row = (assign: string, rest = '') => `- name: Restore\n  assign: ${assign}\n${rest}`;

describe('a finding', () => {
  it('is cut where it quotes a name as long as its file, and so is what hangs on it', () => {
    const long = 'very '.repeat(1000);
    const [found] = lintText(
      matrixWith(row('{ provider: RA, customer: A }').replace('Restore', `${long}long`)),
    );
    expect(found?.rule).toBe('single-owner');
    expect(found?.message).toMatch(/^"very .*…$/u);
    expect(found?.message).toHaveLength(2001);
    const [other] = lintText(
      matrixWith(row('{ provider: RA, customer: A }')).replace('Acme Cloud', `${long}long`),
    );
    expect(other?.related[0]?.message).toHaveLength(2001);
    const short = lintText(
      matrixWith(row('{ provider: RA, customer: A }').replace('Restore', 'v'.repeat(1900))),
    );
    expect(short[0]?.message).toMatch(/A \(Accountable\)\.$/u);
  });

  it('is told once where two rows share what is written by an alias', () => {
    const rows =
      '- { name: One, assign: &cells { provider: RA, customer: X } }\n- { name: Two, assign: *cells }\n';
    expect(lintText(matrixWith(rows)).map(({ rule, activity }) => `${rule} ${activity}`)).toEqual([
      'unknown-letter one',
    ]);
    const apart = rows.replace('*cells', '{ provider: RA, customer: X }');
    expect(lintText(matrixWith(apart)).map(({ rule, activity }) => `${rule} ${activity}`)).toEqual([
      'unknown-letter one',
      'unknown-letter two',
    ]);
  });

  it('of the loader has the level of the configuration, and says where it stands', () => {
    const text = matrixWith(row('{ provider: RA, provider: R, customer: I }'));
    const told = (level: string) =>
      lintText(text, { config: `rules: { duplicate-key: ${level} }` }).map(
        ({ rule, severity, area, activity }) => [rule, severity, area, activity].join(' '),
      );
    expect(told('error')).toEqual(['duplicate-key error backup restore']);
    expect(told('info')).toEqual(['duplicate-key info backup restore']);
    expect(told('off')).toEqual([]);
  });

  it('about an empty row stands for all others about it', () => {
    const rows =
      row('{}', '  status: planned\n  note: TBD\n') +
      row('{ provider: R }', '  status: planned\n').replace('Restore', 'Copy');
    expect(brief(lintText(matrixWith(rows, 'a')).filter(({ activity }) => activity !== undefined))).toEqual([
      '11:17 empty-row',
      '15:17 no-owner',
      '15:17 planned-without-note',
    ]);
  });
});

describe('a suppression that is not needed', () => {
  const ignore = (rule: string) => `# raci-ignore-next-line ${rule} -- why\n`;
  const told = (text: string) => brief(lintText(text)).filter((one) => one.endsWith('-suppression'));

  it('is told where the rule could speak', () => {
    expect(
      told(matrixWith(`- name: Restore\n  ${ignore('no-owner')}  assign: { provider: RA, customer: I }\n`)),
    ).toEqual(['11:33 unused-suppression']);
  });

  it('is not told above a row that could not be read, but above the next', () => {
    const rows = `- name: Restore\n  ${ignore('no-owner')}  assign: P\n- name: Copy\n  ${ignore('no-owner')}  assign: { provider: RA }\n`;
    expect(told(matrixWith(rows))).toEqual(['14:33 unused-suppression']);
  });

  it('is not told for the file where any row could not be read', () => {
    const file = (assign: string) => `# raci-ignore-file no-owner -- why\n${matrixWith(row(assign))}`;
    expect(told(file('P'))).toEqual([]);
    expect(told(file('{ provider: RA }'))).toEqual(['1:20 unused-suppression']);
  });

  it('is not told where nothing could be judged', () => {
    const text = matrixWith(`- name: Restore\n  ${ignore('no-owner')}  assign: { provider: RA }\n`);
    expect(told(text.replace('roles:', 'rols:'))).toEqual([]);
    expect(told(`${text}\t- x`)).toEqual([]);
  });
});

describe('a rule that fails', () => {
  const { base } = configured(undefined);
  const failing = (part: Partial<Rule>): Rule => ({
    id: 'no-owner',
    summary: '',
    rationale: '',
    level: 'error',
    fixable: false,
    options: {},
    examples: { bad: [], good: [] },
    ...part,
  });
  const fail = () => {
    throw new Error('out of ink');
  };
  const lint = (rule: Rule) =>
    lintFile(matrixWith(row('{ provider: RA }')), 'acme.yaml', base, { rules: [rule], vocabulary });

  it.each<readonly [string, Partial<Rule>]>([
    ['about rows', { row: fail }],
    ['about matrices', { matrix: fail }],
    ['about the workspace', { workspace: { collect: fail, conclude: () => {} } }],
    [
      'about matrices that name others',
      { workspace: { namesOthers: fail, collect: () => 1, conclude: () => {} } },
    ],
  ])('is named with the file: one %s', (_, part) => {
    expect(() => lint(failing(part))).toThrow('the rule "no-owner" failed on acme.yaml: out of ink');
    expect(() => lint(failing({ ...part, id: 'missing-source' }))).not.toThrow();
  });

  it('and otherwise a file is counted and kept for the rules about the workspace', () => {
    const result = lint(failing({ workspace: { collect: ({ id }) => id, conclude: () => {} } }));
    expect(result).toMatchObject({
      activities: 1,
      matrix: 'acme',
      summaries: { 'no-owner': 'acme' },
      named: {},
    });
    const naming = lint(
      failing({ workspace: { namesOthers: () => ['b'], collect: () => 1, conclude: () => {} } }),
    );
    expect(naming).toMatchObject({ summaries: {}, named: { 'no-owner': ['b'] } });
    const broken = lintFile('raci: [', 'acme.yaml', base, { rules: [failing({ row: fail })], vocabulary });
    expect(broken).toMatchObject({
      activities: 0,
      matrix: undefined,
      unjudged: [[1, Number.MAX_SAFE_INTEGER]],
    });
  });
});
