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

/**
 * What each part is called; then one paragraph for each thing that is told, with the damages of which it is told. There,
 * `{part}` is what the part is called and `{key}` its key, `{it}` what stands in place of it and `{kind}` the kind of
 * that: most answers differ in nothing else.
 */
function answers(value: unknown, answer: (damaged: unknown) => string): string {
  const names = new Map<string, string>();
  const byAnswer = new Map<string, Map<string, string[]>>();
  for (const [what, changed] of damaged(value)) {
    if (!kinds.test(what)) continue;
    const said = answer(changed);
    if (said === '') continue;
    const { part = '', instead, change } = damage.exec(what)?.groups ?? {};
    const name = /^ {2}(.*?) (?:must be|cannot be|is empty)/u.exec(said)?.[1];
    if (name !== undefined && instead !== undefined && !names.has(part)) names.set(part, name);
    const general =
      instead === undefined
        ? withoutKey(said, part)
        : generalised(said, part, names.get(part), JSON.parse(instead));
    const parts = byAnswer.get(general) ?? new Map<string, string[]>();
    parts.set(part, [...(parts.get(part) ?? []), instead ?? change ?? '']);
    byAnswer.set(general, parts);
  }
  const paragraphs = [...byAnswer].map(([said, parts]) => {
    const byWays = new Map<string, string[]>();
    for (const [part, ways] of parts) {
      const key = ways.join(' · ');
      byWays.set(key, [...(byWays.get(key) ?? []), part]);
    }
    return [...[...byWays].map(([ways, which]) => `${ways}: ${which.join(' ')}`), said, ''].join('\n');
  });
  return [...[...names].map(([part, name]) => `${part} is ${name}`), '', ...paragraphs].join('\n');
}

const damage = /^(?<part>\S+) (?:is (?<instead>.*)|(?<change>.*))$/u;

/** The answer with words for a key that was misspelt. */
function withoutKey(said: string, part: string): string {
  const key = part.split('/').at(-1);
  return said
    .replaceAll(`"${key}s"`, '"{key}s"')
    .replaceAll(`Did you mean "${key}"?`, 'Did you mean "{key}"?');
}

/** The answer with words for what depends on the part and on what stands in place of it. */
function generalised(said: string, part: string, name: string | undefined, instead: unknown): string {
  const kind = kindOf(instead);
  const written = JSON.stringify(instead);
  const inFile = JSON.stringify(instead, undefined, 1).replace(/\s+/gu, ' ');
  const general = said
    .replaceAll(`, not ${kind}.`, ', not {kind}.')
    .replaceAll(` cannot be ${typeof instead === 'object' ? kind : written}.`, ' cannot be {it}.')
    .replaceAll(`Put it in quotes: "${written}".`, 'Put it in quotes: "{it}".')
    .replaceAll(`at «${inFile}»`, 'at «{it}»')
    .replaceAll(`at «"${part.split('/').at(-1)}"»`, 'at «{key}»');
  return name === undefined ? general : general.replace(`  ${name} `, '  {part} ');
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  return { object: 'a map', number: 'a number' }[typeof value as string] ?? String(value);
}

const told = (diagnostics: readonly Told[], text: string) =>
  diagnostics
    .map(({ message, help, place }) => {
      const at = text.slice(place.start, place.end).replace(/\s+/gu, ' ');
      return `  ${message} ${help} at «${at.length > 40 ? `${at.slice(0, 40)}…` : at}»`;
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
