import { describe, expect, it } from 'vitest';
import { resolveConfiguration } from '../../src/lint/index.ts';
import { loadConfig } from '../../src/load/load-config.ts';
import type { Level, Rule } from '../../src/rules/rule.ts';
import { configured } from './support.ts';

const rule = (id: string, level: Level, more: Partial<Rule> = {}): Rule => ({
  id,
  summary: '',
  rationale: '',
  level,
  fixable: false,
  options: {},
  examples: { bad: [], good: [] },
  ...more,
});

const rules: readonly Rule[] = [
  rule('no-owner', 'error'),
  rule('too-many-doers', 'warn', {
    presets: { strict: 'error', relaxed: 'off' },
    options: {
      max: { default: 3, description: '', minimum: 1, maximum: 9 },
      share: { default: 0.5, description: '', minimum: 0 },
      scope: { default: 'area', description: '', values: ['area', 'matrix'] },
      planned: { default: false, description: '' },
      words: { default: ['TBD'], description: '' },
    },
  }),
  rule('unsorted', 'off', { presets: { strict: 'warn' } }),
];

function resolve(text: string) {
  const { config, diagnostics } = loadConfig(text, 'raci.config.yaml');
  const { configuration, problems } = resolveConfiguration(config, rules);
  const told = [...diagnostics, ...problems].map(
    ({ message, help, place }) => `${place.line}:${place.column} ${message} ${help}`,
  );
  return { configuration, told };
}

const levels = (text: string, file = 'matrices/a.yaml') =>
  Object.fromEntries(
    [...resolve(text).configuration.settingsFor(file)].map(([id, { level }]) => [id, level]),
  );

describe('levels', () => {
  it('are those of the preset', () => {
    expect(levels('')).toEqual({ 'no-owner': 'error', 'too-many-doers': 'warn', unsorted: 'off' });
    expect(levels('extends: strict')).toEqual({
      'no-owner': 'error',
      'too-many-doers': 'error',
      unsorted: 'warn',
    });
    expect(levels('extends: relaxed')).toEqual({
      'no-owner': 'error',
      'too-many-doers': 'off',
      unsorted: 'off',
    });
  });

  it('are overruled by the rules, those by the overrides in their order', () => {
    const text = `
rules: { no-owner: warn }
overrides:
  - files: ["matrices/**"]
    rules: { no-owner: info, unsorted: error }
  - files: ["**/a.yaml", "./other/*.yaml"]
    rules: { no-owner: off }
`;
    expect(levels(text, 'x.yaml')).toMatchObject({ 'no-owner': 'warn', unsorted: 'off' });
    expect(levels(text, 'matrices/b.yaml')).toMatchObject({ 'no-owner': 'info', unsorted: 'error' });
    expect(levels(text, 'matrices/a.yaml')).toMatchObject({ 'no-owner': 'off', unsorted: 'error' });
    expect(levels(text, 'other/x.yaml')).toMatchObject({ 'no-owner': 'off', unsorted: 'off' });
  });

  it('may be given without quotes, since YAML 1.2 has no "off" but false', () => {
    expect(levels('rules: { no-owner: off }')).toMatchObject({ 'no-owner': 'off' });
  });
});

describe('options', () => {
  const options = (text: string, file = 'a.yaml') =>
    resolve(text).configuration.settingsFor(file).get('too-many-doers')?.options;

  it('are the defaults where they are not given', () => {
    const defaults = { max: 3, share: 0.5, scope: 'area', planned: false, words: ['TBD'] };
    expect(options('')).toEqual(defaults);
    expect(options('rules: { too-many-doers: [error, { max: 5 }] }')).toEqual({ ...defaults, max: 5 });
  });

  it('stay where an override names a level only', () => {
    const text = `
rules: { too-many-doers: [error, { max: 5 }] }
overrides: [{ files: ["a.yaml"], rules: { too-many-doers: info } }]
`;
    expect(options(text)).toMatchObject({ max: 5 });
  });
});

describe('what does not exist is told at its place', () => {
  it.each([
    ['rules:\n  no-onwer: off', /^2:3 There is no rule "no-onwer"\. Did you mean "no-owner"\?/u],
    [
      'overrides:\n  - files: [x]\n    rules: { nonsense: off }',
      /^3:14 There is no rule "nonsense"\. `raci rules` lists/u,
    ],
    ['rules:\n  no-owner: eror', /^2:13 .*cannot be "eror"\. Did you mean "error"\?/u],
    ['rules:\n  no-owner: [loud]', /^2:14 .*cannot be "loud"/u],
    ['rules: { too-many-doers: [warn, { mx: 5 }] }', /^1:35 .* no option "mx"\. Did you mean "max"\?/u],
    ['rules: { no-owner: [warn, { max: 5 }] }', /^1:29 .* no option "max"\. It has none\./u],
    [
      'rules: { too-many-doers: [warn, { max: many }] }',
      /^1:40 .*"max".*"many"\. Write a number from 1 to 9\./u,
    ],
    ['rules: { too-many-doers: [warn, { max: 0 }] }', /cannot be 0\. Write a number from 1 to 9\./u],
    ['rules: { too-many-doers: [warn, { share: -1 }] }', /cannot be -1\. Write a number of 0 or more\./u],
    ['rules: { too-many-doers: [warn, { scope: x }] }', /cannot be "x"\. Write one of: area or matrix\./u],
    ['rules: { too-many-doers: [warn, { planned: 1 }] }', /cannot be 1\. Write true or false\./u],
    ['rules: { too-many-doers: [warn, { words: x }] }', /cannot be "x"\. Write a list of texts\./u],
    ['extend: strict', /^1:1 Unknown key "extend" in the configuration\. Did you mean "extends"\?/u],
    ['extends: strct', /Did you mean "strict"\?/u],
  ])('%j', (text, message) => {
    const { told } = resolve(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(message);
  });
});

describe('settings of files', () => {
  it('are one value where the same overrides hold, so that what is made from them can be shared', () => {
    const { settingsFor, base } = configured('overrides: [{ files: ["b*.yaml"], rules: { no-owner: off } }]');
    expect(settingsFor('a.yaml')).toBe(base);
    expect(settingsFor('b1.yaml')).toBe(settingsFor('b2.yaml'));
    expect(settingsFor('b1.yaml')).not.toBe(base);
  });
});
