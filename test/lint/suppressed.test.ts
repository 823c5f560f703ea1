import { describe, expect, it } from 'vitest';
import { baselineKey, baselineOf } from '../../src/lint/baseline.ts';
import { InvalidConfigurationError } from '../../src/lint/lint-texts.ts';
import { lintAll, matrixWith } from './support.ts';

/* What comments suppress and what is said of them, with their help; what a whole workspace is told. */

const day = '2026-01-15';

/** A row without an owner, comments above its cells, and more rows. */
const file = (comments: readonly string[], cells = '{ provider: R }', rest = '') =>
  matrixWith(`- name: Restore\n${comments.map((one) => `  # ${one}\n`).join('')}  assign: ${cells}\n${rest}`);

function told(text: string, options: Parameters<typeof lintAll>[1] = {}) {
  const { diagnostics, suppressed } = lintAll({ 'acme.yaml': text }, { today: day, ...options });
  return [
    ...suppressed.map(({ diagnostic, reason }) => `hidden: ${diagnostic.rule} (${reason ?? 'no reason'})`),
    ...diagnostics
      .filter(({ rule }) => rule !== 'unused-role' && rule !== 'role-without-duty')
      .map(({ rule, message, help }) =>
        rule.endsWith('suppression') || rule.includes('suppression') ? `${rule}: ${message} ${help}` : rule,
      ),
  ];
}

const next = (rest: string) => `raci-ignore-next-line ${rest}`;
const whole = (rest: string) => `raci-ignore-file ${rest}`;
const mend = 'Mend what it hid, or agree on a new date.';
const gone = 'What it hid is gone: remove the comment.';
const noReason =
  'suppression-without-reason: The suppression of "no-owner" gives no reason. Say why behind two dashes: "# raci-ignore-next-line rule -- reason (until 2027-01-31)".';
const unused = (rule: string, what: string, help = 'Remove it.') =>
  `unused-suppression: "${rule}" ${what} ${help}`;

describe('comments', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['hide what they name', file([next('no-owner -- why')]), ['hidden: no-owner (why)']],
    ['owe a reason', file([next('no-owner')]), ['hidden: no-owner (no reason)', noReason]],
    [
      'hold until the end of their last day',
      file([next(`no-owner -- why (until ${day})`)]),
      ['hidden: no-owner (why)'],
    ],
    [
      'end then',
      file([next('no-owner -- why (until 2026-01-14)')]),
      [
        'no-owner',
        `expired-suppression: The suppression of "no-owner" ended on 2026-01-14. ${mend}`,
      ].toReversed(),
    ],
    [
      'end where nothing is left to mend',
      file([next('no-owner -- why (until 2026-01-14)')], '{ provider: RA }'),
      [`expired-suppression: The suppression of "no-owner" ended on 2026-01-14. ${gone}`],
    ],
    [
      'end for the whole file',
      `# ${whole('no-owner, no-doer -- why (until 2026-01-14)')}\n${file([])}`,
      [
        `expired-suppression: The suppression of "no-owner", "no-doer" ended on 2026-01-14. ${mend}`,
        'no-owner',
      ],
    ],
    [
      'are not needed on the next line',
      file([next('single-owner -- why')]),
      [unused('single-owner', 'finds nothing on the next line: the suppression is not needed.'), 'no-owner'],
    ],
    [
      'are not needed in this file',
      `# ${whole('single-owner -- why')}\n${file([])}`,
      [unused('single-owner', 'finds nothing in this file: the suppression is not needed.'), 'no-owner'],
    ],
    [
      'are needed in part',
      file([next('no-owner, single-owner')]),
      [
        'hidden: no-owner (no reason)',
        noReason.replace('"no-owner"', '"no-owner", "single-owner"'),
        unused('single-owner', 'finds nothing on the next line: the suppression is not needed.'),
      ],
    ],
    [
      'stand a second time, for the file and for the line',
      `# ${whole('no-owner -- all of it')}\n${file([next('no-owner -- why')])}`,
      ['hidden: no-owner (why)', unused('no-owner', 'is suppressed a second time.')],
    ],
    [
      'stand a second time for the file',
      `# ${whole('no-owner -- one')}\n# ${whole('no-owner -- two')}\n${file([])}`,
      ['hidden: no-owner (one)', unused('no-owner', 'is suppressed a second time.')],
    ],
    [
      'stand above the wrong line',
      matrixWith(`# ${next('no-owner -- why')}\n- name: Restore\n  assign: { provider: R }\n`),
      [
        unused(
          'no-owner',
          'finds nothing on the next line: the suppression is not needed.',
          'Remove it, or put it right above line 12, where "no-owner" does find something.',
        ),
        'no-owner',
      ],
    ],
    [
      'stand far above it',
      matrixWith(
        `# ${next('no-owner -- why')}\n- name: Fine\n  assign: { provider: RA }\n${'\n'.repeat(9)}- name: Restore\n  assign: { provider: R }\n`,
      ),
      [unused('no-owner', 'finds nothing on the next line: the suppression is not needed.'), 'no-owner'],
    ],
    [
      'stand below it',
      file([], '{ provider: R }', `# ${next('no-owner -- why')}\n- name: Fine\n  assign: { provider: RA }\n`),
      ['no-owner', unused('no-owner', 'finds nothing on the next line: the suppression is not needed.')],
    ],
    [
      'name no rule',
      file([next('no-ower -- why')]),
      [
        'unused-suppression: There is no rule "no-ower" to suppress. Did you mean "no-owner"? `raci rules` lists the rules.',
        'no-owner',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('hide nothing where they are not asked', () => {
    expect(told(file([next('no-owner'), next('single-owner')]), { ignores: false })).toEqual(['no-owner']);
  });

  it('about the workspace are not needed only where all of it was read', () => {
    const text = `# ${whole('duplicate-id, no-owner -- why')}\n${file([], '{ provider: RA }')}`;
    expect(told(text)).toEqual([
      unused('duplicate-id', 'finds nothing in this file: the suppression is not needed.'),
      unused('no-owner', 'finds nothing in this file: the suppression is not needed.'),
    ]);
    expect(told(text, { complete: false })).toEqual([
      unused('no-owner', 'finds nothing in this file: the suppression is not needed.'),
    ]);
  });
});

it('a finding about the workspace points into the other file', () => {
  const text = (id: string) => matrixWith('- { name: Restore, assign: { provider: RA, customer: C } }\n', id);
  const { diagnostics } = lintAll({
    'a.yaml': text('same'),
    'b.yaml': text('same'),
    'c.yaml': text('other'),
  });
  expect(
    diagnostics.map(({ file, rule, matrix, message, related }) => [file, rule, matrix, message, related]),
  ).toEqual([
    [
      'b.yaml',
      'duplicate-id',
      'same',
      'The matrix id "same" is taken by a.yaml.',
      [{ message: '"same" stands here first.', file: 'a.yaml', place: diagnostics[0]?.related[0]?.place }],
    ],
  ]);
  expect(diagnostics[0]?.related[0]?.place).toMatchObject({ line: 2, column: 5 });
});

it('a configuration that is wrong is told line by line', () => {
  const lint = () => lintAll({}, { config: 'rules:\n  no-ower: off\n  no-doer: [error, { x: 1 }]\n' });
  expect(lint).toThrow(InvalidConfigurationError);
  expect(lint).toThrow(
    '2:3: There is no rule "no-ower". Did you mean "no-owner"?\n3:22: The rule "no-doer" has no option "x".',
  );
  try {
    lint();
  } catch (error) {
    expect(error).toMatchObject({ name: 'InvalidConfigurationError' });
  }
});

it('what a baseline knows a finding by', () => {
  const [finding] = lintAll({ 'acme.yaml': file([]) }).diagnostics.filter(({ rule }) => rule === 'no-owner');
  if (finding === undefined) throw new Error('nothing found');
  const known = { ...finding, role: 'customer' };
  const other = { ...finding, matrix: undefined, area: undefined, activity: undefined };
  const baseline = baselineOf([other, known, finding, known]);
  expect(baselineOf([known, finding, known, other])).toEqual(baseline);
  expect(baseline.entries.map((entry) => [baselineKey(entry), entry.count]).sort()).toEqual([
    ['["no-owner","acme",null,"backup","restore","customer"]', 2],
    ['["no-owner","acme",null,"backup","restore",null]', 1],
    ['["no-owner",null,"acme.yaml",null,null,null]', 1],
  ]);
});
