import { type Matrix, type Recommendation, roleName } from '../model/index.ts';

export interface RecommendationGroup {
  /** The name of the role that is advised; `undefined` for advice to everybody. */
  readonly role: string | undefined;
  readonly items: readonly Recommendation[];
}

/** Recommendations by the role they are for, in the order in which the roles come up. */
export function recommendationGroups(
  recommendations: readonly Recommendation[],
  matrix: Matrix,
): RecommendationGroup[] {
  const groups = new Map<string | undefined, Recommendation[]>();
  for (const recommendation of recommendations) {
    const group = groups.get(recommendation.for) ?? [];
    group.push(recommendation);
    groups.set(recommendation.for, group);
  }
  return [...groups].map(([role, items]) => ({
    role: role === undefined ? undefined : roleName(matrix, role),
    items,
  }));
}
