import { resolve } from 'node:path';
import type { Context } from './command.ts';
import { writeAtomically } from './files.ts';

/** Writes an answer to `--output` where it was given, else to standard output. */
export function deliver(context: Context, text: string, output: string | undefined): void {
  if (output === undefined) context.print(text);
  else writeAtomically(resolve(context.io.cwd, output), text.endsWith('\n') ? text : `${text}\n`, output);
}

/** A value as JSON for people and programs: two blanks, keys in the order given. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
