import { readFileSync } from 'node:fs';

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
  readonly packageRoot: URL;
  /** Where the shipped data lies compiled; `undefined` where the program runs from its sources. */
  readonly compiled: URL | undefined;
  readonly now: () => Date;
}

export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Width in columns; `undefined` where it is no terminal. */
  readonly columns: number | undefined;
}

/** The real thing. A reader that closes the pipe early (`| head`) ends the program quietly. */
export function processIo(packageRoot: URL): Io {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    stdin: () => readFileSync(0),
    env: process.env,
    cwd: process.cwd(),
    packageRoot,
    compiled: new URL('dist/compiled/', packageRoot),
    now: () => new Date(),
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let listening = false;
  return {
    write(text) {
      if (!listening) stream.on('error', endQuietlyOnClosedPipe);
      listening = true;
      stream.write(text);
    },
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns;
    },
  };
}

function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
