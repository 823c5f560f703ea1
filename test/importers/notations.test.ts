import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportResult } from '../../src/importers/importer.ts';
import { importerFor } from '../../src/importers/index.ts';
import { type AreaDocument, cellParts, type MatrixDocument } from '../../src/model/index.ts';
import { cases } from '../support/cases.ts';

/** A matrix before it is written down: who holds what, by area and activity. */
interface Facts {
  readonly roles: readonly string[];
  readonly areas: readonly { readonly name: string; readonly rows: readonly Row[] }[];
}

interface Row {
  readonly name: string;
  /** One for each role, in the order of the roles. */
  readonly cells: readonly (readonly string[])[];
}

const verbs = ['Plan', 'Build', 'Check', 'Repair', 'Order', 'Clean', 'Measure', 'Paint'];
const objects = [
  'the bridge',
  'all 12 boats (large)',
  'the crane & its hook',
  "the pilot's cabin",
  'den Kai',
  'la bouée',
];
const roleNames = [
  'Harbour office',
  'Pilot',
  'IT',
  'Crew (night)',
  'Customer',
  'Zoll',
  'QA lead',
  'Équipe 2',
];
const areaNames = ['Arrival', 'Departure', 'Repairs & parts', 'Winter'];

const activityName = fc
  .tuple(fc.constantFrom(...verbs), fc.constantFrom(...objects))
  .map((parts) => parts.join(' '));

function facts(letters: readonly string[]): fc.Arbitrary<Facts> {
  return fc
    .tuple(
      fc.shuffledSubarray(roleNames, { minLength: 2, maxLength: 6 }),
      fc.shuffledSubarray(areaNames, { minLength: 1 }),
    )
    .chain(([roles, names]) => {
      const cell = fc.oneof(
        { weight: 2, arbitrary: fc.constant<string[]>([]) },
        {
          weight: 3,
          arbitrary: fc.subarray([...letters], { minLength: 1, maxLength: Math.min(2, letters.length) }),
        },
      );
      const row = fc.record({
        name: activityName,
        cells: fc
          .array(cell, { minLength: roles.length, maxLength: roles.length })
          .filter((cells) => cells.some((held) => held.length > 0)),
      });
      return (
        fc
          .tuple(
            ...names.map((name) =>
              fc.record({ name: fc.constant(name), rows: fc.array(row, { minLength: 2, maxLength: 5 }) }),
            ),
          )
          .map((areas) => ({ roles, areas }))
          // Letters that every scheme lends, such as S, may as well be sizes: one at least is of RACI itself.
          .filter(({ areas: all }) =>
            all.some(({ rows }) => rows.some((held) => held.cells.flat().some((letter) => letter !== 'S'))),
          )
      );
    });
}

/** How the letters of a cell are written. */
const notation = fc.record({
  join: fc.constantFrom('', '/', ', ', ' & ', ' ', '·', ' / ', ' + ', '; ', ',', '<br>'),
  around: fc.constantFrom(
    ['', ''],
    ['**', '**'],
    ['__', '__'],
    ['`', '`'],
    ['*', '*'],
    [' ', ' '],
    ['<b>', '</b>'],
  ),
  blank: fc.constantFrom('', '-', '—', '–', 'N/A', 'n/a', '--', '&nbsp;'),
  lower: fc.boolean(),
  reversed: fc.boolean(),
});
interface Notation {
  readonly join: string;
  readonly around: readonly string[];
  readonly blank: string;
  readonly lower: boolean;
  readonly reversed: boolean;
}

const plainNotation: Notation = { join: '', around: ['', ''], blank: '', lower: false, reversed: false };

/** `SI` in a column of its own: the yes of Spanish, but for the letters beside it. */
const yesOrTwoLetters: Facts = {
  roles: ['Équipe 2', 'Customer', 'Pilot'],
  areas: [
    {
      name: 'Departure',
      rows: [
        { name: 'Plan the bridge', cells: [[], ['I'], ['C']] },
        { name: 'Plan the harbour', cells: [['I', 'S'], [], ['I']] },
      ],
    },
  ],
};

