import { compoundParts } from '../text/compound.ts';
import { type Language, languages } from '../text/languages.ts';
import { folded } from '../text/normalise.ts';
import { sortFew } from '../text/sort-few.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { beginAlike, Reading } from './reading.ts';
import { rootOf } from './root.ts';
import { type Fit, Term } from './term.ts';
import {
  beginningOf,
  beginWith,
  bundlesOf,
  initialsOf,
  neededAfterFirst,
  sheetOf,
  type TermBundle,
  type TermGroup,
  type TermSheet,
} from './term-sheet.ts';
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

/** The same for many texts in one language. */
export function termsOfTexts(
  vocabulary: Vocabulary,
  own: Language | undefined,
): (text: string) => readonly TermHit[] {
  const index = indexOf(vocabulary, own);
  return (text) => index.termsIn(text);
}

const indexes = new WeakMap<Vocabulary, Map<Language | undefined, TermIndex>>();

function indexOf(vocabulary: Vocabulary, own: Language | undefined): TermIndex {
  const known = indexes.get(vocabulary)?.get(own);
  if (known !== undefined) return known;
  const index = new TermIndex(vocabulary, own);
  const byLanguage = indexes.get(vocabulary) ?? new Map<Language | undefined, TermIndex>();
  indexes.set(vocabulary, byLanguage.set(own, index));
  return index;
}

/** A term as it is looked up; it is taken apart when a text may hold it. */
class Entry {
  readonly concept: Concept;
  readonly term: string;
  readonly language: Language | undefined;
  /** Its place among the terms of its concept. */
  readonly order: number;
  /** The next word that may not be left out, without accents; empty where there is none. */
  readonly second: string;
  /** How many words further on it can be. */
  readonly reach: number;
  #taken: Term | undefined;

  constructor(concept: Concept, term: string, language: Language | undefined, order: number) {
    const { word, isNext } = neededAfterFirst(term, language);
    this.concept = concept;
    this.term = term;
    this.language = language;
    this.order = order;
    this.second = word;
    this.reach = isNext ? farthest : widest;
  }

  get apart(): Term {
    this.#taken ??= new Term(this.term, this.language);
    return this.#taken;
  }
}

/** The terms of a language that share their first word and go on alike. Made for texts that do. */
class Bundle {
  readonly initials: number;
  readonly #make: () => readonly Entry[];
  #entries: readonly Entry[] | undefined;

  constructor(initials: number, make: () => readonly Entry[]) {
    this.initials = initials;
    this.#make = make;
  }

  get entries(): readonly Entry[] {
    this.#entries ??= this.#make();
    return this.#entries;
  }
}

/** The terms of a language that share their first word. */
class Group {
  /** The word, lower case with its accents, and without. */
  readonly first: string;
  readonly start: string;
  readonly language: Language | undefined;
  readonly #make: () => readonly Bundle[];
  #bundles: readonly Bundle[] | undefined;

  constructor(first: string, language: Language | undefined, make: () => readonly Bundle[]) {
    this.first = first;
    this.start = folded(first);
    this.language = language;
    this.#make = make;
  }

  /** Made for words that begin terms, of which there are few. */
  get bundles(): readonly Bundle[] {
    this.#bundles ??= this.#make();
    return this.#bundles;
  }
}

/** The terms that may begin with a word. */
class Starters {
  /** Those that are this word, whatever stands around it and however it is written. */
  readonly certain: { readonly entry: Entry; readonly exact: boolean }[] = [];
  /** Others of one word, and those of which no more is certain. */
  readonly any: Entry[] = [];
  /** Those that need another word. */
  readonly longer: readonly Bundle[];
  readonly #byInitials = new Map<number, Bundle[]>();

  constructor(bundles: readonly Bundle[], word: Word) {
    this.longer = bundles.filter(({ initials }) => initials !== 0);
    for (const bundle of bundles) {
      if (bundle.initials === 0) this.#addShort(bundle.entries, word);
      else {
        const alike = this.#byInitials.get(bundle.initials);
        if (alike === undefined) this.#byInitials.set(bundle.initials, [bundle]);
        else alike.push(bundle);
      }
    }
  }

