import { describe, expect, it } from 'vitest';
import { contradictingDuplicate } from '../../src/rules/contradicting-duplicate.ts';
import { duplicateActivity } from '../../src/rules/duplicate-activity.ts';
import { judge } from './judge.ts';

/*
 * Which names say the same, by language; and what is told of two rows that do, by where they stand, who owns them and
 * what else their areas repeat.
 */

interface Written {
  readonly name: string;
  readonly assign?: string;
  readonly rest?: string;
}

/** A file with these areas. */
function file(areas: Readonly<Record<string, readonly (string | Written)[]>>, language = 'en'): string {
  const parts = Object.entries(areas).map(([name, activities]) => {
    const rows = activities.map((activity) => {
      const {
        name,
        assign = 'p: RA',
        rest = '',
      } = typeof activity === 'string' ? { name: activity } : activity;
      return `      - { name: ${JSON.stringify(name)}, assign: { ${assign} }${rest} }\n`;
    });
    return `  - name: ${name.replace(/\d$/u, '')}\n    activities:\n${rows.join('')}`;
  });
  return `raci: 1\nid: a\ntitle: A\nlanguage: ${language}\nroles: { p: { name: Provider }, c: { name: Customer }, o: { name: Other } }\nareas:\n${parts.join('')}`;
}

/** What both rules say of a file. */
function said(text: string): string[] {
  const found = judge([{ name: 'a.yaml', text }], [duplicateActivity, contradictingDuplicate]);
  expect(found.loaded.filter(({ rule }) => rule !== 'unknown-letter')).toEqual([]);
  return found.said.map(({ rule, message }) => `${rule}: ${message}`);
}

const areOne = (language: string, first: string, second: string) =>
  said(file({ Backup: [first, second] }, language)).length > 0;

describe('two names are one', () => {
  it.each([
    ['en', 'Restore the volume', 'Restored volumes'],
    ['en', 'Restore of volumes', 'Volumes: restoring'],
    ['en', 'Policies for copies', 'Policy for the copy'],
    ['en', 'Plan the backup', 'Planning of backups'],
    ['en', 'Boxes for switches', 'Box: a switch'],
    ['en', 'Back-up of the volume', 'Back up volumes'],
    ['en', 'RESTORE VOLUMES', 'restore volumes'],
    ['de', 'Sicherung der Datenbank', 'Sicherungen von Datenbanken'],
    ['de', 'Die Rechner prüfen', 'Prüfen der Rechner'],
    ['fr', 'Sauvegarde du volume', 'Sauvegardes des volumes'],
    ['fr', 'Restaurer la base validée', 'Restaurez les bases validées'],
    ['fr', 'Contrôle du réseau', 'Contrôles des réseaux'],
    ['es', 'Copia del servidor', 'Copias de los servidores'],
    ['es', 'Restaurar base', 'Restaura las bases'],
    ['it', 'Copia del volume', 'Copie dei volumi'],
    ['it', 'Banca dati', 'Banche dati'],
    ['no', 'Kontroll av serveren', 'Kontroll av servere'],
    ['no', 'Oppdater planen', 'Oppdater planene'],
    // One of the two has letters or marks that are not plain, so that it is compared in another way.
    ['en', "Restore the customer's volumes", 'Restore customer volumes'],
    ['de', 'Kapazität der Server planen', 'Planen: Kapazitat von Servern'],
  ])('%s: "%s" and "%s"', (language, first, second) => {
    expect(areOne(language, first, second)).toBe(true);
    expect(areOne(language, second, first)).toBe(true);
  });
});

