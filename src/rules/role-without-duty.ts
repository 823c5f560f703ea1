import { type Cell, definitionOf, type Matrix, rowsOf } from '../model/index.ts';
import { matrix } from './examples.ts';
import { rolePlace } from './role-share.ts';
import type { Rule } from './rule.ts';

const withManager = (manager: string, assign: string) =>
  matrix(`
    scheme: raci
    roles:
      provider: { name: Acme Cloud }
      customer: { name: Product team }
      manager: { name: ${manager} }
    areas:
      - name: Backup
        activities:
          - name: Test restores
            assign: ${assign}
          - name: Restore backups
            assign: { provider: RA, customer: C, manager: I }
  `);

export const roleWithoutDuty: Rule = {
  id: 'role-without-duty',
  summary: 'A role that is only ever informed.',
  rationale:
    'A role that never acts and is never asked is an audience. That may be meant; more often its duties are missing, ' +
    'or a distribution list would do.',
  level: 'info',
  presets: { strict: 'warn', relaxed: 'off' },
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'The manager is told, and nothing else',
        yaml: withManager('‹Service manager›', '{ provider: R, customer: A, manager: I }'),
      },
    ],
    good: [
      {
        title: 'The manager answers for something',
        yaml: withManager('Service manager', '{ provider: R, customer: C, manager: A }'),
      },
    ],
  },
  matrix(matrix, context) {
    const told = new Set<string>();
    const acting = new Set<string>();
    for (const { activity } of rowsOf(matrix)) {
      for (const cell of activity.cells) {
        if (cell.letters.length > 0) told.add(cell.role);
        if (acts(cell, matrix)) acting.add(cell.role);
      }
    }
    for (const role of matrix.roles) {
      if (acting.has(role.id) || !told.has(role.id)) continue;
      context.report({
        place: rolePlace(matrix, role),
        message: `"${role.name}" is only ever informed.`,
        help: 'Give it what it does or decides, or drop it if nobody misses the news.',
        role: role.id,
      });
    }
  },
};

/** True for a cell that says more than "is told"; also where it cannot be read. */
function acts(cell: Cell, matrix: Matrix): boolean {
  if (cell.unknown.length > 0) return true;
  return cell.letters.some((letter) => {
    const duty = definitionOf(matrix.scheme, letter)?.duty;
    return duty !== 'informed' && duty !== 'out';
  });
}
