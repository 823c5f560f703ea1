import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import type { Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as plainText } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cellsOf, cellText, roleColumns } from '../../src/exporters/columns.ts';
import { markdown, markdownFragment } from '../../src/exporters/markdown.ts';
import { areasOf, type Matrix, rowsOf } from '../../src/model/index.ts';
import { printable, printableLines } from '../../src/text/printable.ts';
import { cases } from '../support/cases.ts';
import { anyText, matrices } from './arbitrary.ts';
import { examples, harbour } from './harbour.ts';

const any = matrices({ names: anyText, notes: anyText });
/** Texts whose width does not depend on what stands beside them. */
const straight = fc
  .array(fc.constantFrom('Restore', 'a|b', '*', '日本語', 'Größe', '👩‍💻', '\\', '<b>'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));
const layouts = ['sections', 'single'] as const;

function parsed(text: string): Root {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

function nodesOf(parent: { readonly children: readonly RootContent[] }): RootContent[] {
  return parent.children.flatMap((node) => ['children' in node ? nodesOf(node as never) : [], node].flat());
}

/** What a cell of the table says, without marks of footnotes. */
function shown(text: string): string {
  return printableLines(text)
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/gu, ' '))
    .filter((line) => line !== '')
    .join('');
}

function tablesIn(root: Root): Table[] {
  return root.children.filter((node) => node.type === 'table');
}

function expectedRows(matrix: Matrix): string[][] {
  const roles = roleColumns(matrix);
  return [...rowsOf(matrix)].map(({ activity }) => [
    shown(activity.name),
    ...cellsOf(activity, roles).map((cell) => shown(cellText(cell, matrix.scheme, '✔️'))),
  ]);
}

/** Marks stand at the end of a cell. */
function withoutMarks(text: string, expected: string): string {
  expect(text.slice(0, expected.length)).toBe(expected);
  expect(text.slice(expected.length)).toMatch(/^(?:[*†⁰¹²³⁴⁵⁶⁷⁸⁹]*|(?: \[+(?:\d+|planned|retired)\]+)*)$/u);
  return expected;
}

