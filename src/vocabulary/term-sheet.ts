import { folded, lowered } from '../text/normalise.ts';

/** A term and where it stands in the vocabulary. */
export interface SheetTerm {
  /** The place of its concept. */
  readonly concept: number;
  /** Its place in the list of the concept. */
  readonly place: number;
  readonly term: string;
}

/** The terms that share their first word, in the order of the vocabulary. */
export interface TermGroup {
  /** The word, lower case with its accents. */
  readonly first: string;
  readonly terms: () => readonly SheetTerm[];
}

/** The terms that begin so, see {@link beginningOf}. */
export type TermSheet = (beginning: string) => readonly TermGroup[];

const beginningLength = 3;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a term, lower case with their accents. */
export function wordsOfTerm(term: string): readonly string[] {
  return lowered(term).match(wordPattern) ?? [];
}

/** What a term is looked up by: the first letters of its first word, without accents. */
export function beginningOf(word: string): string {
  return word.slice(0, beginningLength);
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
 * and of them only the terms whose first word fits.
 */
export function writeSheet(sheet: ReadonlyMap<string, Groups>): string {
  return [...sheet]
    .map(([beginning, groups]) =>
      [
        beginning,
        ...[...groups].map(([first, terms]) =>
          [first, ...terms.map(({ concept, place, term }) => `${concept} ${place} ${written(term)}`)].join(
            '|',
          ),
        ),
      ].join('\t'),
    )
    .join('\n');
}

function written(term: string): string {
  if (/[\t\n|]/.test(term)) throw new RangeError(`A term cannot hold a tab, a bar or a line end: ${term}`);
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
    for (const { concept, place, term } of groupsOf(line).flatMap((group) => group.terms())) {
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
    terms: () => termsOf(group),
  }));
}

function termsOf(group: string): SheetTerm[] {
  const [, ...terms] = group.split('|');
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
