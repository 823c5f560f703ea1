import { compoundParts } from '../text/compound.ts';
import { isFunctionWord, isLinkWord } from '../text/function-words.ts';
import { type Language, languages } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { type Alternative, completionsOf, correctionsOf, isForm, type Way } from './alternatives.ts';
import { longestTerm, positionOf } from './lexicon.ts';
import { type Mentions, mentionsIn } from './mentions.ts';
import type { SearchIndex } from './search-index.ts';
import { classOf, type WordClass } from './word-class.ts';

/** A question taken apart. */
export interface Question {
  readonly languages: readonly Language[];
  readonly units: readonly Unit[];
  readonly mentions: Mentions;
  /** Words that were set aside. */
  readonly setAside: readonly string[];
}

/** What must be found as one: a word, or a term of several. */
export interface Unit {
  /** As typed. */
  readonly text: string;
  readonly words: readonly QueryWord[];
  /** What the words mean together, where they are several. */
  readonly concepts: ReadonlyMap<number, ConceptHit>;
  /** The class of its most telling word. */
  readonly wordClass: WordClass;
  /** True where a match helps and its absence does not matter. */
  readonly optional: boolean;
}

export interface QueryWord {
  readonly text: string;
  readonly wordClass: WordClass;
  /** Forms of the index, with how well they stand for the word. */
  readonly forms: ReadonlyMap<number, FormHit>;
  readonly concepts: ReadonlyMap<number, ConceptHit>;
}

export interface FormHit {
  readonly quality: number;
  readonly way: Way;
}

export interface ConceptHit {
  readonly quality: number;
  readonly way: Way;
  /** How the concept of the row stands to that of the question. */
  readonly relation: 'same' | 'narrower' | 'broader';
  /** The concept of the question. */
  readonly asked: number;
}

interface Token extends Word {
  readonly alternatives: readonly Alternative[];
  readonly wordClass: WordClass;
  readonly mentioned: boolean;
}

const conceptQuality = 0.9;

/** Reads a question against what an index and its vocabulary know. */
export function readQuestion(query: string, index: SearchIndex): Question {
  const words = wordsOf(query).flatMap((word) => (word.joint === 'hyphen' ? word.parts : [word]));
  const read = languagesOf(words, index);
  const mentions = mentionsIn(words, index);
  const pieces = words.flatMap((word, position) =>
    mentions.words.has(position)
      ? [{ word, position }]
      : piecesOf(word, index).map((piece) => ({ word: piece, position })),
  );
  const tokens = tokensOf(
    pieces.map(({ word }) => word),
    (at) => mentions.words.has(pieces[at]?.position ?? -1),
    read,
    index,
  );
  return { ...unitsOf(tokens, read, index), languages: read, mentions };
}

/** The languages that explain most of the words. English and the languages of the matrices win a draw. */
function languagesOf(words: readonly Word[], index: SearchIndex): Language[] {
  const ofMatrices = new Set(index.packed.matrices.map((matrix) => matrix.language));
  const points = languages.map((language) => {
    let sum = language === 'en' ? 0.5 : 0;
    if (ofMatrices.has(language)) sum += 0.25;
    for (const { text, written } of words) {
      if (isFunctionWord(text, language)) sum += 1;
      else if (index.lexicon.knows(written, language) || index.lexicon.knows(text, language)) sum += 1;
      else if (index.lexicon.plainClassOf(stem(written, language), language) !== undefined) sum += 1;
      else if (ofMatrices.has(language) && isForm(text, index)) sum += 1;
    }
    return { language, sum };
  });
  const most = Math.max(...points.map(({ sum }) => sum));
  return points.filter(({ sum }) => sum === most).map(({ language }) => language);
}

/** Takes a compound apart that nothing knows as a whole. */
function piecesOf(word: Word, index: SearchIndex): readonly Word[] {
  if (isKnown(word.text, index) || isKnown(word.written, index)) return [word];
  for (const language of ['de', 'no', 'en'] as const) {
    const parts = compoundParts(
      word,
      language,
      (text) => index.lexicon.knows(text, language) || (language !== 'no' && isForm(text, index)),
    );
    if (parts.length > 0) return parts.map((part) => ({ ...word, ...part, parts: [], joint: undefined }));
  }
  return word.joint === 'capitals' && word.parts.every((part) => isKnown(part.text, index))
    ? word.parts
    : [word];
}

function isKnown(text: string, index: SearchIndex): boolean {
  return isForm(text, index) || languages.some((language) => index.lexicon.knows(text, language));
}

