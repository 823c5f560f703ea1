import { isSchemeId, type LetterDocument, type SchemeId, schemes } from '../../model/index.ts';
import { dutyOf, type Legend } from './legend.ts';

/** The scheme of a matrix, with its letters where it is one of its own. */
export interface ChosenScheme {
  readonly id: SchemeId | 'custom';
  readonly letters: Readonly<Record<string, LetterDocument>> | undefined;
  /** All letters in canonical order. */
  readonly order: readonly string[];
}

/** In the order in which they are tried where the text names none. */
const ordinary: readonly SchemeId[] = [
  'raci',
  'rasci',
  'raci-vs',
  'raciq',
  'racio',
  'daci',
  'rapid',
  'pacsi',
];

/**
 * Chooses the scheme that has all the letters seen: the one that the document names, else the first ordinary one, else
 * one of its own with the names that the legend gives. `text` is what the document says around its tables.
 */
export function schemeOf(seen: ReadonlySet<string>, legend: Legend, text: string): ChosenScheme {
  const named = namedIn(text).find((id) => hasAll(id, seen));
  if (named !== undefined && !(named === 'rapid' && !means(legend, 'R', /recommend/iu) && !seen.has('D')))
    return builtIn(named);
  const isSignatory = means(legend, 'S', /sign/iu);
  const explained = [...legend.letters]
    .filter(([letter, meaning]) => dutyOf(meaning) === letter)
    .map(([letter]) => letter);
  const all = new Set([...seen, ...explained]);
  const wanted = ordinary.some((id) => hasAll(id, all)) ? all : seen;
  for (const id of ordinary) {
    if (id === 'rasci' && isSignatory) continue;
    if (id === 'raci-vs' && !isSignatory && wanted.has('S') && !wanted.has('V')) continue;
    if (hasAll(id, wanted)) return builtIn(id);
  }
  return ofItsOwn(seen, legend);
}

/** Scheme names in the text, the longest first: RASCI is not RACI. */
function namedIn(text: string): SchemeId[] {
  const found = new Set<SchemeId>();
  for (const match of text
    .slice(0, 20_000)
    .matchAll(/\b(?:RACI-?VS|RASCI|RASIC|RACIO|CAIRO|RACIQ|DACI|RAPID|PACSI|RACI)\b/gu)) {
    const id = match[0].toLowerCase().replace('racivs', 'raci-vs');
    if (isSchemeId(id)) found.add(id);
  }
  return [...found].sort((a, b) => Number(a === 'raci') - Number(b === 'raci'));
}

function hasAll(id: SchemeId, seen: ReadonlySet<string>): boolean {
  const letters = new Set<string>(schemes[id].letters.map(({ letter }) => letter));
  return [...seen].every((letter) => letters.has(letter));
}

function means(legend: Legend, letter: string, pattern: RegExp): boolean {
  const meaning = legend.letters.get(letter);
  return meaning !== undefined && pattern.test(`${meaning.name} ${meaning.description}`);
}

function builtIn(id: SchemeId): ChosenScheme {
  return { id, letters: undefined, order: schemes[id].letters.map(({ letter }) => letter) };
}

/** Letters that no scheme has together: declared with the names of the legend. */
function ofItsOwn(seen: ReadonlySet<string>, legend: Legend): ChosenScheme {
  const order = [...legend.letters.keys()].filter((letter) => seen.has(letter));
  for (const letter of seen) if (!order.includes(letter)) order.push(letter);
  const duties = new Map(order.map((letter) => [letter, dutyOf(legend.letters.get(letter))]));
  const owner =
    order.find((letter) => duties.get(letter) === 'A') ??
    order.find((letter) => letter === 'A') ??
    order.find((letter) => duties.get(letter) === 'D') ??
    order.find((letter) => duties.get(letter) === 'R' || letter === 'R') ??
    order[0];
  const doer = order.find((letter) => duties.get(letter) === 'R') ?? order.find((letter) => letter === 'R');
  const letters: Record<string, LetterDocument> = {};
  for (const letter of order) {
    const meaning = legend.letters.get(letter);
    letters[letter] = {
      name: meaning?.name || letter,
      ...(letter === owner && { owner: true }),
      ...(letter === doer && { doer: true }),
    };
  }
  return { id: 'custom', letters, order };
}

/** The scheme of a table of ticks. */
export const tickScheme: ChosenScheme = { id: 'responsible', letters: undefined, order: ['R'] };
