import type { Row } from '../model/index.ts';
import { rowsOfNamedArea } from './area-listing.ts';
import { candidatesOf, type Weighed, weigh } from './candidates.ts';
import { type Aim, aimOf, dutiesOf } from './duties.ts';
import { allowedRows, narrowed } from './owned-rows.ts';
import { type Question, readQuestion } from './question.ts';
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
  readonly aim: Aim;
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
  /** How many answers there are, those beyond the limit too. */
  readonly total: number;
}

/** So many rows are looked at closely. */
const scoredRows = 150;

/** Answers a question with the rows that its words mean, best first. */
export function search(index: SearchIndex, query: string, options: SearchOptions): SearchResult {
  const question = readQuestion(query, index);
  const { mentions } = question;
  const aim = aimOf(question, options.role);
  const isList = aim === 'duties';
  const isAboutThem = mentions.roles.size > 0 && (isList || mentions.asking === 'what');
  const allowed = allowedRows(index, options, mentions, isAboutThem);
  const weighed = weigh(question, index, allowed);
  const scored = isList
    ? dutiesOf(question, index, allowed)
    : bestOf(question, weighed, index, allowed, options);
  const told = spread(scored, ({ row }) => index.matrixOfRow[row] ?? 0, options.limit);
  const ordered = isList ? told.toSorted((left, right) => left.row - right.row) : told;
  return {
    answers: ordered.map(({ row, score, matches }) => ({
      row: index.rowAt(row),
      score: Math.round(Math.min(1, score) * 1000) / 1000,
      matches: matches(),
    })),
    suggestions: told.length > 0 ? [] : suggestionsFor(question, index, allowed),
    explanation: explanationOf(aim, question, weighed),
    total: scored.length,
  };
}

/** What has most of a question, best first, as far as the program stands behind it. */
function bestOf(
  { mentions }: Question,
  weighed: Weighed,
  index: SearchIndex,
  allowed: Uint8Array,
  { matrices = [] }: SearchOptions,
): Scored[] {
  const scorer = new Scorer(weighed.units, index);
  const found = candidatesOf(weighed, allowed, scoredRows)
    .flatMap((row) => {
      const one = scorer.score(row);
      return one === undefined ? [] : [narrowed(one, mentions, index)];
    })
    .sort((left, right) => right.score - left.score || left.row - right.row);
  if (found.length === 0 && matrices.length > 0) return rowsOfNamedArea(weighed.units, index, allowed);
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= best * weights.ofBest);
}

function explanationOf(aim: Aim, question: Question, { units, idle }: Weighed): Explanation {
  return {
    aim,
    languages: question.languages,
    words: units.map(({ unit, weight, count }) => ({
      text: unit.text,
      weight,
      found: count > 0,
    })),
    setAside: [...question.setAside, ...idle.map(({ unit }) => unit.text)],
  };
}
