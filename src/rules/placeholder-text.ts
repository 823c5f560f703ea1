import {
  areasOf,
  isPlaceholder,
  type Matrix,
  pointerTo,
  type Row,
  roleName,
  valueAt,
} from '../model/index.ts';
import { rows } from './examples.ts';
import { cellPlace, holdersIn, isJudged, mayHold } from './row.ts';
import type { Rule } from './rule.ts';

export const placeholderText: Rule = {
  id: 'placeholder-text',
  summary: 'Texts that were to be filled in: `TBD`, `X occurrences`, `???`.',
  rationale:
    'A placeholder reads like an answer until somebody needs it. One that stands for an owner makes the row an ' +
    'ownership gap, which `no-owner` tells.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'A number that was never agreed on',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C }
            note: ‹Within X hours.›
        `),
      },
      {
        title: 'A cell that is still open, beside an owner',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: ‹TBD› }
        `),
      },
      {
        title: 'A note that is a question',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C }
            note: ‹"Who pays for the volumes ???"›
        `),
      },
    ],
    good: [
      {
        title: 'Said',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C }
            note: Within 4 hours. Is it not in the catalog? Ask support. X.509 certificates are not kept.
        `),
      },
    ],
  },
  row(row, context) {
    const { matrix, activity } = row;
    const read = (text: string | undefined, pointer: string, key: string) => {
      const found = text === undefined ? undefined : placeholderIn(text);
      if (found === undefined) return;
      context.report({
        place: matrix.places.value(pointerTo(pointer, key)),
        message: `"${activity.name}" still says "${found}".`,
        help,
      });
    };
    read(activity.name, activity.pointer, 'name');
    read(activity.note, activity.pointer, 'note');
    for (const { note, pointer } of activity.cells) read(note, pointer, 'note');
    if (!isJudged(row) || lacksOwner(row)) return;
    for (const cell of activity.cells) {
      const open = cell.unknown.find(isPlaceholder);
      if (open === undefined) continue;
      context.report({
        place: cellPlace(row, cell),
        message: `"${activity.name}", "${roleName(matrix, cell.role)}": "${open}" is no letter yet.`,
        help: 'Decide on the letter, or leave the cell empty.',
        role: cell.role,
      });
    }
  },
  matrix(matrix, context) {
    for (const { pointer, ...ids } of textsOf(matrix)) {
      const found = placeholderAt(matrix, pointer);
      if (found === undefined) continue;
      context.report({
        place: matrix.places.value(pointer),
        message: `${subjectOf(pointer)} still says "${found}".`,
        help,
        ...ids,
      });
    }
  },
};

const help = 'Fill it in, or take it out until it is known.';

/** True where `no-owner` tells that the placeholders of this row are no owners. */
function lacksOwner(row: Row): boolean {
  const { owner } = row.matrix.scheme;
  return holdersIn(row, owner).length === 0 && !mayHold(row, owner);
}

/** Texts that people read, outside rows. What stands under `shared:` is left to `shared-without-reason`. */
function* textsOf(matrix: Matrix): Generator<{ pointer: string; area?: string; role?: string }> {
  for (const pointer of textPointers('', ['title', 'description'])) yield { pointer };
  for (const index of matrix.notes.keys()) yield { pointer: pointerTo('/notes', index) };
  for (const { id, name, contact, pointer: at } of matrix.roles) {
    // A role called "TBD" is told by the rows that it would own.
    const keys = isPlaceholder(name) ? ['description'] : ['name', 'description'];
    for (const pointer of textPointers(at, keys)) yield { pointer, role: id };
    if (contact === undefined) continue;
    for (const pointer of textPointers(pointerTo(at, 'contact'), ['name', 'email', 'url', 'phone', 'chat']))
      yield { pointer, role: id };
  }
  for (const { pointer: at } of matrix.recommendations) {
    for (const pointer of textPointers(at, ['text', 'note'])) yield { pointer };
  }
  for (const area of areasOf(matrix)) {
    // Of many areas hardly one has a placeholder: pointers are made for those that do.
    const keys = (['name', 'description'] as const).filter(
      (key) => placeholderIn(area[key] ?? '') !== undefined,
    );
    for (const pointer of textPointers(area.pointer, keys)) yield { pointer, area: area.id };
    for (const { pointer: at } of area.recommendations) {
      for (const pointer of textPointers(at, ['text', 'note'])) yield { pointer, area: area.id };
    }
  }
}

function textPointers(parent: string, keys: readonly string[]): string[] {
  return keys.map((key) => pointerTo(parent, key));
}

function subjectOf(pointer: string): string {
  if (pointer.startsWith('/roles')) return 'A role';
  if (pointer.includes('/recommendations/')) return 'A recommendation';
  return pointer.startsWith('/areas') ? 'An area' : 'The matrix';
}

function placeholderAt(matrix: Matrix, pointer: string): string | undefined {
  const text = valueAt(matrix.document, pointer);
  return typeof text === 'string' ? placeholderIn(text) : undefined;
}

/** Said in any capitals; `todo` is a word of Spanish, so that one has to be shouted. */
const marks = [
  /(?<![\p{L}-])(?:TB[DACN]|XXX+|lorem ipsum|to be (?:defined|determined|decided|confirmed|announced)|noch (?:zu klären|festzulegen)|wird noch (?:geklärt|festgelegt|definiert)|pendiente de (?:definir|determinar|confirmar|asignar)|må avklares|ikke avklart)(?!\p{L})/iu,
  // Elsewhere they are verbs: "aider à définir leurs besoins", "fields to be completed by the customer".
  /(?<![\p{L}-])(?:to be completed|à (?:définir|déterminer|compléter|préciser)|noch offen|por (?:definir|determinar|confirmar)|da (?:definire|determinare|confermare))(?=\s*(?:$|[).,;:\]\d]))/iu,
  /(?<![\p{L}-])(?:à (?:définir|déterminer|préciser) (?:avec|par|en|lors|ultérieurement)|por (?:definir|determinar) (?:con|en|antes|más)|da (?:definire|determinare) (?:con|in|entro|prima))(?!\p{L})/iu,
  /\b(?:TODO|FIXME)\b|\?{2,}/u,
  /(?<!OS )(?<![\p{L}\p{N}])[[<]?(?:XX?|[NY])[\]>]? (?:occurrences?|times?|days?|hours?|minutes?|seconds?|weeks?|months?|years?|business days|working days|percent|fois|jours?|heures?|mal|Tagen?|Stunden?|Minuten?|veces|días?|horas?|volte|giorni|ganger|dager|timer)(?!\p{L})|\b(?:XX?|N) ?%/u,
];

/** True for nearly no text without one of the marks, and for every text with one; many times faster than they are. */
const mayHaveMark =
  /[^\0-\x7f]|\?\?|TODO|FIXME|[XNY][\]>]? |[XN]%|[Tt][Bb][DACNdacn]|[Xx]{3}|[Ll][Oo][Rr][Ee]|[Tt][Oo] [Bb][Ee] |[Nn][Oo][Cc][Hh] |[Pp][Oo][Rr] |[Dd][Aa] |[Pp][Ee][Nn][Dd][Ii][Ee]|[Ii][Kk][Kk][Ee] /;

function placeholderIn(text: string): string | undefined {
  const whole = text.trim();
  if (whole !== '' && isPlaceholder(whole) && !/^(?:none|n\/?a|-+)$/iu.test(whole)) return whole;
  if (!mayHaveMark.test(text)) return undefined;
  for (const mark of marks) {
    const found = mark.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
