import {
  type Conclusion,
  type Configuration,
  type Fixed,
  fixText,
  type LintTextsOptions,
  lintTexts,
  resolveConfiguration,
} from '../../src/lint/index.ts';
import { loadConfig } from '../../src/load/load-config.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { rules } from '../../src/rules/index.ts';

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

/** The configuration of a text, which must be right. */
export function configured(config: string | undefined): Configuration {
  if (config === undefined) return resolveConfiguration(undefined, rules).configuration;
  const loaded = loadConfig(config, 'raci.config.yaml');
  const { configuration, problems } = resolveConfiguration(loaded.config, rules);
  const wrong = [...loaded.diagnostics, ...problems].map(({ message }) => message);
  if (wrong.length > 0) throw new Error(wrong.join(' '));
  return configuration;
}

/** Judges files as a run does, on a day of the past. */
export function lintAll(files: Readonly<Record<string, string>>, options: LintTextsOptions = {}): Conclusion {
  return lintTexts(files, { today: '2026-01-15', ...options });
}

/** The findings of one file. */
export function lintText(text: string, options: LintTextsOptions = {}): readonly Diagnostic[] {
  return lintAll({ 'acme.yaml': text }, options).diagnostics;
}

/** A text after the fixes of everything that is found in it. */
export function fixed(text: string, options: LintTextsOptions = {}): Fixed {
  return fixText(text, (current) => lintText(current, options));
}

/** Findings in short: `14:3 single-owner`. */
export function brief(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
}
