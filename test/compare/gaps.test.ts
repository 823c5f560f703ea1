import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../src/compare/gaps.ts';
import { loadMatrix, matrixFromDocument } from '../../src/load/index.ts';
import { type ActivityDocument, type MatrixDocument, ownershipOf, rowsOf } from '../../src/model/index.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';
import { anyText, matrices } from '../exporters/arbitrary.ts';
import { cases } from '../support/cases.ts';

function documentOf(activities: ActivityDocument[], other: Partial<MatrixDocument> = {}): MatrixDocument {
  return {
    raci: 1,
    id: 'acme',
    title: 'Acme',
    language: 'en',
    roles: { provider: { name: 'Acme Cloud' }, customer: { name: 'Product team' }, nobody: { name: 'TBD' } },
    areas: [{ name: 'Area', activities }],
    ...other,
  };
}

function gapsIn(activities: ActivityDocument[], other: Partial<MatrixDocument> = {}) {
  const { gaps, ...rest } = gapsOf(matrixFromDocument(documentOf(activities, other)), vocabulary, []);
  const told = (kind: string) => gaps.filter((gap) => gap.kind === kind).map(({ message }) => message);
  return { ...rest, gaps, told };
}

describe('rows without a clear owner', () => {
  it.each([
    ['nobody has anything', { assign: {} }, ['unowned Row: nobody owns it']],
    ['some are only asked', { assign: { provider: 'C', customer: 'I' } }, ['unowned Row: nobody owns it']],
    ['a placeholder has it', { assign: { nobody: 'RA' } }, ['unowned Row: nobody owns it']],
    ['one does it, and nobody answers for it', { assign: { provider: 'R' } }, []],
    [
      'several do it, and nobody answers for it',
      { assign: { provider: 'R', customer: 'R' } },
      ['double Row: Acme Cloud and Product team both do it, and nobody holds A (Accountable)'],
    ],
    [
      'two answer for it',
      { assign: { provider: 'RA', customer: 'A' } },
      ['double Row: Acme Cloud and Product team both own it, and nothing says how they share it'],
    ],
    [
      'two share it, and the reason was left out',
      { assign: { provider: 'RA', customer: 'A' }, shared: ' ' },
      ['double Row: Acme Cloud and Product team both own it, and nothing says how they share it'],
    ],
    [
      'two share it, and how is still open',
      { assign: { provider: 'RA', customer: 'A' }, shared: 'TBD' },
      ['double Row: Acme Cloud and Product team both own it, and nothing says how they share it'],
    ],
    [
      'two share it, and it is said how',
      { assign: { provider: 'RA', customer: 'A' }, shared: 'By day.' },
      [],
    ],
    ['it is retired', { assign: {}, status: 'retired' as const }, []],
    [
      'it is planned',
      { assign: { provider: 'A' }, status: 'planned' as const },
      ['planned Row: planned; Acme Cloud will own it'],
    ],
    [
      'it is planned for nobody',
      { assign: {}, status: 'planned' as const },
      ['unowned Row: nobody owns it', 'planned Row: planned, and nobody owns it'],
    ],
  ])('where %s', (_, activity, expected) => {
    const { gaps } = gapsIn([{ name: 'Row', ...activity }]);
    expect(
      gaps.filter(({ kind }) => kind !== 'topic').map(({ kind, message }) => `${kind} ${message}`),
    ).toEqual(expected);
  });

  it('make the score, which counts every row that is not retired', () => {
    const rows = [
      { name: 'One', assign: { provider: 'RA' } },
      { name: 'Two', assign: { provider: 'RA', customer: 'A' }, shared: 'By day.' },
      { name: 'Three', assign: {} },
      { name: 'Four', assign: {}, status: 'retired' as const },
    ];
    expect(gapsIn(rows)).toMatchObject({ activities: 3, clear: 2, score: 0.6666 });
    expect(gapsIn([])).toMatchObject({ activities: 0, score: 1 });
  });

  it('are as many as the score says, in any matrix', () => {
    fc.assert(
      fc.property(matrices({ names: anyText, notes: anyText }), (matrix) => {
        const { gaps, activities, clear, score } = gapsOf(matrix, vocabulary, []);
        const open = gaps.filter(({ kind }) => kind === 'unowned' || kind === 'double');
        expect(open).toHaveLength(activities - clear);
        expect(score === 1).toBe(open.length === 0);
        const unowned = [...rowsOf(matrix)].filter(
          ({ activity }) =>
            activity.status !== 'retired' && ownershipOf(activity, matrix).owners.length === 0,
        );
        expect(gaps.filter(({ kind }) => kind === 'unowned')).toHaveLength(unowned.length);
      }),
      { numRuns: cases(60) },
    );
  });
});

