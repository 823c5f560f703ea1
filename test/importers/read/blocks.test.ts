import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentBlocks } from '../../../src/importers/blocks.ts';
import { readDelimited } from '../../../src/importers/read/csv.ts';
import { readHtml } from '../../../src/importers/read/html.ts';
import { readMarkdown } from '../../../src/importers/read/markdown.ts';

/*
 * What the readers make of a document that has a bit of everything, block by block, and of the same with each of its lines
 * left out or cut off.
 */

const readers: Readonly<Record<string, (text: string) => DocumentBlocks>> = {
  csv: (text) => readDelimited(text).document,
  html: readHtml,
  md: readMarkdown,
};

const cuts: Readonly<Record<string, (line: string) => readonly string[]>> = {
  'left out': () => [],
  'cut off': (line) => [line.slice(0, Math.ceil(line.length / 2))],
  'without its beginning': (line) => [line.slice(3)],
  'with a blank line before it': (line) => ['', line],
};

describe('blocks', () => {
  const folder = new URL('.', import.meta.url);
  it.each(readdirSync(folder).filter((name) => /\.(?:csv|html|md)$/u.test(name)))('%s', async (name) => {
    const read = readers[name.replace(/.*\./u, '')] ?? readMarkdown;
    const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
    const usual = shown(read(lines.join('\n')));
    const told = [...usual];
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const [cut, change] = Object.entries(cuts)[index % 4] ?? ['', () => []];
      const text = lines.toSpliced(index, 1, ...change(line)).join('\n');
      const now = shown(read(text)).map(withoutLine);
      const before = usual.map(withoutLine);
      told.push(
        `# ${index + 1} ${cut}: ${line}`,
        ...before.filter((block) => !now.includes(block)).map((block) => `- ${block.slice(0, 120)}`),
        ...now.filter((block) => !before.includes(block)).map((block) => `+ ${block}`),
      );
    }
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(new URL(`${name}.txt`, folder).pathname);
  });
});

/** A line for each block, and for each row of a table. */
function shown({ title, language, blocks }: DocumentBlocks): string[] {
  return [
    `${title} (${language ?? '?'})`,
    ...blocks.flatMap((block) => {
      if (block.kind !== 'table') return [JSON.stringify(block)];
      const { rows, kind, ...rest } = block;
      return [
        `${kind} ${JSON.stringify(rest)}`,
        ...rows.map(({ cells, ...row }) => `  ${JSON.stringify(row)} ${cells.map(cellText).join(' | ')}`),
      ];
    }),
  ];
}

function cellText({ text, ...rest }: { readonly text: string }): string {
  const more = Object.entries(rest).filter(
    ([key, value]) => value !== false && !(key === 'origin' && value === 'own'),
  );
  return [JSON.stringify(text), ...more.map(([key, value]) => `${key}:${JSON.stringify(value)}`)].join(' ');
}

const withoutLine = (block: string) => block.replace(/"line":\d+/u, '');
