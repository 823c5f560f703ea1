import type { Question } from './question.ts';
import type { RowValues } from './row-values.ts';
import type { Postings, SearchIndex } from './search-index.ts';
import type { ConceptHit, FormHit, Unit } from './units.ts';
import { weights } from './weights.ts';

/** A unit of the question, with how much it counts. */
export interface WeighedUnit {
  readonly unit: Unit;
  /** 0 to 1: how telling the unit is, by its class and by how few rows have it. */
  readonly weight: number;
  /** How many rows have it. */
  readonly count: number;
}

/** The units of a question, weighed over the rows that may be answered with. */
export interface Weighed {
  readonly units: readonly WeighedUnit[];
  /** Units that only ask who owns something, where no row has them: they say nothing of what is meant. */
  readonly idle: readonly WeighedUnit[];
  /** The weights of the units, each as far as the row has it, summed up. Good until the next question. */
  readonly points: RowValues;
}

/**
 * Weighs the units of a question over the rows that may be answered with.
 *
 * @param allowed by row: 1 for those that may be answered with.
 */
export function weigh(question: Question, index: SearchIndex, allowed: Uint8Array): Weighed {
  let all = 0;
  for (let row = 0; row < allowed.length; row++) all += allowed[row] ?? 0;
  const [points, ofUnit, ofWord] = [index.rowValues(0), index.rowValues(1), index.rowValues(2)];
  const units: WeighedUnit[] = [];
  const idle: WeighedUnit[] = [];
  // Who tells a situation takes many words for it that no matrix has.
  let unknown = weights.unknown;
  for (const unit of question.units) {
    const isNew = isUnknown(unit);
    valuate(unit, ofUnit, ofWord, index);
    const count = countOf(ofUnit, allowed);
    const rarity = all === 0 ? 1 : Math.log((all + 1) / (count + 0.5)) / Math.log((all + 1) / 0.5);
    const base = unit.optional
      ? weights.optional
      : (count === 0 ? absentWeight(unit, index) : weights.wordClass[unit.wordClass]) * (isNew ? unknown : 1);
    if (isNew && unit.wordClass === 'subject') unknown *= weights.unknownAgain;
    const role = unit.isComplement ? weights.complement : 1;
    const weight = role * base * (1 - weights.rarity + weights.rarity * Math.max(0, rarity));
    const isIdle = unit.wordClass === 'ownership' && unit.optional && count === 0;
    if (isIdle) ofUnit.clear();
    else ofUnit.pourInto(points, weight);
    (isIdle ? idle : units).push({ unit, weight, count });
  }
  return { units, idle, points };
}

/** True for words that neither the vocabulary nor any row has. */
function isUnknown({ words, concepts }: Unit): boolean {
  return concepts.size === 0 && words.every((word) => word.forms.size === 0 && word.concepts.size === 0);
}

/**
 * How much a unit counts that no row has: what is done to what is asked about, and not the thing or the people that it
 * is done to and for.
 */
function absentWeight(unit: Unit, index: SearchIndex): number {
  if (unit.wordClass === 'object') return weights.wordClass.object * weights.absentObject;
  return isDiscipline(unit, index) ? weights.discipline : weights.wordClass[unit.wordClass];
}

/** True for what is done where that is a subject of its own: who trains asks about training. */
function isDiscipline({ wordClass, words }: Unit, { lexicon }: SearchIndex): boolean {
  return (
    wordClass === 'action' &&
    words.some((word) =>
      [...word.concepts].some(
        ([concept, { relation }]) => relation === 'same' && lexicon.kinds[concept] !== 'quality',
      ),
    )
  );
}

/** How far each row has a unit, 0 to 1. */
function valuate(unit: Unit, values: RowValues, ofWord: RowValues, { words, meanings }: SearchIndex): void {
  const shares = sharesOf(unit);
  unit.words.forEach((word, at) => {
    const best = unit.words.length === 1 ? values : ofWord;
    raise(best, words, word.forms);
    raise(best, meanings, word.concepts);
    if (best === ofWord) ofWord.pourInto(values, shares[at] ?? 0);
  });
  raise(values, meanings, unit.concepts);
}

/** Meanings that far from what was asked for do not bring a row into the choice. */
const leastQuality = 0.25;

/** Gives every row the best of what it has of some things. */
function raise(values: RowValues, postings: Postings, hits: ReadonlyMap<number, FormHit | ConceptHit>): void {
  for (const [thing, { quality }] of hits)
    if (quality >= leastQuality) values.raise(thing, quality, postings);
}

/** A row has a unit from this value on, when rows are counted that do. */
const having = 0.3;

function countOf({ values, rows, count: valued }: RowValues, allowed: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < valued; at++) {
    const row = rows[at] ?? 0;
    if ((values[row] ?? 0) >= having) count += allowed[row] ?? 0;
  }
  return count;
}

/** How the words of a unit share its weight. */
export function sharesOf(unit: Pick<Unit, 'words'>): number[] {
  const parts = unit.words.map((word) => Math.max(0.1, weights.wordClass[word.wordClass]));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

const steps = 512;

/** The rows that have most of the question, about `count` of them, in their order. */
export function candidatesOf({ units, points }: Weighed, allowed: Uint8Array, count: number): number[] {
  const scale = steps / units.reduce((sum, { weight }) => sum + weight, 0);
  const histogram = new Uint32Array(steps + 1);
  for (let at = 0; at < points.count; at++) {
    const row = points.rows[at] ?? 0;
    if (allowed[row] === 0) continue;
    const step = Math.min(steps, Math.ceil((points.values[row] ?? 0) * scale));
    histogram[step] = (histogram[step] ?? 0) + 1;
  }
  let least = steps;
  for (let kept = histogram[least] ?? 0; least > 1; least--) {
    const more = histogram[least - 1] ?? 0;
    // Where more rows than can be looked at have equally much, the first of them are.
    if (kept > 0 && kept + more > count) break;
    kept += more;
  }
  const enough = (least - 1) / scale;
  const rows: number[] = [];
  for (let row = 0; row < allowed.length && rows.length < 2 * count; row++) {
    if ((points.values[row] ?? 0) > enough && allowed[row] === 1) rows.push(row);
  }
  return rows;
}
