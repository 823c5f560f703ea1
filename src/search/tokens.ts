import { compoundParts } from '../text/compound.ts';
import { withoutDenied } from '../text/denied.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { germanInfinitive, isSeparablePrefix } from '../text/german-verbs.ts';
import { type Language, languages } from '../text/languages.ts';
import { folded } from '../text/normalise.ts';
import { languageOfQuestionWord } from '../text/question-words.ts';
import { stem } from '../text/stem.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { type Alternative, beginsForm, completionsOf, correctionsOf, isForm } from './alternatives.ts';
import { continuationsOf } from './continuations.ts';
import { type Mentions, mentionsIn } from './mentions.ts';
import { isOwnershipWord } from './plain-words.ts';
import type { SearchIndex } from './search-index.ts';
import { classOf, isAction, type WordClass } from './word-class.ts';

/** A word of a question. */
export interface Token extends Word {
  /** Itself first, then what it may stand for, best first. */
  readonly alternatives: readonly Alternative[];
  readonly wordClass: WordClass;
  /** True where it names who is asked about, not what. */
  readonly mentioned: boolean;
  /** The words that a compound is made of, or an acronym stands for, where no row has it itself. */
  readonly members: readonly Token[];
}

export interface ReadTokens {
  readonly tokens: readonly Token[];
  readonly languages: readonly Language[];
  readonly mentions: Mentions;
  /** Words that the question denies. */
  readonly denied: readonly string[];
}

/** A word, and the language that it must be read in where it was cut out of a compound. */
interface Piece {
  readonly word: Word;
  readonly position: number;
  readonly language: Language | undefined;
}

/** So many letters may begin a longer word even in a sentence, where people write words out. */
const clearBeginning = 4;
/** And so many where they are all that was typed. */
const loneBeginning = 3;

/** One wrong letter in eight or more, at least. */
const clearSlip = 0.77;
/** One in six or more. */
const likelySlip = 0.75;

/** Takes a question apart and finds out what its words may be. */
export function readTokens(query: string, index: SearchIndex): ReadTokens {
  const typed = wordsOf(query).flatMap((word) =>
    word.joint === 'hyphen' && !isUnfinished(word, index) ? word.parts : [word],
  );
  const { asked: words, denied } = withoutDenied(typed, query, isTelling);
  const mentions = mentionsIn(words, index);
  // Names are the same in all languages.
  const others = words.filter(
    ({ text }, position) =>
      !mentions.words.has(position) || languages.some((language) => isFunctionWord(text, language)),
  );
  const reading = readingOf(others.length > 0 ? others : words, index);
  const pieces = words.flatMap((word, position) =>
    piecesOf(word, position, mentions.words.has(position), reading.languages, index),
  );
  const verbs = verbsIn(pieces, reading.languages, index);
  const isSentence = pieces.some(({ word }) =>
    reading.languages.some((language) => isFunctionWord(word.text, language)),
  );
  const shortest = isSentence ? clearBeginning : pieces.length === 1 ? loneBeginning : 1;
  const tokens = pieces.map(({ word, position, language }, at): Token => {
    const before = at < pieces.length - 1 ? undefined : wordBefore(pieces, reading.languages);
    const following = before === undefined ? [] : continuationsOf(word, before, index);
    if (following.length > 0) return unfinished(word, following);
    const among = language === undefined ? reading.languages : [...new Set([language, ...reading.languages])];
    const verb = verbs.get(at);
    const wordClass = classIn(
      verb?.infinitive === undefined ? word : { ...word, text: verb.infinitive, written: verb.infinitive },
      among,
      verb !== undefined,
      index,
    );
    const own: Alternative = {
      text: word.text,
      written: word.written,
      way: language === undefined ? 'exact' : 'compound',
      quality: language === undefined ? 1 : 0.95,
      languages: among,
    };
    const isLastTyped = !isSentence && pieces.length > 1 && at === pieces.length - 1;
    const others = othersFor(
      word,
      wordClass,
      { shortest, isLastTyped },
      { ...reading, languages: among },
      index,
    );
    // "Found" at the end of key words is the beginning of "foundation", where rows have only that.
    const isBeginning = plain.has(wordClass) && others.some(({ isLiteral }) => isLiteral === true);
    return {
      ...word,
      wordClass: isBeginning ? 'subject' : wordClass,
      mentioned: mentions.words.has(position),
      members: language === undefined ? membersOf(word, reading.languages, index) : [],
      alternatives:
        verb?.infinitive === undefined ? [own, ...others] : [own, infinitive(verb.infinitive), ...others],
    };
  });
  return { tokens, languages: reading.languages, mentions, denied: denied.map(({ written }) => written) };
}

