import type { ChalkInstance } from 'chalk';
import type { Command as Commander } from 'commander';
import type { ExitCode } from './failure.ts';
import type { Io } from './io.ts';

/** What a command gets to work with. */
export interface Context {
  readonly io: Io;
  readonly version: string;
  /** The registry, for what is about all commands. */
  readonly commands: readonly CommandEntry[];
  /** 0 none, 1 sixteen colours, 2 256, 3 true colour: what standard output may carry. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** Colours at that level. */
  readonly paint: ChalkInstance;
  /** Columns to write for: those of the terminal, 80 where there is none. */
  readonly width: number;
  /** The answer, to standard output; a line break is added where there is none. */
  print(text: string): void;
  /** Everything else, to standard error, as `raci: …`. */
  warn(text: string): void;
}

/** One command: the only module of it that knows commander. Loaded when it is asked for. */
export interface Command {
  /** Declares arguments, options and examples on `command`. The action returns the exit code through `run`. */
  define(
    command: Commander,
    context: Context,
    run: (work: () => Promise<ExitCode> | ExitCode) => Promise<void>,
  ): void;
}

/** A line of the registry: what `raci --help` needs to know without loading the command. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}
