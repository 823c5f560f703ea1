import { type Cell, type Fix, type Lookalike, type Row, roleName } from '../model/index.ts';
import { listed } from '../text/printable.ts';
import { rewritten } from './edits.ts';
import { rows } from './examples.ts';
import { cellPlace, letterName } from './row.ts';
import type { Rule } from './rule.ts';
import { strangeIn, writtenLetters } from './written-letters.ts';

export const unknownLetter: Rule = {
  id: 'unknown-letter',
  summary: 'What is no letter of the scheme, and letters of other alphabets that look like one.',
  rationale:
    'What a reader cannot look up in the legend means something else to everyone. Cyrillic and Greek look-alikes ' +
    '(`А` for `A`) come in by copy and paste; people see the owner, and no search, filter or script does. ' +
    'The rest of the row is judged as if the cell were right.',
  level: 'error',
  fixable: true,
  options: {},
  examples: {
    bad: [
      {
        title: 'RACI has no X',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: ‹X› }
        `),
      },
      {
        title: 'The A is a Cyrillic one',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: R, customer: ‹А› }
        `),
      },
    ],
    good: [
      {
        title: 'Order, case and separators are free',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: a/r, customer: [C, I] }
        `),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    for (const cell of row.activity.cells) {
      const strange = strangeIn(cell);
      const { lookalikes } = cell;
      if (strange.length === 0 && lookalikes.length === 0) continue;
      const fix = latinLetters(row, cell, context.text);
      context.report({
        place: cellPlace(row, cell),
        message: `"${row.activity.name}", "${roleName(row.matrix, cell.role)}": ${listed([
          ...strange.map((text) => `"${text}" is no letter of ${row.matrix.scheme.name}`),
          ...lookalikes.map(lookalikeExplained),
        ])}.`,
        help:
          strange.length === 0
            ? `Write ${listed(lookalikes.map(({ letter }) => `the Latin "${letter}"`))}.`
            : `Use ${listed(
                row.matrix.scheme.letters.map(({ letter }) => letterName(row.matrix.scheme, letter)),
                'or',
              )}.`,
        role: cell.role,
        ...(fix !== undefined && { fix }),
      });
    }
  },
};

function lookalikeExplained({ text, letter }: Lookalike): string {
  return `"${text}" is a ${alphabetOf(text)} letter that looks like "${letter}"`;
}

function alphabetOf(text: string): string {
  if (/\p{Script=Cyrillic}/u.test(text)) return 'Cyrillic';
  return /\p{Script=Greek}/u.test(text) ? 'Greek' : 'full-width';
}

/** Writes look-alikes as the letters that they look like; only where nothing else in the cell is in doubt. */
function latinLetters(row: Row, cell: Cell, file: string): Fix | undefined {
  if (cell.unknown.length > 0) return undefined;
  const pending = [...cell.lookalikes];
  const edits = [];
  for (const written of writtenLetters(row.matrix, cell)) {
    let wanted = '';
    let rest = written.text;
    for (let next = pending[0]; next !== undefined && rest.includes(next.text); next = pending[0]) {
      const at = rest.indexOf(next.text);
      wanted += rest.slice(0, at) + next.letter;
      rest = rest.slice(at + next.text.length);
      pending.shift();
    }
    if (wanted === '') continue;
    const edit = rewritten(row.matrix, written, wanted + rest, file);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  if (pending.length > 0 || edits.length === 0) return undefined;
  return {
    description: `Write ${edits.map(({ text }) => `"${text}"`).join(', ')} with Latin letters`,
    edits,
  };
}