/**
 * The word before the last that is more than grammar, and how far before it stands. In a sentence, a small word at the end
 * is one ("schließt … ab"); at the end of key words it is a beginning (the users of `monitor us`).
 */
function wordBefore(pieces: readonly Piece[], read: readonly Language[]) {
  const tells = ({ word }: Piece) => !read.some((language) => isFunctionWord(word.text, language));
  const last = pieces.length - 1;
  const others = pieces.slice(0, last);
  if (!pieces.slice(last).every(tells) && !others.every(tells)) return undefined;
  const at = others.findLastIndex(tells);
  return at < 0 ? undefined : { text: pieces[at]?.word.text ?? '', distance: last - at };
}

/** True for a word that neither holds sentences together nor asks who owns something. */
function isTelling({ text }: Word): boolean {
  return !languages.some((language) => isFunctionWord(text, language) || isOwnershipWord(text, language));
}

/** `off-s` is the beginning of a word that rows have with a hyphen, and not a small word and a letter. */
function isUnfinished({ text }: Word, index: SearchIndex): boolean {
  return !isForm(text, index) && beginsForm(text, index);
}

/** `secrects` is rather a slip in a word that rows have than a compound of two that they have not. */
function isSlip({ text }: Word, index: SearchIndex): boolean {
  return correctionsOf(text, index).some(
    (correction) => correction.quality >= clearSlip && isForm(correction.text, index),
  );
}

function unfinished(word: Word, alternatives: readonly Alternative[]): Token {
  return { ...word, wordClass: 'subject', mentioned: false, members: [], alternatives };
}

function infinitive(text: string): Alternative {
  return { text, written: text, way: 'stem', quality: 0.97, languages: ['de'] };
}

interface Reading {
  readonly languages: readonly Language[];
  /** True where more than one word says that it is these languages. */
  readonly isSure: boolean;
}

/**
 * The language of the question word that the words begin with, or else those that explain most of the words. English
 * and the languages of the matrices win a draw, unless others have a word that they only have a stem of: "restauration"
 * is French, though an English stemmer makes of it what it makes of "restaurants".
 */
function readingOf(words: readonly Word[], index: SearchIndex): Reading {
  const written = languages.filter((language) => words.some((word) => isWrittenIn(word, language, index)));
  const points = languages.map((language) => {
    const isExpected = written.length === 0 || written.includes(language);
    let sum =
      (isExpected && language === 'en' ? 0.5 : 0) +
      (isExpected && index.languages.includes(language) ? 0.25 : 0);
    for (const word of words) if (isKnownIn(word, language, index)) sum += 1;
    return { language, sum };
  });
  const asked = languageOfQuestionWord(words);
  const own = points.find(({ language }) => language === asked);
  if (own !== undefined) return { languages: [own.language], isSure: own.sum >= 2 };
  const most = Math.max(...points.map(({ sum }) => sum));
  const best = points.filter(({ sum }) => sum === most).map(({ language }) => language);
  return { languages: best, isSure: most >= 2 };
}

