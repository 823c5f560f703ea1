import { type Activity, type Area, areasOf, type Matrix } from '../model/index.ts';

/** The part of a matrix in which an offset of the file stands. */
export interface Whereabouts {
  readonly area: Area;
  readonly activity: Activity | undefined;
}

interface Span extends Whereabouts {
  readonly start: number;
  readonly end: number;
}

/** Looks up the row (or else the area) at an offset of the file. The table is made once, on the first question. */
export function locatorOf(matrix: Matrix): (offset: number) => Whereabouts | undefined {
  let spans: readonly Span[] | undefined;
  return (offset) => {
    spans ??= spansOf(matrix);
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0; at--) {
      const span = spans[at];
      if (span !== undefined && offset < span.end) return span;
    }
    return undefined;
  };
}

/** In file order, so that the innermost of the parts that hold an offset comes last. */
function spansOf(matrix: Matrix): Span[] {
  const spans: Span[] = [];
  for (const area of areasOf(matrix)) {
    const { start, end } = matrix.places.value(area.pointer);
    spans.push({ start, end, area, activity: undefined });
    for (const activity of area.activities) {
      const { start, end } = matrix.places.value(activity.pointer);
      spans.push({ start, end, area, activity });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}
