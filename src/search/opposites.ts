import { fieldAt } from './place-weights.ts';
import { conceptOfMeaning, positionOfPlace } from './row-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { Unit } from './units.ts';

/** A concept that a question names for certain. */
const certain = 0.5;

/** The opposites of what a question names, and not itself. */
export interface Opposites {
  /** By what it names. */
  readonly of: ReadonlyMap<number, readonly number[]>;
  readonly all: ReadonlySet<number>;
}

export function oppositesOf(units: readonly Unit[], index: SearchIndex): Opposites {
  const named = new Set<number>();
  for (const unit of units) {
    for (const hits of [unit.concepts, ...unit.words.map((word) => word.concepts)]) {
      for (const [concept, hit] of hits) {
        if (hit.relation === 'same' && hit.quality > certain) named.add(concept);
      }
    }
  }
  const opposites = new Map<number, readonly number[]>();
  for (const concept of named) {
    const others = index.lexicon.opposites.of(concept).filter((other) => !named.has(other));
    if (others.length > 0) opposites.set(concept, others);
  }
  return { of: opposites, all: new Set([...opposites.values()].flat()) };
}

/**
 * How many of the things that the question names the row names the opposite of, and not the thing; or does the opposite
 * to it: "Restore local backup" is no backup.
 *
 * @param deed the position in the name of the verb at its head; `undefined` where it has none or the question asks for it.
 */
export function contradictions(
  row: number,
  opposites: Opposites,
  deed: number | undefined,
  index: SearchIndex,
): number {
  if (!speaksOf(row, opposites.all, index)) return 0;
  const inName = new Set<number>();
  const done = new Set<number>();
  const inArea = new Set<number>();
  const { conceptStarts, concepts } = index.packed;
  const end = conceptStarts[row + 1] ?? 0;
  for (let at = conceptStarts[row] ?? 0; at < end; at += 3) {
    const concept = conceptOfMeaning(concepts[at] ?? 0);
    const place = concepts[at + 1] ?? 0;
    const field = fieldAt(place);
    if (field === 'name') {
      inName.add(concept);
      if (positionOfPlace(place) === deed) done.add(concept);
    } else if (field === 'area') inArea.add(concept);
  }
  let count = 0;
  for (const [concept, others] of opposites.of) {
    const isNamed = inName.has(concept);
    const isOpposite = (other: number) =>
      done.has(other) || (!isNamed && (inName.has(other) || (inArea.has(other) && !inArea.has(concept))));
    if (others.some(isOpposite)) count++;
  }
  return count;
}

/** True where the row has one of these concepts anywhere: few rows have, and the others need no closer look. */
function speaksOf(row: number, wanted: ReadonlySet<number>, { packed }: SearchIndex): boolean {
  const { conceptStarts, concepts } = packed;
  const end = conceptStarts[row + 1] ?? 0;
  for (let at = conceptStarts[row] ?? 0; at < end; at += 3)
    if (wanted.has(conceptOfMeaning(concepts[at] ?? 0))) return true;
  return false;
}
