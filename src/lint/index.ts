export {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  formatBaseline,
  InvalidBaselineError,
  parseBaseline,
  sortedBaseline,
  subtractBaseline,
} from './baseline.ts';
export { type ConcludeOptions, type Conclusion, conclude } from './conclude.ts';
export { type Configuration, type ConfigurationProblem, resolveConfiguration } from './configuration.ts';
export { type AppliedFix, applyEdits, type Fixed, fixText } from './fix.ts';
export { type FileResult, type LintContext, lintFile, lintUndecodable } from './lint-file.ts';
export { InvalidConfigurationError, type LintTextsOptions, lintTexts } from './lint-texts.ts';
export { looksLikeMatrix } from './matrix-like.ts';
export { countsOf, limited, ruleNotes } from './report.ts';
export { presetSettings, type RuleState, type Settings } from './settings.ts';
export { newFindings } from './since.ts';
