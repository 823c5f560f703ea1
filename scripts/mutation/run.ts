/**
 * Mutation testing: changes the sources a little, one place at a time, and counts how many of the changes a test notices.
 * All of it takes days, so a run takes a sample that is drawn from all files, each folder in proportion to its changes
 * (`npm run mutation -- --sample 400`; `--seed 7` draws the same again), or files: `npm run mutation -- src/model/cell.ts`.
 * Wants `npm install --prefix scripts/mutation` once. Exits 1 where fewer are noticed than the goal.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';

/** What the product is judged by; the rest is around it. */
const folders = ['model', 'load', 'search', 'rules', 'lint', 'importers', 'compare'];
const sample = 'reports/mutation-sample.json';

interface Position {
  readonly line: number;
  readonly column: number;
}

/** A change of one place. */
interface Change {
  readonly fileName: string;
  readonly location: { readonly start: Position; readonly end: Position };
  readonly mutatorName: string;
  readonly replacement: string;
}

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string' } },
});
const seed = values.seed ?? String(Date.now() % 100_000);
const drawn = values.sample === undefined ? undefined : await draw(Number(values.sample));
const places = drawn?.map(({ fileName, location: { start, end } }) => {
  return `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
});
const mutate = places ?? files;
if (mutate.length === 0) {
  console.error('Say how many to draw (--sample 400), or name files.');
  process.exit(2);
}
mkdirSync('reports', { recursive: true });
if (drawn !== undefined) writeFileSync(sample, JSON.stringify(drawn.map((change) => keyOf(change))));
const { status } = spawnSync(
  'scripts/mutation/node_modules/.bin/stryker',
  ['run', 'scripts/mutation/stryker.config.json', '--mutate', mutate.join(',')],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      RACI_MUTATION: '1',
      ...(drawn !== undefined && { RACI_DRAWN: new URL(`../../${sample}`, import.meta.url).pathname }),
    },
  },
);
process.exitCode = status ?? 2;

/** Draws as many changes of the sources, the same ones for the same seed. */
async function draw(size: number): Promise<Change[]> {
  const all = await changesOf(folders.flatMap((folder) => globSync(`src/${folder}/**/*.ts`)));
  console.log(`${size} of ${all.length} changes, drawn with --seed ${seed}`);
  return folders.flatMap((folder) => {
    const own = all.filter(({ fileName }) => fileName.startsWith(`src/${folder}/`));
    return own
      .map((change) => ({
        change,
        order: createHash('sha1')
          .update(seed + keyOf(change))
          .digest('hex'),
      }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .slice(0, Math.max(1, Math.round((size * own.length) / all.length)))
      .map(({ change }) => change);
  });
}

/** Every change that Stryker would make in these files. */
async function changesOf(names: readonly string[]): Promise<readonly Change[]> {
  // Not installed with the project, so not to be seen by the compiler.
  const module = './node_modules/@stryker-mutator/instrumenter/dist/src/index.js';
  const { Instrumenter } = await import(module);
  const quiet = { debug() {}, info() {}, isDebugEnabled: () => false };
  const sources = names
    .filter((name) => !name.includes('/generated/'))
    .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { mutants } = await new Instrumenter(quiet).instrument(sources, options);
  return mutants;
}

/** Names a change; as in plugin.js. */
function keyOf({ fileName, location: { start, end }, mutatorName, replacement }: Change): string {
  const place = [start.line, start.column, end.line, end.column];
  return JSON.stringify([fileName, ...place, mutatorName, replacement]);
}
