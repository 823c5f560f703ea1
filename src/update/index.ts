import { alignVersions } from '../compare/align-versions.ts';
import type { Matrix, MatrixDocument } from '../model/index.ts';
import { mergeImport } from './merge.ts';
import { isSame, patchYaml } from './patch.ts';

export { SchemeConflict } from './merge-assign.ts';
export { isSame } from './patch.ts';

export interface Update {
  /** The new text of the file; the old one, byte for byte, where nothing changed. */
  readonly text: string;
  /** What the new text must read as. */
  readonly document: MatrixDocument;
  /** What a reader should know besides what changed, one sentence each without its full stop. */
  readonly remarks: readonly string[];
}

/**
 * Brings a matrix file up to date with a newer import of the document that it restates; see {@link mergeImport} for
 * what the document decides and what people decide.
 *
 * @param text of the file, which reads as `existing`
 * @throws {SchemeConflict}
 */
export function updateMatrix(text: string, existing: Matrix, incoming: Matrix): Update {
  const { document, origins, remarks } = mergeImport(existing, incoming, alignVersions(existing, incoming));
  if (isSame(existing.document, document)) return { text, document, remarks };
  return {
    text: patchYaml(text, existing.places, existing.document, document, origins),
    document,
    remarks,
  };
}
