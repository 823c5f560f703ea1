import { defaultScheme, isSchemeId, type SchemeId, schemes } from '../model/index.ts';
import { nearest } from '../text/suggest.ts';

const known = [...Object.keys(schemes), 'custom'];

/**
 * The scheme that a matrix is meant to have, also where its name, or the key, was misspelt: one slip must not hide what
 * is wrong with the rows. `undefined` where nobody can tell.
 */
export function meantScheme(value: Readonly<Record<string, unknown>>): SchemeId | 'custom' | undefined {
  const key = Object.hasOwn(value, 'scheme') ? 'scheme' : Object.keys(value).find(isSlipOfScheme);
  const written = key === undefined ? defaultScheme : value[key];
  if (typeof written !== 'string') return undefined;
  const id = known.includes(written) ? written : nearest(written, known);
  if (id === 'custom') return id;
  return id !== undefined && isSchemeId(id) ? id : undefined;
}

function isSlipOfScheme(key: string): boolean {
  return !key.startsWith('x-') && nearest(key, ['scheme']) !== undefined;
}
