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

/** One role under the heads that name it. */
interface Group {
  readonly keys: Set<string>;
  /** How many tables use each. */
  readonly heads: Map<string, number>;
}

/** Above this many roles, only the same name is the same role: a comparison of each with each would take too long. */
const mostCompared = 200;

/** The roles of some tables that belong together, by the head that each is written as. */
export function mergeRoles(
  tables: readonly ReadTable[],
  notes: ReadonlyMap<string, RoleNote>,
): Map<string, MergedRole> {
  const taken = new Set<string>();
  const roles = new Map<string, MergedRole>();
  for (const { heads } of groupHeads(tables)) {
    const name = nameOf(heads);
    const names = [...heads.keys()];
    const others = names.filter((head) => foldWords(withoutFootnotes(head)) !== foldWords(name));
    const aliases = [...new Set(others.map(withoutFootnotes))];
    const note = names.map((head) => notes.get(foldWords(head))).find((found) => found !== undefined);
    const kind = note?.kind ?? contractKind(name);
    const document: RoleDocument = {
      name,
      ...(kind !== undefined && { kind }),
      ...(note?.description !== undefined && { description: note.description }),
      ...(aliases.length > 0 && { aliases }),
    };
    const role = { id: uniqueSlug(shortSlug(name), taken), document };
    for (const head of names) roles.set(head, role);
  }
  return roles;
}

function groupHeads(tables: readonly ReadTable[]): Group[] {
  const groups: Group[] = [];
  const byHead = new Map<string, Group>();
  const byKey = new Map<string, Group>();
  for (const table of tables) {
    const inTable = new Set<Group>();
    for (const head of table.roles) {
      const key = roleKey(head);
      const free = (group: Group | undefined) =>
        group !== undefined && !inTable.has(group) ? group : undefined;
      let group = byHead.get(head) ?? free(byKey.get(key));
      if (group === undefined && groups.length <= mostCompared)
        group = groups.find((candidate) => !inTable.has(candidate) && sameParty(key, candidate.keys, table));
      if (group === undefined) {
        group = { keys: new Set(), heads: new Map() };
        groups.push(group);
      }
      group.keys.add(key);
      group.heads.set(head, (group.heads.get(head) ?? 0) + 1);
      byHead.set(head, group);
      if (!byKey.has(key)) byKey.set(key, group);
      inTable.add(group);
    }
  }
  return groups;
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

/**
 * `Cloud Temple` and `Cloud Tempel`: one long word with a letter wrong or two exchanged. `Designer UI` and `Designer UX`
 * are two roles, and so are `Project manager` and `Product manager`.
 */
function isMisspelt(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  if (words.length !== others.length || /\d/u.test(one + other)) return false;
  const differing = words.flatMap((word, index) =>
    word === others[index] ? [] : [[word, others[index] ?? ''] as const],
  );
  const [pair] = differing;
  if (pair === undefined || differing.length > 1) return false;
  const [word, instead] = pair;
  if (Math.min(word.length, instead.length) < 6) return false;
  const letters = (text: string) => [...text].sort().join('');
  const apart = distance(word, instead);
  return apart === 1 || (apart === 2 && letters(word) === letters(instead));
}

/** Of the spelling that most tables use, the fullest form; of two, the one that does not begin with a word for role. */
function nameOf(heads: ReadonlyMap<string, number>): string {
  const uses = new Map<string, number>();
  for (const [head, count] of heads) uses.set(roleKey(head), (uses.get(roleKey(head)) ?? 0) + count);
  const most = Math.max(...uses.values());
  const candidates = [...heads.keys()].filter((head) => uses.get(roleKey(head)) === most);
  const fullness = (head: string) =>
    head.length - (roleAffixes.has(foldWords(head).split(' ')[0] ?? '') ? 0.5 : 0);
  return withoutFootnotes(
    candidates.reduce((best, head) => (fullness(head) > fullness(best) ? head : best), ''),
  );
}

/** `Client¹` is `Client`. */
function withoutFootnotes(head: string): string {
  return head.replace(/(?<=\S)(?<![*†‡⁰¹²³⁴⁵⁶⁷⁸⁹\s])\s*[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u, '');
}

/** What the head itself says: `Sopra Steria (provider)`, `Rôle Client`. */
export function contractKind(name: string): 'customer' | 'provider' | undefined {
  const bare = name.replace(/:[a-z_]+:|\p{Extended_Pictographic}/gu, '');
  const said = [
    roleKey(bare),
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
  const bare = name.replace(/(?:(?<!\s)\s+)?[([][^()[\]]*[)\]]\s*/gu, ' ').trim();
  const whole = keySlug(withoutAffixes(bare === '' ? name : bare), 'role');
  if (whole.length <= 40) return whole;
  const cut = whole.slice(0, 40);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut;
}
