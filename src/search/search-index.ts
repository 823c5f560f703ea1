import { type Matrix, type Row, rowsOf } from '../model/index.ts';
import type { Language } from '../text/languages.ts';
import type { Lexicon } from './lexicon.ts';
import { NumberLists } from './number-lists.ts';
import { weightOfMeaning, weightOfPlace } from './place-weights.ts';
import { conceptOfMeaning, type PackedIndex, type Postings } from './row-index.ts';
import { RowValues } from './row-values.ts';
import { type WordClass, wordClasses } from './word-class.ts';

export type { Postings } from './row-index.ts';

/** A row by the number of its matrix and its own among the rows of that matrix. */
type RowOf = (matrix: number, row: number) => Row | undefined;

function rowsIn(matrices: readonly Matrix[]): RowOf {
  const known = new Map<number, readonly Row[]>();
  return (number, row) => {
    let rows = known.get(number);
    if (rows === undefined) {
      const matrix = matrices[number];
      rows = matrix === undefined ? [] : [...rowsOf(matrix)];
      known.set(number, rows);
    }
    return rows[row];
  };
}

/** An index that can be asked, with the vocabulary it was made with. */
export class SearchIndex {
  readonly packed: PackedIndex;
  readonly lexicon: Lexicon;
  readonly rowCount: number;
  /** Of each row: the places of its owners among the roles of its matrix. */
  readonly owners: NumberLists;
  /** Of each area: the words of its name that count. */
  readonly areaForms: NumberLists;
  /** The languages of the matrices. */
  readonly languages: readonly Language[];
  /** Sorted, folded. */
  readonly forms: readonly string[];
  readonly stems: readonly string[];
  /** Of each matrix: the number of its first row. */
  readonly firstRows: readonly number[];
  /** Of each row: the number of its matrix. */
  readonly matrixOfRow: Uint16Array;
  readonly words: Postings;
  readonly meanings: Postings;
  readonly #rowOf: RowOf;
  readonly #byStem = new Map<string, number | number[]>();
  readonly #rowValues: RowValues[] = [];

  /** @param matrices all of them, or how to get a row when it is asked for. */
  constructor(packed: PackedIndex, matrices: readonly Matrix[] | RowOf, lexicon: Lexicon) {
    this.packed = packed;
    this.lexicon = lexicon;
    this.#rowOf = typeof matrices === 'function' ? matrices : rowsIn(matrices);
    this.rowCount = packed.areas.length;
    this.owners = new NumberLists(packed.owners);
    this.areaForms = new NumberLists(packed.areaForms);
    this.languages = [...new Set(packed.matrices.map((matrix) => matrix.language))];
    this.forms = packed.forms.split('\n');
    this.stems = packed.stems.split('\n');
    this.stems.forEach((stem, form) => {
      const known = this.#byStem.get(stem);
      // Most stems have one form: thousands of short lists would be made in vain.
      if (known === undefined) this.#byStem.set(stem, form);
      else if (typeof known === 'number') this.#byStem.set(stem, [known, form]);
      else known.push(form);
    });
    this.matrixOfRow = new Uint16Array(this.rowCount);
    let row = 0;
    this.firstRows = packed.matrices.map(({ rows }, number) => {
      const first = row;
      row += rows;
      this.matrixOfRow.fill(number, first, row);
      return first;
    });
    const { words, meanings } =
      packed.postings ?? postingsOf(packed, this.forms.length, lexicon.kinds.length);
    this.words = words;
    this.meanings = meanings;
  }

  /** A number for each row, all 0; the same for every question, so that one must be done with before the next. */
  rowValues(number: number): RowValues {
    const known = this.#rowValues[number];
    known?.clear();
    const values = known ?? new RowValues(this.rowCount);
    this.#rowValues[number] = values;
    return values;
  }

  /** The forms of one stem. */
  formsOfStem(stem: string): readonly number[] {
    const forms = this.#byStem.get(stem) ?? [];
    return typeof forms === 'number' ? [forms] : forms;
  }

  /** True where some row is about a concept. */
  speaksOf(concept: number): boolean {
    return this.meanings.starts[concept] !== this.meanings.starts[concept + 1];
  }

  classOfForm(form: number): WordClass {
    return wordClasses[Number(this.packed.classes[form])] ?? 'subject';
  }

  /** True where the role at that place of a matrix owns some row of it. */
  owns(role: number, matrix: number): boolean {
    const first = this.firstRows[matrix] ?? 0;
    const end = first + (this.packed.matrices[matrix]?.rows ?? 0);
    for (let row = first; row < end; row++) if (this.owners.has(row, role)) return true;
    return false;
  }

  /** The row of that number. */
  rowAt(number: number): Row {
    const matrixNumber = this.matrixOfRow[number] ?? 0;
    const row = this.#rowOf(matrixNumber, number - (this.firstRows[matrixNumber] ?? 0));
    if (row === undefined) throw new RangeError(`The index has no row ${number}.`);
    return row;
  }
}

function postingsOf(packed: PackedIndex, forms: number, concepts: number) {
  const { tokenStarts, tokens, conceptStarts } = packed;
  return {
    words: invert(tokenStarts, tokens, 2, forms, (form) => form, weightOfPlace),
    meanings: invert(
      conceptStarts,
      packed.concepts,
      3,
      concepts,
      conceptOfMeaning,
      (place, code) => weightOfPlace(place) * weightOfMeaning(code),
    ),
  };
}

/** Turns "what is in a row" into "which rows is it in", by counting: linear, and in the order of the rows. */
function invert(
  rowStarts: ArrayLike<number>,
  entries: ArrayLike<number>,
  width: number,
  things: number,
  thingOf: (entry: number) => number,
  weightOf: (place: number, entry: number) => number,
): Postings {
  const starts = new Uint32Array(things + 1);
  const last = new Int32Array(things).fill(-1);
  const each = (visit: (row: number, thing: number, at: number, isNew: boolean) => void) => {
    for (let row = 0; row + 1 < rowStarts.length; row++) {
      const end = rowStarts[row + 1] ?? 0;
      for (let at = rowStarts[row] ?? 0; at < end; at += width) {
        const thing = thingOf(entries[at] ?? 0);
        visit(row, thing, at, last[thing] !== row);
        last[thing] = row;
      }
    }
  };
  each((_, thing, __, isNew) => {
    if (isNew) starts[thing + 1] = (starts[thing + 1] ?? 0) + 1;
  });
  for (let thing = 0; thing < things; thing++)
    starts[thing + 1] = (starts[thing + 1] ?? 0) + (starts[thing] ?? 0);
  const next = starts.slice();
  const rows = new Uint32Array(starts[things] ?? 0);
  const strengths = new Uint8Array(starts[things] ?? 0);
  last.fill(-1);
  each((row, thing, at, isNew) => {
    const slot = isNew ? (next[thing] ?? 0) : (next[thing] ?? 0) - 1;
    if (isNew) next[thing] = slot + 1;
    rows[slot] = row;
    const strength = Math.round(255 * weightOf(entries[at + 1] ?? 0, entries[at] ?? 0));
    strengths[slot] = Math.max(strengths[slot] ?? 0, strength);
  });
  return { starts, rows, strengths };
}
