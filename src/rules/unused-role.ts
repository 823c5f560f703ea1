import { areasOf, type Matrix, type Role, rowsOf } from '../model/index.ts';
import { nearest } from '../text/suggest.ts';
import { removed } from './edits.ts';
import { matrix } from './examples.ts';
import { rolePlace } from './role-share.ts';
import { isDeclared } from './row.ts';
import type { Rule } from './rule.ts';

const withAuditor = (auditor: string, assign: string) =>
  matrix(`
    scheme: raci
    roles:
      provider: { name: Acme Cloud }
      auditor: { name: ${auditor} }
      customer: { name: Product team }
    areas:
      - name: Backup
        activities:
          - name: Restore backups
            assign: ${assign}
  `);

export const unusedRole: Rule = {
  id: 'unused-role',
  summary: 'A role that is declared and never assigned.',
  rationale:
    'Either its duties were forgotten, or it is left over. Readers take a column without a letter for a party without duties.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: true,
  options: {},
  examples: {
    bad: [
      {
        title: 'The auditor has no cell',
        yaml: withAuditor('‹Auditor›', '{ provider: RA, customer: C }'),
      },
      {
        title: 'The auditor has empty cells only',
        yaml: withAuditor('‹Auditor›', '{ provider: RA, auditor: "-", customer: C }'),
      },
    ],
    good: [
      {
        title: 'Everybody has a part',
        yaml: withAuditor('Auditor', '{ provider: RA, auditor: I, customer: C }'),
      },
      {
        title: 'A misspelt cell is told by unknown-role',
        yaml: withAuditor('Auditor', '{ provider: RA, auditer: I, customer: C }'),
      },
    ],
  },
  matrix(matrix, context) {
    const { assigned, mentioned } = usesOfRoles(matrix);
    const unused = matrix.roles.filter(({ id }) => !assigned.has(id));
    // A matrix in which nobody has anything is told row by row.
    if (unused.length === matrix.roles.length) return;
    for (const role of unused) {
      if (isMeantByAnother(role, matrix, mentioned)) continue;
      const edit = mentioned.has(role.id) ? undefined : removed(matrix, '/roles', role.id, context.text);
      context.report({
        place: rolePlace(matrix, role),
        message: `"${role.name}" is declared and never assigned.`,
        help: 'Give it the letters that are missing, or remove the role.',
        role: role.id,
        ...(edit !== undefined && { fix: { description: `Remove the role "${role.id}"`, edits: [edit] } }),
      });
    }
  },
};

/** Role ids that hold something, and those that stand anywhere, also in an empty cell or a recommendation. */
function usesOfRoles(matrix: Matrix): { assigned: Set<string>; mentioned: Set<string> } {
  const assigned = new Set<string>();
  const mentioned = new Set<string>();
  for (const { activity } of rowsOf(matrix)) {
    for (const { role, letters, unknown } of activity.cells) {
      mentioned.add(role);
      if (letters.length > 0 || unknown.length > 0) assigned.add(role);
    }
  }
  for (const { recommendations } of [matrix, ...areasOf(matrix)]) {
    for (const recommendation of recommendations) {
      if (recommendation.for !== undefined) mentioned.add(recommendation.for);
    }
  }
  return { assigned, mentioned };
}

/** True where a role that is not declared is probably a slip for this one. */
function isMeantByAnother(role: Role, matrix: Matrix, mentioned: ReadonlySet<string>): boolean {
  const words = [role.id, role.name, ...role.aliases];
  return [...mentioned].some((other) => !isDeclared(matrix, other) && nearest(other, words) !== undefined);
}
