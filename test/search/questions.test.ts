import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import { ownershipOf, type Row } from '../../src/model/index.ts';
import { compileLexicon, createIndex, Lexicon, search } from '../../src/search/index.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';

const matrices = ['cloud-temple-paas', 'sopra-steria-cpaas'].flatMap(
  (name) =>
    loadMatrix(readFileSync(new URL(`../../matrices/${name}.yaml`, import.meta.url), 'utf8'), name).matrix ??
    [],
);
const index = createIndex(matrices, new Lexicon(compileLexicon(vocabulary)));
const ask = (question: string) => search(index, question, { limit: 5 });
const rowsFor = (question: string) => ask(question).answers.map(({ row }) => row);
const ownersOf = ({ activity, matrix }: Row) => ownershipOf(activity, matrix).owners;

describe('a question that names a party', () => {
  it.each([
    'what does Cloud Temple do about DNS',
    'is Cloud Temple responsible for load balancing',
    'what does Sopra Steria do about secrets',
  ])('"%s" is not answered from the matrix of another', (question) => {
    expect(rowsFor(question)).toEqual([]);
  });

  it.each([
    ['what does Sopra Steria do about DNS', 'sopra-steria-cpaas'],
    ['was macht Cloud Temple bei Backups', 'cloud-temple-paas'],
    ['que fait Cloud Temple pour les sauvegardes', 'cloud-temple-paas'],
    ['cosa fa Sopra Steria per DNS', 'sopra-steria-cpaas'],
    ['wofür ist Sopra Steria bei DNS verantwortlich', 'sopra-steria-cpaas'],
    ['what does Cloud Temple do about monitoring', 'cloud-temple-paas'],
  ])('"%s" is answered with what they own', (question, matrix) => {
    const rows = rowsFor(question);
    expect(rows).not.toEqual([]);
    expect(rows.filter((row) => row.matrix.id !== matrix || !ownersOf(row).includes('provider'))).toEqual([]);
  });

  it.each(['Cloud Temple monitoring', 'does Sopra Steria manage DNS', 'Sopra Steria backup'])(
    '"%s" is answered with what they own first',
    (question) => {
      const [first] = rowsFor(question);
      expect(first === undefined ? [] : ownersOf(first)).toContain('provider');
    },
  );
});

it.each([
  ['does Cloud Temple patch our images', 'updating-workloads'],
  ['does Cloud Temple backup my database', 'back-up-critical-workload-data'],
  ['does Sopra Steria manage DNS', 'dns-management'],
])('"%s" is answered with the row, whoever owns it', (question, id) => {
  expect(rowsFor(question)[0]?.activity.id).toBe(id);
});

it('what somebody does not do is done by others', () => {
  const rows = rowsFor('what does Sopra Steria not do about DNS');
  expect(rows.map(ownersOf)).toContainEqual(['customer']);
  expect(rows.flatMap(ownersOf)).not.toContain('provider');
});

describe('the language of a question', () => {
  it.each([
    ['wer legt die PersistentVolumes an', 'de'],
    ['wer legt DNS Records an', 'de'],
    ['wer patcht die Nodes', 'de'],
    ['wer fixt CVEs', 'de'],
    ['für welche Nodes sorgt Cloud Temple', 'de'],
    ['qui patch OpenShift', 'fr'],
    ['à qui appartient etcd', 'fr'],
    ['quién gestiona Grafana dashboards', 'es'],
    ['chi gestisce Grafana dashboards', 'it'],
    ['hvem fikser nodes', 'no'],
    ['who runs Rufbereitschaft', 'en'],
  ])('"%s" is that of its question word', (question, language) => {
    expect(ask(question).explanation.languages).toEqual([language]);
  });

  it.each([
    ['restauration', 'fr'],
    ['journalisation', 'fr'],
    ['restoration', 'en'],
    ['restorations', 'en'],
    ['monitored', 'en'],
  ])('"%s" is that of its letters, not of its stem', (question, language) => {
    expect(ask(question).explanation.languages).toContain(language);
    expect(rowsFor(question)).not.toEqual([]);
  });
});

it.each([
  'who creates the PersistentVolumes',
  'wer legt die PersistentVolumes an',
  'qui crée les PersistentVolumes',
  'quien crea los PersistentVolumes',
  'chi crea i PersistentVolumes',
  'hvem oppretter PersistentVolumes',
  'can the customer create PVs',
])('"%s" is about volumes, not the claims to them', (question) => {
  expect(rowsFor(question)[0]?.activity.id).toBe('creating-persistent-volumes');
});

