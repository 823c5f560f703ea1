import { basename } from 'node:path';
import type { VersionedMatrix } from '../compare/pair-matrices.ts';
import type { Matrix } from '../model/index.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Context } from './command.ts';
import { Failure } from './failure.ts';
import type { CommittedFile, Repository } from './git.ts';
import { configName, matrixOf } from './workspace.ts';

/** The matrices of two versions. */
export interface Versions {
  readonly before: readonly VersionedMatrix[];
  readonly after: readonly VersionedMatrix[];
  /** What the old version is, for people. */
  readonly old: string;
  /** What the new version is, for people. */
  readonly now: string;
}

/** A file of a version, not yet understood. */
export interface VersionFile {
  /** Inside the version: files of one path are versions of each other. */
  readonly path: string;
  /** As people are shown it. */
  readonly shown: string;
  read(): Uint8Array;
}

/**
 * Reads the matrices of two versions, those of `ids` only where there are any. A file that cannot be read is told and left
 * out on both sides: half of a pair would look as if a matrix had been added or removed.
 * @throws {Failure} where nothing is left, or no matrix has one of the ids.
 */
export async function readVersions(
  before: readonly VersionFile[],
  after: readonly VersionFile[],
  ids: readonly string[] | undefined,
  context: Context,
): Promise<Pick<Versions, 'before' | 'after'>> {
  const { loadMatrix } = await import('../load/load-matrix.ts');
  const unreadable = new Set<string>();
  const read = (files: readonly VersionFile[]) =>
    files.flatMap((file): VersionedMatrix[] => {
      const matrix = readFile(file, loadMatrix);
      if (typeof matrix !== 'string') return [{ matrix, path: file.path }];
      context.warn(`${matrix} The file is left out, in both versions.`);
      unreadable.add(file.path);
      return [];
    });
  const [olds, news] = [read(before), read(after)];
  const kept = (matrices: readonly VersionedMatrix[]) => matrices.filter(({ path }) => !unreadable.has(path));
  const versions = { before: kept(olds), after: kept(news) };
  if (versions.before.length === 0 && versions.after.length === 0)
    throw new Failure('There is nothing left to compare.', 'raci lint tells what is wrong with a file.');
  return narrowedVersions(versions, ids);
}

/** The matrix of a file, or in a sentence why it cannot be read. */
function readFile(
  file: VersionFile,
  load: typeof import('../load/load-matrix.ts').loadMatrix,
): Matrix | string {
  try {
    return matrixOf(file.read(), file.shown, load);
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}

function narrowedVersions(
  { before, after }: Pick<Versions, 'before' | 'after'>,
  ids: readonly string[] | undefined,
): Pick<Versions, 'before' | 'after'> {
  if (ids === undefined || ids.length === 0) return { before, after };
  const known = new Set([...before, ...after].map(({ matrix }) => matrix.id));
  for (const id of ids) {
    if (known.has(id)) continue;
    throw new Failure(
      `There is no matrix "${id}" in either version.${didYouMean(id, known)}`,
      `There is: ${[...known].slice(0, 20).join(', ')}.`,
    );
  }
  const wanted = ({ matrix }: VersionedMatrix) => ids.includes(matrix.id);
  return { before: before.filter(wanted), after: after.filter(wanted) };
}

/** True for a file of a folder that is read as a matrix. */
export function isMatrixFile(path: string): boolean {
  return /\.ya?ml$/u.test(path) && basename(path) !== configName && !path.split('/').includes('node_modules');
}

/** Files of a commit; `base` is what their paths inside the version leave out. All are read at once, when one is. */
export function committed(
  repository: Repository,
  files: readonly CommittedFile[],
  revision: string,
  base: string,
): VersionFile[] {
  let contents: Uint8Array[] | undefined;
  return files.map((file, index) => ({
    path: file.path.startsWith(base) ? file.path.slice(base.length) : '',
    shown: `${revision}:${file.path}`,
    read: () => {
      contents ??= repository.contents(files);
      return contents[index] ?? new Uint8Array();
    },
  }));
}
