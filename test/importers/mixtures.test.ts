import { describe, expect, it } from 'vitest';
import { importerFor } from '../../src/importers/index.ts';
import { matrixFromDocument } from '../../src/load/index.ts';
import { outlineOf } from './outline.ts';

/*
 * One matrix written down in many mixtures of the ways in which people do it, and what is read of each. The mixtures are
 * spread evenly: each way meets each other one. Nobody judged each of the readings; the files show where a change acts.
 */

type Row = readonly string[];
interface Table {
  readonly heads: Row;
  readonly rows: readonly Row[];
}
interface Way {
  readonly [name: string]: (table: Table) => Table;
}

const parties = ['Harbour', 'Pilot', 'Crew (night)'];
const duties: readonly (readonly [area: string, name: string, cells: Row])[] = [
  ['Arrival', 'Plan the berths', ['A', 'R', '']],
  ['Arrival', 'Guide the ship', ['I', 'RA', 'C']],
  ['Cargo', 'Unload containers', ['A', '', 'R']],
  ['Cargo', 'Weigh them', ['', 'C', 'RA']],
  ['Cargo', 'Store the rest', ['RA', 'I', '']],
];
const plain: Table = { heads: ['Task', ...parties], rows: duties.map(([, name, cells]) => [name, ...cells]) };

const eachCell =
  (change: (text: string, row: number, column: number) => string) =>
  ({ heads, rows }: Table): Table => ({
    heads,
    rows: rows.map((cells, row) =>
      cells.map((text, column) => (column === 0 ? text : change(text, row, column))),
    ),
  });
const withColumn =
  (at: number, head: string, text: (row: number) => string) =>
  ({ heads, rows }: Table): Table => ({
    heads: heads.toSpliced(at, 0, head),
    rows: rows.map((cells, row) => cells.toSpliced(at, 0, text(row))),
  });
const withRow =
  (at: number, cells: (width: number, table: Table) => Row) =>
  (table: Table): Table => ({
    heads: table.heads,
    rows: table.rows.toSpliced(at, 0, cells(table.heads.length, table)),
  });
const wide = (width: number, ...texts: Row): Row =>
  Array.from({ length: width }, (_, column) => texts[column] ?? '');
const as = (words: Readonly<Record<string, string>>) =>
  eachCell((text) => [...text].map((letter) => words[letter] ?? letter).join(' / '));
const same = (table: Table): Table => table;

/** How cells are written. */
const marks: Way = {
  letters: same,
  'small letters': eachCell((text) => text.toLowerCase()),
  words: as({ R: 'Responsible', A: 'Accountable', C: 'Consulted', I: 'Informed' }),
  Worte: as({ R: 'Durchführung', A: 'Verantwortlich', C: 'Beratend', I: 'Informiert' }),
  ticks: eachCell((text) => (text === '' ? '' : '✓')),
  'yes and no': eachCell((text) => (/[RA]/u.test(text) ? 'yes' : 'no')),
  signs: as({ R: '●', A: '◆', C: '○', I: '□' }),
  'signs beside letters': eachCell((text) => (text === '' ? '' : `🔴 ${text}`)),
  dashes: eachCell((text) => text || '—'),
  'not applicable': eachCell((text) => text || 'n/a'),
  'bold, parted': eachCell((text) => (text === '' ? '' : `**${[...text].join('/')}**`)),
  footnotes: eachCell((text, row) => (row === 1 && text !== '' ? `${text}¹` : text)),
  remarks: eachCell((text, row) => (row === 2 && text !== '' ? `${text} (by night)` : text)),
  open: eachCell((text, row) => (row === 3 && text === '' ? 'TBD' : text)),
  doubtful: eachCell((text, row) => (row === 4 && text !== '' ? `${text}?` : text)),
  'a word between': eachCell((text, row) => (row === 0 && text === 'R' ? 'ask the captain' : text)),
};

