import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixFromDocument } from '../../src/load/index.ts';
import { type Matrix, type MatrixDocument, type Row, rowsOf } from '../../src/model/index.ts';
import type { Language } from '../../src/text/languages.ts';
import {
  mainTopics,
  topicsOfArea,
  topicsOfRow,
  topicsOfText,
  type Vocabulary,
  vocabulary,
} from '../../src/vocabulary/index.ts';
import { cases } from '../support/cases.ts';
import { foundIn, notFoundIn, texts } from './fixtures/texts.ts';

const idsOf = (text: string, language?: Language, among: Vocabulary = vocabulary) =>
  mainTopics(topicsOfText(text, among, language === undefined ? {} : { language })).map(
    ({ topic }) => topic.id,
  );

describe.each(Object.entries(texts))('texts in %s', (language, table) => {
  it.each(Object.entries(table))('%s', (text, expected) => {
    expect(idsOf(text, language as Language)).toEqual(expected.split(' '));
  });
});

describe('false friends', () => {
  it.each(notFoundIn)('%s (%s) is not about %s', (text, language, topic) => {
    const found = topicsOfText(text, vocabulary, { language }).map((match) => match.topic.id);
    expect(found).not.toContain(topic);
  });

  it.each(foundIn)('%s (%s) is about %s', (text, language, topic) => {
    const found = topicsOfText(text, vocabulary, { language }).map((match) => match.topic.id);
    expect(found).toContain(topic);
  });
});

describe('a text', () => {
  it('says by which words it was recognised', () => {
    const [first] = topicsOfText('Manage network-policies of tenants', vocabulary, { language: 'en' });
    expect(first).toMatchObject({
      topic: { id: 'network-policy' },
      strength: 1,
      evidence: [{ where: 'name', text: 'network-policies', language: 'en' }],
    });
  });

  it('takes a product for weaker evidence than a term', () => {
    const found = topicsOfText('Velero on object storage', vocabulary, { language: 'en' });
    expect(found.map(({ topic, strength }) => [topic.id, strength])).toEqual([
      ['object-storage', 1],
      ['backup-system', 0.5],
    ]);
  });

  it('leaves out what is only the wider subject of another', () => {
    expect(idsOf('Network firewall rules', 'en')).toEqual(['firewall']);
  });

  it('is read in all languages where its own is not known', () => {
    expect(idsOf('Sicherungskopien')).toEqual(['backup']);
    expect(idsOf('brannmurregler')).toEqual(['firewall']);
  });

  it('may be long', () => {
    const text = 'Back up the volumes. Watch the alerts of the cluster, renew certificates. '.repeat(3000);
    expect(idsOf(text, 'en')).toEqual(['backup', 'persistent-volumes', 'cluster-health']);
  });

  it('of nothing is about nothing', () => {
    for (const text of ['', '   ', '—', '42', '🎉', 'Lorem ipsum dolor']) expect(idsOf(text)).toEqual([]);
  });

  it('is recognised whatever its case, its hyphens and its accents', () => {
    const terms = vocabulary.concepts
      .filter(({ kind }) => kind === 'topic')
      .flatMap(({ terms }) => Object.entries(terms) as [Language, readonly string[]][])
      .flatMap(([language, list]) => list.map((term) => [language, term] as const))
      .filter(([, term]) => term.includes(' ') || term.length > 6);
    fc.assert(
      fc.property(
        fc.constantFrom(...terms),
        fc.constantFrom('upper', 'lower', 'plain'),
        ([language, term], way) => {
          const changed =
            way === 'upper'
              ? term.toUpperCase()
              : way === 'lower'
                ? term.toLowerCase()
                : term
                    .normalize('NFD')
                    .replace(/\p{M}+/gu, '')
                    .replaceAll('-', ' ');
          const ids = (text: string) =>
            topicsOfText(text, vocabulary, { language }).map(({ topic }) => topic.id);
          const before = ids(term).filter((id) => !isNamedLike(id, term));
          for (const id of before) expect(ids(changed), `${term} → ${changed}`).toContain(id);
        },
      ),
      { numRuns: cases(300) },
    );
  });

  it('is told the same whatever the order of the concepts', () => {
    const someTexts = Object.entries(texts).flatMap(([language, table]) =>
      Object.keys(table).map((text) => [text, language as Language] as const),
    );
    const orders = [0.2, 0.7].map((seed) => ({ concepts: shuffled(vocabulary.concepts, seed) }));
    for (const [text, language] of someTexts) {
      for (const order of orders) expect(idsOf(text, language, order), text).toEqual(idsOf(text, language));
    }
  });
});

