import { type Cell, type Row, roleName, type Scheme } from '../model/index.ts';
import { rows } from './examples.ts';
import { cellPlace, letterName } from './row.ts';
import type { Rule } from './rule.ts';

export const separationOfDuties: Rule = {
  id: 'separation-of-duties',
  summary: 'A role that holds letters which must be held by different roles.',
  rationale:
    'Who did the work cannot be the one who verifies it (V in RACI-VS, Q in RACIQ), and who is out of the loop (O in ' +
    'RACIO and CAIRO) holds nothing else. Letters of a scheme of your own name theirs under `excludes`. ' +
    'Separation of duties is asked for by ISO/IEC 27001 A.5.3.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'The provider verifies its own work',
        yaml: rows(
          `
          - name: Restore backups
            assign: { provider: ‹RV›, customer: A }
        `,
          'raci-vs',
        ),
      },
      {
        title: 'Out of the loop, and informed',
        yaml: rows(
          `
          - name: Restore backups
            assign: { provider: RA, customer: ‹IO› }
        `,
          'racio',
        ),
      },
    ],
    good: [
      {
        title: 'One does it, the other verifies it',
        yaml: rows(
          `
          - name: Restore backups
            assign: { provider: R, customer: AV }
        `,
          'raci-vs',
        ),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    const { matrix, activity } = row;
    for (const cell of activity.cells) {
      const pair = clashIn(cell, matrix.scheme);
      if (pair === undefined) continue;
      const [one, other] = pair;
      context.report({
        place: cellPlace(row, cell),
        message: `"${roleName(matrix, cell.role)}" holds ${letterName(matrix.scheme, one)} and ${letterName(matrix.scheme, other)} in "${activity.name}".`,
        help: help(row, one, other),
        role: cell.role,
      });
    }
  },
};

/** The first two letters of a cell that may not stand together. */
export function clashIn(cell: Cell, scheme: Scheme): readonly [string, string] | undefined {
  const { letters } = cell;
  const pair = scheme.separate.find(([one, other]) => letters.includes(one) && letters.includes(other));
  if (pair !== undefined) return pair;
  const alone = scheme.exclusive.find((letter) => letters.includes(letter));
  const beside = letters.find((letter) => letter !== alone);
  return alone !== undefined && beside !== undefined ? [alone, beside] : undefined;
}

function help({ matrix: { scheme } }: Row, one: string, other: string): string {
  return scheme.exclusive.includes(one)
    ? `Leave ${one} alone in the cell, or remove it.`
    : `Give ${one} to a role without ${other}.`;
}
