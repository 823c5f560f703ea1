import { Command as Commander } from 'commander';
import { didYouMean } from '../../text/suggest.ts';
import type { Command, Context } from '../command.ts';
import { type CompletedCommand, type Shell, shells } from '../completion-scripts.ts';
import { exitCodes, Failure } from '../failure.ts';

/** `raci completion <shell>`: a script that completes commands, flags and their values without starting raci. */
export const completion: Command = {
  define: (command, context, run) => {
    command
      .argument('<shell>', Object.keys(shells).join(', '))
      .addHelpText(
        'after',
        `
Examples:
  source <(raci completion bash)                                  # in ~/.bashrc
  raci completion zsh > "\${fpath[1]}/_raci"
  raci completion fish > ~/.config/fish/completions/raci.fish`,
      )
      .action((shell: string) =>
        run(async () => {
          if (!isShell(shell)) {
            const known = Object.keys(shells);
            throw new Failure(
              `There is no completion for "${shell}".${didYouMean(shell, known)}`,
              `There is: ${known.join(', ')}.`,
            );
          }
          context.print(shells[shell](await describeCommands(context)));
          return exitCodes.ok;
        }),
      );
  },
};

function isShell(name: string): name is Shell {
  return Object.hasOwn(shells, name);
}

async function describeCommands(context: Context): Promise<CompletedCommand[]> {
  const described: CompletedCommand[] = [];
  for (const { name, summary, load } of context.commands) {
    const command = new Commander(name);
    (await load()).define(command, context, async () => {});
    const options = command.options.filter((option) => !option.hidden);
    described.push({
      name,
      summary,
      flags: options.map((option) => ({
        long: option.long ?? option.short ?? '',
        description: option.description,
        takesValue: option.required || option.optional,
        values: option.argChoices ?? [],
      })),
    });
  }
  return described;
}
