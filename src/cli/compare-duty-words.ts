import type { Duty, DutyChange } from '../compare/compare-duties.ts';
import { activityNames, rowsOwners } from './compare-words.ts';

/** The order of a to-do list: what comes, what goes, what is open, what stays. */
export const dutyChanges = {
  new: { title: 'New', sign: '+' },
  gone: { title: 'No longer', sign: '-' },
  unsaid: { title: 'Not said there, so to be asked', sign: '?' },
  kept: { title: 'As before', sign: '=' },
} as const satisfies Record<DutyChange, { title: string; sign: string }>;

export const dutyOrder = ['new', 'gone', 'unsaid', 'kept'] as const satisfies readonly DutyChange[];

export function dutiesTitle(kind: string, [from = '', to = '']: readonly string[]): string {
  return `What the ${kind} has to do when moving from ${from} to ${to}`;
}

export function dutyNames({ before, after }: Duty): string {
  return activityNames(after.length > 0 ? after : before).join('; ');
}

/** Who had it before, or has it from now on. */
export function dutyRemark({ change, row }: Duty, [from = '', to = '']: readonly string[]): string {
  const [old, now] = [row.cells[0]?.activities ?? [], row.cells.at(-1)?.activities ?? []];
  if (change === 'kept') return `${from}: ${activityNames(old).join('; ')}`;
  const [label, rows] = change === 'new' ? [from, old] : [to, now];
  return rows.length === 0 ? `${label} says nothing about it` : `${label}: ${rowsOwners(rows)}`;
}
