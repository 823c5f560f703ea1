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
      (text.charCodeAt(at + 1) === 45 && isAsciiAlphanumeric(text.charCodeAt(at + 2)))
    )
      at++;
    const source = text.slice(start, at + 1);
    const isClitic = start > 0 && text.charCodeAt(start - 1) === 39 && clitics.has(source.toLowerCase());
    if (!isClitic) words.push(simpleWord(source, start) ?? wordFrom(source, start));
  }
  return words;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function isAsciiAlphanumeric(code: number): boolean {
  return isAsciiSmall(code) || isAsciiCapital(code) || isAsciiDigit(code);
}

/** A word of plain letters that are small but for the first, or a number: nothing in it could be a word of its own. */
function simpleWord(source: string, start: number): Word | undefined {
  let text = simpleTexts.get(source);
  if (text === undefined) {
    text = isSimple(source) ? source.toLowerCase() : '';
    if (simpleTexts.size >= mostSimpleTexts) simpleTexts.clear();
    simpleTexts.set(source, text);
  }
  if (text === '') return undefined;
  const capital = isAsciiCapital(source.charCodeAt(0));
  return { text, written: text, capital, start, end: start + source.length, parts: none, joint: undefined };
}

/**
 * Simple words in small letters, by how they are written; empty for what is not simple. Texts say the same words again
 * and again, and one string for all of them makes every look-up of a word cheap: its hash is known.
 */
const simpleTexts = new Map<string, string>();
const mostSimpleTexts = 20_000;
const none: readonly Word[] = [];

function isSimple(source: string): boolean {
  const first = source.charCodeAt(0);
  const rest = isAsciiDigit(first) ? isAsciiDigit : isAsciiSmall;
  for (let at = 1; at < source.length; at++) if (!rest(source.charCodeAt(at))) return false;
  return true;
}

function isAsciiSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isAsciiCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
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

/** A hyphenated word as its parts; a word of several capitals stays whole. */
export function apart(word: Word): readonly Word[] {
  return word.joint === 'hyphen' ? word.parts : [word];
}
