import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentOf } from '../../src/exporters/document.ts';
import { json, safeJson } from '../../src/exporters/json.ts';
import { loadMatrix, matrixFromDocument } from '../../src/load/index.ts';
import type { Matrix, MatrixDocument } from '../../src/model/index.ts';
import { anyText, matrices } from './arbitrary.ts';

const any = matrices({ names: anyText, notes: anyText });

function matrixOf(yaml: string): Matrix {
  const { matrix, diagnostics } = loadMatrix(yaml, 'test.yaml');
  expect(diagnostics).toEqual([]);
  if (matrix === undefined) throw new Error('no matrix');
  return matrix;
}

describe('the JSON of a matrix', () => {
  it('is a matrix file again, and says the same the second time', () => {
    fc.assert(
      fc.property(any, (matrix) => {
        const document = documentOf(matrix);
        expect(documentOf(matrixFromDocument(document))).toEqual(document);
      }),
    );
  });

  it.each(['sopra-steria-cpaas', 'cloud-temple-paas'])('has all that %s has', (id) => {
    const yaml = readFileSync(`matrices/${id}.yaml`, 'utf8');
    expect(documentOf(matrixOf(yaml))).toMatchObject(parse(yaml));
  });

  it('writes letters in one notation, keeps x- keys and what the scheme does not have', () => {
    const document: MatrixDocument = {
      raci: 1,
      id: 'acme',
      title: 'Acme',
      'x-owner': { team: 'platform' },
      roles: { a: { name: 'A', 'x-cost': 3 }, b: { name: 'B' }, __proto__x: { name: 'C' } },
      areas: [
        {
          name: 'Backup',
          'x-page': 4,
          activities: [
            {
              name: 'Restore',
              'x-ticket': 'T1',
              assign: {
                b: ['c', 'i'],
                a: { letters: 'a/r', note: 'first' },
                __proto__x: 'R, Q?',
                ghost: 'I',
                c: '',
              },
            },
          ],
        },
      ],
    };
    expect(documentOf(matrixFromDocument(document))).toEqual({
      raci: 1,
      id: 'acme',
      title: 'Acme',
      scheme: 'raci',
      'x-owner': { team: 'platform' },
      roles: { a: { name: 'A', 'x-cost': 3 }, b: { name: 'B' }, __proto__x: { name: 'C' } },
      areas: [
        {
          id: 'backup',
          name: 'Backup',
          'x-page': 4,
          activities: [
            {
              id: 'restore',
              name: 'Restore',
              assign: { a: { letters: 'RA', note: 'first' }, b: 'CI', __proto__x: 'R, Q?', ghost: 'I' },
              'x-ticket': 'T1',
            },
          ],
        },
      ],
    });
  });

  it('is one object for one matrix and a list for several', async () => {
    const matrix = matrixOf(readFileSync('test/exporters/fixtures/harbour.yaml', 'utf8'));
    const options = { layout: 'sections' } as const;
    expect(JSON.parse(String(await json.export([matrix], options)))).toEqual(documentOf(matrix));
    expect(JSON.parse(String(await json.export([matrix, matrix], options)))).toHaveLength(2);
  });

  it('has no character that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = safeJson({ [text]: text });
        expect(JSON.parse(written)).toEqual({ [text]: text });
        expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
