import type { Severity } from '../model/index.ts';
import type { Level, Rule, RuleOptions } from '../rules/rule.ts';

/** How strictly one rule is applied. */
export interface RuleState {
  readonly level: Level;
  readonly options: RuleOptions;
}

/** What holds for a file: the state of every rule by its id. */
export type Settings = ReadonlyMap<string, RuleState>;

export const presets = ['recommended', 'strict', 'relaxed'] as const;
export type Preset = (typeof presets)[number];

/** The level of a rule that the configuration does not name. */
export function presetLevel(rule: Rule, preset: Preset): Level {
  return preset === 'recommended' ? rule.level : (rule.presets?.[preset] ?? rule.level);
}

/** The options of a rule that the configuration does not name. */
export function defaultOptions(rule: Rule): RuleOptions {
  return Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
}

/** The state of all rules under a preset. */
export function presetSettings(rules: readonly Rule[], preset: Preset = 'recommended'): Settings {
  return new Map(
    rules.map((rule) => [rule.id, { level: presetLevel(rule, preset), options: defaultOptions(rule) }]),
  );
}

const severities = { info: 'info', warn: 'warning', error: 'error' } as const satisfies Record<
  Exclude<Level, 'off'>,
  Severity
>;

/** The severity of what a rule finds, `undefined` where it is off or unknown. */
export function severityOf(rule: string, settings: Settings): Severity | undefined {
  const level = settings.get(rule)?.level ?? 'off';
  return level === 'off' ? undefined : severities[level];
}
