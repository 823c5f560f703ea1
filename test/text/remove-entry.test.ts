import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { LineIndex } from '../../src/load/line-index.ts';
import { SyntaxPlaces } from '../../src/load/places.ts';
import { readYaml } from '../../src/load/read-yaml.ts';
import { pointerTo } from '../../src/model/index.ts';
import { spanOfEntry } from '../../src/text/remove-entry.ts';

/** Removes the entry at a pointer; `undefined` where the text is not plain enough. */
function without(text: string, parent: string, token: string | number): string | undefined {
  const { root } = readYaml(text);
  if (root === undefined) throw new Error('not YAML');
  const places = new SyntaxPlaces(root, new LineIndex(text));
  const pointer = pointerTo(parent, token);
  const entry = { start: places.key(pointer).start, end: places.value(pointer).end };
  const span = spanOfEntry(text, entry, places.value(parent));
  return span && text.slice(0, span.start) + text.slice(span.end);
}

describe('spanOfEntry', () => {
  it.each([
    ['a block entry', 'a: 1\nb: 2\nc: 3\n', '', 'b', 'a: 1\nc: 3\n'],
    ['the last one, without a line break', 'a: 1\nb: 2', '', 'b', 'a: 1\n'],
    ['with CRLF', 'a: 1\r\nb: 2\r\nc: 3\r\n', '', 'b', 'a: 1\r\nc: 3\r\n'],
    [
      'its own comment goes, others stay',
      'a: 1\n# of b\nb: 2 # two\n# of c\nc: 3\n',
      '',
      'b',
      'a: 1\n# of b\n# of c\nc: 3\n',
    ],
    ['a value of several lines', 'a:\n  x: 1\n  y: [2,\n   3]\nb: 2\n', '', 'a', 'b: 2\n'],
    ['a block scalar', 'a: >-\n  long\n  text\nb: 2\n', '', 'a', 'b: 2\n'],
    ['an empty value', 'a:\nb: 2\n', '', 'a', 'b: 2\n'],
    ['a quoted key', '"a b": "x # y"\nb: 2\n', '', 'a b', 'b: 2\n'],
    ['the first key behind a dash', '- a: 1\n  b: 2\n- a: 3\n', '/0', 'a', '- b: 2\n- a: 3\n'],
    ['the same with a comment between', '- a: 1 # one\n  # of b\n  b: 2\n', '/0', 'a', '- # of b\n  b: 2\n'],
    ['a block item', 'l:\n  - R\n  - C # c\n  - I\n', '/l', 1, 'l:\n  - R\n  - I\n'],
    ['the first of a flow map', 'm: { a: 1, b: 2 }\n', '/m', 'a', 'm: { b: 2 }\n'],
    ['one between', 'm: { a: 1, b: 2, c: 3 }\n', '/m', 'b', 'm: { a: 1, c: 3 }\n'],
    ['the last of a flow map', 'm: { a: 1, b: "2, 3" }\n', '/m', 'b', 'm: { a: 1 }\n'],
    ['a map inside', 'm: {a: {x: 1, y: 2}, b: 2}\n', '/m', 'a', 'm: {b: 2}\n'],
    ['a flow item', 'l: [ R, C, I ]\n', '/l', 2, 'l: [ R, C ]\n'],
    [
      'a flow map of several lines',
      'm: {\n  a: 1, # one\n  b: 2, # two\n  c: 3\n}\n',
      '/m',
      'b',
      'm: {\n  a: 1, # one\n  c: 3\n}\n',
    ],
    ['the last line of it', 'm: {\n  a: 1, # one\n  b: 2\n}\n', '/m', 'b', 'm: {\n  a: 1, # one\n}\n'],
    ['a last line that closes', 'm: { a: 1, # one\n     b: 2 }\n', '/m', 'b', 'm: { a: 1, # one\n      }\n'],
  ])('cuts %s', (_, text, parent, token, expected) => {
    const cut = without(text, parent, token);
    expect(cut).toBe(expected);
    expect(parseDocument(cut ?? '').errors).toEqual([]);
  });

  it('leaves alone what an alias repeats', () => {
    expect(without('a: &x { k: 1, l: 2 }\nb: *x\n', '/b', 'k')).toBeUndefined();
  });

  it('leaves alone the only key behind a dash', () => {
    expect(without('- a: 1\n- a: 3\n', '/0', 'a')).toBeUndefined();
  });
});