function isStemKnown(word: Word, index: SearchIndex): boolean {
  return index.packed.matrices.some(
    (matrix) => index.formsOfStem(stem(word.written, matrix.language)).length > 0,
  );
}

function tokensOf(
  words: readonly Word[],
  isMentioned: (at: number) => boolean,
  read: readonly Language[],
  index: SearchIndex,
): Token[] {
  let verbExpected = false;
  return words.map((word, at) => {
    const mentioned = isMentioned(at);
    let wordClass = classIn(word, read, index);
    if (wordClass === 'function' || wordClass === 'ownership') {
      if (questionWords.has(word.text)) verbExpected = true;
    } else {
      // In "who watches the logs" the first telling word is what is done.
      if (verbExpected && wordClass === 'subject' && !index.lexicon.hasWord(word.text)) wordClass = 'action';
      verbExpected = false;
    }
    const own: Alternative = {
      text: word.text,
      written: word.written,
      way: 'exact',
      quality: 1,
      languages: read,
    };
    return {
      ...word,
      mentioned,
      wordClass,
      alternatives: [own, ...othersFor(word, wordClass, words, read, index)],
    };
  });
}

const questionWords = new Set('who wer qui hvem quien quienes chi whoever'.split(' '));

function classIn(word: Word, read: readonly Language[], index: SearchIndex): WordClass {
  const classes = read.map((language) => classOf(word, language, index.lexicon));
  if (classes.includes('function')) return 'function';
  const telling = classes.find((candidate) => candidate !== 'subject');
  return telling ?? 'subject';
}

function othersFor(
  word: Word,
  wordClass: WordClass,
  words: readonly Word[],
  read: readonly Language[],
  index: SearchIndex,
): Alternative[] {
  if (wordClass === 'function' || wordClass === 'ownership') return [];
  const others: Alternative[] = [];
  const elsewhere = index.lexicon.languagesOf(word.text).filter((language) => !read.includes(language));
  const knownHere = read.some((language) => index.lexicon.knows(word.written, language));
  if (elsewhere.length > 0 && !knownHere) {
    others.push({ text: word.text, written: word.written, way: 'exact', quality: 0.8, languages: elsewhere });
  }
  if (isKnown(word.text, index) || knownHere || isStemKnown(word, index) || wordClass !== 'subject')
    return others;
  if (word.text.length >= 3 || words.length > 1) others.push(...completionsOf(word.text, index));
  others.push(...correctionsOf(word.text, index));
  return others;
}

function unitsOf(tokens: readonly Token[], read: readonly Language[], index: SearchIndex) {
  const spans = phrasesIn(tokens, read, index);
  const units: Unit[] = [];
  const setAside: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const span = spans.find((candidate) => candidate.from === at);
    const members = tokens.slice(at, span?.to ?? at + 1);
    at = span?.to ?? at + 1;
    const telling = members.filter((token) => token.wordClass !== 'function');
    if (span === undefined && telling.length === 0) {
      setAside.push(...members.map((token) => token.text));
      continue;
    }
    units.push(unitOf(span === undefined ? telling : members, span?.concepts, index));
  }
  const telling = units.filter((unit) => !unit.optional);
  if (telling.length === 0) return { units: units.map((unit) => ({ ...unit, optional: false })), setAside };
  return { units, setAside };
}

function unitOf(
  tokens: readonly Token[],
  concepts: ReadonlyMap<number, ConceptHit> | undefined,
  index: SearchIndex,
): Unit {
  const words = tokens
    .filter((token) => token.wordClass !== 'function' || concepts === undefined)
    .map((token) => queryWord(token, index));
  const classes = words.map((word) => word.wordClass);
  const kinds = new Set(
    [...(concepts ?? [])]
      .filter(([, hit]) => hit.relation === 'same')
      .map(([concept]) => index.lexicon.kinds[concept]),
  );
  const wordClass: WordClass =
    concepts === undefined || concepts.size === 0
      ? mostTelling(classes)
      : kinds.has('topic') || kinds.has('object')
        ? 'subject'
        : kinds.has('quality')
          ? 'quality'
          : 'action';
  return {
    text: [...new Set(tokens.map((token) => token.text))].join(' '),
    words,
    concepts: concepts ?? new Map(),
    wordClass,
    optional: tokens.every((token) => token.mentioned || token.wordClass === 'ownership'),
  };
}

const telling: readonly WordClass[] = [
  'subject',
  'quality',
  'action',
  'everyday',
  'light',
  'ownership',
  'function',
];

