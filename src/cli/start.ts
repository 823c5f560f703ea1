import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { programIn } from './one-file-program.ts';

/** What a bundled program offers. */
interface Program {
  start(packageRoot: string): Promise<void>;
}

/**
 * The first code that runs. What never changes is answered from a file. Questions and `raci lint` have a program of
 * their own in one file, compiled already where this Node.js is the one that it was installed with. For everything else,
 * and where such a program would have to load something that it does not hold, the whole program begins.
 */
export async function start(packageRoot: string): Promise<void> {
  const argv = process.argv.slice(2);
  const constant = constantAnswer(argv, packageRoot);
  if (constant !== undefined) return print(constant);
  const instant = instantPrograms[argv[0] ?? ''];
  if (instant !== undefined) {
    try {
      for (const option of instant.options) setFlagsFromString(option);
      const code = join(packageRoot, instant.code(argv));
      return await programIn<Program>(join(packageRoot, instant.file), code).start(packageRoot);
    } catch (error) {
      if ((error as Error | undefined)?.name !== 'NotInstantError') throw error;
    }
  }
  const whole: Program = await import(pathToFileURL(join(packageRoot, 'dist/cli.js')).href);
  await whole.start(packageRoot);
}

/** A program in one file. */
interface InstantProgram {
  readonly file: string;
  /** Options of V8, set before the program is read: the machine code that was kept of it is good for these only. */
  readonly options: readonly string[];
  /**
   * The file with the machine code for a run with these arguments. Code that a run has no use for takes time to read, and
   * what it lacks is compiled in the middle of it.
   */
  readonly code: (argv: readonly string[]) => string;
}

/** Those of the commands that have one. */
export const instantPrograms: Readonly<Record<string, InstantProgram | undefined>> = {
  who: {
    file: 'dist/instant.cjs',
    options: [],
    code: (argv) => `dist/instant.cjs.${argv.includes('--bundled') ? 'bundled' : 'own'}.cache`,
  },
  lint: { file: 'dist/lint.cjs', options: optionsForLint(), code: () => 'dist/lint.cjs.cache' },
};

/** None for versions of V8 that they were not tried with: an option that V8 does not know is told on the terminal. */
function optionsForLint(): readonly string[] {
  const version = Number.parseInt(process.versions.v8, 10);
  if (version < 11 || version > 13) return [];
  return [
    // Copying fewer functions into others: V8 would spend two fifths of the time of a few hundred files on optimizing,
    // more than their judging ever gains by it.
    '--max-inlined-bytecode-size-cumulative=100',
    // Garbage is collected when the memory is twice as much as was alive, where V8 would wait until it is four times.
    '--heap-growing-percent=100',
    // Half as much again of a function must have run before it is optimized: fewer are that are hardly needed any more.
    ...(version === 11 ? ['--interrupt-budget=200000'] : []),
  ];
}

/** `--help`, `--version` and the completion scripts, as they were printed when the program was built. */
function constantAnswer(
  [first = '', second, third]: readonly string[],
  packageRoot: string,
): Uint8Array | undefined {
  const name = constantNames[second === undefined ? first : `${first} ${second}`];
  if (name === undefined || third !== undefined) return undefined;
  try {
    return readFileSync(join(packageRoot, `dist/compiled/${name}.txt`));
  } catch {
    return undefined;
  }
}

export const constantNames: Readonly<Record<string, string | undefined>> = {
  '--version': 'version',
  '-V': 'version',
  '--help': 'help',
  '-h': 'help',
  help: 'help',
  'completion bash': 'completion-bash',
  'completion zsh': 'completion-zsh',
  'completion fish': 'completion-fish',
};

function print(answer: Uint8Array): void {
  let written = 0;
  try {
    while (written < answer.length) written += writeSync(1, answer, written);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') process.stdout.write(answer.subarray(written));
    else if (code !== 'EPIPE' && code !== 'ECONNRESET') process.exitCode = 2;
  }
}
