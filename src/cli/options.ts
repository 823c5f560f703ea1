import { type Command as Commander, InvalidArgumentError, Option } from 'commander';

export { type FormatFlags, formatOf } from './format.ts';

/** Adds `--format`, `--json` and `--output`. `formats` begins with the default. */
export function formatOptions(command: Commander, formats: readonly string[]): Commander {
  return command
    .addOption(
      new Option('-f, --format <name>', 'how to write the answer').choices([...formats]).default(formats[0]),
    )
    .option('--json', 'short for --format json')
    .option('-o, --output <file>', 'write to this file instead of standard output');
}

/** For options that take a count. */
export function positiveInteger(value: string): number {
  const count = Number(value);
  if (!/^\d+$/u.test(value) || !Number.isSafeInteger(count) || count < 1) {
    throw new InvalidArgumentError('It must be a whole number from 1.');
  }
  return count;
}
