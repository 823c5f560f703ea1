import { compoundParts } from '../text/compound.ts';
import { isFunctionWord, isLinkWord } from '../text/function-words.ts';
import { type Language, languages } from '../text/languages.ts';
import { folded, lowered } from '../text/normalise.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { rootOf } from './root.ts';
import type { Concept, Vocabulary } from './vocabulary.ts';

/** A term of the vocabulary that stands in a text. */
export interface TermHit {
  readonly concept: Concept;
  /** As it is in the vocabulary. */
  readonly term: string;
  /** The language of the term; `undefined` for a product, which has the same name in all. */
  readonly language: Language | undefined;
  /** Where it stands in the text (UTF-16 code units, `end` exclusive). */
  readonly start: number;
  readonly end: number;
}

/**
 * The terms that stand in a text. The longest wins where several overlap ("access review" is no "access"); of those
 * as long, the one in exactly these words ("supporting" is no "support"), then the one in the text's own language.
 * Plurals and other inflections count, accents and hyphens do not.
 *
 * @param own the language of the text, where it is known: English terms count besides, since they are used in all.
 *   Without it the terms of all languages count.
 */
export function termsIn(text: string, vocabulary: Vocabulary, own: Language | undefined): readonly TermHit[] {
  return indexOf(vocabulary, own).termsIn(text);
}

interface Match extends TermHit {
  /** The more of the text's words a term takes, the better. */
  readonly length: number;
  readonly exact: boolean;
  readonly isOwn: boolean;
}

/** Leaves the best of overlapping matches; several only where they are the same words and as good. */
function chosen(matches: readonly Match[]): Match[] {
  if (matches.length < 2) return [...matches];
  const best: Match[] = [];
  const ordered = [...matches].sort(
    (left, right) =>
      merit(right) - merit(left) || left.start - right.start || compareIds(left.concept.id, right.concept.id),
  );
  for (const match of ordered) {
    const isBeaten = best.some(
      (rival) =>
        rival.start < match.end &&
        match.start < rival.end &&
        (rival.start !== match.start ||
          rival.end !== match.end ||
          merit(rival) !== merit(match) ||
          rival.concept === match.concept),
    );
    if (!isBeaten) best.push(match);
  }
  return best;
}

function merit({ length, exact, isOwn }: Match): number {
  return length * 4 + (exact ? 2 : 0) + (isOwn ? 1 : 0);
}

const indexes = new WeakMap<Vocabulary, Map<Language | undefined, TermIndex>>();

function indexOf(vocabulary: Vocabulary, own: Language | undefined): TermIndex {
  const byLanguage = indexes.get(vocabulary) ?? new Map<Language | undefined, TermIndex>();
  indexes.set(vocabulary, byLanguage);
  const index = byLanguage.get(own) ?? new TermIndex(vocabulary, own);
  byLanguage.set(own, index);
  return index;
}

interface Entry {
  readonly concept: Concept;
  readonly term: string;
  readonly language: Language | undefined;
  /** The first word, lower case with its accents, and without. */
  readonly first: string;
  readonly start: string;
  /** The initial of the second word; empty where there is none, or one that may be left out. */
  readonly next: string;
}

const prefixLength = 3;
/** Names of areas and the like come again with every row. */
const mostTexts = 2000;

/**
 * Finds the terms of a language, of English and of products by their first word. A term is taken apart when a text
 * first has a word that begins like it, so that a few rows do not pay for a whole vocabulary.
 */
class TermIndex {
  readonly #own: Language | undefined;
  readonly #byPrefix = new Map<string, Entry[]>();
  readonly #byFirstWord = new Map<string, readonly Entry[]>();
  readonly #terms = new Map<Entry, Term>();
  readonly #texts = new Map<string, readonly TermHit[]>();

  constructor({ concepts }: Vocabulary, own: Language | undefined) {
    this.#own = own;
    const read = own === undefined ? languages : languages.filter((one) => one === own || one === 'en');
    for (const concept of concepts) {
      for (const language of read) {
        for (const term of concept.terms[language] ?? []) this.#add(concept, term, language);
      }
      for (const term of concept.products) this.#add(concept, term, undefined);
    }
  }

