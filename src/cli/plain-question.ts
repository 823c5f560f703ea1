import type { QuestionFlags } from './answer-question.ts';

/** A question as `raci who` gets it from its words and flags. */
export interface PlainQuestion {
  readonly words: readonly string[];
  readonly flags: QuestionFlags;
}

interface MutableFlags {
  limit: number;
  cache: boolean;
  format: string;
  path?: string[];
  matrix?: string[];
  bundled?: boolean;
  config?: string;
  role?: string;
  explain?: boolean;
  json?: boolean;
  output?: string;
}

/**
 * Reads a command line of `raci who` as commander would, without commander, which takes longer to load than an answer
 * takes to find. `undefined` for every other command line, and for whatever is wrong or rare: commander knows.
 */
export function plainQuestion([command, ...rest]: readonly string[]): PlainQuestion | undefined {
  if (command !== 'who') return undefined;
  const words: string[] = [];
  const flags: MutableFlags = { limit: 5, cache: true, format: 'text' };
  for (let at = 0; at < rest.length; at++) {
    const argument = rest[at] ?? '';
    if (!argument.startsWith('-')) words.push(argument);
    else if (switches[argument] !== undefined) switches[argument](flags);
    else {
      at++;
      const value = rest[at];
      if (value === undefined || value.startsWith('-')) return undefined;
      if (values[argument]?.(flags, value) !== true) return undefined;
    }
  }
  return words.length === 0 ? undefined : { words, flags };
}

const switches: Readonly<Record<string, ((flags: MutableFlags) => void) | undefined>> = {
  '--bundled': (flags) => {
    flags.bundled = true;
  },
  '--explain': (flags) => {
    flags.explain = true;
  },
  '--json': (flags) => {
    flags.json = true;
  },
  '--no-cache': (flags) => {
    flags.cache = false;
  },
  // Read ahead of the rest, for every command: see `colorFlag`.
  '--color': () => undefined,
  '--no-color': () => undefined,
};

/** Each answers true where it takes the value. */
type TakeValue = (flags: MutableFlags, value: string) => boolean;

const limit: TakeValue = (flags, value) => {
  flags.limit = Number(value);
  return /^[1-9]\d{0,8}$/u.test(value);
};
const format: TakeValue = (flags, value) => {
  flags.format = value;
  return value === 'text' || value === 'json';
};
const collected =
  (name: 'path' | 'matrix'): TakeValue =>
  (flags, value) => {
    flags[name] = [...(flags[name] ?? []), value];
    return true;
  };
const kept =
  (name: 'config' | 'role' | 'output'): TakeValue =>
  (flags, value) => {
    flags[name] = value;
    return true;
  };

const values: Readonly<Record<string, TakeValue | undefined>> = {
  '-n': limit,
  '--limit': limit,
  '-f': format,
  '--format': format,
  '-p': collected('path'),
  '--path': collected('path'),
  '-m': collected('matrix'),
  '--matrix': collected('matrix'),
  '-c': kept('config'),
  '--config': kept('config'),
  '--role': kept('role'),
  '-o': kept('output'),
  '--output': kept('output'),
};
