interface KindInfo {
  readonly title: string;
  /** As it is counted: `1 owner moved`, `2 owners moved`. */
  readonly one: string;
  readonly several: string;
  /** What it is seen from the other side, when the versions are swapped. */
  readonly opposite: string;
}

/** What can change in who is responsible for what, most serious first. */
export const changeKinds = {
  'owner-lost': { title: 'Owner lost', one: 'owner lost', several: 'owners lost', opposite: 'owner-gained' },
  'matrix-removed': {
    title: 'Matrix removed',
    one: 'matrix removed',
    several: 'matrices removed',
    opposite: 'matrix-added',
  },
  removed: { title: 'Removed', one: 'activity removed', several: 'activities removed', opposite: 'added' },
  'owner-changed': {
    title: 'Owner moved',
    one: 'owner moved',
    several: 'owners moved',
    opposite: 'owner-changed',
  },
  shared: { title: 'Sharing', one: 'change of sharing', several: 'changes of sharing', opposite: 'shared' },
  'owner-gained': {
    title: 'Owner gained',
    one: 'owner gained',
    several: 'owners gained',
    opposite: 'owner-lost',
  },
  letters: { title: 'Letters', one: 'change of letters', several: 'changes of letters', opposite: 'letters' },
  status: { title: 'Status', one: 'change of status', several: 'changes of status', opposite: 'status' },
  'matrix-id': {
    title: 'Matrix id',
    one: 'matrix id changed',
    several: 'matrix ids changed',
    opposite: 'matrix-id',
  },
  'role-kind': {
    title: 'Role kind',
    one: 'role kind changed',
    several: 'role kinds changed',
    opposite: 'role-kind',
  },
  'role-removed': {
    title: 'Role removed',
    one: 'role removed',
    several: 'roles removed',
    opposite: 'role-added',
  },
  'role-added': { title: 'Role added', one: 'role added', several: 'roles added', opposite: 'role-removed' },
  'matrix-added': {
    title: 'Matrix added',
    one: 'matrix added',
    several: 'matrices added',
    opposite: 'matrix-removed',
  },
  added: { title: 'Added', one: 'activity added', several: 'activities added', opposite: 'removed' },
  moved: { title: 'Moved', one: 'moved', several: 'moved', opposite: 'moved' },
  renamed: { title: 'Renamed', one: 'renamed', several: 'renamed', opposite: 'renamed' },
} as const satisfies Record<string, KindInfo>;

export type ChangeKind = keyof typeof changeKinds;

/**
 * What a change does to a duty. `loss`: somebody had it and nobody has it now, be it that the row lost its owner or is
 * gone. `move`: somebody else has it now, or has it too. `other`: whoever had it still has.
 */
export type ChangeEffect = 'loss' | 'move' | 'other';

/** One change of responsibility between two versions. */
export interface Change {
  readonly kind: ChangeKind;
  readonly effect: ChangeEffect;
  /** One sentence without its full stop, as a reviewer would say it. */
  readonly message: string;
  /** Ids, in the new version; in the old one where there is no new. */
  readonly matrix: string;
  readonly area: string | undefined;
  readonly activity: string | undefined;
  readonly role: string | undefined;
  /** The names of the areas from the outermost down. */
  readonly areaPath: readonly string[];
  readonly before: ChangeValue;
  readonly after: ChangeValue;
  /** In the new version; in the old one where there is no new. */
  readonly at: ChangePlace;
}

/**
 * What stood there: role ids of the owners (owner kinds, `shared`, `added`, `removed`), letters by role id (`letters`),
 * a name (`renamed`), the id of an area (`moved`), a status, the kind of a role (`role-kind`), a role or
 * matrix id; `null` where nothing did.
 */
export type ChangeValue = string | readonly string[] | Readonly<Record<string, string>> | null;

export interface ChangePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const severity = new Map(Object.keys(changeKinds).map((kind, index) => [kind, index] as const));
const effects: readonly ChangeEffect[] = ['loss', 'move', 'other'];

/** Most serious first; of one kind in the order of the files. */
export function bySeverity(a: Change, b: Change): number {
  return (
    effects.indexOf(a.effect) - effects.indexOf(b.effect) ||
    (severity.get(a.kind) ?? 0) - (severity.get(b.kind) ?? 0) ||
    (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column
  );
}
