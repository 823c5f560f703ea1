import type { Concept, Vocabulary } from './vocabulary.ts';

const hierarchies = new WeakMap<Vocabulary, Hierarchy>();

/** Which concepts are parts of which. */
export interface Hierarchy {
  /** The topics that every matrix of a managed platform is expected to cover. */
  readonly baseline: readonly Concept[];
  /** How many topics are parts of a concept at once; parts of parts are not counted. */
  partsOf(id: string): number;
  /** The ids that a concept is a part of, at any distance, without itself. */
  ancestorsOf(id: string): ReadonlySet<string>;
  /** True where one is the other or a part of it. */
  covers(wide: string, narrow: string): boolean;
  /**
   * True for concepts that an area may well speak of together: one is a part of the other, both are parts of the same
   * (`dns` and `firewall`: both are about the network), or one is close to the other or to what that is a part of.
   */
  areRelated(left: string, right: string): boolean;
}

export function hierarchyOf(vocabulary: Vocabulary): Hierarchy {
  const known = hierarchies.get(vocabulary);
  if (known !== undefined) return known;
  const made = buildHierarchy(vocabulary);
  hierarchies.set(vocabulary, made);
  return made;
}

function buildHierarchy({ concepts }: Vocabulary): Hierarchy {
  const parents = new Map(concepts.map(({ id, broader }) => [id, broader]));
  const closed = new Map<string, ReadonlySet<string>>();
  const ancestorsOf = (id: string): ReadonlySet<string> => {
    const known = closed.get(id);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const open = [...(parents.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id || found.has(next)) continue;
      found.add(next);
      open.push(...(parents.get(next) ?? []));
    }
    closed.set(id, found);
    return found;
  };
  const parts = new Map<string, number>();
  for (const { kind, broader } of concepts)
    if (kind === 'topic') for (const id of broader) parts.set(id, (parts.get(id) ?? 0) + 1);
  const neighbours = new Map(concepts.map(({ id, related }) => [id, related]));
  const isClose = (id: string, others: readonly string[]) =>
    others.some((other) => neighbours.get(id)?.includes(other) || neighbours.get(other)?.includes(id));
  const covers = (wide: string, narrow: string) => wide === narrow || ancestorsOf(narrow).has(wide);
  return {
    baseline: concepts.filter(({ baseline }) => baseline),
    partsOf: (id) => parts.get(id) ?? 0,
    ancestorsOf,
    covers,
    areRelated: (left, right) => {
      if (covers(left, right) || covers(right, left)) return true;
      const others = ancestorsOf(right);
      if ([...ancestorsOf(left)].some((ancestor) => others.has(ancestor))) return true;
      return isClose(left, [right, ...others]) || isClose(right, [left, ...ancestorsOf(left)]);
    },
  };
}
