import type { Place, Places } from '../model/index.ts';
import { LineIndex } from './line-index.ts';
import { noPlaces, SyntaxPlaces } from './places.ts';
import { readYaml } from './read-yaml.ts';
import { plainValue } from './syntax.ts';

export interface ReadValue {
  /** `undefined` for an empty file. */
  readonly value: unknown;
  readonly places: Places;
  readonly problems: readonly {
    readonly rule: string;
    readonly message: string;
    readonly help: string;
    readonly place: Place;
  }[];
}

/** Reads any YAML file that is not a matrix: a configuration, a vocabulary. Never throws on bad input. */
export function readValue(text: string): ReadValue {
  const { root, problems } = readYaml(text);
  const lines = new LineIndex(text);
  return {
    value: root === undefined ? undefined : plainValue(root),
    places: root === undefined ? noPlaces : new SyntaxPlaces(root, lines),
    problems: problems.map(({ rule, message, help, start, end }) => ({
      rule,
      message,
      help,
      place: lines.place(start, end),
    })),
  };
}
