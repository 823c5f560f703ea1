import type { Matrix, Role } from '../model/index.ts';
import { languageOf } from '../text/languages.ts';
import { allCandidates, Pairer, type Pairing } from './pairing.ts';
import { plainName } from './same-name.ts';
import { similarity, stemsOf } from './similarity.ts';

/** From here on two names of roles are taken for two spellings of one. */
const likeEnough = 0.6;

/**
 * Which role is which in another version of the matrix. The name says who somebody is, so it counts more than the id:
 * where two roles swapped their names, their duties changed hands.
 */
export function alignRoles(before: Matrix, after: Matrix): Pairing<Role> {
  const language = languageOf(before.language ?? 'en');
  const stems = new Map(
    [...before.roles, ...after.roles].map((role) => [role, stemsOf(role.name, language)] as const),
  );
  const nothing: ReadonlySet<string> = new Set();
  return new Pairer(before.roles, after.roles)
    .byKey(({ id, name }) => JSON.stringify([id, plainName(name)]))
    .byKey(({ name }) => plainName(name))
    .byKey(({ id }) => id)
    .byWeight((olds, news) =>
      allCandidates(olds, news, (a, b) => {
        if (goesBy(a, b.name) || goesBy(b, a.name)) return 1;
        if (a.kind !== b.kind) return 0;
        const alike = similarity(stems.get(a) ?? nothing, stems.get(b) ?? nothing, () => 1);
        return alike >= likeEnough ? alike : 0;
      }),
    )
    .result();
}

function goesBy(role: Role, name: string): boolean {
  return role.aliases.some((alias) => plainName(alias) === plainName(name));
}
