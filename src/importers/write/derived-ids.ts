import type { ActivityDocument, AreaDocument, MatrixDocument } from '../../model/index.ts';
import { slug } from '../../text/slug.ts';

/**
 * The matrix without the ids that say no more than the names: a person would not have written them, and the loader
 * gives the same ones. An id stays where another part is called alike.
 */
export function withoutDerivedIds(matrix: MatrixDocument): MatrixDocument {
  const uses = countedIds(allAreas(matrix.areas), 'area');
  return { ...matrix, areas: matrix.areas.map((area) => bareArea(area, uses)) };
}

function bareArea(area: AreaDocument, uses: ReadonlyMap<string, number>): AreaDocument {
  const { activities, areas } = area;
  const own = countedIds(activities ?? [], 'activity');
  return {
    ...withoutDerivedId(area, 'area', uses),
    ...(activities !== undefined && {
      activities: activities.map((activity) => withoutDerivedId(activity, 'activity', own)),
    }),
    ...(areas !== undefined && { areas: areas.map((inner) => bareArea(inner, uses)) }),
  };
}

type Part = ActivityDocument | AreaDocument;

function withoutDerivedId<T extends Part>(part: T, fallback: string, uses: ReadonlyMap<string, number>): T {
  const derived = slug(part.name, fallback);
  if (part.id !== derived || (uses.get(derived) ?? 0) > 1) return part;
  const { id: _, ...rest } = part;
  return rest as T; // an id is optional
}

/** How many parts are called by an id, by what is written or by their name. */
function countedIds(parts: readonly Part[], fallback: string): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { id, name } of parts) {
    const used = new Set([slug(name, fallback), ...(id === undefined ? [] : [id])]);
    for (const one of used) uses.set(one, (uses.get(one) ?? 0) + 1);
  }
  return uses;
}

function allAreas(areas: readonly AreaDocument[]): AreaDocument[] {
  return areas.flatMap((area) => [area, ...allAreas(area.areas ?? [])]);
}
