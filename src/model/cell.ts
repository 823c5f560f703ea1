import type { CellDocument } from './document.ts';
import { lookalikeOf } from './lookalikes.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Scheme } from './schemes.ts';

/** What one role has in one row. */
export interface Cell {
  /** The role id as written, declared or not. */
  readonly role: string;
  /** The letters of the scheme, each once, in canonical order; a look-alike is the letter it looks like. */
  readonly letters: readonly string[];
  /** What could not be read as a letter of the scheme, in the order written. */
  readonly unknown: readonly string[];
  /** Those of `letters` that are written with letters of another alphabet, in the order written. */
  readonly lookalikes: readonly Lookalike[];
  /** Letters that were written more than once. */
  readonly repeated: readonly string[];
  /** The letters as they stand in the file, in whichever notation. */
  readonly written: string | readonly string[] | null;
  readonly note: string | undefined;
  /** JSON Pointer of the cell's value. */
  readonly pointer: string;
}

/** A letter of another alphabet, which no reader can tell from one of the scheme: Cyrillic `А` for `A`. */
export interface Lookalike {
  /** As written. */
  readonly text: string;
  /** The letter of the scheme that it looks like. */
  readonly letter: string;
}

export type ParsedLetters = Pick<Cell, 'letters' | 'unknown' | 'lookalikes' | 'repeated'>;

/** What people write where there is no letter. */
const blank = /^(?:[-\u2010-\u2015\u2212.·\s\p{Cf}]*|[Nn]\/?[Aa]|[Nn]\.[Aa]\.)$/u;
/** Between letters; also marks that nobody sees, such as the zero-width blanks of copied tables. */
const separators = /(?:[\s\p{Cf}/,;&+·|_.*-]|\ufe0f)+/u;

/**
 * Reads the letters of one cell in any notation: `RA`, `R/A`, `A, R`, `ra`, `[R, A]`.
 *
 * Tokens between separators are matched whole first (so that `Su` of a custom scheme is not `S` and `u`), then as a
 * run of letters of the scheme, longest first. A letter of another alphabet that looks like one of the scheme
 * is read as that one. What remains is told as unknown, never dropped.
 */
export function parseLetters(
  written: string | readonly string[] | null | undefined,
  scheme: Scheme,
): ParsedLetters {
  if (typeof written !== 'string') return readLetters(written, scheme);
  let known = parsed.get(scheme);
  if (known === undefined) {
    known = new Map();
    parsed.set(scheme, known);
  }
  let letters = known.get(written);
  if (letters === undefined) {
    letters = readLetters(written, scheme);
    if (known.size < mostParsed) known.set(written, letters);
  }
  return letters;
}

/** The same few cells come again in every row. */
const parsed = new WeakMap<Scheme, Map<string, ParsedLetters>>();
const mostParsed = 500;

function readLetters(written: string | readonly string[] | null | undefined, scheme: Scheme): ParsedLetters {
  const found: string[] = [];
  const unknown: string[] = [];
  const lookalikes: Lookalike[] = [];
  const texts =
    written === null || written === undefined ? [] : typeof written === 'string' ? [written] : written;
  for (const text of texts) {
    if (blank.test(text)) continue;
    if (isPlaceholder(text) && letterNamed(text, scheme) === undefined) {
      // The A of "TBA" owns nothing.
      unknown.push(text.trim());
      continue;
    }
    for (const token of text.split(separators)) {
      if (token === '') continue;
      const read = readToken(token, scheme);
      found.push(...read.letters);
      unknown.push(...read.unknown);
      lookalikes.push(...read.lookalikes);
    }
  }
  const letters = scheme.letters
    .map((definition) => definition.letter)
    .filter((letter) => found.includes(letter));
  const repeated = letters.filter((letter) => found.indexOf(letter) !== found.lastIndexOf(letter));
  return { letters, unknown, lookalikes, repeated };
}

type Token = Omit<ParsedLetters, 'repeated'>;

function readToken(token: string, scheme: Scheme): Token {
  const whole = letterNamed(token, scheme);
  if (whole !== undefined) return { letters: [whole], unknown: [], lookalikes: [] };
  const run = letterRun(token, scheme);
  const unreadable = run.unknown.reduce((length, text) => length + text.length, 0);
  // A word such as "Owner" is no R with something around it.
  return unreadable * 2 > token.length ? { letters: [], unknown: [token], lookalikes: [] } : run;
}

/** Reads a token as letters that stand side by side. */
function letterRun(token: string, scheme: Scheme): Token {
  const letters: string[] = [];
  const unknown: string[] = [];
  const lookalikes: Lookalike[] = [];
  let rest = token;
  let pending = '';
  const flush = () => {
    const letter = lookalikeIn(pending, scheme);
    if (letter !== undefined) {
      letters.push(letter);
      lookalikes.push({ text: pending, letter });
    } else if (pending !== '') unknown.push(pending);
    pending = '';
  };
  while (rest !== '') {
    const letter = longestLetterAt(rest, scheme);
    if (letter !== undefined) {
      flush();
      letters.push(letter);
      rest = rest.slice(letter.length);
      continue;
    }
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (lookalikeIn(character, scheme) !== undefined) flush();
    pending += character;
    if (lookalikeIn(pending, scheme) !== undefined) flush();
    rest = rest.slice(character.length);
  }
  flush();
  return { letters, unknown, lookalikes };
}

function letterNamed(text: string, scheme: Scheme): string | undefined {
  const exact = scheme.letters.find((definition) => definition.letter === text);
  const folded =
    exact ?? scheme.letters.find((definition) => definition.letter.toLowerCase() === text.toLowerCase());
  return folded?.letter;
}

function longestLetterAt(text: string, scheme: Scheme): string | undefined {
  let longest: string | undefined;
  for (const { letter } of scheme.letters) {
    if (letter.length <= (longest?.length ?? 0)) continue;
    if (text.slice(0, letter.length).toLowerCase() === letter.toLowerCase()) longest = letter;
  }
  return longest;
}

function lookalikeIn(text: string, scheme: Scheme): string | undefined {
  const latin = lookalikeOf(text);
  return latin === undefined ? undefined : letterNamed(latin, scheme);
}

/** The letters in canonical spelling: `RA`; with a slash where a letter has several characters: `R/Su`. */
export function formatLetters(letters: readonly string[]): string {
  return letters.join(letters.some((letter) => letter.length > 1) ? '/' : '');
}

/** The parts of a cell as written, whichever of the notations was used. */
export function cellParts(cell: CellDocument): {
  letters: string | readonly string[] | null;
  note: string | undefined;
} {
  if (cell === null || typeof cell === 'string' || Array.isArray(cell))
    return { letters: cell, note: undefined };
  return { letters: cell.letters ?? null, note: cell.note };
}
