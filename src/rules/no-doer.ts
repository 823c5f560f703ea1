import { definitionOf } from '../model/index.ts';
import { rows } from './examples.ts';
import { holdersIn, isJudged, letterName, mayHold, placeholdersIn, rowPlace } from './row.ts';
import type { Rule } from './rule.ts';

type Options = { readonly 'lone-owner-does': boolean };

export const noDoer: Rule<Options> = {
  id: 'no-doer',
  summary: 'Reports a row in which nobody does the work, in schemes that have a letter for it.',
  rationale:
    'An owner who answers for a result that nobody works on answers for nothing. RACI, DACI, RAPID and PACSI all ask ' +
    'for at least one doer. Many tables mean by a lone A that the owner does it too; where yours does, turn on ' +
    '`lone-owner-does` rather than guess.',
  level: 'error',
  fixable: false,
  options: {
    'lone-owner-does': {
      default: false,
      description: 'An owner without any doer beside them is taken to do the work too.',
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
        options: { 'lone-owner-does': true },
        yaml: rows(`
          - name: Restore backups
            assign: { provider: A, customer: I }
        `),
      },
    ],
  },
  row(row, context) {
    const { scheme } = row.matrix;
    const { doer, owner } = scheme;
    if (doer === undefined || doer === owner || definitionOf(scheme, doer)?.min === 0) return;
    if (!isJudged(row) || holdersIn(row, doer).length > 0 || mayHold(row, doer)) return;
    const hasOwner = holdersIn(row, owner).length > 0;
    if (hasOwner && context.options['lone-owner-does']) return;
    // "TBD" in a row without an owner is told by no-owner.
    if (!hasOwner && placeholdersIn(row).length > 0) return;
    context.report({
      place: rowPlace(row),
      message: `Nobody does the work of "${row.activity.name}": nobody holds ${letterName(scheme, doer)}.`,
      help: `Give ${letterName(scheme, doer)} to those who do it; the owner may hold it too.`,
    });
  },
};
