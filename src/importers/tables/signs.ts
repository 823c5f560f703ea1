import type { Grid } from './grid.ts';
import type { Mark } from './marks.ts';
import { assistingSigns, leadingSigns } from './sign-words.ts';

/** Says yes or no of a mark that may mean either. */
export type Settle = (mark: Mark) => Mark;

/**
 * What the signs that mean yes in one table and no in the next mean in this one: `×` beside `✓` is a no, alone it is a
 * tick; `○` beside `●` is a no, beside `×` a yes.
 */
export function settledSigns(grid: Grid, roles: readonly number[]): Settle {
  const seen = new Set<string>();
  let ticks = false;
  for (const row of grid.rows) {
    for (const column of roles) {
      const mark = row.marks[column];
      if (mark === undefined) continue;
      if (mark.doubtful !== '') seen.add(mark.doubtful);
      else if (mark.kind === 'tick') {
        ticks = true;
        seen.add(mark.text);
      }
    }
  }
  const signs = [...seen];
  const ranks = ranksOf(signs);
  if (ranks !== undefined)
    return (mark) => {
      const letter = mark.kind === 'tick' ? ranks.get(mark.text) : undefined;
      if (letter !== undefined) return { ...mark, kind: 'letters', letters: [letter] };
      return crosses.has(mark.doubtful) || exes.has(mark.text) ? { ...mark, kind: 'no' } : mark;
    };
  const hasCircle = signs.some((sign) => circles.has(sign));
  if (!hasCircle && !signs.some((sign) => crosses.has(sign))) return (mark) => mark;
  const isCircleOrCross =
    hasCircle && signs.every((sign) => circles.has(sign) || crosses.has(sign) || exes.has(sign));
  return (mark) => {
    if (exes.has(mark.text) && isCircleOrCross) return { ...mark, kind: 'no' };
    if (crosses.has(mark.doubtful)) return { ...mark, kind: ticks || hasCircle ? 'no' : 'tick' };
    if (circles.has(mark.doubtful)) return { ...mark, kind: ticks && !isCircleOrCross ? 'no' : 'tick' };
    return mark;
  };
}

/**
 * `◎` beside `○` and `△`: who leads is responsible, the others support. `undefined` where the signs of a table are no
 * such ranks, as in one of `○` and `×`.
 */
export function ranksOf(signs: readonly string[]): ReadonlyMap<string, 'R' | 'S'> | undefined {
  const first = signs.find((sign) => leadingSigns.has(sign)) ?? signs.find((sign) => plainCircles.has(sign));
  const ranked = signs.filter((sign) => leadingSigns.has(sign) || assistingSigns.has(sign));
  const isRanked = first !== undefined && ranked.some((sign) => sign !== first && assistingSigns.has(sign));
  if (!isRanked || ranked.every((sign) => plainCircles.has(sign))) return undefined;
  return new Map(ranked.map((sign) => [sign, leadingSigns.has(sign) || sign === first ? 'R' : 'S']));
}

const plainCircles = new Set(['○', '◯', '〇']);
const crosses = new Set(['×', '✗', '✘', '✖', '☓', '✕', '☒']);
const circles = new Set(['○', '◯', '〇', 'o', 'O']);
const exes = new Set(['x', 'X', 'х', 'Х']);
