/**
 * Measures whole processes, A B A B … in one run, and prints medians and their ratio: seconds differ between machines,
 * ratios hardly. `npm run bench` prints; `npm run bench -- --check` also fails where a ratio is far off its goal;
 * `npm run bench -- who lint` runs only the cases whose names hold one of these words.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateMatrices, generateMatrix } from './generate.ts';

interface Case {
  readonly name: string;
  readonly rounds: number;
  /** True where the processes say themselves how many seconds something took. */
  readonly isTimedInside?: boolean;
  /** What is measured, and against what; `undefined` where that is not installed. */
  readonly a: readonly string[];
  readonly b: readonly string[] | undefined;
  readonly cwd?: string;
  /** Writes the files that only this case needs. */
  readonly prepare?: () => void;
  /** The ratio of medians that is aimed at. */
  readonly goal: number;
  /** What the median of `a` should not be beyond. */
  readonly mostSeconds?: number;
  /** What the peak memory of `a` should not be beyond, in MB. */
  readonly mostMemory?: number;
}

/** `--check` fails beyond goal times this: machines differ, and other things run on them. */
const tolerance = 1.5;

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'raci-bench-'));
const node = process.execPath;
const raci = [node, join(root, 'bin/raci.js')];
process.env.XDG_CACHE_HOME = join(work, 'cache');

function prepare(): readonly Case[] {
  const at = (name: string) => join(work, name);
  writeFileSync(at('empty.js'), '');
  generateMatrices(at('ten/matrices'), 10, 100);
  generateMatrices(at('two-hundred/matrices'), 200, 100);
  const thousand = () => generateMatrices(at('thousand/matrices'), 1000, 100);
  const tenThousand = () => generateMatrices(at('ten-thousand/matrices'), 10_000, 100);
  writeFileSync(at('a.yaml'), generateMatrix('a', 2000, 1));
  writeFileSync(at('b.yaml'), generateMatrix('b', 2000, 2));
  writeFileSync(at('small-a.yaml'), generateMatrix('a', 200, 1));
  writeFileSync(at('small-b.yaml'), generateMatrix('b', 200, 2));
  writeFileSync(at('table.md'), markdownTable(5000));
  writeFileSync(at('small-table.md'), markdownTable(500));
  writeFileSync(
    at('.spectral.yaml'),
    'rules:\n  title: { given: "$", then: { field: title, function: truthy } }\n  roles: { given: "$", then: { field: roles, function: truthy } }\n',
  );
  const empty = [node, at('empty.js')];
  const questions = [node, '--import', 'tsx', join(root, 'bench/questions.ts')];
  const lint = [...raci, 'lint', '--no-cache', '--quiet', 'matrices'];
  const tool = (name: string, ...args: string[]) => {
    const path = join(root, 'bench/tools/node_modules/.bin', name);
    return existsSync(path) ? [path, ...args] : undefined;
  };
  const files = readdirSync(at('two-hundred/matrices')).map((name) => join('matrices', name));
  return [
    {
      name: 'who --bundled / node',
      rounds: 21,
      a: [...raci, 'who', '--bundled', 'backup', 'restore'],
      b: empty,
      goal: 1.25,
    },
    { name: '--version / node', rounds: 21, a: [...raci, '--version'], b: empty, goal: 1.15 },
    { name: '--help / node', rounds: 21, a: [...raci, '--help'], b: empty, goal: 1.15 },
    { name: 'completion bash / node', rounds: 21, a: [...raci, 'completion', 'bash'], b: empty, goal: 1.15 },
    {
      name: 'who, 10 matrices, again / node',
      rounds: 21,
      a: [...raci, 'who', 'backup', 'target'],
      b: empty,
      cwd: at('ten'),
      goal: 1.4,
    },
    {
      name: 'lint, 200 matrices / ajv-cli',
      rounds: 5,
      a: lint,
      b: tool(
        'ajv',
        'validate',
        '--spec=draft2020',
        '--strict=false',
        '-s',
        join(root, 'schemas/matrix.schema.json'),
        '-d',
        'matrices/*.yaml',
      ),
      cwd: at('two-hundred'),
      goal: 1,
    },
    {
      name: 'lint, 200 matrices / Spectral',
      rounds: 3,
      a: lint,
      b: tool('spectral', 'lint', '-r', at('.spectral.yaml'), '--quiet', ...files),
      cwd: at('two-hundred'),
      goal: 0.2,
    },
    {
      name: 'lint, 1,000 matrices again / cold',
      rounds: 3,
      a: [...raci, 'lint', '--quiet', 'matrices'],
      b: lint,
      cwd: at('thousand'),
      prepare: thousand,
      goal: 0.25,
    },
    {
      name: 'lint, 10,000 matrices / 1,000',
      rounds: 1,
      a: [...raci, 'lint', '--no-cache', '--quiet', at('ten-thousand/matrices')],
      b: [...raci, 'lint', '--no-cache', '--quiet', at('thousand/matrices')],
      prepare: () => {
        thousand();
        tenThousand();
      },
      goal: 11,
      mostMemory: 500,
    },
    {
      name: 'import, 5,000 rows / 500 rows',
      rounds: 3,
      a: [...raci, 'import', at('table.md')],
      b: [...raci, 'import', at('small-table.md')],
      goal: 10,
      mostSeconds: 3,
    },
    {
      name: 'compare, 2,000 rows / 200 rows',
      rounds: 3,
      a: [...raci, 'compare', at('a.yaml'), at('b.yaml')],
      b: [...raci, 'compare', at('small-a.yaml'), at('small-b.yaml')],
      goal: 10,
      mostSeconds: 3,
    },
    {
      // What 95 of 100 questions take at most, in a process that has them loaded.
      name: 'a question, 100,000 rows / 10,000 rows',
      rounds: 1,
      a: [...questions, '100000'],
      b: [...questions, '10000'],
      isTimedInside: true,
      goal: 10,
      mostSeconds: 0.02,
    },
  ];
}

