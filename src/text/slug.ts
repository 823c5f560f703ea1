/**
 * The kebab-case id of a name: lower case, accents removed, everything that is no letter or digit a single hyphen.
 * Letters of other scripts stay as they are. `fallback` stands in for a name without any letter.
 */
export function slug(name: string, fallback = 'unnamed'): string {
  const text = isAscii(name) ? asciiSlug(name) : anySlug(name);
  return text === '' ? fallback : text;
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** The same as {@link anySlug} for what nearly all names consist of, several times faster. */
function asciiSlug(name: string): string {
  const text = name.toLowerCase();
  let slug = '';
  let start = 0;
  let isApart = false;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue;
    if (at > start) {
      if (isApart && slug !== '') slug += '-';
      slug += text.slice(start, at);
      isApart = false;
    }
    isApart ||= text[at] !== "'";
    start = at + 1;
  }
  return slug;
}

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
