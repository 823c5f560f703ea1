import { Document, Scalar } from 'yaml';
import type { Layout } from './layout.ts';
import { type Node, pageWidth, TightList, Typesetter } from './nodes.ts';

/** A map or a list in lines that begin at column `indent`; the first line is not indented, a line break ends the last. */
export function writeEntries(value: object, layout: Layout, indent = 0): string {
  const node = new Typesetter(pageWidth - indent).node(value, layout);
  const text = textOf(node);
  return indent === 0 ? text : text.replace(/\n(?=[^\n])/gu, `\n${' '.repeat(indent)}`);
}

/** A value on one line, as it stands between brackets. `quotes` are those that the value before it had, if any. */
export function writeInline(value: unknown, quotes: '"' | "'" | '' = ''): string {
  const node = new Typesetter(Number.POSITIVE_INFINITY).node(value, { form: 'row' });
  if (node instanceof Scalar && node.type === undefined && quotes !== '') {
    node.type = quotes === '"' ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
  }
  const list = new TightList();
  list.flow = true;
  list.items.push(node);
  return textOf(list).trimEnd().slice(1, -1);
}

function textOf(contents: Node): string {
  const yaml = new Document<Node, false>();
  yaml.contents = contents;
  return yaml.toString({
    lineWidth: 0,
    minContentWidth: 40,
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
  });
}
