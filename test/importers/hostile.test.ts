import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importerFor } from '../../src/importers/index.ts';
import { matrixFromDocument } from '../../src/load/index.ts';
import { cases } from '../support/cases.ts';

const head = '| Task | Ann | Bob |\n|---|---|---|\n';
const bytes = (text: string) => new TextEncoder().encode(text);

async function read(format: string, content: Uint8Array) {
  const importer = await importerFor(format);
  if (importer === undefined) throw new Error(`There is no importer ${format}`);
  const result = await importer.import(content, { name: `hostile.${format}` });
  for (const matrix of result.matrices) matrixFromDocument(matrix);
  return result;
}

describe('what would stop a parser is a warning', () => {
  const hostile: Record<string, readonly [format: string, content: string]> = {
    'nothing at all': ['markdown', ''],
    'quotes in quotes': ['markdown', `${'>'.repeat(20_000)} x`],
    'lists in a line': ['markdown', `${'- '.repeat(5000)}x`],
    'lists in lists': [
      'markdown',
      Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    ],
    'open brackets': ['markdown', '['.repeat(50_000)],
    'links in links': ['markdown', '[a'.repeat(5000) + '](b)'.repeat(5000)],
    'pictures in pictures': ['markdown', '!['.repeat(5000) + '](b)'.repeat(5000)],
    'stars everywhere': ['markdown', `${head}| ${'*a **b '.repeat(5000)} | R | A |\n`],
    'tables that never end': ['markdown', '<table>'.repeat(20_000)],
    'a hundred thousand bars': ['markdown', `${head}${'|'.repeat(100_000)}\n`],
    'thousands of columns': [
      'markdown',
      `|${' a |'.repeat(3000)}\n|${'-|'.repeat(3000)}\n|${' R |'.repeat(3000)}\n`,
    ],
    'delimiters of no table': ['markdown', '| a | b |\n|---|\n'.repeat(3000)],
    'deep pages': ['html', '<div>'.repeat(50_000)],
    'deep lists': ['html', '<ul><li>'.repeat(20_000)],
    'tables in tables': ['html', '<table><tr><td>'.repeat(3000)],
    'endless spans': [
      'html',
      `<table>${`<tr>${'<td colspan=1000 rowspan=60000>R</td>'.repeat(50)}</tr>`.repeat(50)}</table>`,
    ],
    'quotes that never close': ['csv', 'a,"b\n'.repeat(20_000)],
    'commas only': ['csv', `${','.repeat(20_000)}\n`.repeat(20)],
    'no JSON': ['json', '{"raci":'],
    'JSON of something else': ['json', '{"raci": 1, "id": 7}'],
    'no archive': ['xlsx', 'hello'],
    'an empty archive': ['xlsx', `PK\u0005\u0006${'\0'.repeat(18)}`],
  };
  for (const [name, [format, content]] of Object.entries(hostile)) {
    it(name, async () => {
      const { matrices, warnings } = await read(format, bytes(content));
      expect(matrices.length + warnings.length).toBeGreaterThan(0);
    });
  }

  it('a workbook that would fill the memory', async () => {
    const directory = new Uint8Array(46 + 22);
    const view = new DataView(directory.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint32(24, 0xfffffff0, true);
    view.setUint32(46, 0x06054b50, true);
    view.setUint16(46 + 10, 1, true);
    const { warnings } = await read('xlsx', directory);
    expect(warnings[0]?.message).toContain('would unpack to 4096 MB');
  });
});

describe('tables of anything', () => {
  const piece = fc.constantFrom(
    'R',
    'A',
    'C',
    'I',
    'RA',
    'A/R',
    'S',
    'x',
    '✔️',
    '❌',
    '-',
    '',
    ' ',
    '*',
    '**',
    '**R**',
    '(1)',
    '¹',
    'TBD',
    'Task',
    'Role',
    'Team',
    'Responsible',
    'Accountable',
    'Ann',
    'Bob, Cy',
    '<br>',
    '|',
    '\\|',
    '&nbsp;',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '[^1]',
    '![](a.png)',
    '`',
    '___',
    '#',
    '1.1',
    '任务',
    'А',
    'see below',
  );
  const cell = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
  const row = fc.array(cell, { minLength: 1, maxLength: 6 });
  const documents = fc.record({
    head: row,
    rows: fc.array(row, { maxLength: 8 }),
    before: cell,
    after: cell,
  });

  it('give only matrices that the schema accepts', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async ({ head, rows, before, after }) => {
        const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
        await read('markdown', bytes(`# ${before} RACI\n\n${before}\n\n${lines.join('\n')}\n${after}\n`));
        await read('csv', bytes([head, ...rows].map((cells) => cells.join(',')).join('\n')));
        const html = [head, ...rows].map(
          (cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`,
        );
        await read('html', bytes(`<h1>RACI ${before}</h1><table>${html.join('')}</table>${after}`));
      }),
      { numRuns: cases(150) },
    );
  });
});

describe('text in any encoding', () => {
  const text = 'Tätigkeit\tBär\tKuh\nMähen\tR\tA\nGrüßen\tI\tRA\n';
  const utf16 = (order: 'le' | 'be') => {
    const units = new Uint8Array(text.length * 2);
    for (let index = 0; index < text.length; index++)
      new DataView(units.buffer).setUint16(index * 2, text.charCodeAt(index), order === 'le');
    return units;
  };
  const encodings: Record<string, Uint8Array> = {
    'UTF-8': bytes(text),
    'UTF-8 with a byte order mark': bytes(`\ufeff${text}`),
    'UTF-16 with a byte order mark': Uint8Array.from([0xff, 0xfe, ...utf16('le')]),
    'UTF-16, little end first': utf16('le'),
    'UTF-16, big end first': utf16('be'),
    'Windows-1252': Uint8Array.from([...text].map((character) => character.charCodeAt(0))),
  };
  for (const [name, content] of Object.entries(encodings)) {
    it(name, async () => {
      const { matrices } = await read('tsv', content);
      expect(matrices[0]?.areas[0]?.activities?.map((activity) => activity.name)).toEqual([
        'Mähen',
        'Grüßen',
      ]);
      expect(Object.values(matrices[0]?.roles ?? {}).map((role) => role.name)).toEqual(['Bär', 'Kuh']);
    });
  }
});
