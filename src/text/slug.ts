/**
 * The kebab-case id of a name: lower case, accents removed, everything that is no letter or digit a single hyphen.
 * Letters of other scripts stay as they are. `fallback` stands in for a name without any letter.
 */
export function slug(name: string, fallback = 'unnamed'): string {
  const text = plainSlug(name) ?? anySlug(name);
  return text === '' ? fallback : text;
}

/** Where the letters of a slug are put together: one text is made of them, in place of one for each word. */
const letters = Buffer.alloc(200);

/** The same as {@link anySlug} for what nearly all names consist of, many times faster; `undefined` for others. */
function plainSlug(name: string): string | undefined {
  if (name.length > letters.length) return undefined;
  let length = 0;
  let isApart = false;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const small = code >= 65 && code <= 90 ? code + 32 : code;
    if ((small >= 97 && small <= 122) || (small >= 48 && small <= 57)) {
      if (isApart && length > 0) letters[length++] = hyphen;
      isApart = false;
      letters[length++] = small;
    } else if (code > 0x7f) return undefined;
    else if (code !== apostrophe) isApart = true;
  }
  return letters.toString('latin1', 0, length);
}

const apostrophe = 39;
const hyphen = 45;

function anySlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ł', 'l')
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/gu, '');
}

/**
 * {@link slug} for the keys of a map whose order counts: keys that begin with `x-` are extensions, and JavaScript moves
 * keys that are whole numbers to the front; both get the fallback before them.
 */
export function keySlug(name: string, fallback: string): string {
  return slug(name, fallback).replace(/^(?=x(?:-|$)|\d+$)/u, `${fallback}-`);
}

/** The number to try next for a base, kept so that thousands of rows of one name do not count from 2 each time. */
const nextCount = new WeakMap<Set<string>, Map<string, number>>();

/** The first of `base`, `base-2`, `base-3`, … that is not taken; takes it. Nothing may be removed from `taken`. */
export function uniqueSlug(base: string, taken: Set<string>): string {
  if (!taken.has(base)) {
    taken.add(base);
    return base;
  }
  const counts = nextCount.get(taken) ?? new Map<string, number>();
  nextCount.set(taken, counts);
  let count = counts.get(base) ?? 2;
  while (taken.has(`${base}-${count}`)) count++;
  counts.set(base, count + 1);
  const candidate = `${base}-${count}`;
  taken.add(candidate);
  return candidate;
}
