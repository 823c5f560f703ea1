import type { Diagnostic, Place, Places } from '../model/index.ts';
import { configSchema, validateConfig } from './generated/config-schema.js';
import { readValue } from './read-value.ts';
import { schemaFindings } from './schema-findings.ts';

/** The level of a rule as written, with or without options. */
export type RuleSetting = string | readonly [string, Readonly<Record<string, unknown>>?];

/** `raci.config.yaml` as written (`schemas/config.schema.json`), with the place of everything in it. */
export interface LoadedConfig {
  readonly file: string;
  readonly places: Places;
  /** Globs relative to the file. */
  readonly matrices?: readonly string[];
  readonly extends?: 'recommended' | 'strict' | 'relaxed';
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly overrides?: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, RuleSetting>>;
  }[];
  /** Files relative to this one. */
  readonly vocabulary?: string | readonly string[];
}

/** Reads a configuration. An empty file is an empty configuration. Never throws on bad input. */
export function loadConfig(text: string, file: string): { config: LoadedConfig; diagnostics: Diagnostic[] } {
  const { value = {}, places, problems } = readValue(text);
  const found: { rule: string; message: string; help: string; place: Place }[] = [...problems];
  if (problems.length === 0 && !validateConfig(value)) {
    const checked = { value, text, places, schema: configSchema, whole: 'the configuration' };
    const findings = schemaFindings(validateConfig.errors ?? [], checked);
    found.push(...findings.map((finding) => ({ rule: 'schema', ...finding })));
  }
  const diagnostics = found.map(
    ({ rule, message, help, place }): Diagnostic => ({
      rule,
      severity: 'error',
      message,
      help,
      file,
      place,
      matrix: undefined,
      area: undefined,
      activity: undefined,
      role: undefined,
      related: [],
      fix: undefined,
    }),
  );
  const config = found.length > 0 ? {} : (value as Omit<LoadedConfig, 'file' | 'places'>); // the schema holds
  return { config: { ...config, file, places }, diagnostics };
}
