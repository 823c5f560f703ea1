import { type Area, areasOf, type Matrix, ownershipOf, type Role } from '../model/index.ts';
import { partsOf } from './roles.ts';

/** An area in which the sides of a matrix meet: there work is handed over, and there it gets lost. */
export interface Handoff {
  readonly matrix: Matrix;
  readonly area: Area;
  /** Its active rows. */
  readonly activities: number;
  /** Active rows in which more than one side has a letter. */
  readonly both: number;
  /** Active rows that each side owns (a row that both own counts for both). */
  readonly owners: Readonly<Record<string, number>>;
}

/**
 * The areas where more than one side takes part in the same row, or the sides own different rows. The sides are the kinds
 * of roles (provider, customer, …); in a matrix whose roles are all of one kind, or of none, each role is a side.
 */
export function handoffsOf(matrix: Matrix): Handoff[] {
  const sideOf = sides(matrix);
  const handoffs: Handoff[] = [];
  for (const area of areasOf(matrix)) {
    const rows = area.activities.filter(({ status }) => status === 'active');
    const owners: Record<string, number> = {};
    let both = 0;
    for (const activity of rows) {
      const sidesWhere = (takesPart: (role: Role) => boolean) =>
        new Set(matrix.roles.filter(takesPart).map(sideOf));
      const present = sidesWhere((role) => partsOf({ matrix, area, activity }, role).length > 0);
      if (present.size > 1) both++;
      const owning = ownershipOf(activity, matrix).owners;
      for (const side of sidesWhere(({ id }) => owning.includes(id))) owners[side] = (owners[side] ?? 0) + 1;
    }
    if (both > 0 || Object.keys(owners).length > 1)
      handoffs.push({ matrix, area, activities: rows.length, both, owners });
  }
  return handoffs;
}

/** Which side a role is on. */
export function sides({ roles }: Matrix): (role: Role) => string {
  const kinds = new Set(roles.map(({ kind }) => kind).filter((kind) => kind !== undefined));
  return kinds.size > 1 ? ({ kind, id }) => kind ?? id : ({ id }) => id;
}