describe('two names are two', () => {
  it.each([
    ['en', 'Operators of nodes', 'Operations of nodes'],
    ['en', 'Assign tickets to teams', 'Assign tickets of teams'],
    ['en', 'Move the data to Bergen from Oslo', 'Move the data to Oslo from Bergen'],
    ['fr', 'Envoyer les données au client', 'Envoyer les données du client'],
    ['es', 'Enviar informes al cliente', 'Enviar informes del cliente'],
    ['no', 'Slå på varsling', 'Slå av varsling'],
    ['en', 'Network management', 'Network manager'],
    ['en', 'Restore volumes', 'Restore volumes twice'],
    ['en', 'Restore volume 1', 'Restore volume 2'],
    ['en', 'Site A', 'Site B'],
    ['en', 'Restore site A', 'Restore a site'],
    ['en', 'Build C#', 'Build C'],
    ['en', 'Volumes > 1 TB', 'Volumes < 1 TB'],
    ['en', 'Restore volumes @ night', 'Restore volumes night'],
    ['de', 'Sicherung', 'Sicherheit'],
    ['de', 'Verwalter der Rechner', 'Verwaltung der Rechner'],
    ['fr', 'Opérateurs du réseau', 'Opérations du réseau'],
    ['es', 'Operadores de red', 'Operaciones de red'],
    ['it', 'Operatori di rete', 'Operazioni di rete'],
    ['no', 'Forvalter av nettet', 'Forvaltning av nettet'],
  ])('%s: "%s" and "%s"', (language, first, second) => {
    expect(areOne(language, first, second)).toBe(false);
  });

  it('and nothing is the same as nothing', () => {
    expect(said(file({ Backup: ['TBD', 'TBD'] }))).toEqual([]);
    expect(said(file({ Backup: ['the', 'the', '…', '…'] }))).toEqual([]);
  });
});

const again = (name: string, area?: string) =>
  `duplicate-activity: "${name}" stands here again${area === undefined ? '' : ` (first in "${area}")`}.`;
const contradicts = (name: string, owners: string, first: string, area?: string) =>
  `contradicting-duplicate: "${name}" is owned by ${owners} here and by ${first}${area === undefined ? ' above' : ` in "${area}"`}.`;

const mine = (name: string, rest = ''): Written => ({ name, assign: 'p: RA', rest });
const yours = (name: string, rest = ''): Written => ({ name, assign: 'c: RA', rest });
const owned = (name: string, assign: string, rest = ''): Written => ({ name, assign, rest });
const exact = 'Restore a local volume';
const short = 'Restore volumes';

describe('in one area', () => {
  it.each([
    ['the same owner', [mine(short), mine(short)], [again(short)]],
    ['another owner', [mine(short), yours(short)], [contradicts(short, '"Customer"', '"Provider"')]],
    [
      'another owner, and words in another order',
      [mine(short), yours('Volumes: restore')],
      [again('Volumes: restore')],
    ],
    [
      'a third time: with the first',
      [mine(short), mine(short), yours(short)],
      [again(short), contradicts(short, '"Customer"', '"Provider"')],
    ],
    ['one of the owners is unknown', [mine(short), owned(short, 'c: R')], [again(short)]],
    ['one of the owners may be another', [mine(short), owned(short, 'c: A, p: X')], [again(short)]],
    ['two owners without a word on why', [mine(short), owned(short, 'p: RA, c: A')], [again(short)]],
    [
      'two owners who share it',
      [mine(short), owned(short, 'p: RA, c: A', ', shared: By site.')],
      [contradicts(short, '"Provider" and "Customer"', '"Provider"')],
    ],
    [
      'the same two in another order',
      [owned(short, 'p: RA, c: A', ', shared: By site.'), owned(short, 'c: A, p: RA', ', shared: By site.')],
      [again(short)],
    ],
    [
      'two others',
      [owned(short, 'p: RA, c: A', ', shared: By site.'), owned(short, 'o: A, p: RA', ', shared: By site.')],
      [contradicts(short, '"Other" and "Provider"', '"Provider" and "Customer"')],
    ],
    ['notes that tell them apart', [mine(short, ', note: X.'), yours(short, ', note: Y.')], [again(short)]],
    [
      'one note alone does not',
      [mine(short), yours(short, ', note: Y.')],
      [contradicts(short, '"Customer"', '"Provider"')],
    ],
    [
      'nor the other',
      [mine(short, ', note: Y.'), yours(short)],
      [contradicts(short, '"Customer"', '"Provider"')],
    ],
    [
      'nor the same',
      [mine(short, ', note: Y.'), yours(short, ', note: Y.')],
      [contradicts(short, '"Customer"', '"Provider"')],
    ],
    ['one is planned', [mine(short), yours(short, ', status: planned')], [again(short)]],
    [
      'both are',
      [mine(short, ', status: planned'), yours(short, ', status: planned')],
      [contradicts(short, '"Customer"', '"Provider"')],
    ],
    ['one is retired', [mine(short, ', status: retired'), yours(short)], []],
  ])('%s', (_, activities, expected) => {
    expect(said(file({ Backup: activities })).sort()).toEqual(expected.toSorted());
  });
});

