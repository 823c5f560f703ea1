import type { Grid } from './grid.ts';
import type { Mark } from './marks.ts';

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

const crosses = new Set(['×', '✗', '✘', '✖', '☓', '✕', '☒']);
const circles = new Set(['○', '◯', '〇', 'o', 'O']);
const exes = new Set(['x', 'X', 'х', 'Х']);
