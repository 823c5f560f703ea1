import type { Area, Row } from './matrix.ts';
import { perMatrix } from './per-matrix.ts';

/** All areas of a matrix, outer before inner, in file order. */
export function areasOf({ areas }: { readonly areas: readonly Area[] }): readonly Area[] {
  const isFlat = areas.every((area) => area.areas.length === 0);
  return isFlat ? areas : areas.flatMap((area) => [area, ...areasOf(area)]);
}

/** All rows of a matrix, in file order: an area's own activities before those of the areas inside it. */
export const rowsOf = perMatrix((matrix): readonly Row[] => {
  const rows: Row[] = [];
  for (const area of areasOf(matrix)) {
    for (const activity of area.activities) rows.push({ matrix, area, activity });
  }
  return rows;
});
