import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import type { Rule, RuleExample } from '../../src/rules/rule.ts';
import { unmarked } from '../rules/judge.ts';
import { lintAll } from './support.ts';

/** The examples of the rules, held against the engine with the loader, the presets and the suppressions around them. */
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.bad.map((example) => [example.title, example] as const))(
    'reports exactly the marks of: %s',
    (_, example) => {
      const { text, spans } = unmarked(example.yaml);
      const found = findings(rule, example, text);
      expect(found.map(({ file, place }) => [file, place.start, place.end])).toEqual(
        spans.map(({ start, end }) => ['example.yaml', start, end]),
      );
    },
  );

  it.each(rule.examples.good.map((example) => [example.title, example] as const))(
    'is silent on: %s',
    (_, example) => {
      expect(findings(rule, example, example.yaml)).toEqual([]);
    },
  );
});

function findings(rule: Rule, { others = [], options = {} }: RuleExample, text: string) {
  const files = Object.fromEntries(others.map((other, index) => [`other-${index}.yaml`, other]));
  const level = rule.level === 'off' ? 'warn' : rule.level;
  const config = JSON.stringify({ rules: { [rule.id]: [level, options] } });
  const { diagnostics } = lintAll({ ...files, 'example.yaml': text }, { config });
  return diagnostics.filter((found) => found.rule === rule.id);
}
