import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { relative, sep } from 'node:path';
import { Failure, reasonOf } from './failure.ts';
import type { Io } from './io.ts';

/** The bytes of a file. @throws {Failure} that names the file and says why it cannot be read. */
export function readBytes(path: string, shown = path): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`Cannot read ${shown}: ${reasonOf(error)}.`, undefined, { cause: error });
  }
}

/**
 * Writes a file so that a reader sees the old content or the new, never half: to a temporary file beside it, flushed,
 * then renamed. An existing file keeps its mode; a link is followed to the file it names.
 * @throws {Failure} that says what is still there.
 */
export function writeAtomically(path: string, content: string | Uint8Array, shown = path): void {
  const target = targetOf(path);
  const temporary = `${target.path}.${process.pid}.${Date.now().toString(36)}.tmp`;
  try {
    writeNew(temporary, content, target.mode);
    renameSync(temporary, target.path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const state = target.mode === undefined ? 'Nothing was written' : 'The file is as it was before';
    throw new Failure(`Cannot write ${shown}: ${reasonOf(error)}.`, `${state}.`, { cause: error });
  }
}

function targetOf(path: string): { path: string; mode: number | undefined } {
  try {
    const real = lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
    return { path: real, mode: lstatSync(real).mode & 0o7777 };
  } catch {
    return { path, mode: undefined };
  }
}

function writeNew(path: string, content: string | Uint8Array, mode: number | undefined): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const descriptor = openSync(path, 'wx', mode ?? 0o666);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    if (mode !== undefined) fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A path as people are shown it: relative to the working directory where it is below it, `/` between folders. */
export function shownPath(path: string, { cwd }: Pick<Io, 'cwd'>): string {
  const short = relative(cwd, path);
  return (short === '' ? '.' : short).split(sep).join('/');
}
