import { rows } from './examples.ts';
import { rowPlace } from './row.ts';
import type { Rule } from './rule.ts';

export const plannedWithoutNote: Rule = {
  id: 'planned-without-note',
  summary: 'A planned activity without a word on when it will be done.',
  rationale:
    'Until it is there, nobody does it, whatever the letters say. A note tells readers what to count on until then, ' +
    'and keeps plans from being forgotten.',
  level: 'info',
  presets: { strict: 'warn', relaxed: 'off' },
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'Planned for when?',
        yaml: rows(`
          - name: Test restores
            status: planned
            assign: ‹{ provider: RA, customer: I }›
        `),
      },
    ],
    good: [
      {
        title: 'It says when',
        yaml: rows(`
          - name: Test restores
            status: planned
            note: From the third quarter on; ask support until then.
            assign: { provider: RA, customer: I }
        `),
      },
    ],
  },
  row(row, context) {
    const { activity } = row;
    if (activity.status !== 'planned') return;
    if ([activity, ...activity.cells].some(({ note }) => note !== undefined)) return;
    context.report({
      place: rowPlace(row),
      message: `"${activity.name}" is planned, and nothing says for when.`,
      help: 'Add a "note:" with the date, or with what it waits for.',
    });
  },
};
