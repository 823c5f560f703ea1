import { matrix } from './examples.ts';
import type { Rule } from './rule.ts';
import { type MaximumOption, maximum, reportTooMany } from './too-many.ts';

const fiveTeams = (assign: string) =>
  matrix(`
    scheme: raci
    roles:
      platform: { name: Platform team }
      network: { name: Network team }
      storage: { name: Storage team }
      security: { name: Security team }
      product: { name: Product team }
    areas:
      - name: Backup
        activities:
          - name: Restore backups
            assign: ${assign}
  `);

export const tooManyDoers: Rule<MaximumOption> = {
  id: 'too-many-doers',
  summary: 'A row in which more roles do the work than can be coordinated.',
  rationale:
    'When everybody does it, nobody knows who begins. Such a row is usually several activities, or a list of people ' +
    'who should be consulted: the first thing that an analysis of a RACI table looks for, row by row.',
  level: 'warn',
  presets: { relaxed: 'off' },
  fixable: false,
  options: maximum(3, 'doers'),
  examples: {
    bad: [
      {
        title: 'Four of five teams restore backups',
        yaml: fiveTeams('‹{ platform: RA, network: R, storage: R, security: R, product: I }›'),
      },
    ],
    good: [
      {
        title: 'Two do it, the others are asked',
        yaml: fiveTeams('{ platform: RA, network: C, storage: R, security: C, product: I }'),
      },
      {
        title: 'A higher maximum',
        options: { max: 4 },
        yaml: fiveTeams('{ platform: RA, network: R, storage: R, security: R, product: I }'),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    reportTooMany(row, 'doer', context, 'Split the activity, or let those who only help be consulted.');
  },
};
