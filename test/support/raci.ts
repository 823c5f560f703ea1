import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output where it is no text. */
  readonly bytes: Uint8Array;
}

export interface RunOptions {
  /** The working directory; a new empty folder where it is not given. */
  readonly cwd?: string;
  readonly env?: Record<string, string | undefined>;
  readonly stdin?: string | Uint8Array;
  /** Columns of the terminal; none where it is not given. */
  readonly columns?: number;
  readonly now?: Date;
  /** Read the shipped data in the form that `npm run build` compiled. */
  readonly compiled?: boolean;
}

const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Runs one command line in process, with a fake outside world. */
export async function raci(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const stdout: Uint8Array[] = [];
  const stderr: Uint8Array[] = [];
  const output = (chunks: Uint8Array[]) => ({
    write: (text: string | Uint8Array) =>
      void chunks.push(typeof text === 'string' ? Buffer.from(text) : text),
    isTerminal: options.columns !== undefined,
    columns: options.columns,
  });
  const io: Io = {
    stdout: output(stdout),
    stderr: output(stderr),
    stdin: () =>
      typeof options.stdin === 'string' ? Buffer.from(options.stdin) : (options.stdin ?? new Uint8Array()),
    env: { TERM: 'xterm-256color', ...options.env },
    cwd: options.cwd ?? folder({}),
    packageRoot,
    compiled: options.compiled ? join(packageRoot, 'dist/compiled') : undefined,
    now: () => options.now ?? new Date('2026-01-15T12:00:00Z'),
  };
  const code = await main(args, io);
  const bytes = Buffer.concat(stdout);
  return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr).toString(), bytes };
}

/** A new folder with these files, removed when the test is over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'raci-test-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}
