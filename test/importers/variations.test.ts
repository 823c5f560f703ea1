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