/** True for a word that a language has as it is typed, or that rows have. */
function isWrittenIn({ text }: Word, language: Language, index: SearchIndex): boolean {
  return (
    isFunctionWord(text, language) ||
    index.lexicon.hasWord(text, [language]) ||
    (index.languages.includes(language) && isForm(text, index))
  );
}

/** The languages that are expected: English, and those of the matrices. */
function homeOf({ languages }: SearchIndex): readonly Language[] {
  return languages.includes('en') ? languages : ['en', ...languages];
}

/** True where a word of a row may be meant, by a beginning of it or a slip in it. */
function mayBeForm(word: Word, index: SearchIndex): boolean {
  return isUnfinished(word, index) || isSlip(word, index);
}

function isKnownIn(word: Word, language: Language, index: SearchIndex): boolean {
  if (isFunctionWord(word.text, language)) return true;
  // A letter alone is a part of some term in every language.
  if (word.text.length < 2) return false;
  // "Op" is only a part of terms, and as likely the beginning of "operators".
  if (word.text.length === 2 && !isMeant(word, language, index) && !isForm(word.text, index)) return false;
  // "de" is French or Spanish, though names of products have it.
  if (
    languages.some((other) => isFunctionWord(word.text, other)) &&
    !(word.capital && isMeant(word, language, index))
  )
    return false;
  const isKnownHere =
    index.lexicon.knows(word.written, language) ||
    index.lexicon.knows(word.text, language) ||
    index.lexicon.plainClassOf(stem(word.written, language), language) !== undefined ||
    (index.languages.includes(language) && isForm(word.text, index));
  // "Mangement" is rather a slip than a French word that a stemmer makes of it.
  const isSure = homeOf(index).includes(language) || index.lexicon.hasWord(word.text);
  return isKnownHere && (isSure || !mayBeForm(word, index));
}

/** True for a word that is a term of a language by itself. */
function isMeant(word: Word, language: Language, index: SearchIndex): boolean {
  return index.lexicon.meaningsOf([stem(word.written, language)], [word.text], language).length > 0;
}

function isKnown(word: Word, among: readonly Language[], index: SearchIndex): boolean {
  return among.some((language) => isKnownIn(word, language, index)) || hasForm(word, index);
}

function hasForm(word: Word, index: SearchIndex): boolean {
  return (
    isForm(word.text, index) ||
    index.languages.some((language) => index.formsOfStem(stem(word.written, language)).length > 0)
  );
}

/** Takes a compound apart that nothing knows as a whole. */
function piecesOf(
  word: Word,
  position: number,
  mentioned: boolean,
  read: readonly Language[],
  index: SearchIndex,
): Piece[] {
  const whole = [{ word, position, language: undefined }];
  if (mentioned) return whole;
  if (word.joint === 'capitals' && isTerm(word, index))
    return word.parts.map((part) => ({ word: part, position, language: undefined }));
  if (isKnown(word, languages, index) || mayBeForm(word, index)) return whole;
  if (word.joint === 'capitals' && word.parts.every((part) => isKnown(part, read, index))) {
    return word.parts.map((part) => ({ word: part, position, language: undefined }));
  }
  for (const language of ['de', 'no', 'en'] as const) {
    const knows = (text: string) =>
      index.lexicon.knows(text, language) || (index.languages.includes(language) && isForm(text, index));
    const parts = compoundParts(word, language, knows);
    if (parts.length > 0)
      return parts.map((part) => ({ word: { ...word, ...part, parts: [] }, position, language }));
  }
  return whole;
}

/** True for an English term written as `NetworkPolicy`, whatever the question is in; `PagerDuty` is a name. */
function isTerm({ text, parts }: Word, index: SearchIndex): boolean {
  if (index.lexicon.productsOf([text], true).length > 0) return false;
  const stems = parts.map((part) => stem(part.written, 'en'));
  return (
    index.lexicon.meaningsOf(
      stems,
      parts.map((part) => part.text),
      'en',
    ).length > 0
  );
}