it.each(['etcd backup', 'monitoring', 'backup restore', 'secrets', 'access control', 'updates'])(
  '"%s" is answered in the order of the scores',
  (question) => {
    const scores = search(index, question, { limit: 20 }).answers.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
  },
);

it.each([
  ['who owns dns', 'owns'],
  ['hvem eier dns', 'eier'],
  ['wer macht dns', 'macht'],
  ['hvem har ansvar for dns', 'ansvar'],
  ['qui gère dns', 'gère'],
])('"%s" asks for an owner and sets "%s" aside', (question, word) => {
  const { setAside, words } = ask(question).explanation;
  expect(setAside).toContain(word);
  expect(words.map(({ text }) => text)).toEqual(['dns']);
});

it.each(['upgrade cluster', 'upgrade the cluster'])('"%s" has answers from each matrix', (question) => {
  expect(new Set(rowsFor(question).map(({ matrix }) => matrix.id)).size).toBe(2);
});

describe('a word that is still being typed', () => {
  it.each([
    ['off-s', 'off-site'],
    ['role-b', 'Role-Based'],
    ['cluster-oper', 'cluster-operators'],
    ['role b', 'Role-Based'],
    ['cluster oper', 'cluster-operators'],
    ['access rev', 'review user access'],
    ['backup sched', 'chedule'],
    ['lifecycle oper', 'operators'],
    ['backup found', 'foundation'],
    ['images back', 'Backup'],
    ['backup rest', 'Restore'],
    ['storage cla', 'storage classes'],
    ['monitor us', 'onitor user'],
    ['restriction of ri', 'Restriction of rights'],
  ])('"%s" is completed to what rows have after the word before it', (question, words) => {
    const [first] = rowsFor(question);
    expect(first?.activity.name).toContain(words);
  });

  it('is no other word that is whole', () => {
    const names = (question: string) => rowsFor(question).map(({ activity }) => activity.id);
    expect(names('container image')).toEqual(names('container images'));
  });
});

describe('slips', () => {
  it.each([
    ['incident mangement', 'ncident'],
    ['ofsite backup', 'off-site backup'],
    ['storage clases', 'storage classes'],
  ])('"%s" is nearer to a word of a row than to one of another language or meaning', (question, words) => {
    expect(rowsFor(question)[0]?.activity.name).toContain(words);
  });
});

describe('the whole sentence', () => {
  it.each([
    ['what it denies is not asked for', 'monitoring of our workloads, not the infra', 'workloads'],
    ['where something is done need not be told', 'expose app', 'Expose applications on ingress'],
    [
      'words that stand so in a note count more than one of a name',
      'who is responsible for the connection to Solid Cloud 2',
      'Network Infrastructure Setup',
    ],
    ['a verb in three parts', 'Wer stellt die Datensicherung wieder her?', 'Restore local backup'],
    [
      'a verb that asks for an owner is no more than a part of its term',
      'who looks through the logs',
      'log search',
    ],
    ['the opposite of what is asked for', 'sauvegarde locale', 'schedule local backup'],
    ['one of two verbs', 'restore images', 'Backup and restore of container images'],
    [
      'whether it is one or the other',
      'does the provider back up our application data or do we have to?',
      'ack up critical workload data',
    ],
    ['asking for a chapter', 'logging and audit, the whole chapter', 'ogging'],
    ['who does what', 'who does what in networking', 'Network'],
  ])('%s: "%s"', (_, question, words) => {
    expect(rowsFor(question)[0]?.activity.name).toContain(words);
  });

  it('sets aside what it denies', () => {
    expect(ask('monitoring, not the nodes').explanation.setAside).toEqual(['not', 'the', 'nodes']);
  });
});

it('a product stands first for the part of a discipline that it is for', () => {
  const [first] = rowsFor('Grafana');
  expect(first?.activity.name).toContain('dashboards');
});

it.each([
  ['a slip', 'secrects managment', 'secrets'],
  ['a verb in two parts before another clause', 'wer kündigt an, was im Cluster geändert wird', 'ommunicat'],
])('%s is no compound and no other word: "%s"', (_, question, words) => {
  const [first] = rowsFor(question);
  expect(first?.activity.name).toContain(words);
});
