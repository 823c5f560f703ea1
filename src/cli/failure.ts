import type { Place } from '../model/index.ts';

/** What the exit codes mean, for every command. */
export const exitCodes = {
  /** Done, and there is an answer; for `lint`: clean. */
  ok: 0,
  /** Nothing found, or findings. */
  findings: 1,
  /** Wrong use, configuration, input or output. */
  failure: 2,
  /** A bug of ours. */
  bug: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Something that the user can mend: wrong use, a file that cannot be read, a configuration that is wrong.
 * Ends the program with its exit code (2 unless said otherwise) and the message on standard error.
 */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    message: string,
    /** What to do, on a line of its own. */
    readonly help?: string,
    options?: ErrorOptions & { readonly exitCode?: ExitCode; readonly others?: readonly Failure[] },
  ) {
    super(message, options);
    this.exitCode = options?.exitCode ?? exitCodes.failure;
    this.others = options?.others ?? [];
  }

  readonly exitCode: ExitCode;
  /** What else is wrong, so that it can all be mended at once. */
  readonly others: readonly Failure[];
}

/** What a file gets wrong, all of it told at once; `undefined` where that is nothing. */
export function failureAt(
  file: string,
  problems: readonly {
    readonly place: Place;
    readonly message: string;
    readonly help?: string | undefined;
  }[],
): Failure | undefined {
  const [first, ...others] = problems.map(
    ({ place, message, help }) => new Failure(`${file}:${place.line}:${place.column}: ${message}`, help),
  );
  return first && new Failure(first.message, first.help, { others });
}

/** Why the operating system refused, in words: `no such file`, `permission denied`. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ELOOP: 'its links run in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
};
