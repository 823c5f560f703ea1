import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Document, visit } from 'yaml';
import { placeTooDeep } from '../../src/load/depth.ts';
import { loadMatrix } from '../../src/load/index.ts';
import { setLimits } from '../../src/load/limits.ts';
import { readYaml } from '../../src/load/read-yaml.ts';
import { resolved, type SyntaxNode } from '../../src/load/syntax.ts';

afterEach(() => setLimits({}));

const places = (text: string) =>
  loadMatrix(text, 'a.yaml').diagnostics.map(({ message, place }) => {
    expect(message).toBe('The file is nested too deeply to be read.');
    return [place.line, place.column];
  });

describe('the place where a file is nested too deeply', () => {
  it.each<readonly [written: string, line: number, column: number, file: (depth: number) => string]>([
    ['lists in brackets', 1, 101, (depth) => '['.repeat(depth)],
    ['maps in braces', 1, 401, (depth) => '{a: '.repeat(depth)],
    ['lists in lines', 1, 201, (depth) => '- '.repeat(depth)],
    ['lists in brackets over lines', 101, 1, (depth) => '[\n'.repeat(depth)],
    ['maps within lists', 1, 201, (depth) => `- ${'[ '.repeat(depth)}`],
    ['keys with one value in brackets', 1, 201, (depth) => '[a: '.repeat(depth)],
    ['lists in brackets of a second document', 3, 101, (depth) => `a: [b]\n---\n${'['.repeat(depth)}`],
    ['lists behind brackets that stay open', 2, 201, (depth) => `- [[[[\n${'- '.repeat(depth)}`],
    ['keys in lines', 101, 101, (depth) => lines(depth)],
  ])('%s: however much the call stack holds', (_, line, column, file) => {
    for (const depth of [110, 1_000, 6_000]) expect(places(file(depth))).toEqual([[line, column]]);
  });

  it('is that of the first list or map beyond the limit', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        fc.constantFrom('a', 'b: c', 'd [e', ' # {', '- f', 'g\nh: [i', 7, null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b c', '- d', '[e'), tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    const inFlow = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: 1, max: 7 }),
        inFlow,
        fc.boolean(),
        (value, most, inFlow, tight) => {
          const document = new Document(value);
          let count = 0;
          visit(document, {
            Collection: (_, node) => {
              if (node.items.length > 0) node.flow = inFlow[count++ % inFlow.length] === true;
            },
          });
          const text = document.toString({
            flowCollectionPadding: !tight,
            indentSeq: !tight,
            lineWidth: 20,
          });
          const { root, problems } = readYaml(text);
          expect(problems).toEqual([]);
          expect(placeTooDeep(text, most)).toBe(root && firstBeyond(root, most));
        },
      ),
    );
  });
});

/** Where the first list or map begins that is within `most` others. */
function firstBeyond(node: SyntaxNode, most: number): number | undefined {
  const target = resolved(node);
  if (target.kind === 'scalar') return undefined;
  if (most === 0) return target.start;
  const parts = target.kind === 'list' ? target.items : target.entries.map(({ value }) => value);
  for (const part of parts) {
    const found = firstBeyond(part, most - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lines(depth: number): string {
  // Half a million blanks are enough to be beyond every call stack that there is.
  return Array.from({ length: Math.min(depth, 1_000) }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
}
