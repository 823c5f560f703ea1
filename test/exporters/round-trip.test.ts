import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, type ExportOptions, exporterNamed } from '../../src/exporters/index.ts';
import { importerFor } from '../../src/importers/index.ts';
import { matrixFromDocument } from '../../src/load/index.ts';
import { areasOf, type Matrix } from '../../src/model/index.ts';
import { oneLine, printableLines } from '../../src/text/printable.ts';
import { cases } from '../support/cases.ts';
import { anyText, matrices } from './arbitrary.ts';
import { type Facts, facts } from './facts.ts';
import { examples } from './harbour.ts';

const ways = [
  ['markdown', 'x.md', 'sections'],
  ['markdown', 'x.md', 'single'],
  ['html', 'x.html', 'sections'],
  ['csv', 'x.csv', 'sections'],
  ['tsv', 'x.tsv', 'sections'],
  ['xlsx', 'x.xlsx', 'sections'],
  ['json', 'x.json', 'sections'],
] as const;

async function through(
  written: readonly Matrix[],
  [format, file, layout]: readonly [string, string, ExportOptions['layout']],
): Promise<readonly Matrix[]> {
  const exporter = await exporterNamed(format)?.load();
  const importer = await importerFor(file);
  const content = await exporter?.export(written, { layout });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { matrices: read, warnings } = (await importer?.import(bytes ?? new Uint8Array(), {
    name: file,
  })) ?? { matrices: [], warnings: [] };
  expect(warnings).toEqual([]);
  return read.map((document) => matrixFromDocument(document));
}

function isSheet(format: string): boolean {
  return ['csv', 'tsv', 'xlsx'].includes(format);
}

/** Spreadsheets have no place for areas around areas, and do not name the scheme. */
function comparable(matrix: Matrix, format: string): Partial<Facts> {
  const { scheme, areas, ...rest } = facts(matrix);
  return isSheet(format) ? rest : { scheme, areas, ...rest };
}

/** All that a matrix says, ids and `x-` keys too; blanks are not told apart, nor 0 from -0, which JSON does not have. */
function everything(matrix: Matrix): unknown {
  const told = (value: unknown): unknown => {
    if (value === 0) return 0;
    if (typeof value === 'string') return oneLine(value);
    if (Array.isArray(value)) return value.map(told);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, told(held)]));
  };
  return told(documentOf(matrix));
}

/** What names no document of its own restates the one that was exported from then on. */
function withoutSources(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, held: unknown) => (key === 'source' ? undefined : held)));
}

function namesSource(matrix: Matrix): boolean {
  const areas = [...areasOf(matrix)];
  return [matrix, ...areas, ...areas.flatMap(({ activities }) => activities)].some(({ source }) => source);
}

/** Two areas of one path stay two under headings; in one table for all, their rows or advice stand together. */
function hasTwins(matrix: Matrix): boolean {
  const paths = [...areasOf(matrix)].map(({ path }) => path.map(oneLine).join(' > '));
  return new Set(paths).size < paths.length;
}

/** As it can be shown. */
const names = anyText
  .map((text) =>
    printableLines(text)
      .replace(/\p{Noncharacter_Code_Point}/gu, '')
      .replace(/[ ]+/gu, ' ')
      .trim(),
  )
  .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));

describe('import(export(m)) is m', () => {
  for (const way of ways) {
    const [format, , layout] = way;
    it.each(examples.map((matrix) => [matrix.id, matrix] as const))(
      `in ${format} (${layout}): %s`,
      async (_, matrix) => {
        const [read] = await through([matrix], way);
        expect(read && comparable(read, format)).toEqual(comparable(matrix, format));
      },
    );

    it(`in ${format} (${layout}): generated matrices`, async () => {
      await fc.assert(
        fc.asyncProperty(matrices({ names, notes: names }), async (matrix) => {
          const [read] = await through([matrix], way);
          expect(read && comparable(read, format)).toEqual(comparable(matrix, format));
        }),
        { numRuns: cases(format === 'xlsx' ? 20 : 60) },
      );
    });
  }

  for (const way of ways) {
    const [format, , layout] = way;
    it.each(examples.map((matrix) => [matrix.id, matrix] as const))(
      `loses nothing in ${format} (${layout}): %s`,
      async (_, matrix) => {
        const [read] = await through([matrix], way);
        expect(read && everything(read)).toEqual(everything(matrix));
      },
    );

    it(`loses nothing in ${format} (${layout}): generated matrices`, async () => {
      await fc.assert(
        fc.asyncProperty(matrices({ names, notes: names }), async (matrix) => {
          fc.pre(!(isSheet(format) || layout === 'single') || !hasTwins(matrix));
          const [read] = await through([matrix], way);
          const [found, expected] = [read && everything(read), everything(matrix)];
          if (namesSource(matrix)) expect(found).toEqual(expected);
          else expect(withoutSources(found)).toEqual(withoutSources(expected));
        }),
        { numRuns: cases(format === 'xlsx' ? 20 : 60) },
      );
    });
  }

  it('keeps ids, kinds and languages where the format has a place for them', async () => {
    for (const way of ways.slice(0, 3)) {
      for (const matrix of examples) {
        const [read] = await through([matrix], way);
        expect(read).toMatchObject({ id: matrix.id, title: matrix.title, language: matrix.language });
        expect(read?.roles.map(({ id, kind, description }) => [id, kind, description])).toEqual(
          matrix.roles.map(({ id, kind, description }) => [id, kind, description]),
        );
      }
    }
  });

  it('keeps a scheme of its own', async () => {
    const custom = matrixFromDocument({
      raci: 1,
      id: 'acme',
      title: 'Acme',
      scheme: 'custom',
      letters: {
        O: { name: 'Owns', description: '--> <b>', owner: true, min: 1, max: 1 },
        Su: { name: 'Supports', doer: true, excludes: ['O'] },
        Si: { name: 'Signs' },
      },
      roles: { ops: { name: 'Ops' }, dev: { name: 'Dev', kind: 'team' } },
      areas: [{ name: 'Backup', activities: [{ name: 'Restore', assign: { ops: 'O, Si', dev: 'Su' } }] }],
    });
    for (const way of ways) {
      const [read] = await through([custom], way);
      expect(read && facts(read)).toEqual(facts(custom));
      if (!['csv', 'tsv', 'xlsx'].includes(way[0])) expect(read?.scheme).toEqual(custom.scheme);
    }
  });

  it('keeps areas of one name apart', async () => {
    const twice = matrixFromDocument({
      raci: 1,
      id: 'acme',
      title: 'Acme',
      roles: { ops: { name: 'Ops' } },
      areas: [
        { name: 'Backup', activities: [] },
        { name: 'Backup', areas: [{ name: 'Volumes', activities: [] }] },
      ],
    });
    for (const way of ways) {
      const [read] = await through([twice], way);
      if (!isSheet(way[0])) expect(read && facts(read).areas).toEqual(facts(twice).areas);
    }
  });

  it('keeps several matrices of one document apart', async () => {
    for (const way of ways.filter(([format]) => format !== 'tsv')) {
      const read = await through(examples, way);
      expect(read.map(({ id }) => id)).toEqual(examples.map(({ id }) => id));
      for (const [index, matrix] of read.entries()) {
        const original = examples[index];
        expect(facts(matrix).rows).toEqual(original && facts(original).rows);
      }
    }
  });
});
