import { loadConfig } from '../load/load-config.ts';
import { loadMatrix } from '../load/load-matrix.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { vocabulary as shippedVocabulary } from '../vocabulary/index.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { type Configuration, resolveConfiguration } from './configuration.ts';
import { lintFile } from './lint-file.ts';

export interface LintTextsOptions {
  /** What `raci.config.yaml` says. */
  readonly config?: string;
  /** The day on which suppressions may have ended, `2026-11-22`; today by the clock of the machine. */
  readonly today?: string;
  /** False to let comments suppress nothing. */
  readonly ignores?: boolean;
  /** False where the texts are not the whole workspace: rules that hold matrices against each other then say less. */
  readonly complete?: boolean;
  readonly rules?: readonly Rule[];
  readonly vocabulary?: Vocabulary;
}

/** Thrown for a configuration that says what it cannot say. The message tells all of it, a line for each mistake. */
export class InvalidConfigurationError extends Error {
  override readonly name = 'InvalidConfigurationError';
}

/**
 * Judges the texts of matrix files, by file name, as one workspace.
 * @throws {InvalidConfigurationError}
 */
export function lintTexts(
  texts: Readonly<Record<string, string>>,
  options: LintTextsOptions = {},
): Conclusion {
  const { rules = allRules, vocabulary = shippedVocabulary, ignores = true, complete = true } = options;
  const { base, settingsFor } = configurationOf(options.config, rules);
  const results = Object.entries(texts).map(([file, text]) =>
    lintFile(text, file, settingsFor(file), { rules, vocabulary }),
  );
  return conclude(results, {
    rules,
    base,
    settingsFor,
    matrixOf: (file) => loadMatrix(texts[file] ?? '', file).matrix,
    today: options.today ?? new Date().toISOString().slice(0, 10),
    ignores,
    complete,
  });
}

function configurationOf(text: string | undefined, rules: readonly Rule[]): Configuration {
  if (text === undefined) return resolveConfiguration(undefined, rules).configuration;
  const loaded = loadConfig(text, 'raci.config.yaml');
  const { configuration, problems } = resolveConfiguration(loaded.config, rules);
  const mistakes = [...loaded.diagnostics, ...problems];
  if (mistakes.length === 0) return configuration;
  const lines = mistakes.map(({ place, message }) => `${place.line}:${place.column}: ${message}`);
  throw new InvalidConfigurationError(lines.join('\n'));
}
