import type { MatrixDocument } from '../../model/index.ts';
import { writeEntries } from './fragments.ts';
import { matrixLayout } from './layout.ts';

export interface WriteOptions {
  /** Where editors find the schema: a URL, or a path from the folder of the file. */
  readonly schema: string;
}

/**
 * The YAML text of a matrix, as a person would write it: the contract's order of keys, a row of letters on one line,
 * quotes only where YAML 1.2 would read something else. Reading it gives `document` again, value for value.
 */
export function writeMatrix(document: MatrixDocument, options: WriteOptions): string {
  return `${schemaLine(options.schema)}\n${writeEntries(document, matrixLayout)}`;
}

/** The comment by which editors that speak `yaml-language-server` find the schema of a file. */
export function schemaLine(schema: string): string {
  return `# yaml-language-server: $schema=${schema.replace(/\s/gu, '%20')}`;
}