function written(letters: readonly string[], { join, around, blank, lower, reversed }: Notation): string {
  if (letters.length === 0) return blank;
  const text = (reversed ? [...letters].reverse() : letters).join(join);
  return `${around[0]}${lower ? text.toLowerCase() : text}${around[1]}`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const layouts: Record<string, (facts: Facts, cell: (letters: readonly string[]) => string) => string> = {
  'a table under each heading': ({ roles, areas }, cell) =>
    areas
      .map(
        ({ name, rows }) =>
          `## ${name}\n\n${table(
            ['Activity', ...roles],
            rows.map((row) => [row.name, ...row.cells.map(cell)]),
          )}`,
      )
      .join('\n\n'),
  'rows that are headings': ({ roles, areas }, cell) =>
    table(
      ['Task', ...roles],
      areas.flatMap(({ name, rows }) => [
        [`**${name}**`],
        ...rows.map((row) => [row.name, ...row.cells.map(cell)]),
      ]),
    ),
  'a column for the area': ({ roles, areas }, cell) =>
    table(
      ['Phase', '#', 'Aufgabe', ...roles, 'Comment'],
      areas.flatMap(({ name, rows }, area) =>
        rows.map((row, index) => [
          index === 0 ? name : '',
          `${area + 1}.${index + 1}`,
          row.name,
          ...row.cells.map(cell),
          index === 0 ? 'by hand' : '',
        ]),
      ),
    ),
  'HTML with rows that are headings': ({ roles, areas }, cell) =>
    `<table>\n<tr><th>Activity</th>${roles.map((role) => `<th>${role}</th>`).join('')}</tr>\n${areas
      .map(
        ({ name, rows }) =>
          `<tr><td colspan="${roles.length + 1}">${name}</td></tr>\n\n${rows
            .map(
              (row) =>
                `<tr><td>${row.name}</td>${row.cells.map((letters) => `<td>${cell(letters)}</td>`).join('')}</tr>`,
            )
            .join('\n')}`,
      )
      .join('\n')}\n</table>`,
};

async function read(format: string, text: string): Promise<ImportResult> {
  const importer = await importerFor(format);
  if (importer === undefined) throw new Error(`There is no importer ${format}`);
  return importer.import(new TextEncoder().encode(text), { name: 'raci' });
}

/** The rows of a matrix by area, with letters in the order of the scheme's alphabet and roles by name. */
function rowsOf(matrix: MatrixDocument): unknown[] {
  const name = (id: string) => matrix.roles[id]?.name ?? id;
  const walk = (areas: readonly AreaDocument[]): unknown[] =>
    areas.flatMap((area) => [
      ...(area.activities ?? []).map((activity) => ({
        area: area.name,
        name: activity.name,
        cells: Object.fromEntries(
          Object.entries(activity.assign).map(([role, cell]) => [
            name(role),
            [...String(cellParts(cell).letters).replaceAll('/', '')].sort().join(''),
          ]),
        ),
      })),
      ...walk(area.areas ?? []),
    ]);
  return walk(matrix.areas);
}

function expected({ roles, areas }: Facts): unknown[] {
  return areas.flatMap(({ name, rows }) =>
    rows.map((row) => ({
      area: name,
      name: row.name,
      cells: Object.fromEntries(
        row.cells.flatMap((letters, index) =>
          letters.length === 0 ? [] : [[roles[index], [...letters].sort().join('')]],
        ),
      ),
    })),
  );
}

async function holds(facts: Facts, format: string, text: string) {
  const { matrices, warnings } = await read(format, text);
  expect(warnings).toEqual([]);
  expect(matrices.flatMap(rowsOf)).toEqual(expected(facts));
}

describe('a matrix is read the same in whatever notation it is written', () => {
  for (const [layout, render] of Object.entries(layouts)) {
    it(`letters, ${layout}`, async () => {
      await fc.assert(
        fc.asyncProperty(facts(['R', 'A', 'C', 'I', 'S']), notation, async (matrix, style) => {
          await holds(
            matrix,
            'markdown',
            `# RACI\n\n${render(matrix, (letters) => written(letters, style))}\n`,
          );
        }),
        { numRuns: cases(60), examples: [[yesOrTwoLetters, { ...plainNotation, reversed: true }]] },
      );
    });

    it(`ticks, ${layout}`, async () => {
      const signs = fc.constantFrom(
        ['✔️', ''],
        ['x', '-'],
        ['X', ' '],
        ['✅', '❌'],
        ['●', '○'],
        ['Yes', 'No'],
        ['✓', '✗'],
        ['[x]', '[ ]'],
        [':white_check_mark:', ':x:'],
      );
      await fc.assert(
        fc.asyncProperty(facts(['R']), signs, async (matrix, [yes = '', no = '']) => {
          const text = `# Shared responsibilities\n\n${render(matrix, (letters) => (letters.length > 0 ? yes : no))}\n`;
          await holds(matrix, 'markdown', text);
        }),
        { numRuns: cases(40) },
      );
    });
  }

  it('names under letters', async () => {
    const list = fc.constantFrom(', ', '; ', ' + ', ',');
    await fc.assert(
      fc.asyncProperty(
        facts(['R', 'A', 'C', 'I']),
        list,
        fc.constantFrom('', '—', 'N/A'),
        async (matrix, join, blank) => {
          const letters = ['R', 'A', 'C', 'I'];
          const holders = (row: Row, letter: string) =>
            matrix.roles.filter((_, index) => row.cells[index]?.includes(letter)).join(join) || blank;
          const rows = matrix.areas.map(
            ({ name, rows: own }) =>
              `## ${name}\n\n${table(
                ['Task', 'Responsible', 'Accountable', 'Consulted', 'Informed'],
                own.map((row) => [row.name, ...letters.map((letter) => holders(row, letter))]),
              )}`,
          );
          const { matrices } = await read('markdown', `# RACI\n\n${rows.join('\n\n')}\n`);
          expect(matrices.flatMap(rowsOf)).toEqual(expected(matrix));
        },
      ),
      { numRuns: cases(60) },
    );
  });

  it('sheets, with an area column', async () => {
    const quoted = (text: string) => (/[,;"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    await fc.assert(
      fc.asyncProperty(
        facts(['R', 'A', 'C', 'I']),
        notation,
        fc.constantFrom(',', ';'),
        async (matrix, style, delimiter) => {
          const plain = {
            ...style,
            around: ['', ''],
            blank: '',
            join: style.join === '<br>' ? '/' : style.join,
          };
          const lines = matrix.areas.flatMap(({ name, rows }) =>
            rows.map((row) => [name, row.name, ...row.cells.map((letters) => written(letters, plain))]),
          );
          const text = [['Area', 'Activity', ...matrix.roles], ...lines]
            .map((cells) => cells.map(quoted).join(delimiter))
            .join('\r\n');
          await holds(matrix, 'csv', text);
        },
      ),
      { numRuns: cases(60) },
    );
  });
});
