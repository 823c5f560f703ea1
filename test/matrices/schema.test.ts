import { describe, expect, test } from 'vitest';
import { schemes } from '../../src/model/index.ts';
import { findingsOf, matrixSchema, validatorOf } from './validator.ts';

type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a `$ref` within the schema stands for. */
function resolved(schema: Json): Json {
  const name = typeof schema.$ref === 'string' ? schema.$ref.replace('#/$defs/', '') : undefined;
  if (name === undefined) return schema;
  const target = isRecord(matrixSchema.$defs) ? matrixSchema.$defs[name] : undefined;
  if (!isRecord(target)) throw new Error(`${name} is not defined`);
  return target;
}

/** Every property that the schema describes, with its path, wherever it stands. */
function* propertiesOf(schema: unknown, path = ''): Generator<[path: string, property: Json]> {
  if (Array.isArray(schema)) {
    for (const [index, item] of schema.entries()) yield* propertiesOf(item, `${path}/${index}`);
    return;
  }
  if (!isRecord(schema)) return;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'examples') continue;
    if (keyword === 'properties' && isRecord(value)) {
      for (const [name, property] of Object.entries(value)) {
        if (isRecord(property)) yield [`${path}/${name}`, resolved(property)];
      }
    }
    yield* propertiesOf(value, `${path}/${keyword}`);
  }
}

const small = {
  raci: 1,
  id: 'acme-platform',
  title: 'Acme developer platform',
  roles: { provider: { name: 'Acme Cloud' } },
  areas: [{ name: 'Backup', activities: [{ name: 'Restore', assign: { provider: 'RA' } }] }],
};

const withActivity = (activity: object) => ({
  ...small,
  areas: [{ name: 'Backup', activities: [{ name: 'Restore', assign: {}, ...activity }] }],
});
const withCell = (cell: unknown) => withActivity({ assign: { provider: cell } });
const nested = (depth: number): object =>
  depth === 1 ? { name: 'Level 1' } : { name: `Level ${depth}`, areas: [nested(depth - 1)] };
const custom = { ...small, scheme: 'custom', letters: { Su: { name: 'Supports' } } };

describe('the schema of a matrix file', () => {
  test('has a title, a description and examples on every property', () => {
    const properties = [...propertiesOf(matrixSchema)];
    expect(properties.length).toBeGreaterThan(60);
    const bare = properties.filter(
      ([, { title, description, examples }]) => !title || !description || !Array.isArray(examples),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test('has examples that it accepts itself', () => {
    const definitions = Object.values(matrixSchema.$defs as Record<string, Json>);
    const properties = [...propertiesOf(matrixSchema)].map(([, property]) => property);
    for (const part of new Set([matrixSchema, ...definitions, ...properties])) {
      const accepts = validatorOf(part);
      for (const example of part.examples as unknown[]) {
        expect(accepts(example), `${part.title}: ${JSON.stringify(example)}`).toBe(true);
      }
    }
  });

  test('knows the schemes of the program', () => {
    const { scheme } = matrixSchema.properties as Record<string, Json>;
    expect(new Set(scheme?.enum as string[])).toEqual(new Set([...Object.keys(schemes), 'custom']));
  });

  test.each<[string, unknown]>([
    ['the smallest matrix', small],
    ['cells in every notation', withCell(['R', 'A'])],
    ['an empty cell', withCell(null)],
    ['a cell with a note', withCell({ letters: ['R'], note: 'On call.', 'x-since': 2024 })],
    ['letters that no scheme has, which a rule tells', withCell('РА?')],
    ['a role that is not declared, which a rule tells', withActivity({ assign: { 'Team A': 'R' } })],
    ['nobody', withActivity({ assign: {} })],
    ['an empty reason, which a rule tells', withActivity({ shared: '' })],
    ['ids in other scripts', { ...small, id: 'протокол-2-日本' }],
    ['role ids of any case', { ...small, roles: { 'Équipe_1.b-2': { name: 'Équipe' } } }],
    ['four levels of areas', { ...small, areas: [nested(4)] }],
    ['a scheme of its own', custom],
    [
      'keys of the user, anywhere',
      { ...withActivity({ 'x-ticket': [1] }), 'x-a': 1, roles: { ...small.roles, 'x-b': 2 } },
    ],
  ])('accepts %s', (_, matrix) => {
    expect(findingsOf(matrix)).toEqual([]);
  });

  test.each<[string, unknown, string[]]>([
    ['another version', { ...small, raci: 2 }, ['/raci const']],
    ['an id that is not kebab-case', { ...small, id: 'My Matrix' }, ['/id pattern']],
    ['a scheme that does not exist', { ...small, scheme: 'rasi' }, ['/scheme enum']],
    ['a language that is no tag', { ...small, language: 'english' }, ['/language pattern']],
    ['no area', { ...small, areas: [] }, ['/areas minItems']],
    ['no role', { ...small, roles: {} }, ['/roles minProperties']],
    [
      'a role id with a blank',
      { ...small, roles: { 'Team A': { name: 'A' } } },
      ['/roles pattern', '/roles propertyNames'],
    ],
    [
      'five levels of areas',
      { ...small, areas: [nested(5)] },
      [`${'/areas/0'.repeat(4)}/areas false schema`],
    ],
    ['letters with a built-in scheme', { ...custom, scheme: 'raci' }, ['/letters false schema']],
    ['letters where the scheme is not told', { ...custom, scheme: undefined }, ['/letters false schema']],
    ['letters and a mistyped scheme, once', { ...custom, scheme: 'custm' }, ['/scheme enum']],
    ['a custom scheme without letters', { ...small, scheme: 'custom' }, [' required']],
    [
      'a letter of four characters',
      { ...custom, letters: { Supp: { name: 'Supports' } } },
      ['/letters pattern', '/letters propertyNames'],
    ],
    ['an unknown key', withActivity({ asign: {} }), ['/areas/0/activities/0 additionalProperties']],
    ['an empty name', withActivity({ name: '' }), ['/areas/0/activities/0/name minLength']],
    ['a row without assignments', withActivity({ assign: null }), ['/areas/0/activities/0/assign type']],
    ['a number in a cell', withCell(1), ['/areas/0/activities/0/assign/provider type']],
    [
      'a line before the first',
      withActivity({ source: { line: 0 } }),
      ['/areas/0/activities/0/source/line minimum'],
    ],
    ['a status that does not exist', withActivity({ status: 'done' }), ['/areas/0/activities/0/status enum']],
  ])('refuses %s', (_, matrix, findings) => {
    expect(findingsOf(JSON.parse(JSON.stringify(matrix)))).toEqual(findings);
  });
});
