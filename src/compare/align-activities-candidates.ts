import type { ActivityReading } from './align-activities-reading.ts';

/** What so many activities have in common picks none of them out. */
const mostOfOneKey = 200;
/** So many of the most promising are looked at for each activity. */
const candidatesEach = 40;

/**
 * Pairs that have keys in common, the more and the rarer the better. Looks at a bounded number for each activity, so
 * that the work grows with the size of the matrices and not with its square.
 */
export function candidatePairs(
  lefts: readonly ActivityReading[],
  rights: readonly ActivityReading[],
  keysOf: (reading: ActivityReading) => readonly string[],
): [ActivityReading, ActivityReading][] {
  const leftKeys = lefts.map(keysOf);
  const rightKeys = rights.map(keysOf);
  const found = new Set<number>();
  for (const [left, right] of promising(leftKeys, postings(rightKeys)))
    found.add(left * rights.length + right);
  for (const [right, left] of promising(rightKeys, postings(leftKeys)))
    found.add(left * rights.length + right);
  return [...found]
    .sort((a, b) => a - b)
    .flatMap((pair): [ActivityReading, ActivityReading][] => {
      const left = lefts[Math.floor(pair / rights.length)];
      const right = rights[pair % rights.length];
      return left === undefined || right === undefined ? [] : [[left, right]];
    });
}

function postings(keys: readonly (readonly string[])[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, held] of keys.entries()) {
    for (const key of held) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return holders;
}

function* promising(
  keys: readonly (readonly string[])[],
  holders: ReadonlyMap<string, readonly number[]>,
): Generator<[from: number, to: number]> {
  for (const [from, held] of keys.entries()) {
    const scores = new Map<number, number>();
    for (const list of listsOf(held, holders)) {
      for (const to of list.slice(0, mostOfOneKey)) scores.set(to, (scores.get(to) ?? 0) + 1 / list.length);
    }
    const best = [...scores].sort(([a, p], [b, q]) => q - p || a - b).slice(0, candidatesEach);
    for (const [to] of best) yield [from, to];
  }
}

/** The lists that pick something out; where there is none, the shortest. */
function listsOf(
  held: readonly string[],
  holders: ReadonlyMap<string, readonly number[]>,
): (readonly number[])[] {
  const lists = held.flatMap((key) => {
    const list = holders.get(key);
    return list === undefined ? [] : [list];
  });
  const telling = lists.filter((list) => list.length <= mostOfOneKey);
  if (telling.length > 0) return telling;
  return lists.sort((a, b) => a.length - b.length).slice(0, 1);
}
