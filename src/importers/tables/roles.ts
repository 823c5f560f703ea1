import { distance } from 'fastest-levenshtein';
import type { RoleDocument } from '../../model/index.ts';
import { keySlug, uniqueSlug } from '../../text/slug.ts';
import type { ReadTable } from './read-table.ts';
import type { RoleNote } from './role-notes.ts';
import { customerWords, foldWords, providerWords, roleAffixes } from './words.ts';

/** A role of a matrix, under all the names that its tables give it. */
export interface MergedRole {
  readonly id: string;
  readonly document: RoleDocument;
}

/** What is left of a head when it is compared with another: `Rôle Client` and `Client Role` are both `client`. */
export function roleKey(head: string): string {
  const folded = foldWords(head);
  const bare = folded
    .split(' ')
    .filter((word) => !roleAffixes.has(word))
    .join(' ');
  return bare === '' ? folded : bare;
}

/** The roles of some tables that belong together, by the head that each is written as. */
export function mergeRoles(
  tables: readonly ReadTable[],
  notes: ReadonlyMap<string, RoleNote>,
): Map<string, MergedRole> {
  const groups: { keys: Set<string>; heads: Map<string, number> }[] = [];
  for (const table of tables) {
    const inTable = new Set<object>();
    for (const head of table.roles) {
      const key = roleKey(head);
      const group =
        groups.find((candidate) => candidate.heads.has(head)) ??
        groups.find((candidate) => candidate.keys.has(key) && !inTable.has(candidate)) ??
        groups.find((candidate) => !inTable.has(candidate) && sameParty(key, candidate.keys, table)) ??
        newGroup(groups);
      group.keys.add(key);
      group.heads.set(head, (group.heads.get(head) ?? 0) + 1);
      inTable.add(group);
    }
  }
  const taken = new Set<string>();
  const roles = new Map<string, MergedRole>();
  for (const { heads } of groups) {
    const name = nameOf(heads);
    const aliases = [...heads.keys()].filter((head) => foldWords(head) !== foldWords(name));
    const note = [...heads.keys()]
      .map((head) => notes.get(foldWords(head)))
      .find((found) => found !== undefined);
    const kind = note?.kind ?? kindOf(name);
    const document: RoleDocument = {
      name,
      ...(kind !== undefined && { kind }),
      ...(note?.description !== undefined && { description: note.description }),
      ...(aliases.length > 0 && { aliases }),
    };
    const role = { id: uniqueSlug(shortSlug(name), taken), document };
    for (const head of heads.keys()) roles.set(head, role);
  }
  return roles;
}

function newGroup(groups: { keys: Set<string>; heads: Map<string, number> }[]): (typeof groups)[number] {
  const group = { keys: new Set<string>(), heads: new Map<string, number>() };
  groups.push(group);
  return group;
}

/** Customer, client and user are one where a table has only one of them. */
function sameParty(key: string, others: ReadonlySet<string>, table: ReadTable): boolean {
  for (const words of [customerWords, providerWords]) {
    if (!words.is(key)) continue;
    if (table.roles.filter((head) => words.is(roleKey(head))).length > 1) return false;
    return [...others].some((other) => words.is(other));
  }
  return [...others].some((other) => isPlural(key, other) || isMisspelt(key, other));
}

/** `Developers` and `Developer`. */
function isPlural(one: string, other: string): boolean {
  return one.length > 3 && other.length > 3 && (one === `${other}s` || other === `${one}s`);
}

/** `Cloud Temple` and `Cloud Tempel`: two letters of a long name; `Team 1` and `Team 2` are two teams. */
function isMisspelt(one: string, other: string): boolean {
  const digits = (key: string) => key.replace(/\D/gu, '');
  return (
    Math.min(one.length, other.length) >= 8 && digits(one) === digits(other) && distance(one, other) <= 2
  );
}

/** Of the spelling that most tables use, the fullest form; of two, the one that does not begin with a word for role. */
function nameOf(heads: ReadonlyMap<string, number>): string {
  const uses = new Map<string, number>();
  for (const [head, count] of heads) uses.set(roleKey(head), (uses.get(roleKey(head)) ?? 0) + count);
  const most = Math.max(...uses.values());
  const candidates = [...heads.keys()].filter((head) => uses.get(roleKey(head)) === most);
  const fullness = (head: string) =>
    head.length - (roleAffixes.has(foldWords(head).split(' ')[0] ?? '') ? 0.5 : 0);
  return candidates.reduce((name, head) => (fullness(head) > fullness(name) ? head : name), '');
}

/** What the head itself says: `Sopra Steria (provider)`, `Rôle Client`. */
function kindOf(name: string): RoleDocument['kind'] | undefined {
  const said = [
    roleKey(name),
    ...[...name.matchAll(/[([]([^()[\]]+)[)\]]/gu)].map((match) => match[1] ?? ''),
  ];
  if (said.some((text) => customerWords.is(text))) return 'customer';
  if (said.some((text) => providerWords.is(text))) return 'provider';
  return undefined;
}

/** `Rôle du Client` is `Client`; a name that is nothing but such words stays. */
function withoutAffixes(name: string): string {
  const words = name.split(/\s+/u);
  const isAffix = words.map((word) => roleAffixes.has(foldWords(word)));
  const first = isAffix.indexOf(false);
  return first < 0 ? name : words.slice(first, isAffix.lastIndexOf(false) + 1).join(' ');
}

/** The slug of the name without what stands in parentheses, cut after a word where it is long. */
function shortSlug(name: string): string {
  const bare = name.replace(/\s*[([][^()[\]]*[)\]]\s*/gu, ' ').trim();
  const whole = keySlug(withoutAffixes(bare === '' ? name : bare), 'role');
  if (whole.length <= 40) return whole;
  const cut = whole.slice(0, 40);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut;
}
