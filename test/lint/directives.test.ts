import { describe, expect, it } from 'vitest';
import { commentsWith } from '../../src/lint/comments.ts';
import { resolveConfiguration } from '../../src/lint/configuration.ts';
import { readDirectives } from '../../src/lint/directives.ts';
import { loadConfig } from '../../src/load/load-config.ts';
import type { Rule } from '../../src/rules/rule.ts';

/** A comment as it is read: rules, lines, reason and end; or what is wrong with it, and where. */
function read(text: string): string[] {
  const { directives, problems } = readDirectives(text);
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return [
    ...directives.map(({ kind, rules, lines, reason, until, place }) => {
      for (const rule of rules) expect(cut(rule.place)).toBe(rule.id);
      expect(cut(place)).toMatch(/^#\s*raci-ignore/u);
      return [
        kind,
        rules.map(({ id }) => id).join('+'),
        lines?.join('-') ?? 'everywhere',
        JSON.stringify(reason ?? null),
        until ?? 'for ever',
      ].join(' ');
    }),
    ...problems.map(({ rule, message, place }) => `${rule}: ${message} ${place.line}:${place.column}`),
  ];
}

describe('a suppressing comment', () => {
  const noDate = (until: string) =>
    `expired-suppression: The suppression ends on "${until}", which is no date, so it does not hold. 1:1`;

  it.each([
    ['# raci-ignore-next-line a', ['next-line a everywhere null for ever']],
    ['# raci-ignore-next-line a\nx: 1', ['next-line a 2-2 null for ever']],
    [
      'x: 1\n#raci-ignore-next-line a,b  c ,d\n\n  # more\n\t\n   y: 1\nz: 1',
      ['next-line a+b+c+d 6-6 null for ever'],
    ],
    ['x: 1 # raci-ignore-next-line a -- why\ny: 1', ['next-line a 2-2 "why" for ever']],
    ['# raci-ignore-file a\nx: 1', ['file a everywhere null for ever']],
    ['# raci-ignore-file a -- because -- of this', ['file a everywhere "because -- of this" for ever']],
    ['# raci-ignore-file a --', ['file a everywhere null for ever']],
    ['# raci-ignore-file a --why', ['file a+--why everywhere null for ever']],
    ['# raci-ignore-file a-- why', ['file a--+why everywhere null for ever']],
    ['# raci-ignore-file a --  why (until 2027-01-31)', ['file a everywhere "why" 2027-01-31']],
    ['# raci-ignore-file a -- (until   2027-01-31 )', ['file a everywhere null 2027-01-31']],
    [
      '# raci-ignore-file a -- why (until 2027-01-31) or so',
      ['file a everywhere "why (until 2027-01-31) or so" for ever'],
    ],
    ['# raci-ignore-file a -- why (or so)', ['file a everywhere "why (or so)" for ever']],
    [
      '# raci-ignore-file a -- (until then) why (until 2028-02-29)',
      ['file a everywhere "(until then) why" 2028-02-29'],
    ],
    ['# raci-ignore-file a -- why, until 2027-01-31', ['file a everywhere "why" 2027-01-31']],
    ['# raci-ignore-file a -- why (Until 2027-01-31).', ['file a everywhere "why" 2027-01-31']],
    ['# raci-ignore-file a -- why until 31.01.2027', [noDate('31.01.2027')]],
    ['# raci-ignore-file a -- why until then', ['file a everywhere "why until then" for ever']],
    ['# raci-ignore-file a -- why (until 2027-02-29)', [noDate('2027-02-29')]],
    ['# raci-ignore-file a -- why (until 12027-01-31)', [noDate('12027-01-31')]],
    ['# raci-ignore-file a -- why (until 2027-01-31T00)', [noDate('2027-01-31T00')]],
    ['# raci-ignore-file a -- why (until 2027-13-01)', [noDate('2027-13-01')]],
    ['# raci-ignore-file', ['unused-suppression: The comment names no rule, so it suppresses nothing. 1:1']],
    [
      '# raci-ignore-file -- a',
      ['unused-suppression: The comment names no rule, so it suppresses nothing. 1:1'],
    ],
    ['x: 1 # raci-ignore a', ['unused-suppression: "raci-ignore" suppresses nothing. 1:6']],
    ['# raci-ignore-next-lines a', ['unused-suppression: "raci-ignore-next-lines" suppresses nothing. 1:1']],
    ['# raci-ignore-file\ta', ['file a everywhere null for ever']],
    ['# see raci-ignore-file a', []],
    ['x: "# raci-ignore-file a"', []],
    ['x: |\n  # raci-ignore-file a\ny: 1', []],
    ['x: y#raci-ignore-file a', []],
    ["x: '#raci-ignore-file a' # raci-ignore-file b", ['file b everywhere null for ever']],
    [
      'x:\n  - # raci-ignore-file a\n    #raci-ignore-file b\n    #raci-ignore-file',
      [
        'file a everywhere null for ever',
        'file b everywhere null for ever',
        'unused-suppression: The comment names no rule, so it suppresses nothing. 4:5',
      ],
    ],
    [
      '---\n# raci-ignore-file a\n...\n--- # raci-ignore-file b\n',
      ['file a everywhere null for ever', 'file b everywhere null for ever'],
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['assign:\n    a: R\n    b: A\nnote: X', '2-4'],
    ['assign:   # who\n    a: R\n  # left of it\n\n    b: A\nnote: X', '2-6'],
    ['assign:\n    a: R', '2-3'],
    ['assign:', '2-2'],
    ['assign: { a: R }\n    b: A', '2-2'],
    ['reassign:\n    a: R', '2-2'],
    ['- assign:\n    a: R', '2-2'],
    ['name: X\nassign:\n  a: R', '2-2'],
  ])('speaks about all of an assign below its key: %j', (rest, lines) => {
    expect(read(`# raci-ignore-next-line a\n${rest}`)).toEqual([`next-line a ${lines} null for ever`]);
    const indented = `# raci-ignore-next-line a\n${rest}`.replace(/^/gmu, '    ');
    expect(read(`x:\n${indented}`)).toEqual([
      `next-line a ${lines.replaceAll(/\d/gu, (line) => `${Number(line) + 1}`)} null for ever`,
    ]);
  });

  it('is a comment with its place', () => {
    const text = 'a: 1 #  one word  \nb: "#" # word two\r\n';
    expect(
      commentsWith('word', text).map(({ text: of, start, end }) => [of, text.slice(start, end)]),
    ).toEqual([
      ['one word', '#  one word'],
      ['word two', '# word two'],
    ]);
    expect(commentsWith('nothing', text)).toEqual([]);
  });
});

describe('an option of a rule', () => {
  const rule: Rule = {
    id: 'one',
    summary: '',
    rationale: '',
    level: 'warn',
    fixable: false,
    options: {
      any: { default: 1, description: '' },
      least: { default: 3, description: '', minimum: 2 },
      most: { default: 3, description: '', maximum: 4 },
      both: { default: 3, description: '', minimum: 2, maximum: 4 },
      yes: { default: false, description: '' },
      text: { default: 'a', description: '' },
      choice: { default: 'a', description: '', values: ['a', 'b', 'c'] },
      list: { default: ['a'], description: '' },
      choices: { default: ['a'], description: '', values: ['a', 'b'] },
    },
    examples: { bad: [], good: [] },
  };
  const plain: Rule = { ...rule, id: 'plain', options: {} };

  /** What is said of an option, or the value that holds then. */
  function given(name: string, value: unknown, id = 'one'): unknown {
    const text = JSON.stringify({ rules: { [id]: ['error', { [name]: value }] } });
    const { configuration, problems } = resolveConfiguration(loadConfig(text, 'c.yaml').config, [
      rule,
      plain,
    ]);
    const state = configuration.base.get(id);
    expect(state?.level).toBe('error');
    const defaults = Object.fromEntries(Object.entries(rule.options).map(([key, one]) => [key, one.default]));
    const [problem] = problems;
    if (problem === undefined) {
      expect(state?.options).toEqual({ ...defaults, [name]: value });
      return 'holds';
    }
    expect(state?.options).toEqual(id === 'one' ? defaults : {});
    return `${problem.message} ${problem.help} (${text.slice(problem.place.start, problem.place.end)})`;
  }
  const refused = (name: string, value: unknown, wanted: string) =>
    `The option "${name}" of "one" cannot be ${JSON.stringify(value)}. Write ${wanted}. (${JSON.stringify(value)})`;

  it.each<readonly [name: string, good: readonly unknown[], bad: readonly unknown[], wanted: string]>([
    ['any', [-1e9, 0, 2.5], ['1', true, null, [1]], 'a number'],
    ['least', [2, 1e9], [1, '2'], 'a number of 2 or more'],
    ['most', [-5, 4], [5, '4'], 'a number of 4 or less'],
    ['both', [2, 3, 4], [1, 5, '3'], 'a number from 2 to 4'],
    ['yes', [true, false], ['true', 1], 'true or false'],
    ['text', ['', 'any'], [1, ['a']], 'a text'],
    ['choice', ['a', 'c'], ['d', '', 1], 'one of: a, b or c'],
    ['list', [[], ['x', 'y']], ['x', [1], ['x', 1], {}], 'a list of texts'],
    ['choices', [[], ['b'], ['a', 'b']], [['c'], ['a', 'c']], 'a list of: a, b'],
    ['choices', [], ['a', [1]], 'a list of texts'],
  ])('%s may be %j, not %j', (name, good, bad, wanted) => {
    for (const value of good) expect(given(name, value)).toBe('holds');
    for (const value of bad) expect(given(name, value)).toBe(refused(name, value, wanted));
  });

  it('is one that the rule has', () => {
    const known = 'any, least, most, both, yes, text, choice, list, choices';
    expect(given('lest', 3)).toBe(
      `The rule "one" has no option "lest". Did you mean "least"? It has: ${known}. ("lest")`,
    );
    expect(given('toString', 3)).toBe(
      `The rule "one" has no option "toString". It has: ${known}. ("toString")`,
    );
    expect(given('any', 3, 'plain')).toBe('The rule "plain" has no option "any". It has none. ("any")');
  });

  it('stays as it was where only the level is named again', () => {
    const text = JSON.stringify({
      rules: { one: ['error', { any: 7 }] },
      overrides: [
        { files: ['./a/*.yaml', 'b.yaml'], rules: { one: 'off', plain: 'info' } },
        { files: ['**/x.yaml'], rules: { one: ['info', { least: 9 }], non: 'off' } },
      ],
    });
    const { configuration, problems } = resolveConfiguration(loadConfig(text, 'c.yaml').config, [
      rule,
      plain,
    ]);
    expect(problems.map(({ message }) => message)).toEqual(['There is no rule "non".']);
    const told = (file: string) => {
      const settings = configuration.settingsFor(file);
      const { any, least } = settings.get('one')?.options ?? {};
      return [settings.get('one')?.level, any, least, settings.get('plain')?.level].join(' ');
    };
    expect(told('c.yaml')).toBe('error 7 3 warn');
    expect(told('a/y.yaml')).toBe('off 7 3 info');
    expect(told('b.yaml')).toBe('off 7 3 info');
    expect(told('a/b/c.yaml')).toBe('error 7 3 warn');
    expect(told('a/x.yaml')).toBe('info 1 9 info');
    expect(told('.hidden/x.yaml')).toBe('info 1 9 warn');
    expect(configuration.settingsFor('a/y.yaml')).toBe(configuration.settingsFor('b.yaml'));
    expect(configuration.settingsFor('c.yaml')).toBe(configuration.base);
  });
});
