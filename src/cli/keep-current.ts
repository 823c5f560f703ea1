import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { printable } from '../text/printable.ts';
import type { Context } from './command.ts';
import { type ExitCode, exitCodes, Failure } from './failure.ts';
import { readBytes, writeAtomically } from './files.ts';

/** A file and what it should hold. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  /** As people are shown it. */
  readonly shown: string;
  readonly content: string | Uint8Array;
  /** What the file held when the content was made from it; `undefined` where it does not matter. */
  readonly before: Uint8Array | undefined;
  /** The file belongs to a folder that the user named: the folder is made, and no link leads out of it. */
  readonly inFolder: boolean;
}

/** Writes the files that are out of date. @throws {Failure} where one cannot be written. */
export function writeTargets(targets: readonly Target[]): void {
  for (const target of targets) {
    const { path, shown, content, inFolder } = target;
    if (inFolder) prepareFolder(path, shown);
    const now = contentNow(target);
    if (now !== undefined && bytesOf(content).equals(now)) continue;
    if (target.before !== undefined && (now === undefined || !bytesOf(target.before).equals(now)))
      throw new Failure(
        `${shown} was changed by somebody else just now.`,
        'It is as they left it. Run the command again.',
      );
    writeAtomically(path, content, shown);
  }
}

/** Prints how the files differ from what they should hold; `origin` says where that comes from. */
export async function checkTargets(
  targets: readonly Target[],
  context: Context,
  origin = 'as exported',
): Promise<ExitCode> {
  let outdated = 0;
  for (const target of targets) {
    const now = contentNow(target);
    if (now !== undefined && bytesOf(target.content).equals(now))
      context.print(`${printable(target.shown)} is up to date.`);
    else {
      outdated++;
      context.print(await difference(target, now, origin, context));
    }
  }
  return outdated === 0 ? exitCodes.ok : exitCodes.findings;
}

async function difference(
  { shown, content }: Target,
  now: Buffer | undefined,
  origin: string,
  { paint }: Context,
): Promise<string> {
  if (now === undefined) return `${printable(shown)} does not exist yet.`;
  const before = textOf(now);
  if (before === undefined || typeof content !== 'string') return `${printable(shown)} is out of date.`;
  const { createTwoFilesPatch } = await import('diff');
  const name = printable(shown);
  const after = `${name} (${printable(origin)})`;
  const patch = createTwoFilesPatch(name, after, before, content, undefined, undefined, { context: 3 });
  const lines = patch.split('\n').filter((line) => !/^=+$/u.test(line));
  return lines
    .map((line) => {
      const text = printable(line.replace(/\r$/u, ''));
      if (/^(?:\+\+\+|---) /u.test(text)) return paint.bold(text);
      return text.startsWith('+') ? paint.green(text) : text.startsWith('-') ? paint.red(text) : text;
    })
    .join('\n');
}

function contentNow({ path, shown }: Target): Buffer | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : bytesOf(readBytes(path, shown));
}

function prepareFolder(path: string, shown: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Failure(
      `Cannot write ${shown}: it is a link.`,
      'Take the link away, or name the file itself with -o.',
    );
}

function bytesOf(content: string | Uint8Array): Buffer {
  return typeof content === 'string'
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // no text, so there are no lines to compare
  }
}
