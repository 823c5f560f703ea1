import { isLinkWord } from '../text/function-words.ts';
import { type Language, languages } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import { apart, type Word, wordsOf } from '../text/words.ts';
import type { Concept, Vocabulary } from '../vocabulary/vocabulary.ts';
import { NumberLists, type PackedLists, packLists } from './number-lists.ts';
import type { LongNumbers } from './parts.ts';
import { everydayWords, lightWords, occasionWords } from './plain-words.ts';
import { type PackedKeys, packKeys, SortedKeys } from './sorted-keys.ts';

/**
 * A vocabulary made ready for look-ups: plain data, compiled when the program is built. Lists that belong together are
 * parallel.
 */
export interface PackedLexicon {
  /** Of each concept, joined by line breaks. */
  readonly ids: string;
  readonly names: string;
  /** The number of each. */
  readonly kinds: ArrayLike<number>;
  /** The numbers of other concepts, by that of each. */
  readonly broader: PackedLists;
  readonly narrower: PackedLists;
  readonly opposites: PackedLists;
  readonly related: PackedLists;
  /** What acronyms stand for, sorted: the number of the language, the acronym (folded) and its words, `0adr alternative …`. */
  readonly expansions: PackedKeys;
  /** Sorted keys: the number of the language, then the stems of the term; see {@link SortedKeys}. */
  readonly keys: PackedKeys;
  /**
   * Of each key: what it means, as `concept * 2`, plus 1 where it is the name of a product; or, from {@link several} on,
   * where its meanings stand in `lists`.
   */
  readonly meanings: LongNumbers;
  /** The meanings of keys that have several: how many, and then each. */
  readonly lists: ArrayLike<number>;
  /** Every word of a term, sorted, folded; see {@link SortedKeys}. */
  readonly words: PackedKeys;
  /** Of each word: the languages it was found in, one bit each. */
  readonly wordLanguages: ArrayLike<number>;
  /** Sorted keys of words that say little, and the digit of their class. */
  readonly plainKeys: PackedKeys;
  readonly plainClasses: string;
}

/** As it is compiled, with all that is kept. */
export interface CompiledLexicon extends PackedLexicon {
  readonly meanings: Uint32Array;
}

/** In the meanings of keys: what is added to a place in the lists. */
export const several = 0x8000_0000;

const conceptKinds: readonly Concept['kind'][] = ['topic', 'object', 'action', 'quality'];

/** How little a word says: what goes for anything, why somebody asks, what goes for every day. */
export type PlainClass = 'light' | 'occasion' | 'everyday';

const plainClasses: readonly PlainClass[] = ['light', 'occasion', 'everyday'];
const plainLists = { light: lightWords, occasion: occasionWords, everyday: everydayWords } as const;

export interface Meaning {
  /** The number of the concept. */
  readonly concept: number;
  /** True where the words name a product that stands for the concept. */
  readonly product: boolean;
}

/** The most words that a term may have. */
export const longestTerm = 5;

const languageNumber = Object.fromEntries(
  languages.map((language, number) => [language, number]),
) as Readonly<Record<Language, number>>;

