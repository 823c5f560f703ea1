import picomatch from 'picomatch';
import type { LoadedConfig, RuleSetting } from '../load/load-config.ts';
import { type Place, pointerTo } from '../model/index.ts';
import type { Level, OptionDefinition, Rule, RuleOptions } from '../rules/rule.ts';
import { listed } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';
import { defaultOptions, presetSettings, type RuleState, type Settings } from './settings.ts';

/** How strictly the files of a workspace are judged. */
export interface Configuration {
  /** What holds where no override speaks. */
  readonly base: Settings;
  /** What holds for one file. @param file relative to the folder of the configuration, `/` between folders. */
  settingsFor(file: string): Settings;
}

/** Something that the configuration asks for and that does not exist. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly help: string;
  readonly place: Place;
}

interface Override {
  readonly matches: (file: string) => boolean;
  readonly states: ReadonlyMap<string, RuleState>;
}

/** Works out levels and options: the preset, then `rules`, then every override that names the file, later ones winning. */
export function resolveConfiguration(
  config: LoadedConfig | undefined,
  rules: readonly Rule[],
): { configuration: Configuration; problems: readonly ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  const reader = new SettingsReader(config, rules, problems);
  const preset = presetSettings(rules, config?.extends);
  const base = new Map([...preset, ...reader.read(config?.rules, '/rules', preset)]);
  const overrides = (config?.overrides ?? []).map((override, index): Override => {
    const matchers = override.files.map((glob) =>
      picomatch(glob.replace(/^\.\//u, ''), { dot: true, noextglob: true }),
    );
    return {
      matches: (file) => matchers.some((matches) => matches(file)),
      states: reader.read(override.rules, pointerTo('/overrides', index, 'rules'), base),
    };
  });
  return { configuration: { base, settingsFor: settingsByFile(base, overrides) }, problems };
}

/** Files to which the same overrides apply share one value, so that what is derived from it can be shared too. */
function settingsByFile(base: Settings, overrides: readonly Override[]): Configuration['settingsFor'] {
  const known = new Map<string, Settings>([['', base]]);
  return (file) => {
    const matching = overrides.filter((override) => override.matches(file));
    const key = matching.map((override) => overrides.indexOf(override)).join();
    let settings = known.get(key);
    if (settings === undefined) {
      settings = new Map([...base, ...matching.flatMap((override) => [...override.states])]);
      known.set(key, settings);
    }
    return settings;
  };
}

class SettingsReader {
  private readonly byId: ReadonlyMap<string, Rule>;

  constructor(
    private readonly config: LoadedConfig | undefined,
    rules: readonly Rule[],
    private readonly problems: ConfigurationProblem[],
  ) {
    this.byId = new Map(rules.map((rule) => [rule.id, rule]));
  }

  /** The states of the rules that one `rules:` map names. A level alone keeps the options that held before. */
  read(
    written: Readonly<Record<string, RuleSetting>> | undefined,
    pointer: string,
    before: Settings,
  ): Map<string, RuleState> {
    const states = new Map<string, RuleState>();
    for (const [id, setting] of Object.entries(written ?? {})) {
      const rule = this.byId.get(id);
      const at = pointerTo(pointer, id);
      if (rule === undefined) {
        this.problem(
          at,
          'key',
          `There is no rule "${id}".${didYouMean(id, this.byId.keys())}`,
          '`raci rules` lists the rules.',
        );
        continue;
      }
      const [level, options] = typeof setting === 'string' ? [setting] : setting;
      states.set(id, {
        level: level as Level, // the schema of the configuration admits no other text
        options:
          options === undefined
            ? (before.get(id)?.options ?? defaultOptions(rule))
            : this.options(rule, options, pointerTo(at, 1)),
      });
    }
    return states;
  }

  private options(rule: Rule, written: Readonly<Record<string, unknown>>, pointer: string): RuleOptions {
    const options: Record<string, RuleOptions[string]> = { ...defaultOptions(rule) };
    const names = Object.keys(rule.options);
    for (const [name, value] of Object.entries(written)) {
      const at = pointerTo(pointer, name);
      const definition = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
      if (definition === undefined) {
        const known = names.length === 0 ? 'It has none.' : `It has: ${names.join(', ')}.`;
        this.problem(
          at,
          'key',
          `The rule "${rule.id}" has no option "${name}".${didYouMean(name, names)}`,
          known,
        );
        continue;
      }
      const wanted = wantedInstead(value, definition);
      if (wanted === undefined)
        options[name] = value as RuleOptions[string]; // of the default's type, as just checked
      else
        this.problem(
          at,
          'value',
          `The option "${name}" of "${rule.id}" cannot be ${shown(value)}.`,
          `Write ${wanted}.`,
        );
    }
    return options;
  }

  private problem(pointer: string, at: 'key' | 'value', message: string, help: string): void {
    const place = this.config?.places[at](pointer);
    if (place !== undefined) this.problems.push({ message, help, place });
  }
}

/** What an option wants in place of `value`, `undefined` where the value will do. */
function wantedInstead(
  value: unknown,
  { default: fallback, minimum, maximum, values }: OptionDefinition<RuleOptions[string]>,
): string | undefined {
  if (typeof fallback === 'number') {
    const fits =
      typeof value === 'number' &&
      value >= (minimum ?? Number.NEGATIVE_INFINITY) &&
      value <= (maximum ?? Number.POSITIVE_INFINITY);
    if (fits) return undefined;
    return `a number${boundsOf(minimum, maximum)}`;
  }
  if (typeof fallback === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  if (typeof fallback === 'string') {
    if (typeof value === 'string' && (values === undefined || values.includes(value))) return undefined;
    return values === undefined ? 'a text' : `one of: ${listed(values, 'or')}`;
  }
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (!isList) return 'a list of texts';
  if (values !== undefined && value.some((item) => !values.includes(item)))
    return `a list of: ${values.join(', ')}`;
  return undefined;
}

function boundsOf(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of ${minimum} or more`;
  return maximum === undefined ? '' : ` of ${maximum} or less`;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
