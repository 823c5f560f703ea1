import type { Block, DocumentBlocks } from './blocks.ts';
import { exportedMarkdown } from './exported/markdown.ts';
import type { Importer, ImportOptions, ImportWarning } from './importer.ts';
import { matricesIn } from './matrices-in.ts';
import { textOf } from './read/decode.ts';
import { readMarkdown } from './read/markdown.ts';
import { shifted } from './read/table-block.ts';

/** Markdown: GFM tables, HTML tables inside, front matter; whole documents in a code fence. */
export const markdown: Importer = {
  id: 'markdown',
  title: 'Markdown',
  extensions: ['.md', '.markdown', '.mdx', '.txt', '.mkd', '.mdown', '.qmd', '.rmd'],
  import(content, options) {
    const { text, warnings } = textOf(content);
    const own = exportedMarkdown(text, options.name);
    if (own !== undefined)
      return Promise.resolve({ matrices: own.matrices, warnings: [...warnings, ...own.warnings] });
    const document = readMarkdown(unwrapped(text));
    let result = matricesIn(document, options);
    if (result.matrices.length === 0 && document.blocks.some(({ kind }) => kind === 'code')) {
      const inside = matricesIn({ ...document, blocks: unfenced(document.blocks) }, options);
      if (inside.matrices.length > 0) result = inside;
    } else warnings.push(...leftInFences(document, options));
    return Promise.resolve({ matrices: result.matrices, warnings: [...warnings, ...result.warnings] });
  },
};

/**
 * A document that begins with a fence for Markdown is one that somebody pasted whole: the fence goes, so that those
 * inside open and close as they were meant to. Lines stay where they are.
 */
function unwrapped(text: string): string {
  const opening = /^\s*(`{3,}|~{3,})[ \t]*(?:markdown|md|mdx)[ \t]*(?=\r?\n)/iu.exec(text);
  const [fence] = opening === null ? [] : [opening[1] ?? ''];
  if (opening === null || fence === undefined) return text;
  const body = text.slice(opening[0].length);
  const closing = body.trimEnd().endsWith(fence) ? body.trimEnd().slice(0, -fence.length) : body;
  return opening[0].replace(/[^\r\n]+/gu, '') + closing;
}

/** Tells of matrices in code fences, which are examples or older versions where a document has one outside of them. */
function leftInFences(document: DocumentBlocks, options: ImportOptions): ImportWarning[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'code') return [];
    const inside = matricesIn({ ...document, blocks: unfenced([block]) }, options);
    const message = 'The matrix in this code fence was left out, as the document has one outside of it';
    return inside.matrices.length === 0 ? [] : [{ message, line: block.line }];
  });
}

/** The blocks, with what stands in code fences read as the Markdown that it may be. */
function unfenced(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'code'
      ? readMarkdown(block.text).blocks.map((inner) => shifted(inner, block.line))
      : [block],
  );
}
