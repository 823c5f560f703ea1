import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadMatrix } from '../../src/load/index.ts';
import {
  areasOf,
  isOwnedBySeveral,
  type Matrix,
  ownershipOf,
  type Recommendation,
  type Row,
  rowsOf,
} from '../../src/model/index.ts';
import { findingsOf } from './validator.ts';

/** Lines of the restated document, by section and party. */
interface Duties {
  readonly provider?: readonly number[];
  readonly customer?: readonly number[];
  readonly planned?: readonly number[];
}

const duties: Record<string, Record<string, Duties>> = parse(
  readFileSync(new URL('duties.yaml', import.meta.url), 'utf8'),
);

/** A duty as text, so that a failing comparison reads like the list that it is. */
function told(area: string, line: number | undefined, owners: readonly string[], planned: boolean): string {
  return `${line}: ${owners.join(' and ')}${planned ? ', planned' : ''} (${area})`;
}

function toldByDocument(id: string): string[] {
  return Object.entries(duties[id] ?? {}).flatMap(([area, { provider = [], customer = [], planned = [] }]) =>
    [...new Set([...provider, ...customer])]
      .sort((a, b) => a - b)
      .map((line) => {
        const owners = [
          ...(provider.includes(line) ? ['provider'] : []),
          ...(customer.includes(line) ? ['customer'] : []),
        ];
        return told(area, line, owners, planned.includes(line));
      }),
  );
}

function toldByMatrix(matrix: Matrix): string[] {
  return [...rowsOf(matrix)].map(({ area, activity }) =>
    told(
      area.name,
      activity.source?.line,
      ownershipOf(activity, matrix).owners,
      activity.status === 'planned',
    ),
  );
}

function recommendationsOf(matrix: Matrix): Recommendation[] {
  return [...[...areasOf(matrix)].flatMap((area) => area.recommendations), ...matrix.recommendations];
}

function isAscending(numbers: readonly (number | undefined)[]): boolean {
  return numbers.every((number, index) => index === 0 || (number ?? 0) >= (numbers[index - 1] ?? 0));
}

function shipped(id: string) {
  const text = readFileSync(new URL(`../../matrices/${id}.yaml`, import.meta.url), 'utf8');
  const { matrix, diagnostics } = loadMatrix(text, `matrices/${id}.yaml`);
  if (matrix === undefined) throw new Error(`${id} does not load: ${JSON.stringify(diagnostics)}`);
  return { text, matrix, diagnostics };
}

