import { isOwnedBy } from './owned-rows.ts';
import type { Question } from './question.ts';
import type { Match, Scored } from './score.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * True for a question that says nothing of what it is about, only whose duties it asks for: "what does the customer
 * do", "what is my job" for a role.
 */
export function asksForDuties({ tokens, mentions }: Question, role: string | undefined): boolean {
  const others = tokens.filter(({ mentioned }) => !mentioned).map(({ wordClass }) => wordClass);
  if (others.some((wordClass) => wordClass !== 'function' && wordClass !== 'ownership')) return false;
  return (
    role !== undefined ||
    (mentions.roles.size > 0 && (mentions.asking === 'what' || others.includes('ownership')))
  );
}

/**
 * The rows of those whose duties are asked for, in the order of their files: none counts more than another.
 *
 * @param allowed by row: 1 for those that may be answered with.
 */
export function dutiesOf({ tokens, mentions }: Question, index: SearchIndex, allowed: Uint8Array): Scored[] {
  const names = tokens.filter(({ mentioned }) => mentioned).map(({ written }) => written);
  const matches = names.map(
    (word): Match => ({
      word,
      matched: word,
      way: 'exact',
      concept: undefined,
      relation: undefined,
      field: 'role',
      quality: 1,
      weight: 1,
    }),
  );
  const found: Scored[] = [];
  for (let row = 0; row < index.rowCount; row++) {
    const roles =
      mentions.roles.get(index.matrixOfRow[row] ?? 0) ?? (mentions.roles.size > 0 ? [] : undefined);
    if (allowed[row] === 1 && isOwnedBy(row, roles, index))
      found.push({ row, score: 1, matches: () => matches });
  }
  return found;
}
