import {
  type Activity,
  type Area,
  type Cell,
  type CellDocument,
  type Extensions,
  formatLetters,
  type Matrix,
  type MatrixDocument,
  pointerTokens,
  type Recommendation,
  type Role,
} from '../model/index.ts';

/**
 * The matrix as JSON: one order of keys, one notation of letters (`RA`), every id written out, nothing empty.
 * Keys that begin with `x-` stay, and so does the spelling of a cell that holds what the scheme does not have.
 */
export function documentOf(matrix: Matrix): MatrixDocument {
  const { document } = matrix;
  return compact({
    raci: 1 as const,
    id: matrix.id,
    title: matrix.title,
    description: matrix.description,
    language: matrix.language,
    scheme: matrix.scheme.id,
    letters: document.letters,
    source: matrix.source,
    'translation-of': matrix.translationOf,
    ...extensionsOf(document),
    roles: Object.fromEntries(matrix.roles.map((role) => [role.id, roleDocument(role, matrix)])),
    areas: matrix.areas.map((area) => areaDocument(area, matrix)),
    recommendations: recommendationDocuments(matrix.recommendations, matrix),
    notes: [...matrix.notes],
  });
}

/** One area as JSON, as it stands in {@link documentOf} its matrix. */
export function areaDocument(area: Area, matrix: Matrix): MatrixDocument['areas'][number] {
  return compact({
    id: area.id,
    name: area.name,
    description: area.description,
    topics: [...area.topics],
    source: area.source,
    ...extensionsAt(matrix, area.pointer),
    activities: area.activities.map((activity) => activityDocument(activity, matrix)),
    areas: area.areas.map((inner) => areaDocument(inner, matrix)),
    recommendations: recommendationDocuments(area.recommendations, matrix),
  });
}

function roleDocument(role: Role, matrix: Matrix): MatrixDocument['roles'][string] {
  return compact({
    name: role.name,
    kind: role.kind,
    description: role.description,
    aliases: [...role.aliases],
    contact: role.contact,
    ...extensionsAt(matrix, role.pointer),
  });
}

function activityDocument(
  activity: Activity,
  matrix: Matrix,
): NonNullable<MatrixDocument['areas'][number]['activities']>[number] {
  return {
    ...compact({
      id: activity.id,
      name: activity.name,
      aliases: [...activity.aliases],
      status: activity.status === 'active' ? undefined : activity.status,
    }),
    assign: assignDocument(activity, matrix),
    ...(activity.shared !== undefined && { shared: activity.shared }),
    ...compact({
      note: activity.note,
      topics: [...activity.topics],
      tags: [...activity.tags],
      controls: [...activity.controls],
      source: activity.source,
      ...extensionsAt(matrix, activity.pointer),
    }),
  };
}

/** In column order; cells of roles that nobody declared come last. */
function assignDocument(activity: Activity, matrix: Matrix): Record<string, CellDocument> {
  const position = new Map(matrix.roles.map((role, index) => [role.id, index]));
  const last = matrix.roles.length;
  const cells = [...activity.cells].sort(
    (one, other) => (position.get(one.role) ?? last) - (position.get(other.role) ?? last),
  );
  const written: [string, CellDocument][] = [];
  for (const cell of cells) {
    const document = cellDocument(cell, matrix);
    if (document !== undefined) written.push([cell.role, document]);
  }
  return { ...Object.fromEntries(written), ...extensionsAt(matrix, `${activity.pointer}/assign`) };
}

/** `undefined` for a cell that says nothing. */
function cellDocument(cell: Cell, matrix: Matrix): CellDocument | undefined {
  const extensions = extensionsAt(matrix, cell.pointer);
  const letters = cell.unknown.length > 0 ? lettersAsWritten(cell, matrix) : formatLetters(cell.letters);
  if (cell.note === undefined && Object.keys(extensions).length === 0)
    return letters === '' ? undefined : letters;
  return compact({ letters: letters === '' ? undefined : letters, note: cell.note, ...extensions });
}

function lettersAsWritten(cell: Cell, matrix: Matrix): string {
  const written = valueAt(matrix.document, cell.pointer);
  const letters = isRecord(written) ? written.letters : written;
  if (typeof letters === 'string') return letters;
  if (Array.isArray(letters)) return letters.join(', ');
  return [formatLetters(cell.letters), ...cell.unknown].filter(Boolean).join(' ');
}

function recommendationDocuments(
  recommendations: readonly Recommendation[],
  matrix: Matrix,
): NonNullable<MatrixDocument['recommendations']> {
  return recommendations.map((recommendation) =>
    compact({
      text: recommendation.text,
      for: recommendation.for,
      note: recommendation.note,
      source: recommendation.source,
      ...extensionsAt(matrix, recommendation.pointer),
    }),
  );
}

function extensionsAt(matrix: Matrix, pointer: string): Extensions {
  return extensionsOf(valueAt(matrix.document, pointer));
}

function extensionsOf(value: unknown): Extensions {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => key.startsWith('x-')));
}

function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const token of pointerTokens(pointer)) {
    if (Array.isArray(value)) value = value[Number(token)];
    else if (isRecord(value) && Object.hasOwn(value, token)) value = value[token];
    else return undefined;
  }
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Compact<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the keys that hold `undefined` or an empty list. */
function compact<T extends object>(value: T): Compact<T> {
  const entries = Object.entries(value).filter(
    ([, held]) => held !== undefined && !(Array.isArray(held) && held.length === 0),
  );
  return Object.fromEntries(entries) as Compact<T>; // a subset of the same keys; optional ones may be gone
}
