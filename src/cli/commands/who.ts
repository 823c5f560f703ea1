import type { Command as Commander } from 'commander';
import { answerQuestion, type QuestionFlags } from '../answer-question.ts';
import type { Command } from '../command.ts';
import { formatOptions, positiveInteger } from '../options.ts';
import { workspaceOptions } from '../workspace.ts';

/** `raci who`: the main job. Who owns what these words mean. */
export const who: Command = {
  define: (command, context, run) => {
    whoOptions(command)
      .addHelpText(
        'after',
        `
Examples:
  raci who backup restore
  raci who "wer ist für die Zugriffskontrolle verantwortlich?"
  raci who dns records -m sopra-steria-cpaas
  raci who access --role customer      what the customer has to do about access
  raci who --role customer             all that the customer has to do
  raci who quota --json | jq -r '.answers[0].owners[]'

Exit code: 0 when there is an answer, 1 when nothing matches.`,
      )
      .action((words: string[], flags: QuestionFlags) =>
        run(() => answerQuestion(words.join(' '), flags, context)),
      );
  },
};

/** Declares the words and flags; `src/cli/plain-question.ts` reads most of them without commander. */
export function whoOptions(command: Commander): Commander {
  return formatOptions(
    workspaceOptions(
      command
        .argument('[words...]', 'what you want to know the owner of, in your own words')
        .option('-n, --limit <count>', 'at most so many answers', positiveInteger, 5)
        .option('--role <role>', 'only what this role owns, by its id, name or kind (customer, provider)')
        .option('--no-cache', 'do not use or keep the index of an earlier call')
        .option('--explain', 'say which words matched what, and how'),
    ),
    ['text', 'json'],
  );
}
