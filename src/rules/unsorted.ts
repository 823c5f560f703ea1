import { areasOf, type Matrix, pointerTo } from '../model/index.ts';
import { matrix as file, rows } from './examples.ts';
import { isDeclared, rowPlace } from './row.ts';
import type { Rule, RuleContext } from './rule.ts';

const parts = ['cells', 'activities', 'areas', 'roles'] as const;
type Options = { readonly parts: readonly string[] };

export const unsorted: Rule<Options> = {
  id: 'unsorted',
  summary:
    'Cells that are not in the order of the roles and, where you ask for it, names that are not sorted.',
  rationale:
    'Rows whose cells stand in one order can be compared at a glance and give small diffs. Whether activities, areas ' +
    'and roles are sorted by name is a matter of taste: many matrices keep the order of their document.',
  level: 'off',
  presets: { strict: 'info' },
  fixable: false,
  options: {
    parts: {
      default: ['cells'],
      description: 'What has to be in order: cells by column, the others by name.',
      values: parts,
    },
  },
  examples: {
    bad: [
      {
        title: 'The customer comes second',
        yaml: rows(`
          - name: Restore backups
            assign: ‹{ customer: C, provider: RA }›
        `),
      },
      {
        title: 'Activities by name',
        options: { parts: ['activities'] },
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA }
          - name: ‹Back up volumes›
            assign: { provider: RA }
        `),
      },
      {
        title: 'Roles by name',
        options: { parts: ['roles'] },
        yaml: file(`
          roles:
            provider: { name: Provider }
            customer: { name: ‹Customer› }
          areas:
            - name: Backup
              activities:
                - name: Restore backups
                  assign: { provider: RA, customer: I }
        `),
      },
    ],
    good: [
      {
        title: 'In the order of the roles',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C }
          - name: Back up volumes
            assign: { provider: RA, customer: C }
        `),
      },
    ],
  },
  row(row, context) {
    if (!context.options.parts.includes('cells')) return;
    const order = new Map(row.matrix.roles.map(({ id }, index) => [id, index]));
    const columns = row.activity.cells
      .filter(({ role }) => isDeclared(row.matrix, role))
      .map(({ role }) => order.get(role) ?? 0);
    if (columns.every((column, index) => index === 0 || (columns[index - 1] ?? 0) <= column)) return;
    context.report({
      place: rowPlace(row),
      message: `The cells of "${row.activity.name}" are not in the order of the roles.`,
      help: `Write them in this order: ${row.matrix.roles
        .filter(({ id }) => row.activity.cells.some(({ role }) => role === id))
        .map(({ id }) => id)
        .join(', ')}.`,
    });
  },
  matrix(matrix, context) {
    const wanted = context.options.parts;
    if (wanted.includes('roles')) reportFirstUnsorted(matrix, matrix.roles, 'role', context);
    const groups = [matrix, ...areasOf(matrix)];
    if (wanted.includes('areas')) {
      for (const { areas } of groups) reportFirstUnsorted(matrix, areas, 'area', context);
    }
    if (wanted.includes('activities')) {
      for (const { activities } of areasOf(matrix))
        reportFirstUnsorted(matrix, activities, 'activity', context);
    }
  },
};

interface Named {
  readonly id: string;
  readonly name: string;
  readonly pointer: string;
}

/** Reports the first name that should stand before the one above it: the rest follows from moving it. */
function reportFirstUnsorted(
  matrix: Matrix,
  items: readonly Named[],
  kind: 'role' | 'area' | 'activity',
  context: RuleContext<Options>,
): void {
  const { compare } = new Intl.Collator(matrix.language ?? 'en', { numeric: true });
  const index = items.findIndex(({ name }, at) => compare(items[at - 1]?.name ?? name, name) > 0);
  const item = items[index];
  const before = items[index - 1];
  if (item === undefined || before === undefined) return;
  context.report({
    place: matrix.places.value(pointerTo(item.pointer, 'name')),
    message: `The ${kind} "${item.name}" stands behind "${before.name}".`,
    help: 'Sort them by name.',
    ...(kind === 'role' && { role: item.id }),
    ...(kind === 'area' && { area: item.id }),
    ...(kind === 'activity' && { activity: item.id }),
  });
}
