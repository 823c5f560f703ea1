import { Failure } from './failure.ts';

/** The flags of commands that answer in several formats. */
export interface FormatFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
}

/** @throws {Failure} where `--json` contradicts `--format`. */
export function formatOf(flags: FormatFlags, fallback: string): string {
  if (flags.json !== true) return flags.format ?? fallback;
  if (flags.format !== undefined && flags.format !== fallback && flags.format !== 'json') {
    throw new Failure(`--json contradicts --format ${flags.format}.`, 'Give one of the two.');
  }
  return 'json';
}
