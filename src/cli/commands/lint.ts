import { InvalidArgumentError } from 'commander';
import { reporters } from '../../reporters/index.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Command } from '../command.ts';
import { type OutputOption, pairOutputs } from '../lint/outputs.ts';
import { type LintFlags, lint as runLint } from '../lint/run.ts';
import { positiveInteger } from '../options.ts';
import { workspaceOptions } from '../workspace.ts';

/** `raci lint`: what is wrong, where, and how to mend it. */
export const lint: Command = {
  define: (command, context, run) => {
    const outputs: OutputOption[] = [];
    const names = reporters.map(({ id }) => id);
    const format = (value: string) => {
      if (!names.includes(value))
        throw new InvalidArgumentError(
          `There is no such report.${didYouMean(value, names)} There is: ${names.join(', ')}.`,
        );
      outputs.push({ format: value });
      return value;
    };
    const output = (value: string) => {
      outputs.push({ output: value });
      return value;
    };
    command.argument('[paths...]', 'files, folders or globs; "-" for standard input; default: the workspace');
    workspaceOptions(command)
      .option('-f, --format <name>', `how to report (repeatable): ${names.join(', ')}`, format)
      .option('-o, --output <file>', 'write the report before it to this file (repeatable)', output)
      .option('--json', 'short for --format json')
      .on('option:json', () => outputs.push({ format: 'json' }))
      .option('--quiet', 'list errors only')
      .option('--max-warnings <count>', 'fail where there are more warnings', wholeNumber)
      .option('--max-findings <count>', 'list at most so many findings a file', positiveInteger, 200)
      .option('--exit-zero', 'end with 0 whatever is found')
      .option('--fix', 'make the safe fixes in the files')
      .option('--fix-dry-run', 'show the safe fixes as a diff, write nothing')
      .option('--baseline <file>', 'leave out the findings that this file knows')
      .option('--update-baseline', 'write what is found now into the baseline')
      .option(
        '--since <revision>',
        'only what this branch adds, counted from its merge base with a git revision',
      )
      .option('--no-ignores', 'take no notice of comments that suppress findings')
      .option('--no-cache', 'judge every file anew')
      .option('--stdin-filename <name>', 'the name of what comes from standard input')
      .option('--print-config <file>', 'print which rules hold for a file, and end')
      .option('--watch', 'check again whenever a file changes')
      .addHelpText(
        'after',
        `
Examples:
  raci lint                                     the matrices of this workspace
  raci lint matrices/acme.yaml --fix            mend what can be mended safely
  raci lint -f sarif -o lint.sarif -f stylish   two reports in one run
  raci lint --baseline raci.baseline.json --update-baseline
  raci lint --since origin/main                 only what this branch adds
  cat acme.yaml | raci lint - --stdin-filename acme.yaml

Exit code: 0 when clean, 1 when there are errors or too many warnings.
To suppress a finding, put above its line: # raci-ignore-next-line rule -- reason (until 2027-01-31)`,
      )
      .action((paths: string[], flags: LintFlags) =>
        run(() => runLint(paths, flags, pairOutputs(outputs, 'stylish'), context)),
      );
  },
};

function wholeNumber(value: string): number {
  if (!/^\d+$/u.test(value) || !Number.isSafeInteger(Number(value)))
    throw new InvalidArgumentError('It must be a whole number from 0.');
  return Number(value);
}
