import { statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { looksLikeMatrix } from '../../lint/index.ts';
import { decode } from '../../load/decode.ts';
import { listed, plural } from '../../text/printable.ts';
import type { Context } from '../command.ts';
import { Failure } from '../failure.ts';
import { readBytes, shownPath } from '../files.ts';
import { configName, findConfig, findFiles, type WorkspaceFlags } from '../workspace.ts';

/** A file that is to be judged; its bytes are read when their turn comes. */
export interface Source {
  /** Absolute; `undefined` for standard input. */
  readonly path: string | undefined;
  /** As shown. */
  readonly file: string;
  /** False where {@link read} gives something else than the file at {@link path}. */
  readonly isOnDisk: boolean;
  read(): Uint8Array;
}

export interface Sources {
  readonly sources: readonly Source[];
  /** True where these are all files of the workspace. */
  readonly complete: boolean;
  /** True for the matrices that ship with the program. */
  readonly isShipped: boolean;
  /** Absolute. */
  readonly config: string | undefined;
}

export interface SourceFlags extends WorkspaceFlags {
  readonly stdinFilename?: string;
}

/**
 * Finds what `raci lint` judges: standard input for `-`, else the files of the command line or of the workspace.
 * In a folder that was given, YAML that does not mean to be a matrix is left out, and told.
 */
export async function findSources(
  paths: readonly string[],
  flags: SourceFlags,
  context: Context,
): Promise<Sources> {
  if (paths.includes('-')) return standardInput(paths, flags, context);
  if (flags.stdinFilename !== undefined) {
    throw new Failure(
      '--stdin-filename names what comes from standard input.',
      'Add "-": raci lint - --stdin-filename x.yaml',
    );
  }
  const given = [...paths, ...(flags.path ?? [])];
  const found = await findFiles(context, { ...flags, path: given });
  const searched = foldersOf(given, context);
  const leftOut: string[] = [];
  const sources = found.files.flatMap(({ path, shown }): Source[] => {
    if (path === found.config || basename(path) === configName) return [];
    const isSearched = searched.some((folder) => path.startsWith(folder)) && !given.includes(shown);
    const bytes = isSearched ? readBytes(path, shown) : undefined;
    if (bytes !== undefined && !isMatrix(bytes)) {
      leftOut.push(shown);
      return [];
    }
    return [sourceAt(path, shown, found.files.length <= mostKept ? bytes : undefined)];
  });
  if (leftOut.length > 0) context.warn(leftOutNote(leftOut));
  if (sources.length === 0) {
    throw new Failure(
      `There is no matrix in ${listed(given.length === 0 ? found.files.map(({ shown }) => shown) : given)}.`,
      'A matrix begins with "raci: 1"; `raci init` writes a starter.',
    );
  }
  return {
    sources,
    complete: found.origin !== 'paths',
    isShipped: found.origin === 'bundled',
    config: found.config,
  };
}

/** Beyond so many files they are read again when their turn comes, so that memory does not grow with them. */
const mostKept = 300;

/** @param kept what was read of it already; given away once. */
function sourceAt(path: string, file: string, kept: Uint8Array | undefined): Source {
  const read = () => readBytes(path, file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== false) {
    let first = kept;
    return {
      path,
      file,
      isOnDisk: true,
      read: () => {
        const bytes = first ?? read();
        first = undefined;
        return bytes;
      },
    };
  }
  // A pipe (`raci lint <(generate)`) is read only once, and there is nothing to fix.
  let bytes: Uint8Array | undefined;
  return { path: undefined, file, isOnDisk: false, read: () => (bytes ??= read()) };
}

function standardInput(paths: readonly string[], flags: SourceFlags, context: Context): Sources {
  if (paths.length > 1 || (flags.path ?? []).length > 0)
    throw new Failure('Standard input ("-") cannot be read together with files.', 'Give one or the other.');
  const file =
    flags.stdinFilename === undefined
      ? '<stdin>'
      : shownPath(resolve(context.io.cwd, flags.stdinFilename), context.io);
  const bytes = context.io.stdin();
  return {
    sources: [{ path: undefined, file, isOnDisk: false, read: () => bytes }],
    isShipped: false,
    complete: false,
    config: findConfig(context, flags.config),
  };
}

/** The given paths that are folders, absolute and with a closing separator. */
function foldersOf(given: readonly string[], { io }: Context): string[] {
  return given
    .map((path) => resolve(io.cwd, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
    .map((path) => (path.endsWith(sep) ? path : path + sep));
}

/** Bytes that are no text are judged, so that a matrix saved in the wrong encoding is not passed over. */
function isMatrix(bytes: Uint8Array): boolean {
  const decoded = decode(bytes);
  return !decoded.ok || looksLikeMatrix(decoded.text);
}

function leftOutNote(files: readonly string[]): string {
  const examples = files.slice(0, 3).join(', ') + (files.length > 3 ? ', …' : '');
  return `${plural(files.length, 'YAML file')} without a "raci" key ${files.length === 1 ? 'is' : 'are'} no matrix and left out: ${examples}`;
}
