import type { Diagnostic } from '../model/index.ts';
import { baselineOf, subtractBaseline } from './baseline.ts';

/**
 * The findings that were not there before. Those that say the same about the same thing are known for certain; of the
 * others, as many of each key as there were are taken to be old ones in other words.
 */
export function newFindings(
  now: readonly Diagnostic[],
  before: readonly Diagnostic[],
): readonly Diagnostic[] {
  const left = new Map<string, Diagnostic[]>();
  for (const diagnostic of before) {
    const key = exactKey(diagnostic);
    const same = left.get(key);
    if (same === undefined) left.set(key, [diagnostic]);
    else same.push(diagnostic);
  }
  const changed = now.filter((diagnostic) => left.get(exactKey(diagnostic))?.pop() === undefined);
  return subtractBaseline(changed, baselineOf([...left.values()].flat())).fresh;
}

function exactKey({ rule, matrix, file, area, activity, role, message }: Diagnostic): string {
  return JSON.stringify([rule, matrix ?? file, area ?? null, activity ?? null, role ?? null, message]);
}