function mostTelling(classes: readonly WordClass[]): WordClass {
  return telling.find((candidate) => classes.includes(candidate)) ?? 'subject';
}

function queryWord(token: Token, index: SearchIndex): QueryWord {
  const forms = new Map<number, FormHit>();
  const addForm = (form: number, quality: number, way: Way) => {
    if ((forms.get(form)?.quality ?? 0) < quality) forms.set(form, { quality, way });
  };
  const concepts = new Map<number, ConceptHit>();
  for (const alternative of token.alternatives) {
    const form = positionOf(alternative.text, index.forms);
    if (form >= 0) addForm(form, alternative.quality, alternative.way);
    for (const language of new Set(index.packed.matrices.map((matrix) => matrix.language))) {
      for (const related of index.formsOfStem(stem(alternative.written, language))) {
        addForm(related, alternative.quality * 0.97, alternative.way === 'exact' ? 'stem' : alternative.way);
      }
    }
    for (const language of alternative.languages) {
      addMeanings([alternative], language, concepts, index);
    }
  }
  return { text: token.text, wordClass: token.wordClass, forms, concepts };
}

function addMeanings(
  sequence: readonly Alternative[],
  language: Language,
  concepts: Map<number, ConceptHit>,
  index: SearchIndex,
): void {
  const stems = new Set([
    sequence.map((alternative) => stem(alternative.written, language)).join(' '),
    sequence.map((alternative) => stem(alternative.text, language)).join(' '),
  ]);
  const quality = sequence.reduce((product, alternative) => product * alternative.quality, conceptQuality);
  const way = sequence.find((alternative) => alternative.way !== 'exact')?.way ?? 'exact';
  for (const stemmed of stems) {
    for (const meaning of index.lexicon.meaningsOf(stemmed.split(' '), language)) {
      addConcept(meaning.concept, meaning.product ? quality * 0.9 : quality, way, concepts, index);
    }
  }
}

function addConcept(
  concept: number,
  quality: number,
  way: Way,
  concepts: Map<number, ConceptHit>,
  index: SearchIndex,
): void {
  const add = (other: number, factor: number, relation: ConceptHit['relation']) => {
    const better = quality * factor;
    if ((concepts.get(other)?.quality ?? 0) < better)
      concepts.set(other, { quality: better, way, relation, asked: concept });
  };
  add(concept, 1, 'same');
  for (const narrow of index.narrower[concept] ?? []) {
    add(narrow, 0.8, 'narrower');
    for (const narrowest of index.narrower[narrow] ?? []) add(narrowest, 0.65, 'narrower');
  }
  for (const wide of index.lexicon.broader[concept] ?? []) add(wide, 0.45, 'broader');
}

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly concepts: ReadonlyMap<number, ConceptHit>;
}

/** Terms of several words, the longest first, from left to right; they do not overlap. */
function phrasesIn(tokens: readonly Token[], read: readonly Language[], index: SearchIndex): Phrase[] {
  const phrases: Phrase[] = [];
  const among = [...new Set<Language>([...read, 'en'])];
  for (let from = 0; from < tokens.length; from++) {
    if (phrases.some((phrase) => phrase.to > from)) continue;
    const phrase = longestPhrase(tokens, from, among, index);
    if (phrase !== undefined) phrases.push(phrase);
  }
  return phrases;
}

function longestPhrase(
  tokens: readonly Token[],
  from: number,
  among: readonly Language[],
  index: SearchIndex,
): Phrase | undefined {
  const last = Math.min(tokens.length, from + longestTerm + 3);
  for (let to = last; to > from + 1; to--) {
    const concepts = new Map<number, ConceptHit>();
    for (const language of among) {
      const first = tokens[from];
      const final = tokens[to - 1];
      if (first === undefined || final === undefined) continue;
      if (isLinkWord(first.text, language) || isLinkWord(final.text, language)) continue;
      const kept = tokens.slice(from, to).filter((token) => !isLinkWord(token.text, language));
      if (kept.length < 2 || kept.length > longestTerm) continue;
      for (const sequence of sequencesOf(kept)) addMeanings(sequence, language, concepts, index);
    }
    if (concepts.size > 0) return { from, to, concepts };
  }
  return undefined;
}

/** The ways to read some words, each as itself or as one of the best others. */
function sequencesOf(tokens: readonly Token[]): Alternative[][] {
  let sequences: Alternative[][] = [[]];
  for (const token of tokens) {
    const options = token.alternatives.slice(0, 4);
    sequences = sequences.flatMap((sequence) => options.map((option) => [...sequence, option])).slice(0, 64);
  }
  return sequences;
}
