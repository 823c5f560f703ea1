import { exportedCsv } from './exported/csv.ts';
import type { Importer } from './importer.ts';
import { readDelimited } from './read/csv.ts';
import { textOf } from './read/decode.ts';
import { matricesOf } from './tables/index.ts';

/** Comma, semicolon, tab or bar separated values. */
export const csv: Importer = {
  id: 'csv',
  title: 'CSV',
  extensions: ['.csv', '.tsv', '.tab', '.psv'],
  import(content, options) {
    const { text, warnings } = textOf(content);
    const own = exportedCsv(text, options.name);
    if (own !== undefined)
      return Promise.resolve({ matrices: own.matrices, warnings: [...warnings, ...own.warnings] });
    const read = readDelimited(text);
    const result = matricesOf(read.document, options);
    return Promise.resolve({
      matrices: result.matrices,
      warnings: [...warnings, ...read.warnings, ...result.warnings],
    });
  },
};
