import { fields } from './fields.ts';
import type { Question } from './question.ts';
import { fieldOfPlace, isPart } from './row-index.ts';
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
}

export function weightOfPlace(place: number): number {
  return weights.field[fields[fieldOfPlace(place)] ?? 'name'] * (isPart(place) ? weights.part : 1);
}

/** How well a meaning of a row stands for what it means: less where the row names a product that does it. */
export function meaningFactor(product: boolean): number {
  return product ? weights.productOfRow : 1;
}

/** Weighs the units of a question over the rows that may be answered with. */
export function weigh(
  question: Question,
  index: SearchIndex,
  isAllowed: (row: number) => boolean,
): WeighedUnit[] {
  let allowed = 0;
  for (let row = 0; row < index.rowCount; row++) if (isAllowed(row)) allowed++;
  return question.units.map((unit) => {
    const values = valuesOf(unit, index);
    let having = 0;
    for (let row = 0; row < index.rowCount; row++) if ((values[row] ?? 0) >= 0.3 && isAllowed(row)) having++;
    const rarity =
      allowed === 0 ? 1 : Math.log((allowed + 1) / (having + 0.5)) / Math.log((allowed + 1) / 0.5);
    const base = unit.optional ? weights.optional : weights.wordClass[unit.wordClass];
    return {
      unit,
      values,
      weight: base * (1 - weights.rarity + weights.rarity * Math.max(0, rarity)),
    };
  });
}

function valuesOf(unit: Unit, index: SearchIndex): Float32Array {
  const sum = new Float32Array(index.rowCount);
  const shares = sharesOf(unit);
  unit.words.forEach((word, at) => {
    const best = unit.words.length === 1 ? sum : new Float32Array(index.rowCount);
    for (const [form, hit] of word.forms) raise(best, index.words, form, hit.quality, () => 1);
    for (const [concept, hit] of word.concepts)
      raise(best, index.meanings, concept, hit.quality, (extra) => meaningFactor(extra === 1));
    if (best === sum) return;
    const share = shares[at] ?? 0;
    for (let row = 0; row < sum.length; row++) sum[row] = (sum[row] ?? 0) + (best[row] ?? 0) * share;
  });
  for (const [concept, hit] of unit.concepts)
    raise(sum, index.meanings, concept, hit.quality, (extra) => meaningFactor(extra === 1));
  return sum;
}

/** How the words of a unit share its weight. */
export function sharesOf(unit: Unit): number[] {
  const parts = unit.words.map((word) => Math.max(0.1, weights.wordClass[word.wordClass]));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

function raise(
  values: Float32Array,
  postings: Postings,
  thing: number,
  quality: number,
  factorOf: (extra: number) => number,
): void {
  const end = postings.starts[thing + 1] ?? 0;
  for (let at = postings.starts[thing] ?? 0; at < end; at++) {
    const row = postings.rows[at] ?? 0;
    const value = quality * weightOfPlace(postings.places[at] ?? 0) * factorOf(postings.extras[at] ?? 0);
    if (value > (values[row] ?? 0)) values[row] = value;
  }
}

/** The rows that have most of the question, at most `count`, in no order. */
export function candidatesOf(
  weighed: readonly WeighedUnit[],
  index: SearchIndex,
  isAllowed: (row: number) => boolean,
  count: number,
): number[] {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const steps = 512;
  const histogram = new Uint32Array(steps + 1);
  const points = new Float32Array(index.rowCount);
  for (const { values, weight } of weighed) {
    for (let row = 0; row < points.length; row++)
      points[row] = (points[row] ?? 0) + (values[row] ?? 0) * weight;
  }
  const stepOf = (row: number) => Math.min(steps, Math.ceil(((points[row] ?? 0) / total) * steps));
  for (let row = 0; row < points.length; row++) {
    if ((points[row] ?? 0) > 0 && isAllowed(row)) histogram[stepOf(row)] = (histogram[stepOf(row)] ?? 0) + 1;
  }
  let least = steps;
  for (let kept = histogram[least] ?? 0; least > 1 && kept + (histogram[least - 1] ?? 0) <= count; least--) {
    kept += histogram[least - 1] ?? 0;
  }
  const rows: number[] = [];
  for (let row = 0; row < points.length; row++) {
    if ((points[row] ?? 0) > 0 && stepOf(row) >= least && isAllowed(row)) rows.push(row);
    if (rows.length >= 2 * count) break;
  }
  return rows;
}
