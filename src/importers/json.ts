import { InvalidMatrixError, matrixFromDocument } from '../load/index.ts';
import type { MatrixDocument } from '../model/index.ts';
import type { Importer, ImportResult, ImportWarning } from './importer.ts';
import { textOf } from './read/decode.ts';

/** Matrices as JSON, as an export of ours writes them: one, a list, or under the key `matrices`. */
export const json: Importer = {
  id: 'json',
  title: 'JSON',
  extensions: ['.json'],
  import(content): Promise<ImportResult> {
    const { text, warnings } = textOf(content);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return Promise.resolve({
        matrices: [],
        warnings: [{ message: `This is no JSON: ${reason}`, line: undefined }],
        isUnreadable: true,
      });
    }
    const found = candidates(value).map(checked);
    return Promise.resolve({
      matrices: found.flatMap(({ matrix }) => (matrix === undefined ? [] : [matrix])),
      warnings: [...warnings, ...found.flatMap(({ warning }) => (warning === undefined ? [] : [warning]))],
    });
  },
};

function candidates(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && 'matrices' in value && Array.isArray(value.matrices))
    return value.matrices;
  return [value];
}

function checked(value: unknown): { matrix?: MatrixDocument; warning?: ImportWarning } {
  const document = value as MatrixDocument; // the schema judges whether it is one
  try {
    matrixFromDocument(document, 'imported.json');
    return { matrix: document };
  } catch (error) {
    if (!(error instanceof InvalidMatrixError)) throw error;
    const place = error.pointer === '' ? '' : ` (at ${error.pointer})`;
    return {
      warning: {
        message: `This is no matrix: ${error.message}${place} ${error.help}`.trim(),
        line: undefined,
      },
    };
  }
}
