import { folded, lowered } from './normalise.ts';

/** A word of a text. */
export interface Word {
  /** Lower case, accents and the marks inside it removed: `off-site` → `offsite`, `ArgoCD` → `argocd`. */
  readonly text: string;
  /** Lower case with its accents, as stemmers want it. */
  readonly written: string;
  /** True where the text writes it with a capital. */
  readonly capital: boolean;
  /** Where it stands in the text (UTF-16 code units, `end` exclusive). */
  readonly start: number;
  readonly end: number;
  /** The words inside a word of several: `off`, `site`; empty for a plain one. */
  readonly parts: readonly Word[];
  /** How the parts were joined: by a hyphen, or by capitals as in `NetworkPolicy` (or digits: `ISO27001`). */
  readonly joint: 'hyphen' | 'capitals' | undefined;
}

const hyphens = /[-\u2010\u2011]/u;
const apostrophes = /['\u2018\u2019\u02bc]/u;
/** What follows an apostrophe in English and is no word: `customer's`, `don't`, `we'll`. */
const clitics = new Set(['s', 't', 'd', 'm', 'll', 're', 've']);
interface Patterns {
  /** Letters and digits, held together by single hyphens; an apostrophe ends a word. */
  readonly word: RegExp;
  /** Between `open` and `Shift`, between `HTTP` and `Server`. */
  readonly capitals: RegExp;
  /** A name and its number, written as one. */
  readonly numbered: RegExp;
  readonly digits: RegExp;
}

let patterns: Patterns | undefined;

/** Made when they are first needed: classes of Unicode take long to make, and plain words do without them. */
function unicodePatterns(): Patterns {
  patterns ??= {
    word: /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu,
    capitals: /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u,
    numbered: /^\p{L}{3,}\d{3,}$/u,
    digits: /(?<=\p{L})(?=\d)/u,
  };
  return patterns;
}

/** The words of a text in order. */
export function wordsOf(text: string): readonly Word[] {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const words = isAscii(text) ? asciiWordsOf(text) : anyWordsOf(text);
  if (recent.size >= mostRecent) recent.clear();
  recent.set(text, words);
  return words;
}

/** Rules and readers ask for the words of the same names again and again. */
const recent = new Map<string, readonly Word[]>();
const mostRecent = 1000;

/** Whatever the alphabet; the slow way of {@link wordsOf}. */
export function anyWordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(unicodePatterns().word)) {
    const before = text[match.index - 1];
    const isClitic = before !== undefined && apostrophes.test(before) && clitics.has(match[0].toLowerCase());
    if (!isClitic) words.push(wordFrom(match[0], match.index));
  }
  return words;
}

/** The same as {@link anyWordsOf} for what nearly all texts consist of, without its patterns. */
function asciiWordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isAsciiAlphanumeric(text.charCodeAt(at))) continue;
    const start = at;
    while (
      isAsciiAlphanumeric(text.charCodeAt(at + 1)) ||
      (text[at + 1] === '-' && isAsciiAlphanumeric(text.charCodeAt(at + 2)))
    )
      at++;
    const source = text.slice(start, at + 1);
    const isClitic = text[start - 1] === "'" && clitics.has(source.toLowerCase());
    if (!isClitic) words.push(isSimple(source) ? simpleWord(source, start) : wordFrom(source, start));
  }
  return words;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function isAsciiAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** True for plain letters that are small but for the first: nothing in it could be a word of its own. */
function isSimple(source: string): boolean {
  const first = source.charCodeAt(0) | 0x20;
  if (first < 97 || first > 122) return false;
  for (let at = 1; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function simpleWord(source: string, start: number): Word {
  const capital = source.charCodeAt(0) < 97;
  const text = capital ? source.toLowerCase() : source;
  return { text, written: text, capital, start, end: start + source.length, parts: [], joint: undefined };
}

function wordFrom(source: string, start: number): Word {
  const hyphenated = source.split(hyphens);
  if (hyphenated.length > 1) return jointWord(source, start, hyphenated, 1, 'hyphen');
  const { numbered, digits, capitals } = unicodePatterns();
  const humps = source.split(numbered.test(source) ? digits : capitals);
  // `IaaS`, `OAuth`, `PVCs` and `iPhone` are one word each: every part must be able to stand alone.
  if (humps.length > 1 && humps.every((part) => part.length > 1 && !/^\p{Lu}s$/u.test(part))) {
    return jointWord(source, start, humps, 0, 'capitals');
  }
  return plainWord(source, start);
}

function jointWord(
  source: string,
  start: number,
  pieces: readonly string[],
  gap: number,
  joint: 'hyphen' | 'capitals',
): Word {
  const parts: Word[] = [];
  let at = start;
  for (const piece of pieces) {
    parts.push(joint === 'hyphen' ? wordFrom(piece, at) : plainWord(piece, at));
    at += piece.length + gap;
  }
  const whole = plainWord(pieces.join(''), start);
  return { ...whole, end: start + source.length, parts, joint };
}

function plainWord(source: string, start: number): Word {
  return {
    text: folded(source),
    written: lowered(source),
    capital: /^\p{Lu}/u.test(source),
    start,
    end: start + source.length,
    parts: [],
    joint: undefined,
  };
}
