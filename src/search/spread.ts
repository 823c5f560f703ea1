import type { Scored } from './score.ts';
import { weights } from './weights.ts';

/** Among so many first answers stand those of other matrices that are about as good as the first. */
const mostLeaders = 3;

/**
 * The answers to show, of one matrix beside those of the others: who asks over several wants to see that they answer
 * differently. The best answer of each matrix has a place while there are places, and comes up to the first three
 * where it is about as good as the first of all; what is left goes to the next best.
 *
 * @param scored what may be answered with, best first.
 * @param matrixOf what tells the matrix of an answer from others.
 * @param limit at most so many.
 */
export function spread(
  scored: readonly Scored[],
  matrixOf: (one: Scored) => number,
  limit: number,
): readonly Scored[] {
  const matrices = new Set<number>();
  const bests = scored.filter((one) => matrices.size < matrices.add(matrixOf(one)).size).slice(0, limit);
  const [first] = bests;
  if (first === undefined || bests.length === 1) return scored.slice(0, limit);

  let others = limit - bests.length;
  const shown = scored.filter((one) => bests.includes(one) || others-- > 0);

  const leaders = bests.slice(0, mostLeaders).filter(({ score }) => score >= first.score * weights.asGood);
  const next = shown.filter((one) => !leaders.includes(one));
  const top = new Set([...leaders, ...next.slice(0, mostLeaders - leaders.length)]);
  const rest = shown.filter((one) => !top.has(one));
  // What is brought up counts as much as the best that it is put before.
  const least = rest[0]?.score ?? 0;
  return [
    ...shown.filter((one) => top.has(one)).map((one) => (one.score < least ? { ...one, score: least } : one)),
    ...rest,
  ];
}
