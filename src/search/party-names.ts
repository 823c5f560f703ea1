import type { Matrix } from '../model/index.ts';
import { folded } from '../text/normalise.ts';
import { apart, wordsOf } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';

/** Words that are only the name of somebody: they say who, not what. */
export function properWordsOf(matrix: Matrix, lexicon: Lexicon): ReadonlySet<string> {
  const names = matrix.roles
    .filter((role) => role.kind === 'provider' || role.kind === 'third-party')
    .map((role) => role.name);
  if (matrix.source?.author !== undefined) names.push(matrix.source.author);
  const words = names.flatMap((name) => wordsOf(name)).map((word) => word.text);
  return new Set(words.filter((word) => !lexicon.hasWord(word)));
}

/** What people say when they mean the matrix of one publisher among several: its provider's name, its id. */
export function publisherNames(matrix: Matrix): string[] {
  const names = matrix.roles.filter((role) => role.kind === 'provider').map((role) => role.name);
  return spelled([...names, matrix.id], names.flatMap(partsOf).flatMap(spokenAs));
}

/**
 * What people call a role, as sequences of folded words: as it is written, what stands in parentheses apart, as it is
 * spoken, short where its first word is no other word, and of several: "developers".
 *
 * @param ids names that are no more than that.
 */
export function roleNames(names: readonly string[], ids: readonly string[], lexicon: Lexicon): string[] {
  const parts = names.flatMap(partsOf);
  const short = parts.flatMap(([first = '', ...rest]) =>
    rest.length > 0 && first.length >= shortName && !lexicon.hasWord(first) ? [first] : [],
  );
  const several = parts.map((words) => words.join(' ')).filter((name) => /[^s]$/u.test(name));
  return spelled(
    [...names, ...ids],
    [...parts.flatMap(spokenAs), ...short, ...several.map((name) => `${name}s`)],
  );
}

function spelled(written: readonly string[], spoken: readonly string[]): string[] {
  const all = [...written.map((name) => wordsIn(name).join(' ')), ...spoken];
  return [...new Set(all)].filter((name) => name !== '');
}

const partsOf = (name: string) => name.split(/[()/]/u).map(wordsIn);

function wordsIn(name: string): string[] {
  return wordsOf(name)
    .flatMap(apart)
    .map((word) => folded(word.text));
}

const legalForms = new Set(
  'ag gmbh kg mbh ug se as asa ab aps oy oyj ltd limited llc llp plc inc corp corporation sa sas sarl srl spa sl bv nv'.split(
    ' ',
  ),
);
/** Shorter words stand in names of many. */
const shortName = 4;

/** A name, without the form of the company, and in one word. */
function spokenAs(words: readonly string[]): string[] {
  const core = words.length > 1 && legalForms.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return [words.join(' '), core.join(' '), core.join('')];
}
