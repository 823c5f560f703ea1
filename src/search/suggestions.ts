import { correctionsOf } from './alternatives.ts';
import { positionOf } from './lexicon.ts';
import type { Question } from './question.ts';
import type { SearchIndex } from './search-index.ts';
import type { QueryWord } from './units.ts';

const most = 5;
/** How many slips beyond what is taken for the same word a suggestion may have, as a share of quality. */
const nearEnough = 0.5;

/**
 * What there is nearby, where nothing matches: words of rows that look like those of the question, then the areas
 * about what belongs to the same subject.
 *
 * @param allowed by row: 1 for those that may be answered with.
 */
export function suggestionsFor(question: Question, index: SearchIndex, allowed: Uint8Array): string[] {
  const names = new Set([...similarWords(question, index), ...relatedAreas(question, index, allowed)]);
  return [...names].slice(0, most);
}

function similarWords({ units }: Question, index: SearchIndex): string[] {
  return units
    .filter((unit) => !unit.optional && unit.wordClass !== 'light' && unit.wordClass !== 'everyday')
    .flatMap((unit) => unit.words)
    .flatMap((word) => {
      const near = [...word.forms].filter(([, hit]) => hit.way === 'typo' || hit.way === 'prefix');
      const known = near
        .sort(([, left], [, right]) => right.quality - left.quality)
        .map(([form]) => index.forms[form] ?? '');
      const others = correctionsOf(word.text, index)
        .filter(({ quality }) => quality >= nearEnough)
        .map(({ text }) => text)
        .filter((text) => isOther(positionOf(text, index.forms), word));
      return [...known, ...others].slice(0, 2);
    });
}

/** True for a word of rows that was not looked for already: who asked for it would find as little again. */
function isOther(form: number, { forms }: QueryWord): boolean {
  return form >= 0 && !forms.has(form);
}

/** The names of the areas whose rows are about parts, wholes and neighbours of what was asked for. */
function relatedAreas({ units }: Question, index: SearchIndex, allowed: Uint8Array): string[] {
  const related = relatedConcepts(
    units.flatMap((unit) => [unit.concepts, ...unit.words.map((word) => word.concepts)]),
    index,
  );
  if (related.size === 0) return [];
  const nearness = nearnessOfRows(related, index);
  const { areas } = index.packed;
  const sums = new Float64Array(index.areaForms.length);
  const counts = new Uint32Array(index.areaForms.length);
  const firstRows = new Uint32Array(index.areaForms.length);
  for (let row = 0; row < index.rowCount; row++) {
    if (allowed[row] === 0) continue;
    const area = areas[row] ?? 0;
    if (counts[area] === 0) firstRows[area] = row;
    counts[area] = (counts[area] ?? 0) + 1;
    sums[area] = (sums[area] ?? 0) + (nearness[row] ?? 0);
  }
  const near: { row: number; share: number }[] = [];
  for (let area = 0; area < sums.length; area++) {
    const share = (sums[area] ?? 0) / (counts[area] ?? 0);
    if (share >= leastShare) near.push({ row: firstRows[area] ?? 0, share });
  }
  return near
    .sort((left, right) => right.share - left.share)
    .slice(0, mostAreas)
    .map(({ row }) => index.rowAt(row).area.name);
}

/** By row: how near the nearest thing is that it speaks of. */
function nearnessOfRows(related: ReadonlyMap<number, number>, index: SearchIndex): Float64Array {
  const nearness = new Float64Array(index.rowCount);
  const { starts, rows } = index.meanings;
  for (const [concept, near] of related) {
    const end = starts[concept + 1] ?? 0;
    for (let at = starts[concept] ?? 0; at < end; at++) {
      const row = rows[at] ?? 0;
      if (near > (nearness[row] ?? 0)) nearness[row] = near;
    }
  }
  return nearness;
}

/** An area is near where its rows are, on average, that near. */
const leastShare = 0.25;
const mostAreas = 3;

/** Among so many parts of a whole, one is near another. */
const smallFamily = 8;

/** Concepts near those that were asked for, the nearer the higher. */
function relatedConcepts(
  asked: readonly Question['units'][number]['concepts'][],
  index: SearchIndex,
): ReadonlyMap<number, number> {
  const related = new Map<number, number>();
  const add = (concept: number, nearness: number) =>
    related.set(concept, Math.max(related.get(concept) ?? 0, nearness));
  for (const hits of asked) {
    for (const [concept, { relation }] of hits) {
      if (relation !== 'same' || index.lexicon.kinds[concept] !== 'topic') continue;
      add(concept, 1);
      for (const wide of index.lexicon.broader.of(concept)) {
        add(wide, 0.5);
        const siblings = index.lexicon.narrower.of(wide);
        if (siblings.length <= smallFamily) for (const sibling of siblings) add(sibling, 0.3);
      }
    }
  }
  return related;
}
