import type { Cell } from './cell.ts';
import type {
  ActivityStatus,
  ContactDocument,
  MatrixDocument,
  ReferenceDocument,
  RoleKind,
  SourceDocument,
} from './document.ts';
import type { Places } from './place.ts';
import type { Scheme } from './schemes.ts';

/**
 * A responsibility matrix that has been read and holds together: ids are filled in, letters are parsed.
 * Every part carries the JSON Pointer of the value it was read from; `places` tells where that stands in the file.
 */
export interface Matrix {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  /** BCP 47. */
  readonly language: string | undefined;
  readonly scheme: Scheme;
  readonly source: SourceDocument | undefined;
  /** The id of the matrix that this one translates. */
  readonly translationOf: string | undefined;
  /** In column order. */
  readonly roles: readonly Role[];
  readonly areas: readonly Area[];
  readonly recommendations: readonly Recommendation[];
  readonly notes: readonly string[];
  /** The file it was read from, as it is to be shown: relative to the working directory, `/` between folders. */
  readonly file: string;
  readonly places: Places;
  /** The value as written, for what the model does not interpret (`x-` keys, spelling of cells). */
  readonly document: MatrixDocument;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly kind: RoleKind | undefined;
  readonly description: string | undefined;
  readonly aliases: readonly string[];
  readonly contact: ContactDocument | undefined;
  readonly pointer: string;
}

export interface Area {
  /** Unique in the matrix. */
  readonly id: string;
  readonly name: string;
  /** The names from the outermost area down to this one. */
  readonly path: readonly string[];
  readonly description: string | undefined;
  readonly topics: readonly string[];
  readonly activities: readonly Activity[];
  readonly areas: readonly Area[];
  readonly recommendations: readonly Recommendation[];
  readonly source: ReferenceDocument | undefined;
  readonly pointer: string;
}

export interface Activity {
  /** Unique in its area. */
  readonly id: string;
  readonly name: string;
  readonly note: string | undefined;
  readonly aliases: readonly string[];
  readonly topics: readonly string[];
  readonly status: ActivityStatus;
  /** Why several own it on purpose; `''` where the reason was left out. */
  readonly shared: string | undefined;
  readonly tags: readonly string[];
  readonly controls: readonly string[];
  readonly source: ReferenceDocument | undefined;
  /** One cell per key of `assign`, in the order written; also cells of roles that are not declared. */
  readonly cells: readonly Cell[];
  readonly pointer: string;
}

export interface Recommendation {
  readonly text: string;
  /** A role id. */
  readonly for: string | undefined;
  readonly note: string | undefined;
  readonly source: ReferenceDocument | undefined;
  readonly pointer: string;
}

/** An activity with what surrounds it: what a person would call a row of the table. */
export interface Row {
  readonly matrix: Matrix;
  readonly area: Area;
  readonly activity: Activity;
}

/** The address of a row: `matrix/area/activity`. */
export function addressOf(row: Row): string {
  return `${row.matrix.id}/${row.area.id}/${row.activity.id}`;
}

/**
 * The place in the restated document: the activity's own `source`, filled up from its area's and the matrix's.
 * `undefined` where none of them names one.
 */
export function sourceOf({ matrix, area, activity }: Row): ReferenceDocument | undefined {
  const location = activity.source?.location ?? area.source?.location ?? matrix.source?.location;
  const line = activity.source?.line ?? area.source?.line;
  const ref = activity.source?.ref ?? area.source?.ref;
  if (location === undefined && line === undefined && ref === undefined) return undefined;
  return {
    ...(location !== undefined && { location }),
    ...(line !== undefined && { line }),
    ...(ref !== undefined && { ref }),
  };
}
