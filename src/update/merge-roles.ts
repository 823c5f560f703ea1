import type { Alignment } from '../compare/align-versions.ts';
import type { Matrix, Role, RoleDocument, Row } from '../model/index.ts';
import { uniqueSlug } from '../text/slug.ts';

export interface MergedRoles {
  /** The ids in the file of the roles of the document. */
  readonly ids: ReadonlyMap<string, string>;
  /** Roles that the file did not have, by their new id. */
  readonly added: Readonly<Record<string, RoleDocument>>;
  readonly remarks: readonly string[];
}

/**
 * Finds the roles of the document among those of the file; one that has no counterpart is added, and one that the
 * document does not have stays. Where one is left on either side, they are one if their letters say so.
 */
export function mergeRoles(existing: Matrix, incoming: Matrix, { roles, rows }: Alignment): MergedRoles {
  const ids = new Map(roles.pairs.map(([old, now]) => [now.id, old.id]));
  const [old, ...olds] = roles.onlyBefore;
  const [now, ...news] = roles.onlyAfter;
  const areAlone = olds.length === 0 && news.length === 0;
  if (old !== undefined && now !== undefined && areAlone && haveSameLetters(old, now, rows.pairs)) {
    const remark = `role "${now.name}" of the document is taken to be "${old.name}", by its letters`;
    return { ids: ids.set(now.id, old.id), added: {}, remarks: [remark] };
  }
  const taken = new Set(existing.roles.map(({ id }) => id));
  const added: Record<string, RoleDocument> = {};
  for (const role of roles.onlyAfter) {
    const id = uniqueSlug(role.id, taken);
    ids.set(role.id, id);
    added[id] = incoming.document.roles[role.id] ?? { name: role.name };
  }
  const remarks = roles.onlyBefore.map(
    (role) => `role "${role.name}" is not in the document; it stays, with its letters`,
  );
  return { ids, added, remarks };
}

/** Whether two roles hold the same letters in most of the rows in which either holds any. */
function haveSameLetters(old: Role, now: Role, pairs: Alignment['rows']['pairs']): boolean {
  const lettersOf = ({ activity }: Row, role: Role) =>
    activity.cells.find((cell) => cell.role === role.id)?.letters.join('') ?? '';
  const letters = pairs
    .map(([before, after]) => [lettersOf(before, old), lettersOf(after, now)] as const)
    .filter(([before, after]) => before !== '' || after !== '');
  return letters.filter(([before, after]) => before === after).length > letters.length / 2;
}
