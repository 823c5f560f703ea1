import { type Area, definitionOf, isPlaceholder, type Matrix, type Row, rowsOf } from '../model/index.ts';
import { perMatrix } from '../model/per-matrix.ts';
import { isFunctionWord, isLinkWord, linkWordsOf } from '../text/function-words.ts';
import type { Language } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import { apart, type Word, wordsOf } from '../text/words.ts';
import { languageOfNames } from './language.ts';
import { holdersIn, mayHold } from './row.ts';

/** Two rows of a matrix whose names say the same. */
export interface Repetition {
  readonly first: Row;
  readonly second: Row;
  /**
   * `same`: one name in one area. `specific`: in two areas, and so exact that it can only mean one thing. `likely`: in
   * two areas, and says what is done to what. `section`: in two areas that repeat several names, each for its own
   * subject. `generic`: too short to mean one thing everywhere.
   */
  readonly scope: 'same' | 'specific' | 'likely' | 'section' | 'generic';
  /** True where the words stand in the same order too. */
  readonly inOrder: boolean;
  readonly owners: 'same' | 'different' | 'unknown';
}

/** How many words must say something for a name to mean one thing across areas ("Restore a local backup": three). */
const wordsOfSpecificName = 3;
/** How many it takes to say what is done to what ("Restore backups"). */
const wordsOfLikelyName = 2;
/** Areas that share so many names are sections of a form: development and production, each with its own owners. */
const namesOfSections = 2;

interface Named {
  readonly row: Row;
  /** The words that count, stemmed, in their order. */
  readonly words: readonly string[];
  /** How many of them say something. */
  readonly content: number;
}

/**
 * Finds rows whose names are the same but for capitals, articles, word order and inflection. Two names that differ in
 * any other word, a number or a sign are two activities. Retired rows repeat nothing.
 */
export const repetitionsIn = perMatrix((matrix): readonly Repetition[] => {
  const groups = groupedByName(matrix);
  const shared = namesSharedByAreas(groups);
  return groups.flatMap((group) => repetitionsOf(group, shared));
});

/** Each row of a group with the first one of its own area, else the first of all. */
function repetitionsOf(group: readonly Named[], shared: SharedNames): Repetition[] {
  const firstOfArea = new Map<Area, Named>();
  const [first] = group;
  return group.flatMap((named): Repetition[] => {
    const original = firstOfArea.get(named.row.area) ?? first;
    if (!firstOfArea.has(named.row.area)) firstOfArea.set(named.row.area, named);
    if (original === undefined || original === named) return [];
    return [
      {
        first: original.row,
        second: named.row,
        scope: scopeOf(original, named, group.length, shared),
        inOrder: original.words.join(' ') === named.words.join(' '),
        owners: compareOwners(original.row, named.row),
      },
    ];
  });
}

