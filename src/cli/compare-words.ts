import type { ComparedCell, ComparedRow, Comparison, OnlyIn } from '../compare/compare.ts';
import { type Activity, ownershipOf, type Row, roleById, roleName } from '../model/index.ts';
import { listed, plural } from '../text/printable.ts';

/** `Sopra Steria (provider)`; a name that says its kind already stands alone. */
export function ownersText({ activities }: ComparedCell): string {
  return rowsOwners(activities);
}

/** Who owns these rows of one matrix, each role once, in column order. */
export function rowsOwners(rows: readonly Row[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const { matrix } = first;
  const owners = new Set(rows.flatMap(({ activity }) => ownershipOf(activity, matrix).owners));
  const names = matrix.roles.filter(({ id }) => owners.has(id)).map(({ id }) => roleText(id, first));
  return names.length === 0 ? 'Nobody' : listed(names);
}

function roleText(id: string, { matrix }: Row): string {
  const name = roleName(matrix, id).trim();
  const kind = roleById(matrix, id)?.kind;
  return kind === undefined || name.toLowerCase().includes(kind) ? name : `${name} (${kind})`;
}

/** The names of activities, each once with how often it stands in the matrix. */
export function activityNames(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  for (const { activity } of rows) {
    const name = nameOf(activity);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count} times)`));
}

function nameOf({ name, status }: Activity): string {
  return status === 'planned' ? `${name.trim()} (planned)` : name.trim();
}

/** `sopra-steria-cpaas: provider, cloud-temple-paas: customer`, of the matrices that speak of it. */
export function handsText({ cells }: ComparedRow, labels: readonly string[]): string {
  return cells
    .flatMap(({ activities, kinds }, index) =>
      activities.length === 0 ? [] : [`${labels[index]}: ${kindsText(kinds)}`],
    )
    .join(' → ');
}

export function kindsText(kinds: readonly string[]): string {
  return kinds.length === 0 ? 'nobody' : listed(kinds);
}

/** What a row that changes hands is about: the names of the matrix that says the most in the fewest words. */
export function subjectText({ cells }: ComparedRow): string {
  const names = cells.map(({ activities }) => activityNames(activities)).filter(({ length }) => length > 0);
  const [shortest] = names.sort((a, b) => a.length - b.length || a.join().length - b.join().length);
  return shortest?.join('; ') ?? '';
}

/** `DNS Management: Sopra Steria (provider)` for each activity that only one matrix has. */
export function onlyText({ rows }: OnlyIn, place: number): string[] {
  return rows.flatMap(({ cells }) => {
    const rows = cells[place]?.activities ?? [];
    return rows.length === 0 ? [] : [`${activityNames(rows).join('; ')}: ${rowsOwners(rows)}`];
  });
}

/** How many activities only this matrix has. */
export function countOnly(found: readonly OnlyIn[], place: number): number {
  const counts = found.flatMap(({ rows }) => rows.map(({ cells }) => cells[place]?.activities.length ?? 0));
  return counts.reduce((total, count) => total + count, 0);
}

/** What all of it comes to, in a sentence. */
export function summary({ topics, changesHands, onlyIn, labels }: Comparison): string {
  const common = topics.flatMap(({ rows }) => rows).filter(({ evidence }) => evidence.length > 0).length;
  const change = changesHands.length === 1 ? '1 changes hands' : `${changesHands.length} change hands`;
  const only = onlyIn.map((found, index) => {
    const count = countOnly(found, index);
    return `${plural(count, 'activity', 'activities')} only in ${labels[index]}`;
  });
  return `${plural(common, 'duty', 'duties')} in common, of which ${change}; ${listed(only)}.`;
}

/** `Neither` or `None of them`. */
export function noneOf({ labels }: Comparison): string {
  return labels.length === 2 ? 'Neither' : 'None of them';
}
