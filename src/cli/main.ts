import { Command as Commander, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { printable } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';
import { commands } from './commands/index.ts';
import { contextFor } from './context.ts';
import { type ExitCode, exitCodes, Failure } from './failure.ts';
import { guarded } from './guarded.ts';
import type { Io } from './io.ts';

/** Runs one command line (without `node` and the script's name) and tells the exit code. */
export function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  return guarded(io, () => runProgram(argv, io));
}

async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  const context = await contextFor(argv, io);
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
      writeErr: (text) => io.stderr.write(text.split('\n').map(printable).join('\n')),
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
