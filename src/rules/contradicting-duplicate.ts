import { type Matrix, type Row, roleName } from '../model/index.ts';
import { listed } from '../text/printable.ts';
import { otherArea, rows } from './examples.ts';
import { ownersIn, type Repetition, repetitionsIn } from './repeated-activities.ts';
import { rowPlace } from './row.ts';
import type { Rule } from './rule.ts';

export const contradictingDuplicate: Rule = {
  id: 'contradicting-duplicate',
  summary: 'An activity that stands in two places with different owners.',
  rationale:
    'Each party points at the row that suits it. Only what is certain is reported: the same words in the same order, in ' +
    'one area or under a name that says enough to mean one thing everywhere. Areas that repeat several names (production ' +
    'and staging, base operators and your own) are sections of one form, each about its own subject, and contradict nothing.',
  level: 'error',
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'Who restores?',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA }
          - name: Restore the backups
            assign: ‹{ customer: RA }›
        `),
      },
      {
        title: 'Again in another area, and owned by the other party',
        yaml: `${rows(`
          - name: Restore a local backup
            assign: { provider: RA, customer: I }
        `)}${otherArea(['Restore a local backup'], '‹{ provider: I, customer: RA }›')}`,
      },
    ],
    good: [
      {
        title: 'The notes tell them apart',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA }
            note: Of volumes.
          - name: Restore backups
            assign: { customer: RA }
            note: Of databases.
        `),
      },
      {
        title: 'Two sections of one form',
        yaml: `${rows(`
          - name: Restore a local backup
            assign: { provider: RA }
          - name: Test a local backup
            assign: { provider: RA }
        `)}${otherArea(['Restore a local backup', 'Test a local backup'], '{ customer: RA }')}`,
      },
    ],
  },
  matrix(matrix, context) {
    for (const repetition of repetitionsIn(matrix)) {
      if (!isContradiction(repetition)) continue;
      const { first, second } = repetition;
      context.report({
        place: rowPlace(second),
        message: `"${second.activity.name}" is owned by ${namesOf(second, matrix)} here and by ${namesOf(first, matrix)}${
          first.area === second.area ? ' above' : ` in "${first.area.name}"`
        }.`,
        help: 'Find out who owns it and keep one row, or say in the names what makes them different.',
        area: second.area.id,
        activity: second.activity.id,
        related: [
          {
            message: `"${first.activity.name}" is owned by ${namesOf(first, matrix)}.`,
            place: rowPlace(first),
          },
        ],
      });
    }
  },
};

/** True where two rows certainly are one activity and certainly have different owners. */
export function isContradiction({ first, second, scope, inOrder, owners }: Repetition): boolean {
  if (owners !== 'different' || !inOrder) return false;
  if (scope !== 'same' && scope !== 'specific') return false;
  if (first.activity.status !== second.activity.status) return false;
  const [one, other] = [first.activity.note, second.activity.note];
  return one === undefined || other === undefined || one === other;
}

function namesOf(row: Row, matrix: Matrix): string {
  return listed((ownersIn(row) ?? []).map((role) => `"${roleName(matrix, role)}"`));
}
