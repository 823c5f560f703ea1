import { isFunctionWord, isLinkWord } from '../text/function-words.ts';
import { type Language, languages } from '../text/languages.ts';
import { folded, lowered } from '../text/normalise.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { apart, beginAlike, hasRoot, type Reading } from './reading.ts';
import { rootOf } from './root.ts';

/** Where a term stands among the words of a reading, and how well it fits. */
export interface Fit {
  /** The number of its first word, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** True where the text has its very words, not other forms of them. */
  readonly exact: boolean;
}

/** The very word, or another form of it. */
type Likeness = 'exact' | 'inflected';

interface TermWord {
  readonly text: string;
  /** `undefined` for names and acronyms, which have no inflections but a plural. */
  readonly root: string | undefined;
  readonly isLink: boolean;
}

/** Up to three capitals, which may be an everyday word in some language: `HA`, `SO`, `PRA`. */
const shortAcronym = /^\p{Lu}{2,3}$/u;
const acronym = /^[\p{Lu}\p{N}/]+$/u;
/** Nearly all terms have one, and are told without a pattern that takes long to make. */
const small = /[a-z]/;
const pluralOfAcronym = /^\p{Lu}+s$/u;

/** What stands on both sides of these is two things: "network and connectivity" is no network connectivity. */
const conjunctions = new Set(['and', 'or', 'und', 'oder', 'et', 'ou', 'y', 'e', 'o', 'u', 'og', 'eller']);

/** A term taken apart. */
export class Term {
  readonly isOneWord: boolean;
  /** True for one word that is itself however it is written: no acronym, no name. */
  readonly isPlainWord: boolean;
  readonly #term: string;
  readonly #language: Language | undefined;
  readonly #words: readonly TermWord[];
  readonly #isAcronym: boolean;
  readonly #needsCapitals: boolean;

  /** @param language `undefined` for the name of a product. */
  constructor(term: string, language: Language | undefined) {
    this.#term = term;
    this.#language = language;
    this.#isAcronym = !small.test(term) && acronym.test(term);
    const isInflected = language !== undefined && !this.#isAcronym;
    this.#words = wordsOf(term)
      .flatMap(apart)
      .map(({ text, written }) => ({
        text,
        root: isInflected ? rootOf(written, language) : undefined,
        isLink: this.#isLink(text),
      }));
    this.isOneWord = this.#words.length === 1;
    this.isPlainWord = this.isOneWord && isInflected;
    this.#needsCapitals =
      this.#isAcronym &&
      shortAcronym.test(term) &&
      (term.length === 2 || languages.some((one) => isFunctionWord(folded(term), one)));
  }

  /** Compares word by word; articles and the like may be left out on either side, but not at the ends. */
  fitAt(reading: Reading, from: number): Fit | undefined {
    let exact = true;
    let to = from;
    for (let place = 0; place < this.#words.length; ) {
      const wanted = this.#words[place];
      const word = reading.words[to];
      if (wanted === undefined || word === undefined) return undefined;
      const likeness = this.#likenessOf(wanted, word);
      if (likeness !== undefined) {
        exact &&= likeness === 'exact';
        place++;
        to++;
      } else if (place > 0 && this.#isLink(word.text)) to++;
      else if (place > 0 && place < this.#words.length - 1 && wanted.isLink) place++;
      else return undefined;
    }
    const first = reading.words[from];
    const last = reading.words[to - 1];
    if (first === undefined || last === undefined) return undefined;
    const fits = this.isOneWord
      ? this.#isWrittenLikeOne(reading, first)
      : !reading.isBrokenBetween(first.end, last.start);
    return fits ? { from, to, exact } : undefined;
  }

  /** How a word is like the first of the term, capitals aside; `undefined` where it is another word. */
  likenessTo(word: Word): Likeness | undefined {
    const [first] = this.#words;
    return first && this.#likenessOf(first, word);
  }

  #likenessOf({ text, root }: TermWord, word: Word): Likeness | undefined {
    if (word.text === text) return 'exact';
    const isForm =
      root === undefined || this.#language === undefined
        ? word.text === `${text}s`
        : beginAlike(word.text, text) &&
          hasRoot(word, root, this.#language) &&
          !isFunctionWord(word.text, this.#language);
    return isForm ? 'inflected' : undefined;
  }

  #isLink(text: string): boolean {
    return isLinkWord(text, this.#language ?? 'en') && !conjunctions.has(text);
  }

  /** A name begins with a capital, an acronym that could be a word is in capitals, and `IPs` are several `IP`. */
  #isWrittenLikeOne({ text, isLowerCase }: Reading, { start, end }: Word): boolean {
    if (isLowerCase) return !this.#needsCapitals;
    const written = text.slice(start, end);
    if (!this.#isAcronym) return this.#language !== undefined || written !== lowered(written);
    if (pluralOfAcronym.test(written)) return written.slice(0, -1) === this.#term;
    return written === this.#term || (!this.#needsCapitals && folded(written) === folded(this.#term));
  }
}
