import { type Place, type Places, pointerTokens } from '../model/index.ts';
import type { LineIndex } from './line-index.ts';
import { resolved, type ScalarNode, type SyntaxNode } from './syntax.ts';

interface Found {
  readonly key: ScalarNode | undefined;
  readonly value: SyntaxNode;
}

/** Answers for places by walking the syntax tree when asked, so that a file without findings pays nothing. */
export class SyntaxPlaces implements Places {
  constructor(
    private readonly root: SyntaxNode,
    private readonly lines: LineIndex,
  ) {}

  value(pointer: string): Place {
    const { key, value } = this.find(pointer);
    // An empty value (`customer:` and nothing behind it) has no extent of its own; its key has.
    const span = value.end === value.start && key !== undefined ? key : value;
    return this.lines.place(span.start, span.end);
  }

  key(pointer: string): Place {
    const { key, value } = this.find(pointer);
    const span = key ?? value;
    return this.lines.place(span.start, span.end);
  }

  private find(pointer: string): Found {
    let found: Found = { key: undefined, value: this.root };
    for (const token of pointerTokens(pointer)) {
      const node = resolved(found.value);
      const next = childOf(node, token);
      if (next === undefined) break;
      found = next;
    }
    return found;
  }
}

function childOf(node: SyntaxNode, token: string): Found | undefined {
  if (node.kind === 'map') {
    const entry = node.entries.find((candidate) => candidate.name === token);
    return entry && { key: entry.key, value: entry.value };
  }
  if (node.kind === 'list') {
    const item = node.items[Number(token)];
    return item && { key: undefined, value: item };
  }
  return undefined;
}

const nowhere: Place = { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 };

/** For matrices that were not read from a file: everything is at its beginning. */
export const noPlaces: Places = { value: () => nowhere, key: () => nowhere };
