import {
  type AreaDetails,
  type MatrixDetails,
  type PartDetails,
  type RowCell,
  type RowDetails,
  writeRowCell,
} from '../model/details.ts';
import type {
  ActivityDocument,
  AreaDocument,
  Matrix,
  MatrixDocument,
  RecommendationDocument,
  ReferenceDocument,
} from '../model/index.ts';
import { oneLine } from '../text/printable.ts';
import { slug } from '../text/slug.ts';
import { documentOf } from './document.ts';

/** What people see of a matrix: a page says more than the rows of a sheet. */
type Shown = 'page' | 'sheet';

/** What the matrix says and people do not see: its JSON without what stands in the tables and texts. */
export function detailsOf(matrix: Matrix): MatrixDetails {
  const document = documentOf(matrix);
  const areas = areasWithDetails(document, 'page')
    .map((area) => ({ ...area, rows: area.rows.filter(({ details }) => hasMembers(details)) }))
    .filter(({ details, rows }) => hasMembers(details) || rows.length > 0);
  return { matrix: pageDetails(document), areas };
}

/** What a row of a sheet has for programs, and the line of its source. */
export interface RowTexts {
  readonly line: string;
  readonly details: string;
}

/** The same for a sheet, for each of its rows; what is to be said of areas stands in the first row inside them. */
export function rowTexts(matrix: Matrix): RowTexts[] {
  const document = documentOf(matrix);
  const { raci, areas, ...ofMatrix } = document;
  let first: PartDetails | undefined = ofMatrix;
  let begun: RowCell['areas'] = [];
  const texts: RowTexts[] = [];
  const write = (activity: PartDetails) => {
    const { line, ...rest } = withoutLine(activity);
    const more = hasMembers(rest) ? rest : undefined;
    texts.push({ line, details: writeRowCell({ matrix: first, areas: begun, activity: more }) });
    first = undefined;
    begun = [];
  };
  for (const area of areasWithDetails(document, 'sheet')) {
    if (hasMembers(area.details)) begun = [...begun, area];
    for (const { details } of area.rows) write(details);
    if (area.isEmpty) write({});
  }
  return texts;
}

/** Takes the line of the source out, where that is all that is known of the source. */
function withoutLine(activity: PartDetails): PartDetails & { readonly line: string } {
  const { source, ...rest } = activity;
  const { line, ...more } = (source ?? {}) as ReferenceDocument; // as documents of matrices have it
  return line === undefined || hasMembers(more) ? { ...activity, line: '' } : { ...rest, line: String(line) };
}

/** All areas, outer before inner, with all their rows. */
function areasWithDetails(
  { areas }: MatrixDocument,
  shown: Shown,
): (AreaDetails & { readonly isEmpty: boolean })[] {
  const found: (AreaDetails & { readonly isEmpty: boolean })[] = [];
  const count = counter();
  const visit = (area: AreaDocument, parents: readonly string[]) => {
    const path = [...parents, area.name];
    const isEmpty = [...(area.activities ?? []), ...(area.areas ?? [])].length === 0;
    const nth = count(path.map(oneLine).join('\n'));
    found.push({ path, nth, details: areaDetails(area, shown), rows: rowDetails(area), isEmpty });
    for (const inner of area.areas ?? []) visit(inner, path);
  };
  for (const area of areas) visit(area, []);
  return found;
}

function pageDetails(document: MatrixDocument): PartDetails {
  const { raci, id, title, description, language, scheme, letters, areas, roles, ...rest } = document;
  const { recommendations = [], notes = [], ...hidden } = rest;
  const more = Object.entries(roles)
    .map(([role, { name, kind, description: told, ...others }]) => [role, others] as const)
    .filter(([, others]) => hasMembers(others));
  return {
    ...hidden,
    ...(!isShown(recommendations) && { recommendations }),
    ...(notes.some((note) => note !== oneLine(note)) && { notes }),
    ...(more.length > 0 && { roles: Object.fromEntries(more) }),
  };
}

/** True where the lists of a page say it all: texts on one line each, sorted by the role that is advised. */
function isShown(recommendations: readonly RecommendationDocument[]): boolean {
  const roles = [...new Set(recommendations.map((one) => one.for))];
  const places = recommendations.map((one) => roles.indexOf(one.for));
  return (
    places.every((place, index) => place >= (places[index - 1] ?? 0)) &&
    recommendations.every(({ text, for: _, ...others }) => text === oneLine(text) && !hasMembers(others))
  );
}

function areaDetails(
  { name, activities, areas, description, id, recommendations = [], ...rest }: AreaDocument,
  shown: Shown,
): PartDetails {
  return {
    ...ownId(id, name, 'area'),
    ...(shown === 'sheet' && description !== undefined && { description }),
    ...rest,
    ...((shown === 'sheet' ? recommendations.length > 0 : !isShown(recommendations)) && { recommendations }),
  };
}

function rowDetails({ activities = [] }: AreaDocument): RowDetails[] {
  const count = counter();
  return activities.map(({ id, name, assign, status, note, shared, ...rest }) => {
    const extensions = cellExtensions(assign);
    const details = {
      ...ownId(id, name, 'activity'),
      ...rest,
      ...(shared?.trim() === '' && { shared: '' }),
      ...(hasMembers(extensions) && { assign: extensions }),
    };
    return { name, nth: count(oneLine(name)), details };
  });
}

/** An id that the name alone, as it is shown, would not give. */
function ownId(id: string | undefined, name: string, fallback: string): { id?: string } {
  return id === undefined || id === slug(oneLine(name), fallback) ? {} : { id };
}

/** What stands beside the letters and their notes. */
function cellExtensions(assign: ActivityDocument['assign']): PartDetails {
  const found = Object.entries(assign).flatMap(([role, cell]): [string, unknown][] => {
    if (role.startsWith('x-')) return [[role, cell]];
    if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) return [];
    const { letters, note, ...extensions } = cell;
    return hasMembers(extensions) ? [[role, extensions]] : [];
  });
  return Object.fromEntries(found);
}

function hasMembers(value: object): boolean {
  return Object.keys(value).length > 0;
}

/** Counts how often each key has come up. */
function counter(): (key: string) => number {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}
