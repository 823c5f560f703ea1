/**
 * Where something stands in a file.
 *
 * Lines and columns count from 1, columns in UTF-16 code units; `end…` is exclusive.
 * `start` and `end` are the same span as offsets into the text (UTF-16 code units from 0), which fixes need.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The place of every key and value of one file, addressed by JSON Pointer (RFC 6901), for example
 * `/areas/0/activities/3/assign/provider`.
 *
 * Both functions are total: for a pointer that does not exist they answer with the nearest ancestor that does,
 * so a finding always points somewhere sensible.
 */
export interface Places {
  /** The place of the value at `pointer`. */
  value(pointer: string): Place;
  /** The place of the key that holds `pointer`; of the value itself where it is a list item or the whole file. */
  key(pointer: string): Place;
}

/** Appends one reference token to a JSON Pointer, escaping it as RFC 6901 asks. */
export function pointerTo(parent: string, ...tokens: readonly (string | number)[]): string {
  let pointer = parent;
  for (const token of tokens) {
    pointer += `/${typeof token === 'number' ? token : escaped(token)}`;
  }
  return pointer;
}

function escaped(token: string): string {
  return token.includes('~') || token.includes('/')
    ? token.replaceAll('~', '~0').replaceAll('/', '~1')
    : token;
}

/** Splits a JSON Pointer into its reference tokens, unescaped. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === '') return [];
  const tokens = pointer.slice(1).split('/');
  if (!pointer.includes('~')) return tokens;
  return tokens.map(unescaped);
}

function unescaped(token: string): string {
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
}

/** The value at a JSON Pointer inside `root`, `undefined` where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  // A token at a time: rules ask for many values, and most of their pointers are short.
  for (let start = 1; start <= pointer.length; ) {
    const slash = pointer.indexOf('/', start);
    const end = slash < 0 ? pointer.length : slash;
    const token = unescaped(pointer.slice(start, end));
    start = end + 1;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
    value = (value as Record<string, unknown>)[token]; // an own key of an object, whatever it holds
  }
  return value;
}