function markdownTable(rows: number): string {
  const lines = ['# Matrix', '', '| Activity | Provider | Customer |', '| --- | --- | --- |'];
  for (let row = 0; row < rows; row++)
    lines.push(`| Restore the backup target number ${row} | RA | ${row % 2 ? 'C' : 'I'} |`);
  return `${lines.join('\n')}\n`;
}

interface Measured {
  readonly seconds: number;
  /** Peak resident memory in MB; `undefined` where the system does not tell. */
  readonly memory: number | undefined;
}

function measure([command = '', ...args]: readonly string[], { cwd, isTimedInside = false }: Case): Measured {
  const time = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', '%M'] : [];
  const [program = '', ...rest] = [...time, command, ...args];
  const begin = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, rest, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = isTimedInside ? Number(stdout) : Number(process.hrtime.bigint() - begin) / 1e9;
  if (status !== 0)
    throw new Error(`${command} ${args.slice(0, 4).join(' ')} ended with ${status}: ${stderr.slice(0, 500)}`);
  const kilobytes = time.length > 0 ? Number(stderr.trim().split('\n').at(-1)) : Number.NaN;
  return { seconds, memory: Number.isNaN(kilobytes) ? undefined : kilobytes / 1024 };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const checks = process.argv.includes('--check');
let failed = false;
try {
  mkdirSync(work, { recursive: true });
  const cases = prepare().filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  console.log(
    '| what | median | against | ratio | goal | peak memory |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const each of cases) {
    const { name, rounds, a, b, goal, mostSeconds = Infinity, mostMemory = Infinity } = each;
    if (b === undefined) {
      console.log(`| ${name} | not measured: npm install --prefix bench/tools | | | ${goal} | |`);
      continue;
    }
    each.prepare?.();
    if (rounds > 1) measure(a, each); // the first call fills caches
    const results = Array.from({ length: rounds }, () => ({ a: measure(a, each), b: measure(b, each) }));
    const [first, second] = [
      median(results.map((pair) => pair.a.seconds)),
      median(results.map((pair) => pair.b.seconds)),
    ];
    const ratio = first / second;
    const memory = Math.max(...results.map((pair) => pair.a.memory ?? 0));
    console.log(
      `| ${name} | ${first.toFixed(3)} s | ${second.toFixed(3)} s | ${ratio.toFixed(2)} | ${goal} | ${memory.toFixed(0)} MB |`,
    );
    const off = Math.max(ratio / goal, first / mostSeconds, memory / mostMemory);
    if (checks && off > tolerance) {
      failed = true;
      console.error(`${name} is ${off.toFixed(1)} times what is aimed at.`);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (failed) {
  console.error('Something is far off its goal.');
  process.exitCode = 1;
}
