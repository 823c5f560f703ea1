import { addressOf, type Matrix, ownershipOf, type Row, rowsOf } from '../../src/model/index.ts';
import { type SearchIndex, search } from '../../src/search/index.ts';

/** A question with the rows that answer it, by address (`matrix/area/activity`). */
export interface JudgedQuestion {
  readonly question: string;
  readonly kind: string;
  /** Where it is asked of one matrix (`-m`). */
  readonly matrix?: string;
  readonly role?: string;
  /** The rows that should come first. */
  readonly best: readonly string[];
  /** All rows that answer it. */
  readonly relevant: readonly string[];
}

export interface JudgedSet {
  /** Matrix files, from the root of the project. */
  readonly matrices: readonly string[];
  readonly questions: readonly JudgedQuestion[];
}

/** Means over the questions of a kind; `undefined` where it does not apply. */
export interface Figures {
  readonly count: number;
  readonly firstRight: number | undefined;
  readonly firstThree: number | undefined;
  readonly reciprocalRank: number | undefined;
  readonly ownerRight: number | undefined;
  readonly areaPrecision: number | undefined;
  readonly empty: number;
}

export interface Miss {
  readonly question: JudgedQuestion;
  readonly got: readonly string[];
}

export interface Measured {
  readonly byKind: ReadonlyMap<string, Figures>;
  readonly misses: readonly Miss[];
}

interface Outcome {
  readonly question: JudgedQuestion;
  readonly got: readonly string[];
  readonly rank: number;
  readonly ownerRight: boolean;
}

/** Asks every question and says how often the right row came first. */
export function measure(
  questions: readonly JudgedQuestion[],
  index: SearchIndex,
  matrices: readonly Matrix[],
): Measured {
  const owners = new Map<string, string>();
  for (const matrix of matrices) for (const row of rowsOf(matrix)) owners.set(addressOf(row), ownersOf(row));
  const outcomes = questions.map((question) => outcomeOf(question, index, owners));
  const kinds = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const all = outcome.question.kind === 'none' ? 'all none' : 'all answerable';
    for (const kind of [outcome.question.kind, all]) kinds.set(kind, [...(kinds.get(kind) ?? []), outcome]);
  }
  return {
    byKind: new Map([...kinds].map(([kind, found]) => [kind, figuresOf(found)])),
    misses: outcomes
      .filter(({ question, got, rank }) => (question.kind === 'none' ? got.length > 0 : rank !== 0))
      .map(({ question, got }) => ({ question, got })),
  };
}

function outcomeOf(
  question: JudgedQuestion,
  index: SearchIndex,
  owners: ReadonlyMap<string, string>,
): Outcome {
  const result = search(index, question.question, {
    limit: 10,
    ...(question.matrix !== undefined && { matrices: [question.matrix] }),
    ...(question.role !== undefined && { role: question.role }),
  });
  const got = result.answers.map(({ row }) => addressOf(row));
  const wanted = question.kind === 'area' ? question.relevant : question.best;
  const [first] = got;
  const rightOwners = question.best.map((address) => owners.get(address));
  return {
    question,
    got,
    rank: got.findIndex((address) => wanted.includes(address)),
    ownerRight: first !== undefined && rightOwners.includes(owners.get(first)),
  };
}

function ownersOf({ activity, matrix }: Row): string {
  return `${matrix.id}: ${ownershipOf(activity, matrix).owners.join('+')}`;
}

function figuresOf(outcomes: readonly Outcome[]): Figures {
  const share = (test: (outcome: Outcome) => boolean) =>
    mean(outcomes.map((outcome) => (test(outcome) ? 1 : 0)));
  const answerable = outcomes.every(({ question }) => question.kind !== 'none');
  return {
    count: outcomes.length,
    firstRight: answerable ? share(({ rank }) => rank === 0) : undefined,
    firstThree: answerable ? share(({ rank }) => rank >= 0 && rank < 3) : undefined,
    reciprocalRank: answerable
      ? mean(outcomes.map(({ rank }) => (rank < 0 ? 0 : 1 / (rank + 1))))
      : undefined,
    ownerRight: answerable ? share(({ ownerRight }) => ownerRight) : undefined,
    areaPrecision: outcomes.every(({ question }) => question.kind === 'area')
      ? mean(outcomes.map(areaPrecision))
      : undefined,
    empty: share(({ got }) => got.length === 0),
  };
}

/** Of the first answers, as many as the area has rows, the share that belongs to it. */
function areaPrecision({ question, got }: Outcome): number {
  const size = Math.min(10, question.relevant.length);
  return got.slice(0, size).filter((address) => question.relevant.includes(address)).length / size;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
