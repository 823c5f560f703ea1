import { describe, expect, it } from 'vitest';
import {
  mergeVocabularies,
  readVocabulary,
  type Vocabulary,
  vocabulary,
} from '../../src/vocabulary/index.ts';
import { schemaErrors } from '../support/schemas.ts';

const base: Vocabulary = {
  concepts: [
    concept('backup', { terms: { en: ['backup'] }, baseline: true }),
    concept('restore', { terms: { en: ['restore'] }, broader: ['backup'] }),
  ],
};

function concept(id: string, rest: Partial<Vocabulary['concepts'][number]>): Vocabulary['concepts'][number] {
  return {
    id,
    name: id,
    kind: 'topic',
    terms: {},
    products: [],
    broader: [],
    opposites: [],
    related: [],
    baseline: false,
    ...rest,
  };
}

describe('a vocabulary file', () => {
  it('adds concepts and extends those that there are', () => {
    const value = {
      concepts: [
        { id: 'backup', products: ['BoxVault'], terms: { no: ['sikkerhetskopi'] } },
        { id: 'loan-desk', name: 'Loan desk', terms: { en: ['loan desk', 'lending team'] }, 'x-owner': 'us' },
        { id: 'branch', name: 'Branch', kind: 'object', terms: { en: ['branch'] }, opposites: ['loan-desk'] },
      ],
      'x-note': 'ours',
    };
    expect(schemaErrors('vocabulary', value)).toEqual([]);
    const { vocabulary: extra, problems } = readVocabulary(value, base);
    expect(problems).toEqual([]);
    const merged = mergeVocabularies(base, extra);
    expect(merged.concepts).toEqual([
      concept('backup', {
        terms: { en: ['backup'], no: ['sikkerhetskopi'] },
        products: ['BoxVault'],
        baseline: true,
      }),
      base.concepts[1],
      concept('loan-desk', {
        name: 'Loan desk',
        terms: { en: ['loan desk', 'lending team'] },
        opposites: ['branch'],
      }),
      concept('branch', {
        name: 'Branch',
        kind: 'object',
        terms: { en: ['branch'] },
        opposites: ['loan-desk'],
      }),
    ]);
  });

  it('can take the expectation of a shipped topic away', () => {
    const { vocabulary: extra } = readVocabulary({ concepts: [{ id: 'backup', baseline: false }] }, base);
    expect(mergeVocabularies(base, extra).concepts[0]).toMatchObject({ baseline: false, name: 'backup' });
  });

  it('leaves the shipped vocabulary as it is when it says nothing', () => {
    const { vocabulary: extra, problems } = readVocabulary({ concepts: [] }, vocabulary);
    expect(problems).toEqual([]);
    expect(mergeVocabularies(vocabulary, extra)).toEqual(vocabulary);
  });
});

/** One slip each: what is written, the place and the words of the message. */
const slips: readonly (readonly [name: string, value: unknown, pointer: string, message: RegExp])[] = [
  ['no map', [], '', /needs a list of concepts/],
  ['nothing', null, '', /needs a list of concepts/],
  ['concepts that are no list', { concepts: {} }, '/concepts', /needs a list of concepts/],
  ['an unknown key of the file', { concepts: [], topics: [] }, '/topics', /no key "topics"/],
  ['a concept that is no map', { concepts: ['backup'] }, '/concepts/0', /is a map/],
  ['a concept without id', { concepts: [{ name: 'X', terms: { en: ['x'] } }] }, '/concepts/0', /has no id/],
  ['an id in capitals', { concepts: [{ id: 'BackUp' }] }, '/concepts/0/id', /"BackUp" is no id/],
  ['an id twice', { concepts: [{ id: 'backup' }, { id: 'backup' }] }, '/concepts/1/id', /is defined twice/],
  [
    'a new concept without name',
    { concepts: [{ id: 'x', terms: { en: ['x'] } }] },
    '/concepts/0',
    /has no name/,
  ],
  ['a new concept without terms', { concepts: [{ id: 'x', name: 'X' }] }, '/concepts/0', /has no terms/],
  ['an empty name', { concepts: [{ id: 'backup', name: ' ' }] }, '/concepts/0/name', /empty or no text/],
  [
    'an unknown kind',
    { concepts: [{ id: 'backup', kind: 'topik' }] },
    '/concepts/0/kind',
    /Did you mean "topic"/,
  ],
  ['an unknown key', { concepts: [{ id: 'backup', term: {} }] }, '/concepts/0/term', /Did you mean "terms"/],
  [
    'a language that we do not speak',
    { concepts: [{ id: 'backup', terms: { nb: ['x'] } }] },
    '/concepts/0/terms/nb',
    /no key "nb"/,
  ],
  [
    'terms that are a list',
    { concepts: [{ id: 'backup', terms: ['x'] }] },
    '/concepts/0/terms',
    /map from a language/,
  ],
  ['an empty list', { concepts: [{ id: 'backup', terms: { en: [] } }] }, '/concepts/0/terms/en', /empty/],
  [
    'a term that is a number',
    { concepts: [{ id: 'backup', terms: { en: ['a', 365] } }] },
    '/concepts/0/terms/en/1',
    /365 is no term/,
  ],
  [
    'a term twice',
    { concepts: [{ id: 'backup', terms: { en: ['Copy', 'copy'] } }] },
    '/concepts/0/terms/en/1',
    /"copy" is in the list twice/,
  ],
  [
    'a product twice',
    { concepts: [{ id: 'backup', products: ['A', 'A'] }] },
    '/concepts/0/products/1',
    /twice/,
  ],
  [
    'an unknown broader concept',
    { concepts: [{ id: 'backup', broader: ['restor'] }] },
    '/concepts/0/broader',
    /no concept "restor"\. Did you mean "restore"/,
  ],
  [
    'a concept broader than itself',
    { concepts: [{ id: 'restore', broader: ['restore'] }] },
    '/concepts/0/broader',
    /names itself/,
  ],
  [
    'a circle',
    { concepts: [{ id: 'backup', broader: ['restore'] }] },
    '/concepts/0/broader',
    /part of itself/,
  ],
  [
    'a baseline that is no truth value',
    { concepts: [{ id: 'backup', baseline: 'yes' }] },
    '/concepts/0/baseline',
    /neither true nor false/,
  ],
];

/** Slips that a schema cannot see, since they are about other concepts or about letters of either case. */
const beyondSchema = new Set([
  'an id twice',
  'a new concept without name',
  'a new concept without terms',
  'a term twice',
  'an unknown broader concept',
  'a concept broader than itself',
  'a circle',
]);

describe('a slip in a vocabulary file', () => {
  it.each(slips)('%s is told at its place', (name, value, pointer, message) => {
    const { problems } = readVocabulary(value, base);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.pointer).toBe(pointer);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.help).not.toBe('');
    expect(schemaErrors('vocabulary', value).length > 0).toBe(!beyondSchema.has(name));
  });
});