  termsIn(text: string): readonly TermHit[] {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const written = wordsOf(text);
    const words = written.flatMap(apart);
    const isLowerCase = text === lowered(text);
    const hits = chosen([
      ...this.#matchesIn(new Reading(words, text, isLowerCase)),
      ...written.flatMap((word) => this.#joinedMatches(word, text, isLowerCase)),
    ]);
    const rest = words.filter(
      (word) => !hits.some(({ start, end }) => word.start >= start && word.end <= end),
    );
    const all: TermHit[] = [...hits, ...rest.flatMap((word) => this.#termsInside(word))];
    all.sort(byPlace);
    if (this.#texts.size >= mostTexts) this.#texts.clear();
    this.#texts.set(text, all);
    return all;
  }

  #matchesIn(reading: Reading): Match[] {
    const found: Match[] = [];
    for (const [from, word] of reading.words.entries()) {
      const entries = this.#startingWith(word);
      if (entries.length === 0) continue;
      const initials = reading.initialsAfter(from);
      for (const entry of entries) {
        if (!initials.includes(entry.next)) continue;
        const match = this.#termOf(entry).matchAt(reading, from, this.#own);
        if (match !== undefined) found.push(match);
      }
    }
    return found;
  }

  /** What a hyphenated word means that is a term without its hyphen: `back-up`. */
  #joinedMatches(word: Word, text: string, isLowerCase: boolean): Match[] {
    if (word.joint !== 'hyphen') return [];
    const matches = this.#matchesIn(new Reading([word], text, isLowerCase));
    return matches.map((match) => ({ ...match, length: word.parts.length }));
  }

  /** What the parts of a word mean that is no term as a whole: `Firewalländerung`, `NetworkPolicy`. */
  #termsInside(word: Word): TermHit[] {
    const parts = word.joint === 'capitals' ? word.parts : this.#compoundParts(word);
    if (parts.length === 0) return [];
    // The parts need places of their own while they are weighed against each other.
    const placed = parts.map((part, position) => ({ ...part, start: position, end: position + 1 }));
    const matches = chosen(this.#matchesIn(new Reading(placed, '', true)));
    return matches.sort(byPlace).map((match) => ({ ...match, start: word.start, end: word.end }));
  }

  #compoundParts(word: Word): Word[] {
    for (const language of this.#own === undefined ? (['de', 'no'] as const) : [this.#own]) {
      const parts = compoundParts(word, language, (text) =>
        this.#startingWith(plainWord(text)).some(
          (entry) => entry.language === language && this.#termOf(entry).isOneWord,
        ),
      );
      if (parts.length > 0) return parts.map(({ text }) => plainWord(text));
    }
    return [];
  }

  #add(concept: Concept, term: string, language: Language | undefined): void {
    const [first = '', second = ''] = lowered(term).match(words) ?? [];
    const start = folded(first);
    const after = folded(second);
    const next = isLinkWord(after, language ?? 'en') ? '' : after.slice(0, 1);
    const entry: Entry = { concept, term, language, first, start, next };
    const prefix = start.slice(0, prefixLength);
    const entries = this.#byPrefix.get(prefix);
    if (entries === undefined) this.#byPrefix.set(prefix, [entry]);
    else entries.push(entry);
  }

  /** The terms whose first word is this one. */
  #startingWith(word: Word): readonly Entry[] {
    const known = this.#byFirstWord.get(word.written);
    if (known !== undefined) return known;
    const entries = this.#byPrefix.get(word.text.slice(0, prefixLength)) ?? [];
    // The plural of an acronym of two letters begins with three.
    const acronyms = /^..s$/u.test(word.text) ? (this.#byPrefix.get(word.text.slice(0, 2)) ?? []) : [];
    const starting = [...entries, ...acronyms].filter((entry) => mayBegin(entry, word));
    this.#byFirstWord.set(word.written, starting);
    return starting;
  }

  #termOf(entry: Entry): Term {
    const term = this.#terms.get(entry) ?? new Term(entry);
    this.#terms.set(entry, term);
    return term;
  }
}

function byPlace(left: TermHit, right: TermHit): number {
  return left.start - right.start;
}

