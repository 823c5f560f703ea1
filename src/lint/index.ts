export {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  formatBaseline,
  InvalidBaselineError,
  parseBaseline,
  subtractBaseline,
} from './baseline.ts';
export { type ConcludeOptions, type Conclusion, conclude } from './conclude.ts';
export { type Configuration, type ConfigurationProblem, resolveConfiguration } from './configuration.ts';
export { type FileResult, type LintContext, lintFile } from './lint-file.ts';
export { countsOf, limited, ruleNotes } from './report.ts';
export { presetSettings, type RuleState, type Settings } from './settings.ts';
