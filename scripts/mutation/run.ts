/**
 * Mutation testing: changes the sources a little, one place at a time, and counts how many of the changes a test notices.
 * All of it takes the better part of a day, so a run takes a part of the files:
 * `npm run mutation -- 3/20` (the third twentieth, drawn by name), `npm run mutation -- src/model/cell.ts`.
 * Wants `npm install --prefix scripts/mutation` once. Exits 1 where fewer are noticed than the goal.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** What the product is judged by; the rest is around it. */
const folders = ['model', 'load', 'search', 'rules', 'lint', 'importers', 'compare'];
/** The least share of changes that tests must notice. */
const goal = 0.8;
const report = 'reports/mutation.json';

const names = process.argv.slice(2);
const files =
  names.length > 0 && !names.every((name) => part(name) !== undefined) ? names : names.flatMap(filesOf);
if (files.length === 0) {
  console.error('Name a part (3/20) or files.');
  process.exit(2);
}
const { status } = spawnSync(
  'scripts/mutation/node_modules/.bin/stryker',
  ['run', 'scripts/mutation/stryker.config.json', '--mutate', files.join(',')],
  {
    stdio: 'inherit',
    env: { ...process.env, RACI_MUTATION: '1' },
  },
);
if (status !== 0) process.exit(status ?? 2);

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}
const { files: judged } = JSON.parse(readFileSync(report, 'utf8')) as Report;
const byFolder = new Map<string, { noticed: number; all: number }>();
for (const [file, { mutants }] of Object.entries(judged)) {
  for (const folder of ['all', file.split('/')[1] ?? '']) {
    const counts = byFolder.get(folder) ?? { noticed: 0, all: 0 };
    byFolder.set(folder, counts);
    for (const mutant of mutants) {
      if (['Killed', 'Timeout'].includes(mutant.status)) counts.noticed++;
      if (['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(mutant.status)) counts.all++;
    }
  }
}
for (const [folder, { noticed, all }] of byFolder)
  console.log(`${folder.padEnd(12)} ${noticed} of ${all} noticed, ${((100 * noticed) / all).toFixed(1)} %`);
const { noticed, all } = byFolder.get('all') ?? { noticed: 0, all: 1 };
process.exitCode = noticed / all < goal ? 1 : 0;

/** `3/20`: the third of twenty parts. */
function part(name: string): { at: number; of: number } | undefined {
  const match = /^(\d+)\/(\d+)$/u.exec(name);
  return match === null ? undefined : { at: Number(match[1]) - 1, of: Number(match[2]) };
}

function filesOf(name: string): string[] {
  const { at, of } = part(name) ?? { at: 0, of: 1 };
  const drawn = folders
    .flatMap((folder) => globSync(`src/${folder}/**/*.ts`))
    .filter((file) => !file.includes('/generated/'))
    .map((file) => ({ file, key: createHash('sha1').update(file).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return drawn.filter((_, index) => index % of === at).map(({ file }) => file);
}
