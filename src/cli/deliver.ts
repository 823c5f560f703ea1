import { resolve } from 'node:path';
import type { Context } from './command.ts';
import { writeAtomically } from './files.ts';

/** An answer, whole or piece by piece. */
export type Answer = string | Iterable<string>;

/** Writes an answer to `--output` where it was given, else to standard output. An empty answer stays empty. */
export function deliver(context: Context, answer: Answer, output: string | undefined): void {
  const pieces = typeof answer === 'string' ? [ended(answer)] : batched(answer);
  if (output === undefined) for (const piece of pieces) context.io.stdout.write(piece);
  else writeAtomically(resolve(context.io.cwd, output), pieces, output);
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** Letters that are written at once. */
const batch = 1 << 16;

function* batched(pieces: Iterable<string>): Generator<string> {
  let whole = '';
  for (const piece of pieces) {
    whole += piece;
    if (whole.length < batch) continue;
    yield whole;
    whole = '';
  }
  if (whole !== '') yield whole;
}