describe('Markdown', () => {
  it.each(layouts)('writes a matrix with one of everything (%s)', async (layout) => {
    await expect(await markdown.export([harbour], { layout })).toMatchFileSnapshot(
      `golden/harbour-${layout}.md`,
    );
  });

  it.each(layouts)(
    'is read by a Markdown parser as the rows and columns that were written (%s)',
    async (layout) => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(any, fc.constantFrom(...examples)), async (matrix) => {
          const root = parsed(String(await markdown.export([matrix], { layout })));
          const rows = tablesIn(root).flatMap((table) =>
            table.children
              .slice(1)
              .map((row) => row.children.map((cell) => plainText(cell, { includeHtml: false }))),
          );
          const areas = [...areasOf(matrix)];
          const sections = areas.filter(
            (area) => area.activities.length > 0 || area.areas.length === 0 || area.description !== undefined,
          ).length;
          const expected = expectedRows(matrix);
          if (layout === 'sections') {
            expect(rows).toHaveLength(expected.length);
            for (const [index, row] of expected.entries())
              for (const [column, text] of row.entries()) withoutMarks(rows[index]?.[column] ?? '', text);
          } else expect(rows).toHaveLength(expected.length + sections);
          const headings = root.children
            .filter((node) => node.type === 'heading')
            .map((node) => plainText(node));
          const names = areas.map(({ name }) => printable(name).trim().replace(/ {2,}/gu, ' '));
          if (layout === 'sections') for (const name of names) expect(headings).toContain(name);
        }),
        { numRuns: cases(80) },
      );
    },
  );

  it('lets no text become markup', async () => {
    const structure = new Set([
      'root',
      'heading',
      'paragraph',
      'text',
      'list',
      'listItem',
      'table',
      'tableRow',
      'tableCell',
      'strong',
    ]);
    await fc.assert(
      fc.asyncProperty(any, fc.constantFrom(...layouts), async (matrix, layout) => {
        const text = String(await markdown.export([matrix], { layout }));
        for (const node of nodesOf(parsed(text))) {
          if (node.type === 'html')
            expect(node.value).toMatch(/^(?:<br>|<!-- raci:(?:matrix|details)\s\{[^<>]*\}\s-->)$/u);
          else expect(structure).toContain(node.type);
        }
        const html = parseFragment(text);
        const elements = html.childNodes.filter((node) => 'tagName' in node).map((node) => node.nodeName);
        expect(elements.filter((name) => name !== 'br')).toEqual([]);
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
        expect(text.replaceAll('<!-- raci:', '')).not.toContain('<!--');
      }),
      { numRuns: cases(80) },
    );
  });

  it('draws tables straight', async () => {
    await fc.assert(
      fc.asyncProperty(matrices({ names: straight, notes: straight }), async (matrix) => {
        const lines = String(await markdown.export([matrix], { layout: 'single' })).split('\n');
        const widths = lines.filter((line) => line.startsWith('|')).map((line) => stringWidth(line));
        expect(new Set(widths).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: cases(50) },
    );
  });

  it('stands under the heading of the document that it is part of', () => {
    expect(markdownFragment(harbour, 'sections', 2)).toMatch(/^### Operations\n/u);
    expect(markdownFragment(harbour, 'sections', 0)).toMatch(/^# Operations\n/u);
    expect(markdownFragment(harbour, 'sections', 6)).toMatch(/^###### Operations\n/u);
    expect(markdownFragment(harbour, 'single', 2)).toMatch(/^\| Activity/u);
  });

  it('links to the web and to nothing else', async () => {
    const source = async (location: string) => {
      const text = String(
        await markdown.export([{ ...harbour, source: { title: 'T', location } }], { layout: 'sections' }),
      );
      return text.split('\n').find((line) => line.startsWith('Source'));
    };
    expect(await source('https://example.org/a b)(c"<x>|')).toBe(
      'Source: [T](https://example.org/a%20b%29%28c%22%3Cx%3E%7C)',
    );
    expect(await source('javascript:alert(1)')).toBe('Source: T, javascript:alert(1)');
    expect(await source('docs/a.md')).toBe('Source: T, docs/a.md');
  });
});

const cmark = spawnSync('cmark-gfm', ['--version']).status === 0;

describe.skipIf(!cmark)(`cmark-gfm${cmark ? '' : ' (skipped: cmark-gfm is not installed here)'}`, () => {
  const render = (text: string) =>
    spawnSync(
      'cmark-gfm',
      ['-e', 'table', '-e', 'strikethrough', '-e', 'autolink', '-e', 'tasklist', '--unsafe'],
      { input: text, encoding: 'utf8' },
    ).stdout;

  it.each(examples.map((matrix) => [matrix.id, matrix] as const))(
    'renders %s with as many rows and columns',
    async (_, matrix) => {
      const html = render(String(await markdown.export([matrix], { layout: 'sections' })));
      const tables = [...html.matchAll(/<table>.*?<\/table>/gsu)].map(([table]) => table);
      const withRows = [...areasOf(matrix)].filter(
        (area) => area.activities.length > 0 || area.areas.length === 0,
      );
      expect(tables).toHaveLength(withRows.length);
      for (const [index, table] of tables.entries()) {
        const area = withRows[index];
        const rows = table.split('<tr>').slice(1);
        const columns =
          1 + roleColumns(matrix).length + (area?.activities.some(({ note }) => note !== undefined) ? 1 : 0);
        expect(rows).toHaveLength((area?.activities.length ?? 0) + 1);
        for (const row of rows) expect(row.match(/<t[hd][ >]/gu)).toHaveLength(columns);
      }
    },
  );

  it('renders hostile text as text', async () => {
    const [sample] = fc.sample(fc.array(any, { minLength: 40, maxLength: 40 }), 1);
    const html = render(String(await markdown.export(sample ?? [], { layout: 'sections' })));
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/giu)].map(([, tag]) => tag?.toLowerCase()));
    const allowed = [
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'ul',
      'li',
      'strong',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'br',
      'a',
    ];
    expect([...tags].filter((tag) => !allowed.includes(tag ?? ''))).toEqual([]);
    expect(
      [...html.matchAll(/href="([^"]*)"/gu)]
        .map(([, href]) => href)
        .filter((href) => !/^(?:https?:|mailto:)/u.test(href ?? '')),
    ).toEqual([]);
    const rows = html.split('<tr>').length - 1;
    const written = (sample ?? [])
      .flatMap((matrix) => [...areasOf(matrix)])
      .filter((area) => area.activities.length > 0 || area.areas.length === 0);
    expect(rows).toBe(written.reduce((sum, area) => sum + area.activities.length + 1, 0));
  });
});
