import { type Duty, type Row, roleName } from '../model/index.ts';
import { listed } from '../text/printable.ts';
import { cellPlace, holdersIn, isJudged, letterName, rowPlace } from './row.ts';
import type { RuleContext } from './rule.ts';

export type MaximumOption = { readonly max: number };

/** The option of the rules that count the roles of a row. */
export function maximum(fallback: number, whom: string) {
  return {
    max: { default: fallback, description: `How many ${whom} a row may have.`, minimum: 1 },
  };
}

/**
 * Reports a row in which more roles than the option allows hold a letter of this duty. Where the scheme itself sets a
 * maximum, `letter-count` speaks.
 */
export function reportTooMany(
  row: Row,
  duty: Duty,
  context: RuleContext<MaximumOption>,
  whatToDo: string,
): void {
  if (!isJudged(row)) return;
  const { matrix, activity } = row;
  for (const { letter, max } of matrix.scheme.letters.filter((definition) => definition.duty === duty)) {
    const holders = holdersIn(row, letter);
    if (holders.length <= context.options.max || holders.length > max) continue;
    context.report({
      place: rowPlace(row),
      message: `${holders.length} roles hold ${letterName(matrix.scheme, letter)} in "${activity.name}": ${listed(
        holders.map(({ role }) => `"${roleName(matrix, role)}"`),
      )}.`,
      help: whatToDo,
      related: holders.map((cell) => ({
        message: `"${roleName(matrix, cell.role)}" holds ${letter}.`,
        place: cellPlace(row, cell),
      })),
    });
  }
}
