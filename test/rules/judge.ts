import { loadMatrix } from '../../src/load/index.ts';
import { areasOf, type Diagnostic, type Severity } from '../../src/model/index.ts';
import type { Finding, Rule, RuleOptions } from '../../src/rules/rule.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';

/** What a rule said, with what the engine would add. */
export interface Said extends Finding {
  readonly rule: string;
  readonly level: Severity;
  readonly file: string;
  /** Where the rule is one about the workspace. */
  readonly matrix?: string;
}

export interface Judgement {
  readonly said: readonly Said[];
  /** What the loader found, by file. */
  readonly loaded: readonly Diagnostic[];
}

/** Holds files against rules: the smallest runner that keeps the contract of `src/rules/rule.ts`. */
export function judge(
  files: readonly { readonly name: string; readonly text: string }[],
  rules: readonly Rule[],
  options: Readonly<Record<string, RuleOptions>> = {},
): Judgement {
  const said: Said[] = [];
  const loaded: Diagnostic[] = [];
  const summaries = new Map<Rule, unknown[]>(rules.map((rule) => [rule, []]));
  for (const { name, text } of files) {
    const { matrix, diagnostics } = loadMatrix(text, name);
    loaded.push(...diagnostics);
    if (matrix === undefined) continue;
    for (const rule of rules) {
      const context = {
        options: optionsOf(rule, options),
        vocabulary,
        text,
        report: (finding: Finding) =>
          said.push({ ...finding, rule: rule.id, level: severity(rule), file: name }),
      };
      rule.matrix?.(matrix, context);
      for (const area of areasOf(matrix)) {
        for (const activity of area.activities) rule.row?.({ matrix, area, activity }, context);
      }
      summaries.get(rule)?.push(rule.workspace?.collect(matrix));
    }
  }
  for (const rule of rules) {
    rule.workspace?.conclude(structuredClone(summaries.get(rule) ?? []), {
      options: optionsOf(rule, options),
      report: (finding) => said.push({ ...finding, rule: rule.id, level: severity(rule) }),
    });
  }
  return { said, loaded };
}

/** The rules that the preset `recommended` turns on. */
export function recommended(rules: readonly Rule[]): Rule[] {
  return rules.filter(({ level }) => level !== 'off');
}

function severity({ level }: Rule): Severity {
  return level === 'warn' ? 'warning' : level === 'off' ? 'info' : level;
}

function optionsOf(rule: Rule, options: Readonly<Record<string, RuleOptions>>): RuleOptions {
  const defaults = Object.entries(rule.options).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(defaults), ...options[rule.id] };
}

/** Takes the marks `‹…›` out of an example; answers the text and the spans that were marked. */
export function unmarked(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let start: number | undefined;
  for (const character of marked) {
    if (character === '‹') start = text.length;
    else if (character === '›') {
      if (start === undefined) throw new Error('A mark is closed that was never opened.');
      spans.push({ start, end: text.length });
      start = undefined;
    } else text += character;
  }
  if (start !== undefined) throw new Error('A mark is not closed.');
  return { text, spans };
}