describe('a row', () => {
  it('is about what its name says, before its note and its area', () => {
    const row = firstRow({
      name: 'Backup',
      activities: [{ name: 'Monitor the results', note: 'Alerts go to the firewall team.', assign: {} }],
    });
    const found = topicsOfRow(row, vocabulary);
    expect(found.map(({ topic }) => topic.id)).toEqual(['monitoring', 'alerting', 'firewall', 'backup']);
    expect(mainTopics(found).map(({ topic }) => topic.id)).toEqual(['monitoring']);
  });

  it('falls back on its area where nothing else speaks', () => {
    const row = firstRow({ name: 'DNS', activities: [{ name: 'Everything else', assign: {} }] });
    expect(topicsOfRow(row, vocabulary).map(({ topic }) => topic.id)).toEqual(['dns']);
    expect(topicsOfRow(row, vocabulary, { sources: ['name', 'note'] })).toEqual([]);
  });

  it('is about the topics that it names itself, even ones that the vocabulary does not have', () => {
    const row = firstRow({
      name: 'Backup',
      topics: ['backup'],
      activities: [{ name: 'Renew certificates', topics: ['certificates', 'house-rules'], assign: {} }],
    });
    expect(topicsOfRow(row, vocabulary).map(({ topic, evidence }) => [topic.id, evidence[0]?.where])).toEqual(
      [
        ['certificates', 'topics'],
        ['house-rules', 'topics'],
      ],
    );
  });

  it('takes the topics of the nearest area that names some', () => {
    const row = firstRow({
      name: 'Operations',
      topics: ['monitoring'],
      areas: [{ name: 'Encryption', activities: [{ name: 'Automatic backups', assign: {} }] }],
    });
    expect(topicsOfRow(row, vocabulary).map(({ topic }) => topic.id)).toEqual(['monitoring']);
  });

  it('is read in the language of its matrix, told or guessed', () => {
    const area = {
      name: 'Drift',
      activities: [{ name: 'Kopi av data til et annet sted for kunden', assign: {} }],
    };
    const ids = (language?: string) =>
      topicsOfRow(firstRow(area, language), vocabulary, { sources: ['name'] }).map(({ topic }) => topic.id);
    expect(ids('nb-NO')).toEqual(['backup']);
    expect(ids()).toEqual(['backup']);
  });
});

describe('an area', () => {
  it('is about its name, else its description', () => {
    const matrix = matrixOf({ name: 'Odds and ends', description: 'Quotas of tenants.', activities: [] });
    const [area] = matrix.areas;
    if (area === undefined) throw new Error('The matrix has no area.');
    expect(topicsOfArea(area, vocabulary, matrix).map(({ topic }) => topic.id)).toEqual([
      'quotas',
      'tenants',
    ]);
  });
});

/** A section that was named after one subject and filled with another, as policies are found to have. */
it('sees that a section on encryption lists backups and resilience', () => {
  const matrix = matrixOf({
    name: 'Encryption',
    activities: [
      { name: 'Redundant set-up of the infrastructure', assign: {} },
      { name: 'Automatic backups of the configuration of clusters', assign: {} },
      { name: 'Back up critical data of workloads', assign: {} },
      { name: 'Workloads use mechanisms of resilience', assign: {} },
    ],
  });
  const found = [...rowsOf(matrix)].map((row) =>
    topicsOfRow(row, vocabulary, { sources: ['name'] }).map(({ topic }) => topic.id),
  );
  expect(found).toEqual([['high-availability'], ['backup'], ['workload-data-backup'], ['high-availability']]);
});

type AreaDocument = MatrixDocument['areas'][number];

function matrixOf(area: AreaDocument, language?: string): Matrix {
  return matrixFromDocument({
    raci: 1,
    id: 'm',
    title: 'M',
    ...(language !== undefined && { language }),
    roles: { provider: { name: 'Provider' } },
    areas: [area],
  });
}

function firstRow(area: AreaDocument, language?: string): Row {
  const [row] = rowsOf(matrixOf(area, language));
  if (row === undefined) throw new Error('The matrix has no row.');
  return row;
}

/** Names and short acronyms need their capitals, and a hyphen less may make a longer term of other words. */
function isNamedLike(id: string, term: string): boolean {
  const concept = vocabulary.concepts.find((one) => one.id === id);
  return (
    concept?.products.some((product) => term.includes(product)) === true || /\b\p{Lu}{2,3}\b/u.test(term)
  );
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, position) => ({ item, key: Math.sin((position + 1) * 1000 * seed) }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);
}
