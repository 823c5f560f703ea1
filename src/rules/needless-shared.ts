import {
  definitionOf,
  isPlaceholder,
  pointerTo,
  type Row,
  roleName,
  type TextEdit,
  valueAt,
} from '../model/index.ts';
import { rows } from './examples.ts';
import { holdersIn, isJudged, mayHold } from './row.ts';
import type { Rule } from './rule.ts';

export const needlessShared: Rule = {
  id: 'needless-shared',
  summary: 'A `shared:` on a row that one role owns.',
  rationale:
    'It is left over from a row that was once split, and lets the next second owner in without a word: ' +
    '`single-owner` would stay silent.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: true,
  options: {},
  examples: {
    bad: [
      {
        title: 'Only the provider owns it',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C }
            shared: ‹The provider restores volumes, the product team checks its data.›
        `),
      },
    ],
    good: [
      {
        title: 'Two own it',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: A }
            shared: The provider restores volumes, the product team checks its data.
        `),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    const { matrix, activity } = row;
    const { owner } = matrix.scheme;
    if (activity.shared === undefined || isPlaceholder(activity.shared) || !isJudged(row)) return;
    const owners = holdersIn(row, owner);
    const [first] = owners;
    if (first === undefined || owners.length > (definitionOf(matrix.scheme, owner)?.max ?? 1)) return;
    if (mayHold(row, owner)) return;
    const edit = asNote(row, context.text);
    context.report({
      place: matrix.places.value(pointerTo(activity.pointer, 'shared')),
      message: `"${activity.name}" says that it is shared, but only "${roleName(matrix, first.role)}" owns it.`,
      help: 'Call it "note:", or remove it.',
      ...(edit !== undefined && { fix: { description: 'Call "shared" a "note"', edits: [edit] } }),
    });
  },
};

/** Gives the text another key; what was agreed is not ours to drop. Nothing where the row has a note already. */
function asNote({ matrix, activity }: Row, file: string): TextEdit | undefined {
  if (valueAt(matrix.document, pointerTo(activity.pointer, 'note')) !== undefined) return undefined;
  const { start, end } = matrix.places.key(pointerTo(activity.pointer, 'shared'));
  return file.slice(start, end) === 'shared' ? { start, end, text: 'note' } : undefined;
}