describe.each(Object.keys(duties))('the shipped matrix %s', (id) => {
  const { text, matrix, diagnostics } = shipped(id);
  const rows: Row[] = [...rowsOf(matrix)];

  test('loads without a finding, under its file name', () => {
    expect(diagnostics).toEqual([]);
    expect(matrix.id).toBe(id);
  });

  test('is valid by its schema', () => {
    expect(findingsOf(parse(text))).toEqual([]);
  });

  test('has every duty of its document once, in order, with its owners', () => {
    expect(toldByMatrix(matrix)).toEqual(toldByDocument(id));
  });

  test('tells where it comes from', () => {
    expect(matrix.source).toMatchObject({
      title: expect.stringMatching(/\S/u),
      author: expect.stringMatching(/\S/u),
      location: expect.stringMatching(/\.md\b/u),
    });
  });

  test('has a provider and a customer, each with a description and the words that people use', () => {
    expect(matrix.roles.map(({ id, kind }) => [id, kind])).toEqual([
      ['provider', 'provider'],
      ['customer', 'customer'],
    ]);
    for (const role of matrix.roles) {
      expect(role.description).toMatch(/\S/u);
      expect(role.aliases).not.toContain(role.name);
      expect(role.aliases.length).toBeGreaterThan(0);
    }
  });

  test('says of each planned row when it is due', () => {
    const planned = rows.filter(({ activity }) => activity.status === 'planned');
    for (const { activity } of planned) expect(activity.note).toMatch(/due before/u);
  });

  test('keeps recommendations apart from duties, each with its line, in the order of the document', () => {
    const dutyLines = new Set(rows.map(({ activity }) => activity.source?.line));
    const lines = recommendationsOf(matrix).map(({ source }) => source?.line);
    expect(lines.filter((line) => line === undefined || dutyLines.has(line))).toEqual([]);
    expect(isAscending(lines)).toBe(true);
  });

  test('is laid out as a person would write it', () => {
    const lines = text.split('\n');
    expect(lines[0]).toBe('# yaml-language-server: $schema=../schemas/matrix.schema.json');
    expect(lines.filter((line) => line.length > 110 && !line.includes('https://'))).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(lines.filter((line) => /\bassign:(?! \{ .+ \}$)/u.test(line))).toEqual([]);
  });

  test('writes its keys in the order of the file format', () => {
    const order = [
      ['id', 'name', 'assign', 'note', 'aliases', 'topics', 'status', 'shared', 'tags', 'controls', 'source'],
      ['id', 'name', 'description', 'topics', 'activities', 'areas', 'recommendations', 'source'],
      ['text', 'for', 'note', 'source'],
    ];
    const parts = [
      ...rows.map(({ activity }) => activity.pointer),
      ...[...areasOf(matrix)].map(({ pointer }) => pointer),
      ...recommendationsOf(matrix).map(({ pointer }) => pointer),
    ];
    for (const pointer of parts) {
      const keys = Object.keys(valueAt(matrix.document, pointer));
      const known = order.find((candidate) => keys.every((key) => candidate.includes(key)));
      expect(keys, pointer).toEqual(known?.filter((key) => keys.includes(key)));
    }
  });
});

function valueAt(document: unknown, pointer: string): object {
  const tokens = pointer.split('/').slice(1);
  return tokens.reduce((value, token) => (value as Record<string, unknown>)[token], document) as object;
}

describe('sopra-steria-cpaas', () => {
  const { matrix } = shipped('sopra-steria-cpaas');

  test('has 89 activities in 12 areas, 11 of them planned', () => {
    const rows = [...rowsOf(matrix)];
    expect(matrix.areas).toHaveLength(12);
    expect(rows).toHaveLength(89);
    expect(rows.filter(({ activity }) => activity.status === 'planned')).toHaveLength(11);
  });

  test('says how a row ticked for both is split where the document says it, and only there', () => {
    const ticked = [...rowsOf(matrix)].filter(({ activity }) => isOwnedBySeveral(activity, matrix));
    expect(
      ticked.map(({ activity }) => [activity.source?.line, activity.name, activity.shared !== undefined]),
    ).toEqual([
      [35, 'Deploy and configure cluster-scoped application operators', true],
      [55, 'Assessing Network Security Measures', false],
      [99, 'Agree on backup policy and schedule', false],
    ]);
  });
});

describe('cloud-temple-paas', () => {
  const { matrix } = shipped('cloud-temple-paas');

  test('has 39 activities in the sections of its document, two levels deep', () => {
    expect([...rowsOf(matrix)]).toHaveLength(39);
    expect(matrix.areas.map(({ name, areas }) => [name, areas.length])).toEqual([
      ['Operational Readiness Maintenance (ORM)', 3],
      ['Maintenance in Security Conditions (MCS)', 5],
      ['Incident Management and Business Continuity Plan (BCP)', 0],
    ]);
  });

  test('keeps what is odd in the document: backups under Encryption, a threshold left open', () => {
    const encryption = [...areasOf(matrix)].find(({ name }) => name === 'Encryption');
    expect(encryption?.activities.filter(({ name }) => /encrypt/iu.test(name))).toEqual([]);
    expect(encryption?.activities.filter(({ name }) => /back ?up/iu.test(name))).toHaveLength(2);
    expect(recommendationsOf(matrix).filter(({ text }) => text.includes('X occurrences'))).toHaveLength(1);
  });
});
