import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import type { Rule, RuleExample } from '../../src/rules/rule.ts';
import { judge, recommended, type Said, unmarked } from './judge.ts';

const judgedByRules = rules.filter(({ reportedBy }) => reportedBy === undefined);

describe.each(judgedByRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has examples', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.bad.map((example) => [example.title, example] as const))(
    'reports exactly the marks of: %s',
    (_, example) => {
      const { text, spans } = unmarked(example.yaml);
      const { said, loaded } = judgeExample(example, [rule]);
      expect(loaded).toEqual([]);
      expect(inOrder(said).map((finding) => shown(finding, text))).toEqual(
        spans.map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`),
      );
      for (const finding of said) {
        expect(finding.message).toMatch(/[.?]$/u);
        expect(finding.help).toMatch(/\.$/u);
      }
    },
  );

  it.each(rule.examples.good.map((example) => [example.title, example] as const))(
    'is silent on: %s',
    (_, example) => {
      const { said, loaded } = judgeExample(example, [rule]);
      expect(loaded).toEqual([]);
      expect(said).toEqual([]);
    },
  );

  if (rule.level === 'error') {
    it.each(rule.examples.bad.map((example) => [example.title, example] as const))(
      'is the only error of: %s',
      (_, example) => {
        const { said } = judgeExample(example, recommended(judgedByRules));
        expect(said.filter(({ level }) => level === 'error').map((finding) => finding.rule)).toEqual(
          unmarked(example.yaml).spans.map(() => rule.id),
        );
      },
    );
  }
});

function judgeExample(example: RuleExample, used: readonly Rule[]) {
  const files = [...(example.others ?? []), unmarked(example.yaml).text].map((text, index, all) => ({
    name: index === all.length - 1 ? 'example.yaml' : `other-${index + 1}.yaml`,
    text,
  }));
  const options = Object.fromEntries(used.map(({ id }) => [id, example.options ?? {}]));
  return judge(files, used, options);
}

function inOrder(said: readonly Said[]): Said[] {
  return [...said].sort((a, b) => a.place.start - b.place.start);
}

function shown({ place, file }: Said, text: string): string {
  const at = file === 'example.yaml' ? '' : `${file} `;
  return `${at}${place.start}-${place.end} ${text.slice(place.start, place.end)}`;
}
