import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/load/load-config.ts';
import { InvalidMatrixError, loadMatrix, matrixFromDocument } from '../../src/load/load-matrix.ts';
import { readValue } from '../../src/load/read-value.ts';
import type { MatrixDocument } from '../../src/model/index.ts';
import { damaged } from '../support/damaged.ts';
import { validMatrix } from './valid-matrix.ts';

/*
 * Every part of a sound file, left out or replaced by something that does not belong there: what is told, and the text
 * that it is told at. Damages that are answered alike stand together.
 */

interface Told {
  readonly message: string;
  readonly help: string | undefined;
  readonly place: { readonly start: number; readonly end: number };
}

/** Of the odd values one of each kind. */
const kinds =
  /(?: left out| under another name| is (?:null|true|0|2\.5|""|"Ä b"|\["R",7\]|\{\}|\{"one":1\}))$/u;

/** One paragraph for each thing that is told, with the damages that make it be told. */
function answers(value: unknown, answer: (damaged: unknown) => string): string {
  const byAnswer = new Map<string, string[]>();
  for (const [what, changed] of damaged(value)) {
    if (!kinds.test(what)) continue;
    const said = answer(changed);
    if (said !== '') byAnswer.set(said, [...(byAnswer.get(said) ?? []), what]);
  }
  return [...byAnswer].map(([said, whats]) => `${whats.join(', ')}\n${said}\n`).join('\n');
}

const told = (diagnostics: readonly Told[], text: string) =>
  diagnostics
    .map(({ message, help, place }) => {
      const at = text.slice(place.start, place.end).replace(/\s+/gu, ' ');
      return `  ${message}\n    ${help}\n    at «${at.length > 40 ? `${at.slice(0, 40)}…` : at}»`;
    })
    .join('\n');

describe('what is told of a damaged file', () => {
  it('a matrix', async () => {
    const found = answers(validMatrix, (value) => {
      const text = JSON.stringify(value, undefined, 1);
      return told(loadMatrix(text, 'a.yaml').diagnostics, text);
    });
    await expect(found).toMatchFileSnapshot('damaged/matrix.txt');
  });

  it('a configuration', async () => {
    const found = answers({ rules: { 'no-owner': ['error', { a: 1 }] }, vocabulary: 'v.yaml' }, (value) => {
      const text = JSON.stringify(value);
      return told(loadConfig(text, 'raci.config.yaml').diagnostics, text);
    });
    await expect(found).toMatchFileSnapshot('damaged/configuration.txt');
  });

  it('a matrix that was not read from a file: the first slip, and where it is', () => {
    const refused = (document: object) => {
      try {
        return matrixFromDocument(document as MatrixDocument).id;
      } catch (error) {
        if (!(error instanceof InvalidMatrixError)) throw error;
        return [error.name, error.pointer, error.message, error.help];
      }
    };
    expect(refused(validMatrix)).toBe('acme');
    expect(refused({ ...validMatrix, title: 7 })).toEqual([
      'InvalidMatrixError',
      '/title',
      '"title" of the matrix must be text, not a number.',
      'Put it in quotes: "7".',
    ]);
    expect(refused({ ...validMatrix, areas: [{ name: 'A' }, { nmae: 'B' }] })).toEqual([
      'InvalidMatrixError',
      '/areas/1/nmae',
      'Unknown key "nmae" in area 2 of its list. Did you mean "name"?',
      'Known here: id, name, description, topics, activities, areas, recommendations, source. Keys of your own begin with "x-".',
    ]);
  });

  it('a configuration, in full', () => {
    const text = 'rules:\n  no-owner: off\nextend: strict\n';
    const { config, diagnostics } = loadConfig(text, 'raci.config.yaml');
    expect(config).toEqual({ file: 'raci.config.yaml', places: config.places });
    expect(config.places.value('/rules/no-owner')).toMatchObject({ line: 2, column: 13 });
    expect(diagnostics).toEqual([
      {
        rule: 'schema',
        severity: 'error',
        message: 'Unknown key "extend" in the configuration. Did you mean "extends"?',
        help: 'Known here: matrices, extends, rules, overrides, vocabulary. Keys of your own begin with "x-".',
        file: 'raci.config.yaml',
        place: { line: 3, column: 1, endLine: 3, endColumn: 7, start: 23, end: 29 },
        related: [],
        fix: undefined,
        matrix: undefined,
        area: undefined,
        activity: undefined,
        role: undefined,
      },
    ]);
    const broken = loadConfig('rules: {\n', 'raci.config.yaml').diagnostics;
    expect(broken).toMatchObject([{ rule: 'yaml-syntax', place: { line: 2, column: 1 } }]);
    expect(loadConfig('', 'c').diagnostics).toEqual([]);
    expect(loadConfig('# none\n', 'c').config.places.value('/rules')).toMatchObject({ line: 1, column: 1 });
    expect(loadConfig('extends: strict\nvocabulary: [v.yaml]', 'c')).toMatchObject({
      config: { file: 'c', extends: 'strict', vocabulary: ['v.yaml'] },
      diagnostics: [],
    });
  });

  it('any other file', () => {
    const { value, places, problems } = readValue('a: &x [1, b]\nc: *x\nd: *y\n');
    expect(value).toEqual({ a: [1, 'b'], c: [1, 'b'], d: null });
    expect(places.key('/c')).toMatchObject({ line: 2, column: 1, endColumn: 2 });
    expect(problems).toEqual([
      {
        rule: 'yaml-syntax',
        message: 'The alias *y names no anchor above it.',
        help: 'Define it with "&name" before using "*name".',
        place: { line: 3, column: 4, endLine: 3, endColumn: 6, start: 22, end: 24 },
      },
    ]);
    expect(readValue('')).toMatchObject({ value: undefined, problems: [] });
  });
});
