import { areasOf, assignmentOf, type Matrix, rowsOf } from '../../src/model/index.ts';

/** What a matrix says, without ids and without what a table has no place for. */
export interface Facts {
  readonly scheme: string;
  readonly roles: readonly string[];
  /** Paths, those without rows too. */
  readonly areas: readonly string[];
  readonly rows: readonly RowFacts[];
}

export interface RowFacts {
  readonly area: string;
  readonly name: string;
  readonly note: string;
  readonly status: string;
  readonly shared: string;
  /** `letters (note)` by role, in column order. */
  readonly cells: readonly string[];
}

export function facts(matrix: Matrix): Facts {
  return {
    scheme: matrix.scheme.id,
    roles: matrix.roles.map(({ name }) => tidy(name)),
    areas: [...areasOf(matrix)].map(({ path }) => path.map(tidy).join(' > ')),
    rows: [...rowsOf(matrix)].map(({ area, activity }) => {
      const assigned = assignmentOf(activity, matrix);
      return {
        area: area.path.map(tidy).join(' > '),
        name: tidy(activity.name),
        note: tidy(activity.note ?? ''),
        status: activity.status,
        shared: tidy(activity.shared ?? ''),
        cells: matrix.roles.map(({ id }) => {
          const note = activity.cells.find(({ role }) => role === id)?.note;
          return `${assigned[id] ?? ''}${note === undefined ? '' : ` (${tidy(note)})`}`;
        }),
      };
    }),
  };
}

/** Blanks are not told apart. */
function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
