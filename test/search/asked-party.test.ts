import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import { compileLexicon, createIndex, hasRole, Lexicon, search } from '../../src/search/index.ts';
import { readQuestion } from '../../src/search/question.ts';
import { wordsOf } from '../../src/text/words.ts';

/* Whom a question names, and what it asks of them: by words and their places, whatever the rows say. */

const concepts = JSON.parse(
  readFileSync(new URL('../compare/fixtures/concepts.json', import.meta.url), 'utf8'),
);
const matrixOf = (id: string, roles: object, assign: object) => {
  const text = JSON.stringify({
    raci: 1,
    id,
    title: id,
    roles,
    areas: [{ name: 'Backup', activities: [{ name: 'Restore backups', assign }] }],
  });
  const { matrix } = loadMatrix(text, `${id}.yaml`);
  if (matrix === undefined) throw new Error('not read');
  return matrix;
};
const index = createIndex(
  [
    matrixOf(
      'northwind-platform',
      {
        ops: { name: 'Northwind Cloud', kind: 'provider', aliases: ['the night shift'] },
        team: { name: 'Product team', kind: 'customer' },
        idle: { name: 'Zebra desk', kind: 'team' },
      },
      { ops: 'RA', team: 'A', idle: 'C' },
    ),
    matrixOf(
      'globex-quay',
      { crew: { name: 'Globex', kind: 'provider' }, guest: { name: 'Shipper', kind: 'customer' } },
      { crew: 'RA' },
    ),
  ],
  new Lexicon(compileLexicon({ concepts })),
);

/** `asking, matrices, roles, words that name them`; `-` where there are none. */
function read(question: string): string {
  const { mentions } = readQuestion(question, index);
  const { matrices } = index.packed;
  const id = (number: number) => matrices[number]?.id.split('-')[0] ?? '?';
  const words = wordsOf(question).flatMap((word) => (word.joint === 'hyphen' ? word.parts : [word]));
  const shown = (list: readonly string[]) => (list.length === 0 ? '-' : list.join(' '));
  return [
    mentions.asking,
    shown([...mentions.matrices].map(id)),
    shown(
      [...mentions.roles].map(
        ([matrix, roles]) =>
          `${id(matrix)}:${roles.map((role) => matrices[matrix]?.roles[role]?.id).join('+')}`,
      ),
    ),
    shown(words.flatMap(({ written }, at) => (mentions.words.has(at) ? [written] : []))),
  ].join(', ');
}

it.each([
  ['what does Northwind Cloud do about backups', 'what, northwind, northwind:ops, northwind cloud'],
  ['which backups does Northwind Cloud restore', 'what, northwind, northwind:ops, northwind cloud'],
  ['was macht Northwind Cloud bei Backups', 'what, northwind, northwind:ops, northwind cloud'],
  ['que fait Northwind Cloud', 'what, northwind, northwind:ops, northwind cloud'],
  ['hva gjør Northwind Cloud', 'what, northwind, northwind:ops, northwind cloud'],
  ['can Northwind Cloud restore backups', 'whether, northwind, northwind:ops, northwind cloud'],
  ['darf Northwind Cloud Backups einspielen', 'about, northwind, -, northwind cloud'],
  ['does Northwind Cloud restore backups', 'whether, northwind, northwind:ops, northwind cloud'],
  ['is Globex responsible for backups', 'whether, globex, globex:crew, globex'],
  ['Northwind Cloud backups', 'about, northwind, northwind:ops, northwind cloud'],
  ['backups Northwind Cloud', 'about, northwind, -, northwind cloud'],
  ['who at Northwind Cloud restores backups', 'about, northwind, -, northwind cloud'],
  ['northwind backups', 'about, -, -, -'],
  ['what does Northwind do', 'what, northwind, northwind:ops, northwind'],
  ['NorthwindCloud duties', 'what, northwind, northwind:ops, northwindcloud'],
  ['what do product teams do', 'what, -, northwind:team, product teams'],
  ['was muss der Provider tun', 'what, northwind globex, northwind:ops globex:crew, provider'],
  ['Pflichten des Dienstleisters', 'what, northwind globex, northwind:ops globex:crew, dienstleisters'],
  ['what must I restore as a customer', 'what, -, northwind:team, customer'],
  ['northwind-platform backups', 'about, northwind, -, northwind platform'],
  ['globex or northwind', 'about, globex, globex:crew, globex'],
  ['what must the customer do', 'what, -, northwind:team, customer'],
  ['what must our customer do', 'what, -, northwind:team, customer'],
  ['what must customer do', 'what, -, northwind:team, customer'],
  ['the customer restores backups', 'about, -, -, -'],
  ['the customer must restore backups', 'about, -, northwind:team, customer'],
  ['backups of the customer', 'about, -, -, -'],
  ['duties of the customer for backups', 'what, -, northwind:team, customer'],
  ['les devoirs du client pour les backups', 'what, northwind, northwind:team, client'],
  ['does the customer back up or do we have to', 'about, -, -, customer'],
  ['who informs the customer', 'about, -, -, -'],
  ['us or the provider', 'about, -, -, us provider'],
  ['we or provider', 'about, -, -, we provider'],
  ['provider or us', 'about, -, -, provider us'],
  ['backups: the customer or we?', 'about, -, -, customer we'],
  ['wir oder der Anbieter', 'about, -, -, wir anbieter'],
  ['nous ou le fournisseur', 'about, -, -, nous fournisseur'],
  ['they and the provider', 'about, -, -, -'],
  ['what does the night shift do', 'what, northwind, northwind:ops, the night shift'],
  ['what does Zebra desk do', 'what, -, -, zebra desk'],
  ['what does the product team do', 'what, -, northwind:team, product team'],
  ['what does the provider do', 'what, northwind globex, northwind:ops globex:crew, provider'],
  ['what do provider and customer do', 'what, northwind globex, northwind:ops globex:crew, provider'],
  ['what does team do', 'what, -, northwind:team, team'],
  ['what teams do at night', 'about, -, -, -'],
  ['what the customer must restore', 'what, -, northwind:team, customer'],
  ['what the customer restores', 'about, -, -, -'],
  ['what does ops do', 'what, northwind, northwind:ops, ops'],
  ['what does the shipper do', 'what, -, -, shipper'],
  ['restore backups', 'about, -, -, -'],
  ['', 'about, -, -, -'],
])('%s', (question, expected) => {
  expect(read(question)).toBe(expected);
});

