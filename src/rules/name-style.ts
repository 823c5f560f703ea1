import { type Activity, areasOf, type Matrix, pointerTo, valueAt } from '../model/index.ts';
import { rewritten } from './edits.ts';
import { rows } from './examples.ts';
import type { Rule } from './rule.ts';

type Options = { readonly 'max-length': number };

export const nameStyle: Rule<Options> = {
  id: 'name-style',
  summary: 'Names with a full stop at the end, doubled blanks or capitals only, and names that are too long.',
  rationale:
    'A name is what people search for, quote and see in a cell of a table: a short phrase that begins with what is ' +
    'done. Sentences belong into the note.',
  level: 'off',
  presets: { strict: 'info' },
  fixable: true,
  options: {
    'max-length': { default: 100, description: 'How many characters a name may have.', minimum: 10 },
  },
  examples: {
    bad: [
      {
        title: 'A full stop, two blanks',
        yaml: rows(`
          - name: ‹Restore  backups.›
            assign: { provider: RA }
        `),
      },
      {
        title: 'Shouted',
        yaml: rows(`
          - name: ‹RESTORE BACKUPS›
            assign: { provider: RA }
        `),
      },
    ],
    good: [
      {
        title: 'A short phrase',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA }
            note: Within four hours. Ask support first.
          - name: VMware vSphere DRS
            assign: { provider: RA }
        `),
      },
    ],
  },
  matrix(matrix, context) {
    for (const area of areasOf(matrix)) {
      for (const part of [area, ...area.activities]) {
        const isActivity = part !== area;
        const slip = slipIn(part.name, context.options['max-length']);
        if (slip === undefined) continue;
        const edit = tidied(part.name) === part.name ? undefined : tidyEdit(matrix, part, context.text);
        context.report({
          place: matrix.places.value(pointerTo(part.pointer, 'name')),
          message: `The name "${shortened(part.name)}" ${slip.message}.`,
          help: slip.help,
          area: area.id,
          ...(isActivity && { activity: part.id }),
          ...(edit !== undefined && { fix: { description: `Write "${edit.text}"`, edits: [edit] } }),
        });
      }
    }
  },
};

function slipIn(name: string, maximum: number): { message: string; help: string } | undefined {
  if (tidied(name) !== name)
    return {
      message: 'has blanks or a full stop that do not belong to it',
      help: `Write "${tidied(name)}".`,
    };
  const letters = name.replace(/[^\p{L}]/gu, '');
  // One word of capitals is an abbreviation.
  if (
    letters.length > 8 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase() &&
    /\s/u.test(name)
  )
    return { message: 'is written in capitals only', help: 'Write it as it would stand in a sentence.' };
  if (name.length > maximum)
    return {
      message: `has ${name.length} characters`,
      help: `Keep it under ${maximum} and move the details into "note:".`,
    };
  return undefined;
}

/** Without blanks around it, doubled blanks and the full stop of a sentence; `etc.` and `...` stay. */
function tidied(name: string): string {
  const text = name.trim().replace(/\s+/gu, ' ');
  return !text.endsWith('.') || /(?:\betc|\p{Lu}|\.)\.$/u.test(text) ? text : tidied(text.slice(0, -1));
}

function tidyEdit(matrix: Matrix, part: Pick<Activity, 'name' | 'pointer'>, file: string) {
  const pointer = pointerTo(part.pointer, 'name');
  const text = valueAt(matrix.document, pointer);
  return typeof text === 'string' ? rewritten(matrix, { pointer, text }, tidied(text), file) : undefined;
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
