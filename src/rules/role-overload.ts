import { matrix } from './examples.ts';
import { overloaded, rolePlace, type ShareOptions, shareOptions } from './role-share.ts';
import { letterName } from './row.ts';
import type { Rule } from './rule.ts';

const threeTeams = (platform: string, assigns: readonly string[]) =>
  matrix(`
    scheme: raci
    roles:
      platform: { name: ${platform} }
      security: { name: Security team }
      product: { name: Product team }
    areas:
      - name: Backup
        activities:
${assigns.map((assign, index) => `          - { name: Step ${index + 1}, assign: ${assign} }`).join('\n')}
  `);

export const roleOverload: Rule<ShareOptions> = {
  id: 'role-overload',
  summary: 'A role that does the work of most rows, in matrices with three roles or more.',
  rationale:
    'A role that does nearly everything is the one that everything waits for, or a name for several people who should ' +
    'be told apart. Read down the columns: it is the second half of every analysis of a RACI table.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: false,
  options: shareOptions(60, 'do the work of'),
  examples: {
    bad: [
      {
        title: 'Three rows of four',
        options: { 'min-rows': 4 },
        yaml: threeTeams('‹Platform team›', [
          '{ platform: R, product: A }',
          '{ platform: R, product: A }',
          '{ platform: R, security: A }',
          '{ product: R, security: A }',
        ]),
      },
    ],
    good: [
      {
        title: 'Half of the rows',
        options: { 'min-rows': 4 },
        yaml: threeTeams('Platform team', [
          '{ platform: R, product: A }',
          '{ platform: R, product: A }',
          '{ security: R, product: A }',
          '{ product: R, security: A }',
        ]),
      },
      {
        title: 'Two parties: one of them always does more',
        options: { 'min-rows': 4 },
        yaml: threeTeams('Platform team', [
          '{ platform: R, product: A }',
          '{ platform: R, product: A }',
          '{ platform: R, product: A }',
          '{ product: RA }',
        ]),
      },
    ],
  },
  matrix(matrix, context) {
    const { doer, owner } = matrix.scheme;
    if (doer === undefined || doer === owner) return;
    for (const { role, held, rows } of overloaded(matrix, doer, context.options)) {
      context.report({
        place: rolePlace(matrix, role),
        message: `"${role.name}" holds ${letterName(matrix.scheme, doer)} in ${held} of ${rows} rows.`,
        help: 'Give some of it to others, or split the role into those who really do the work.',
        role: role.id,
      });
    }
  },
};
