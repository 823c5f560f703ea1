import {
  type Cell,
  type Fix,
  type Matrix,
  parseLetters,
  type Row,
  roleName,
  type TextEdit,
} from '../model/index.ts';
import { rewritten } from './edits.ts';
import { rows } from './examples.ts';
import { isRedundant } from './redundant-letters.ts';
import { cellPlace } from './row.ts';
import type { Rule } from './rule.ts';
import { respelt, writtenLetters } from './written-letters.ts';

export const letterStyle: Rule = {
  id: 'letter-style',
  summary: 'Letters that are not in the case and order of their scheme.',
  rationale:
    'All spellings are understood; one of them makes files easy to compare and to search. What we write ourselves is ' +
    'always in this one.',
  level: 'off',
  presets: { strict: 'info' },
  fixable: true,
  options: {},
  examples: {
    bad: [
      {
        title: 'Order and case',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: ‹AR›, customer: ‹i› }
        `),
      },
    ],
    good: [
      {
        title: 'R before A, in capitals, however they are separated',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: R/A, customer: I }
        `),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    const { matrix, activity } = row;
    for (const cell of activity.cells) {
      const wanted = wantedIn(matrix, cell);
      if (wanted.length === 0) continue;
      const fix = fixOf(row, wanted, context.text);
      context.report({
        place: cellPlace(row, cell),
        message: `"${activity.name}", "${roleName(matrix, cell.role)}": ${wanted.map(({ text }) => `"${text}"`).join(', ')} is not in the usual spelling.`,
        help: `Write ${wanted.map(({ spelling }) => `"${spelling}"`).join(', ')}.`,
        role: cell.role,
        ...(fix !== undefined && { fix }),
      });
    }
  },
};

interface Respelling {
  readonly pointer: string;
  readonly text: string;
  readonly spelling: string;
}

/** The scalars of a cell that are not spelt as they should be; none where another rule speaks about the cell. */
function wantedIn(matrix: Matrix, cell: Cell): Respelling[] {
  if (cell.unknown.length > 0 || cell.lookalikes.length > 0 || isRedundant(cell, matrix.scheme)) return [];
  const scalars = writtenLetters(matrix, cell);
  const areSingle = scalars.length === cell.letters.length && scalars.length > 1;
  return scalars.flatMap(({ pointer, text }, index) => {
    const letters = areSingle
      ? cell.letters.slice(index, index + 1)
      : parseLetters(text, matrix.scheme).letters;
    const spelling = letters.length === 0 ? undefined : respelt(text, letters, matrix.scheme);
    return spelling === undefined || spelling === text.trim() ? [] : [{ pointer, text, spelling }];
  });
}

function fixOf({ matrix }: Row, wanted: readonly Respelling[], file: string): Fix | undefined {
  const edits: TextEdit[] = [];
  for (const respelling of wanted) {
    const edit = rewritten(matrix, respelling, respelling.spelling, file);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return { description: `Write ${wanted.map(({ spelling }) => `"${spelling}"`).join(', ')}`, edits };
}
