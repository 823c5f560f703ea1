import type { Duty, Scheme } from '../model/index.ts';

export interface LegendEntry {
  /** As it stands in the table. */
  readonly letter: string;
  readonly name: string;
  readonly description: string;
  readonly duty: Duty;
}

/** What the letters of a scheme mean, with `tick` in place of the letter of a table of ticks. */
export function legendOf(scheme: Scheme, tick: string): LegendEntry[] {
  return scheme.letters.map(({ letter, name, description, duty }) => ({
    letter: scheme.id === 'responsible' ? tick : letter,
    name,
    description,
    duty,
  }));
}
