import { apart, wordsOf } from '../text/words.ts';
import type { Mentions } from './mentions.ts';
import type { PackedRole } from './row-index.ts';
import type { Scored } from './score.ts';
import type { SearchIndex } from './search-index.ts';
import { weights } from './weights.ts';

/**
 * By row: 1 for those that may be answered with. Retired rows own nothing any more. Who names somebody asks of their
 * matrix only.
 *
 * @param isAboutThem true where nothing is wanted but what those that the question names own, or do not own.
 */
export function allowedRows(
  index: SearchIndex,
  { matrices = [], role }: { readonly matrices?: readonly string[]; readonly role?: string },
  mentions: Mentions,
  isAboutThem: boolean,
): Uint8Array {
  const allowed = new Uint8Array(index.rowCount);
  for (const [number, { id, roles, rows }] of index.packed.matrices.entries()) {
    if (matrices.length > 0 && !matrices.includes(id)) continue;
    if (mentions.matrices.size > 0 && !mentions.matrices.has(number)) continue;
    const named = isAboutThem ? mentions.roles.get(number) : undefined;
    if (isAboutThem && named === undefined) continue;
    const first = index.firstRows[number] ?? 0;
    const owning = role === undefined ? undefined : placesOf(roles, role);
    for (let row = first; row < first + rows; row++) {
      const isWanted = named === undefined || isOwnedBy(row, named, index) !== mentions.isDenied;
      if (isWanted && isOwnedBy(row, owning, index)) allowed[row] = 1;
    }
  }
  for (const retired of index.packed.retired) allowed[retired] = 0;
  return allowed;
}

/** @param roles their places among the roles of the matrix; anybody where they are left out. */
export function isOwnedBy(
  row: number,
  roles: readonly number[] | undefined,
  { owners }: SearchIndex,
): boolean {
  return roles === undefined || roles.some((role) => owners.has(row, role));
}

/** True where one of the matrices asked has a role of that id, name, alias or kind. */
export function hasRole(index: SearchIndex, role: string, matrices: readonly string[] = []): boolean {
  return index.packed.matrices.some(
    ({ id, roles }) => (matrices.length === 0 || matrices.includes(id)) && placesOf(roles, role).length > 0,
  );
}

/** The places of the roles that are called so. */
function placesOf(roles: readonly PackedRole[], called: string): number[] {
  const wanted = called.trim().toLowerCase();
  const name = wordsOf(called)
    .flatMap(apart)
    .map((word) => word.text)
    .join(' ');
  return roles.flatMap(({ id, kind, names }, place) =>
    id.toLowerCase() === wanted || kind === wanted || names.includes(name) ? [place] : [],
  );
}

/** Rows of others count for less where the question names somebody. */
export function narrowed(scored: Scored, mentions: Mentions, index: SearchIndex): Scored {
  const roles = mentions.roles.get(index.matrixOfRow[scored.row] ?? 0);
  if (isOwnedBy(scored.row, roles, index)) return scored;
  const factor = mentions.asking === 'whether' ? weights.otherRoleAsked : weights.otherRole;
  return { ...scored, score: scored.score * factor };
}
