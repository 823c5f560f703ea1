import { meantScheme } from '../load/meant-scheme.ts';
import {
  type Activity,
  areasOf,
  type Diagnostic,
  type Matrix,
  pointerTo,
  pointerTokens,
  rowsOf,
} from '../model/index.ts';
import type { Finding } from '../rules/rule.ts';
import { nearest } from '../text/suggest.ts';
import type { Whereabouts } from './row-at.ts';

/**
 * The parts of a matrix that the loader has already reported, and on which a rule would only repeat the same slip in
 * other words: no row whose `assign` cannot be read is told to have no owner, no role of such a row to be unused.
 */
export interface UnsoundParts {
  /** True where what is broken carries everything else: the roles, the scheme, the list of areas. */
  readonly everything: boolean;
  /** The first and the last line of each row that rules about rows do not see. */
  readonly lines: readonly (readonly [first: number, last: number])[];
  isRow(activity: Activity): boolean;
  /** True for a finding about the matrix as a whole that touches a broken part. */
  touches(finding: Finding): boolean;
}

/** Keys of an activity that rules about rows read; a slip in any other leaves the row fit to be judged. */
const keysOfRow = ['name', 'assign', 'shared', 'status', 'note'];
const listsOfArea = ['activities', 'areas'];
const keysOfMatrix = ['raci', 'scheme', 'letters', 'roles', 'areas'];
/** Of these a second one hides so much that nothing is certain any more. */
const carriers = [...keysOfMatrix, ...listsOfArea];

const sound: UnsoundParts = { everything: false, lines: [], isRow: () => false, touches: () => false };

/**
 * @param broken JSON Pointers of what broke the schema
 * @param told all that the loader found; what it tells by place only (a key that stands twice hides a value) is looked up
 */
export function unsoundParts(
  matrix: Matrix,
  broken: readonly string[],
  told: readonly Diagnostic[],
  text: string,
  locate: (offset: number) => Whereabouts | undefined,
): UnsoundParts {
  const pointers = [...broken, ...pointersOfSlips(told, text, locate)];
  if (pointers.length === 0) return sound;
  if (pointers.some((pointer) => carriesEverything(pointer, matrix))) return { ...sound, everything: true };
  const roles = new Set(pointers.flatMap(rolesAt));
  const declared = new Set(matrix.roles.map(({ id }) => id));
  const isUnread = (role: string) =>
    roles.has(role) || (!declared.has(role) && nearest(role, roles) !== undefined);
  const brokenRows = new Set(pointers.flatMap(rowsAt));
  const rows = [...rowsOf(matrix)]
    .map(({ activity }) => activity)
    .filter(({ pointer, cells }) => brokenRows.has(pointer) || cells.some(({ role }) => isUnread(role)));
  const unread = new Set(rows.map(({ pointer }) => pointer));
  const activities = new Set(rows.map(({ id }) => id));
  const unreadAreas = new Set(pointers.flatMap(areasAt));
  const areas = idsOfAreas(matrix, unreadAreas);
  // What cannot be read as YAML may have named any role.
  const hidesRoles = unreadAreas.size > 0 || told.some(({ rule }) => rule === 'yaml-syntax');
  const mentioned = hidesRoles ? 'any' : rolesIn(rows, roles, matrix, text);
  return {
    everything: false,
    lines: rows.map(({ pointer }) => {
      const { line, endLine } = matrix.places.value(pointer);
      return [line, endLine] as const;
    }),
    isRow: ({ pointer }) => unread.has(pointer),
    touches: ({ role, activity, area }) =>
      (role !== undefined && (mentioned === 'any' || mentioned.has(role))) ||
      (activity === undefined ? area !== undefined && areas.has(area) : activities.has(activity)),
  };
}