describe('areas, advice and topics', () => {
  it('tells the innermost area that holds nothing', () => {
    const areas = [
      {
        name: 'Outer',
        areas: [{ name: 'Inner' }, { name: 'Full', activities: [{ name: 'Row', assign: {} }] }],
      },
    ];
    expect(gapsIn([], { areas }).told('empty-area')).toEqual(['Inner: the area has no activity']);
  });

  const encrypt = { name: 'Encrypt the volumes', assign: { provider: 'RA' } };
  const advice = (text: string) => ({ recommendations: [{ text }] });

  it('tells advice that no owned activity is about', () => {
    const text = 'Enable TLS encryption for all communications.';
    expect(
      gapsIn([{ name: 'Restore backups', assign: { provider: 'RA' } }], advice(text)).told('recommendation'),
    ).toEqual([
      'Enable TLS encryption for all communications: recommended, but no owned activity is about Encryption in transit',
    ]);
    expect(gapsIn([encrypt], advice('Encrypt sensitive data.')).told('recommendation')).toEqual([]);
    expect(
      gapsIn([{ ...encrypt, assign: {} }], advice('Encrypt sensitive data.')).told('recommendation'),
    ).toHaveLength(1);
  });

  it('judges advice by what it is about, not by the place or the means', () => {
    const storage = { name: 'Provide storage', assign: { provider: 'RA' } };
    expect(
      gapsIn([storage], advice('Ensure encryption of data by means of the storage solution.')).told(
        'recommendation',
      ),
    ).toHaveLength(1);
    const logs = { name: 'Keep the logs', assign: { customer: 'RA' } };
    expect(
      gapsIn([logs], advice('Analyze performance logs with the native tools.')).told('recommendation'),
    ).toEqual([]);
  });

  it('says nothing of advice that it does not understand', () => {
    expect(gapsIn([], advice('Be kind to each other.')).told('recommendation')).toEqual([]);
  });

  it('tells the topics that no activity is about', () => {
    const dns = vocabulary.concepts.filter(({ id }) => id === 'dns');
    const row = { name: 'Patch nodes', assign: { provider: 'RA' } };
    const { gaps } = gapsOf(matrixFromDocument(documentOf([row])), vocabulary, dns);
    expect(gaps.map(({ kind, message, topic }) => [kind, message, topic?.id])).toEqual([
      ['topic', 'No activity is about DNS', 'dns'],
    ]);
  });
});

describe('the shipped matrices', () => {
  const shipped = (id: string) => {
    const file = new URL(`../../matrices/${id}.yaml`, import.meta.url);
    const { matrix } = loadMatrix(readFileSync(file, 'utf8'), `${id}.yaml`);
    if (matrix === undefined) throw new Error(`${id} cannot be read.`);
    const { gaps, ...rest } = gapsOf(matrix, vocabulary, []);
    return { ...rest, of: (kind: string) => gaps.filter((gap) => gap.kind === kind) };
  };

  it('have the two rows that the document of Sopra Steria ticks twice without a word', () => {
    const { of, activities, clear } = shipped('sopra-steria-cpaas');
    expect(of('unowned')).toEqual([]);
    expect(of('double').map(({ activity }) => activity)).toEqual([
      'assessing-network-security-measures',
      'agree-on-backup-policy-and-schedule',
    ]);
    expect(of('planned')).toHaveLength(11);
    expect({ activities, clear }).toEqual({ activities: 89, clear: 87 });
  });

  it('recommend encryption at Cloud Temple, and assign it to nobody', () => {
    const { of, score } = shipped('cloud-temple-paas');
    expect(score).toBe(1);
    const advised = of('recommendation').filter(({ area }) => area === 'encryption');
    expect(advised).toHaveLength(3);
  });
});
