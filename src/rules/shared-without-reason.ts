import { isPlaceholder, pointerTo } from '../model/index.ts';
import { rows } from './examples.ts';
import type { Rule } from './rule.ts';

export const sharedWithoutReason: Rule = {
  id: 'shared-without-reason',
  summary: 'A `shared:` that does not say why.',
  rationale:
    'A shared duty works as long as everyone knows their part. PCI DSS 12.8.5 asks for shared requirements together ' +
    'with how they are shared; an empty reason only silences `single-owner`.',
  level: 'warn',
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'Shared, and nobody knows how',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: A }
            shared: ‹""›
        `),
      },
    ],
    good: [
      {
        title: 'How it is split',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: A }
            shared: The provider restores volumes, the product team checks its data.
        `),
      },
    ],
  },
  judgesAssignment: true,
  row({ matrix, activity }, context) {
    if (activity.shared === undefined || !isPlaceholder(activity.shared)) return;
    context.report({
      place: matrix.places.value(pointerTo(activity.pointer, 'shared')),
      message: `"${activity.name}" is shared without a reason.`,
      help: 'Say why several own it and who does which part, or remove "shared:".',
    });
  },
};
