import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/raci.js', import.meta.url));

/** Real processes need the built program; `npm test` builds it first. */
export const isBuilt = existsSync(new URL('../../dist/cli.js', import.meta.url));

export interface ProgramOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The program is ended after so many milliseconds: a hang is a failure, whatever the machine. */
  readonly milliseconds?: number;
  /** Megabytes that the objects of the program may take. */
  readonly heap?: number;
  /** Sends this signal after so many milliseconds. */
  readonly interruptAfter?: number;
  /** Called with each piece of standard output; answers false to close the pipe. */
  readonly read?: (chunk: Buffer) => boolean | Promise<boolean>;
}

export interface Ended {
  /** As a shell tells it: 128 and the signal's number where a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program in a process of its own. */
export async function program(args: readonly string[], options: ProgramOptions): Promise<Ended> {
  const { cwd, env = {}, milliseconds = 60_000, heap = 512, interruptAfter, read } = options;
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, bin, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: cwd, XDG_CACHE_HOME: `${cwd}/.cache`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const interrupt =
    interruptAfter === undefined ? undefined : setTimeout(() => child.kill('SIGINT'), interruptAfter);
  const ended = new Promise<number>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 137))),
  );
  const stderr: Buffer[] = [];
  child.stderr.on('data', (chunk) => stderr.push(chunk));
  const stdout: Buffer[] = [];
  for await (const chunk of child.stdout) {
    if (read === undefined) stdout.push(chunk);
    else if (!(await read(chunk))) break; // ends the stream
  }
  const code = await ended;
  clearTimeout(timer);
  clearTimeout(interrupt);
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** A matrix with so many rows, each with something that `--fix` mends. */
export function matrixOfRows(rows: number, id = 'large'): string {
  const lines = [
    'raci: 1',
    `id: ${id}`,
    'title: Large',
    'roles:',
    '  provider: { name: Acme }',
    '  customer: { name: Team }',
    'areas:',
  ];
  for (let row = 0; row < rows; row++) {
    if (row % 100 === 0) lines.push(`  - name: Area ${row / 100}`, '    activities:');
    lines.push(
      `      - name: Rotate the key number ${row}`,
      '        assign: { provider: A, customer: R/I }',
    );
  }
  return `${lines.join('\n')}\n`;
}