  #addShort(entries: readonly Entry[], word: Word): void {
    for (const entry of entries) {
      const { isPlainWord } = entry.apart;
      const likeness = isPlainWord ? entry.apart.likenessTo(word) : undefined;
      if (likeness !== undefined) this.certain.push({ entry, exact: likeness === 'exact' });
      else if (!isPlainWord) this.any.push(entry);
    }
  }

  /** Those whose second word may be this one. */
  followedBy({ text }: Word): readonly Bundle[] {
    if (text.length > 1) return this.#byInitials.get(initialsOf(text)) ?? noBundles;
    const letter = text.charCodeAt(0);
    return this.longer.filter(({ initials }) => beginWith(initials, letter));
  }
}

const noBundles: readonly Bundle[] = [];

interface Match extends Fit {
  readonly entry: Entry;
  /** The more of the text's words a term takes, the better; then exact words; then the text's own language. */
  readonly merit: number;
}

/** Two parts of four letters. */
const shortestCompound = 8;
const mostWords = 50_000;
/** How many words on the second word of a term can be: words that may be left out may stand between. */
const farthest = 5;
/** No term goes further than that, so that long texts take time in proportion to their length. */
const widest = 40;
/** Beyond the length of any list of terms. */
const mostTerms = 100_000;
/** Matrices of one organization repeat the names and notes of their rows. */
const mostTexts = 10_000;
/** Hardly a text has a word with one. */
const hyphen = /[-\u2010\u2011]/;

/**
 * Finds the terms of a language, of English and of products by their first word. A term is taken apart when a text
 * first has words that begin like it, so that a few rows do not pay for a whole vocabulary.
 */
class TermIndex {
  readonly #own: Language | undefined;
  readonly #concepts: readonly Concept[];
  readonly #sheets: { readonly language: Language | undefined; readonly termsBeginning: TermSheet }[] = [];
  readonly #byBeginning = new Map<string, readonly Group[]>();
  readonly #byFirstWord = new Map<string, readonly Bundle[]>();
  readonly #starters = new Map<string, Starters | null>();
  readonly #inside = new Map<string, readonly Match[]>();
  readonly #texts = new Map<string, readonly TermHit[]>();

  constructor(vocabulary: Vocabulary, own: Language | undefined) {
    this.#own = own;
    this.#concepts = vocabulary.concepts;
    const read = own === undefined ? languages : languages.filter((one) => one === own || one === 'en');
    for (const language of [...read, undefined]) {
      this.#sheets.push({ language, termsBeginning: sheetFor(language, vocabulary) });
    }
  }

  termsIn(text: string): readonly TermHit[] {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const found = this.#read(text);
    if (this.#texts.size >= mostTexts) this.#texts.clear();
    this.#texts.set(text, found);
    return found;
  }

  #read(text: string): readonly TermHit[] {
    const reading = Reading.of(text);
    const { words } = reading;
    const all = this.#matchesIn(reading);
    if (hyphen.test(text)) all.push(...this.#joinedMatches(text));
    const found: TermHit[] = [];
    const owners: (Match | undefined)[] = [];
    for (const match of chosen(all, owners)) {
      found.push(hitOf(match, words[match.from]?.start ?? 0, words[match.to - 1]?.end ?? 0));
    }
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (word !== undefined && owners[at] === undefined) this.#addTermsInside(word, found);
    }
    return sortFew(found, (left, right) => left.start - right.start);
  }

  #matchesIn(reading: Reading): Match[] {
    const found: Match[] = [];
    const { words } = reading;
    for (let from = 0; from < words.length; from++) {
      const word = words[from];
      const starters = word && this.#startersFor(word);
      if (!starters) continue;
      for (const { entry, exact } of starters.certain)
        found.push(this.#matchOf(entry, { from, to: from + 1, exact }));
      for (const entry of starters.any) {
        if (entry.second === '' || reading.mayFollow(from, entry.second, entry.reach))
          this.#addMatch(entry, reading, from, found);
      }
      if (starters.longer.length > 0) this.#addLongMatches(starters, reading, from, found);
    }
    return sortFew(found, (left, right) => left.from - right.from || left.entry.order - right.entry.order);
  }

