import { areasOf, pointerTo, rowsOf, sourceOf } from '../model/index.ts';
import { rows } from './examples.ts';
import { rowPlace } from './row.ts';
import type { Rule } from './rule.ts';

const sourced = (activities: string) =>
  rows(activities).replace('roles:', 'source: { title: Service description, location: service.md }\nroles:');

export const missingSource: Rule = {
  id: 'missing-source',
  summary: 'A matrix, or a row of a matrix with a source, that does not say where it is written.',
  rationale:
    'An answer counts when it can be looked up. PCI DSS 12.8.5 and CSA CAIQ expect evidence for each duty; a line or ' +
    'a clause number is enough.',
  level: 'off',
  presets: { strict: 'info' },
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'Nothing says where it comes from',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA }
        `).replace('title: Platform', 'title: ‹Platform›'),
      },
      {
        title: 'One row has no line',
        yaml: sourced(`
          - name: Back up volumes
            assign: { provider: RA }
            source: { line: 12 }
          - name: Restore volumes
            assign: ‹{ provider: RA }›
        `),
      },
    ],
    good: [
      {
        title: 'Every row can be looked up',
        yaml: sourced(`
          - name: Restore backups
            assign: { provider: RA }
            source: { line: 12 }
        `),
      },
    ],
  },
  matrix(matrix, context) {
    const rows = [...rowsOf(matrix)];
    const hasSource =
      matrix.source !== undefined ||
      [...areasOf(matrix)].some(({ source }) => source !== undefined) ||
      rows.some(({ activity }) => activity.source !== undefined);
    if (!hasSource) {
      context.report({
        place: matrix.places.value(pointerTo('', 'title')),
        message: `Nothing says where "${matrix.title}" is written.`,
        help: 'Add "source:" with title, version and location of the document, or of the decision.',
      });
      return;
    }
    for (const row of rows) {
      const source = sourceOf(row);
      const isExact =
        source?.line !== undefined || source?.ref !== undefined || row.activity.source !== undefined;
      if (isExact || row.area.source !== undefined) continue;
      context.report({
        place: rowPlace(row),
        message: `Nothing says where "${row.activity.name}" is written.`,
        help: 'Add "source:" with its line or reference in the document.',
        area: row.area.id,
        activity: row.activity.id,
      });
    }
  },
};
