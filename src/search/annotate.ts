import { isFunctionWord, isLinkWord } from '../text/function-words.ts';
import type { Language } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import type { Word } from '../text/words.ts';
import type { Lexicon, Meaning } from './lexicon.ts';

/** A concept that some words of a text mean. */
export interface Annotation {
  /** The number of the concept in the lexicon. */
  readonly concept: number;
  readonly product: boolean;
  /** The first word of the text and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Finds the terms of the vocabulary in a text, the longest at every place first. */
export function annotate(words: readonly Word[], language: Language, lexicon: Lexicon): Annotation[] {
  const kept = words.flatMap((word, position) =>
    isLinkWord(word.text, language)
      ? []
      : [{ position, text: word.text, capital: word.capital, stems: stemsOf(word, language) }],
  );
  const found: Annotation[] = [];
  kept.forEach(({ position: from, stems, text, capital }, start) => {
    const longest = lexicon.longestTermFrom(stems, text, language);
    for (let end = Math.min(kept.length, start + longest); end > start; end--) {
      const to = (kept[end - 1]?.position ?? from) + 1;
      const members = kept.slice(start, end);
      const texts = members.map((word) => word.text);
      const add = ({ concept, product }: Meaning) => {
        if (found.some((other) => other.concept === concept && other.from === from && other.to === to))
          return;
        found.push({ concept, product, from, to });
      };
      // "Several" alone names nothing, though it has the stem of "severance".
      const isName = members.length > 1 || capital || !isFunctionWord(text, language);
      for (const sequence of isName ? sequencesOf(members.map((word) => word.stems)) : []) {
        lexicon.meaningsOf(sequence, texts, language).forEach(add);
      }
      lexicon.productsOf(texts, capital).forEach(add);
    }
  });
  return found.filter((annotation) => {
    const around = found.filter((outer) => contains(outer, annotation));
    return around.length === 0 || !isSettled(annotation, around, found, lexicon);
  });
}

/**
 * True where a longer term settles what its words mean: "recovery" may be of data or of a site, but not inside
 * "disaster recovery"; "site" is no website inside "off-site".
 */
function isSettled(
  annotation: Annotation,
  around: readonly Annotation[],
  found: readonly Annotation[],
  lexicon: Lexicon,
): boolean {
  if (around.some((outer) => lexicon.kinds[outer.concept] === 'quality')) return true;
  if (around.some((outer) => outer.concept === annotation.concept)) return false;
  return found.some(
    (twin) =>
      twin.from === annotation.from &&
      twin.to === annotation.to &&
      around.some((outer) => outer.concept === twin.concept),
  );
}

function contains(outer: Annotation, inner: Annotation): boolean {
  return outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
}

/** A word as a term may hold it: stemmed with and without its accents, where that differs. */
function stemsOf(word: Word, language: Language): string[] {
  const own = stem(word.written, language);
  const plain = word.written === word.text ? own : stem(word.text, language);
  return plain === own ? [own] : [own, plain];
}

/** All ways to choose one of each, the first choices first; few, since hardly a word has two stems. */
function sequencesOf(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let sequences: string[][] = [choices.map(([first = '']) => first)];
  choices.forEach(([, second], at) => {
    if (second === undefined) return;
    sequences = sequences.flatMap((sequence) => [sequence, sequence.with(at, second)]);
  });
  return sequences.slice(0, mostSequences);
}

const mostSequences = 8;
