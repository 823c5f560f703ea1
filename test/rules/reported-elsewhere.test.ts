import { describe, expect, it } from 'vitest';
import { conclude, lintFile, presetSettings } from '../../src/lint/index.ts';
import { rules } from '../../src/rules/index.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { unmarked } from './judge.ts';

/** Rules that the loader and the engine report: their examples go through the whole engine. */
const elsewhere = rules.filter(({ reportedBy }) => reportedBy !== undefined);

describe.each(elsewhere.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.bad.map((example) => [example.title, example] as const))(
    'is reported exactly at the marks of: %s',
    (_, example) => {
      const { text, spans } = unmarked(example.yaml);
      expect(findings(example, id)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
    },
  );

  it.each(rule.examples.good.map((example) => [example.title, example] as const))(
    'is silent on: %s',
    (_, example) => {
      expect(findings(example, id)).toEqual([]);
    },
  );
});

function findings(example: RuleExample, id: string): string[] {
  const { text } = unmarked(example.yaml);
  const settings = presetSettings(rules);
  const result = lintFile(text, 'example.yaml', settings, { rules, vocabulary: { concepts: [] } });
  return conclude([result], {
    rules,
    base: settings,
    settingsFor: () => settings,
    today: '2026-01-15',
    ignores: true,
    complete: true,
  })
    .diagnostics.filter(({ rule }) => rule === id)
    .map(({ place }) => text.slice(place.start, place.end));
}
