import { describe, expect, it } from 'vitest';
import { fencedCode } from '../../../src/importers/read/fences.ts';
import { cutLongTables } from '../../../src/importers/read/long-tables.ts';
import { readMarkdown } from '../../../src/importers/read/markdown.ts';

describe('fenced code', () => {
  /** The lines, those of code with a dot before them: of a fence all but the last line. */
  const marked = (text: string) => {
    const isCode = fencedCode(text);
    let offset = 0;
    return text.split('\n').map((line) => {
      const shown = isCode(offset) ? `.${line}` : line;
      offset += line.length + 1;
      return shown;
    });
  };

  it.each([
    ['none', 'a\nb', ['a', 'b']],
    ['nothing', '', ['']],
    ['one', 'a\n```\nb\n```\nc', ['a', '.```', '.b', '```', 'c']],
    ['at the beginning', '```\na\n```', ['.```', '.a', '```']],
    ['two', '```\na\n```\nb\n~~~\nc\n~~~\nd', ['.```', '.a', '```', 'b', '.~~~', '.c', '~~~', 'd']],
    ['that is never closed', 'a\n```\nb\n\nc', ['a', '.```', '.b', '.', '.c']],
    ['another sign inside', '```\n~~~\n```\na', ['.```', '.~~~', '```', 'a']],
    ['a shorter one inside', '````\n```\na\n````\nb', ['.````', '.```', '.a', '````', 'b']],
    ['a longer one ends it', '```\na\n`````\nb', ['.```', '.a', '`````', 'b']],
    ['two signs are none', '``\na\n``', ['``', 'a', '``']],
    [
      'with a language, indented and in a quote',
      '  > ```md\n> a\n> ```\nb',
      ['.  > ```md', '.> a', '> ```', 'b'],
    ],
    ['behind words', 'a ```\nb', ['a ```', 'b']],
  ])('%s', (_, text, lines) => {
    expect(marked(text)).toEqual(lines);
  });
});

describe('long tables', () => {
  const rows = (count: number, from = 1) =>
    Array.from({ length: count }, (_, index) => `| ${index + from} | R |`);
  const head = ['| Task | Ann |', '|---|:-:|'];
  const linesOf = (lines: readonly string[]) => {
    const cut = cutLongTables(`${lines.join('\n')}\n`);
    expect(cut.text.split('\n')).toHaveLength(lines.length + 1);
    return cut;
  };

  it('keep their head, the line below it and ninety-nine rows', () => {
    const cut = linesOf(['# A', ...head, ...rows(102), 'End']);
    expect(cut.text).toBe(`# A\n${[...head, ...rows(99)].join('\n')}\n\n\n\nEnd\n`);
    expect(cut.rowsOf(2)).toEqual([
      { line: 103, text: '| 100 | R |' },
      { line: 104, text: '| 101 | R |' },
      { line: 105, text: '| 102 | R |' },
    ]);
    expect(cut.rowsOf(3)).toEqual([]);
  });

  it.each([
    ['short ones', [...head, ...rows(99)]],
    ['those without a line under their heads', rows(150)],
    ['those in code', ['```', ...head, ...rows(150), '```']],
    ['two that are only long together', [...head, ...rows(60), '', ...head, ...rows(60)]],
    ['a line of signs that ends with other things', ['| a |', '|---|x', ...rows(150)]],
    ['a line of signs that begins with other things', ['| a |', '| x |---|', ...rows(150)]],
    ['those that are indented like code', [...head, ...rows(150)].map((line) => `    ${line}`)],
  ])('leave alone %s', (_, lines) => {
    const text = `${lines.join('\n')}\n`;
    expect(cutLongTables(text).text).toBe(text);
  });

  it('are read whole, each by itself', () => {
    const lines = [
      '# A',
      '',
      ...head,
      ...rows(130),
      '',
      '## B',
      '',
      ...head.map((line) => `  ${line}`),
      ...rows(120, 500),
    ];
    const tables = readMarkdown(lines.join('\n')).blocks.flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    );
    expect(
      tables.map(({ line, rows: read }) => [
        line,
        read.length,
        read.at(-1)?.line,
        read.at(-1)?.cells[0]?.text,
      ]),
    ).toEqual([
      [3, 131, 134, '130'],
      [138, 121, 259, '619'],
    ]);
    expect(tables[0]?.rows.every(({ header }, index) => header === (index === 0))).toBe(true);
  });
});
