import {
  type Conclusion,
  type Configuration,
  conclude,
  type FileResult,
  type Fixed,
  fixText,
  lintFile,
  resolveConfiguration,
} from '../../src/lint/index.ts';
import { loadMatrix } from '../../src/load/index.ts';
import { loadConfig } from '../../src/load/load-config.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { rules } from '../../src/rules/index.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';

/** A matrix with one area, "Backup", that has these activities; its roles are `provider` and `customer`. */
export function matrixWith(activities: string, id = 'acme'): string {
  return `raci: 1
id: ${id}
title: Acme
roles:
  provider: { name: Acme Cloud, kind: provider }
  customer: { name: Product team, kind: customer }
areas:
  - name: Backup
    activities:
${activities.replace(/^(?=.)/gmu, '      ')}`;
}

export interface LintOptions {
  readonly config?: string;
  readonly today?: string;
  readonly ignores?: boolean;
  readonly complete?: boolean;
}

/** The configuration of a text, which must be right. */
export function configured(config: string | undefined): Configuration {
  if (config === undefined) return resolveConfiguration(undefined, rules).configuration;
  const loaded = loadConfig(config, 'raci.config.yaml');
  const { configuration, problems } = resolveConfiguration(loaded.config, rules);
  const wrong = [...loaded.diagnostics, ...problems].map(({ message }) => message);
  if (wrong.length > 0) throw new Error(wrong.join(' '));
  return configuration;
}

/** Judges files as a run does. */
export function lintAll(files: Readonly<Record<string, string>>, options: LintOptions = {}): Conclusion {
  const configuration = configured(options.config);
  const results = Object.entries(files).map(
    ([file, text]): FileResult =>
      lintFile(text, file, configuration.settingsFor(file), { rules, vocabulary }),
  );
  return conclude(results, {
    rules,
    base: configuration.base,
    settingsFor: configuration.settingsFor,
    matrixOf: (file) => loadMatrix(files[file] ?? '', file).matrix,
    today: options.today ?? '2026-01-15',
    ignores: options.ignores ?? true,
    complete: options.complete ?? true,
  });
}

/** The findings of one file. */
export function lintText(text: string, options: LintOptions = {}): readonly Diagnostic[] {
  return lintAll({ 'acme.yaml': text }, options).diagnostics;
}

/** A text after the fixes of everything that is found in it. */
export function fixed(text: string, options: LintOptions = {}): Fixed {
  return fixText(text, (current) => lintText(current, options));
}

/** Findings in short: `14:3 single-owner`. */
export function brief(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
}