  /** A term is found twice where two words may be its second one. */
  #addLongMatches(starters: Starters, reading: Reading, from: number, found: Match[]): void {
    const { words } = reading;
    const end = Math.min(words.length, from + widest + 1);
    for (let next = from + 1; next < end; next++) {
      const word = words[next];
      if (word === undefined) continue;
      for (const { entries } of starters.followedBy(word)) {
        for (const entry of entries) {
          if (next - from <= entry.reach && beginAlike(word.text, entry.second))
            this.#addMatch(entry, reading, from, found);
        }
      }
    }
  }

  #addMatch(entry: Entry, reading: Reading, from: number, found: Match[]): void {
    const fit = entry.apart.fitAt(reading, from);
    if (fit !== undefined) found.push(this.#matchOf(entry, fit));
  }

  /** The terms whose first word is this one; `null` where there is none. */
  #startersFor(word: Word): Starters | null {
    let starters = this.#starters.get(word.written);
    if (starters === undefined) {
      const bundles = this.#startingWith(word);
      starters = bundles.length === 0 ? null : new Starters(bundles, word);
      if (this.#starters.size >= mostWords) this.#starters.clear();
      this.#starters.set(word.written, starters);
    }
    return starters;
  }

  /** What hyphenated words mean that are terms without their hyphen: `back-up`. */
  #joinedMatches(text: string): Match[] {
    const found: Match[] = [];
    let from = 0;
    for (const word of wordsOf(text)) {
      const to = from + (word.joint === 'hyphen' ? word.parts.length : 1);
      if (word.joint === 'hyphen') {
        const matches = this.#matchesIn(new Reading([word], text));
        for (const { entry, exact } of matches) found.push(this.#matchOf(entry, { from, to, exact }));
      }
      from = to;
    }
    return found;
  }

  /** What the parts of a word mean that is no term as a whole: `Firewalländerung`, `NetworkPolicy`. */
  #addTermsInside(word: Word, found: TermHit[]): void {
    for (const match of this.#matchesInside(word)) found.push(hitOf(match, word.start, word.end));
  }

  #matchesInside(word: Word): readonly Match[] {
    if (word.joint === 'capitals') return this.#matchesOfParts(word.parts);
    if (word.text.length < shortestCompound) return none;
    let matches = this.#inside.get(word.text);
    if (matches === undefined) {
      matches = this.#matchesOfParts(this.#compoundParts(word));
      if (this.#inside.size >= mostWords) this.#inside.clear();
      this.#inside.set(word.text, matches);
    }
    return matches;
  }

  #matchesOfParts(parts: readonly Word[]): readonly Match[] {
    if (parts.length === 0) return none;
    const matches = chosen(this.#matchesIn(new Reading(parts, '')));
    return matches.sort((left, right) => left.from - right.from);
  }

  #compoundParts(word: Word): Word[] {
    for (const language of this.#own === undefined ? (['de', 'no'] as const) : [this.#own]) {
      const parts = compoundParts(word, language, (text) =>
        this.#startingWith(plainWord(text)).some(
          (bundle) =>
            bundle.initials === 0 &&
            bundle.entries.some((entry) => entry.language === language && entry.apart.isOneWord),
        ),
      );
      if (parts.length > 0) return parts.map(({ text }) => plainWord(text));
    }
    return [];
  }

  #matchOf(entry: Entry, fit: Fit): Match {
    const isOwn = entry.language === this.#own || entry.language === undefined;
    const { from, to, exact } = fit;
    return { from, to, exact, entry, merit: (to - from) * 4 + (exact ? 2 : 0) + (isOwn ? 1 : 0) };
  }

  /** The terms whose first word is this one. */
  #startingWith(word: Word): readonly Bundle[] {
    const known = this.#byFirstWord.get(word.written);
    if (known !== undefined) return known;
    // The plural of an acronym of two letters begins with three.
    const isPlural = /^..s$/u.test(word.text);
    const beginnings = isPlural ? [word.text, word.text.slice(0, 2)] : [word.text];
    const starting = beginnings
      .flatMap((text) => this.#beginning(beginningOf(text)))
      .flatMap((group) => (mayBegin(group, word) ? group.bundles : []));
    this.#byFirstWord.set(word.written, starting);
    return starting;
  }

  #beginning(beginning: string): readonly Group[] {
    const known = this.#byBeginning.get(beginning);
    if (known !== undefined) return known;
    const groups = this.#sheets.flatMap(({ language, termsBeginning }, sheet) =>
      termsBeginning(beginning).map(({ first, bundles }) => {
        const make = (bundle: TermBundle) => this.#entriesOf(bundle, language, sheet);
        return new Group(first, language, () =>
          bundles().map((bundle) => new Bundle(bundle.initials, () => make(bundle))),
        );
      }),
    );
    this.#byBeginning.set(beginning, groups);
    return groups;
  }

  #entriesOf({ terms }: TermBundle, language: Language | undefined, sheet: number): Entry[] {
    const entries: Entry[] = [];
    for (const { concept: position, place, term } of terms()) {
      const concept = this.#concepts[position];
      if (concept !== undefined) entries.push(new Entry(concept, term, language, sheet * mostTerms + place));
    }
    return entries;
  }
}

