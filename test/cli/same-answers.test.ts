import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases, nightly } from '../support/cases.ts';
import { folder, raci } from '../support/raci.ts';

/**
 * What is kept, compiled or shared among threads never shows: the built program with a cold cache, with a warm one and
 * without any says byte for byte what the sources say, which keep nothing and have one thread.
 */

const root = new URL('../../', import.meta.url);
const binary = fileURLToPath(new URL('bin/raci.js', root));

/** The gate builds first; while somebody works on the sources, the built program may lag behind them. */
function isBuiltOfThese(): boolean {
  const built = new URL('dist/compiled/bundled.bin', root);
  if (!existsSync(built)) return false;
  const { mtimeMs } = statSync(built);
  return ['src', 'matrices', 'schemas', 'scripts'].every((name) =>
    readdirSync(new URL(name, root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .every((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs <= mtimeMs),
  );
}

function built(args: readonly string[], cwd: string, home: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', XDG_CACHE_HOME: home, HOME: home },
  });
  return { code: status, stdout, stderr };
}

async function fromSources(args: readonly string[], cwd: string) {
  const { code, stdout, stderr } = await raci(args, { cwd, now: new Date() });
  return { code, stdout, stderr };
}

const words = fc.constantFrom(
  ...'restore backup Zertifikat sauvegarde cluster user-accounts OpenShift données patch 7 owner of the für'.split(
    ' ',
  ),
);
const name = fc.array(words, { minLength: 1, maxLength: 6 }).map((found) => found.join(' '));
const letters = fc.constantFrom('R', 'A', 'RA', 'A, R', 'C', 'X', 'TBD', '""');
const row = fc.record({ name, platform: letters, product: letters, note: fc.option(name) });
const workspace = fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });

function matrixOf(rows: readonly (typeof row extends fc.Arbitrary<infer Row> ? Row : never)[], id: string) {
  const lines = rows.map(
    ({ name: called, platform, product, note }) =>
      `      - name: ${JSON.stringify(called)}\n        assign: { platform: ${platform}, product: ${product} }\n` +
      (note === null ? '' : `        note: ${JSON.stringify(note)}\n`),
  );
  return (
    `raci: 1\nid: ${id}\ntitle: ${id}\nroles:\n  platform: { name: Platform team }\n  product: { name: Product team }\n` +
    `areas:\n  - name: Operations\n    activities:\n${lines.join('')}`
  );
}

it.skipIf(!isBuiltOfThese())(
  'answers from caches, compiled data and threads as without them',
  { timeout: nightly ? 1_800_000 : 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        workspace,
        name,
        nightly ? fc.nat(9).map((drawn) => drawn === 0) : fc.constant(false),
        async (matrices, question, isLarge) => {
          const texts = matrices.map(
            (rows, at) => [`matrices/m${at}.yaml`, matrixOf(rows, `m${at}`)] as const,
          );
          // As many files as are worth several threads.
          const more = isLarge ? 310 : 0;
          const copies = Array.from({ length: more }, (_, at) => [
            `matrices/more/${at}.yaml`,
            texts[at % texts.length]?.[1].replace(/^id: .*$/mu, `id: copy-${at}`) ?? '',
          ]);
          const cwd = folder(Object.fromEntries([...texts, ...copies]));
          const home = folder({});
          const commands = [
            ['who', question],
            ['who', '--json', '--explain', question],
            ['who', '--bundled', question],
            ['lint'],
            ['lint', '--json'],
            ['list', 'activities', '--json'],
          ];
          for (const command of commands) {
            const plain = await fromSources(command, cwd);
            expect(built(command, cwd, home)).toEqual(plain);
            expect(built(command, cwd, home)).toEqual(plain);
            if (command[0] !== 'list') expect(built([...command, '--no-cache'], cwd, home)).toEqual(plain);
          }
        },
      ),
      {
        numRuns: cases(2),
        examples: [
          [[[{ name: 'restore backup', platform: 'RA', product: 'C', note: null }]], 'restore', true],
        ],
      },
    );
  },
);

it.skipIf(!isBuiltOfThese())(
  'answers as before where what it kept is damaged',
  () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const cwd = folder({
          'matrices/a.yaml': matrixOf(
            [{ name: 'restore backup', platform: 'RA', product: 'C', note: null }],
            'a',
          ),
        });
        const home = folder({});
        const ask = () => built(['who', 'restore', 'backup'], cwd, home);
        const before = ask();
        const kept = join(home, 'raci');
        for (const file of readdirSync(kept).filter((one) => one.endsWith('.bin'))) {
          const bytes = readFileSync(join(kept, file));
          bytes[place % bytes.length] = (bytes[place % bytes.length] ?? 0) ^ change;
          writeFileSync(join(kept, file), bytes);
        }
        expect(ask()).toEqual(before);
        expect(ask()).toEqual(before);
      }),
      { numRuns: cases(4) },
    );
  },
  120_000,
);
