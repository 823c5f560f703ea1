import { areasOf, pointerTo } from '../model/index.ts';
import { rows } from './examples.ts';
import type { Rule } from './rule.ts';

export const emptyArea: Rule = {
  id: 'empty-area',
  summary: 'An area without any activity.',
  rationale:
    'A heading without rows reads like a topic that is taken care of. Either its duties are missing, or the heading is left over.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'A heading and nothing under it',
        yaml: `${rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C }
        `)}  - name: ‹Encryption›
`,
      },
    ],
    good: [
      {
        title: 'The activities may stand in areas inside',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C }
        `).replace(/ {2}- name: Backup\n([\s\S]*)$/u, (_, inside: string) => {
          const deeper = inside.replace(/^/gmu, '    ').trimEnd();
          return `  - name: Operations\n    areas:\n      - name: Backup\n${deeper}\n`;
        }),
      },
    ],
  },
  matrix(matrix, context) {
    for (const area of areasOf(matrix)) {
      if (area.activities.length > 0 || area.areas.length > 0) continue;
      context.report({
        place: matrix.places.value(pointerTo(area.pointer, 'name')),
        message: `The area "${area.name}" has no activity.`,
        help:
          area.recommendations.length > 0
            ? 'It only recommends: write down who does what, or move the advice to where the duties are.'
            : 'Add its activities, or remove the area.',
        area: area.id,
      });
    }
  },
};
