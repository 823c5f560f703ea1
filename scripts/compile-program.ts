/**
 * Keeps in `dist/` what the program can know before it is asked: the answers that never change, and the machine code
 * that V8 made of the programs in one file (used only by the very Node.js that made it). Run by `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { constantNames, instantPrograms } from '../src/cli/start.ts';

const root = new URL('..', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, root));

for (const [words, name] of Object.entries(constantNames)) {
  writeFileSync(path(`dist/compiled/${name}.txt`), await answerTo(words.split(' ')));
}

/** Matrices of one's own, and a place for what is kept of them. */
const own = mkdtempSync(join(tmpdir(), 'raci-build-'));
const env = { ...process.env, XDG_CACHE_HOME: join(own, 'cache') };
const run = (cwd: string, ...args: readonly string[]) =>
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], cwd, env });

/** What the programs in one file are to do once for V8 to see what they need; for `own`, with what is kept of them. */
const runs = [
  { words: ['who', '--bundled', 'backup', 'restore'], cwd: path('.') },
  // Not every language knows the last word, so that its beginnings and slips are looked for too.
  { words: ['who', 'backup', 'window'], cwd: own },
  { words: ['lint', '--no-cache', '--exit-zero', 'matrices'], cwd: path('.') },
];
try {
  cpSync(path('matrices'), join(own, 'matrices'), { recursive: true });
  for (const { words, cwd } of runs) {
    const [command = ''] = words;
    const program = instantPrograms[command];
    if (program === undefined) throw new Error(`There is no program in one file for ${command}.`);
    const [file, code, options] = [path(program.file), path(program.code(words)), program.options.join(' ')];
    if (cwd === own) run(cwd, path('bin/raci.js'), ...words);
    run(cwd, path('scripts/write-code-cache.cjs'), file, code, options, path('.'), ...words);
    run(cwd, path('scripts/check-code-cache.cjs'), file, code, options);
  }
} finally {
  rmSync(own, { recursive: true, force: true });
}

/** What the program prints in a pipe. */
async function answerTo(words: readonly string[]): Promise<string> {
  let printed = '';
  const output = {
    write: (text: string | Uint8Array) => {
      printed += text;
    },
    isTerminal: false,
    columns: undefined,
  };
  const io: Io = {
    stdout: output,
    stderr: output,
    stdin: () => new Uint8Array(),
    env: {},
    cwd: path('.'),
    packageRoot: path('.'),
    compiled: undefined,
    now: () => new Date(),
  };
  const exitCode = await main(words, io);
  if (exitCode !== 0) throw new Error(`raci ${words.join(' ')} ended with ${exitCode}: ${printed}`);
  return printed;
}
