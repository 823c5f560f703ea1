import { ownershipOf, type Row } from '../model/index.ts';
import { type ComparedCell, type ComparedRow, type Comparison, kindOf } from './compare.ts';

/**
 * What a side has to do after moving from one matrix to another, against what it had to do before. `unsaid`: it had to
 * do it, and the other matrix does not say who has it there.
 */
export type DutyChange = 'new' | 'gone' | 'unsaid' | 'kept';

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
      return [{ change: changeOf(row, before, after), row, before, after }];
    }),
  );
}

function changeOf({ cells }: ComparedRow, before: readonly Row[], after: readonly Row[]): DutyChange {
  if (before.length === 0) return 'new';
  if (after.length > 0) return 'kept';
  return cells.at(-1)?.activities.length === 0 ? 'unsaid' : 'gone';
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
