import { type FileResult, looksLikeMatrix, newFindings } from '../../lint/index.ts';
import { decode } from '../../load/decode.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { Context } from '../command.ts';
import { MergeBase } from './git.ts';
import { concluded, lintBytes, type Session } from './session.ts';
import type { Sources } from './sources.ts';

/** The findings that were not there where this branch began. */
export function addedSince(
  revision: string,
  diagnostics: readonly Diagnostic[],
  results: readonly FileResult[],
  { sources, complete }: Sources,
  session: Session,
  context: Context,
): readonly Diagnostic[] {
  const base = MergeBase.of(revision, context);
  const before = results.flatMap((result, index): FileResult[] => {
    const path = sources[index]?.path;
    const bytes = path === undefined ? 'new' : base.before(path);
    if (bytes === 'same') return [result];
    return bytes === 'new' ? [] : [lintBytes(bytes, result.file, session)];
  });
  for (const { name, bytes } of base.deleted()) {
    const decoded = decode(bytes);
    if (decoded.ok && looksLikeMatrix(decoded.text)) before.push(lintBytes(bytes, name, session));
  }
  return newFindings(diagnostics, concluded(before, session, complete).diagnostics);
}