/** The rows that share a name, in file order; names that stand once are left out. */
function groupedByName(matrix: Matrix): Named[][] {
  const language = languageOfNames(matrix);
  // Stemming is dear: only names whose words begin alike are worth it.
  const alike = new Map<number, Row[]>();
  for (const row of rowsOf(matrix)) {
    const { name, status } = row.activity;
    if (status !== 'retired' && !isPlaceholder(name)) addTo(alike, checksumOf(name, language), row);
  }
  const groups = new Map<string, Named[]>();
  for (const rows of alike.values()) {
    if (rows.length === 1) continue;
    for (const row of rows) {
      const words = countingWords(row.activity.name, language);
      if (words.length === 0) continue;
      const roots = words.map((word) => rootOf(word, language));
      const content = words.filter(({ text }) => !isFunctionWord(text, language)).length;
      // What goes from one to the other does not go back.
      const isDirected = words.some(({ text }) => directions[language].has(text));
      const key = (isDirected ? roots : roots.toSorted()).join(' ');
      addTo(groups, key + signsOf(row.activity.name), { row, words: roots, content });
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The words that make a name another one. */
function countingWords(name: string, language: Language): Word[] {
  return wordsOf(name)
    .flatMap(apart)
    .filter((word) => counts(word, language));
}

function counts(word: Word, language: Language): boolean {
  return !mayBeLeftOut(word.text, language) || isLabel(word);
}

/**
 * Link words that tell where something goes, or what is done: "to the customer" is not "of the customer", and the
 * Norwegian "slå på" is not "slå av".
 */
const directions: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['to']),
  de: new Set(['zum', 'zur']),
  fr: new Set(['a', 'au', 'aux']),
  es: new Set(['al', 'ao']),
  it: new Set(['a', 'al', 'alla']),
  no: new Set(['til', 'pa']),
};

/** True for words that make no name another one: articles, "of", "for". */
function mayBeLeftOut(text: string, language: Language): boolean {
  return isLinkWord(text, language) && !directions[language].has(text);
}

/** The same for names whose words that count begin alike, in any order; seldom the same for others. */
function checksumOf(name: string, language: Language): number {
  return checksumOfPlain(name, language) ?? checksumOfWords(name, language);
}

function checksumOfWords(name: string, language: Language): number {
  let sum = 0;
  for (const word of countingWords(name, language)) sum = (sum + weightOf(beginningOf(word.text))) | 0;
  return sum;
}

/**
 * The same without taking the name apart, which a look at each letter does several times faster; `undefined` where words
 * may not be what stands between the signs: for an apostrophe, or a letter that is not plain.
 */
function checksumOfPlain(name: string, language: Language): number | undefined {
  const links = beginningsOfLinkWords(language);
  let sum = 0;
  let start = 0;
  let beginning = 0;
  for (let at = 0; at <= name.length; at++) {
    const code = at === name.length ? blank : name.charCodeAt(at);
    if (code > 0x7f || code === apostrophe) return undefined;
    const small = smallLetterOrDigit(code);
    if (small > 0) {
      if (at - start < 3) beginning = beginning * 31 + small;
      continue;
    }
    const mayBeLink = links.has(beginning) && !(at === start + 1 && start > 0 && isCapital(name, start));
    const isLink = mayBeLink && mayBeLeftOut(name.slice(start, at).toLowerCase(), language);
    if (at > start && !isLink) sum = (sum + weightOf(beginning)) | 0;
    start = at + 1;
    beginning = 0;
  }
  return sum;
}

const blank = 32;
const apostrophe = 39;

/** The code of the small letter, or of the digit; 0 for anything else. */
function smallLetterOrDigit(code: number): number {
  if (code >= 97) return code <= 122 ? code : 0;
  if (code >= 65) return code <= 90 ? code + 32 : 0;
  return code >= 48 && code <= 57 ? code : 0;
}

function isCapital(text: string, at: number): boolean {
  return text.charCodeAt(at) < 91 && text.charCodeAt(at) > 64;
}

/** The first three letters as a number. */
function beginningOf(text: string): number {
  let beginning = 0;
  for (let at = 0; at < 3 && at < text.length; at++) beginning = beginning * 31 + text.charCodeAt(at);
  return beginning;
}

const linkBeginnings: Partial<Record<Language, ReadonlySet<number>>> = {};

function beginningsOfLinkWords(language: Language): ReadonlySet<number> {
  linkBeginnings[language] ??= new Set([...linkWordsOf(language)].map(beginningOf));
  return linkBeginnings[language];
}

function weightOf(beginning: number): number {
  return Math.imul(beginning, 0x9e3779b1);
}

/** The A of "Operate data centre A" is no article. */
function isLabel({ text, capital, start }: Word): boolean {
  return capital && text.length === 1 && start > 0;
}

function addTo<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** The signs of a name that make a difference: `C++`, `C#`, `> 1 TB`. */
function signsOf(name: string): string {
  return /[#%@+<>=$€£]/.test(name) ? name.replace(/[^#%@+<>=$€£]/gu, '') : '';
}

/**
 * The stem of a word, and what the stemmer cut off where that is more than inflection: it puts `operator` and
 * `operation` together, which are two things, as it should do with `restore` and `restoring`.
 */
function rootOf({ text, written }: Word, language: Language): string {
  const root = stem(written, language);
  let common = 0;
  while (common < root.length && text[common] === root[common]) common++;
  const ending = text.slice(common);
  if (inflections[language].test(ending)) return root;
  return `${root}+${ending.replace(plurals[language], '')}`;
}

/** What inflection adds to a stem: numbers, cases, verb forms. */
const inflections: Readonly<Record<Language, RegExp>> = {
  en: /^(?:|e|s|es|ed|d|y|ies|ing|ings|[bdglmnprt](?:ed|ing))$/,
  de: /^(?:|e|n|en|s|es|er|em|ern|ens)$/,
  fr: /^(?:|e|s|x|es|er|ez|ee|ees|aux)$/,
  es: /^(?:|e|a|o|s|es|as|os|ar|er|ir)$/,
  it: /^(?:|e|a|o|i|he|hi)$/,
  no: /^(?:|e|r|er|en|et|ene|ne|s|es|a)$/,
};

const plurals: Readonly<Record<Language, RegExp>> = {
  en: /(?:y|ies|e?s)$/,
  de: /(?:e?n|e?s|er?)$/,
  fr: /[sx]$/,
  es: /e?s$/,
  it: /[aeio]$/,
  no: /(?:e?r|e?n|et|e?ne)$/,
};

/** How many names areas have in common. */
interface SharedNames {
  readonly between: (one: Row, other: Row) => number;
  /** The area of a row with the one that it has most in common with. */
  readonly most: (row: Row) => number;
}

function namesSharedByAreas(groups: readonly Named[][]): SharedNames {
  const counts = new Map<string, number>();
  const most = new Map<string, number>();
  const keyOf = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
  for (const group of groups) {
    const areas = [...new Set(group.map(({ row }) => row.area.pointer))];
    // A name that stands in dozens of areas is a form anyway.
    for (const [index, area] of areas.slice(0, 20).entries()) {
      for (const other of areas.slice(index + 1, 20)) {
        const count = (counts.get(keyOf(area, other)) ?? 0) + 1;
        counts.set(keyOf(area, other), count);
        for (const part of [area, other]) most.set(part, Math.max(most.get(part) ?? 0, count));
      }
    }
  }
  return {
    between: (one, other) => counts.get(keyOf(one.area.pointer, other.area.pointer)) ?? 0,
    most: (row) => most.get(row.area.pointer) ?? 0,
  };
}

function scopeOf(
  first: Named,
  second: Named,
  times: number,
  { between, most }: SharedNames,
): Repetition['scope'] {
  if (first.row.area === second.row.area) return 'same';
  // "Backup" of one platform and "Backup" of the other.
  const isSection =
    first.row.area.name.toLowerCase() === second.row.area.name.toLowerCase() ||
    between(first.row, second.row) >= namesOfSections;
  if (first.content >= wordsOfSpecificName) return isSection ? 'section' : 'specific';
  const isForm = isSection || times > 2 || Math.max(most(first.row), most(second.row)) >= namesOfSections;
  return first.content < wordsOfLikelyName || isForm ? 'generic' : 'likely';
}

/** Whether two rows are owned by the same roles, judged by what is certain. */
function compareOwners(first: Row, second: Row): Repetition['owners'] {
  const one = ownersIn(first);
  const other = ownersIn(second);
  if (one === undefined || other === undefined) return 'unknown';
  return one.length === other.length && one.every((role) => other.includes(role)) ? 'same' : 'different';
}

/** The roles that certainly own a row; `undefined` where another rule has to speak about its owners first. */
export function ownersIn(row: Row): string[] | undefined {
  const { scheme } = row.matrix;
  const owners = holdersIn(row, scheme.owner);
  const allowed = definitionOf(scheme, scheme.owner)?.max ?? 1;
  const isSplit = owners.length > allowed && row.activity.shared === undefined;
  if (owners.length === 0 || isSplit || mayHold(row, scheme.owner)) return undefined;
  return owners.map(({ role }) => role);
}
