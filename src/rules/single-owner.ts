import { definitionOf, roleName } from '../model/index.ts';
import { listed } from '../text/printable.ts';
import { rows } from './examples.ts';
import { cellPlace, holdersIn, isJudged, letterName } from './row.ts';
import type { Rule } from './rule.ts';

export const singleOwner: Rule = {
  id: 'single-owner',
  summary: 'A row that several roles own without a word on why.',
  rationale:
    'Two owners each count on the other, and in a dispute neither is one. Where a duty really is split, ' +
    'say so under `shared:`: PCI DSS 12.8.5 and the CSA CCM accept shared duties only together with how they are split.',
  level: 'error',
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'Both are accountable',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: ‹A› }
        `),
      },
      {
        title: 'A row of a tick table that is ticked for both',
        yaml: rows(
          `
          - name: Restore backups
            assign: { provider: R, customer: ‹R› }
        `,
          'responsible',
        ),
      },
    ],
    good: [
      {
        title: 'Several may do the work as long as one answers for it',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: R }
        `),
      },
      {
        title: 'Shared on purpose',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: RA }
            shared: The provider restores volumes, the product team checks its data.
        `),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    const { scheme } = row.matrix;
    if (!isJudged(row) || row.activity.shared !== undefined) return;
    const allowed = definitionOf(scheme, scheme.owner)?.max ?? 1;
    const owners = holdersIn(row, scheme.owner);
    const tooMany = owners[allowed];
    if (tooMany === undefined) return;
    const names = owners.map((cell) => `"${roleName(row.matrix, cell.role)}"`);
    context.report({
      place: cellPlace(row, tooMany),
      message: `"${row.activity.name}" has ${owners.length} owners: ${listed(names)} hold ${letterName(scheme, scheme.owner)}.`,
      help: `Leave ${scheme.owner} with ${allowed === 1 ? 'one role' : `${allowed} roles`}, or say under "shared:" why and how they split it.`,
      role: tooMany.role,
      related: owners
        .filter((cell) => cell !== tooMany)
        .map((cell) => ({
          message: `"${roleName(row.matrix, cell.role)}" owns it too.`,
          place: cellPlace(row, cell),
        })),
    });
  },
};
