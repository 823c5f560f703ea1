/** Letters that languages write differently in words that they share. */
const spellings: readonly (readonly [pattern: RegExp, letter: string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/qu/g, 'c'],
  [/ch/g, 'c'],
  [/[kz]/g, 'c'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/(.)\1/g, '$1'],
];

/** A word (folded) with the spelling that languages differ in taken out: `konfiguration`, `configuración` → `configurac…`. */
export function international(text: string): string {
  return spellings.reduce((word, [pattern, letter]) => word.replace(pattern, letter), text);
}

const shortestRoot = 5;
const longestEnding = 6;
const leastShare = 0.7;

/**
 * True for two words (both {@link international}) that are most likely the same word of two languages: the same root,
 * with the endings of each: `export` and `exportieren`, `monitoring` and `monitoramento`.
 */
export function isCognate(left: string, right: string): boolean {
  let root = 0;
  while (root < left.length && left[root] === right[root]) root++;
  const shorter = Math.min(left.length, right.length);
  const longer = Math.max(left.length, right.length);
  return root >= shortestRoot && root >= leastShare * shorter && longer - root <= longestEnding;
}
