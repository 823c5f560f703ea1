import { isFunctionWord } from '../text/function-words.ts';
import type { Language } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import { slipsBetween, toleratedSlips } from '../text/typo.ts';
import { type Word, wordsOf } from '../text/words.ts';

/** A text as what it is compared by: the stems of its words, each once, articles and the like left out. */
export type Stems = ReadonlySet<string>;

/** Scripts that put no blanks between words; pairs of neighbouring characters stand in for words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** What a text is compared by. Without a language that we know, words count as they are written. */
export function stemsOf(text: string, language: Language | undefined): Stems {
  const words = wordsOf(text).flatMap((word) => (word.parts.length > 0 ? word.parts : [word]));
  const naming =
    language === undefined ? words : words.filter((word) => !isFunctionWord(word.text, language));
  const stems = new Set<string>();
  for (const word of naming.length > 0 ? naming : words) {
    for (const token of tokensOf(word, language)) stems.add(token);
  }
  return stems;
}

function tokensOf(word: Word, language: Language | undefined): string[] {
  if (!unspaced.test(word.text)) return [language === undefined ? word.text : stem(word.written, language)];
  const characters = [...word.text];
  if (characters.length < 3) return [word.text];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * How much a stem tells, by how many of the given texts hold it: what every other row speaks of tells little.
 * Between 1 (it stands in all of them) and 1 + ln n.
 */
export function stemWeights(texts: Iterable<Stems>): (stem: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const stems of texts) {
    total++;
    for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return (one) => 1 + Math.log(Math.max(1, total) / (counts.get(one) ?? 1));
}

/**
 * How much two texts say the same: weighted Dice coefficient of their stems, 0..1. Stems that differ by a slip of the
 * pen count as nearly the same.
 */
export function similarity(a: Stems, b: Stems, weight: (stem: string) => number): number {
  if (a.size === 0 || b.size === 0) return 0;
  let total = 0;
  let shared = 0;
  const onlyA: string[] = [];
  for (const one of a) {
    total += weight(one);
    if (b.has(one)) shared += 2 * weight(one);
    else onlyA.push(one);
  }
  const onlyB = new Set<string>();
  for (const one of b) {
    total += weight(one);
    if (!a.has(one)) onlyB.add(one);
  }
  for (const one of onlyA) {
    const slip = slipOf(one, onlyB);
    if (slip === undefined) continue;
    onlyB.delete(slip);
    shared += 0.9 * (weight(one) + weight(slip));
  }
  return shared / total;
}

/** The stem that differs from this one by a slip of the pen only. Numbers have no slips: 4 is not 5. */
function slipOf(one: string, others: Iterable<string>): string | undefined {
  if (/\d/u.test(one)) return undefined;
  for (const other of others) {
    const limit = toleratedSlips(Math.min(one.length, other.length));
    if (limit > 0 && !/\d/u.test(other) && slipsBetween(one, other, limit) <= limit) return other;
  }
  return undefined;
}