/** What else stands in the table. */
const columns: Way = {
  nothing: same,
  numbers: withColumn(0, 'No.', (row) => `${row + 1}`),
  'nested numbers': withColumn(0, '#', (row) => `${1 + Math.floor(row / 2)}.${1 + (row % 2)}`),
  remarks: (table) =>
    withColumn(table.heads.length, 'Remarks', (row) => (row === 1 ? 'By radio.' : ''))(table),
  areas: withColumn(0, 'Phase', (row) => duties[row]?.[0] ?? ''),
  'areas once': withColumn(0, 'Phase', (row) => (row === 0 || row === 2 ? (duties[row]?.[0] ?? '') : '')),
  'areas behind': withColumn(1, 'Bereich', (row) => duties[row]?.[0] ?? ''),
  status: (table) =>
    withColumn(table.heads.length, 'Status', (row) => (row === 3 ? 'planned' : 'active'))(table),
  facts: (table) => withColumn(table.heads.length, 'SLA', (row) => `${row + 2} h`)(table),
  'facts among': withColumn(1, 'Priority', (row) => (row % 2 === 0 ? 'high' : 'low')),
  description: withColumn(1, 'Description', () => 'As it stands in the handbook.'),
  'no head': (table) => ({ ...table, heads: ['', ...table.heads.slice(1)] }),
  'another head': (table) => ({ ...table, heads: ['Tätigkeit', ...table.heads.slice(1)] }),
  'an unknown head': (table) => ({ ...table, heads: ['Thing', ...table.heads.slice(1)] }),
  'an empty column': withColumn(2, '', () => ''),
  'a party without letters': (table) => withColumn(table.heads.length, 'Guest', () => '')(table),
};

const lines: Way = {
  none: same,
  'areas in rows': (table) =>
    withRow(3, (width) => wide(width, '**Cargo**'))(withRow(0, (width) => wide(width, '**Arrival**'))(table)),
  'areas over all columns': (table) =>
    withRow(2, (width) => Array.from({ length: width }, () => 'Cargo'))(table),
  'heads again': withRow(2, (_, { heads }) => heads),
  'a second table': (table) =>
    withRow(3, (_, { heads }) => ['Activity', ...heads.slice(1, -1), 'Guard'])(table),
  total: withRow(5, (width) => Array.from({ length: width }, (_, column) => (column === 0 ? 'Total' : '3'))),
  'an empty row': withRow(2, (width) => wide(width)),
  'a row of nobody': withRow(2, (width) => wide(width, 'Sleep')),
  'a note': withRow(5, (width) => wide(width, '¹ Only when the sea is calm.')),
  'a key': withRow(5, (width) =>
    wide(width, 'R = Responsible, A = Accountable, C = Consulted, I = Informed'),
  ),
  'the last row short': ({ heads, rows }) => ({
    heads,
    rows: rows.with(-1, (rows.at(-1) ?? []).slice(0, 2)),
  }),
  'groups of heads': ({ heads, rows }) => ({
    heads: heads.map((_, column) => (column === 1 ? 'On land' : column === 2 ? 'At sea' : '')),
    rows: [heads, ...rows],
  }),
  'a title': ({ heads, rows }) => ({
    heads: wide(heads.length, 'Duties in the harbour'),
    rows: [heads, ...rows],
  }),
  'names twice': withRow(3, (width) => wide(width, 'Plan the berths', 'R', 'A')),
};

