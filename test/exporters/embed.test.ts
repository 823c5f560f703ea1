import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSlots, findSlots, MarkerError } from '../../src/exporters/embed.ts';
import { markdownFragment } from '../../src/exporters/markdown.ts';
import { cases } from '../support/cases.ts';
import { anyText, matrices } from './arbitrary.ts';

const begin = (words = 'acme') => `<!-- raci:begin ${words} -->`;
const end = '<!-- raci:end -->';

function filled(document: string, content = 'new'): string {
  return fillSlots(document, findSlots(document), () => content);
}

describe('tables kept in a document', () => {
  it('replaces what is between the markers, and nothing else', () => {
    expect(filled(`# A\n\n${begin()}\nold\n\n| x |\n${end}\nafter\n`)).toBe(
      `# A\n\n${begin()}\n\nnew\n\n${end}\nafter\n`,
    );
    expect(filled(`${begin()}\n${end}`)).toBe(`${begin()}\n\nnew\n\n${end}`);
  });

  it('tells what each slot asks for, and under which heading it stands', () => {
    const document = `---\ntitle: x\n---\n# One\n${begin('a/backup layout=single')}\n## Inside\n${end}\n\nTwo\n---\n\n${begin('b')}\n${end}\n`;
    expect(findSlots(document)).toMatchObject([
      { matrix: 'a', area: 'backup', layout: 'single', depth: 1, line: 5 },
      { matrix: 'b', area: undefined, layout: undefined, depth: 2, line: 12 },
    ]);
  });

  it('keeps line endings, a byte order mark, and what lines begin with in lists and quotes', () => {
    expect(filled(`\ufeffText\r\n\r\n${begin()}\r\n${end}\r\n`, 'a\nb')).toBe(
      `\ufeffText\r\n\r\n${begin()}\r\n\r\na\r\nb\r\n\r\n${end}\r\n`,
    );
    expect(filled(`\ufeff${begin()}\n${end}\n`)).toBe(`\ufeff${begin()}\n\nnew\n\n${end}\n`);
    expect(filled(`- item\n\n  ${begin()}\n  ${end}\n`)).toBe(
      `- item\n\n  ${begin()}\n\n  new\n\n  ${end}\n`,
    );
    expect(filled(`> ${begin()}\n> old\n> ${end}\n`)).toBe(`> ${begin()}\n>\n> new\n>\n> ${end}\n`);
    expect(filled(`<div>\n${begin()}\n\nold\n\n${end}\n</div>\n`)).toBe(
      `<div>\n${begin()}\n\nnew\n\n${end}\n</div>\n`,
    );
  });

  it('finds no markers in code and in the middle of lines', () => {
    for (const document of [
      `\`\`\`html\n${begin()}\n${end}\n\`\`\`\n`,
      `    ${begin()}\n    ${end}\n`,
      `Write \`${begin()}\` and ${end} around it.\n`,
      `<pre>\n${begin()}\n${end}\n</pre>\n`,
      `text ${begin()} text\n`,
    ])
      expect(findSlots(document)).toEqual([]);
  });

  it.each([
    [`# A\n${begin()}\n`, 2, 'raci:begin has no raci:end.'],
    [`${end}\n`, 1, 'raci:end has no raci:begin before it.'],
    [`${begin()}\n${begin('b')}\n${end}\n`, 1, 'raci:begin has no raci:end.'],
    [`${begin('')}\n${end}\n`, 1, 'raci:begin names no matrix.'],
    [`${begin('a layuot=single')}\n${end}\n`, 1, 'raci:begin knows no "layuot". Did you mean "layout"?'],
    [`${begin('a layout=singel')}\n${end}\n`, 1, 'There is no layout "singel". Did you mean "single"?'],
  ])('says what is wrong with markers: %j', (document, line, message) => {
    expect(() => findSlots(document)).toThrow(expect.objectContaining({ line, message }));
    expect(() => findSlots(document)).toThrow(MarkerError);
  });

  it('changes nothing the second time, and no name gets out of its slot', () => {
    const any = matrices({ names: anyText, notes: anyText });
    const document = `# A\n\n${begin()}\n${end}\n\n## B\n\n- x\n\n  ${begin('b')}\n  ${end}\n\nend\n`;
    fc.assert(
      fc.property(any, fc.constantFrom('sections' as const, 'single' as const), (matrix, layout) => {
        const write = (text: string) =>
          fillSlots(text, findSlots(text), ({ depth }) => markdownFragment(matrix, layout, depth));
        const once = write(document);
        expect(findSlots(once)).toHaveLength(2);
        expect(write(once)).toBe(once);
        expect(once.endsWith('end\n')).toBe(true);
      }),
      { numRuns: cases(60) },
    );
  });
});
