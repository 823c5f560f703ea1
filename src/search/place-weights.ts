import { type Field, fields } from './fields.ts';
import { fieldOfPlace, isPart, isProduct } from './row-index.ts';
import { weights } from './weights.ts';

/** The field of a place of the index. */
export function fieldAt(place: number): Field {
  return fields[fieldOfPlace(place)] ?? 'name';
}

/** How much what stands there counts, 0 to 1. */
export function weightOfPlace(place: number): number {
  return weightIn(fieldAt(place), place);
}

/** The same, where the field of the place is known. */
export function weightIn(field: Field, place: number): number {
  return weights.field[field] * (isPart(place) ? weights.part : 1);
}

/** How well a meaning of a row stands for what it means: less where the row names a product that does it. */
export function weightOfMeaning(code: number): number {
  return isProduct(code) ? weights.productOfRow : 1;
}
