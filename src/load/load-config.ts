import type { Diagnostic, Place, Places } from '../model/index.ts';
import { configSchema, validateConfig } from './generated/config-schema.js';
import { LineIndex } from './line-index.ts';
import { noPlaces, SyntaxPlaces } from './places.ts';
import { readYaml } from './read-yaml.ts';
import { schemaFindings } from './schema-findings.ts';
import { plainValue } from './syntax.ts';

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
  const { root, problems } = readYaml(text);
  const lines = new LineIndex(text);
  const found: { rule: string; message: string; help: string; place: Place }[] = problems.map(
    ({ rule, message, help, start, end }) => ({ rule, message, help, place: lines.place(start, end) }),
  );
  const value = root === undefined ? {} : plainValue(root);
  const places = root === undefined ? noPlaces : new SyntaxPlaces(root, lines);
  if (root !== undefined && !validateConfig(value)) {
    const findings = schemaFindings(validateConfig.errors ?? [], {
      value,
      text,
      places,
      schema: configSchema,
      whole: 'the configuration',
    });
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
