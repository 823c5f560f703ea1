import { isSchemeId, type LetterDocument, type SchemeId, schemes } from '../../model/index.ts';
import { comesFirst, dutyOf, type Legend } from './legend.ts';
import { saysWhoDoes } from './letter-words.ts';

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
    if (hasAll(id, wanted) && agrees(id, seen, legend)) return builtIn(id);
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

/**
 * What the legend says of a letter is not the contrary of what the scheme says: `A` that assists is no owner. Nor may the
 * scheme leave the rows without an owner where the legend has one: `P = Primary`, `S = Secondary`.
 */
function agrees(id: SchemeId, seen: ReadonlySet<string>, legend: Legend): boolean {
  const scheme = schemes[id];
  let isOwned = false;
  for (const { letter, duty } of scheme.letters) {
    const meaning = seen.has(letter) ? legend.letters.get(letter) : undefined;
    const said = dutyOf(meaning && { ...meaning, description: '' }) ?? '';
    const isHolder = duty === 'owner' || duty === 'doer' || duty === 'driver';
    if (isHolder ? 'CISV'.includes(said) && said !== '' : said === 'R' || said === 'A') return false;
    // Who comes first is more than one of those who do the work.
    if (meaning !== undefined && comesFirst(meaning.name) && letter !== scheme.owner && letter !== 'R')
      return false;
    isOwned ||= said === 'R' || said === 'A';
  }
  const owners = [scheme.owner, scheme.fallbackOwner];
  return (
    !isOwned ||
    owners.some((letter) => letter !== undefined && (seen.has(letter) || legend.letters.has(letter)))
  );
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
  const isDoing = (letter: string) => saysWhoDoes(legend.letters.get(letter)?.name ?? '');
  const held = order.filter((letter) => duties.get(letter) === 'R');
  const doing = held.find(isDoing);
  // Beside one who does the work, who is responsible answers for it.
  const answering = doing === undefined ? undefined : held.find((letter) => !isDoing(letter));
  const owner =
    order.find((letter) => duties.get(letter) === 'A') ??
    answering ??
    order.find(
      (letter) => letter === 'A' && letter !== doing && !'CISV'.includes(duties.get(letter) ?? '-'),
    ) ??
    order.find((letter) => duties.get(letter) === 'D') ??
    held[0] ??
    order.find((letter) => letter === 'R') ??
    order[0];
  const doer = doing ?? held[0] ?? order.find((letter) => letter === 'R');
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
