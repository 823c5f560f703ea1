import { type Matrix, ownershipOf, type Row, rowsOf } from '../model/index.ts';

/** Where a word of a row stands, in the order of the numbers that the index keeps. */
export const fields = ['name', 'alias', 'area', 'path', 'note', 'topic', 'tag', 'role', 'detail'] as const;

export type Field = (typeof fields)[number];

export interface FieldText {
  readonly field: Field;
  readonly text: string;
}

/** The texts of a row that can be asked for. Topics are not texts: they name concepts of the vocabulary. */
export function textsOf(row: Row): FieldText[] {
  const { matrix, area, activity } = row;
  const texts: FieldText[] = [];
  const add = (field: Field, ...values: readonly (string | undefined)[]) => {
    for (const text of values) if (text !== undefined && text !== '') texts.push({ field, text });
  };
  add('name', activity.name);
  add('alias', ...activity.aliases);
  add('area', area.name);
  add('path', ...area.path.slice(0, -1));
  add('note', activity.note);
  add('tag', ...activity.tags, ...activity.controls);
  add('detail', activity.shared, area.description, ...activity.cells.map((cell) => cell.note));
  const { owners } = ownershipOf(activity, matrix);
  add('role', ...matrix.roles.filter((role) => owners.includes(role.id)).map((role) => role.name));
  return texts;
}

/** The ids of topics that the row or its area names. */
export function topicsOf({ area, activity }: Row): readonly string[] {
  return [...new Set([...activity.topics, ...area.topics])];
}

/** All text of a matrix that is written in its language. */
export function* proseOf(matrix: Matrix): Generator<string> {
  yield matrix.title;
  if (matrix.description !== undefined) yield matrix.description;
  for (const row of rowsOf(matrix)) {
    yield row.activity.name;
    if (row.activity.note !== undefined) yield row.activity.note;
  }
}
