import { describe, expect, it } from 'vitest';
import { importerFor, importers } from '../../src/importers/index.ts';
import { fileTitle } from '../../src/importers/naming.ts';
import { sniffFormat } from '../../src/importers/sniff.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the format of content of which nothing else is known', () => {
  it.each([
    // By its first bytes.
    ['a zip', 'xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 20)],
    ['an empty zip', 'markdown', Uint8Array.of(0x50, 0x4b, 5, 6)],
    ['another file that begins with PK', 'markdown', bytes('PK\u0003x')],
    ['a word with P', 'markdown', Uint8Array.of(0x50, 0x4c, 3, 4)],
    ['nothing', 'markdown', new Uint8Array()],
    // By its first tag.
    ['a page', 'html', bytes('<!DOCTYPE html>\n<p>x')],
    ['a page with a mark before it', 'html', bytes('\ufeff\n <html lang="en">')],
    ['a head', 'html', bytes('<head>')],
    ['a body', 'html', bytes('<BODY class=x>')],
    ['a table', 'html', bytes('<table>\n')],
    ['a part of a page', 'html', bytes('<div id=a>')],
    ['a section', 'html', bytes('<section >')],
    ['the main part', 'html', bytes('<main>')],
    ['a tag with a longer name', 'markdown', bytes('<tables>')],
    ['a tag that Markdown holds too', 'markdown', bytes('<a name="x"></a>\n')],
    ['a page further down', 'markdown', bytes('see <html>')],
    // By its first brackets.
    ['an object', 'json', bytes('{ "raci": 1 }')],
    ['a list of objects', 'json', bytes('\n[{ "raci": 1 }]')],
    ['a list of texts', 'json', bytes('["a"]')],
    ['a link', 'markdown', bytes('[a](b.md)\n')],
    ['a template', 'markdown', bytes('{% raw %}\n')],
    // By what parts its lines.
    ['commas', 'csv', bytes('Task,Pilot,Harbour\nMoor,R,A\n')],
    ['semicolons', 'csv', bytes('Task;Pilot\r\nMoor;R\r\n')],
    ['tabs', 'csv', bytes('Task\tPilot\rMoor\tR\r')],
    ['bars', 'csv', bytes('Task|Pilot\nMoor|R\n')],
    ['commas in quotes', 'csv', bytes('Task,Pilot\n"Moor, then rest",R\n')],
    ['lines of which one in five is uneven', 'csv', bytes('a,b\nc,d\ne,f\ng,h\ni,j,k\n')],
    ['lines of which one in four is uneven', 'markdown', bytes('a,b\nc,d\ne,f\ng,h,i\n')],
    ['no comma in the first line', 'markdown', bytes('a\nb\nc,d\n')],
    ['one line', 'markdown', bytes('a,b\n')],
    ['one line and blank ones', 'markdown', bytes('a,b\n\n \n')],
    ['prose with commas', 'markdown', bytes('Here, there.\nAnd so, on, and on.\n')],
    ['lines after the twentieth', 'csv', bytes(`${'a,b\n'.repeat(20)}${'c\n'.repeat(20)}`)],
    // By how Markdown begins its lines.
    ['a heading', 'markdown', bytes('# a,b\nc,d\n')],
    ['the deepest heading', 'markdown', bytes('a,b\n###### c,d\n')],
    ['a table with bars', 'markdown', bytes('| a | b |\n| c | d |\n')],
    ['an item', 'markdown', bytes('a,b\n - c,d\n')],
    ['an item with a star', 'markdown', bytes('* a,b\n* c,d\n')],
    ['a fence', 'markdown', bytes('a,b\n```\n')],
    ['a rule', 'markdown', bytes('a,b\n---\n')],
    ['a number sign without a blank', 'csv', bytes('#a,b\nc,d\n')],
    ['a dash without a blank', 'csv', bytes('-a,b\n-c,d\n')],
    // In other encodings.
    ['UTF-16', 'html', Uint8Array.of(0xff, 0xfe, ...utf16('<table>', true))],
    ['UTF-16, the other way round', 'json', Uint8Array.of(0xfe, 0xff, ...utf16('{"a":1}', false))],
    ['half a mark', 'markdown', Uint8Array.of(0xfe, 0xfe, ...utf16('{"a":1}', false))],
  ] as const)('%s', (_, format, content) => {
    expect(sniffFormat(content)).toBe(format);
  });
});

function utf16(text: string, littleEndFirst: boolean): number[] {
  return [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    return littleEndFirst ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
}

describe('importers', () => {
  it.each([
    [
      'markdown',
      ['a.md', 'A.MD', 'x/y.markdown', 'a.mdx', 'a.mkd', 'a.mdown', 'a.qmd', 'a.rmd', 'a.txt', 'md'],
    ],
    ['html', ['a.html', 'a.htm', 'a.xhtml', 'HTML', 'htm']],
    ['csv', ['a.csv', 'a.tsv', 'a.tab', 'a.psv', 'psv']],
    ['xlsx', ['a.xlsx', 'a.xlsm', 'xlsx']],
    ['json', ['a.json', 'json']],
  ])('%s', async (id, names) => {
    for (const name of names) expect([name, (await importerFor(name))?.id]).toEqual([name, id]);
    const entry = importers.find((candidate) => candidate.id === id);
    const importer = await entry?.load();
    expect(importer).toMatchObject({ id, title: entry?.title });
    expect([...(importer?.extensions ?? [])].sort()).toEqual([...(entry?.extensions ?? [])].sort());
  });

  it('are none for other names', async () => {
    for (const name of ['a.pdf', 'md.', 'a', '', 'a.md.bak', 'csv.d'])
      expect(await importerFor(name)).toBeUndefined();
  });

  it('say why they read nothing', async () => {
    const read = async (id: string, content: Uint8Array) =>
      await (await importerFor(id))?.import(content, { name: `a.${id}` });
    expect(await read('json', bytes('{'))).toMatchObject({
      matrices: [],
      warnings: [{ message: expect.stringContaining('This is no JSON: ') }],
      isUnreadable: true,
    });
    expect(await read('xlsx', bytes('no zip'))).toMatchObject({ matrices: [], isUnreadable: true });
    // A zip that ends where its list of files should be.
    const broken = await read('xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, ...Array<number>(40).fill(0)));
    expect(broken).toMatchObject({ matrices: [], isUnreadable: true });
    expect((await read('md', bytes('# a\n')))?.isUnreadable).toBeUndefined();
  });
});

it.each([
  ['team_raci-v2.md', 'Team raci v2'],
  ['a\\b\\port duties.xlsx', 'Port duties'],
  ['a/b/.md', '.md'],
  ['a.b.tar', 'A.b'],
  ['no-extension', 'No extension'],
  ['a.averylongextension', 'A.averylongextension'],
  ['---.md', 'Imported matrix'],
  ['', 'Imported matrix'],
])('%s is called %s', (name, title) => {
  expect(fileTitle(name)).toBe(title);
});
