import { matrix } from './examples.ts';
import type { Rule } from './rule.ts';
import { type MaximumOption, maximum, reportTooMany } from './too-many.ts';

const fourTeams = (assign: string) =>
  matrix(`
    scheme: raci
    roles:
      platform: { name: Platform team }
      network: { name: Network team }
      storage: { name: Storage team }
      product: { name: Product team }
    areas:
      - name: Backup
        activities:
          - name: Restore backups
            assign: ${assign}
  `);

export const tooManyInformed: Rule<MaximumOption> = {
  id: 'too-many-informed',
  summary: 'A row in which many roles must be informed.',
  rationale:
    'A message to everybody is read by nobody; a page or a channel that all can follow serves better.',
  level: 'info',
  presets: { strict: 'warn', relaxed: 'off' },
  fixable: false,
  options: maximum(6, 'informed roles'),
  examples: {
    bad: [
      {
        title: 'Three, where two are allowed',
        options: { max: 2 },
        yaml: fourTeams('‹{ platform: RA, network: I, storage: I, product: I }›'),
      },
    ],
    good: [
      {
        title: 'Up to six by default',
        yaml: fourTeams('{ platform: RA, network: I, storage: I, product: I }'),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    reportTooMany(row, 'informed', context, 'Inform those who act on it; let the others look it up.');
  },
};
