import type { Importer } from './importer.ts';
import { textOf } from './read/decode.ts';
import { readMarkdown } from './read/markdown.ts';
import { shifted } from './read/table-block.ts';
import { matricesOf } from './tables/index.ts';

/** Markdown: GFM tables, HTML tables inside, front matter; whole documents in a code fence. */
export const markdown: Importer = {
  id: 'markdown',
  title: 'Markdown',
  extensions: ['.md', '.markdown', '.mdx', '.txt', '.mkd', '.mdown', '.qmd', '.rmd'],
  import(content, options) {
    const { text, warnings } = textOf(content);
    const document = readMarkdown(text);
    let result = matricesOf(document, options);
    if (result.matrices.length === 0) {
      const fenced = document.blocks.flatMap((block) =>
        block.kind === 'code'
          ? readMarkdown(block.text).blocks.map((inner) => shifted(inner, block.line))
          : [block],
      );
      if (fenced.length > document.blocks.length || document.blocks.some((block) => block.kind === 'code')) {
        const inside = matricesOf({ ...document, blocks: fenced }, options);
        if (inside.matrices.length > 0) result = inside;
      }
    }
    return Promise.resolve({ matrices: result.matrices, warnings: [...warnings, ...result.warnings] });
  },
};
