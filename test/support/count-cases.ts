import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Generated cases that a whole run must try at least. */
const atLeast = { gate: 2000, nightly: 100_000 };

/** Counts the generated cases of all properties and says so when the run is over. Fails a whole run that had too few. */
export default function countCases(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'raci-cases-'));
  const file = join(folder, 'cases.jsonl');
  process.env.RACI_CASES_FILE = file;
  return () => {
    const counts = countsIn(file);
    rmSync(folder, { recursive: true, force: true });
    const total = counts.reduce((sum, { tried }) => sum + tried, 0);
    const isNightly = process.env.RACI_NIGHTLY === '1';
    if (isNightly) for (const { test, tried } of counts) console.log(`${String(tried).padStart(9)}  ${test}`);
    console.log(`${total.toLocaleString('en')} generated cases in ${counts.length} files.`);
    const isWhole = process.argv.slice(2).join(' ') === 'run'; // no files and no names were picked
    const least = atLeast[isNightly ? 'nightly' : 'gate'];
    if (!isWhole || total >= least) return;
    console.error(`A whole run tries at least ${least.toLocaleString('en')} generated cases.`);
    process.exitCode = 1;
  };
}

interface Count {
  readonly test: string;
  readonly tried: number;
}

function countsIn(file: string): readonly Count[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return []; // no property was tried
  }
  const counts = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Count => JSON.parse(line)); // setup.ts wrote it
  return counts.sort((a, b) => b.tried - a.tried || a.test.localeCompare(b.test));
}
