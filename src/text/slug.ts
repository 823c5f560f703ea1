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
  return name
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
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
    .replace(/^-+|-+$/gu, '');
}

/**
 * {@link slug} for the keys of a map whose order counts: keys that begin with `x-` are extensions, and JavaScript moves
 * keys that are whole numbers to the front; both get the fallback before them.
 */
export function keySlug(name: string, fallback: string): string {
  return slug(name, fallback).replace(/^(?=x(?:-|$)|\d+$)/u, `${fallback}-`);
}

/** The first of `base`, `base-2`, `base-3`, … that is not taken; takes it. */
export function uniqueSlug(base: string, taken: Set<string>): string {
  let candidate = base;
  for (let count = 2; taken.has(candidate); count++) candidate = `${base}-${count}`;
  taken.add(candidate);
  return candidate;
}
