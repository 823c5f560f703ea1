/** The nightly run: every property on ten times as many cases as in the gate, drawn anew, and the tests besides. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const vitest = join(resolve('vitest/package.json'), '..', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, RACI_NIGHTLY: '1' },
});
process.exitCode = status ?? 1;
