import { type AreaDetails, type MatrixDetails, namesSource, type PartDetails } from '../../model/details.ts';
import type {
  ActivityDocument,
  AreaDocument,
  CellDocument,
  MatrixDocument,
  RoleDocument,
} from '../../model/index.ts';
import { oneLine } from '../../text/printable.ts';
import { type AdviceList, notesIn, recommendationsIn } from './advice.ts';

/** What a page recommends and notes where people read it. */
export interface ExportedPage {
  readonly advice: readonly AdviceList[];
  readonly areaAdvice: ReadonlyMap<AreaDocument, readonly AdviceList[]>;
  readonly notes: readonly string[];
}

/**
 * The matrix with what its document does not show to people. What the tables and texts say goes first: they are what
 * people change. Details of areas and rows that are gone, or called something else now, are left out.
 *
 * @param page `undefined` for a sheet, which shows no advice
 */
export function withDetails(
  document: MatrixDocument,
  details: MatrixDetails,
  page: ExportedPage | undefined,
): MatrixDocument {
  const roles = Object.entries(document.roles).map(([id, { name }]) => [id, name] as const);
  const advice = (lists: readonly AdviceList[] | undefined, known: unknown) =>
    page === undefined ? {} : nonEmpty('recommendations', recommendationsIn(lists ?? [], known, roles));
  // A matrix that restates a document goes on to restate that one, and not the export.
  const hasSource = namesSource(details);
  const counts = new Map<string, number>();
  const byKey = new Map(details.areas.map((area) => [keyOf(area.path, area.nth), area]));
  const visit = (area: AreaDocument, parents: readonly string[]): AreaDocument => {
    const path = [...parents, area.name];
    const place = keyOf(path, 0);
    const nth = (counts.get(place) ?? 0) + 1;
    counts.set(place, nth);
    const known = byKey.get(keyOf(path, nth));
    const { name: _, activities: __, areas: ___, ...all } = known?.details ?? {};
    const { recommendations, ...more } = all;
    return {
      ...withId(more),
      ...area,
      ...more,
      ...(area.activities && { activities: withAllDetails(area.activities, known, hasSource) }),
      ...(area.areas && { areas: area.areas.map((inner) => visit(inner, path)) }),
      ...(page === undefined
        ? pick(all, 'recommendations')
        : advice(page.areaAdvice.get(area), recommendations)),
    };
  };
  const { raci: _, areas: __, roles: ofRoles, ...matrix } = details.matrix;
  const { recommendations, notes, ...more } = matrix;
  const { source, ...shown } = document;
  return {
    ...shown,
    ...(!hasSource && source !== undefined && { source }),
    ...more,
    roles: withRoles(document.roles, ofRoles),
    areas: document.areas.map((area) => visit(area, [])),
    ...(page === undefined
      ? pick(matrix, 'recommendations', 'notes')
      : { ...advice(page.advice, recommendations), ...nonEmpty('notes', notesIn(page.notes, notes)) }),
  };
}

function nonEmpty<Key extends string, Item>(key: Key, items: Item[]): { [key in Key]?: Item[] } {
  return items.length === 0 ? {} : ({ [key]: items } as { [key in Key]?: Item[] }); // a computed key is any text
}

/** Members as they are; the schema judges the whole. */
function pick(details: PartDetails, ...keys: readonly string[]): Partial<MatrixDocument> {
  return Object.fromEntries(Object.entries(details).filter(([key]) => keys.includes(key)));
}

/** An id stands before the name. */
function withId({ id }: PartDetails): { id?: string } {
  return typeof id === 'string' ? { id } : {};
}

function withRoles(roles: MatrixDocument['roles'], details: unknown): MatrixDocument['roles'] {
  return Object.fromEntries(
    Object.entries(roles).map(([id, role]): [string, RoleDocument] => {
      const { name: _, kind: __, description: ___, ...more } = memberOf(details, id) ?? {};
      return [id, { ...role, ...more }];
    }),
  );
}

function withAllDetails(
  activities: readonly ActivityDocument[],
  area: AreaDetails | undefined,
  hasSource: boolean,
): ActivityDocument[] {
  const counts = new Map<string, number>();
  const byName = new Map((area?.rows ?? []).map((row) => [keyOf([row.name], row.nth), row.details]));
  return activities.map((written) => {
    const { source, ...bare } = written;
    const activity = hasSource ? bare : written;
    const name = keyOf([activity.name], 0);
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    const details = byName.get(keyOf([activity.name], nth));
    return details === undefined ? activity : withRowDetails(activity, details);
  });
}

/** A row with what its table does not show. */
function withRowDetails(activity: ActivityDocument, details: PartDetails): ActivityDocument {
  const { name: _, status: __, note: ___, shared, assign, ...more } = details;
  return {
    ...withId(more),
    ...activity,
    ...more,
    assign: withExtensions(activity.assign, assign),
    ...(shared === '' && activity.shared !== undefined && { shared }),
  };
}

function withExtensions(assign: ActivityDocument['assign'], details: unknown): ActivityDocument['assign'] {
  if (!isRecord(details)) return assign;
  const cells = Object.entries(details).map(([key, value]): [string, CellDocument] => {
    if (key.startsWith('x-')) return [key, value as CellDocument]; // an extension, whatever it holds
    const cell = assign[key];
    const extensions = Object.entries(isRecord(value) ? value : {}).filter(([name]) => name.startsWith('x-'));
    const written = typeof cell === 'object' && !Array.isArray(cell) ? cell : cell && { letters: cell };
    return [key, { ...written, ...Object.fromEntries(extensions) }];
  });
  return { ...assign, ...Object.fromEntries(cells) };
}

function keyOf(path: readonly string[], nth: number): string {
  return JSON.stringify([nth, ...path.map(oneLine)]);
}

function memberOf(value: unknown, key: string): Record<string, unknown> | undefined {
  if (!isRecord(value) || !Object.hasOwn(value, key)) return undefined;
  const member = value[key];
  return isRecord(member) ? member : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
