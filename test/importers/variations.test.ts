import { readdirSync, readFileSync } from 'node:fs';
import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { importerFor } from '../../src/importers/index.ts';
import { matrixFromDocument } from '../../src/load/index.ts';
import { outlineOf } from './outline.ts';

/*
 * Each document of the fixtures with small slips of its writer: what is read of it otherwise. Nobody judged each of these
 * readings; the files are there so that a change of the importers shows where else it acts.
 */

type Lines = readonly string[];
type Slip = (lines: Lines, at: number) => Lines;

const replaced = (lines: Lines, at: number, ...by: Lines): Lines => [
  ...lines.slice(0, at),
  ...by,
  ...lines.slice(at + 1),
];
const line = (lines: Lines, at: number): string => lines[at] ?? '';

/** Changes one cell of a row, or one word of another line. */
function inCell(change: (cell: string, next: string) => string): Slip {
  return (lines, at) => {
    const text = line(lines, at);
    const sign = text.includes('|') ? '|' : text.includes(',') ? ',' : ' ';
    const cells = text.split(sign);
    const place = (at % Math.max(1, cells.length - 1)) + (sign === '|' ? 1 : 0);
    const cell = cells[place] ?? '';
    return replaced(
      lines,
      at,
      cells.with(Math.min(place, cells.length - 1), change(cell, cells[place + 1] ?? '')).join(sign),
    );
  };
}

const slips: Readonly<Record<string, Slip>> = {
  'left out': (lines, at) => replaced(lines, at),
  'a cell emptied': inCell(() => ' '),
  'written twice': (lines, at) => replaced(lines, at, line(lines, at), line(lines, at)),
  'a cell as its neighbour': inCell((_, next) => next),
  'a blank line behind it': (lines, at) => replaced(lines, at, line(lines, at), ''),
  'in large letters': (lines, at) => replaced(lines, at, line(lines, at).toUpperCase()),
  'a cell with a remark': inCell((cell) => `${cell.trimEnd()} (if asked) `),
  'before the line above': (lines, at) =>
    at === 0
      ? lines
      : [...lines.slice(0, at - 1), line(lines, at), line(lines, at - 1), ...lines.slice(at + 1)],
  'a cell in doubt': inCell((cell) => `${cell.trimEnd()}? `),
  'cut off': (lines, at) => replaced(lines, at, line(lines, at).slice(0, line(lines, at).length / 2)),
  'a cell with a footnote': inCell((cell) => `${cell.trimEnd()}¹ `),
  'words behind it': (lines, at) => replaced(lines, at, `${line(lines, at)} and so on`),
};

/** Changes the tables of a document, each row of which is a list of cells here; the second is the line under the heads. */
function inTables(change: (rows: readonly Lines[]) => readonly Lines[]): (lines: Lines) => Lines {
  return (lines) => {
    const sign = lines.some((text) => text.trimStart().startsWith('|')) ? '|' : ',';
    const isRow = (text: string) => (sign === '|' ? text.trimStart().startsWith('|') : text.includes(','));
    const result: string[] = [];
    for (let at = 0; at < lines.length; at++) {
      const end = lines.findIndex((text, index) => index >= at && !isRow(text));
      const table = lines.slice(at, end < 0 ? lines.length : end);
      if (table.length < 2) result.push(line(lines, at));
      else {
        const inner = (text: string) =>
          (sign === '|' ? text.trim().replace(/^\||\|$/gu, '') : text).split(sign);
        const rows = change(table.map(inner)).map((cells) => cells.join(sign));
        result.push(...rows.map((row) => (sign === '|' && row !== '' ? `|${row}|` : row)));
        at += table.length - 1;
      }
    }
    return result;
  };
}

const inRows = (change: (cells: Lines, row: number) => Lines) => inTables((rows) => rows.map(change));
const isRule = (cells: Lines) => cells.every((text) => /^[\s:-]+$/u.test(text));
const middle = (rows: readonly unknown[]) => Math.ceil((rows.length + 2) / 2);

