import { matrix } from './examples.ts';
import { overloaded, rolePlace, type ShareOptions, shareOptions } from './role-share.ts';
import { letterName } from './row.ts';
import type { Rule } from './rule.ts';

const threeTeams = (lead: string, assigns: readonly string[]) =>
  matrix(`
    scheme: raci
    roles:
      lead: { name: ${lead} }
      platform: { name: Platform team }
      product: { name: Product team }
    areas:
      - name: Backup
        activities:
${assigns.map((assign, index) => `          - { name: Step ${index + 1}, assign: ${assign} }`).join('\n')}
  `);

export const ownerBottleneck: Rule<ShareOptions> = {
  id: 'owner-bottleneck',
  summary: 'A role that owns most rows, in matrices with three roles or more.',
  rationale:
    'Where every answer is the same name, the matrix says little, and each decision waits for one desk. Let those own ' +
    'a duty who can decide about it.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: false,
  options: shareOptions(60, 'own'),
  examples: {
    bad: [
      {
        title: 'The lead answers for everything',
        options: { 'min-rows': 4 },
        yaml: threeTeams('‹Head of operations›', [
          '{ lead: A, platform: R }',
          '{ lead: A, platform: R }',
          '{ lead: A, product: R }',
          '{ product: RA }',
        ]),
      },
    ],
    good: [
      {
        title: 'The teams answer for what they do',
        options: { 'min-rows': 4 },
        yaml: threeTeams('Head of operations', [
          '{ lead: A, platform: R }',
          '{ lead: I, platform: RA }',
          '{ lead: A, product: R }',
          '{ product: RA }',
        ]),
      },
    ],
  },
  matrix(matrix, context) {
    const { owner } = matrix.scheme;
    for (const { role, held, rows } of overloaded(matrix, owner, context.options)) {
      context.report({
        place: rolePlace(matrix, role),
        message: `"${role.name}" holds ${letterName(matrix.scheme, owner)} in ${held} of ${rows} rows.`,
        help: `Give ${owner} to those who can decide about the duty.`,
        role: role.id,
      });
    }
  },
};
