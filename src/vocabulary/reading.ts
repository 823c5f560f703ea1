import type { Language } from '../text/languages.ts';
import { lowered } from '../text/normalise.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { rootOf } from './root.ts';

/** How many words on the second word of a term can be: a word that may be left out, or several, between. */
const farthest = 5;
/** A comma, a bracket or the end of a sentence: what stands on both sides of it is not one term. */
const breaks = /[,;:!?()[\]{}]|\.\s/u;

/** The words of a text with their roots, which are worked out when a term asks for them. */
export class Reading {
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

  static of(text: string): Reading {
    const words = wordsOf(text);
    const isPlain = words.every((word) => word.joint !== 'hyphen');
    return new Reading(isPlain ? words : words.flatMap(apart), text, text === lowered(text));
  }

  /** The initials of the words that may follow in a term, and nothing. */
  initialsAfter(position: number): string {
    let initials = '';
    for (let next = position + 1; next <= position + farthest; next++) {
      initials += this.words[next]?.text[0] ?? '';
    }
    return initials;
  }

  /** True where the text between two places holds what no term goes across. */
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

/** The parts of a hyphenated word; any other word as it is. */
export function apart(word: Word): readonly Word[] {
  return word.joint === 'hyphen' ? word.parts : [word];
}