/** Compiles the readable vocabulary. Takes a good part of a second: to be done when the program is built, or kept in a cache. */
export function compileLexicon(vocabulary: Vocabulary): CompiledLexicon {
  const { concepts } = vocabulary;
  const numbers = new Map(concepts.map((concept, number) => [concept.id, number]));
  const numbersOf = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? []);
  const meanings = new Map<string, Set<number>>();
  const words = new Map<string, number>();
  const spelled = new Map<string, Map<string, Set<number>>>();
  const add = (term: string, language: Language, meaning: number) => {
    for (const { key, exact } of keysOf(term, language)) {
      meanings.set(key, (meanings.get(key) ?? new Set()).add(meaning));
      const spellings = spelled.get(key) ?? new Map<string, Set<number>>();
      spelled.set(key, spellings.set(exact, (spellings.get(exact) ?? new Set()).add(meaning)));
    }
    for (const word of wordsOf(term).flatMap(withParts)) {
      words.set(word.text, (words.get(word.text) ?? 0) | (1 << languageNumber[language]));
    }
  };
  const addProduct = (name: string, meaning: number) => {
    // "Route 53" is typed as one word too.
    for (const sequence of [...spellingsOf(name), ...spellingsOf(name.replace(/ (?=\d+$)/u, ''))]) {
      const texts = sequence.map((word) => word.text);
      for (const key of sequence[0]?.capital === true
        ? [productKey(texts, true)]
        : [productKey(texts, true), productKey(texts, false)]) {
        meanings.set(key, (meanings.get(key) ?? new Set()).add(meaning));
      }
      for (const word of sequence) words.set(word.text, (words.get(word.text) ?? 0) | 1);
    }
  };
  concepts.forEach((concept, number) => {
    for (const language of languages) {
      for (const term of concept.terms[language] ?? []) add(term, language, number * 2);
    }
    for (const product of concept.products) addProduct(product, number * 2 + 1);
  });
  // Words of different meaning that share a stem (applications, applicants) are told apart by their exact forms.
  for (const [key, spellings] of spelled) {
    const all = meanings.get(key)?.size ?? 0;
    if ([...spellings.values()].every((own) => own.size === all)) continue;
    for (const [exact, own] of spellings) meanings.set(exact, own);
  }
  const broader = concepts.map((concept) => numbersOf(concept.broader));
  const keys = [...meanings.keys()].sort();
  const plain = plainWords();
  const plainKeys = [...plain.keys()].sort();
  const sortedWords = [...words.keys()].sort();
  return {
    ids: concepts.map((concept) => concept.id).join('\n'),
    names: concepts.map((concept) => concept.name).join('\n'),
    kinds: concepts.map((concept) => conceptKinds.indexOf(concept.kind)),
    broader: packLists(broader),
    narrower: packLists(inverted(broader)),
    opposites: packLists(concepts.map((concept) => numbersOf(concept.opposites))),
    related: packLists(concepts.map((concept) => numbersOf(concept.related))),
    expansions: packKeys(expansionsOf(concepts)),
    keys: packKeys(keys),
    ...packMeanings(keys.map((key) => [...(meanings.get(key) ?? [])])),
    words: packKeys(sortedWords),
    wordLanguages: sortedWords.map((word) => words.get(word) ?? 0),
    plainKeys: packKeys(plainKeys),
    plainClasses: plainKeys.map((key) => plain.get(key)).join(''),
  };
}

const acronym = /^\p{Lu}{2,6}$/u;

/** By what others are a part of, what is a part of each. */
function inverted(lists: readonly (readonly number[])[]): number[][] {
  const others: number[][] = lists.map(() => []);
  for (const [number, list] of lists.entries()) for (const other of list) others[other]?.push(number);
  return others;
}

/** The acronyms among the terms whose letters are the initials of another term of the same concept, with its words. */
function expansionsOf(concepts: readonly Concept[]): string[] {
  const expansions = new Map<string, string>();
  for (const { terms } of concepts) {
    for (const language of languages) {
      const all = terms[language] ?? [];
      const spelledOut = all.map((term) => spellingsOf(term)[1] ?? []).filter(({ length }) => length > 1);
      for (const term of all) {
        if (!acronym.test(term)) continue;
        const letters = term.toLowerCase();
        const words = spelledOut.find((candidate) => hasInitials(candidate, letters, language));
        const key = languageNumber[language] + letters;
        if (words === undefined || expansions.has(key)) continue;
        expansions.set(key, [key, ...words.map(({ written }) => written)].join(' '));
      }
    }
  }
  return [...expansions.values()].sort();
}

/** True where the letters begin the words of a term, with its articles and the like or without them. */
function hasInitials(words: readonly Word[], letters: string, language: Language): boolean {
  const initials = (among: readonly Word[]) => among.map(({ text }) => text[0]).join('');
  return (
    initials(words) === letters ||
    initials(words.filter(({ text }) => !isLinkWord(text, language))) === letters
  );
}

function packMeanings(meanings: readonly (readonly number[])[]) {
  const lists: number[] = [];
  const packed = meanings.map((codes) => {
    const [only] = codes;
    if (only !== undefined && codes.length === 1) return only;
    const place = lists.push(codes.length, ...codes) - codes.length - 1;
    return several + place;
  });
  return { meanings: Uint32Array.from(packed), lists };
}

