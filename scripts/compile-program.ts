/**
 * Keeps in `dist/` what the program can know before it is asked: the answers that never change, and the machine code
 * that V8 made of the programs in one file (used only by the very Node.js that made it). Run by `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Io } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { constantNames, instantPrograms } from '../src/cli/start.ts';

const root = new URL('..', import.meta.url);
const dist = (name: string) => fileURLToPath(new URL(`dist/${name}`, root));

for (const [words, name] of Object.entries(constantNames)) {
  writeFileSync(dist(`compiled/${name}.txt`), await answerTo(words.split(' ')));
}

/** What each program in one file is to do once for V8 to see what it needs. */
const runs = {
  who: ['who', '--bundled', 'backup', 'restore'],
  lint: ['lint', '--no-cache', '--exit-zero', 'matrices'],
};
const script = (name: string) => fileURLToPath(new URL(`scripts/${name}`, root));
for (const [command, words] of Object.entries(runs)) {
  const program = instantPrograms[command];
  if (program === undefined) throw new Error(`There is no program in one file for ${command}.`);
  const file = fileURLToPath(new URL(program.file, root));
  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: fileURLToPath(root),
    });
  run(script('write-code-cache.cjs'), file, program.options.join(' '), fileURLToPath(root), ...words);
  run(script('check-code-cache.cjs'), file, program.options.join(' '));
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
