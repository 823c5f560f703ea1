const vowels = 'aeiouy';
const soundAlike = ['cks', 'szc', 'vfw', 'gj', 'dt', 'bp', 'mn'];
const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Substitutions that fingers or ears make: neighbours on the keyboard, vowels, letters that sound alike. */
const likelySlips: ReadonlySet<string> = new Set([
  ...[vowels, ...soundAlike].flatMap((letters) => pairsOf([...letters])),
  ...keyboard.flatMap((row) => [...row].slice(1).flatMap((letter, at) => pairsOf([row.charAt(at), letter]))),
]);

function pairsOf(letters: readonly string[]): string[] {
  return letters.flatMap((left) => letters.filter((right) => right !== left).map((right) => left + right));
}

/**
 * How many slips lead from one word to another (Damerau–Levenshtein, adjacent letters swapped count as one): an
 * insertion, a deletion, a swap or a likely substitution is 1, a substitution of letters that have nothing in common
 * is 1.5. `Infinity` where it would be more than `limit`.
 */
export function slipsBetween(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit || lettersApart(left, right) > 2 * limit) {
    return Number.POSITIVE_INFINITY;
  }
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let column = 0; column <= right.length; column++) last.push(column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    const letter = left[row - 1];
    for (let column = 1; column <= right.length; column++) {
      const other = right[column - 1];
      const diagonal = last[column - 1] ?? 0;
      let slips = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (letter === other) slips = Math.min(slips, diagonal);
      else if (diagonal + 1 < slips + 1) slips = Math.min(slips, diagonal + substitution(letter, other));
      if (row > 1 && column > 1 && letter === right[column - 2] && other === left[row - 2]) {
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(slips);
      if (slips < least) least = slips;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = current;
  }
  const slips = last[right.length] ?? Number.POSITIVE_INFINITY;
  return slips <= limit ? slips : Number.POSITIVE_INFINITY;
}

function substitution(left: string | undefined, right: string | undefined): number {
  return likelySlips.has(`${left}${right}`) ? 1 : 1.5;
}

/** How many different letters only one of two words has: a cheap lower bound, as a slip changes two of them at most. */
function lettersApart(left: string, right: string): number {
  let apart = lettersOf(left) ^ lettersOf(right);
  let count = 0;
  for (; apart !== 0; apart &= apart - 1) count++;
  return count;
}

/** A bit for each letter that a word has. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many slips a word of that length may have before it is another word: short words none. */
export function toleratedSlips(length: number): number {
  if (length <= 3) return 0;
  if (length <= 5) return 1;
  if (length <= 7) return 1.5;
  if (length <= 11) return 2;
  return 3;
}
