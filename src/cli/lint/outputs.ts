import { Failure } from '../failure.ts';

/** A report that was asked for: in which format, and to which file (`undefined`: standard output). */
export interface OutputRequest {
  readonly format: string;
  readonly output: string | undefined;
  /** True where nobody named the format. */
  readonly isDefault: boolean;
}

/** `--format` and `--output` in the order in which they stand on the command line. */
export type OutputOption = { readonly format: string } | { readonly output: string };

/**
 * Pairs formats with files: an output belongs to the format before it, or, where there is none, to the one behind it.
 * @throws {Failure} where two reports would go to the same place.
 */
export function pairOutputs(options: readonly OutputOption[], fallback: string): OutputRequest[] {
  const requests: { format: string | undefined; output: string | undefined }[] = [];
  for (const option of options) {
    const last = requests.at(-1);
    if ('format' in option) {
      if (last !== undefined && last.format === undefined) last.format = option.format;
      else requests.push({ format: option.format, output: undefined });
    } else if (last !== undefined && last.output === undefined) last.output = option.output;
    else requests.push({ format: undefined, output: option.output });
  }
  if (requests.length === 0) requests.push({ format: undefined, output: undefined });
  const paired = requests.map(({ format, output }) => ({
    format: format ?? fallback,
    output,
    isDefault: format === undefined,
  }));
  refuseClashes(paired);
  return paired;
}

function refuseClashes(requests: readonly OutputRequest[]): void {
  const taken = new Map<string | undefined, string>();
  for (const { format, output } of requests) {
    const other = taken.get(output);
    if (other === undefined) {
      taken.set(output, format);
      continue;
    }
    const where = output === undefined ? 'standard output' : output;
    throw new Failure(
      `The reports "${other}" and "${format}" would both go to ${where}.`,
      'Give each a file of its own: -f sarif -o report.sarif -f stylish',
    );
  }
}
