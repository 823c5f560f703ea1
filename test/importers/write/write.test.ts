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
