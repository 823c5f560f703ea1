import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command as Commander } from 'commander';
import { decode } from '../load/decode.ts';
import type { Matrix } from '../model/index.ts';
import { plural } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Context } from './command.ts';
import { Failure } from './failure.ts';
import { readBytes, shownPath } from './files.ts';
import { Inside } from './links.ts';

/** The flags that say which matrices a command works on; see {@link workspaceOptions}. */
export interface WorkspaceFlags {
  readonly path?: readonly string[];
  readonly matrix?: readonly string[];
  readonly bundled?: boolean;
  readonly config?: string;
}

/** A file that was found, not yet read. */
export interface MatrixFile {
  /** Absolute. */
  readonly path: string;
  /** As people are shown it. */
  readonly shown: string;
}

export interface FoundFiles {
  readonly files: readonly MatrixFile[];
  /** How they were found. */
  readonly origin: 'paths' | 'config' | 'folder' | 'bundled';
  /** The nearest `raci.config.yaml`, or the one given; absolute. */
  readonly config: string | undefined;
}

export interface Workspace extends FoundFiles {
  /** Those that could be read, narrowed by `--matrix`; never empty. */
  readonly matrices: readonly Matrix[];
}

export const configName = 'raci.config.yaml';
export const folderGlob = 'matrices/**/*.{yaml,yml}';

/** Adds the flags that every command about matrices has. */
export function workspaceOptions(command: Commander): Commander {
  return command
    .option('-p, --path <file, folder or glob>', 'read these files instead (repeatable)', collect)
    .option('-m, --matrix <id>', 'only this matrix (repeatable)', collect)
    .option('--bundled', 'read the matrices that ship with raci')
    .option('-c, --config <file>', `use this file instead of the nearest ${configName}`);
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/**
 * Finds the matrix files: given paths, else the globs of the nearest configuration, else `matrices/` under the working
 * directory, else the shipped ones.
 * @throws {Failure} where a path or glob matches nothing: never a silent success.
 */
export async function findFiles(context: Context, flags: WorkspaceFlags): Promise<FoundFiles> {
  const { io } = context;
  const config = findConfig(context, flags.config);
  const found = (paths: readonly string[], origin: FoundFiles['origin']): FoundFiles => ({
    files: [...new Set(paths)].map((path) => ({ path, shown: shownPath(path, io) })),
    origin,
    config,
  });
  if (flags.bundled) return found(bundledFiles(context), 'bundled');
  if (flags.path !== undefined && flags.path.length > 0) {
    const paths: string[] = [];
    for (const path of flags.path) paths.push(...(await expand(path, context)));
    return found(paths, 'paths');
  }
  if (config !== undefined) {
    const { readConfig } = await import('./read-config.ts');
    const { matrices } = readConfig(config, context);
    if (matrices !== undefined)
      return found(await expandGlobs(matrices, dirname(config), config, context), 'config');
  }
  const paths = withoutLeadingOut(yamlBelow(join(io.cwd, 'matrices')), [io.cwd], context);
  if (paths.length > 0) return found(paths, 'folder');
  return found(bundledFiles(context), 'bundled');
}

/**
 * The YAML files of a folder, those of hidden folders and of packages left out, by their paths: {@link folderGlob}
 * without the library for globs, which takes longer to load than nearly every call takes to look. Links to folders are
 * not followed.
 */
function yamlBelow(folder: string): Found {
  const found: Found = { paths: [], links: new Set() };
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  const isLink = stats?.isSymbolicLink() === true;
  if (!(isLink ? statSync(folder, { throwIfNoEntry: false }) : stats)?.isDirectory()) return found;
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = join(next, name);
      if (entry.isDirectory()) open.push(path);
      else if (/\.ya?ml$/u.test(name) && (entry.isFile() || entry.isSymbolicLink())) {
        found.paths.push(path);
        if (isLink || entry.isSymbolicLink()) found.links.add(path);
      }
    }
  }
  found.paths.sort();
  return found;
}

/** What was found in a folder. */
interface Found {
  readonly paths: string[];
  /** Those that may be links, or behind one. */
  readonly links: Set<string>;
}

/**
 * Finds and reads the matrices.
 * @throws {Failure} where none can be read, or `--matrix` names one that does not exist.
 */
export async function openWorkspace(context: Context, flags: WorkspaceFlags): Promise<Workspace> {
  const found = await findFiles(context, flags);
  const { matrices } = await openFiles(context, found);
  return { ...found, matrices: narrowed(matrices, flags.matrix) };
}

/**
 * Reads the matrices of these files. One that cannot be read is told on standard error and left out: one broken file
 * must not keep the others from answering.
 * @throws {Failure} where none is left.
 */
export async function openFiles(
  context: Context,
  { files }: FoundFiles,
): Promise<{ matrices: readonly Matrix[]; leftOut: number }> {
  const { loadMatrix } = await import('../load/load-matrix.ts');
  const matrices: Matrix[] = [];
  for (const file of files) {
    const problem = readInto(matrices, file, loadMatrix);
    if (problem !== undefined) context.warn(`${problem} The file is left out.`);
  }
  if (matrices.length === 0) {
    const names = files.slice(0, 3).map(({ shown }) => shown);
    throw new Failure(
      'None of the matrices could be read.',
      `raci lint tells what is wrong with ${names.join(', ')}.`,
    );
  }
  return { matrices, leftOut: files.length - matrices.length };
}

