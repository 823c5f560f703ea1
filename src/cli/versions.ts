import { statSync } from 'node:fs';
import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { didYouMean } from '../text/suggest.ts';
import type { Context } from './command.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';
import { pathInRepository, Repository, splitRevisionPath } from './git.ts';
import { committed, isMatrixFile, readVersions, type VersionFile, type Versions } from './read-versions.ts';
import { findFiles } from './workspace.ts';

/**
 * The versions that two arguments name: a file or folder, or either at a revision of git (`HEAD~1:matrices/acme.yaml`).
 * @throws {Failure} where one cannot be found or holds nothing readable.
 */
export async function versionsOf(
  old: string,
  now: string,
  ids: readonly string[] | undefined,
  context: Context,
): Promise<Versions> {
  const before = await filesOf(old, context);
  const after = await filesOf(now, context);
  return { ...(await readVersions(before, after, ids, context)), old, now };
}

async function filesOf(argument: string, context: Context): Promise<VersionFile[]> {
  const { cwd } = context.io;
  // As it is written: taking `HEAD:..` for a folder to leave again would make another path of it.
  const written = isAbsolute(argument) ? argument : `${cwd}/${argument}`;
  const stats = statSync(written, { throwIfNoEntry: false });
  const place = stats === undefined ? splitRevisionPath(argument) : undefined;
  if (place !== undefined) return filesAt(place.revision, place.path, context);
  if (stats === undefined && isRevision(argument, context)) {
    throw new Failure(
      `${argument} is a revision of git, not a file or folder.`,
      `Name one there, such as ${argument}:matrices, or compare the whole workspace: --since ${argument}.`,
    );
  }
  const { files } = await findFiles(context, { path: [argument] });
  const base = stats?.isDirectory() ? resolve(cwd, argument) : cwd;
  return files.map(({ path, shown }) => ({
    // A file that was named stands for the whole version, whatever it is called there.
    path: stats?.isFile() ? '' : relative(base, path).split(sep).join('/'),
    shown,
    read: () => readBytes(path, shown),
  }));
}

function isRevision(argument: string, { io }: Context): boolean {
  try {
    return Repository.around(io).commit(argument) !== '';
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

function filesAt(revision: string, path: string, context: Context): VersionFile[] {
  if (revision === '') {
    throw new Failure(`":${path}" names no revision.`, `Name one before the colon, such as HEAD:${path}.`);
  }
  const repository = Repository.around(context.io);
  const commit = repository.commit(revision);
  const inside = pathInRepository(path, repository.prefix);
  if (inside === undefined) throw new Failure(`${path} is outside of the git repository.`);
  const below = repository.files(commit, inside);
  const isFile = below.length === 1 && below[0]?.path === inside;
  const wanted = isFile ? below : below.filter(({ path }) => isMatrixFile(path));
  if (wanted.length > 0) return committed(repository, wanted, revision, isFile ? inside : `${inside}/`);
  if (below.length > 0) throw new Failure(`There is no YAML file in ${revision}:${path}.`);
  throw missingAt(repository, commit, revision, inside);
}

/** Says why there is nothing at a path of a commit, and what may have been meant. */
function missingAt(repository: Repository, commit: string, revision: string, path: string): Failure {
  const fromHere = repository.prefix + path;
  if (repository.prefix !== '' && repository.files(commit, fromHere).length > 0) {
    return new Failure(
      `There is no ${path} at ${revision}: paths count from the top of the repository.`,
      `You may mean ${revision}:./${path}.`,
    );
  }
  const files = repository.files(commit).filter((file) => isMatrixFile(file.path));
  const known = new Set(files.flatMap((file) => [file.path, posix.dirname(file.path)]));
  return new Failure(
    `There is no ${path} at ${revision}.${didYouMean(path, known)}`,
    `git ls-tree -r --name-only ${revision} lists what there is.`,
  );
}
