import { definitionOf, roleName } from '../model/index.ts';
import { listed } from '../text/printable.ts';
import { rows } from './examples.ts';
import { holdersIn, isJudged, letterName, mayHold, placeholdersIn, rowPlace } from './row.ts';
import type { Rule } from './rule.ts';

export const noOwner: Rule = {
  id: 'no-owner',
  summary: 'A row in which nobody holds the owner letter.',
  rationale:
    'What nobody owns is done late or not at all, and found out in an incident. Every scheme names one letter that ' +
    'answers for the result (A in RACI, D in RAPID, the tick of a two-column table), and every standard on shared ' +
    'responsibility asks that each duty has one: ISO/IEC 27017 CLD.6.3.1, PCI DSS 12.8.5, CSA CCM STA-04. ' +
    'A role named "TBD" owns nothing.',
  level: 'error',
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'Somebody restores backups, nobody answers for it',
        yaml: rows(`
          - name: Restore backups
            assign: ‹{ provider: R, customer: C }›
        `),
      },
      {
        title: 'In RAPID the one who decides owns, not those who agree',
        yaml: rows(
          `
          - name: Choose the backup product
            assign: ‹{ provider: RP, customer: A }›
        `,
          'rapid',
        ),
      },
      {
        title: 'A placeholder is nobody',
        yaml: rows(`
          - name: Restore backups
            assign: ‹{ provider: R, customer: TBD }›
        `),
      },
    ],
    good: [
      {
        title: 'One role answers for it',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C }
        `),
      },
      {
        title: 'Where the letter cannot be read, that is the finding',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: R, customer: X }
        `),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    const { scheme } = row.matrix;
    if (!isJudged(row) || definitionOf(scheme, scheme.owner)?.min === 0) return;
    if (holdersIn(row, scheme.owner).length > 0 || mayHold(row, scheme.owner)) return;
    const owner = letterName(scheme, scheme.owner);
    const placeholders = placeholdersIn(row);
    const doers = scheme.fallbackOwner === undefined ? [] : holdersIn(row, scheme.fallbackOwner);
    const whoDoes = listed(doers.map((cell) => `"${roleName(row.matrix, cell.role)}"`));
    context.report({
      place: rowPlace(row),
      message: `"${row.activity.name}" has no owner: ${
        placeholders.length > 0 ? `"${placeholders[0]}" is nobody yet` : `nobody holds ${owner}`
      }.`,
      help:
        doers.length > 0
          ? `${whoDoes} ${doers.length === 1 ? 'does' : 'do'} the work; give ${owner} to the one role that answers for the result.`
          : `Give ${owner} to the one role that answers for it.`,
    });
  },
};
