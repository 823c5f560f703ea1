import type { ChalkInstance } from 'chalk';
import { Command as Commander, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { InvalidLimitError, limitsFrom, setLimits } from '../load/limits.ts';
import { printable, printableLines } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';
import { type ColorLevel, colorFlag, colorLevel } from './colors.ts';
import type { Context } from './command.ts';
import { commands } from './commands/index.ts';
import { type ExitCode, exitCodes, Failure } from './failure.ts';
import { systemFailure } from './files.ts';
import { NotInstantError } from './instant-error.ts';
import type { Io } from './io.ts';
import { plainPaint } from './plain-paint.ts';

/**
 * Runs one command line (without `node` and the script's name) and tells the exit code. The one place where errors are
 * caught: what the user can mend is one message, what cannot be is a bug of ours.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runProgram(argv, io);
  } catch (error) {
    if (error instanceof NotInstantError) throw error;
    return report(systemFailure(error, io) ?? error, io);
  }
}

async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  applyLimits(io);
  const level = colorLevel(colorFlag(argv), io.env, io.stdout);
  const paint = level === 0 ? plainPaint : new (await import('chalk')).Chalk({ level });
  const context = new CommandContext(io, level, paint);
  let exitCode: ExitCode = exitCodes.ok;
  const program = newProgram(io);
  const [wanted, ...operands] = argv.filter((argument) => !argument.startsWith('-'));
  const asked = wanted === 'help' ? operands[0] : wanted;
  for (const entry of commands) {
    const command = program.command(entry.name).description(entry.summary);
    if (entry.name !== asked) continue;
    (await entry.load()).define(command, context, async (work) => {
      exitCode = await work();
    });
    command.option('--color', 'colour the output').option('--no-color', 'do not colour the output');
  }
  if (wanted !== undefined && wanted !== 'help' && !commands.some((entry) => entry.name === wanted))
    throw unknownCommand(wanted, argv);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.failure;
  }
  return exitCode;
}

function applyLimits({ env }: Io): void {
  try {
    setLimits(limitsFrom(env));
  } catch (error) {
    if (error instanceof InvalidLimitError) throw new Failure(error.message);
    throw error;
  }
}

function newProgram(io: Io): Commander {
  const program = new Commander('raci')
    .description('Responsibility matrices as code: ask who owns what, lint, compare, import and export them.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(printableLines(text)),
      // One width everywhere: help is printed from a file that was written when the program was built.
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(`raci: ${text.replace(/^error: /u, '')}`),
    })
    .addHelpText(
      'after',
      `
Examples:
  raci who backup restore          who restores backups, here and there
  raci who "wer patcht den Cluster?" -m cloud-temple-paas
  raci lint                        check the matrices of this workspace
  raci export --to markdown --into README.md

Which files are read: those given by --path; else the globs of raci.config.yaml; else
matrices/**/*.yaml under the working directory; else the matrices that ship with raci.`,
    );
  program.action(() => {
    program.outputHelp({ error: true });
    throw new CommanderError(exitCodes.failure, 'raci.noCommand', 'no command');
  });
  return program;
}

function unknownCommand(name: string, argv: readonly string[]): Failure {
  const suggestion = didYouMean(
    name,
    commands.map((entry) => entry.name),
  );
  const words = argv.filter((argument) => !argument.startsWith('-')).join(' ');
  return new Failure(
    `There is no command "${name}".${suggestion}`,
    suggestion === '' ? `To ask who owns it: raci who ${words}` : 'raci --help lists the commands.',
  );
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
