import { type Command as Commander, InvalidArgumentError, Option } from 'commander';
import { Failure } from './failure.ts';

/** The flags of commands that answer in several formats. */
export interface FormatFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
}

/** Adds `--format`, `--json` and `--output`. `formats` begins with the default. */
export function formatOptions(command: Commander, formats: readonly string[]): Commander {
  return command
    .addOption(
      new Option('-f, --format <name>', 'how to write the answer').choices([...formats]).default(formats[0]),
    )
    .option('--json', 'short for --format json')
    .option('-o, --output <file>', 'write to this file instead of standard output');
}

/** @throws {Failure} where `--json` contradicts `--format`. */
export function formatOf(flags: FormatFlags, fallback: string): string {
  if (flags.json !== true) return flags.format ?? fallback;
  if (flags.format !== undefined && flags.format !== fallback && flags.format !== 'json') {
    throw new Failure(`--json contradicts --format ${flags.format}.`, 'Give one of the two.');
  }
  return 'json';
}

/** For options that take a count. */
export function positiveInteger(value: string): number {
  const count = Number(value);
  if (!/^\d+$/u.test(value) || !Number.isSafeInteger(count) || count < 1) {
    throw new InvalidArgumentError('It must be a whole number from 1.');
  }
  return count;
}