/** What stands around the table. */
const around: readonly (readonly [name: string, before: string, after: string])[] = [
  ['a heading', '# Harbour\n\n## Who does what\n\n', ''],
  ['nothing', '', ''],
  [
    'a key as a list',
    '# RACI\n\n',
    '\n- **R**: Responsible\n- **A**: Accountable\n- **C**: Consulted\n- **I**: Informed\n',
  ],
  ['a key of signs', '# Duties\n\n', '\n● = responsible, ◆ = accountable, ○ = consulted, □ = informed\n'],
  [
    'a key as a table',
    '# RACI\n\n',
    '\n| Letter | Meaning |\n|---|---|\n| R | does it |\n| A | answers for it |\n',
  ],
  ['footnotes', '# RACI\n\n', '\n¹ Only when the sea is calm.\n'],
  [
    'who is who',
    '# RACI\n\n## Roles\n\n- **Harbour** (provider): owns the quay\n- **Pilot**: knows the water\n\n## Matrix\n\n',
    '',
  ],
  ['another table', '# RACI\n\n| Ship | Length |\n|---|---|\n| Ada | 90 m |\n\n', ''],
  [
    'sentences',
    '# Verantwortlichkeiten\n\nDie Tabelle zeigt, wer was im Hafen tut.\n\n',
    '\nAlles andere steht im Handbuch.\n',
  ],
];

/** How the table is laid out. */
const layouts: Readonly<Record<string, (table: Table) => string>> = {
  'a row for each activity': ({ heads, rows }) => drawn([heads, ...rows]),
  'a column for each activity': ({ heads, rows }) =>
    drawn(
      heads.map((head, column) => [
        column === 0 ? 'Role' : head,
        ...rows.map((cells) => cells[column] ?? ''),
      ]),
    ),
  'a column for each letter': ({ heads, rows }) =>
    drawn([
      ['Task', 'Responsible', 'Accountable', 'Consulted', 'Informed'],
      ...rows.map((cells) => [
        cells[0] ?? '',
        ...['R', 'A', 'C', 'I'].map((letter) =>
          heads.filter((_, at) => at > 0 && cells[at]?.includes(letter)).join(', '),
        ),
      ]),
    ]),
  'a row for each letter': ({ heads, rows }) =>
    drawn([
      ['Activity', 'Role', 'RACI'],
      ...rows.flatMap((cells) =>
        heads.flatMap((head, at) =>
          at === 0 || !cells[at] ? [] : [[cells[0] ?? '', head, cells[at] ?? '']],
        ),
      ),
    ]),
  'who owns it': ({ heads, rows }) =>
    drawn([
      ['Task', 'Owner'],
      ...rows.map((cells) => [
        cells[0] ?? '',
        heads[cells.findIndex((text, at) => at > 0 && /[A✓]/u.test(text))] ?? '',
      ]),
    ]),
  'values parted by commas': ({ heads, rows }) =>
    [heads, ...rows]
      .map((cells) => cells.map((text) => (text.includes(',') ? `"${text}"` : text)).join(','))
      .join('\n'),
};

function drawn([heads = [], ...rows]: readonly Row[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The way at a place of a list, whatever the place. */
function at<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new Error('There is no way');
  return found;
}

describe('mixtures', () => {
  it.each(Object.entries(layouts))('%s', async (name, write) => {
    const isPlain = name === 'values parted by commas';
    const told: string[] = [];
    for (let index = 0; index < 48; index++) {
      const [mark, markCells] = at(Object.entries(marks), index);
      const [column, addColumns] = at(Object.entries(columns), index * 3 + Math.floor(index / 16));
      const [line, addLines] = at(Object.entries(lines), index * 5 + Math.floor(index / 14));
      const [words, before, after] = at(around, index * 2 + Math.floor(index / 9));
      const table = write(addLines(addColumns(markCells(plain))));
      const text = isPlain ? table : `${before}${table}\n${after}`;
      const file = isPlain ? 'harbour.csv' : 'harbour.md';
      const importer = await importerFor(file);
      const result = await importer?.import(new TextEncoder().encode(text), { name: file });
      if (result === undefined) throw new Error(`There is no importer for ${file}`);
      for (const matrix of result.matrices) matrixFromDocument(matrix);
      told.push(`## ${mark}; ${column}; ${line}${isPlain ? '' : `; ${words}`}\n${outlineOf(result)}`);
    }
    await expect(told.join('\n')).toMatchFileSnapshot(`mixtures/${name.replaceAll(' ', '-')}.txt`);
  });
});
