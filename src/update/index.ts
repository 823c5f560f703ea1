import { alignVersions } from '../compare/align-versions.ts';
import { loadMatrix } from '../load/load-matrix.ts';
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
  /** How many of the remarks tell of texts that stay although the document has them otherwise. */
  readonly kept: number;
  /** What changed that a comparison of the two matrices does not tell, likewise. */
  readonly changes: readonly string[];
}

/**
 * Brings a matrix file up to date with a newer import of the document that it restates; see {@link mergeImport} for
 * what the document decides and what people decide.
 *
 * What an area is called can only be told when rows that are gone no longer speak for it, so the result is updated
 * again until that changes nothing: who runs the same update tomorrow finds the file up to date.
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
  const first = updateOnce(text, existing, now, options);
  const changes = [...first.changes];
  let last = first;
  for (let before = text, round = 1; last.text !== before && round < mostRounds; round++) {
    before = last.text;
    const { matrix } = loadMatrix(last.text, existing.file);
    if (matrix === undefined || !isSame(matrix.document, last.document)) break; // the caller finds that too
    last = updateOnce(last.text, matrix, now, options);
    changes.push(...last.changes);
  }
  return { ...last, matched: first.matched, changes };
}

const mostRounds = 5;

function updateOnce(text: string, existing: Matrix, incoming: Matrix, options: MergeOptions): Update {
  const alignment = alignVersions(existing, incoming);
  const { origins, ...merged } = mergeImport(existing, incoming, alignment, options);
  return {
    ...merged,
    text: isSame(existing.document, merged.document)
      ? text
      : patchYaml(text, existing.places, existing.document, merged.document, origins),
    matched: alignment.rows.pairs.length,
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