/** Adds the matrix of one file, or says in a sentence why it cannot be read. */
function readInto(matrices: Matrix[], file: MatrixFile, load: LoadMatrix): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(file.path, file.shown);
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  const read = matrixOf(bytes, file.shown, load);
  if (typeof read === 'string') return read;
  matrices.push(read);
  return undefined;
}

type LoadMatrix = typeof import('../load/load-matrix.ts').loadMatrix;

/** The matrix that a file holds, or in a sentence why it cannot be read. `shown` is the name to show. */
export function matrixOf(bytes: Uint8Array, shown: string, load: LoadMatrix): Matrix | string {
  const decoded = decode(bytes);
  if (!decoded.ok) return `${shown}:${decoded.line}:${decoded.column}: ${decoded.message}`;
  const { matrix, diagnostics } = load(decoded.text, shown);
  const [first, ...others] = diagnostics;
  if (first !== undefined) {
    const more = others.length > 0 ? ` (and ${plural(others.length, 'more finding')})` : '';
    return `${shown}:${first.place.line}:${first.place.column}: ${first.message}${more}`;
  }
  return matrix ?? `${shown}: this is no matrix.`;
}

/** @throws {Failure} for an id that no matrix has. */
export function narrowed<Named extends { readonly id: string }>(
  matrices: readonly Named[],
  ids: readonly string[] | undefined,
): readonly Named[] {
  if (ids === undefined || ids.length === 0) return matrices;
  const known = matrices.map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    throw new Failure(
      `There is no matrix "${id}".${didYouMean(id, known)}`,
      `There is: ${known.slice(0, 20).join(', ')}.`,
    );
  }
  return matrices.filter(({ id }) => ids.includes(id));
}

/** The configuration given by `--config`, or the nearest one from the working directory upwards; absolute. */
export function findConfig({ io }: Context, given: string | undefined): string | undefined {
  if (given !== undefined) {
    const path = resolve(io.cwd, given);
    if (!existsSync(path)) throw new Failure(`Cannot read ${given}: there is no such file.`);
    return path;
  }
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const path = join(folder, configName);
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The matrices that ship with the program; absolute paths. */
export function bundledFiles({ io }: Context): string[] {
  const folder = join(io.packageRoot, 'matrices');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

/** Patterns match no links, so that nothing is found twice. */
const globOptions = { absolute: true, followSymbolicLinks: false, expandDirectories: false } as const;

/** The files that one argument names: a file, all YAML of a folder, or what a glob matches. */
async function expand(argument: string, context: Context): Promise<string[]> {
  const { cwd } = context.io;
  const path = resolve(cwd, argument);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) return [path];
  if (stats !== undefined) {
    const { paths, links } = yamlBelow(path);
    const matrices = paths.filter((file) => basename(file) !== configName);
    if (matrices.length === 0) throw new Failure(`There is no YAML file in ${argument}.`);
    return withoutLeadingOut({ paths: matrices, links }, [cwd, path], context);
  }
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(argument))
    throw new Failure(`Cannot read ${argument}: there is no such file or folder.`);
  const paths = await glob(argument, { ...globOptions, cwd });
  if (paths.length === 0) throw new Failure(`No file matches ${argument}.`);
  return withoutLeadingOut({ paths: paths.sort(), links: new Set(paths) }, [cwd], context);
}

/**
 * Leaves out what was found in a folder and really stands elsewhere. What is named itself is read wherever it stands.
 * @throws {Failure} where nothing is left.
 */
function withoutLeadingOut({ paths, links }: Found, folders: readonly string[], context: Context): string[] {
  if (links.size === 0) return paths;
  const inside = new Inside(folders);
  const kept: string[] = [];
  const leadingOut: string[] = [];
  for (const path of paths) (links.has(path) && !inside.has(path) ? leadingOut : kept).push(path);
  const [first] = leadingOut;
  if (first === undefined) return kept;
  const others = leadingOut.length - 1;
  const message = `${shownPath(first, context.io)} ${others === 0 ? 'is a link' : `and ${plural(others, 'other file')} are links`} out of the working directory`;
  if (kept.length === 0)
    throw new Failure(`${message}.`, 'To read what they lead to: --path, and the file itself.');
  context.warn(`${message}, and left out. --path reads a file that is named itself.`);
  return kept;
}

async function expandGlobs(
  patterns: readonly string[],
  cwd: string,
  config: string,
  context: Context,
): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const ignore = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const paths: string[] = [];
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) continue;
    const matches = await glob(pattern, { ...globOptions, cwd, ignore });
    if (matches.length === 0)
      throw new Failure(
        `${shownPath(config, context.io)}: no file matches "${pattern}".`,
        'Mend the glob under "matrices:".',
      );
    paths.push(...matches);
  }
  const links = new Set(paths);
  return withoutLeadingOut({ paths: [...links].sort(), links }, [context.io.cwd, cwd], context);
}
