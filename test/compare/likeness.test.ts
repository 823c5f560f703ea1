import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignActivities } from '../../src/compare/align-activities.ts';
import { Judge } from '../../src/compare/align-activities-likeness.ts';
import { readActivities } from '../../src/compare/align-activities-reading.ts';
import { similarity, stemsOf, stemWeights } from '../../src/compare/similarity.ts';
import { loadMatrix } from '../../src/load/index.ts';
import type { Matrix } from '../../src/model/index.ts';
import type { Language } from '../../src/text/languages.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';

/** A few concepts in English, so that the words that ship may change without a change here. */
const vocabulary: Vocabulary = {
  concepts: JSON.parse(readFileSync(new URL('fixtures/concepts.json', import.meta.url), 'utf8')),
};

const names: Readonly<Record<string, readonly string[]>> = {
  Backup: [
    'Back up volumes and snapshots',
    'Restore a local backup',
    'Restore from an off-site copy',
    'Test restores every quarter',
    'Order a bigger backup quota',
    'Report a failed backup',
    'Verify the backups of applications',
  ],
  'Platform operations': [
    'Patch the nodes',
    'Patch the control plane without downtime',
    'Watch the control plane',
    'Watch applications',
    'Run the infrastructure to serve applications',
    'Provide the underlying infrastructure',
    'Approve custom certificates',
    'Rotate node certificates',
    'Rotate the signing keys of the cluster',
  ],
  'Applications of the tenants': [
    'Patch the container images',
    'Restore a volume',
    'Deploy applications',
    'Review accounts',
    'Grant cluster access',
    'Enable monitoring',
    'Use the dashboards',
    'Audit access',
    'Agree on retention periods',
    'Sing a song',
  ],
};

function matrixOf(id: string, all: Readonly<Record<string, readonly string[]>>, extra: string): Matrix {
  const areas = Object.entries(all).map(
    ([area, rows]) =>
      `  - name: ${area}\n    activities:\n${rows.map((name) => `      - { name: "${name}", assign: { a: RA }${extra} }\n`).join('')}`,
  );
  const text = `raci: 1\nid: ${id}\ntitle: ${id}\nlanguage: en\nroles: { a: { name: A } }\nareas:\n${areas.join('')}`;
  const { matrix } = loadMatrix(text, `${id}.yaml`);
  if (matrix === undefined) throw new Error('The fixture is no matrix');
  return matrix;
}

const left = matrixOf('left', names, '');
const right = matrixOf(
  'right',
  Object.fromEntries(
    Object.values(names).map((rows, index) => [
      `Part ${index}`,
      rows.map((name, row) => (row % 3 === 0 ? name : `${name} of the platform`)),
    ]),
  ),
  ', aliases: ["Backup of disks"]',
);

describe('what activities say', () => {
  it('is read like this', async () => {
    const told = [left, right].flatMap((matrix) =>
      readActivities(matrix, vocabulary).map(
        ({ names, address, subjects, side, areaSide, things, stance, qualities, units }) =>
          `${names.join(' = ')} (${address})\n  ${stance}, side ${side ?? '-'} in ${areaSide ?? '-'}\n` +
          `  subjects ${subjects.map(({ topic, strength }) => `${topic.id} ${strength.toFixed(2)}`).join(', ')}\n` +
          `  things ${[...things].join(', ')}; qualities ${qualities.map(({ id }) => id).join(', ')}\n` +
          `  units ${[...units].map(([unit, weight]) => `${unit} ${weight.toFixed(2)}`).join(', ')}\n`,
      ),
    );
    await expect(told.join('')).toMatchFileSnapshot('fixtures/likeness.read.txt');
  });

  it('is weighed like this', async () => {
    const readings = [left, right].map((matrix) => readActivities(matrix, vocabulary));
    const judge = new Judge(readings.flat(), vocabulary);
    const told: string[] = [];
    for (const one of readings[0] ?? []) {
      for (const other of readings[1] ?? []) {
        const found = judge.likeness(one, other);
        if (found === undefined) continue;
        const { certainty, score, topic, side, sharedTopics, sharedWords } = found;
        told.push(
          `${one.row.activity.id} ~ ${other.row.activity.id}: ${certainty} ${score.toFixed(3)} ${topic ?? '-'} ${side ?? '-'} [${sharedTopics.join(' ')}] [${sharedWords.join(' ')}]\n`,
        );
        const back = judge.likeness(other, one);
        expect(back?.score).toBeCloseTo(score, 10);
        expect(back).toMatchObject({ certainty, topic, sharedTopics, sharedWords });
      }
    }
    await expect(told.join('')).toMatchFileSnapshot('fixtures/likeness.pairs.txt');
  });

  it('brings them together like this', async () => {
    const { groups, ...rest } = alignActivities([left, right], vocabulary);
    const told = groups.map(
      ({ topic, side, members, edges }) =>
        `${topic ?? '-'} ${side ?? '-'}: ${members.map(({ matrix, reading }) => `${matrix}:${reading.row.activity.id}`).join(' ')}` +
        `\n  ${edges.map(({ left, right, likeness }) => `${left.reading.row.activity.id}~${right.reading.row.activity.id} ${likeness.score.toFixed(3)}`).join(' ')}\n`,
    );
    await expect(`${told.join('')}${Object.keys(rest).join(' ')}\n`).toMatchFileSnapshot(
      'fixtures/likeness.groups.txt',
    );
  });
});

/** Two texts, the language that both are in, and how much they say the same in hundredths. */
const pairs: readonly (readonly [
  one: string,
  other: string,
  language: Language | undefined,
  hundredths: number,
])[] = [
  ['Restore backups', 'Restore backups', 'en', 100],
  ['Restore backups', 'Restores the backup', 'en', 100],
  ['Restore backups', 'Rotate keys', 'en', 0],
  ['', 'Rotate keys', 'en', 0],
  ['Rotate keys', '', 'en', 0],
  ['Restore backups', 'Restore backpus', 'en', 95],
  ['Restore backpus', 'Restroe backups', 'en', 90],
  ['Move node 12345678', 'Move node 12345679', 'en', 67],
  ['Move node', 'Move nodes by night', 'en', 80],
  ['Key', 'Kex', 'en', 0],
  ['of the', 'of the', 'en', 100],
  ['Sicherungen prüfen', 'Prüft die Sicherung', 'de', 95],
  ['Sicherungen prüfen', 'Prüft die Sicherung', undefined, 36],
  ['バックアップ復元', 'バックアップの復元', undefined, 80],
  ['钥', '钥', undefined, 100],
  ['key-rotation', 'rotation of a key', 'en', 100],
];

describe('how much two texts say the same', () => {
  it.each(pairs)('%s and %s', (one, other, language, hundredths) => {
    const both = [stemsOf(one, language), stemsOf(other, language)] as const;
    expect(Math.round(100 * similarity(...both, () => 1))).toBe(hundredths);
    expect(Math.round(100 * similarity(both[1], both[0], () => 1))).toBe(hundredths);
  });

  it('counts for more where few texts say it', () => {
    const weight = stemWeights(['a b', 'a c', 'a d'].map((text) => stemsOf(text, undefined)));
    expect(weight('a')).toBe(1);
    expect(weight('b')).toBeCloseTo(1 + Math.log(3));
    expect(weight('never')).toBeCloseTo(1 + Math.log(3));
    expect(stemWeights([])('a')).toBe(1);
  });
});
