import { isGenitiveWord, isLinkWord } from '../text/function-words.ts';
import type { Language } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import type { Alternative, Way } from './alternatives.ts';
import { longestTerm, positionOf } from './lexicon.ts';
import type { SearchIndex } from './search-index.ts';
import type { Token } from './tokens.ts';
import { weights } from './weights.ts';
import type { WordClass } from './word-class.ts';

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
  /** True where it says of what the thing before it is: the volumes in "backup of volumes". */
  readonly isComplement: boolean;
}

export interface QueryWord {
  /** Folded. */
  readonly text: string;
  /** As typed. */
  readonly typed: string;
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
  readonly relation: 'same' | 'narrower' | 'broader' | 'related';
  /** The concept of the question. */
  readonly asked: number;
}

/** Groups the words of a question into what must be found as one. */
export function unitsOf(tokens: readonly Token[], read: readonly Language[], index: SearchIndex) {
  const phrases = phrasesIn(tokens, read, index);
  const units: Unit[] = [];
  const setAside: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phrases.find((candidate) => candidate.from === at);
    const members = tokens.slice(at, phrase?.to ?? at + 1);
    const isComplement = units.at(-1)?.wordClass === 'subject' && followsGenitive(at, tokens, read);
    at = phrase?.to ?? at + 1;
    if (phrase === undefined && members.every((token) => token.wordClass === 'function')) {
      setAside.push(...members.map((token) => token.written));
    } else {
      units.push({ ...unitOf(members, phrase?.concepts, index), isComplement });
    }
  }
  // "Who is responsible?" alone asks for rows about responsibility.
  if (units.every((unit) => unit.optional))
    return { units: units.map((unit) => ({ ...unit, optional: false })), setAside };
  return { units, setAside };
}

/** True where nothing but small words stands before a token, and one of them is `of`. */
function followsGenitive(at: number, tokens: readonly Token[], read: readonly Language[]): boolean {
  for (let before = at - 1; tokens[before]?.wordClass === 'function'; before--) {
    const text = tokens[before]?.text ?? '';
    if (read.some((language) => isGenitiveWord(text, language))) return true;
  }
  return false;
}

function unitOf(
  tokens: readonly Token[],
  concepts: ReadonlyMap<number, ConceptHit> | undefined,
  index: SearchIndex,
): Omit<Unit, 'isComplement'> {
  const [only] = tokens;
  if (tokens.length === 1 && only !== undefined && only.members.length > 1) return compoundUnit(only, index);
  const words = tokens
    .filter((token) => token.wordClass !== 'function' || tokens.length === 1)
    .map((token) => queryWord(token, index, concepts !== undefined));
  const content = words.filter(({ wordClass }) => wordClass !== 'ownership');
  const left = content.length > 0 ? content : words;
  return {
    text: tokens.map((token) => token.written).join(' '),
    words:
      concepts !== undefined && tokens.length > 1 && left.length === 1
        ? left.map((word) => hint(word, tokens, concepts))
        : words,
    concepts: concepts ?? new Map(),
    wordClass:
      concepts === undefined
        ? mostTelling(words.map((word) => word.wordClass))
        : classOfConcepts(concepts, index),
    optional: tokens.every((token) => token.mentioned || token.wordClass === 'ownership'),
  };
}

/** "More CPU" is about the CPU all the same. */
const quantities: ReadonlySet<string> = new Set(
  'more less mehr weniger plus moins mas menos piu meno mer mindre'.split(' '),
);

/**
 * What is left of a term without its small words and those of ownership says little where it is no name: "call" of "on
 * call", "log" of "log in"; or where it means something else: the logs of "looks through the logs".
 *
 * @param concepts what the words mean together.
 */
function hint(
  word: QueryWord,
  tokens: readonly Token[],
  concepts: ReadonlyMap<number, ConceptHit>,
): QueryWord {
  const isName = !['light', 'everyday', 'action'].includes(word.wordClass);
  const isMeant = [...word.concepts].some(
    ([concept, { relation }]) => relation === 'same' && concepts.get(concept)?.relation === 'same',
  );
  const isLinked = tokens.every(
    ({ wordClass, text }) => wordClass !== 'function' || isLinkWord(text, 'en') || quantities.has(text),
  );
  if (isName && (isMeant || isLinked)) return word;
  const lessened = <Hit extends { readonly quality: number }>(hits: ReadonlyMap<number, Hit>) =>
    new Map([...hits].map(([thing, hit]) => [thing, { ...hit, quality: hit.quality * weights.remnant }]));
  return { ...word, forms: lessened(word.forms), concepts: lessened(word.concepts) };
}

