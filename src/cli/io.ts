import { fstatSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, reasonOf } from './failure.ts';
import { readBytes } from './files.ts';

/** Everything of the outside world that the program talks to besides files; tests pass their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input. */
  readonly stdin: () => Uint8Array;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working directory, absolute. */
  readonly cwd: string;
  /** Where the program is installed: the folder that holds `matrices/` and `schemas/`. */
  readonly packageRoot: string;
  /** Where the shipped data lies compiled; `undefined` where the program runs from its sources. */
  readonly compiled: string | undefined;
  readonly now: () => Date;
}

export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Width in columns; `undefined` where it is no terminal. */
  readonly columns: number | undefined;
}

/** The real thing. */
export function processIo(packageRoot: string): Io {
  return {
    stdout: outputOf(1, () => process.stdout),
    stderr: outputOf(2, () => process.stderr),
    stdin: () => readBytes(0, 'standard input'),
    env: process.env,
    cwd: process.cwd(),
    packageRoot,
    compiled: join(packageRoot, 'dist/compiled'),
    now: () => new Date(),
  };
}

/**
 * An output that is written at once: nothing is lost when the process ends, and Node's streams, which take longer to
 * load than an answer takes to find, are needed only for a terminal's width and for a pipe that is full.
 */
function outputOf(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Output {
  const isTerminal = mayBeTerminal(descriptor) && stream().isTTY === true;
  /** Once something waits in the stream, what follows waits behind it. */
  let waiting: NodeJS.WriteStream | undefined;
  return {
    write: (text) => {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      const rest = waiting === undefined ? unwritten(descriptor, bytes) : bytes;
      if (rest === undefined) return;
      waiting ??= stream().on('error', () => process.exit());
      waiting.write(rest);
    },
    isTerminal,
    get columns() {
      return isTerminal ? stream().columns : undefined;
    },
  };
}

/** Asking whether it is a terminal loads a good part of Node.js, so files, pipes and `/dev/null` are not asked. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/** Writes as much as goes at once; answers what the reader is too slow for. */
function unwritten(descriptor: 1 | 2, bytes: Uint8Array): Uint8Array | undefined {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return bytes.subarray(written);
    // A reader that closes the pipe early (`| head`) ends the program quietly.
    if (code === 'EPIPE' || code === 'ECONNRESET') process.exit();
    // Where messages cannot be written there is nobody to tell.
    if (descriptor === 2) return undefined;
    throw new Failure(`Cannot write to standard output: ${reasonOf(error)}.`, undefined, { cause: error });
  }
}
