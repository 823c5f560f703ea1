import { type Matrix, ownershipOf, type Row, rowsOf } from '../model/index.ts';
import { compoundParts } from '../text/compound.ts';
import { isAdjunctWord, isFunctionWord } from '../text/function-words.ts';
import { languageIn } from '../text/language-in.ts';
import { type Language, languageOf } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import { apart, type Word, wordsOf } from '../text/words.ts';
import { type Annotation, annotate } from './annotate.ts';
import { type Field, type FieldText, fields, proseOf, textsOf, topicsOf } from './fields.ts';
import type { Lexicon } from './lexicon.ts';
import { type PackedLists, packLists } from './number-lists.ts';
import { properWordsOf, publisherNames, roleNames } from './party-names.ts';
import { hasStrayed } from './strayed-area.ts';
import { classOf, type WordClass, wordClasses } from './word-class.ts';

/** For each thing, the rows that have it, each once: `rows[starts[thing]] … rows[starts[thing + 1] - 1]`. */
export interface Postings {
  readonly starts: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
  /** How much it counts in the best place where the row has it: 255 for the name of the activity. */
  readonly strengths: ArrayLike<number>;
}

/** Everything that questions about some matrices need, as plain data. What belongs to one row stands together. */
export interface PackedIndex {
  readonly matrices: readonly PackedMatrix[];
  /** The different words, sorted, folded, joined by line breaks; their stems and classes in the same order. */
  readonly forms: string;
  readonly stems: string;
  readonly classes: string;
  /** Of each row, from one start to the next: form, place, form, place, … */
  readonly tokenStarts: ArrayLike<number>;
  readonly tokens: ArrayLike<number>;
  /** Of each row, from one start to the next: meaning, place, length in words, … */
  readonly conceptStarts: ArrayLike<number>;
  readonly concepts: ArrayLike<number>;
  /** Of each row: the number of its area, counted over all matrices. */
  readonly areas: ArrayLike<number>;
  /** Of each area: how many words its name has that count. */
  readonly areaForms: PackedLists;
  /** Of each row: the places of its owners among the roles of its matrix. */
  readonly owners: PackedLists;
  /** Numbers of retired rows. */
  readonly retired: readonly number[];
  /** The way back, from forms and from concepts to rows, where it was kept; else it is made when the index is opened. */
  readonly postings?: { readonly words: Postings; readonly meanings: Postings };
}

export interface PackedMatrix {
  readonly id: string;
  readonly language: Language;
  /** How people call the publisher and the matrix: sequences of folded words. */
  readonly names: readonly string[];
  readonly roles: readonly PackedRole[];
  readonly rows: number;
}

export interface PackedRole {
  readonly id: string;
  readonly kind: string | undefined;
  /** Sequences of folded words. */
  readonly names: readonly string[];
}

/**
 * A place is a field and a position in it; where the word was cut out of a longer one or joined from two, or says where
 * and how something is done, that is told too. All of it takes two bytes.
 */
export const positionBits = 9;
const maxPosition = (1 << positionBits) - 1;
const fieldBits = 4;
const partBit = 1 << (positionBits + fieldBits);
const joinedBit = partBit << 1;
const adjunctBit = joinedBit << 1;

/** The field and the position alone. */
export const spotOf = (place: number): number => place & (partBit - 1);
export const positionOfPlace = (place: number): number => place & maxPosition;
export const fieldOfPlace = (place: number): number => (place >> positionBits) & ((1 << fieldBits) - 1);
/** True for a word cut out of a longer one: `shift` in `OpenShift`, `Richtlinie` in `Netzwerkrichtlinie`. */
export const isPart = (place: number): boolean => (place & partBit) !== 0;
/** True for a word of the text as it is, not cut out of one nor joined from two. */
export const isWord = (place: number): boolean => (place & (partBit | joinedBit)) === 0;

/** True for what only says where or how something is done: the tenants of "create dashboards for applications in tenants". */
export const isAdjunct = (place: number): boolean => (place & adjunctBit) !== 0;

