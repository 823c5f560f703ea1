import { sharesOf, type WeighedUnit } from './candidates.ts';
import type { SearchIndex } from './search-index.ts';
import { weights } from './weights.ts';

/** A word of the question is a word of the area's name from this quality on. */
const sameWord = 0.6;

/** 1 where the question is the name of the area, less where it says more or less than that. */
export function areaFit(area: number, weighed: readonly WeighedUnit[], index: SearchIndex): number {
  const forms = index.areaForms.of(area);
  const covered = new Map<number, number>();
  let asked = 0;
  let total = 0;
  for (const { unit, weight } of weighed) {
    if (unit.optional) continue;
    const shares = sharesOf(unit);
    unit.words.forEach((word, at) => {
      const share = weight * (shares[at] ?? 0);
      total += share;
      let best = 0;
      for (const form of forms) {
        const hit = word.forms.get(form);
        if (hit === undefined || hit.quality <= sameWord) continue;
        // A beginning stands for the whole word; a slip may have meant another.
        const fit = hit.way === 'typo' ? hit.quality : 1;
        covered.set(form, Math.max(covered.get(form) ?? 0, fit));
        best = Math.max(best, fit);
      }
      asked += share * best;
    });
  }
  const weightOf = (form: number) =>
    Math.max(weights.wordClass.light, weights.wordClass[index.classOfForm(form)]);
  const all = forms.reduce((sum, form) => sum + weightOf(form), 0);
  const named = forms.reduce((sum, form) => sum + (covered.get(form) ?? 0) * weightOf(form), 0);
  return total === 0 || all === 0 ? 0 : (asked / total) ** 2 * (named / all) ** 2;
}
