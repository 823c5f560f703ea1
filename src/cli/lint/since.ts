import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, posix, relative, resolve, sep } from 'node:path';
import { type FileResult, looksLikeMatrix, newFindings } from '../../lint/index.ts';
import { decode } from '../../load/decode.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { Context } from '../command.ts';
import { type CommittedFile, Repository } from '../git.ts';
import { configName } from '../workspace.ts';
import { type Concluding, concluded, judge, type Session } from './session.ts';
import type { Source } from './sources.ts';

/** The findings that were not there where this branch began: at the merge base with a revision. */
export function addedSince(
  revision: string,
  diagnostics: readonly Diagnostic[],
  results: readonly FileResult[],
  sources: readonly Source[],
  session: Session,
  concluding: Concluding,
  context: Context,
): readonly Diagnostic[] {
  const repository = Repository.around(context.io, 'Run it inside one, without --since elsewhere.');
  const base = repository.mergeBase(repository.commit(revision));
  const committed = new Map(
    repository.files(base).flatMap((file) => (isCandidate(file.path) ? [[file.path, file] as const] : [])),
  );
  const { kept, asked } = compare(sources, results, committed, repository.prefix, context);
  const contents = repository.contents(asked.map(({ file }) => file));
  const read = new Map(sources.map((source) => [source.file, source.read]));
  const before = asked.flatMap(({ shown, isGone }, index): FileResult[] => {
    const bytes = contents[index];
    if (bytes === undefined || (isGone && !isMatrix(bytes))) return [];
    read.set(shown, () => bytes);
    return [judge(bytes, shown, session)];
  });
  const old = concluded([...kept, ...before], session, {
    ...concluding,
    bytesOf: (file) => read.get(file)?.(),
  });
  return newFindings(diagnostics, old.diagnostics);
}

interface Asked {
  readonly file: CommittedFile;
  readonly shown: string;
  readonly isGone: boolean;
}

/**
 * Which results hold for the merge base too, since the files are the same, and which files are to be read from it: those
 * that changed, and those that are gone, since what they were about may have moved into others.
 */
function compare(
  sources: readonly Source[],
  results: readonly FileResult[],
  committed: ReadonlyMap<string, CommittedFile>,
  prefix: string,
  { io }: Context,
): { kept: FileResult[]; asked: Asked[] } {
  const kept: FileResult[] = [];
  const asked: Asked[] = [];
  const seen = new Set<string>();
  for (const [index, { path, file: shown, read }] of sources.entries()) {
    const result = results[index];
    if (path === undefined || result === undefined) continue;
    const inRepository = posix.join(prefix, relative(io.cwd, path).split(sep).join('/'));
    seen.add(inRepository);
    const file = committed.get(inRepository);
    if (file === undefined) continue;
    if (file.blob === blobOf(read(), file.blob.length)) kept.push(result);
    else asked.push({ file, shown, isGone: false });
  }
  for (const [path, file] of committed) {
    const shown = posix.relative(prefix === '' ? '.' : prefix, path);
    if (!seen.has(path) && !existsSync(resolve(io.cwd, shown))) asked.push({ file, shown, isGone: true });
  }
  return { kept, asked };
}

/** The id that git gives to a content; its length tells the kind of hash. */
function blobOf(bytes: Uint8Array, length: number): string {
  const hash = createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function isCandidate(path: string): boolean {
  return /\.ya?ml$/u.test(path) && basename(path) !== configName;
}

function isMatrix(bytes: Uint8Array): boolean {
  const decoded = decode(bytes);
  return decoded.ok && looksLikeMatrix(decoded.text);
}
