import { readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

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
      return await instantProgram(instant, packageRoot).start(packageRoot);
    } catch (error) {
      if ((error as Error | undefined)?.name !== 'NotInstantError') throw error;
    }
  }
  const whole: Program = await import(pathToFileURL(join(packageRoot, 'dist/cli.js')).href);
  await whole.start(packageRoot);
}

/** The files of the commands that have a program of their own. */
const instantPrograms: Readonly<Record<string, string | undefined>> = {
  who: 'dist/instant.cjs',
  lint: 'dist/lint.cjs',
};

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

/** Runs a program as `require` would, but with the machine code that V8 kept of it when it was installed. */
function instantProgram(path: string, packageRoot: string): Program {
  const filename = join(packageRoot, path);
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...codeCache(filename) });
  const module: { exports: Partial<Program> } = { exports: {} };
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  return module.exports as Program; // we built it
}

function codeCache(filename: string): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(`${filename}.cache`) };
  } catch {
    return {};
  }
}
