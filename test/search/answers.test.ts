import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import { compileLexicon, createIndex, Lexicon, search } from '../../src/search/index.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';

/*
 * What a small workspace answers to questions of many kinds, with a vocabulary of its own: how each was understood, the
 * rows, and what is suggested. The judged questions say what is right; this shows what else a change of the search acts on.
 */

const vocabulary: Vocabulary = {
  concepts: JSON.parse(readFileSync(new URL('../compare/fixtures/concepts.json', import.meta.url), 'utf8')),
};
const files = ['compare/fixtures/before', 'compare/fixtures/quay', 'lint/slips/harbour'];
const matrices = files.flatMap((name) => {
  const text = readFileSync(new URL(`../${name}.yaml`, import.meta.url), 'utf8');
  return loadMatrix(text, `${name}.yaml`).matrix ?? [];
});

const questions = [
  ...[
    'restore a backup',
    'Who restores backups?',
    'restor',
    'restroe a bakcup',
    'backup-restore',
    'restore backups off-site',
  ],
  ...[
    'who is responsible for the nodes',
    'who patches nodes?',
    'patching',
    'patch container images',
    'patch node image',
  ],
  ...[
    'keys',
    'rotate keys',
    'key rotation',
    'signing-key',
    'sign',
    'rotate',
    'rotation of the signing keys of the cluster',
  ],
  ...[
    'moor',
    'mooring the ship',
    'ship',
    'ships',
    'shp',
    'shpi',
    'guide',
    'pilotage',
    'ISO 28000',
    'night',
    'radio',
  ],
  ...['containers', 'unload container', 'weigh', 'crane', 'set up crane', 'customs', 'pay customs', 'papers'],
  ...[
    'backup',
    'Backup?',
    'the backup of the',
    'access',
    'accounts',
    'review',
    'grant',
    'cluster access',
    'revoke tokens',
  ],
  ...[
    'mainframe desk',
    'what does the security office do',
    'pilot',
    'who is consulted about backups',
    'product team backup',
  ],
  ...[
    'acme',
    'acme backup',
    'quay platform volumes',
    'harbour',
    'arrival',
    'cargo unloading',
    'from the sea to the quay',
  ],
  ...[
    'zebra',
    'xyzzy',
    'a',
    'the',
    '?',
    '',
    '   ',
    'bakup',
    'backu',
    'backpus',
    'encryptt',
    'certifcate',
    'quotta',
    'monitring',
  ],
  ...[
    'not backup',
    'backup and restore',
    'backup or access',
    'backup without restore',
    'restore and patch and rotate',
  ],
  ...[
    'Sicherung',
    'wer macht die Backups',
    'sauvegarde',
    'qui restaure le backup',
    'copia',
    'ログ',
    'node 12',
    '12',
    'x-ray',
  ],
  ...[
    'badges of the data centre',
    'data center badge',
    'announce maintenance',
    'maintenance window',
    'window',
    'win',
  ],
  ...[
    'restore'.repeat(30),
    'backup '.repeat(60),
    'order bigger quota',
    'bigger',
    'retention',
    'agree on periods',
  ],
];

it('answers', async () => {
  const index = createIndex(matrices, new Lexicon(compileLexicon(vocabulary)));
  const told = questions.map((question) => {
    const { answers, suggestions, explanation } = search(index, question, { limit: 4 });
    const { languages, words, setAside } = explanation;
    const heard = words.map(
      ({ text, weight, found }) => `${text} ${weight.toFixed(2)}${found ? '' : ' not found'}`,
    );
    const rows = answers.map(({ row, score, matches }) => {
      const why = matches.map((match) => JSON.stringify(match)).join(' ');
      return `  ${row.matrix.id}/${row.activity.id} ${score.toFixed(2)} ${why}\n`;
    });
    return (
      `${question.slice(0, 60)} (${languages.join(' ')}): ${heard.join(', ')}; aside ${setAside.join(', ')}\n` +
      `${rows.join('')}${suggestions.map((one) => `  ? ${one}\n`).join('')}`
    );
  });
  await expect(told.join('')).toMatchFileSnapshot('fixtures/answers.txt');
});

it.each(['customer', 'Acme Cloud', 'team', 'crane', 'nobody'])('answers for %s only', async (role) => {
  const index = createIndex(matrices, new Lexicon(compileLexicon(vocabulary)));
  const told = ['backup', 'access', 'ship', 'who does what'].map((question) => {
    const { answers } = search(index, question, { limit: 9, role, matrices: ['acme-platform', 'harbour'] });
    return `${question}: ${answers.map(({ row }) => `${row.matrix.id}/${row.activity.id}`).join(' ')}\n`;
  });
  await expect(told.join('')).toMatchFileSnapshot(`fixtures/answers.${role.replace(' ', '-')}.txt`);
});
