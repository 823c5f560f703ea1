import { statSync } from 'node:fs';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import type { Context } from './command.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';
import { Repository } from './git.ts';
import { committed, isMatrixFile, readVersions, type Versions } from './read-versions.ts';
import { findFiles, folderGlob, type WorkspaceFlags } from './workspace.ts';

/**
 * The workspace as it is, and as it was where its branch left `revision`: what happened there since is not the branch's
 * doing.
 */
export async function versionsSince(
  revision: string,
  flags: WorkspaceFlags,
  context: Context,
): Promise<Versions> {
  const repository = Repository.around(context.io);
  const named = repository.commit(revision);
  const commit = repository.mergeBase(named);
  const old = commit === named ? revision : repository.shortId(commit);
  const found = await findFiles(context, flags);
  // Without any file of its own the workspace is empty; the shipped matrices are no version of it.
  const present = found.origin === 'bundled' ? [] : found.files;
  const inRepository = (path: string) =>
    posix.relative('', posix.join(repository.prefix, relative(context.io.cwd, path).split(sep).join('/')));
  const after = present.map(({ path, shown }) => ({
    path: inRepository(path),
    shown,
    read: () => readBytes(path, shown),
  }));
  const isWanted = await workspaceFilter(flags, found.config, inRepository, context);
  const before = committed(
    repository,
    repository.files(commit).filter(({ path }) => isWanted(path)),
    old,
    '',
  );
  if (before.length === 0 && after.length === 0) {
    throw new Failure(
      'There are no matrices in this workspace, and there were none.',
      'raci reads the globs of raci.config.yaml, else matrices/**/*.yaml; --path names other files.',
    );
  }
  return { ...(await readVersions(before, after, flags.matrix, context)), old, now: 'the working directory' };
}

/** Tells whether a path of the repository would be a file of the workspace, by what says so in {@link findFiles}. */
async function workspaceFilter(
  flags: WorkspaceFlags,
  config: string | undefined,
  inRepository: (path: string) => string,
  context: Context,
): Promise<(path: string) => boolean> {
  const { io } = context;
  if (flags.path !== undefined && flags.path.length > 0) {
    const filters = await Promise.all(
      flags.path.map(async (argument) => {
        const path = resolve(io.cwd, argument);
        const stats = statSync(path, { throwIfNoEntry: false });
        const inside = inRepository(path);
        if (stats?.isDirectory())
          return (file: string) => isMatrixFile(file) && (inside === '' || file.startsWith(`${inside}/`));
        if (stats !== undefined) return (file: string) => file === inside;
        return globFilter([argument], inRepository(io.cwd));
      }),
    );
    return (file) => filters.some((filter) => filter(file));
  }
  const globs = await configuredGlobs(config, context);
  if (config !== undefined && globs !== undefined) return globFilter(globs, inRepository(dirname(config)));
  return globFilter([folderGlob], inRepository(io.cwd));
}

async function configuredGlobs(config: string | undefined, context: Context) {
  if (config === undefined) return undefined;
  const { readConfig } = await import('./read-config.ts');
  return readConfig(config, context).matrices;
}

/** Matches paths of the repository against globs that count from `base`; `!` in front of a glob takes away. */
async function globFilter(globs: readonly string[], base: string): Promise<(path: string) => boolean> {
  const { default: picomatch } = await import('picomatch');
  const ignore = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  const matches = picomatch(
    globs.filter((glob) => !glob.startsWith('!')).map((glob) => posix.normalize(glob)),
    { ignore },
  );
  return (path) => matches(posix.relative(base, path));
}
