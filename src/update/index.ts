import { alignVersions } from '../compare/align-versions.ts';
import type { Matrix, MatrixDocument } from '../model/index.ts';
import { type MergeOptions, mergeImport } from './merge.ts';
import { patchYaml } from './patch.ts';
import { isSame } from './same.ts';

export type { MergeOptions } from './merge.ts';
export { SchemeConflict } from './merge-assign.ts';
export { isSame } from './same.ts';

export interface Update {
  /** The new text of the file; the old one, byte for byte, where nothing changed. */
  readonly text: string;
  /** What the new text must read as. */
  readonly document: MatrixDocument;
  /** How many rows of the import are rows of the file. */
  readonly matched: number;
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
export function updateMatrix(
  text: string,
  existing: Matrix,
  incoming: Matrix,
  options: MergeOptions = { keepNames: false },
): Update {
  const now = sameSource(incoming, existing);
  const alignment = alignVersions(existing, now);
  const { document, origins, remarks } = mergeImport(existing, now, alignment, options);
  return {
    text: isSame(existing.document, document)
      ? text
      : patchYaml(text, existing.places, existing.document, document, origins),
    document,
    matched: alignment.rows.pairs.length,
    remarks,
  };
}

/** Both restate one document, whatever the path by which each of them knows it: then equal lines mean something. */
function sameSource(incoming: Matrix, { source }: Matrix): Matrix {
  const { location: _, ...own } = incoming.source ?? {};
  return {
    ...incoming,
    source: { ...own, ...(source?.location !== undefined && { location: source.location }) },
  };
}
