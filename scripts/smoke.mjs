/** A smoke run of the real binary: the few things that only a real process can show. Exits 1 and says what failed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const raci = (args, options = {}) =>
  spawnSync(process.execPath, ['bin/raci.js', ...args], { cwd: root, encoding: 'utf8', ...options });
const checks = [
  ['answers from the shipped matrices', ['who', '--bundled', 'backup', 'restore'], 0, /restore/i],
  ['says nothing matches', ['who', '--bundled', 'payroll'], 1, /^$/],
  ['prints its version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ['prints help', ['--help'], 0, /Usage: raci/],
  ['refuses a bad flag', ['who', '--nonsense'], 2, /^$/],
  ['refuses a missing file', ['list', '-p', 'no-such-file.yaml'], 2, /^$/],
  ['lints the shipped matrices', ['lint', '--bundled', '--json'], 1, /"single-owner"/],
  ['prints the schema', ['schema'], 0, /2020-12/],
];

let failed = 0;
const tell = (name, passed, otherwise) => {
  if (!passed) failed++;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}${passed ? '' : `: ${otherwise}`}`);
};

for (const [name, args, code, output] of checks) {
  const { status, stdout, stderr } = raci(args);
  const passed = status === code && output.test(stdout) && !/\n\s+at |unrecognized flag/.test(stderr);
  tell(name, passed, `exit ${status}\n${stdout.slice(0, 400)}${stderr}`);
}

if (process.platform !== 'win32') {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" bin/raci.js list activities --bundled --json | head -1`],
    { cwd: root, encoding: 'utf8' },
  );
  const passed = status === 0 && stdout === '{\n' && stderr === '';
  tell('ends quietly when the pipe is closed', passed, stderr);
}

// The README's lines for the library, as a package of npm runs them.
const [, lines = ''] = /^```ts\n([\s\S]*?)^```$/mu.exec(readFileSync(`${root}README.md`, 'utf8')) ?? [];
const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
  cwd: root,
  encoding: 'utf8',
  input: `import { readFileSync } from 'node:fs';\nconst text = readFileSync('matrices/cloud-temple-paas.yaml', 'utf8');\n${lines}`,
});
tell(
  'runs the library as the README says',
  status === 0 && /^Automatic backups of cluster configurations \[ 'provider' \]$/mu.test(stdout),
  `exit ${status}\n${stdout}${stderr}`,
);

process.exitCode = failed === 0 ? 0 : 1;