/** The first class that lists a word keeps it. */
function plainWords(): Map<string, number> {
  const found = new Map<string, number>();
  plainClasses.forEach((name, number) => {
    for (const language of languages) {
      for (const word of plainLists[name][language].split(/\s+/u)) {
        const key = keyOf([stem(word, language)], language);
        if (!found.has(key)) found.set(key, number);
      }
    }
  });
  return found;
}

function withParts(word: Word): Word[] {
  return word.parts.length === 0 ? [word] : [word, ...word.parts.flatMap(withParts)];
}

/** A term with its hyphens joined and taken apart. */
function spellingsOf(term: string): readonly (readonly Word[])[] {
  const words = wordsOf(term);
  return [words, words.flatMap(apart)];
}

/** A name is no word of any language: it has no stem. Small, only those that their makers write so: `etcd`, `k8s`. */
function productKey(texts: readonly string[], capital: boolean): string {
  return (capital ? '!' : '?') + texts.join(' ');
}

interface TermKey {
  /** Of the stems. */
  readonly key: string;
  /** Of the words as they are. */
  readonly exact: string;
}

/** The keys of a term: with its hyphens taken apart and joined, with and without the accents for the stemmer. */
function keysOf(term: string, language: Language): TermKey[] {
  const keys: TermKey[] = [];
  for (const sequence of spellingsOf(term)) {
    const content = sequence.filter((word) => !isLinkWord(word.text, language));
    const kept = content.length > 0 ? content : sequence;
    const exact = exactKey(
      kept.map((word) => word.text),
      language,
    );
    keys.push({
      key: keyOf(
        kept.map((word) => stem(word.written, language)),
        language,
      ),
      exact,
    });
    keys.push({
      key: keyOf(
        kept.map((word) => stem(word.text, language)),
        language,
      ),
      exact,
    });
  }
  return keys;
}

function keyOf(stems: readonly string[], language: Language): string {
  return languageNumber[language] + stems.join(' ');
}

function exactKey(texts: readonly string[], language: Language): string {
  return `=${languageNumber[language]}${texts.join(' ')}`;
}

const nothing: readonly Meaning[] = [];
const mostRemembered = 50_000;

/** A vocabulary that can be asked. */
export class Lexicon {
  readonly kinds: readonly (Concept['kind'] | undefined)[];
  /** What each concept is a part of, what is a part of it, what contradicts it, what is often meant with it. */
  readonly broader: NumberLists;
  readonly narrower: NumberLists;
  readonly opposites: NumberLists;
  readonly related: NumberLists;
  readonly #packed: PackedLexicon;
  #ids: readonly string[] | undefined;
  #names: readonly string[] | undefined;
  readonly #expansions: SortedKeys;
  /** Every word of a term, sorted, folded. */
  readonly words: SortedKeys;
  readonly #keys: SortedKeys;
  readonly #meanings: LongNumbers;
  readonly #lists: ArrayLike<number>;
  readonly #wordLanguages: ArrayLike<number>;
  readonly #plainKeys: SortedKeys;
  readonly #plainClasses: string;
  readonly #beginnings = new Map<string, boolean>();
  /** Texts say the same again and again. */
  readonly #remembered = new Map<string, readonly Meaning[]>();

  constructor(packed: PackedLexicon) {
    this.#packed = packed;
    const kinds: (Concept['kind'] | undefined)[] = [];
    for (let concept = 0; concept < packed.kinds.length; concept++)
      kinds.push(conceptKinds[packed.kinds[concept] ?? 0]);
    this.kinds = kinds;
    this.broader = new NumberLists(packed.broader);
    this.narrower = new NumberLists(packed.narrower);
    this.opposites = new NumberLists(packed.opposites);
    this.related = new NumberLists(packed.related);
    this.#expansions = new SortedKeys(packed.expansions);
    this.words = new SortedKeys(packed.words);
    this.#keys = new SortedKeys(packed.keys);
    this.#meanings = packed.meanings;
    this.#lists = packed.lists;
    this.#wordLanguages = packed.wordLanguages;
    this.#plainKeys = new SortedKeys(packed.plainKeys);
    this.#plainClasses = packed.plainClasses;
  }