/** What else people do to a whole document. */
const habits: Readonly<Record<string, (lines: Lines) => Lines>> = {
  'a number before each row': inRows((cells, row) => [
    row === 0 ? 'No.' : isRule(cells) ? '---' : `${row}`,
    ...cells,
  ]),
  'the last column left out': inRows((cells) => cells.slice(0, -1)),
  'the letters in small letters': inRows((cells, row) =>
    row === 0 ? cells : cells.map((text, column) => (column === 0 ? text : text.toLowerCase())),
  ),
  'the first columns in the other order': inRows(([one = '', two = '', ...rest]) => [two, one, ...rest]),
  'an empty column behind': inRows((cells) => [...cells, isRule(cells) ? '---' : ' ']),
  'the heads again in the middle': inTables((rows) => rows.toSpliced(middle(rows), 0, rows[0] ?? [])),
  'a blank line in the middle': inTables((rows) => rows.toSpliced(middle(rows), 0, [])),
  'a row that counts': inTables((rows) => [
    ...rows,
    (rows[0] ?? []).map((_, column) => (column === 0 ? ' Total ' : ' 3 ')),
  ]),
  'a title over the heads': inTables(([head = [], ...rows]) => [
    head.map((_, column) => (column === 1 ? ' Parties ' : ' ')),
    ...(isRule(rows[0] ?? ['x']) ? [rows[0] ?? [], head, ...rows.slice(1)] : [head, ...rows]),
  ]),
  'rows from the last to the first': inTables((rows) => {
    const start = isRule(rows[1] ?? ['x']) ? 2 : 1;
    return [...rows.slice(0, start), ...rows.slice(start).reverse()];
  }),
  'the letters in bold': inRows((cells, row) =>
    cells.map((text, column) =>
      row === 0 || column === 0 || !/\w/u.test(text) ? text : ` **${text.trim()}** `,
    ),
  ),
  'no cell empty': inRows((cells) => cells.map((text) => (text.trim() === '' ? ' - ' : text))),
  'turned round': inTables((rows) => {
    const plain = rows.filter((cells) => !isRule(cells));
    const across = (plain[0] ?? []).map((_, column) => plain.map((cells) => cells[column] ?? ' '));
    return plain.length === rows.length
      ? across
      : across.toSpliced(
          1,
          0,
          plain.map(() => '---'),
        );
  }),
  'a group in the middle': inTables((rows) =>
    rows.toSpliced(
      middle(rows),
      0,
      (rows[0] ?? []).map((_, column) => (column === 0 ? ' **Later** ' : ' ')),
    ),
  ),
  'a column of remarks': inRows((cells, row) => [
    ...cells,
    row === 0 ? ' Remarks ' : isRule(cells) ? '---' : row % 2 ? ' By night. ' : ' ',
  ]),
  'the headings left out': (lines) => lines.filter((text) => !/^#/u.test(text)),
  'nothing but the tables': (lines) => lines.filter((text) => text.trim() === '' || /^\s*\||,/u.test(text)),
  'each heading one deeper': (lines) => lines.map((text) => text.replace(/^#/u, '##')),
  'lines that end as on Windows': (lines) => lines.map((text) => `${text}\r`),
  'all indented': (lines) => lines.map((text) => (text === '' ? '' : `  ${text}`)),
};

const folders = ['fixtures', 'policy/fixtures'].map((name) => new URL(`${name}/`, import.meta.url));
const documents = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|csv|tsv|html)$/u.test(name))
    .map((name) => [name, new URL(name, folder)] as const),
);

describe('slips in documents', () => {
  it.each(documents)('%s', async (name, file) => {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/u);
    const usual = await outline(name, lines);
    const written = lines.flatMap((text, at) => (text.trim() === '' ? [] : [at]));
    const told: string[] = [];
    for (const [index, [slip, change]] of Object.entries(slips).entries()) {
      // Each slip in another part of the document.
      const part = Math.floor((index * written.length) / Object.keys(slips).length);
      const at = written[(part + name.length) % written.length] ?? 0;
      const read = await outline(name, change(lines, at));
      told.push(`## ${slip}: ${line(lines, at).trim()}\n${difference(usual, read)}`);
    }
    for (const [index, [habit, change]] of Object.entries(habits).entries()) {
      if ((index + name.length + lines.length) % 3 > 0) continue;
      const read = await outline(name, change(lines));
      told.push(`## ${habit}\n${difference(usual, read)}`);
    }
    await expect(told.join('\n')).toMatchFileSnapshot(`variations/${name}.txt`);
  });
});

/** What is read, without the numbers of the lines it stands on. */
async function outline(name: string, lines: Lines): Promise<string> {
  const importer = await importerFor(name);
  if (importer === undefined) throw new Error(`There is no importer for ${name}`);
  const result = await importer.import(new TextEncoder().encode(lines.join('\n')), { name });
  for (const matrix of result.matrices) matrixFromDocument(matrix);
  return outlineOf(result).replace(/^ *\d+(?= \[| )|(?<=^! )\d+/gmu, '');
}

function difference(before: string, after: string): string {
  return diffLines(before, after)
    .filter(({ added, removed }) => added || removed)
    .map(({ added, value }) => value.replace(/^(?=.)/gmu, added ? '+ ' : '- '))
    .join('');
}
