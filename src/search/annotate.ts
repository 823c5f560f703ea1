import { isLinkWord } from '../text/function-words.ts';
import type { Language } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import type { Word } from '../text/words.ts';
import { type Lexicon, longestTerm } from './lexicon.ts';

/** A concept that some words of a text mean. */
export interface Annotation {
  /** The number of the concept in the lexicon. */
  readonly concept: number;
  readonly product: boolean;
  /** True where the words are part of a longer term: `control` inside `access control`. */
  readonly inner: boolean;
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
  let coveredTo = 0;
  kept.forEach(({ position: from }, start) => {
    for (let end = Math.min(kept.length, start + longestTerm); end > start; end--) {
      const to = (kept[end - 1]?.position ?? from) + 1;
      const inner = to <= coveredTo;
      const members = kept.slice(start, end);
      const texts = members.map((word) => word.text);
      const meanings = [
        ...sequencesOf(members.map((word) => word.stems)).flatMap((stems) =>
          lexicon.meaningsOf(stems, texts, language),
        ),
        ...lexicon.productsOf(texts, members[0]?.capital === true),
      ];
      for (const { concept, product } of meanings) {
        if (found.some((other) => other.concept === concept && other.from === from && other.to === to))
          continue;
        found.push({ concept, product, inner, from, to });
        if (!inner) coveredTo = Math.max(coveredTo, to);
      }
    }
  });
  return found
    .map((annotation) => ({ annotation, around: found.filter((outer) => contains(outer, annotation)) }))
    .filter(({ annotation, around }) => !isSettled(annotation, around, found, lexicon))
    .map(({ annotation, around }) => ({
      ...annotation,
      inner: annotation.inner || around.length > 0,
    }));
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
  const stems = [stem(word.written, language)];
  if (word.written !== word.text) stems.push(stem(word.text, language));
  return [...new Set(stems)];
}

/** All ways to choose one of each, the first choices first; few, since hardly a word has two stems. */
function sequencesOf(choices: readonly (readonly string[])[]): string[][] {
  let sequences: string[][] = [[]];
  for (const options of choices) {
    sequences = sequences.flatMap((sequence) => options.slice(0, 2).map((option) => [...sequence, option]));
  }
  return sequences.slice(0, 8);
}
