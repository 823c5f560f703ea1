import type { ChalkInstance } from 'chalk';
import packageJson from '../../package.json' with { type: 'json' };
import { InvalidLimitError, limitsFrom, setLimits } from '../load/limits.ts';
import { printable } from '../text/printable.ts';
import { type ColorLevel, colorFlag, colorLevel } from './colors.ts';
import type { Context } from './command.ts';
import { commands } from './commands/index.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { plainPaint } from './plain-paint.ts';

/**
 * Gets ready what every command works with.
 * @throws {Failure} for a limit in the environment that is none.
 */
export async function contextFor(argv: readonly string[], io: Io): Promise<Context> {
  applyLimits(io);
  const level = colorLevel(colorFlag(argv), io.env, io.stdout);
  const paint = level === 0 ? plainPaint : new (await import('chalk')).Chalk({ level });
  return new CommandContext(io, level, paint);
}

function applyLimits({ env }: Io): void {
  try {
    setLimits(limitsFrom(env));
  } catch (error) {
    if (error instanceof InvalidLimitError) throw new Failure(error.message);
    throw error;
  }
}

class CommandContext implements Context {
  readonly width: number;
  readonly version: string = packageJson.version;
  readonly commands = commands;

  constructor(
    readonly io: Io,
    readonly colorLevel: ColorLevel,
    readonly paint: ChalkInstance,
  ) {
    this.width = io.stdout.columns ?? 80;
  }

  print(text: string): void {
    this.io.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  warn(text: string): void {
    this.io.stderr.write(`raci: ${printable(text)}\n`);
  }
}
