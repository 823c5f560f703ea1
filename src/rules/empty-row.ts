import { rows } from './examples.ts';
import { isEmptyRow, letterName, rowPlace } from './row.ts';
import type { Rule } from './rule.ts';

export const emptyRow: Rule = {
  id: 'empty-row',
  summary: 'A row without any letter.',
  rationale:
    'A duty that is written down and given to nobody is a gap that everybody believes closed. It is told once, in ' +
    'place of the other rules about rows.',
  level: 'error',
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'Nobody has it',
        yaml: rows(`
          - name: Restore backups
            assign: ‹{}›
        `),
      },
      {
        title: 'Cells that say nothing',
        yaml: rows(`
          - name: Restore backups
            assign: ‹{ provider: "-", customer: "" }›
        `),
      },
    ],
    good: [
      {
        title: 'Somebody has it',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: "-" }
        `),
      },
      {
        title: 'It is no longer done',
        yaml: rows(`
          - name: Rotate backup tapes
            status: retired
            assign: {}
        `),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    if (!isEmptyRow(row)) return;
    const { scheme } = row.matrix;
    context.report({
      place: rowPlace(row),
      message: `Nobody is assigned to "${row.activity.name}".`,
      help: `Give ${letterName(scheme, scheme.owner)} to the role that owns it, or set "status: retired" if it is no longer done.`,
    });
  },
};
