import { type Activity, areasOf, type Matrix, type Place, pointerTo, valueAt } from '../model/index.ts';
import { rows } from './examples.ts';
import type { Rule } from './rule.ts';

interface Summary {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
}

export const duplicateId: Rule = {
  id: 'duplicate-id',
  summary: 'An id that is used twice: by two activities of an area, two areas of a matrix, or two matrices.',
  rationale:
    'An activity is addressed as `matrix/area/activity`: baselines, comparisons and links rely on it to mean one thing. ' +
    'Only written ids can clash; those made from names are made unique.',
  level: 'error',
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'Two activities of one area',
        yaml: rows(`
          - id: restore
            name: Restore volumes
            assign: { provider: RA }
          - id: ‹restore›
            name: Restore databases
            assign: { customer: RA }
        `),
      },
      {
        title: 'Two matrices of one workspace',
        others: [
          rows(`
            - name: Restore volumes
              assign: { provider: RA }
          `),
        ],
        yaml: rows(`
          - name: Restore databases
            assign: { customer: RA }
        `).replace('id: platform', 'id: ‹platform›'),
      },
    ],
    good: [
      {
        title: 'The same id in two areas',
        yaml: `${rows(`
          - id: restore
            name: Restore volumes
            assign: { provider: RA }
        `)}  - name: Databases
    activities:
      - id: restore
        name: Restore databases
        assign: { customer: RA }
`,
      },
    ],
  },
  matrix(matrix, context) {
    const areas = new Map<string, string>();
    for (const area of areasOf(matrix)) {
      const activities = new Map<string, string>();
      for (const [kind, part, taken] of [
        ['area', area, areas] as const,
        ...(areDifferent(area.activities) ? [] : area.activities).map(
          (activity) => ['activity', activity, activities] as const,
        ),
      ]) {
        const pointer = pointerTo(part.pointer, 'id');
        const id = valueAt(matrix.document, pointer);
        if (typeof id !== 'string') continue;
        const first = taken.get(id);
        if (first === undefined) {
          taken.set(id, pointer);
          continue;
        }
        context.report({
          place: matrix.places.value(pointer),
          message: `The ${kind} "${part.name}" has the id "${id}", which is taken.`,
          help: `Give it an id that is its own in this ${kind === 'area' ? 'matrix' : 'area'}, or leave the id out.`,
          area: area.id,
          ...(kind === 'activity' && { activity: part.id }),
          related: [{ message: `"${id}" stands here first.`, place: matrix.places.value(first) }],
        });
      }
    }
  },
  workspace: {
    collect(matrix: Matrix): Summary | undefined {
      if (typeof valueAt(matrix.document, '/id') !== 'string') return undefined;
      return { id: matrix.id, file: matrix.file, place: matrix.places.value('/id') };
    },
    conclude(summaries, context) {
      const taken = new Map<string, Summary>();
      for (const summary of summaries as readonly (Summary | undefined)[]) {
        if (summary === undefined) continue;
        const first = taken.get(summary.id);
        if (first === undefined) {
          taken.set(summary.id, summary);
          continue;
        }
        context.report({
          file: summary.file,
          matrix: summary.id,
          place: summary.place,
          message: `The matrix id "${summary.id}" is taken by ${first.file}.`,
          help: 'Give each matrix of the workspace an id of its own.',
          related: [{ message: `"${summary.id}" stands here first.`, place: first.place, file: first.file }],
        });
      }
    },
  },
};

/** An id that is made of a name is like no other of its area, so only those that the file gives can be alike. */
function areDifferent(activities: readonly Activity[]): boolean {
  return new Set(activities.map(({ id }) => id)).size === activities.length;
}
