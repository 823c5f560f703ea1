import { expect, it } from 'vitest';
import type { Fix } from '../../src/model/index.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule, RuleExample } from '../../src/rules/rule.ts';
import { lintAll } from '../lint/support.ts';
import { unmarked } from './judge.ts';

/** Everything that each rule says about its own bad examples, as a reader gets it; read the difference before you accept it. */
it('says this', async () => {
  const said = rules.flatMap((rule) =>
    rule.examples.bad.map((example) => `## ${rule.id}: ${example.title}\n\n${findings(rule, example)}`),
  );
  await expect(said.join('\n')).toMatchFileSnapshot('golden/words.txt');
});

function findings(rule: Rule, example: RuleExample): string {
  const { text } = unmarked(example.yaml);
  const others = (example.others ?? []).map((other, index) => [`other-${index}.yaml`, other]);
  const level = rule.level === 'off' ? 'warn' : rule.level;
  const config = JSON.stringify({ rules: { [rule.id]: [level, example.options ?? {}] } });
  const { diagnostics } = lintAll({ ...Object.fromEntries(others), 'example.yaml': text }, { config });
  return diagnostics
    .filter((found) => found.rule === rule.id)
    .map(({ severity, file, place, message, help, area, activity, role, related = [], fix }) => {
      const about = Object.entries({ area, activity, role }).filter(([, id]) => id !== undefined);
      const lines = [
        [`${file}:${place.line}:${place.column}`, severity, ...about.flat()].join(' '),
        message,
        help,
        ...related.map(
          ({ message, place, file }) => `see ${file ?? ''}:${place.line}:${place.column} ${message}`,
        ),
        ...(fix === undefined ? [] : [`fix: ${fix.description}`, ...changedLines(text, fix)]),
      ];
      return `${lines.join('\n  ')}\n`;
    })
    .join('');
}

/** The lines that a fix puts in place of others. */
function changedLines(text: string, { edits }: Fix): string[] {
  let after = text;
  for (const { start, end, text } of [...edits].sort((a, b) => b.start - a.start))
    after = after.slice(0, start) + text + after.slice(end);
  const before = new Set(text.split('\n'));
  const kept = new Set(after.split('\n'));
  return [
    ...[...before].filter((line) => !kept.has(line)).map((line) => `- ${line.trim()}`),
    ...[...kept].filter((line) => !before.has(line)).map((line) => `+ ${line.trim()}`),
  ];
}
