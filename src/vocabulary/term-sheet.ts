import { isLinkWord } from '../text/function-words.ts';
import type { Language } from '../text/languages.ts';
import { folded, lowered } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';
import { apart } from './reading.ts';

/** A term and where it stands in the vocabulary. */
export interface SheetTerm {
  /** The place of its concept. */
  readonly concept: number;
  /** Its place in the list of the concept. */
  readonly place: number;
  readonly term: string;
}

/** The terms that share their first word. */
export interface TermGroup {
  /** The word, lower case with its accents. */
  readonly first: string;
  readonly bundles: () => readonly TermBundle[];
}

/** Those of them that go on alike: a text has few of the words that hundreds of terms with one first word need. */
export interface TermBundle {
  /** Of the next word that they need, see {@link initialsOf}; 0 where they need none, or one of a single letter. */
  readonly initials: number;
  readonly terms: () => readonly SheetTerm[];
}

/** The terms that begin so, see {@link beginningOf}. */
export type TermSheet = (beginning: string) => readonly TermGroup[];

const beginningLength = 3;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a term, lower case with their accents. */
function wordsOfTerm(term: string): readonly string[] {
  return lowered(term).match(wordPattern) ?? [];
}

/** What a term is looked up by: the first letters of its first word, without accents. */
export function beginningOf(word: string): string {
  return word.slice(0, beginningLength);
}

/** A term with one is read as texts are: what stands behind it may be no word (`doesn't`). */
const apostrophe = /['\u2018\u2019\u02bc]/;

/** What a term needs besides its first word. */
export interface Needed {
  /** The next word that may not be left out, without accents; empty where there is none. */
  readonly word: string;
  /** False where others may be left out before it. */
  readonly isNext: boolean;
}

/** @param language `undefined` for the name of a product. */
export function neededAfterFirst(term: string, language: Language | undefined): Needed {
  const words = apostrophe.test(term)
    ? wordsOf(term)
        .flatMap(apart)
        .map(({ written }) => written)
    : wordsOfTerm(term);
  for (let at = 1; at < words.length; at++) {
    const word = folded(words[at] ?? '');
    if (!isLinkWord(word, language ?? 'en')) return { word, isNext: at === 1 };
  }
  return { word: '', isNext: false };
}

/** The first two letters of a word as a number; words that begin alike have the same, but for those of one letter. */
export function initialsOf(word: string): number {
  return word.length < 2 ? 0 : word.charCodeAt(0) * firstPlace + word.charCodeAt(1);
}

/** True for the initials of a word that begins with this letter. */
export function beginWith(initials: number, letter: number): boolean {
  return Math.floor(initials / firstPlace) === letter;
}

const firstPlace = 0x10000;

/** Terms that share their first word. */
export function bundlesOf(
  terms: readonly SheetTerm[],
  language: Language | undefined,
): readonly TermBundle[] {
  const bundles = new Map<number, SheetTerm[]>();
  for (const term of terms) {
    const initials = initialsOf(neededAfterFirst(term.term, language).word);
    const alike = bundles.get(initials);
    if (alike === undefined) bundles.set(initials, [term]);
    else alike.push(term);
  }
  return [...bundles].map(([initials, alike]) => ({ initials, terms: () => alike }));
}

/** The terms by their first word. */
type Groups = ReadonlyMap<string, readonly SheetTerm[]>;

/** Sorts the terms of concepts by how they begin. @param lists the terms of each concept. */
export function sheetOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, Groups> {
  const sheet = new Map<string, Map<string, SheetTerm[]>>();
  for (const [concept, terms] of lists.entries()) {
    for (const [place, term] of terms.entries()) {
      const [first = ''] = wordsOfTerm(term);
      const beginning = beginningOf(folded(first));
      const groups = sheet.get(beginning) ?? new Map<string, SheetTerm[]>();
      sheet.set(beginning, groups);
      const alike = groups.get(first);
      if (alike === undefined) groups.set(first, [{ concept, place, term }]);
      else alike.push({ concept, place, term });
    }
  }
  return sheet;
}

/**
 * A sheet as one text, a line for each beginning: of 120,000 terms, a run reads only the lines that its words ask for,
 * and of them only the terms whose first words fit.
 */
export function writeSheet(sheet: ReadonlyMap<string, Groups>, language: Language | undefined): string {
  return [...sheet]
    .map(([beginning, groups]) =>
      [
        beginning,
        ...[...groups].map(([first, terms]) =>
          [first, ...bundlesOf(terms, language).map(writtenBundle)].join('|'),
        ),
      ].join('\t'),
    )
    .join('\n');
}

function writtenBundle({ initials, terms }: TermBundle): string {
  return [
    initials === 0 ? '' : String.fromCharCode(Math.floor(initials / firstPlace), initials % firstPlace),
    ...terms().map(({ concept, place, term }) => `${concept} ${place} ${written(term)}`),
  ].join(';');
}

function written(term: string): string {
  if (/[\t\n|;]/.test(term)) {
    throw new RangeError(`A term cannot hold a tab, a bar, a semicolon or a line end: ${term}`);
  }
  return term;
}

/** Looks up what {@link writeSheet} wrote. */
export function readSheet(text: string): TermSheet {
  const lines = new Map<string, string>();
  for (const line of text.split('\n')) lines.set(line.slice(0, line.indexOf('\t')), line);
  return (beginning) => groupsOf(lines.get(beginning) ?? '');
}

/** All terms that {@link writeSheet} wrote: the list of each concept. */
export function listsIn(text: string): ReadonlyMap<number, readonly string[]> {
  const lists = new Map<number, string[]>();
  for (const line of text.split('\n')) {
    const bundles = groupsOf(line).flatMap((group) => group.bundles());
    for (const { concept, place, term } of bundles.flatMap(({ terms }) => terms())) {
      const list = lists.get(concept) ?? [];
      lists.set(concept, list);
      list[place] = term;
    }
  }
  return lists;
}

function groupsOf(line: string): TermGroup[] {
  const [, ...groups] = line.split('\t');
  return groups.map((group) => ({
    first: group.slice(0, group.indexOf('|')),
    bundles: () => bundlesIn(group),
  }));
}

function bundlesIn(group: string): TermBundle[] {
  const [, ...bundles] = group.split('|');
  return bundles.map((bundle) => ({
    initials: bundle.startsWith(';') ? 0 : initialsOf(bundle),
    terms: () => termsOf(bundle),
  }));
}

function termsOf(bundle: string): SheetTerm[] {
  const [, ...terms] = bundle.split(';');
  return terms.map((text) => {
    const afterConcept = text.indexOf(' ');
    const afterPlace = text.indexOf(' ', afterConcept + 1);
    return {
      concept: Number(text.slice(0, afterConcept)),
      place: Number(text.slice(afterConcept + 1, afterPlace)),
      term: text.slice(afterPlace + 1),
    };
  });
}
