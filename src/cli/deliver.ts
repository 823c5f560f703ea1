import { resolve } from 'node:path';
import type { Context } from './command.ts';
import { writeAtomically } from './files.ts';

/** Writes an answer to `--output` where it was given, else to standard output. An empty answer stays empty. */
export function deliver(context: Context, text: string, output: string | undefined): void {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (output === undefined) context.io.stdout.write(whole);
  else writeAtomically(resolve(context.io.cwd, output), whole, output);
}

/** A value as JSON for people and programs: two blanks, keys in the order given. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