/** The words that a compound is made of, or that an acronym stands for, where no row has it itself. */
function membersOf(word: Word, read: readonly Language[], index: SearchIndex): Token[] {
  if (hasForm(word, index)) return [];
  for (const language of ['de', 'no'] as const) {
    if (!index.lexicon.knows(word.text, language)) continue;
    const parts = compoundParts(word, language, (text) => index.lexicon.knows(text, language));
    if (parts.length > 0) return parts.map((part) => member(word, part, 'compound', language, index));
  }
  // "Capa" is rather the beginning of "capacity", which rows have, than letters that stand for words they have not.
  if (word.text.length >= clearBeginning && beginsForm(word.text, index)) return [];
  for (const language of new Set<Language>([...read, 'en'])) {
    const words = index.lexicon.expansionOf(word.text, language) ?? [];
    if (words.length > 0)
      return words.map((written) =>
        member(word, { text: folded(written), written }, 'acronym', language, index),
      );
  }
  return [];
}

/** A part of a compound that is a term as a whole says less alone than a word that letters stand for. */
const memberQuality = { compound: 0.85, acronym: 0.95 };

function member(
  whole: Word,
  part: { readonly text: string; readonly written: string },
  way: keyof typeof memberQuality,
  language: Language,
  index: SearchIndex,
): Token {
  return {
    ...whole,
    ...part,
    parts: [],
    wordClass: classOf(part, language, index.lexicon),
    mentioned: false,
    members: [],
    alternatives: [{ ...part, way, quality: memberQuality[way], languages: [language] }],
  };
}

/** Words of a question that a verb follows: who asks for a doer, or an auxiliary. */
const beforeVerb: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  en: new Set('who whoever do does did must should shall can could may will to has have'.split(' ')),
  de: new Set('wer'.split(' ')),
  fr: new Set('qui doit doivent faut'.split(' ')),
  es: new Set('quien quienes debe deben'.split(' ')),
  it: new Set('chi deve devono'.split(' ')),
  no: new Set('hvem skal ma kan'.split(' ')),
};

interface Verb {
  /** Where it is not what was typed. */
  readonly infinitive: string | undefined;
}

/** The verbs that the sentence must have where they stand: "who watches the logs" says what is done, not to what. */
function verbsIn(
  pieces: readonly Piece[],
  read: readonly Language[],
  index: SearchIndex,
): ReadonlyMap<number, Verb> {
  const found = new Map<number, Verb>();
  for (const language of read) {
    let expected = false;
    pieces.forEach(({ word }, at) => {
      if (beforeVerb[language]?.has(word.text)) expected = true;
      else if (expected && !isFunctionWord(word.text, language)) {
        found.set(at, {
          infinitive: language === 'de' ? germanVerb(word.text, pieces.slice(at + 1), index) : undefined,
        });
        expected = false;
      }
    });
  }
  return found;
}

/** The infinitive, with the prefix that stands at the end of the clause: `legt … an` → `anlegen`. */
function germanVerb(text: string, following: readonly Piece[], { lexicon }: SearchIndex): string | undefined {
  const plain = germanInfinitive(text);
  if (plain === undefined) return undefined;
  const texts = following.map(({ word }) => word.text);
  const twofold = texts.slice(-2).join('');
  if (texts.slice(-2).every(isSeparablePrefix) && lexicon.knows(twofold + plain, 'de'))
    return twofold + plain;
  const prefix = texts.find(
    (text, at) => isSeparablePrefix(text) && (at === texts.length - 1 || lexicon.knows(text + plain, 'de')),
  );
  return (prefix ?? '') + plain;
}

