import { readFileSync } from 'node:fs';
import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../../src/exporters/index.ts';
import { importerFor } from '../../../src/importers/index.ts';
import { loadMatrix, matrixFromDocument } from '../../../src/load/index.ts';
import { outlineOf } from '../outline.ts';

/*
 * Documents that `raci export` wrote and that somebody edited carelessly: what is read of them otherwise. Nobody judged
 * each of these readings; the files show where else a change acts.
 */

const { matrix } = loadMatrix(
  readFileSync(new URL('../../lint/slips/harbour.yaml', import.meta.url), 'utf8'),
  'harbour.yaml',
);

const edits: Readonly<Record<string, (line: string) => readonly string[]>> = {
  'left out': () => [],
  'another word': (line) => [line.replace(/(?<=[\s>|*,"])[A-Z][a-z]+/u, 'Other')],
  'cut off': (line) => [line.slice(0, Math.ceil(line.length / 2))],
  'written twice': (line) => [line, line],
  'another letter': (line) => [line.replace(/(?<=[\s>|,"])(?:RA|A|R|I)(?=[\s<|,"]|$)/u, 'C')],
  'a mark more': (line) => [line.replace(/(?<=\w)(?=\s*(?:\||<\/td>|,|$))/u, '¹')],
  'a line behind it': (line) => [line, 'Somebody wrote here.'],
};

describe('edited exports', () => {
  it.each([
    ['markdown', 'sections'],
    ['markdown', 'single'],
    ['html', 'sections'],
    ['csv', 'sections'],
  ] as const)('%s, %s', async (format, layout) => {
    if (matrix === undefined) throw new Error('The fixture is no matrix');
    const entry = exporters.find(({ id }) => id === format);
    const exporter = await entry?.load();
    const name = `harbour${entry?.extension}`;
    const importer = await importerFor(name);
    const read = async (lines: readonly string[]) => {
      const result = await importer?.import(new TextEncoder().encode(lines.join('\n')), { name });
      for (const document of result?.matrices ?? []) matrixFromDocument(document);
      return result === undefined ? '' : outlineOf(result).replace(/^ *\d+(?= \[| )|(?<=^! )\d+/gmu, '');
    };
    const lines = String(await exporter?.export([matrix], { layout })).split('\n');
    const usual = await read(lines);
    const told = [usual];
    const changes = Object.entries(edits);
    for (const [index, line] of lines.entries()) {
      // Lines of a style sheet say nothing.
      if (line.trim() === '' || /^\s*[^<{]*\{[^"]*\}$|^\s*[a-z-]+:.*;$/u.test(line)) continue;
      for (const turn of [0, 3]) {
        const [edit, change] = changes[(index + turn) % changes.length] ?? ['', () => [line]];
        const now = await read(lines.toSpliced(index, 1, ...change(line)));
        const difference = diffLines(usual, now)
          .filter(({ added, removed }) => added || removed)
          .map(({ added, value }) => value.replace(/^(?=.)/gmu, added ? '+ ' : '- '));
        if (difference.length > 0)
          told.push(`## ${edit}: ${line.trim().slice(0, 100)}\n${difference.join('')}`);
      }
    }
    await expect(told.join('\n')).toMatchFileSnapshot(`edited/${format}-${layout}.txt`);
  });
});