/** Where the loader knows a place only: the row it is in, and the key that stands there. */
function pointersOfSlips(
  told: readonly Diagnostic[],
  text: string,
  locate: (offset: number) => Whereabouts | undefined,
): string[] {
  return told.flatMap(({ rule, place }) => {
    if (rule === 'schema') return [];
    const at = locate(place.start);
    if (at?.activity !== undefined) return [pointerTo(at.activity.pointer, 'assign')];
    const key = text.slice(place.start, place.end).replace(/^["']|["']$/gu, '');
    if (at !== undefined) return [pointerTo(at.area.pointer, key)];
    return carriers.includes(key) ? [''] : [];
  });
}

function carriesEverything(pointer: string, { document }: Matrix): boolean {
  const [first, second] = pointerTokens(pointer);
  if (first === undefined || first === 'letters') return true;
  const meant = second === undefined ? nearest(first, keysOfMatrix) : undefined;
  if (meant === 'raci') return false;
  return meant === 'scheme' ? meantScheme({ ...document }) === undefined : meant !== undefined;
}

/** The role that could not be read: it is no map, or its key is no id. */
function rolesAt(pointer: string): string[] {
  const [first, role, ...rest] = pointerTokens(pointer);
  return first === 'roles' && role !== undefined && rest.length === 0 ? [role] : [];
}

/** The row in which something is broken that rules about rows read, or a key that was meant to be it. */
function rowsAt(pointer: string): string[] {
  const tokens = pointerTokens(pointer);
  const index = tokens.indexOf('activities') + 1;
  if (index === 0 || tokens.length <= index) return [];
  const key = tokens[index + 1];
  const matters = key === undefined || nearest(key, keysOfRow) !== undefined;
  return matters ? [pointerTo('', ...tokens.slice(0, index + 1))] : [];
}

/** The area one of whose lists is broken, or an item of it, or a key that was meant to be it; `''` for the matrix itself. */
function areasAt(pointer: string): string[] {
  const tokens = pointerTokens(pointer);
  if (nearest(tokens.at(-1) ?? '', listsOfArea) !== undefined) return [pointerTo('', ...tokens.slice(0, -1))];
  return listsOfArea.includes(tokens.at(-2) ?? '') ? [pointerTo('', ...tokens.slice(0, -2))] : [];
}

function idsOfAreas(matrix: Matrix, pointers: ReadonlySet<string>): Set<string> {
  const ids = [...areasOf(matrix)].filter(({ pointer }) => pointers.has(pointer)).map(({ id }) => id);
  return new Set(ids);
}

/** The roles that the unread rows name; `'any'` where one names none, since it may have been meant for each of them. */
function rolesIn(
  rows: readonly Activity[],
  broken: ReadonlySet<string>,
  matrix: Matrix,
  text: string,
): Set<string> | 'any' {
  const known = new Set([...broken, ...matrix.roles.map(({ id }) => id)]);
  const named = rows.map((row) => {
    const { start, end } = matrix.places.value(row.pointer);
    // A second key of the same name hides its value, but not what is written there.
    const written = text.slice(start, end).match(/[\p{L}\p{N}._-]+/gu) ?? [];
    return [...wordsOf(row, matrix), ...written].filter((word) => known.has(word));
  });
  return named.some((words) => words.length === 0) ? 'any' : new Set([...broken, ...named.flat()]);
}

/** All keys and texts of a row as written: what a cell that could not be read may have named. */
function wordsOf(activity: Activity, matrix: Matrix): string[] {
  const words: string[] = [];
  const collect = (value: unknown, depth: number) => {
    if (typeof value === 'string') words.push(value);
    if (typeof value !== 'object' || value === null || depth > 3) return;
    for (const [key, item] of Object.entries(value)) {
      words.push(key);
      collect(item, depth + 1);
    }
  };
  collect(valueAt(matrix.document, activity.pointer), 0);
  return words;
}

function valueAt(root: unknown, pointer: string): unknown {
  return pointerTokens(pointer).reduce<unknown>((value, token) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
    return (value as Record<string, unknown>)[token]; // an own key of an object, whatever it holds
  }, root);
}