/** A compound or an acronym is a term of several words: `Rechenkapazität` is capacity, and that of computing. */
function compoundUnit(token: Token, index: SearchIndex): Omit<Unit, 'isComplement'> {
  const { concepts } = queryWord(token, index);
  return {
    text: token.written,
    words: token.members
      .filter((member) => member.wordClass !== 'function')
      .map((member) => queryWord(member, index)),
    concepts,
    wordClass: classOfConcepts(concepts, index),
    optional: token.mentioned,
  };
}

function classOfConcepts(concepts: ReadonlyMap<number, ConceptHit>, index: SearchIndex): WordClass {
  const kinds = [...concepts].flatMap(([concept, hit]) =>
    hit.relation === 'same' ? [index.lexicon.kinds[concept]] : [],
  );
  if (kinds.includes('topic')) return 'subject';
  if (kinds.includes('object')) return 'object';
  return kinds.includes('quality') ? 'quality' : 'action';
}

const telling: readonly WordClass[] = [
  'subject',
  'object',
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

/** @param isOfTerm true for a word of a term: it is that word, and no abbreviation of another. */
function queryWord(token: Token, index: SearchIndex, isOfTerm = false): QueryWord {
  const forms = new Map<number, FormHit>();
  const addForm = (form: number, quality: number, way: Way) => {
    if ((forms.get(form)?.quality ?? 0) < quality) forms.set(form, { quality, way });
  };
  const concepts = new Map<number, ConceptHit>();
  const named = new Set<number>();
  for (const alternative of token.alternatives) {
    if (alternative.onlyInPhrase === true || (isOfTerm && alternative.isLiteral === true)) continue;
    const form = positionOf(alternative.text, index.forms);
    if (form >= 0) {
      addForm(form, alternative.quality, alternative.way);
      for (const { concept } of index.lexicon.productsOf([alternative.text], true)) named.add(concept);
    }
    for (const language of index.languages) {
      for (const related of index.formsOfStem(stem(alternative.written, language))) {
        addForm(
          related,
          alternative.quality * weights.stem,
          alternative.way === 'exact' ? 'stem' : alternative.way,
        );
      }
    }
    if (token.wordClass !== 'ownership' && alternative.isLiteral !== true)
      addMeanings([alternative], alternative.languages, concepts, index);
  }
  // What rows say of the product itself comes before what it is there for.
  for (const concept of named) {
    const hit = concepts.get(concept);
    if (hit !== undefined) concepts.set(concept, { ...hit, quality: hit.quality * weights.productNamed });
  }
  return { text: token.text, typed: token.written, wordClass: token.wordClass, forms, concepts };
}

function addMeanings(
  sequence: readonly Alternative[],
  among: readonly Language[],
  concepts: Map<number, ConceptHit>,
  index: SearchIndex,
): void {
  const certainty = sequence.reduce((product, alternative) => product * alternative.quality, 1);
  const way = sequence.find((alternative) => alternative.way !== 'exact')?.way ?? 'exact';
  const texts = sequence.map((alternative) => alternative.text);
  for (const language of among) {
    for (const spelling of [sequence.map((alternative) => alternative.written), texts]) {
      const stems = spelling.map((word) => stem(word, language));
      for (const { concept } of index.lexicon.meaningsOf(stems, texts, language))
        addConcept(concept, certainty * weights.concept, way, concepts, index);
    }
  }
  const products = index.lexicon.productsOf(texts, true).map(({ concept }) => concept);
  for (const concept of products) {
    const role = hasPart(concept, products, index) ? weights.productOfWhole : 1;
    addProduct(concept, certainty * weights.product * role, way, concepts, index);
  }
}

/** True where rows are about a part of a concept that is among others: Grafana draws dashboards before it monitors. */
function hasPart(concept: number, others: readonly number[], index: SearchIndex): boolean {
  return others.some((other) => index.lexicon.narrower.has(concept, other) && index.speaksOf(other));
}

/** Adds what is meant by way of one concept, where nothing better is known of it. */
function adderFor(asked: number, quality: number, way: Way, concepts: Map<number, ConceptHit>) {
  return (other: number, factor: number, relation: ConceptHit['relation']) => {
    if ((concepts.get(other)?.quality ?? 0) >= quality * factor) return;
    concepts.set(other, { quality: quality * factor, way, relation, asked });
  };
}

/** A product stands for what it does; where no row is about all of that, for the parts of it. */
function addProduct(
  concept: number,
  quality: number,
  way: Way,
  concepts: Map<number, ConceptHit>,
  index: SearchIndex,
): void {
  const add = adderFor(concept, quality, way, concepts);
  add(concept, 1, 'same');
  if (index.speaksOf(concept)) return;
  for (const narrow of index.lexicon.narrower.of(concept)) add(narrow, weights.narrower, 'narrower');
}

function addConcept(
  concept: number,
  quality: number,
  way: Way,
  concepts: Map<number, ConceptHit>,
  index: SearchIndex,
): void {
  const add = adderFor(concept, quality, way, concepts);
  add(concept, 1, 'same');
  for (const narrow of index.lexicon.narrower.of(concept)) {
    add(narrow, weights.narrower, 'narrower');
    for (const narrowest of index.lexicon.narrower.of(narrow)) add(narrowest, weights.narrowest, 'narrower');
  }
  const isAbsent = !index.speaksOf(concept);
  for (const wide of index.lexicon.broader.of(concept)) {
    const isField = index.lexicon.broader.of(wide).length === 0;
    const share = isAbsent && !isField ? 1 : weights.broader / index.lexicon.narrower.of(wide).length;
    add(wide, Math.min(weights.broaderMost, Math.max(weights.broaderLeast, share)), 'broader');
  }
  for (const near of index.lexicon.related.of(concept)) add(near, weights.related, 'related');
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
  for (let to = Math.min(tokens.length, from + longestTerm + 3); to > from + 1; to--) {
    const members = tokens.slice(from, to);
    if (members.some((token) => token.mentioned)) continue;
    const concepts = new Map<number, ConceptHit>();
    for (const language of new Set([
      ...among,
      ...members.flatMap((token) => token.alternatives[0]?.languages ?? []),
    ])) {
      const kept = members.filter((token) => !isLinkWord(token.text, language));
      if (
        kept.length < 2 ||
        kept.length > longestTerm ||
        kept[0] !== members[0] ||
        kept.at(-1) !== members.at(-1)
      )
        continue;
      for (const sequence of sequencesOf(kept)) {
        addMeanings(sequence, [language], concepts, index);
        // "reset the password", "renewal of certificates": "password reset", "certificate renewal".
        if (
          language === 'en' &&
          sequence.length === 2 &&
          members.every(isNoParticle) &&
          !isAdjective(members.at(-1))
        )
          addMeanings([...sequence].reverse(), ['en'], concepts, index);
      }
    }
    if (concepts.size > 0 && !isOnlyVerbAndObject(members, concepts, index)) return { from, to, concepts };
  }
  return undefined;
}

/** "In the log" is no login: only what links nouns may stand between two that are turned round. */
function isNoParticle({ text, wordClass }: Token): boolean {
  return wordClass !== 'function' || isLinkWord(text, 'en');
}

/** "Hires new" people are no new hires. */
function isAdjective(token: Token | undefined): boolean {
  return token?.wordClass === 'light' || token?.wordClass === 'quality';
}

/** True for "increase quota", where the term means no more than "quota" does, and what is done would be lost. */
function isOnlyVerbAndObject(
  tokens: readonly Token[],
  meant: ReadonlyMap<number, ConceptHit>,
  index: SearchIndex,
): boolean {
  const verbs = tokens.filter((token) => token.wordClass === 'action' || token.wordClass === 'light');
  const others = tokens.filter((token) => !verbs.includes(token) && token.wordClass !== 'function');
  const [object] = others;
  if (verbs.length === 0 || object === undefined || others.length > 1) return false;
  const { concepts } = queryWord(object, index);
  return [...meant].every(
    ([concept, hit]) => hit.relation !== 'same' || concepts.get(concept)?.relation === 'same',
  );
}

/** The ways to read some words, each as itself or as one of the best others. */
function sequencesOf(tokens: readonly Token[]): Alternative[][] {
  let sequences: Alternative[][] = [[]];
  for (const token of tokens) {
    const options = token.alternatives.slice(0, 6);
    sequences = sequences.flatMap((sequence) => options.map((option) => [...sequence, option])).slice(0, 72);
  }
  return sequences;
}

/** True for the beginning of a verb that rows have: the `rest` of "restore". */
function beginsVerb({ forms }: QueryWord, index: SearchIndex): boolean {
  return [...forms].some(([form, { way }]) => way === 'prefix' && index.classOfForm(form) === 'action');
}

/** True where a unit says what is done. */
export function isActing(unit: Unit, index: SearchIndex): boolean {
  if (unit.wordClass === 'light' || unit.words.some((word) => word.wordClass === 'action')) return true;
  if (unit.words.some((word) => beginsVerb(word, index))) return true;
  const meanings = unit.concepts.size > 0 ? [unit.concepts] : unit.words.map((word) => word.concepts);
  return meanings.some((concepts) =>
    [...concepts].some(
      ([concept, { relation, way }]) =>
        relation === 'same' &&
        (way === 'exact' || way === 'stem') &&
        index.lexicon.kinds[concept] === 'action',
    ),
  );
}
