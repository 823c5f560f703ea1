import type { Block } from './blocks.ts';
import { exportedMarkdown } from './exported/markdown.ts';
import type { Importer } from './importer.ts';
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
    if (own !== undefined) return Promise.resolve({ matrices: own, warnings });
    const document = readMarkdown(text);
    let result = matricesIn(document, options);
    if (result.matrices.length === 0 && document.blocks.some(({ kind }) => kind === 'code')) {
      const inside = matricesIn({ ...document, blocks: unfenced(document.blocks) }, options);
      if (inside.matrices.length > 0) result = inside;
    }
    return Promise.resolve({ matrices: result.matrices, warnings: [...warnings, ...result.warnings] });
  },
};

/** The blocks, with what stands in code fences read as the Markdown that it may be. */
function unfenced(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'code'
      ? readMarkdown(block.text).blocks.map((inner) => shifted(inner, block.line))
      : [block],
  );
}
