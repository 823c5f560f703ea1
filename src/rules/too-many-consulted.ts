import { matrix } from './examples.ts';
import type { Rule } from './rule.ts';
import { type MaximumOption, maximum, reportTooMany } from './too-many.ts';

const sixTeams = (assign: string) =>
  matrix(`
    scheme: raci
    roles:
      platform: { name: Platform team }
      network: { name: Network team }
      storage: { name: Storage team }
      security: { name: Security team }
      legal: { name: Legal }
      product: { name: Product team }
    areas:
      - name: Backup
        activities:
          - name: Restore backups
            assign: ${assign}
  `);

export const tooManyConsulted: Rule<MaximumOption> = {
  id: 'too-many-consulted',
  summary: 'A row in which many roles must be consulted.',
  rationale:
    'Each C is a conversation before the work can begin; many of them make it slow, and most are an I in truth.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: false,
  options: maximum(4, 'consulted roles'),
  examples: {
    bad: [
      {
        title: 'Five teams are asked before a restore',
        yaml: sixTeams('‹{ platform: RA, network: C, storage: C, security: C, legal: C, product: C }›'),
      },
    ],
    good: [
      {
        title: 'Those who only want to know are informed',
        yaml: sixTeams('{ platform: RA, network: I, storage: C, security: I, legal: I, product: C }'),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    reportTooMany(row, 'consulted', context, 'Inform those whose answer does not change what is done.');
  },
};
