import { areasOf, type Matrix, pointerTo, type Recommendation } from '../model/index.ts';
import { listed } from '../text/printable.ts';
import { nearest } from '../text/suggest.ts';
import { rows } from './examples.ts';
import { gluedIn, isDeclared } from './row.ts';
import type { Rule } from './rule.ts';

export const unknownRole: Rule = {
  id: 'unknown-role',
  summary: 'A cell, or a recommendation, for a role that the matrix does not declare.',
  rationale:
    'A misspelt role owns nothing: its letters are lost to everyone who asks. The rest of the row is judged as if the ' +
    'cell were right, so one slip is one finding.',
  level: 'error',
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'A slip of the keyboard',
        yaml: rows(`
          - name: Restore backups
            assign: { ‹provder›: RA, customer: I }
        `),
      },
      {
        title: 'A blank is missing behind the colon',
        yaml: rows(`
          - name: Restore backups
            assign: { ‹provider:RA›, customer: I }
        `),
      },
      {
        title: 'A recommendation for nobody',
        yaml: `${rows(`
          - name: Restore backups
            assign: { provider: RA, customer: I }
        `)}    recommendations:
      - { text: Test restores every quarter., for: ‹client› }
`,
      },
    ],
    good: [
      {
        title: 'Every role of the row is declared',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: I }
        `),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    for (const cell of row.activity.cells) {
      if (isDeclared(row.matrix, cell.role)) continue;
      const place = row.matrix.places.key(cell.pointer);
      const glued = gluedIn(row.matrix, cell);
      if (glued !== undefined) {
        context.report({
          place,
          message: `"${cell.role}" is read as the name of a role: a blank is missing behind the colon.`,
          help: `Write "${glued.role}: ${glued.letters}".`,
          role: glued.role,
        });
        continue;
      }
      context.report({
        place,
        message: `"${cell.role}" is no role of this matrix.${meant(row.matrix, cell.role)}`,
        help: help(row.matrix),
        role: cell.role,
      });
    }
  },
  matrix(matrix, context) {
    for (const { area, recommendation } of recommendationsOf(matrix)) {
      const role = recommendation.for;
      if (role === undefined || isDeclared(matrix, role)) continue;
      context.report({
        place: matrix.places.value(pointerTo(recommendation.pointer, 'for')),
        message: `A recommendation is for "${role}", which is no role of this matrix.${meant(matrix, role)}`,
        help: help(matrix),
        ...(area !== undefined && { area }),
        role,
      });
    }
  },
};

function* recommendationsOf(
  matrix: Matrix,
): Generator<{ area: string | undefined; recommendation: Recommendation }> {
  for (const recommendation of matrix.recommendations) yield { area: undefined, recommendation };
  for (const area of areasOf(matrix)) {
    for (const recommendation of area.recommendations) yield { area: area.id, recommendation };
  }
}

/** The role that was probably meant, by its id, its name or one of its aliases. */
function meant(matrix: Matrix, written: string): string {
  const byName = new Map<string, string>();
  for (const { id, name, aliases } of matrix.roles) {
    for (const word of [id, name, ...aliases]) if (!byName.has(word)) byName.set(word, id);
  }
  const id = byName.get(nearest(written, byName.keys()) ?? '');
  return id === undefined ? '' : ` Did you mean "${id}"?`;
}

function help(matrix: Matrix): string {
  return `Declare it under "roles:", or use one that is: ${listed(matrix.roles.map(({ id }) => id))}.`;
}
