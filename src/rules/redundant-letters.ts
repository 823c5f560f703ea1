import {
  type Cell,
  type Fix,
  formatLetters,
  type Matrix,
  parseLetters,
  type Row,
  roleName,
  type Scheme,
  type TextEdit,
} from '../model/index.ts';
import { listed } from '../text/printable.ts';
import { removed, rewritten } from './edits.ts';
import { rows } from './examples.ts';
import { cellPlace } from './row.ts';
import type { Rule } from './rule.ts';
import { clashIn } from './separation-of-duties.ts';
import { respelt, writtenLetters } from './written-letters.ts';

export const redundantLetters: Rule = {
  id: 'redundant-letters',
  summary: 'Letters of a cell that say nothing beside a stronger one, and letters written twice.',
  rationale:
    'Who is consulted is informed by that, and who does the work is asked and told. A weaker letter beside a stronger ' +
    'one makes readers look for a difference that is not there. Which letter implies which is a matter of the scheme.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: true,
  options: {},
  examples: {
    bad: [
      {
        title: 'Consulted, and informed',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: ‹CI› }
        `),
      },
      {
        title: 'Supporting one’s own work',
        yaml: rows(
          `
          - name: Restore backups
            assign: { provider: ‹R/S›, customer: A }
        `,
          'rasci',
        ),
      },
      {
        title: 'A letter twice',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: ‹RAR›, customer: C }
        `),
      },
    ],
    good: [
      {
        title: 'The stronger letter alone',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C }
        `),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    const { matrix, activity } = row;
    for (const cell of activity.cells) {
      const weaker = weakerIn(cell, matrix.scheme);
      if (weaker.length === 0 && cell.repeated.length === 0) continue;
      const fix = fixOf(row, cell, weaker, context.text);
      context.report({
        place: cellPlace(row, cell),
        message: `"${activity.name}", "${roleName(matrix, cell.role)}": ${explained(cell, weaker, matrix.scheme)}.`,
        help: `Write "${formatLetters(cell.letters.filter((letter) => !weaker.includes(letter)))}".`,
        role: cell.role,
        ...(fix !== undefined && { fix }),
      });
    }
  },
};

/** The letters of a cell that another one of it implies; none where the cell contradicts itself. */
function weakerIn(cell: Cell, scheme: Scheme): string[] {
  const { letters } = cell;
  if (letters.length < 2 || clashIn(cell, scheme) !== undefined) return [];
  return letters.filter((letter) =>
    scheme.implies.some(([stronger, weaker]) => weaker === letter && letters.includes(stronger)),
  );
}

/** True where this rule speaks about the cell. */
export function isRedundant(cell: Cell, scheme: Scheme): boolean {
  return cell.repeated.length > 0 || weakerIn(cell, scheme).length > 0;
}

function explained(cell: Cell, weaker: readonly string[], scheme: Scheme): string {
  const { letters } = cell;
  const sayings = weaker.map((letter) => {
    const stronger = scheme.implies.find(([strong, weak]) => weak === letter && letters.includes(strong));
    return `${letter} says nothing beside ${stronger?.[0] ?? 'the others'}`;
  });
  const twice = cell.repeated
    .filter((letter) => !weaker.includes(letter))
    .map((letter) => `${letter} is written twice`);
  return listed([...sayings, ...twice]);
}

/** Removes the weaker letters and repetitions; only where every character of the cell is understood. */
function fixOf(row: Row, cell: Cell, weaker: readonly string[], file: string): Fix | undefined {
  if (cell.unknown.length > 0 || cell.lookalikes.length > 0) return undefined;
  const { matrix } = row;
  const seen = new Set<string>(weaker);
  const edits: TextEdit[] = [];
  let isLeading = true;
  for (const written of writtenLetters(matrix, cell)) {
    const { letters } = parseLetters(written.text, matrix.scheme);
    const kept = letters.filter((letter) => !seen.has(letter));
    for (const letter of kept) seen.add(letter);
    const goes = kept.length === 0 && letters.length > 0;
    const edit = goes
      ? removedItem(matrix, written.pointer, file, isLeading)
      : rewrittenLetters(matrix, written, kept, file);
    isLeading &&= goes;
    if (edit === undefined) return undefined;
    if (edit !== 'as it is') edits.push(edit);
  }
  if (edits.some(({ start }, index) => start < (edits[index - 1]?.end ?? 0))) return undefined;
  return {
    description: `Leave out what says nothing in the cell of "${roleName(matrix, cell.role)}"`,
    edits,
  };
}

function rewrittenLetters(
  matrix: Matrix,
  written: { readonly pointer: string; readonly text: string },
  kept: readonly string[],
  file: string,
): TextEdit | 'as it is' | undefined {
  const { letters, repeated } = parseLetters(written.text, matrix.scheme);
  if (letters.length === kept.length && repeated.length === 0) return 'as it is';
  const wanted = respelt(written.text, kept, matrix.scheme);
  return wanted === undefined ? undefined : rewritten(matrix, written, wanted, file);
}

function removedItem(
  matrix: Matrix,
  pointer: string,
  file: string,
  isLeading: boolean,
): TextEdit | undefined {
  const at = pointer.lastIndexOf('/');
  return removed(matrix, pointer.slice(0, at), Number(pointer.slice(at + 1)), file, isLeading);
}
