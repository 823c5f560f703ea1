import type { Explanation, Match } from '../search/index.ts';
import { listed } from '../text/printable.ts';

/** How a word of the question came to a word of the row. */
const ways = {
  exact: 'the same word',
  stem: 'another form',
  joined: 'written as one',
  compound: 'inside a longer word',
  prefix: 'its beginning',
  typo: 'a slip',
  acronym: 'what the letters stand for',
} as const satisfies Record<Match['way'], string>;

/** How what the row is about stands to what was asked for. */
const relations = {
  same: 'means',
  narrower: 'has as a part',
  broader: 'is a part of',
  related: 'is close to',
} as const satisfies Record<NonNullable<Match['relation']>, string>;

/** Which word of the question matched what, how, and how much that counts. */
export function matchText({ word, matched, way, relation, field, quality, weight }: Match): string {
  const how = [
    relation === undefined ? ways[way] : way === 'exact' ? undefined : `by ${ways[way]}`,
    `match ${quality.toFixed(2)}`,
    `weight ${weight.toFixed(2)}`,
  ].filter((part) => part !== undefined);
  return `"${word}" ${relation === undefined ? '=' : relations[relation]} "${matched}" (${field}; ${how.join(', ')})`;
}

/** How the question was read: its languages, what was looked for and what was set aside. */
export function questionText({ aim, languages, words, setAside }: Explanation): string {
  const asked = words.map(
    ({ text, weight, found }) => `"${text}" (weight ${weight.toFixed(2)}${found ? '' : ', in no row'})`,
  );
  const parts = [
    `Read as ${languages.join(', ')}`,
    aim === 'duties' ? 'asks for all that somebody owns' : undefined,
    asked.length > 0 && aim !== 'duties' ? `looked for ${listed(asked)}` : undefined,
    setAside.length > 0 ? `set aside ${listed(setAside.map((word) => `"${word}"`))}` : undefined,
  ];
  return `${parts.filter((part) => part !== undefined).join('; ')}.`;
}
