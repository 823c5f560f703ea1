import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../src/load/read-plain-yaml.ts';
import { readYaml } from '../../src/load/read-yaml.ts';
import type { SyntaxNode } from '../../src/load/syntax.ts';

/*
 * What is read of small texts, and by which reader. A line of `yaml/*.txt` is a text, in which ⏎ is a line feed, ␍ a
 * carriage return, ⇥ a tab and ␀ a NUL; behind ⇒ stands what is read of it, each value with the part of the text that it
 * was read from. `plain` is what the plain reader takes on itself, which is the same as the complete one reads; the rest
 * is left to the complete one, with whatever is wrong. To add one, write the text; `npx vitest run -u` adds the rest:
 * read it.
 */

const signs: Readonly<Record<string, string>> = { '⏎': '\n', '␍': '\r', '⇥': '\t', '␀': '\0' };
const written = (text: string) => text.replace(/[⏎␍⇥␀]/gu, (sign) => signs[sign] ?? sign);
const onOneLine = (text: string) =>
  text.replace(
    /[\n\r\t\0]/gu,
    (mark) => Object.entries(signs).find(([, char]) => char === mark)?.[0] ?? mark,
  );

/** A value and the text it was read from, where that is not how JSON would write it. */
function shown(node: SyntaxNode, text: string): string {
  const from = text.slice(node.start, node.end);
  if (node.kind === 'alias') return `«${from}» → ${shown(node.target, text)}`;
  if (node.kind === 'list') return `[${node.items.map((item) => shown(item, text)).join(', ')}]«${from}»`;
  if (node.kind === 'map') {
    const entries = node.entries.map(({ key, name, value }) => {
      const told =
        text.slice(key.start, key.end) === name ? name : `${name}«${text.slice(key.start, key.end)}»`;
      return `${told}: ${shown(value, text)}`;
    });
    return `{${entries.join(', ')}}«${from}»`;
  }
  // A text is told by its quotes from a number; what is left out stands behind its key.
  const value = typeof node.value === 'number' ? numberShown(node.value) : JSON.stringify(node.value);
  return from === node.value ? `"${from}"` : `${value}«${from || `at ${node.start}`}»`;
}

const numberShown = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

function readingOf(text: string): string {
  const { root, problems } = readYaml(text);
  const plain = readPlainYaml(text);
  if (plain !== undefined) expect(plain).toEqual(root);
  const told = problems.map(({ rule, start, end, message, help, first }) => {
    const before = first === undefined ? '' : ` after ${first.start}-${first.end}`;
    return `${start}-${end} ${rule}${before}: ${message} ${help}`;
  });
  const by = plain === undefined ? 'complete' : 'plain';
  return onOneLine(
    `${by} ${root === undefined ? '-' : shown(root, text)}${told.map((one) => ` ! ${one}`).join('')}`,
  );
}

describe('small texts of YAML', () => {
  const folder = new URL('yaml/', import.meta.url);
  it.each(readdirSync(folder))('%s', async (name) => {
    const file = new URL(name, folder);
    const lines = readFileSync(file, 'utf8').split('\n');
    const told = lines.map((line) => {
      const [text = ''] = line.split('  ⇒');
      return text === '' || text.startsWith('## ') ? line : `${text}  ⇒ ${readingOf(written(text))}`;
    });
    await expect(told.join('\n')).toMatchFileSnapshot(file.pathname);
  });
});
