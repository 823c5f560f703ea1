import { exportedHtml } from './exported/html.ts';
import type { Importer } from './importer.ts';
import { matricesIn } from './matrices-in.ts';
import { textOf } from './read/decode.ts';
import { readHtml } from './read/html.ts';

/** Pages of HTML. */
export const html: Importer = {
  id: 'html',
  title: 'HTML',
  extensions: ['.html', '.htm', '.xhtml'],
  import(content, options) {
    const { text, warnings } = textOf(content);
    const own = exportedHtml(text, options.name);
    if (own !== undefined)
      return Promise.resolve({ matrices: own.matrices, warnings: [...warnings, ...own.warnings] });
    const result = matricesIn(readHtml(text), options);
    return Promise.resolve({ matrices: result.matrices, warnings: [...warnings, ...result.warnings] });
  },
};
