import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cellsOf, cellText, roleColumns } from '../../src/exporters/columns.ts';
import { htmlPage } from '../../src/exporters/html.ts';
import { html } from '../../src/exporters/html-markup.ts';
import { areasOf, type Matrix, rowsOf } from '../../src/model/index.ts';
import { printableLines } from '../../src/text/printable.ts';
import { cases } from '../support/cases.ts';
import { anyText, matrices } from './arbitrary.ts';
import { examples, harbour } from './harbour.ts';

type Element = DefaultTreeAdapterTypes.Element;

const any = matrices({ names: anyText, notes: anyText });

async function page(...written: readonly Matrix[]): Promise<string> {
  return String(await htmlPage.export(written, { layout: 'sections' }));
}

/** All elements, in the order of the document. */
function elementsOf(text: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      found.push(child);
      visit(child);
    }
  };
  visit(parse(text));
  return found;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((candidate) => candidate.name === name)?.value;
}

function named(elements: readonly Element[], name: string): Element[] {
  return elements.filter(({ tagName }) => tagName === name);
}

describe('the HTML page', () => {
  it('shows every row and cell, areas under their headings', async () => {
    for (const matrix of examples) {
      const elements = elementsOf(await page(matrix));
      const bodies = named(elements, 'tbody').flatMap((body) => named(body.childNodes as Element[], 'tr'));
      const roles = roleColumns(matrix);
      const shown = bodies.map((row) => row.childNodes.slice(0, roles.length + 1).map(textOf));
      const expected = [...rowsOf(matrix)].map(({ activity }) => [
        activity.name,
        ...cellsOf(activity, roles).map((cell) => cellText(cell, matrix.scheme, '✔')),
      ]);
      expect(shown.map((row) => row.map((text) => text.replace(/[¹²³]+$/u, '')))).toEqual(expected);
      const headings = elements
        .filter(({ tagName }) => /^h[1-6]$/u.test(tagName))
        .map((element) => [element.tagName, textOf(element)]);
      for (const area of areasOf(matrix))
        expect(headings).toContainEqual([`h${area.path.length + 1}`, area.name]);
    }
  });

  it('says what its parts are to those who cannot see them', async () => {
    const elements = elementsOf(await page(harbour));
    expect(attribute(named(elements, 'html')[0], 'lang')).toBe('en');
    for (const table of named(elements, 'table'))
      expect(named(table.childNodes as Element[], 'caption')).toHaveLength(1);
    for (const head of named(elements, 'th')) expect(attribute(head, 'scope')).toMatch(/^(?:col|row)$/u);
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of elements) {
      for (const name of ['aria-labelledby', 'aria-describedby', 'for']) {
        const target = attribute(element, name);
        if (target !== undefined) expect(ids).toContain(target);
      }
      const link = attribute(element, 'href');
      if (link?.startsWith('#')) expect(ids).toContain(link.slice(1));
    }
    expect(named(elements, 'h1')).toHaveLength(1);
  });

  it('takes its language and direction from the matrix', async () => {
    const german = named(elementsOf(await page({ ...harbour, language: 'de-AT' })), 'html')[0];
    expect([attribute(german, 'lang'), attribute(german, 'dir')]).toEqual(['de-AT', 'ltr']);
    const arabic = named(elementsOf(await page({ ...harbour, language: 'ar' })), 'html')[0];
    expect([attribute(arabic, 'lang'), attribute(arabic, 'dir')]).toEqual(['ar', 'rtl']);
  });

  it('asks for nothing and runs nothing but its own script', async () => {
    const elements = elementsOf(await page(...examples));
    const policy = attribute(
      named(elements, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy'),
      'content',
    );
    const digest = (element: Element | undefined) =>
      createHash('sha256')
        .update(element === undefined ? '' : textOf(element))
        .digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${digest(named(elements, 'script')[0])}'`);
    expect(policy).toContain(`style-src 'sha256-${digest(named(elements, 'style')[0])}'`);
    expect(policy).not.toContain('unsafe');
    expect(named(elements, 'script')).toHaveLength(1);
    for (const element of elements) {
      expect(attribute(element, 'src')).toBeUndefined();
      expect(attribute(element, 'style')).toBeUndefined();
      if (element.tagName === 'link') expect(attribute(element, 'href')).toBe('data:,');
    }
    expect(textOf(named(elements, 'style')[0] as Element)).not.toMatch(/url\(|@import/u);
  });

  it('is inert whatever the names hold', async () => {
    const shape = (text: string) =>
      elementsOf(text).map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));
    const known = new Set([...shape(await page(...examples)), ...shape(await page(harbour))]);
    await fc.assert(
      fc.asyncProperty(any, async (matrix) => {
        const text = await page(matrix);
        for (const element of shape(text)) expect(known).toContain(element);
        for (const element of elementsOf(text)) {
          for (const { name, value } of element.attrs) {
            expect(name).not.toMatch(/^on/u);
            if (name === 'href') expect(value).toMatch(/^(?:https?:|#|data:,$)/u);
          }
        }
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
      }),
      { numRuns: cases(60) },
    );
  });

  it('writes text as text, in content and in attributes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [element] = elementsOf(html`<p title="${text}">${text}</p>`.source).filter(
          ({ tagName }) => tagName === 'p',
        );
        const expected = printableLines(text);
        expect(attribute(element, 'title')).toBe(expected);
        expect(element === undefined ? '' : textOf(element)).toBe(expected);
      }),
    );
  });
});
