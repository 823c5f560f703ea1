/**
 * How many cases a property is tried on: as many as given in the gate, fifty times as many where `RACI_NIGHTLY=1`.
 */
export function cases(gate: number): number {
  return process.env.RACI_NIGHTLY === '1' ? gate * 50 : gate;
}
