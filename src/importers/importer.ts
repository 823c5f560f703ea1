import type { MatrixDocument } from '../model/index.ts';

export interface ImportOptions {
  /** The name of the document, for ids, titles and `source.location`. */
  readonly name: string;
}

/** What could not be read, or was read with a doubt. */
export interface ImportWarning {
  readonly message: string;
  /** Line of the document, from 1; `undefined` where it concerns the whole. */
  readonly line: number | undefined;
}

export interface ImportResult {
  /** Each one is accepted by the matrix schema. */
  readonly matrices: readonly MatrixDocument[];
  readonly warnings: readonly ImportWarning[];
  /** True where the content is not what its format asks for, so that nothing could be read; a warning says why. */
  readonly isUnreadable?: boolean;
}

/** Reads the matrices of one kind of document. Never throws on bad input: what is wrong is a warning. */
export interface Importer {
  /** As given to `--from`. */
  readonly id: string;
  readonly title: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  import(content: Uint8Array, options: ImportOptions): Promise<ImportResult>;
}
