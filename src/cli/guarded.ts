import { printable } from '../text/printable.ts';
import { type ExitCode, exitCodes, Failure } from './failure.ts';
import { systemFailure } from './files.ts';
import { NotInstantError } from './instant-error.ts';
import type { Io } from './io.ts';

/**
 * Runs a program and tells its exit code. The one place where errors are caught: what the user can mend is one message,
 * what cannot be is a bug of ours.
 */
export async function guarded(io: Io, run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof NotInstantError) throw error;
    return report(systemFailure(error, io) ?? error, io);
  }
}

function report(error: unknown, io: Io): ExitCode {
  const debugging = io.env.RACI_DEBUG === '1';
  if (error instanceof Failure) {
    for (const { message, help } of [error, ...error.others]) {
      io.stderr.write(`raci: ${printable(message)}\n`);
      if (help !== undefined) io.stderr.write(`      ${printable(help)}\n`);
    }
    if (debugging)
      io.stderr.write(`${error.stack}\n${error.cause instanceof Error ? error.cause.stack : ''}\n`);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(`raci: this is a bug of raci: ${printable(message)}\n`);
  io.stderr.write(
    debugging && error instanceof Error
      ? `${error.stack}\n`
      : '      Please report it; RACI_DEBUG=1 shows where it happened.\n',
  );
  return exitCodes.bug;
}
