import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { writeMatrix } from '../../../src/importers/write/index.ts';
import type { MatrixDocument } from '../../../src/model/index.ts';
import { matrixDocuments, nastyTexts, text } from './documents.ts';

const schema = '../schemas/matrix.schema.json';
const write = (document: MatrixDocument) => writeMatrix(document, { schema });

function named(name: string): MatrixDocument {
  return {
    raci: 1,
    id: 'acme',
    title: name,
    roles: { provider: { name, aliases: [name], description: name } },
    areas: [
      {
        name,
        activities: [{ name, assign: { provider: { letters: 'R', note: name } }, note: name, tags: [name] }],
      },
    ],
    notes: [name],
  };
}

/** What reading the text back from a file gives. */
function read(yaml: string): unknown {
  return parse(Buffer.from(yaml, 'utf8').toString('utf8'));
}

describe('writeMatrix', () => {
  it('writes what a person would have written', async () => {
    const golden = await readFile(new URL('golden/acme.yaml', import.meta.url), 'utf8');
    expect(write(parse(golden))).toBe(golden);
  });

  // Its keys stand in another order than people write them, and its texts are of every length and kind.
  it('writes all that a matrix can have, in the order of the contract', async () => {
    const long = 'Words of one length each. '.repeat(8).trim();
    const document: MatrixDocument = {
      'x-mine': { b: [1, { c: long }], a: null, list: ['one', 'two'] },
      notes: ['One.', long, 'First line.\nSecond line.\n'],
      recommendations: [
        { source: { ref: '1', line: 3 }, note: long, for: 'ops', text: 'Test it.' },
        { text: 'Ask.' },
      ],
      areas: [
        {
          source: { line: 1 },
          recommendations: [{ text: long }],
          areas: [
            { name: 'Inner', activities: [] },
            { name: 'Empty', areas: [] },
          ],
          activities: [
            {
              source: { line: 2, ref: 'p. 1', location: 'a.md' },
              controls: ['iso A.8'],
              tags: ['a', 'b'],
              shared: long,
              status: 'planned',
              topics: ['backup'],
              aliases: ['Bring back', 'true', '12'],
              note: `${long}\n\n${long}`,
              assign: {
                ops: { note: 'by day, by night', letters: ['R', 'A'] },
                dev: null,
                'third-party-that-runs-it': { letters: 'C', note: long },
                team_2: 'I',
              },
              name: 'Restore: all of it # now',
              id: 'restore',
            },
            { assign: {}, name: 'Nobody' },
          ],
          topics: [],
          description: long,
          name: 'Backup',
          id: 'saves',
        },
        { name: 'Last' },
      ],
      roles: {
        ops: {
          contact: {
            chat: '#ops',
            phone: '+47 1',
            url: 'https://example.org',
            email: 'ops@example.org',
            name: 'Ann',
          },
          aliases: ['SRE'],
          description: long,
          kind: 'team',
          name: 'Ops',
        },
        dev: { name: 'Dev', contact: {} },
        'third-party-that-runs-it': { name: long },
        team_2: { name: '2' },
      },
      'translation-of': 'other',
      source: { location: 'a.md', date: '2031-01-02', version: '1.0', author: 'Ann', title: 'Handbook' },
      letters: {
        R: {
          excludes: ['A'],
          max: 2,
          min: 0,
          doer: true,
          owner: false,
          description: long,
          name: 'Responsible',
        },
        A: { name: 'Accountable' },
      },
      scheme: 'custom',
      language: 'no',
      description: `${long}\n`,
      title: 'Acme',
      id: 'acme',
      raci: 1,
    };
    const written = write(document);
    expect(read(written)).toEqual(document);
    await expect(written).toMatchFileSnapshot('golden/everything.yaml');
  });

  it('keeps texts that YAML would read as something else', () => {
    for (const nasty of nastyTexts) expect(read(write(named(nasty)))).toEqual(named(nasty));
  });

  it('keeps any text as it is', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(read(write(named(any)))).toEqual(named(any));
      }),
    );
  });

  it('is read back as the same document', () => {
    fc.assert(
      fc.property(matrixDocuments, (document) => {
        expect(read(write(document))).toEqual(document);
      }),
    );
  });

  it('writes what it wrote before', () => {
    fc.assert(
      fc.property(matrixDocuments, (document) => {
        const yaml = write(document);
        expect(write(parse(yaml))).toBe(yaml);
      }),
    );
  });

  it('writes YAML without a warning', () => {
    fc.assert(
      fc.property(matrixDocuments, (document) => {
        const { errors, warnings } = parseDocument(write(document));
        expect([...errors, ...warnings]).toEqual([]);
      }),
    );
  });

  it('keeps the schema line one line', () => {
    const [first, second] = writeMatrix(named('a'), { schema: 'a b\nid: c' }).split('\n');
    expect(first).toBe('# yaml-language-server: $schema=a%20b%20id:%20c');
    expect(second).toBe('raci: 1');
  });
});
