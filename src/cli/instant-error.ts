/**
 * Thrown in the instant program in place of loading what it does not hold: the whole program then starts from the
 * beginning. See `scripts/build.ts`.
 */
export class NotInstantError extends Error {
  override readonly name = 'NotInstantError';
}