const none: readonly Match[] = [];

/**
 * Leaves the best of overlapping matches; several only where they are the same words and as good.
 *
 * @param owners gets, for each word that is taken, a match that takes it.
 */
function chosen(matches: Match[], owners: (Match | undefined)[] = []): Match[] {
  const best: Match[] = [];
  sortFew(matches, compareMatches);
  let previous: Match | undefined;
  for (const match of matches) {
    if (match.entry.concept === previous?.entry.concept && match.from === previous.from) continue;
    let isBeaten = false;
    for (let at = match.from; at < match.to && !isBeaten; at++) {
      const owner = owners[at];
      isBeaten = owner !== undefined && !isAsGood(owner, match);
    }
    if (isBeaten) continue;
    for (let at = match.from; at < match.to; at++) owners[at] = match;
    best.push(match);
    previous = match;
  }
  return best;
}

function compareMatches(left: Match, right: Match): number {
  return (
    right.merit - left.merit ||
    left.from - right.from ||
    compareIds(left.entry.concept.id, right.entry.concept.id)
  );
}

function isAsGood(left: Match, right: Match): boolean {
  return left.from === right.from && left.to === right.to && left.merit === right.merit;
}

/** Where the vocabulary is not compiled, its terms are sorted now. */
function sheetFor(language: Language | undefined, { concepts, sheetOf: compiled }: Vocabulary): TermSheet {
  if (compiled !== undefined) return compiled(language ?? 'products');
  const lists = concepts.map(({ terms, products }) =>
    language === undefined ? products : (terms[language] ?? []),
  );
  const sheet = sheetOf(lists);
  return (beginning) =>
    [...(sheet.get(beginning) ?? [])].map(
      ([first, terms]): TermGroup => ({ first, bundles: () => bundlesOf(terms, language) }),
    );
}

function hitOf({ entry: { concept, term, language } }: Match, start: number, end: number): TermHit {
  return { concept, term, language, start, end };
}

function compareIds(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** Cheap, and never wrong about terms that do begin with the word. */
function mayBegin({ first, start, language }: Group, { written, text }: Word): boolean {
  if (start === text || `${start}s` === text) return true;
  if (language === undefined || !beginAlike(start, text)) return false;
  const root = rootOf(first, language);
  return root === rootOf(written, language) || root === rootOf(text, language);
}

/** A word that stands in no text. */
function plainWord(text: string): Word {
  return { text, written: text, capital: false, start: 0, end: text.length, parts: [], joint: undefined };
}
