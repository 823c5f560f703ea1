/** True in the run that tries many more cases, and new ones each time: `npm run nightly`. */
export const nightly = process.env.RACI_NIGHTLY === '1';

/** True where each of thousands of changed programs is tested: `npm run mutation`. */
export const mutation = process.env.RACI_MUTATION === '1';

/**
 * How many cases a property is tried on: as many as given in the gate, ten times as many in the nightly run, a tenth
 * where changed programs are tested.
 */
export function cases(gate: number): number {
  if (nightly) return gate * 10;
  return mutation ? Math.ceil(gate / 10) : gate;
}
