import { definitionOf, type Matrix, rowsOf } from '../model/index.ts';
import { perMatrix } from '../model/per-matrix.ts';
import { rows } from './examples.ts';
import { holdersIn, isJudged, letterName, mayHold, placeholdersIn, rowPlace } from './row.ts';
import type { Rule } from './rule.ts';

type Options = { readonly 'lone-owner-does': string };

export const noDoer: Rule<Options> = {
  id: 'no-doer',
  summary: 'A row in which nobody does the work, in schemes that have a letter for it.',
  rationale:
    'An owner who answers for a result that nobody works on answers for nothing. RACI, DACI, RAPID and PACSI all ask ' +
    'for at least one doer. Some tables mean by a lone A that the owner does it too: one in which most rows are ' +
    'written so says it by that, and is taken at its word.',
  level: 'error',
  fixable: false,
  options: {
    'lone-owner-does': {
      default: 'where-usual',
      description:
        'Whether an owner without any doer beside them is taken to do the work too; `where-usual`: in matrices where ' +
        'at least ten rows, and half of all, are written so.',
      values: ['never', 'where-usual', 'always'],
    },
  },
  examples: {
    bad: [
      {
        title: 'One answers for it, the other is told, nobody does it',
        yaml: rows(`
          - name: Restore backups
            assign: ‹{ provider: A, customer: I }›
        `),
      },
    ],
    good: [
      {
        title: 'The owner does it too',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: I }
        `),
      },
      {
        title: 'A house in which the owner does what nobody else does',
        options: { 'lone-owner-does': 'always' },
        yaml: rows(`
          - name: Restore backups
            assign: { provider: A, customer: I }
        `),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    const { scheme } = row.matrix;
    const { doer, owner } = scheme;
    if (doer === undefined || doer === owner || definitionOf(scheme, doer)?.min === 0) return;
    if (!isJudged(row) || holdersIn(row, doer).length > 0 || mayHold(row, doer)) return;
    const hasOwner = holdersIn(row, owner).length > 0;
    if (hasOwner && loneOwnerDoes(row.matrix, context.options['lone-owner-does'])) return;
    // "TBD" in a row without an owner is told by no-owner.
    if (!hasOwner && placeholdersIn(row).length > 0) return;
    context.report({
      place: rowPlace(row),
      message: `Nobody does the work of "${row.activity.name}": nobody holds ${letterName(scheme, doer)}.`,
      help: `Give ${letterName(scheme, doer)} to those who do it; the owner may hold it too.`,
    });
  },
};

/** Whether a lone owner letter says in this matrix that the owner does the work. */
function loneOwnerDoes(matrix: Matrix, option: string): boolean {
  return option === 'where-usual' ? isUsual(matrix) : option === 'always';
}

const isUsual = perMatrix((matrix) => {
  const { owner, doer = '' } = matrix.scheme;
  const owned = rowsOf(matrix).filter((row) => holdersIn(row, owner).length > 0);
  const lone = owned.filter((row) => holdersIn(row, doer).length === 0).length;
  return lone >= 10 && lone * 2 >= owned.length;
});
