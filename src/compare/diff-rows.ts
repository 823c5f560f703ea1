import {
  type Activity,
  type ActivityStatus,
  type Area,
  assignmentOf,
  type Matrix,
  ownershipOf,
  pointerTo,
  type Role,
  type Row,
  roleName,
} from '../model/index.ts';
import { listed, printable } from '../text/printable.ts';
import { type Alignment, lettersOf, saysHowShared } from './align-versions.ts';
import type { Change, ChangeEffect, ChangeKind, ChangePlace, ChangeValue } from './change.ts';
import { plainName } from './same-name.ts';

/** Finds what changed in the responsibility of single rows. */
export class RowDiff {
  private readonly roleAfter: ReadonlyMap<string, string>;
  private readonly areaAfter: ReadonlyMap<Area, Area>;
  private readonly spelledOut: boolean;

  constructor(
    private readonly before: Matrix,
    private readonly after: Matrix,
    private readonly alignment: Alignment,
  ) {
    this.roleAfter = new Map(alignment.roles.pairs.map(([old, now]) => [old.id, now.id]));
    this.areaAfter = new Map(alignment.areas.pairs);
    this.spelledOut = before.scheme.id !== after.scheme.id;
  }

  changes(): Change[] {
    const { pairs, onlyBefore, onlyAfter } = this.alignment.rows;
    return [
      ...pairs.flatMap(([before, after]) => this.changesOf(before, after)),
      ...onlyBefore.map((row) => presence(row, 'removed')),
      ...onlyAfter.map((row) => presence(row, 'added')),
    ];
  }

  private changesOf(before: Row, after: Row): Change[] {
    const ownership = this.ownership(before, after);
    return [
      ownership ?? this.sharing(before, after),
      this.letters(before, after, ownership !== undefined),
      statusChange(before, after),
      this.move(before, after),
      renaming(before, after),
    ].filter((change) => change !== undefined);
  }

  private ownership(before: Row, after: Row): Change | undefined {
    const olds = ownersOf(before);
    const news = ownersOf(after);
    const kept = olds.filter((id) => news.includes(this.roleAfter.get(id) ?? ''));
    if (kept.length === olds.length && kept.length === news.length) return undefined;
    const change = (kind: ChangeKind, effect: ChangeEffect, what: string) =>
      rowChange(after, kind, effect, what, olds, news, 'assign');
    const oldNames = namesOf(before, olds);
    const newNames = namesOf(after, news);
    if (news.length === 0)
      return change('owner-lost', 'loss', `lost its owner ${oldNames}, and nobody owns it now`);
    if (olds.length === 0)
      return change('owner-gained', 'other', `owned by ${newNames} now; nobody owned it before`);
    if (kept.length === Math.min(olds.length, news.length))
      return change('shared', 'move', this.sharingWords(before, after, olds, news));
    return change('owner-changed', 'move', `owner moved from ${oldNames} to ${newNames}`);
  }

  /** What is said where the owners of one version are among those of the other. */
  private sharingWords(before: Row, after: Row, olds: readonly string[], news: readonly string[]): string {
    const oldNames = namesOf(before, olds);
    const newNames = namesOf(after, news);
    if (olds.length === 1) return `owned by ${newNames} together now; ${oldNames} owned it alone before`;
    const gone = olds.filter((id) => !news.includes(this.roleAfter.get(id) ?? ''));
    if (news.length === 1) return `owned by ${newNames} alone now, no longer by ${namesOf(before, gone)} too`;
    return `owned by ${newNames} now, by ${oldNames} before`;
  }

  /** Several own it as before, but whether the matrix says how they share it is not as before. */
  private sharing(before: Row, after: Row): Change | undefined {
    const owners = ownersOf(after);
    const isSaid = saysHowShared(after.activity);
    if (owners.length < 2 || saysHowShared(before.activity) === isSaid) return undefined;
    const names = namesOf(after, owners);
    const what = isSaid
      ? `the matrix says now how ${names} share it`
      : `the matrix no longer says how ${names} share it`;
    const key = isSaid ? 'shared' : 'assign';
    return rowChange(after, 'shared', 'other', what, ownersOf(before), owners, key);
  }