function classIn(
  word: { text: string; written: string },
  among: readonly Language[],
  isVerb: boolean,
  index: SearchIndex,
): WordClass {
  const classes = among.map((language) => classOf(word, language, index.lexicon));
  if (classes.includes('function')) return 'function';
  const telling = classes.find((candidate) => candidate !== 'subject') ?? 'subject';
  const isNamed = among.some(
    (language) => index.lexicon.knows(word.written, language) || index.lexicon.knows(word.text, language),
  );
  if (telling !== 'subject' || !isVerb) return telling;
  return !isNamed || among.some((language) => isAction(word, language, index.lexicon)) ? 'action' : 'subject';
}

interface Typing {
  /** So many letters at least may be the beginning of a word. */
  readonly shortest: number;
  /** True for the last of several key words, which may still be being typed. */
  readonly isLastTyped: boolean;
}

function othersFor(
  word: Word,
  wordClass: WordClass,
  { shortest, isLastTyped }: Typing,
  reading: Reading,
  index: SearchIndex,
): Alternative[] {
  if (wordClass === 'function' || wordClass === 'ownership') return [];
  const others: Alternative[] = [];
  const isKnownAs = (language: Language) =>
    index.lexicon.knows(word.written, language) || index.lexicon.knows(word.text, language);
  // A word that is only a part of terms in the language of the question may be an English word of the trade.
  const isPart = reading.languages.some(isKnownAs);
  if (
    !isPart ||
    (wordClass === 'subject' && !reading.languages.some((language) => isMeant(word, language, index)))
  ) {
    const elsewhere = languages.filter(
      (language) =>
        !reading.languages.includes(language) &&
        (isPart ? language === 'en' && isMeant(word, language, index) : isKnownAs(language)),
    );
    if (elsewhere.length > 0) {
      others.push({
        text: word.text,
        written: word.written,
        way: 'exact',
        quality: elsewhere.includes('en') ? 0.95 : 0.8,
        languages: elsewhere,
      });
    }
  }
  const home = homeOf(index);
  const isOfHome = isKnown(word, home, index);
  if (!isOfHome && !(reading.isSure && isKnown(word, reading.languages, index))) {
    const completions = word.text.length >= shortest ? completionsOf(word.text, index) : [];
    const likely = [...completions, ...lessLikely(correctionsOf(word.text, index), completions.length > 0)];
    // Nobody slips into a language that neither the question nor a matrix is written in.
    const near = new Set<Language>([...home, ...reading.languages]);
    others.push(
      ...likely.filter(
        ({ text, languages: known }) => known.some((one) => near.has(one)) || isForm(text, index),
      ),
    );
  } else if (!isOfHome) {
    // "Clases" is a word of Spanish, and as likely a slip in the "classes" that rows have.
    const slips = correctionsOf(word.text, index);
    others.push(...slips.filter(({ text, quality }) => quality >= likelySlip && isForm(text, index)));
  } else if (
    (plain.has(wordClass) ? isLastTyped : !(isLastTyped ? isForm(word.text, index) : hasForm(word, index))) &&
    word.text.length >= Math.max(2, shortest)
  ) {
    // An abbreviation that the vocabulary knows may be the beginning of a word that rows have. What rows have with a
    // blank ("problem management") is none, unless it is a word in their language too.
    const isWhole = isForm(word.text, index);
    const inRows = completionsOf(word.text, index).filter(
      ({ text, languages: known }) =>
        isForm(text, index) && (!isWhole || known.some((language) => index.languages.includes(language))),
    );
    others.push(...inRows.map((completion) => ({ ...completion, isLiteral: true })));
  }
  return others.sort((left, right) => right.quality - left.quality);
}

/** "Ten" is no beginning of "tenants" but at the end of key words. */
const plain: ReadonlySet<WordClass> = new Set(['light', 'everyday']);

/** What begins like a word is rather that than a slip in another. */
function lessLikely(corrections: readonly Alternative[], isBeginning: boolean): readonly Alternative[] {
  if (!isBeginning) return corrections;
  return corrections.map((correction) => ({ ...correction, quality: correction.quality * 0.85 }));
}