describe('in two areas', () => {
  it.each([
    [
      'three words, the same owner',
      { Backup: [mine(exact)], Incidents: [mine(exact)] },
      [again(exact, 'Backup')],
    ],
    [
      'in another order',
      { Backup: [mine(exact)], Incidents: [mine('Volume: restore local')] },
      [again('Volume: restore local', 'Backup')],
    ],
    [
      'another owner',
      { Backup: [mine(exact)], Incidents: [yours(exact)] },
      [contradicts(exact, '"Customer"', '"Provider"', 'Backup')],
    ],
    [
      'another owner and another order',
      { Backup: [mine(exact)], Incidents: [yours('Volume: restore local')] },
      [],
    ],
    ['an owner that is unknown', { Backup: [mine(exact)], Incidents: [owned(exact, 'p: R')] }, []],
    [
      'articles are no words that say something',
      { Backup: [mine('Restore the volume')], Incidents: [mine('Restore the volume')] },
      [],
    ],
    ['two words, the same owner', { Backup: [mine(short)], Incidents: [mine(short)] }, []],
    [
      'two words, another owner',
      { Backup: [mine(short)], Incidents: [yours(short)] },
      [again(short, 'Backup')],
    ],
    ['two words in another order', { Backup: [mine(short)], Incidents: [yours('Volumes: restore')] }, []],
    ['one word', { Backup: [mine('Monitoring')], Incidents: [yours('Monitoring')] }, []],
    [
      'two words in three areas: a form',
      { Backup: [mine(short)], Incidents: [yours(short)], Other: [yours(short)] },
      [],
    ],
    [
      'three words in three areas: each with the first',
      { Backup: [mine(exact)], Incidents: [mine(exact)], Other: [yours(exact)] },
      [again(exact, 'Backup'), contradicts(exact, '"Customer"', '"Provider"', 'Backup')],
    ],
    [
      'twice in the second: with the first of that',
      { Backup: [mine(exact)], Incidents: [mine(exact), yours(exact)] },
      [again(exact, 'Backup'), contradicts(exact, '"Customer"', '"Provider"')],
    ],
    ['areas of one name are sections', { Backup1: [mine(exact)], backup2: [yours(exact)] }, []],
    [
      'which may not say the same of the same',
      { Backup1: [mine(exact)], backup2: [mine(exact)] },
      [again(exact, 'Backup')],
    ],
    [
      'areas that share two names are sections',
      { Prod: [mine(exact), mine(short)], Test: [yours(exact), yours(short)] },
      [],
    ],
    [
      'nor do they say something by two words',
      { Prod: [mine('Plan updates'), mine(short)], Test: [yours('Plan updates'), yours(short)] },
      [],
    ],
    [
      'a third area that repeats a name of such a form',
      {
        Prod: [mine('Plan updates'), mine('Do updates')],
        Test: [mine('Plan updates'), mine('Do updates'), mine(short)],
        Other: [yours(short)],
      },
      [],
    ],
    [
      'but a whole name means one thing there too',
      {
        Prod: [mine('Plan updates'), mine('Do updates')],
        Test: [mine('Plan updates'), mine('Do updates'), mine(exact)],
        Other: [yours(exact)],
      },
      [contradicts(exact, '"Customer"', '"Provider"', 'Test')],
    ],
  ] as const)('%s', (_, areas, expected) => {
    expect(said(file(areas)).sort()).toEqual([...expected].sort());
  });

  it('only where the option says so', () => {
    const text = file({ Backup: [mine(exact), mine(exact)], Incidents: [mine(exact)] });
    const scopes = ['area', 'matrix'].map((scope) =>
      judge([{ name: 'a.yaml', text }], [duplicateActivity], { 'duplicate-activity': { scope } }).said.map(
        ({ message }) => `duplicate-activity: ${message}`,
      ),
    );
    expect(scopes).toEqual([[again(exact)], [again(exact), again(exact, 'Backup')]]);
  });
});
