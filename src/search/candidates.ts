import type { Question } from './question.ts';
import type { Postings, SearchIndex } from './search-index.ts';
import type { Unit } from './units.ts';
import { weights } from './weights.ts';

/** A unit of the question, with how much it counts and how far each row has it. */
export interface WeighedUnit {
  readonly unit: Unit;
  /** 0 to 1: how telling the unit is, by its class and by how few rows have it. */
  readonly weight: number;
  /** By row: 0 to 1. */
  readonly values: Float32Array;
  /** How many rows have it. */
  readonly count: number;
}

/** A row has a unit from this value on, when rows are counted that do. */
const having = 0.3;

/**
 * Weighs the units of a question over the rows that may be answered with.
 *
 * @param allowed by row: 1 for those that may be answered with.
 */
export function weigh(question: Question, index: SearchIndex, allowed: Uint8Array): WeighedUnit[] {
  let all = 0;
  for (let row = 0; row < allowed.length; row++) all += allowed[row] ?? 0;
  return question.units.map((unit, at) => {
    const values = valuesOf(unit, at + firstColumn, index);
    let count = 0;
    for (let row = 0; row < values.length; row++)
      if ((values[row] ?? 0) >= having) count += allowed[row] ?? 0;
    const rarity = all === 0 ? 1 : Math.log((all + 1) / (count + 0.5)) / Math.log((all + 1) / 0.5);
    const base = unit.optional
      ? weights.optional
      : weights.wordClass[count === 0 && isDiscipline(unit, index) ? 'object' : unit.wordClass] *
        (isUnknown(unit) ? weights.unknown : 1);
    return {
      unit,
      values,
      count,
      weight: base * (1 - weights.rarity + weights.rarity * Math.max(0, rarity)),
    };
  });
}

/** True for words that neither the vocabulary nor any row has. */
function isUnknown({ words, concepts }: Unit): boolean {
  return concepts.size === 0 && words.every((word) => word.forms.size === 0 && word.concepts.size === 0);
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

/** The columns of the index that units are reckoned in come after those for what passes. */
const pointsColumn = 0;
const wordColumn = 1;
const firstColumn = 2;

function valuesOf(unit: Unit, column: number, index: SearchIndex): Float32Array {
  const sum = index.column(column);
  const shares = sharesOf(unit);
  unit.words.forEach((word, at) => {
    const best = unit.words.length === 1 ? sum : index.column(wordColumn);
    for (const [form, hit] of word.forms) raise(best, index.words, form, hit.quality);
    for (const [concept, hit] of word.concepts) raise(best, index.meanings, concept, hit.quality);
    if (best === sum) return;
    const share = shares[at] ?? 0;
    for (let row = 0; row < sum.length; row++) sum[row] = (sum[row] ?? 0) + (best[row] ?? 0) * share;
  });
  for (const [concept, hit] of unit.concepts) raise(sum, index.meanings, concept, hit.quality);
  return sum;
}

/** Meanings that far from what was asked for do not bring a row into the choice. */
const leastQuality = 0.25;

function raise(
  values: Float32Array,
  { starts, rows, strengths }: Postings,
  thing: number,
  quality: number,
): void {
  if (quality < leastQuality) return;
  const end = starts[thing + 1] ?? 0;
  const scale = quality / 255;
  for (let at = starts[thing] ?? 0; at < end; at++) {
    const row = rows[at] as number; // below `end`, there is one
    const value = scale * (strengths[at] as number);
    if (value > (values[row] as number)) values[row] = value;
  }
}

/** How the words of a unit share its weight. */
export function sharesOf(unit: Unit): number[] {
  const parts = unit.words.map((word) => Math.max(0.1, weights.wordClass[word.wordClass]));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

const steps = 512;

/** The rows that have most of the question, about `count` of them, in their order. */
export function candidatesOf(
  weighed: readonly WeighedUnit[],
  index: SearchIndex,
  allowed: Uint8Array,
  count: number,
): number[] {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const points = index.column(pointsColumn);
  for (const { values, weight } of weighed) {
    const scale = (weight / total) * steps;
    for (let row = 0; row < points.length; row++)
      points[row] = (points[row] ?? 0) + (values[row] ?? 0) * scale;
  }
  const histogram = new Uint32Array(steps + 1);
  for (let row = 0; row < points.length; row++) {
    if (allowed[row] === 0) points[row] = 0;
    const step = Math.min(steps, Math.ceil(points[row] ?? 0));
    histogram[step] = (histogram[step] ?? 0) + 1;
  }
  let least = steps;
  for (let kept = histogram[least] ?? 0; least > 1 && kept + (histogram[least - 1] ?? 0) <= count; least--) {
    kept += histogram[least - 1] ?? 0;
  }
  const rows: number[] = [];
  for (let row = 0; row < points.length && rows.length < 2 * count; row++) {
    if ((points[row] ?? 0) > least - 1) rows.push(row);
  }
  return rows;
}
