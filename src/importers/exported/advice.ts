import type { RecommendationDocument } from '../../model/index.ts';
import { oneLine } from '../../text/printable.ts';

/** A list of recommendations as a page shows it. */
export interface AdviceList {
  /** `Recommendations for Product team:` */
  readonly lead: string;
  readonly items: readonly string[];
}

/** The line before a list of recommendations, in all forms that an export writes. */
export const adviceLead = /^Recommendations(?: for .+)?(?:, .+)?:$/su;

/** The recommendations that a page shows; with their notes and sources where the details know them. */
export function recommendationsIn(
  lists: readonly AdviceList[],
  details: unknown,
  roles: readonly (readonly [id: string, name: string])[],
): RecommendationDocument[] {
  const known = (Array.isArray(details) ? details : []).filter(isRecommendation);
  const nameOf = new Map(roles);
  const leadOf = (role: string | undefined) =>
    role === undefined ? 'Recommendations:' : oneLine(`Recommendations for ${nameOf.get(role) ?? role}:`);
  const taken = new Map<RecommendationDocument, number>();
  const shownItems = lists.flatMap(({ lead, items }) => items.map((text) => ({ lead: oneLine(lead), text })));
  const found = shownItems.map(({ lead, text }): RecommendationDocument => {
    const place = known.findIndex(
      (one) =>
        !taken.has(one) &&
        oneLine(`${one.text} ${one.note ?? ''}`) === oneLine(text) &&
        leadOf(one.for) === lead,
    );
    const old = known[place];
    if (old !== undefined) {
      taken.set(old, place);
      return old;
    }
    const role = roles.find(([id]) => leadOf(id) === lead)?.[0];
    return { text, ...(role !== undefined && { for: role }) };
  });
  // A page sorts them by role; those that it was made from come in their own order.
  const places = found.map((one) => taken.get(one) ?? Number.POSITIVE_INFINITY);
  return found
    .map((one, index) => ({ one, place: places[index] ?? index }))
    .sort((left, right) => (left.place === right.place ? 0 : left.place - right.place))
    .map(({ one }) => one);
}

/** The notes that a page shows, in the wording of the details where that is the same. */
export function notesIn(items: readonly string[], details: unknown): string[] {
  const known = (Array.isArray(details) ? details : []).filter((note) => typeof note === 'string');
  return items.map((text) => known.find((note) => oneLine(note) === oneLine(text)) ?? text);
}

function isRecommendation(value: unknown): value is RecommendationDocument {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}
