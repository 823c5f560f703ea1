import type { Language } from '../text/languages.ts';
import type { Mentions } from './mentions.ts';
import type { SearchIndex } from './search-index.ts';
import { readTokens, type Token } from './tokens.ts';
import { type Unit, unitsOf } from './units.ts';

/** A question taken apart. */
export interface Question {
  readonly languages: readonly Language[];
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  readonly mentions: Mentions;
  /** Words that were set aside. */
  readonly setAside: readonly string[];
}

/** Reads a question against what an index and its vocabulary know. */
export function readQuestion(query: string, index: SearchIndex): Question {
  const { tokens, languages, mentions, denied } = readTokens(query, index);
  const { units, setAside } = unitsOf(tokens, languages, index);
  return { tokens, units, setAside: [...setAside, ...denied], languages, mentions };
}
