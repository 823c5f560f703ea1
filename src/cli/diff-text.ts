import { type Change, type ChangeEffect, type ChangeKind, changeKinds } from '../compare/change.ts';
import type { VersionDiff } from '../compare/diff.ts';
import { table } from '../exporters/markdown-table.ts';
import { cell, inline } from '../text/markdown.ts';
import { listed, plural, printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import type { Context } from './command.ts';
import type { Versions } from './read-versions.ts';

const headings = {
  loss: 'Lost',
  move: 'In other hands',
  other: 'Also changed',
} as const satisfies Record<ChangeEffect, string>;
const effects = ['loss', 'move', 'other'] as const satisfies readonly ChangeEffect[];

/** The changes as a reviewer would write them, under what they do to a duty. */
export function diffText(diff: VersionDiff, versions: Versions, context: Context): string {
  const { paint, width } = context;
  const { changes } = diff;
  if (changes.length === 0) return wrap(printable(unchanged(diff, versions)), width).join('\n');
  const paints = { loss: paint.bold.red, move: paint.bold.yellow, other: paint.bold } as const;
  const indented = (text: string, blanks: number) =>
    wrap(printable(text), width - blanks - 2, 2).map(
      (line, index) => ' '.repeat(index === 0 ? blanks : blanks + 2) + line,
    );
  const sections = effects
    .map((effect) => ({ effect, of: changes.filter((change) => change.effect === effect) }))
    .filter(({ of }) => of.length > 0)
    .map(({ effect, of }) =>
      [
        paints[effect](headings[effect]),
        ...of.flatMap((change) => [
          ...indented(change.message, 2),
          ...indented(whereabouts(change), 4).map((line) => paint.dim(line)),
        ]),
      ].join('\n'),
    );
  return [
    ...sections,
    wrap(`${plural(changes.length, 'change')}: ${counted(changes)}.`, width).join('\n'),
  ].join('\n\n');
}

/** The place first, so that it stands unbroken where editors and terminals look for one. */
function whereabouts({ areaPath, at }: Change): string {
  return [`${at.file}:${at.line}:${at.column}`, areaPath.join(' > ')]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A table for a comment of a pull request. */
export function diffMarkdown(diff: VersionDiff, versions: Versions): string {
  const { changes } = diff;
  if (changes.length === 0) return inline(unchanged(diff, versions));
  const columns = [
    { title: 'Change', align: 'left' },
    { title: 'What', align: 'left' },
    { title: 'Area', align: 'left' },
    { title: 'Where', align: 'left' },
  ] as const;
  const rows = changes.map((change) => [
    change.effect === 'other' ? changeKinds[change.kind].title : `**${changeKinds[change.kind].title}**`,
    cell(change.message),
    cell(change.areaPath.join(' > ')),
    cell(`${change.at.file}:${change.at.line}`),
  ]);
  const heading = `### ${plural(changes.length, 'change')} of responsibility`;
  return `${heading}\n\n${inline(`${counted(changes)}.`)}\n\n${table(columns, rows)}\n`;
}

function unchanged({ activities, matrices }: VersionDiff, { old, now }: Versions): string {
  const rows = plural(activities.after, 'activity', 'activities');
  return `No change of responsibility from ${old} to ${now}: ${rows} in ${plural(matrices.after, 'matrix', 'matrices')}.`;
}

/** `1 owner moved and 2 activities added`. */
function counted(changes: readonly Change[]): string {
  const counts = new Map<ChangeKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => {
    const { one, several } = changeKinds[kind];
    return plural(count, one, several);
  });
  return listed(parts);
}
