import type { Language } from '../text/languages.ts';
import { lowered } from '../text/normalise.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { rootOf } from './root.ts';

/** A comma, a bracket or the end of a sentence: what stands on both sides of it is not one term. */
const breaks = /[,;:!?()[\]{}]|\.\s/u;

/** The words of a text, as terms are held against them. */
export class Reading {
  readonly words: readonly Word[];
  readonly text: string;
  #isLowerCase: boolean | undefined;

  constructor(words: readonly Word[], text: string) {
    this.words = words;
    this.text = text;
  }

  static of(text: string): Reading {
    const words = wordsOf(text);
    return new Reading(words.some(isHyphenated) ? words.flatMap(apart) : words, text);
  }

  /** True where capitals cannot tell a name or an acronym from a word. */
  get isLowerCase(): boolean {
    this.#isLowerCase ??= this.text === lowered(this.text);
    return this.#isLowerCase;
  }

  /** False where none of the next words, at most `reach` on, can be a form of `second`. */
  mayFollow(position: number, second: string, reach: number): boolean {
    const end = Math.min(position + reach, this.words.length - 1);
    for (let next = position + 1; next <= end; next++) {
      const word = this.words[next];
      if (word !== undefined && beginAlike(word.text, second)) return true;
    }
    return false;
  }

  /** True where the text between two places holds what no term goes across. */
  isBrokenBetween(start: number, end: number): boolean {
    return breaks.test(this.text.slice(start, end));
  }
}

/** Of a word with its accents, and as somebody writes it who has none on the keyboard. */
export function hasRoot({ written, text }: Word, root: string, language: Language): boolean {
  return rootOf(written, language) === root || (written !== text && rootOf(text, language) === root);
}

/** Stemmers take off so much that French `public` and `publicité` meet: forms of a word differ in its last letters. */
export function beginAlike(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  const needed = Math.max(Math.min(shorter, 4), shorter - 3);
  for (let at = 0; at < needed; at++) if (left.charCodeAt(at) !== right.charCodeAt(at)) return false;
  return true;
}

function isHyphenated({ joint }: Word): boolean {
  return joint === 'hyphen';
}

/** The parts of a hyphenated word; any other word as it is. */
export function apart(word: Word): readonly Word[] {
  return isHyphenated(word) ? word.parts : [word];
}
