import { assignmentOf, ownershipOf, type ReferenceDocument, type Row, sourceOf } from '../model/index.ts';

/** A row as `who --json` and `list activities --json` write it (`schemas/answers.schema.json`). */
export interface RowJson {
  readonly matrix: string;
  readonly area: { readonly id: string; readonly name: string; readonly path: readonly string[] };
  readonly activity: { readonly id: string; readonly name: string };
  /** Role ids. */
  readonly owners: readonly string[];
  readonly assign: Readonly<Record<string, string>>;
  readonly shared: boolean;
  readonly status: string;
  readonly note?: string;
  readonly at: { readonly file: string; readonly line: number; readonly column: number };
  readonly source?: ReferenceDocument;
}

export function rowJson(row: Row): RowJson {
  const { matrix, area, activity } = row;
  const { line, column } = matrix.places.value(activity.pointer);
  const source = sourceOf(row);
  return {
    matrix: matrix.id,
    area: { id: area.id, name: area.name, path: area.path },
    activity: { id: activity.id, name: activity.name },
    owners: ownershipOf(activity, matrix).owners,
    assign: assignmentOf(activity, matrix),
    shared: activity.shared !== undefined,
    status: activity.status,
    ...(activity.note !== undefined && { note: activity.note }),
    at: { file: matrix.file, line, column },
    ...(source !== undefined && { source }),
  };
}
