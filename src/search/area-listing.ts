import { areaFit } from './area-fit.ts';
import type { WeighedUnit } from './candidates.ts';
import type { Match, Scored } from './score.ts';
import type { SearchIndex } from './search-index.ts';
import { weights } from './weights.ts';

/** The question is the name of an area and nothing else from this fit on. */
const isName = 0.99;

/**
 * The rows of the area that a question names by its heading and says nothing besides. For who asks one matrix, and
 * where no row is found by what it says itself: the rows of an area that has strayed from its name can be asked for
 * by that name, but are no answer to what it means.
 *
 * @param allowed by row: 1 for those that may be answered with.
 */
export function rowsOfNamedArea(
  weighed: readonly WeighedUnit[],
  index: SearchIndex,
  allowed: Uint8Array,
): Scored[] {
  const fits = new Map<number, number>();
  const found: Scored[] = [];
  for (let row = 0; row < index.rowCount; row++) {
    if (allowed[row] === 0) continue;
    const area = index.packed.areas[row] ?? 0;
    const fit = fits.get(area) ?? areaFit(area, weighed, index);
    fits.set(area, fit);
    if (fit < isName) continue;
    const matches = () => weighed.flatMap(({ unit, weight }) => matchesOf(unit, weight, area, index));
    found.push({
      row,
      score: weights.certainty.area * weights.ofBest,
      matches,
    });
  }
  return found;
}

function matchesOf(
  { words }: WeighedUnit['unit'],
  weight: number,
  area: number,
  index: SearchIndex,
): Match[] {
  return words.flatMap(({ typed, forms }) =>
    [...forms].flatMap(([form, { way, quality }]) =>
      index.areaForms.has(area, form)
        ? [
            {
              word: typed,
              matched: index.forms[form] ?? '',
              way,
              concept: undefined,
              relation: undefined,
              field: 'area' as const,
              quality,
              weight: weight / words.length,
            },
          ]
        : [],
    ),
  );
}
