/**
 * Keeps in `dist/` what the program can know before it is asked: the answers that never change, and the machine code
 * that V8 made of the programs in one file (used only by the very Node.js that made it). Run by `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { Io } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { constantNames } from '../src/cli/start.ts';

const root = new URL('..', import.meta.url);
const dist = (name: string) => fileURLToPath(new URL(`dist/${name}`, root));

for (const [words, name] of Object.entries(constantNames)) {
  writeFileSync(dist(`compiled/${name}.txt`), await answerTo(words.split(' ')));
}

/** The programs in one file, and what each is to do once for V8 to see what it needs. */
const programs = {
  'instant.cjs': ['who', '--bundled', 'backup', 'restore'],
  'lint.cjs': ['lint', '--no-cache', '--exit-zero', 'matrices'],
};
for (const [name, words] of Object.entries(programs)) {
  execFileSync(
    process.execPath,
    [fileURLToPath(new URL('scripts/write-code-cache.cjs', root)), dist(name), fileURLToPath(root), ...words],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: fileURLToPath(root) },
  );
  const { cachedDataRejected } = new Script(readFileSync(dist(name), 'latin1'), {
    filename: dist(name),
    cachedData: readFileSync(dist(`${name}.cache`)),
  });
  if (cachedDataRejected === true) throw new Error(`V8 does not take the code that was kept of ${name}.`);
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
    cwd: fileURLToPath(root),
    packageRoot: fileURLToPath(root),
    compiled: undefined,
    now: () => new Date(),
  };
  const exitCode = await main(words, io);
  if (exitCode !== 0) throw new Error(`raci ${words.join(' ')} ended with ${exitCode}: ${printed}`);
  return printed;
}