  /**
   * Letters that changed. Where the owner changed, what the old and the new one got or left with the ownership belongs to
   * that.
   */
  private letters(before: Row, after: Row, ownersAreTold: boolean): Change | undefined {
    const { pairs, onlyBefore, onlyAfter } = this.alignment.roles;
    const roles: (readonly [Role | undefined, Role | undefined])[] = [
      ...pairs,
      ...onlyBefore.map((role) => [role, undefined] as const),
      ...onlyAfter.map((role) => [undefined, role] as const),
    ];
    const changed = roles.filter(([old, now]) => {
      const owned =
        (old !== undefined && ownersOf(before).includes(old.id)) ||
        (now !== undefined && ownersOf(after).includes(now.id));
      if (ownersAreTold && owned) return false;
      const letters = (activity: Activity, role: Role | undefined, matrix: Matrix) =>
        role === undefined ? '' : lettersOf(activity, role, this.spelledOut ? matrix : undefined);
      return letters(before.activity, old, this.before) !== letters(after.activity, now, this.after);
    });
    if (changed.length === 0) return undefined;
    const olds = assignmentOf(before.activity, this.before);
    const news = assignmentOf(after.activity, this.after);
    const words = changed.map((roles) => this.letterWords(roles, olds, news));
    return rowChange(
      after,
      'letters',
      'other',
      listed(words),
      only(
        olds,
        changed.map(([old]) => old),
      ),
      only(
        news,
        changed.map(([, now]) => now),
      ),
      'assign',
    );
  }

  private letterWords(
    [old, now]: readonly [Role | undefined, Role | undefined],
    olds: Readonly<Record<string, string>>,
    news: Readonly<Record<string, string>>,
  ): string {
    const name = now?.name ?? old?.name ?? '';
    // The same letters mean something else in another scheme.
    const scheme = ({ scheme }: Matrix) => (this.spelledOut ? ` (${scheme.name})` : '');
    const was = old && olds[old.id] && olds[old.id] + scheme(this.before);
    const is = now && news[now.id] && news[now.id] + scheme(this.after);
    if (was === undefined) return `${name} has ${is} now`;
    if (is === undefined) return `${name} no longer has ${was}`;
    return `${name} has ${is} instead of ${was}`;
  }

  private move(before: Row, after: Row): Change | undefined {
    if (this.areaAfter.get(before.area) === after.area) return undefined;
    const what = `moved from ${before.area.path.join(' > ')} to ${after.area.path.join(' > ')}`;
    return rowChange(after, 'moved', 'other', what, before.area.id, after.area.id);
  }
}

function statusChange(before: Row, after: Row): Change | undefined {
  const was = before.activity.status;
  const is = after.activity.status;
  if (was === is) return undefined;
  return rowChange(
    after,
    'status',
    'other',
    `${statusWords[is]} now; ${statusWords[was]} before`,
    was,
    is,
    'status',
  );
}

const statusWords = {
  active: 'active',
  planned: 'only planned',
  retired: 'retired',
} as const satisfies Record<ActivityStatus, string>;

function renaming(before: Row, after: Row): Change | undefined {
  const was = before.activity.name;
  const is = after.activity.name;
  if (plainName(was) === plainName(is)) return undefined;
  return rowChange(after, 'renamed', 'other', `renamed from "${printable(was).trim()}"`, was, is, 'name');
}

/** A row that stands in one version only. */
function presence(row: Row, kind: 'added' | 'removed'): Change {
  const owners = ownersOf(row);
  const names = namesOf(row, owners);
  const { status } = row.activity;
  const marked = status === 'active' ? '' : ` (${status})`;
  if (kind === 'added') {
    const what = owners.length === 0 ? 'nobody owns it' : `owned by ${names}`;
    return rowChange(row, kind, 'other', `added${marked}, ${what}`, null, owners);
  }
  const what = owners.length === 0 ? 'nobody owned it' : `${names} owned it`;
  // Dropping what nobody does any more takes nothing away from anybody.
  const effect = owners.length > 0 && status !== 'retired' ? 'loss' : 'other';
  return rowChange(row, kind, effect, `removed${marked}; ${what}`, owners, null);
}

function rowChange(
  row: Row,
  kind: ChangeKind,
  effect: ChangeEffect,
  what: string,
  before: ChangeValue,
  after: ChangeValue,
  key?: 'assign' | 'status' | 'name' | 'shared',
): Change {
  const { matrix, area, activity } = row;
  return {
    kind,
    effect,
    message: `${printable(activity.name).trim()}: ${what}`,
    matrix: matrix.id,
    area: area.id,
    activity: activity.id,
    role: undefined,
    areaPath: area.path,
    before,
    after,
    at: placeOf(matrix, key === undefined ? activity.pointer : pointerTo(activity.pointer, key)),
  };
}

/** Where the value of a pointer stands. */
export function placeOf(matrix: Matrix, pointer: string): ChangePlace {
  const { line, column } = matrix.places.value(pointer);
  return { file: matrix.file, line, column };
}

function ownersOf({ activity, matrix }: Row): readonly string[] {
  return ownershipOf(activity, matrix).owners;
}

function namesOf({ matrix }: Row, ids: readonly string[]): string {
  return listed(ids.map((id) => roleName(matrix, id)));
}

function only(
  assign: Readonly<Record<string, string>>,
  roles: readonly (Role | undefined)[],
): Record<string, string> {
  return Object.fromEntries(
    roles.flatMap((role) => {
      const letters = role === undefined ? undefined : assign[role.id];
      return role === undefined || letters === undefined ? [] : [[role.id, letters]];
    }),
  );
}
