import { fieldAt } from './place-weights.ts';
import { conceptOfMeaning } from './row-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { Unit } from './units.ts';

/** A concept that a question names for certain. */
const certain = 0.5;

/** The opposites of what a question names, and not itself, by what it names. */
export function oppositesOf(
  units: readonly Unit[],
  index: SearchIndex,
): ReadonlyMap<number, readonly number[]> {
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
  return opposites;
}

/** How many of the things that the question names the row names the opposite of, and not the thing. */
export function contradictions(
  row: number,
  opposites: ReadonlyMap<number, readonly number[]>,
  index: SearchIndex,
): number {
  if (opposites.size === 0) return 0;
  const inName = new Set<number>();
  const inArea = new Set<number>();
  const { conceptStarts, concepts } = index.packed;
  const end = conceptStarts[row + 1] ?? 0;
  for (let at = conceptStarts[row] ?? 0; at < end; at += 3) {
    const field = fieldAt(concepts[at + 1] ?? 0);
    if (field === 'name') inName.add(conceptOfMeaning(concepts[at] ?? 0));
    else if (field === 'area') inArea.add(conceptOfMeaning(concepts[at] ?? 0));
  }
  let count = 0;
  for (const [concept, others] of opposites) {
    if (inName.has(concept)) continue;
    if (others.some((other) => inName.has(other) || (inArea.has(other) && !inArea.has(concept)))) count++;
  }
  return count;
}
