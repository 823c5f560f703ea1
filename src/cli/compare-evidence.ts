import type { Edge } from '../compare/align-activities-groups.ts';
import { addressOf } from '../model/index.ts';
import { listed } from '../text/printable.ts';

const certainties = {
  address: 'the same address',
  name: 'the same name or alias',
  alike: 'alike',
} as const;

/** `backup/restore ~ backups/restore-data (0.66): alike in topics backup and words local`. */
export function evidenceText({ left, right, likeness }: Edge): string {
  const { certainty, score, sharedTopics, side } = likeness;
  const reasons = [
    ...(sharedTopics.length === 0 ? [] : [`both about ${listed(sharedTopics)}`]),
    ...(side === undefined ? [] : [`on the side of the ${side}`]),
    ...(wordsOf(likeness.sharedWords).length === 0
      ? []
      : [`both say ${listed(wordsOf(likeness.sharedWords))}`]),
  ];
  const why =
    reasons.length === 0 ? certainties[certainty] : `${certainties[certainty]}: ${reasons.join('; ')}`;
  return `${addressOf(left.reading.row)} ~ ${addressOf(right.reading.row)}, ${score.toFixed(2)}, ${why}`;
}

/** As `schemas/compare.schema.json` describes it. */
export function evidenceJson({ left, right, likeness }: Edge) {
  return {
    between: [addressOf(left.reading.row), addressOf(right.reading.row)],
    how: likeness.certainty,
    score: Number(likeness.score.toFixed(2)),
    topics: likeness.sharedTopics,
    words: wordsOf(likeness.sharedWords),
    ...(likeness.side !== undefined && { side: likeness.side }),
  };
}

/** Concepts by their ids, and stems. */
function wordsOf(shared: readonly string[]): string[] {
  return shared.map((unit) => unit.replace(/^=/u, ''));
}