  /** Of each concept. */
  get ids(): readonly string[] {
    this.#ids ??= this.#packed.ids.split('\n');
    return this.#ids;
  }

  get names(): readonly string[] {
    this.#names ??= this.#packed.names.split('\n');
    return this.#names;
  }

  /** How little a stem says in a language; `undefined` for a word that names something. */
  plainClassOf(stemmed: string, language: Language): PlainClass | undefined {
    const at = this.#plainKeys.positionOf(keyOf([stemmed], language));
    return at < 0 ? undefined : plainClasses[Number(this.#plainClasses[at])];
  }

  /**
   * What a sequence of words means in a language: by their stems, or by the words (folded) where other words with
   * the same stems mean something else.
   */
  meaningsOf(stems: readonly string[], texts: readonly string[], language: Language): readonly Meaning[] {
    const meanings = this.#meaningsAt(keyOf(stems, language));
    if (meanings.length < 2) return meanings;
    const exact = this.#meaningsAt(exactKey(texts, language));
    return exact.length > 0 ? exact : meanings;
  }

  /** The most words that a term may have which begins with this one. */
  longestTermFrom(stems: readonly string[], text: string, language: Language): number {
    const isBeginning =
      stems.some((one) => this.#isBeginning(`${keyOf([one], language)} `)) ||
      this.#isBeginning(`${productKey([text], true)} `);
    return isBeginning ? longestTerm : 1;
  }

  #isBeginning(beginning: string): boolean {
    let known = this.#beginnings.get(beginning);
    if (known === undefined) {
      known = this.#keys.startingWith(beginning).next().done !== true;
      this.#beginnings.set(beginning, known);
    }
    return known;
  }

  /** The words that an acronym (folded) stands for in a language, lower case; `undefined` where it is none. */
  expansionOf(text: string, language: Language): readonly string[] | undefined {
    const { value } = this.#expansions.startingWith(`${languageNumber[language]}${text} `).next();
    return value?.split(' ').slice(1);
  }

  /** What a sequence of words (folded) means as the name of a product: "teams" are people, "Teams" may be one. */
  productsOf(texts: readonly string[], capital: boolean): readonly Meaning[] {
    return this.#meaningsAt(productKey(texts, capital));
  }

  #meaningsAt(key: string): readonly Meaning[] {
    let known = this.#remembered.get(key);
    if (known === undefined) {
      known = this.#lookUp(key);
      if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
      this.#remembered.set(key, known);
    }
    return known;
  }

  #lookUp(key: string): readonly Meaning[] {
    const at = this.#keys.positionOf(key);
    const found = at < 0 ? undefined : this.#meanings.at(at);
    if (found === undefined) return nothing;
    if (found < several) return [meaningOf(found)];
    const place = found - several;
    const count = this.#lists[place] ?? 0;
    return Array.from({ length: count }, (_, at) => meaningOf(this.#lists[place + 1 + at] ?? 0));
  }

  /** True for a word (folded) of a term, inflected or not. */
  knows(text: string, language: Language): boolean {
    return (
      this.hasWord(text, [language]) || this.#meaningsAt(keyOf([stem(text, language)], language)).length > 0
    );
  }

  /** True where some term of one of these languages has this word (folded). */
  hasWord(text: string, among: readonly Language[] = languages): boolean {
    const at = this.words.positionOf(text);
    if (at < 0) return false;
    const bits = this.#wordLanguages[at] ?? 0;
    return among.some((language) => (bits & (1 << languageNumber[language])) !== 0);
  }
}

function meaningOf(code: number): Meaning {
  return { concept: code >> 1, product: (code & 1) === 1 };
}

/** Where `text` stands in a sorted list, -1 where it does not. */
export function positionOf(text: string, sorted: readonly string[]): number {
  const at = lowerBound(text, sorted);
  return sorted[at] === text ? at : -1;
}

/** The first place of a sorted list whose text is not before `text`. */
export function lowerBound(text: string, sorted: readonly string[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
