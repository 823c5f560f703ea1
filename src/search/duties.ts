import type { Question } from './question.ts';
import type { Match, Scored } from './score.ts';
import type { SearchIndex } from './search-index.ts';

/** What a question asks for: rows about something, all that somebody owns, or it says neither. */
export type Aim = 'rows' | 'duties' | 'nothing';

/**
 * What a question aims at. One that says nothing of what it is about asks for duties where it names somebody or comes
 * with a role: "what does the customer do", "what is my job" for a role.
 */
export function aimOf({ tokens, mentions }: Question, role: string | undefined): Aim {
  const isPlain = tokens.every(
    ({ mentioned, wordClass }) => mentioned || wordClass === 'function' || wordClass === 'ownership',
  );
  if (!isPlain) return 'rows';
  if (role !== undefined) return 'duties';
  const asksWhat = mentions.asking === 'what' || tokens.some(({ wordClass }) => wordClass === 'ownership');
  if (mentions.roles.size > 0 || mentions.isIdle) return asksWhat ? 'duties' : 'rows';
  return 'nothing';
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
    if (allowed[row] === 1 && !mentions.isIdle) found.push({ row, score: 1, matches: () => matches });
  }
  return found;
}
