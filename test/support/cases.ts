/** True in the run that tries many more cases, and new ones each time: `npm run nightly`. */
export const nightly = process.env.RACI_NIGHTLY === '1';

/** How many cases a property is tried on: as many as given in the gate, ten times as many in the nightly run. */
export function cases(gate: number): number {
  return nightly ? gate * 10 : gate;
}
