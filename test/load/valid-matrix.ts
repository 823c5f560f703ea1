import type { MatrixDocument } from '../../src/model/index.ts';

/** A matrix that has every part a matrix can have. */
export const validMatrix: MatrixDocument = {
  raci: 1,
  id: 'acme',
  title: 'Acme platform',
  description: 'Who does what.',
  language: 'nb-NO',
  scheme: 'custom',
  letters: {
    L: { name: 'Leads', description: 'Answers for it.', owner: true, max: 1, excludes: ['W'] },
    W: { name: 'Works', doer: true, min: 0 },
    'x-note': { name: 'None of these' },
  },
  source: { title: 'Handbook', location: 'handbook.md', version: '1.2' },
  'translation-of': 'acme-en',
  roles: {
    ops: {
      name: 'Operations',
      kind: 'team',
      description: 'Runs it.',
      aliases: ['SRE'],
      contact: { email: 'ops@example.org' },
    },
    dev_1: { name: 'Developers' },
  },
  areas: [
    {
      id: 'backup',
      name: 'Backup',
      description: 'Every night.',
      topics: ['backup'],
      activities: [
        {
          id: 'restore',
          name: 'Restore a backup',
          assign: { ops: 'L', dev_1: { letters: ['W'], note: 'by day' }, 'x-cost': 'three' },
          note: 'Once a year.',
          aliases: ['Bring back'],
          topics: ['recovery'],
          status: 'planned',
          shared: 'Both of them.',
          tags: ['night'],
          controls: ['iso-27001 A.8.13'],
          source: { line: 12 },
        },
        { name: 'Restore a backup', assign: {} },
      ],
      areas: [{ name: 'Backup', activities: [{ name: 'Watch', assign: { ops: null } }] }],
      recommendations: [{ text: 'Test it.', for: 'ops', note: 'Often.', source: { ref: 'p. 3' } }],
      source: { line: 10 },
    },
  ],
  recommendations: [{ text: 'Read this.' }],
  notes: ['First draft.'],
  'x-mine': { anything: [1] },
};
