import {
  type Activity,
  definitionOf,
  isPlaceholder,
  type Matrix,
  ownershipOf,
  type Role,
  type Row,
  rowsOf,
} from '../model/index.ts';
import { plainName } from './same-name.ts';

/** What a role can be in a row, the heaviest first; `other` is every letter beyond these. */
export const parts = ['owner', 'doer', 'consulted', 'informed', 'other'] as const;
export type Part = (typeof parts)[number];

/** How many rows of a matrix a role has to do with. Planned rows are counted apart, retired ones not at all. */
export interface RoleLoad {
  readonly matrix: Matrix;
  readonly role: Role;
  /** Active rows by what the role is in them; a row counts under each. */
  readonly counts: Readonly<Record<Part, number>>;
  /** Active rows by the heaviest of what the role is in them; a row counts once. */
  readonly heaviest: Readonly<Record<Part, number>>;
  /** Active rows in which the role has a letter. */
  readonly activities: number;
  /** Planned rows in which the role has a letter. */
  readonly planned: number;
  /** Active rows of the whole matrix. */
  readonly of: number;
}

/** The load of each role of a matrix, in column order. */
export function roleLoads(matrix: Matrix): RoleLoad[] {
  const rows = [...rowsOf(matrix)];
  const active = rows.filter(({ activity }) => activity.status === 'active');
  const planned = rows.filter(({ activity }) => activity.status === 'planned');
  return matrix.roles.map((role) => {
    const held = active.map((row) => partsOf(row, role)).filter((found) => found.length > 0);
    const count = (counts: (part: Part) => number) =>
      Object.fromEntries(parts.map((part) => [part, counts(part)])) as Record<Part, number>; // one entry per part
    return {
      matrix,
      role,
      counts: count((part) => held.filter((found) => found.includes(part)).length),
      heaviest: count((part) => held.filter(([heaviest]) => heaviest === part).length),
      activities: held.length,
      planned: planned.filter((row) => partsOf(row, role).length > 0).length,
      of: active.length,
    };
  });
}

/** What a role is in a row, heaviest first; nothing for a role that is not there, or a placeholder such as "TBD". */
export function partsOf({ matrix, activity }: Row, role: Role): Part[] {
  const letters = lettersOf(activity, role);
  if (letters.length === 0 || isPlaceholder(role.name)) return [];
  const found = new Set<Part>();
  if (ownershipOf(activity, matrix).owners.includes(role.id)) found.add('owner');
  for (const letter of letters) {
    if (letter === matrix.scheme.owner) continue;
    const duty = definitionOf(matrix.scheme, letter)?.duty;
    if (letter === matrix.scheme.doer) found.add('doer');
    else if (duty === 'consulted' || duty === 'informed') found.add(duty);
    else found.add('other');
  }
  return parts.filter((part) => found.has(part));
}

function lettersOf(activity: Activity, role: Role): readonly string[] {
  return activity.cells.find((cell) => cell.role === role.id)?.letters ?? [];
}

/** A row in which somebody has something to do. */
export interface DutyRow {
  readonly row: Row;
  /** Those asked for who have a letter in it. */
  readonly roles: readonly Role[];
  /** What they are in it, heaviest first. */
  readonly parts: readonly Part[];
  /** Those not asked for who own it too. */
  readonly coOwners: readonly Role[];
}

/** "What is my job?": the rows in which any of these roles has a letter, in file order, retired ones left out. */
export function dutiesOf(matrix: Matrix, roles: readonly Role[]): DutyRow[] {
  const duties: DutyRow[] = [];
  for (const row of rowsOf(matrix)) {
    if (row.activity.status === 'retired') continue;
    const mine = roles.filter((role) => partsOf(row, role).length > 0);
    if (mine.length === 0) continue;
    const held = mine.flatMap((role) => partsOf(row, role));
    const { owners } = ownershipOf(row.activity, matrix);
    const coOwners = held.includes('owner')
      ? matrix.roles.filter((role) => owners.includes(role.id) && !mine.includes(role))
      : [];
    duties.push({ row, roles: mine, parts: parts.filter((part) => held.includes(part)), coOwners });
  }
  return duties;
}

/** The roles that people mean by a word: by id, else by name, else by alias, else by kind. Case does not count. */
export function rolesNamed(matrix: Matrix, word: string): readonly Role[] {
  const wanted = plainName(word);
  const ways: ((role: Role) => boolean)[] = [
    ({ id }) => plainName(id) === wanted,
    ({ name }) => plainName(name) === wanted,
    ({ aliases }) => aliases.some((alias) => plainName(alias) === wanted),
    ({ kind }) => kind === wanted,
  ];
  for (const way of ways) {
    const found = matrix.roles.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

/** How many active rows nobody owns. */
export function unownedCount(matrix: Matrix): number {
  return [...rowsOf(matrix)].filter(
    ({ activity }) => activity.status === 'active' && ownershipOf(activity, matrix).owners.length === 0,
  ).length;
}
