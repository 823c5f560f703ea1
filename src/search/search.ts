import type { Row } from '../model/index.ts';
import { candidatesOf, type WeighedUnit, weigh } from './candidates.ts';
import { type Question, readQuestion } from './question.ts';
import { type Match, type Scored, scoreRow } from './score.ts';
import type { SearchIndex } from './search-index.ts';
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

const scoredRows = 200;

/** Answers a question with the rows that its words mean, best first. */
export function search(index: SearchIndex, query: string, options: SearchOptions): SearchResult {
  const question = readQuestion(query, index);
  const isAllowed = allowed(index, options);
  const weighed = weigh(question, index, isAllowed);
  const scored = candidatesOf(weighed, index, isAllowed, scoredRows)
    .map((row) => narrowed(scoreRow(row, weighed, question, index), question, index))
    .filter(({ evidence }) => evidence >= weights.evidence)
    .sort((left, right) => right.score - left.score || left.row - right.row);
  const best = scored[0]?.score ?? 0;
  const told = scored.filter(({ score }) => score >= best * weights.ofBest);
  return {
    answers: told.slice(0, options.limit).map(({ row, score, matches }) => ({
      row: index.rowAt(row),
      score: Math.round(Math.min(1, score) * 1000) / 1000,
      matches,
    })),
    suggestions: told.length > 0 ? [] : suggestionsFor(question, index),
    explanation: explanationOf(question, weighed),
  };
}

function allowed(index: SearchIndex, { matrices, role }: SearchOptions): (row: number) => boolean {
  const wanted = role === undefined ? undefined : role.trim().toLowerCase();
  const inMatrix = index.packed.matrices.map(
    ({ id }) => matrices === undefined || matrices.length === 0 || matrices.includes(id),
  );
  const roles = index.packed.matrices.map((matrix) =>
    matrix.roles.flatMap((candidate, place) =>
      wanted === undefined ||
      candidate.id.toLowerCase() === wanted ||
      candidate.kind === wanted ||
      candidate.names.includes(wanted)
        ? [place]
        : [],
    ),
  );
  const retired = new Set(index.packed.retired);
  return (row) => {
    const matrix = index.matrixOfRow[row] ?? 0;
    if (inMatrix[matrix] !== true || retired.has(row)) return false;
    return (
      wanted === undefined || (index.packed.owners[row] ?? []).some((place) => roles[matrix]?.includes(place))
    );
  };
}

/** Rows of others count for less where the question names somebody. */
function narrowed(scored: Scored, { mentions }: Question, index: SearchIndex): Scored {
  const matrix = index.matrixOfRow[scored.row] ?? 0;
  let factor = 1;
  if (mentions.matrices.size > 0 && !mentions.matrices.has(matrix)) factor *= weights.otherMatrix;
  const roles = mentions.roles.get(matrix);
  if (roles !== undefined && !(index.packed.owners[scored.row] ?? []).some((place) => roles.includes(place)))
    factor *= weights.otherRole;
  return factor === 1 ? scored : { ...scored, score: scored.score * factor };
}

function explanationOf(question: Question, weighed: readonly WeighedUnit[]): Explanation {
  return {
    languages: question.languages,
    words: weighed.map(({ unit, weight, values }) => ({
      text: unit.text,
      weight,
      found: values.some((value) => value > 0),
    })),
    setAside: question.setAside,
  };
}