it('only rows that they own are answers to what they do', () => {
  const asked = (question: string, options: object = {}) =>
    search(index, question, { limit: 9, ...options }).answers.map(({ row }) => row.matrix.id);
  const both = ['northwind-platform', 'globex-quay'];
  expect(asked('restore backups').sort()).toEqual(both.toSorted());
  expect(asked('what backups does Globex restore')).toEqual(['globex-quay']);
  // Who owns nothing anywhere is not known well enough to answer with nothing.
  expect(asked('what backups does the shipper restore').sort()).toEqual(both.toSorted());
  expect(asked('restore backups', { role: 'provider' }).sort()).toEqual(both.toSorted());
  expect(asked('restore backups', { role: 'customer' })).toEqual(['northwind-platform']);
  expect(asked('restore backups', { role: ' TEAM ' })).toEqual(['northwind-platform']);
  expect(asked('restore backups', { role: 'zebra-desk' })).toEqual([]);
  expect(asked('restore backups', { role: 'nobody' })).toEqual([]);
  expect(asked('restore backups', { matrices: [] }).sort()).toEqual(both.toSorted());
  expect(asked('restore backups', { matrices: ['globex-quay', 'other'] })).toEqual(['globex-quay']);
  expect(asked('restore backups', { matrices: ['globex-quay'], role: 'customer' })).toEqual([]);
  expect(asked('restore backups', { limit: 1 })).toHaveLength(1);
});

it.each([
  ['ops', undefined, true],
  ['OPS ', undefined, true],
  ['Northwind Cloud', undefined, true],
  ['northwind-cloud', undefined, true],
  ['night shift', undefined, false],
  ['the night shift', undefined, true],
  ['provider', undefined, true],
  ['third-party', undefined, false],
  ['Globex', ['northwind-platform'], false],
  ['Globex', ['globex-quay'], true],
  ['Globex', [], true],
  ['', undefined, false],
] as const)('a role called "%s" of %j: %s', (role, matrices, expected) => {
  expect(hasRole(index, role, matrices)).toBe(expected);
});

describe('a question for nothing but duties', () => {
  const owned = (role: string) =>
    search(index, '', { limit: 9, role }).answers.map(({ row }) => row.activity.id);

  it.each([
    'what does the customer do',
    'duties of the customer',
    'responsibilities of the customer',
    'customer responsibilities',
    'what is the customer responsible for',
    'was muss der Kunde machen',
    'que doit faire le client',
    'qué tiene que hacer el cliente',
    'cosa deve fare il cliente',
    'hva må kunden gjøre',
  ])('"%s" has all that the customer owns', (question) => {
    const { answers, total, explanation } = search(index, question, { limit: 9 });
    expect(explanation.aim).toBe('duties');
    expect(answers.map(({ row }) => row.activity.id)).toEqual(owned('customer'));
    expect(total).toBe(answers.length);
    expect(total).toBeGreaterThan(0);
  });

  it.each(['what is my job here', 'what do I have to do', 'my duties', ''])(
    '"%s" has all that a role owns, however few are shown',
    (question) => {
      const { answers, total } = search(index, question, { limit: 1, role: 'provider' });
      expect(answers).toHaveLength(1);
      expect(total).toBe(owned('provider').length);
    },
  );

  it('has what they do not own, where that is asked', () => {
    const asked = (question: string) =>
      search(index, question, { limit: 9 }).answers.map(({ row }) => row.matrix.id);
    expect(asked('what does Globex not do')).toEqual([]);
    expect(asked("what doesn't the customer do")).toEqual([]);
    expect(asked('what does Globex do')).toEqual(['globex-quay']);
    expect(asked('what does Globex do if nobody does not restore backups')).toEqual(['globex-quay']);
  });

  it.each(['what does Zebra desk do', 'duties of the shipper'])(
    '"%s" has nothing: they own nothing',
    (question) => {
      const { answers, explanation } = search(index, question, { limit: 9 });
      expect(answers).toEqual([]);
      expect(explanation.aim).toBe('duties');
    },
  );

  it.each([
    'what does the customer do about backups',
    'restore backups',
    'northwind',
    'who is the customer',
    'who does what',
    '',
  ])('"%s" is none', (question) => {
    expect(search(index, question, { limit: 9 }).explanation.aim).not.toBe('duties');
  });
});
