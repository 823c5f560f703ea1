import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import { cases, nightly } from './cases.ts';

let tried = 0;
const count = () => {
  tried++;
};

/*
 * The gate tries the same cases wherever it runs, so that what it says is about the change and not about luck; the
 * nightly run draws new ones each time, and a failure names its seed. Every case that is tried is counted.
 */
fc.configureGlobal({
  beforeEach: count,
  numRuns: cases(100),
  ...(!nightly && { seed: 20261122 }),
});

afterAll(() => {
  const { RACI_CASES_FILE: file } = process.env;
  const test = relative(process.cwd(), expect.getState().testPath ?? '');
  if (file !== undefined && tried > 0) appendFileSync(file, `${JSON.stringify({ test, tried })}\n`);
});
