import { isPlaceholder, type Matrix, pointerTo, type Role, rowsOf } from '../model/index.ts';
import { holds, isJudged } from './row.ts';
import type { RuleContext } from './rule.ts';

export type ShareOptions = { readonly share: number; readonly 'min-rows': number };

/** The options of the rules that weigh how much of a matrix one role carries. */
export function shareOptions(share: number, what: string) {
  return {
    share: {
      default: share,
      description: `How many of a hundred rows one role may ${what}.`,
      minimum: 1,
      maximum: 100,
    },
    'min-rows': {
      default: 10,
      description: 'Matrices with fewer rows than this are too small to speak of a share.',
      minimum: 1,
    },
  };
}

/** What the share of a role in a letter says: which role, in how many rows of how many. */
export interface Load {
  readonly role: Role;
  readonly held: number;
  readonly rows: number;
}

/**
 * The roles that hold `letter` in more rows than the options allow, of all rows in which anybody does. Says nothing of
 * a matrix with fewer than three roles at work: between two parties one always has the larger part.
 */
export function overloaded(
  matrix: Matrix,
  letter: string,
  { share, 'min-rows': minimumRows }: RuleContext<ShareOptions>['options'],
): Load[] {
  const held = new Map<string, number>();
  const atWork = new Set<string>();
  let rows = 0;
  for (const row of rowsOf(matrix)) {
    if (!isJudged(row)) continue;
    let isHeld = false;
    for (const cell of row.activity.cells) {
      if (cell.letters.length > 0) atWork.add(cell.role);
      if (!holds(row.matrix, cell, letter)) continue;
      held.set(cell.role, (held.get(cell.role) ?? 0) + 1);
      isHeld = true;
    }
    if (isHeld) rows++;
  }
  const roles = matrix.roles.filter(({ id, name }) => atWork.has(id) && !isPlaceholder(name));
  if (roles.length < 3 || rows < minimumRows) return [];
  return roles
    .map((role) => ({ role, held: held.get(role.id) ?? 0, rows }))
    .filter((load) => load.held * 100 > load.rows * share);
}

/** Where a finding about a role points: its name. */
export function rolePlace(matrix: Matrix, role: Role) {
  return matrix.places.value(pointerTo(role.pointer, 'name'));
}