/** A meaning of a row: the concept, and whether by the name of a product. */
export const meaningCode = (concept: number, product: boolean): number => concept * 2 + (product ? 1 : 0);
export const conceptOfMeaning = (code: number): number => code >> 1;
export const isProduct = (code: number): boolean => (code & 1) !== 0;

/** Reads matrices into an index. Rows keep the order of the matrices and of their files. */
export function buildIndex(matrices: readonly Matrix[], lexicon: Lexicon): PackedIndex {
  const builder = new IndexBuilder(lexicon);
  for (const matrix of matrices) builder.add(matrix);
  return builder.packed();
}

interface Written {
  readonly text: string;
  readonly written: string;
}

interface Form {
  readonly number: number;
  readonly text: string;
  readonly stem: string;
  wordClass: WordClass;
}

class IndexBuilder {
  readonly #lexicon: Lexicon;
  readonly #forms = new Map<string, Form>();
  readonly #matrices: PackedMatrix[] = [];
  readonly #tokens: number[] = [];
  readonly #tokenStarts: number[] = [0];
  readonly #concepts: number[] = [];
  readonly #conceptStarts: number[] = [0];
  readonly #areas: number[] = [];
  readonly #areaForms: number[][] = [];
  readonly #owners: number[][] = [];
  readonly #retired: number[] = [];
  readonly #annotated = new Map<string, readonly Annotation[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(matrix: Matrix): void {
    const language = languageOf(matrix.language) ?? languageIn(proseOf(matrix));
    const properNames = properWordsOf(matrix, this.#lexicon);
    let rows = 0;
    let area: Row['area'] | undefined;
    let isStrayed = false;
    for (const row of rowsOf(matrix)) {
      if (row.area !== area) {
        area = row.area;
        isStrayed = this.#isStrayed(row, language);
        this.#areaForms.push(this.#contentForms(area.name, language, properNames));
      }
      this.#addRow(isStrayed ? withoutHeading(row) : row, language, properNames);
      rows++;
    }
    this.#matrices.push({
      id: matrix.id,
      language,
      names: publisherNames(matrix),
      roles: matrix.roles.map((role) => ({
        id: role.id,
        kind: role.kind,
        names: roleNames([role.name, ...role.aliases], [role.id], this.#lexicon),
      })),
      rows,
    });
    this.#annotated.clear();
  }

  /** The concepts that a text speaks of, whole words and parts of compounds. */
  #conceptsIn(text: string, language: Language): number[] {
    const words = wordsOf(text).flatMap(apart);
    const parts = words.flatMap((word) => {
      const pieces = this.#partsOf(word, language);
      return pieces.length === 0 ? [word] : pieces.map((piece) => ({ ...word, ...piece }));
    });
    const readings = parts.length === words.length ? [words] : [words, parts];
    return [...new Set<Language>([language, 'en'])].flatMap((among) =>
      readings.flatMap((reading) => this.#annotationsOf(reading, among).map(({ concept }) => concept)),
    );
  }

  /** True where what the area is named after says nothing about its rows. */
  #isStrayed(row: Row, language: Language): boolean {
    const { area } = row;
    const numbersOf = (ids: readonly string[]) =>
      ids.map((id) => this.#lexicon.ids.indexOf(id)).filter((concept) => concept >= 0);
    const spokenOf = (ids: readonly string[], texts: readonly string[]) =>
      ids.length > 0 ? numbersOf(ids) : texts.flatMap((text) => this.#conceptsIn(text, language));
    const rows = area.activities.map((activity) => {
      const texts = textsOf({ ...row, activity }).flatMap(({ field, text }) =>
        ownFields.has(field) ? [text] : [],
      );
      return { texts, concepts: spokenOf(activity.topics, texts) };
    });
    return hasStrayed(area.name, spokenOf(area.topics, [area.name]), rows, language, this.#lexicon);
  }

  #addRow(row: Row, language: Language, properNames: ReadonlySet<string>): void {
    const number = this.#owners.length;
    const next = fields.map(() => 0);
    for (const text of textsOf(row)) {
      const field = fields.indexOf(text.field);
      next[field] = this.#addText(text, next[field] ?? 0, language, properNames);
    }
    for (const topic of topicsOf(row)) this.#addTopic(topic);
    this.#tokenStarts.push(this.#tokens.length);
    this.#conceptStarts.push(this.#concepts.length);
    this.#areas.push(this.#areaForms.length - 1);
    const { owners } = ownershipOf(row.activity, row.matrix);
    this.#owners.push(row.matrix.roles.flatMap(({ id }, place) => (owners.includes(id) ? [place] : [])));
    if (row.activity.status === 'retired') this.#retired.push(number);
  }

  /** Returns the position after the text; a gap keeps the texts of one field apart. */
  #addText({ field, text }: FieldText, start: number, language: Language, properNames: ReadonlySet<string>) {
    const words = wordsOf(text).flatMap(apart);
    const positions = positionsOf(words, text);
    const adjunct = field === 'name' ? adjunctStart(words, positions, language) : Number.POSITIVE_INFINITY;
    const place = (position: number, part = false) =>
      Math.min(start + position, maxPosition) +
      (fields.indexOf(field) << positionBits) +
      (part ? partBit : 0) +
      (position >= adjunct ? adjunctBit : 0);
    words.forEach((word, at) => {
      const position = positions[at] ?? at;
      const whole = this.#joined(word, words[at + 1], text);
      if (whole !== undefined) {
        this.#tokens.push(this.#formOf(whole, language, properNames).number, place(position) + joinedBit);
      }
      if (isFunctionWord(word.text, language)) return;
      this.#tokens.push(this.#formOf(word, language, properNames).number, place(position));
      for (const part of this.#partsOf(word, language)) {
        this.#tokens.push(this.#formOf(part, language, properNames).number, place(position, true));
      }
    });
    if (field !== 'role') this.#addAllMeanings(words, positions, language, place);
    return start + (positions.at(-1) ?? 0) + gapBetweenTexts;
  }

  /** What the words mean, and what the parts of compounds do. */
  #addAllMeanings(
    words: readonly Word[],
    positions: readonly number[],
    language: Language,
    place: (position: number, part?: boolean) => number,
  ): void {
    const spread = words.flatMap((word, at) => {
      const parts = this.#partsOf(word, language);
      const position = positions[at] ?? at;
      return (parts.length === 0 ? [word] : parts.map((part) => ({ ...word, ...part }))).map((piece) => ({
        piece,
        position,
      }));
    });
    for (const among of new Set<Language>([language, 'en'])) {
      this.#addMeanings(words, positions, among, place);
      if (spread.length === words.length) continue;
      this.#addMeanings(
        spread.map(({ piece }) => piece),
        spread.map(({ position }) => position),
        among,
        (position) => place(position, true),
      );
    }
  }

  /** Two words as one, where a hyphen joins them or the vocabulary knows them so: `off-site`, `back up`. */
  #joined(word: Word, next: Word | undefined, text: string): Word | undefined {
    if (next === undefined || word.end + 1 !== next.start) return undefined;
    const isHyphen = /[-\u2010\u2011]/u.test(text.charAt(word.end));
    const whole = { ...word, text: word.text + next.text, written: word.written + next.written };
    return isHyphen || (word.parts.length === 0 && this.#lexicon.hasWord(whole.text)) ? whole : undefined;
  }

  #addMeanings(
    words: readonly Word[],
    positions: readonly number[],
    language: Language,
    place: (position: number) => number,
  ): void {
    for (const { concept, product, from, to } of this.#annotationsOf(words, language)) {
      const first = positions[from] ?? from;
      const last = positions[to - 1] ?? first;
      this.#concepts.push(meaningCode(concept, product), place(first), Math.max(1, last - first + 1));
    }
  }

  /** The same texts come again: names of areas with every row. */
  #annotationsOf(words: readonly Word[], language: Language): readonly Annotation[] {
    const key = `${language} ${words.map((word) => word.written).join(' ')}`;
    const annotations = this.#annotated.get(key) ?? annotate(words, language, this.#lexicon);
    this.#annotated.set(key, annotations);
    return annotations;
  }

  #addTopic(id: string): void {
    const concept = this.#lexicon.ids.indexOf(id);
    const place = fields.indexOf('topic') << positionBits;
    if (concept >= 0) this.#concepts.push(meaningCode(concept, false), place, 1);
    for (const [position, word] of wordsOf(id).flatMap(apart).entries()) {
      this.#tokens.push(this.#formOf(word, 'en', new Set()).number, place + position);
    }
  }

  #partsOf(word: Word, language: Language): readonly Written[] {
    if (word.parts.length > 0) return this.#lexicon.hasWord(word.text) ? [] : word.parts;
    if (language === 'en') return [];
    return compoundParts(word, language, (text) => this.#lexicon.knows(text, language));
  }

  #contentForms(text: string, language: Language, properNames: ReadonlySet<string>): number[] {
    return wordsOf(text)
      .flatMap(apart)
      .filter((word) => !isFunctionWord(word.text, language))
      .map((word) => this.#formOf(word, language, properNames).number);
  }

  #formOf(
    word: { text: string; written: string },
    language: Language,
    properNames: ReadonlySet<string>,
  ): Form {
    const known = this.#forms.get(word.text);
    if (known !== undefined) return known;
    const form: Form = {
      number: this.#forms.size,
      text: word.text,
      stem: stem(word.written, language),
      wordClass: properNames.has(word.text) ? 'ownership' : classOf(word, language, this.#lexicon),
    };
    this.#forms.set(word.text, form);
    return form;
  }

  packed(): PackedIndex {
    const sorted = [...this.#forms.values()].sort((left, right) => (left.text < right.text ? -1 : 1));
    const newNumber: number[] = [];
    sorted.forEach((form, number) => {
      newNumber[form.number] = number;
    });
    return {
      matrices: this.#matrices,
      forms: sorted.map((form) => form.text).join('\n'),
      stems: sorted.map((form) => form.stem).join('\n'),
      classes: sorted.map((form) => wordClasses.indexOf(form.wordClass)).join(''),
      tokenStarts: this.#tokenStarts,
      tokens: this.#tokens.map((value, at) => (at % 2 === 0 ? (newNumber[value] ?? 0) : value)),
      conceptStarts: this.#conceptStarts,
      concepts: this.#concepts,
      areas: this.#areas,
      areaForms: packLists(this.#areaForms.map((forms) => forms.map((form) => newNumber[form] ?? 0))),
      owners: packLists(this.#owners),
      retired: this.#retired,
    };
  }
}

/** A row as it is without what its area says of itself. */
function withoutHeading(row: Row): Row {
  return { ...row, area: { ...row.area, name: '', description: undefined, topics: [] } };
}

/** Where a row says itself what it is about. */
const ownFields: ReadonlySet<Field> = new Set(['name', 'alias', 'note']);

/** Keeps the texts of one field apart. */
const gapBetweenTexts = 6;

/** Marks that keep words apart as another word would: "Increase/Decrease" is "increase or decrease". */
const marks = /[/,;:&()]/u;

/** Where words stand, marks between them counted as words. */
function positionsOf(words: readonly Word[], text: string): number[] {
  let position = -1;
  return words.map((word, at) => {
    const before = words[at - 1];
    const isApart = before !== undefined && marks.test(text.slice(before.end, word.start));
    position += isApart ? 2 : 1;
    return position;
  });
}

/** So many words say what is done before others can say where: `access in tenants` is about tenants too. */
const leastBeforeAdjunct = 2;

/** The position from which a name only says where, when or how something is done. */
function adjunctStart(words: readonly Word[], positions: readonly number[], language: Language): number {
  let before = 0;
  const at = words.findIndex(({ text }) => {
    if (isAdjunctWord(text, language)) return before >= leastBeforeAdjunct;
    if (!isFunctionWord(text, language)) before++;
    return false;
  });
  return positions[at] ?? Number.POSITIVE_INFINITY;
}
