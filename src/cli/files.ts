import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { relative, sep } from 'node:path';
import { limits, limitVariables, sizeWords } from '../load/limits.ts';
import { Failure, reasonOf } from './failure.ts';

/**
 * The bytes of a file, pipe or device, as many as the limit allows.
 * @throws {Failure} that names the file and says why it cannot be read.
 */
export function readBytes(path: string | number, shown = String(path)): Uint8Array {
  try {
    return readBounded(path);
  } catch (error) {
    if (error instanceof TooLarge)
      throw new Failure(
        `Cannot read ${shown}: it is larger than ${sizeWords(limits().fileBytes)}.`,
        `Split it, or allow more with ${limitVariables.fileBytes}.`,
        { cause: error },
      );
    throw new Failure(`Cannot read ${shown}: ${reasonOf(error)}.`, undefined, { cause: error });
  }
}

/** Thrown for a file beyond the limit. */
class TooLarge extends Error {}

/**
 * All of a file or of an open descriptor. What never ends, such as a device, is not read for ever.
 * @throws {TooLarge} and whatever the operating system says
 */
function readBounded(file: string | number): Uint8Array {
  const most = limits().fileBytes;
  const descriptor = typeof file === 'number' ? file : openSync(file, 'r');
  try {
    const stats = fstatSync(descriptor);
    const { size } = stats;
    if (size > most) throw new TooLarge();
    let bytes = Buffer.allocUnsafe(size > 0 ? size + 1 : 65_536);
    let length = 0;
    for (;;) {
      const read = readSome(descriptor, bytes, length);
      if (read === 0) return bytes.subarray(0, length);
      length += read;
      if (length > most) throw new TooLarge();
      if (length === size && stats.isFile()) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
    }
  } finally {
    if (descriptor !== file) closeSync(descriptor);
  }
}

function readSome(descriptor: number, bytes: Buffer, from: number): number {
  for (;;) {
    try {
      return readSync(descriptor, bytes, from, bytes.length - from, null);
    } catch (error) {
      // A pipe that another program made non-blocking, and that is empty just now.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** What is written: whole, or piece by piece. */
export type Content = string | Uint8Array | Iterable<string>;

/**
 * Writes a file so that a reader sees the old content or the new, never half: to a temporary file beside it, flushed,
 * then renamed. An existing file keeps its mode; a link is followed to the file it names; a device or a pipe is written to
 * and never replaced.
 * @throws {Failure} that says what is still there.
 */
export function writeAtomically(path: string, content: Content, shown = path): void {
  const target = targetOf(path);
  if (target.isDevice) {
    writeThrough(target.path, content, shown);
    return;
  }
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

interface WriteTarget {
  readonly path: string;
  /** `undefined` where there is no file yet. */
  readonly mode: number | undefined;
  /** A device, a pipe or a socket. */
  readonly isDevice: boolean;
}

function targetOf(path: string): WriteTarget {
  try {
    const real = lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
    const stats = lstatSync(real);
    return { path: real, mode: stats.mode & 0o7777, isDevice: !stats.isFile() && !stats.isDirectory() };
  } catch {
    return { path, mode: undefined, isDevice: false };
  }
}

function writeThrough(path: string, content: Content, shown: string): void {
  try {
    const descriptor = openSync(path, 'w');
    try {
      writeAll(descriptor, content);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new Failure(`Cannot write ${shown}: ${reasonOf(error)}.`, undefined, { cause: error });
  }
}

/** A run that is interrupted while it writes finishes the file first, so that nothing is left lying beside it. */
function finishBeforeInterrupt(): void {
  if (process.listenerCount('SIGINT') === 0) process.once('SIGINT', () => process.exit(130));
}

function writeNew(path: string, content: Content, mode: number | undefined): void {
  finishBeforeInterrupt();
  const descriptor = openSync(path, 'wx', mode ?? 0o666);
  try {
    writeAll(descriptor, content);
    if (mode !== undefined) fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, content: Content): void {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
  }
}

/**
 * What the operating system refused where nobody asked before, such as a name that is too long for it: the user's to
 * mend, and no bug of ours. `undefined` for every other error.
 */
export function systemFailure(error: unknown, io: { readonly cwd: string }): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === 'ERR_INVALID_ARG_VALUE' && /without null bytes/u.test(error.message))
    return new Failure('The name of a file cannot hold a NUL character.', undefined, { cause: error });
  if (syscall === undefined || code === undefined) return undefined;
  const shown = path === undefined ? 'a file' : shownPath(path, io);
  // A name may be what is wrong by its length alone.
  const name = shown.length > longestShownName ? `${shown.slice(0, longestShownName)}…` : shown;
  return new Failure(`Cannot open ${name}: ${reasonOf(error)}.`, undefined, { cause: error });
}

const longestShownName = 200;

/** A path as people are shown it: relative to the working directory where it is below it, `/` between folders. */
export function shownPath(path: string, { cwd }: { readonly cwd: string }): string {
  const short = relative(cwd, path);
  return (short === '' ? '.' : short).split(sep).join('/');
}
