import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` was probably meant to be, or `undefined` where none is near: at most a third of the
 * letters may differ. Case does not count.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    // Words differ by at least as many letters as one is longer than the other.
    if (Math.abs(wanted.length - candidate.length) > limit + 3) continue;
    const between = slipsBetween(wanted, candidate.toLowerCase());
    if (between <= limit && between < bestDistance) {
      best = candidate;
      bestDistance = between;
    }
  }
  return best;
}

/** Edits between two words; two letters that changed places are one slip. */
function slipsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && [...a].sort().join('') === [...b].sort().join('') ? 1 : edits;
}

/** ` Did you mean "x"?` with its leading blank, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? '' : ` Did you mean "${candidate}"?`;
}
