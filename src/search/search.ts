import type { Row } from '../model/index.ts';
import { wordsOf } from '../text/words.ts';
import { rowsOfNamedArea } from './area-listing.ts';
import { candidatesOf, type Weighed, weigh } from './candidates.ts';
import type { Mentions } from './mentions.ts';
import { type Question, readQuestion } from './question.ts';
import type { PackedRole } from './row-index.ts';
import { type Match, type Scored, Scorer } from './score.ts';
import type { SearchIndex } from './search-index.ts';
import { spread } from './spread.ts';
import { suggestionsFor } from './suggestions.ts';
import { weights } from './weights.ts';

export interface SearchOptions {
  /** At most so many answers. */
  readonly limit: number;
  /** Ids of the matrices to answer from; all where it is left out or empty. */
  readonly matrices?: readonly string[];
  /** Only rows that this role owns: its id, name, alias or kind. */
  readonly role?: string;
}

export interface Answer {
  readonly row: Row;
  /** 0 to 1. */
  readonly score: number;
  readonly matches: readonly Match[];
}

/** How a question was understood. */
export interface Explanation {
  readonly languages: readonly string[];
  readonly words: readonly { readonly text: string; readonly weight: number; readonly found: boolean }[];
  readonly setAside: readonly string[];
}

export interface SearchResult {
  /** Best first; only what the program stands behind. */
  readonly answers: readonly Answer[];
  /** Words nearby that rows do have, where nothing matches. */
  readonly suggestions: readonly string[];
  readonly explanation: Explanation;
}

/** So many rows are looked at closely. */
const scoredRows = 150;

/** Answers a question with the rows that its words mean, best first. */
export function search(index: SearchIndex, query: string, options: SearchOptions): SearchResult {
  const question = readQuestion(query, index);
  const allowed = allowedRows(index, options, question.mentions);
  const weighed = weigh(question, index, allowed);
  const scorer = new Scorer(weighed.units, index);
  const found = candidatesOf(weighed, allowed, scoredRows)
    .flatMap((row) => {
      const one = scorer.score(row);
      return one === undefined ? [] : [narrowed(one, question, index)];
    })
    .sort((left, right) => right.score - left.score || left.row - right.row);
  const isOfSome = options.matrices !== undefined && options.matrices.length > 0;
  const scored = found.length === 0 && isOfSome ? rowsOfNamedArea(weighed.units, index, allowed) : found;
  const best = scored[0]?.score ?? 0;
  const told = spread(
    scored.filter(({ score }) => score >= best * weights.ofBest),
    ({ row }) => index.matrixOfRow[row] ?? 0,
    options.limit,
  );
  return {
    answers: told.map(({ row, score, matches }) => ({
      row: index.rowAt(row),
      score: Math.round(Math.min(1, score) * 1000) / 1000,
      matches: matches(),
    })),
    suggestions: told.length > 0 ? [] : suggestionsFor(question, index, allowed),
    explanation: explanationOf(question, weighed),
  };
}

/**
 * By row: 1 for those that may be answered with. Retired rows own nothing any more. Who names somebody asks of their
 * matrix only, and who asks what somebody does, of what they own only.
 */
function allowedRows(
  index: SearchIndex,
  { matrices = [], role }: SearchOptions,
  mentions: Mentions,
): Uint8Array {
  const allowed = new Uint8Array(index.rowCount);
  for (const [number, { id, roles, rows }] of index.packed.matrices.entries()) {
    if (matrices.length > 0 && !matrices.includes(id)) continue;
    if (mentions.matrices.size > 0 && !mentions.matrices.has(number)) continue;
    const first = index.firstRows[number] ?? 0;
    const owning = role === undefined ? undefined : placesOf(roles, role);
    const doing = mentions.asking === 'what' ? mentions.roles.get(number) : undefined;
    if (owning === undefined && doing === undefined) allowed.fill(1, first, first + rows);
    else
      for (let row = first; row < first + rows; row++) {
        if (isOwnedBy(row, owning, index) && isOwnedBy(row, doing, index)) allowed[row] = 1;
      }
  }
  for (const retired of index.packed.retired) allowed[retired] = 0;
  return allowed;
}

/** @param roles their places among the roles of the matrix; anybody where they are left out. */
function isOwnedBy(row: number, roles: readonly number[] | undefined, { owners }: SearchIndex): boolean {
  return roles === undefined || roles.some((role) => owners.has(row, role));
}

/** True where one of the matrices asked has a role of that id, name, alias or kind. */
export function hasRole(index: SearchIndex, role: string, matrices: readonly string[] = []): boolean {
  return index.packed.matrices.some(
    ({ id, roles }) => (matrices.length === 0 || matrices.includes(id)) && placesOf(roles, role).length > 0,
  );
}

/** The places of the roles that are called so. */
function placesOf(roles: readonly PackedRole[], called: string): number[] {
  const wanted = called.trim().toLowerCase();
  const name = wordsOf(called)
    .flatMap((word) => (word.joint === 'hyphen' ? word.parts : [word]))
    .map((word) => word.text)
    .join(' ');
  return roles.flatMap(({ id, kind, names }, place) =>
    id.toLowerCase() === wanted || kind === wanted || names.includes(name) ? [place] : [],
  );
}

/** Rows of others count for less where the question names somebody. */
function narrowed(scored: Scored, { mentions }: Question, index: SearchIndex): Scored {
  const roles = mentions.roles.get(index.matrixOfRow[scored.row] ?? 0);
  if (isOwnedBy(scored.row, roles, index)) return scored;
  const factor = mentions.asking === 'may' ? weights.otherMayRole : weights.otherRole;
  return { ...scored, score: scored.score * factor };
}

function explanationOf(question: Question, { units, idle }: Weighed): Explanation {
  return {
    languages: question.languages,
    words: units.map(({ unit, weight, count }) => ({
      text: unit.text,
      weight,
      found: count > 0,
    })),
    setAside: [...question.setAside, ...idle.map(({ unit }) => unit.text)],
  };
}
