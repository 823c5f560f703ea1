import { isContradiction } from './contradicting-duplicate.ts';
import { otherArea, rows } from './examples.ts';
import { type Repetition, repetitionsIn } from './repeated-activities.ts';
import { rowPlace } from './row.ts';
import type { Rule } from './rule.ts';

type Options = { readonly scope: string };

export const duplicateActivity: Rule<Options> = {
  id: 'duplicate-activity',
  summary: 'An activity that stands twice under the same, or nearly the same, name.',
  rationale:
    'Two rows for one duty are changed one at a time, and then contradict each other. Names count as the same whatever ' +
    'their capitals, articles, word order and endings; a different word or number makes another activity. Across areas ' +
    'only names that say enough to mean one thing are compared, where the same roles own them, and names of two words ' +
    'where different roles do: "Monitoring" stands in many sections, and is about the section each time.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: false,
  options: {
    scope: {
      default: 'matrix',
      description: 'Where to look: in the whole matrix, or within each area only.',
      values: ['matrix', 'area'],
    },
  },
  examples: {
    bad: [
      {
        title: 'The same words in another order',
        yaml: rows(`
          - name: Restore a local backup
            assign: { provider: RA }
          - name: Local backups restore
            assign: ‹{ provider: RA }›
        `),
      },
      {
        title: 'Again in another area',
        yaml: `${rows(`
          - name: Restore a local backup
            assign: { provider: RA }
        `)}${otherArea(['Restoring local backups'], '‹{ provider: RA }›')}`,
      },
      {
        title: 'One short name, twice, with two owners',
        yaml: `${rows(`
          - name: Restore backups
            assign: { provider: RA }
        `)}${otherArea(['Restore backups'], '‹{ customer: RA }›')}`,
      },
    ],
    good: [
      {
        title: 'One verb, two things',
        yaml: rows(`
          - name: Manage incidents for storage
            assign: { provider: RA }
          - name: Manage incidents for compute
            assign: { provider: RA }
          - name: Manage operators
            assign: { provider: RA }
          - name: Manage operations
            assign: { provider: RA }
        `),
      },
      {
        title: 'A name of a form, in each of its sections',
        yaml: `${rows(`
          - name: Restore backups
            assign: { provider: RA }
          - name: Test backups
            assign: { provider: RA }
        `)}${otherArea(['Restore backups', 'Test backups'], '{ customer: RA }')}`,
      },
      {
        title: 'A short name that means something else in each area',
        yaml: `${rows(`
          - name: Monitoring
            assign: { provider: RA }
        `)}${otherArea(['Monitoring'], '{ provider: RA }')}`,
      },
      {
        title: 'Within areas only',
        options: { scope: 'area' },
        yaml: `${rows(`
          - name: Restore a local backup
            assign: { provider: RA }
        `)}${otherArea(['Restore a local backup'], '{ provider: RA }')}`,
      },
    ],
  },
  matrix(matrix, context) {
    for (const repetition of repetitionsIn(matrix)) {
      if (isContradiction(repetition) || !isDuplicate(repetition, context.options.scope)) continue;
      const { first, second } = repetition;
      context.report({
        place: rowPlace(second),
        message: `"${second.activity.name}" stands here again${
          first.area === second.area ? '' : ` (first in "${first.area.name}")`
        }.`,
        help: 'Keep one of the two rows, or say in the names what makes them different.',
        area: second.area.id,
        activity: second.activity.id,
        related: [{ message: `"${first.activity.name}" stands here first.`, place: rowPlace(first) }],
      });
    }
  },
};

function isDuplicate({ scope, owners, inOrder }: Repetition, wanted: string): boolean {
  if (scope === 'same') return true;
  if (wanted !== 'matrix') return false;
  // One name, two owners: perhaps two things, but no reader can tell.
  if (scope === 'likely') return owners === 'different' && inOrder;
  return (scope === 'specific' || scope === 'section') && owners === 'same';
}