function compareIds(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

const words = /[\p{L}\p{M}\p{N}]+/gu;
/** Stemmers take off so much that French `public` and `publicité` meet: forms of a word differ in its last letters. */
function beginAlike(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  const needed = Math.max(Math.min(shorter, 4), shorter - 3);
  return left.slice(0, needed) === right.slice(0, needed);
}

/** Cheap, and never wrong about a term that does begin with the word. */
function mayBegin({ first, start, language }: Entry, { written, text }: Word): boolean {
  if (start === text || `${start}s` === text) return true;
  if (language === undefined || !beginAlike(start, text)) return false;
  const root = rootOf(first, language);
  return root === rootOf(written, language) || root === rootOf(text, language);
}

/** The parts of a hyphenated word; any other word as it is. */
function apart(word: Word): readonly Word[] {
  return word.joint === 'hyphen' ? word.parts : [word];
}

/** A word that stands in no text. */
function plainWord(text: string): Word {
  return { text, written: text, capital: false, start: 0, end: text.length, parts: [], joint: undefined };
}

/** How many words on the second word of a term can be: one that may be left out, or several, between. */
const farthest = 5;

/** The words of a text with their roots, which are worked out when a term asks for them. */
class Reading {
  readonly words: readonly Word[];
  readonly text: string;
  /** True where capitals cannot tell a name or an acronym from a word. */
  readonly isLowerCase: boolean;
  readonly #roots = new Map<Language, readonly (readonly [written: string, folded: string])[]>();

  constructor(words: readonly Word[], text: string, isLowerCase: boolean) {
    this.words = words;
    this.text = text;
    this.isLowerCase = isLowerCase;
  }

  /** The initials of the words that may follow in a term, and nothing. */
  initialsAfter(position: number): string {
    let initials = '';
    for (let next = position + 1; next <= position + farthest; next++)
      initials += this.words[next]?.text[0] ?? '';
    return initials;
  }

  isBrokenBetween(start: number, end: number): boolean {
    return breaks.test(this.text.slice(start, end));
  }

  /** Of a word with its accents, and as somebody writes it who has none on the keyboard. */
  hasRoot(position: number, root: string, language: Language): boolean {
    let roots = this.#roots.get(language);
    if (roots === undefined) {
      roots = this.words.map(({ written, text }) => [rootOf(written, language), rootOf(text, language)]);
      this.#roots.set(language, roots);
    }
    const pair = roots[position];
    return pair !== undefined && (pair[0] === root || pair[1] === root);
  }
}

/** A comma, a bracket or the end of a sentence: what stands on both sides of it is not one term. */
const breaks = /[,;:!?()[\]{}]|\.\s/u;

/** Up to three capitals, which may be an everyday word in some language: `HA`, `SO`, `PRA`. */
const shortAcronym = /^\p{Lu}{2,3}$/u;
const acronym = /^[\p{Lu}\p{N}/]+$/u;
const pluralOfAcronym = /^\p{Lu}+s$/u;

/** What stands on both sides of these is two things: "network and connectivity" is no network connectivity. */
const conjunctions = new Set(['and', 'or', 'und', 'oder', 'et', 'ou', 'y', 'e', 'o', 'u', 'og', 'eller']);

interface TermWord {
  readonly text: string;
  /** `undefined` for names and acronyms, which have no inflections but a plural. */
  readonly root: string | undefined;
  readonly isLink: boolean;
}

/** A term taken apart. */
class Term {
  readonly language: Language | undefined;
  readonly isOneWord: boolean;
  readonly #entry: Entry;
  readonly #words: readonly TermWord[];
  readonly #needsCapitals: boolean;

  constructor(entry: Entry) {
    const { term, language } = entry;
    this.#entry = entry;
    this.language = language;
    const isInflected = language !== undefined && !acronym.test(term);
    this.#words = wordsOf(term)
      .flatMap(apart)
      .map(({ text, written }) => ({
        text,
        root: isInflected ? rootOf(written, language) : undefined,
        isLink: this.#isLink(text),
      }));
    this.isOneWord = this.#words.length === 1;
    this.#needsCapitals =
      shortAcronym.test(term) &&
      (term.length === 2 || languages.some((one) => isFunctionWord(folded(term), one)));
  }

  /** Compares word by word; articles and the like may be left out on either side, but not at the ends. */
  matchAt(reading: Reading, from: number, own: Language | undefined): Match | undefined {
    const { concept, term, language } = this.#entry;
    const { words } = reading;
    let exact = true;
    let position = from;
    for (let place = 0; place < this.#words.length; ) {
      const wanted = this.#words[place];
      const word = words[position];
      if (wanted === undefined || word === undefined) return undefined;
      const likeness = this.#isSame(wanted, reading, position);
      if (likeness !== undefined) {
        exact &&= likeness === 'exact';
        place++;
        position++;
      } else if (place > 0 && this.#isLink(word.text)) position++;
      else if (place > 0 && place < this.#words.length - 1 && wanted.isLink) place++;
      else return undefined;
    }
    const first = words[from];
    const last = words[position - 1];
    if (first === undefined || last === undefined || !this.#isWrittenLikeOne(reading, first))
      return undefined;
    return {
      concept,
      term,
      language,
      start: first.start,
      end: last.end,
      length: position - from,
      exact,
      isOwn: language === own || language === undefined,
    };
  }

  #isSame({ text, root }: TermWord, reading: Reading, position: number): 'exact' | 'inflected' | undefined {
    const word = reading.words[position]?.text;
    if (word === text) return 'exact';
    if (word === undefined) return undefined;
    const isForm =
      root === undefined || this.language === undefined
        ? word === `${text}s`
        : reading.hasRoot(position, root, this.language) &&
          beginAlike(word, text) &&
          !isFunctionWord(word, this.language);
    return isForm ? 'inflected' : undefined;
  }

  #isLink(text: string): boolean {
    return isLinkWord(text, this.#entry.language ?? 'en') && !conjunctions.has(text);
  }

  /** A name begins with a capital, an acronym that could be a word is in capitals, and `IPs` are several `IP`. */
  #isWrittenLikeOne({ text, isLowerCase }: Reading, { start, end }: Word): boolean {
    if (isLowerCase) return !this.#needsCapitals;
    if (!this.isOneWord) return true;
    const { term } = this.#entry;
    const written = text.slice(start, end);
    if (!acronym.test(term)) return this.language !== undefined || written !== lowered(written);
    if (pluralOfAcronym.test(written)) return written.slice(0, -1) === term;
    return written === term || (!this.#needsCapitals && folded(written) === folded(term));
  }
}
