import { areasOf, pointerTo } from '../model/index.ts';
import { rows } from './examples.ts';
import type { Rule } from './rule.ts';

type Options = { readonly max: number };

const two = `
          - name: Back up volumes
            assign: { provider: RA }
          - name: Restore volumes
            assign: { provider: RA }
`;

export const areaTooLarge: Rule<Options> = {
  id: 'area-too-large',
  summary: 'An area with more activities than a reader takes in.',
  rationale:
    'A section that fills screens is searched, not read. Areas can be nested; a heading costs nothing.',
  level: 'off',
  presets: { strict: 'info' },
  fixable: false,
  options: {
    max: {
      default: 25,
      description: 'How many activities an area may have, not counting those of areas inside it.',
      minimum: 1,
    },
  },
  examples: {
    bad: [
      {
        title: 'Two, where one is allowed',
        options: { max: 1 },
        yaml: rows(two).replace('name: Backup', 'name: ‹Backup›'),
      },
    ],
    good: [{ title: 'Up to 25 by default', yaml: rows(two) }],
  },
  matrix(matrix, context) {
    for (const area of areasOf(matrix)) {
      if (area.activities.length <= context.options.max) continue;
      context.report({
        place: matrix.places.value(pointerTo(area.pointer, 'name')),
        message: `The area "${area.name}" has ${area.activities.length} activities.`,
        help: `Part it into areas of at most ${context.options.max}.`,
        area: area.id,
      });
    }
  },
};
