import type { Row } from '../model/index.ts';
import { ownershipOf } from '../model/index.ts';
import { type ComparedCell, type ComparedRow, type Comparison, kindOf } from './compare.ts';

/** What a side has to do after moving from one matrix to another, against what it had to do before. */
export type DutyChange = 'new' | 'kept' | 'gone';

export interface Duty {
  readonly change: DutyChange;
  readonly row: ComparedRow;
  /** Those of its activities that the side owns before the move. */
  readonly before: readonly Row[];
  /** Those that it owns after it. */
  readonly after: readonly Row[];
}

/** The duties of a kind of roles when moving from the first matrix to the last, in the order of the comparison. */
export function dutiesOf(comparison: Comparison, kind: string): Duty[] {
  return comparison.topics.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const before = ownedBy(kind, row.cells[0]);
      const after = ownedBy(kind, row.cells.at(-1));
      if (before.length === 0 && after.length === 0) return [];
      const change = before.length === 0 ? 'new' : after.length === 0 ? 'gone' : 'kept';
      return [{ change, row, before, after } as const];
    }),
  );
}

function ownedBy(kind: string, cell: ComparedCell | undefined): Row[] {
  return (cell?.activities ?? []).filter(({ activity, matrix }) =>
    ownershipOf(activity, matrix).owners.some((role) => kindOf(matrix, role) === kind),
  );
}

/** The kinds that own anything in a comparison; what `--kind` may name. */
export function kindsIn({ matrices }: Comparison): string[] {
  return [...new Set(matrices.flatMap((matrix) => matrix.roles.map(({ id }) => kindOf(matrix, id))))].sort();
}
