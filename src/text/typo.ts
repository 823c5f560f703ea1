const vowels = 'aeiouy';
const soundAlike = ['cks', 'szc', 'vfw', 'gj', 'dt', 'bp', 'mn'];
const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Substitutions that fingers or ears make: neighbours on the keyboard, vowels, letters that sound alike. */
function isLikelySlip(left: string, right: string): boolean {
  if (vowels.includes(left) && vowels.includes(right)) return true;
  if (soundAlike.some((letters) => letters.includes(left) && letters.includes(right))) return true;
  return keyboard.some(
    (row) =>
      Math.abs(row.indexOf(left) - row.indexOf(right)) === 1 && row.includes(left) && row.includes(right),
  );
}

/**
 * How many slips lead from one word to another (Damerau–Levenshtein, adjacent letters swapped count as one): an
 * insertion, a deletion, a swap or a likely substitution is 1, a substitution of letters that have nothing in common
 * is 1.5. `Infinity` where it would be more than `limit`.
 */
export function slipsBetween(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    const letter = left.charAt(row - 1);
    for (let column = 1; column <= right.length; column++) {
      const other = right.charAt(column - 1);
      let slips = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const diagonal = last[column - 1] ?? 0;
      if (letter === other) slips = Math.min(slips, diagonal);
      else slips = Math.min(slips, diagonal + (isLikelySlip(letter, other) ? 1 : 1.5));
      if (letter === right.charAt(column - 2) && other === left.charAt(row - 2) && row > 1 && column > 1) {
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

/** How many slips a word of that length may have before it is another word: short words none. */
export function toleratedSlips(length: number): number {
  if (length <= 3) return 0;
  if (length <= 5) return 1;
  if (length <= 7) return 1.5;
  if (length <= 11) return 2;
  return 3;
}
