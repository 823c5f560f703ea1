import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../text/suggest.ts';
import type { Command } from '../command.ts';
import { deliver } from '../deliver.ts';
import { exitCodes, Failure } from '../failure.ts';

const schemaNames = ['matrix', 'config', 'vocabulary'] as const;

/** `raci schema`: the JSON Schemas of the files that people write. */
export const schema: Command = {
  define: (command, context, run) => {
    command
      .argument('[name]', `which one: ${schemaNames.join(', ')}`, 'matrix')
      .option('-o, --output <file>', 'write to this file instead of standard output')
      .addHelpText(
        'after',
        `
Examples:
  raci schema > matrix.schema.json
  raci schema config               the schema of raci.config.yaml

An editor that speaks yaml-language-server completes and checks a matrix whose first line is
  # yaml-language-server: $schema=matrix.schema.json`,
      )
      .action((name: string, { output }: { output?: string }) =>
        run(() => {
          if (!(schemaNames as readonly string[]).includes(name)) {
            throw new Failure(
              `There is no schema "${name}".${didYouMean(name, schemaNames)}`,
              `There is: ${schemaNames.join(', ')}.`,
            );
          }
          deliver(
            context,
            readFileSync(join(context.io.packageRoot, `schemas/${name}.schema.json`), 'utf8'),
            output,
          );
          return exitCodes.ok;
        }),
      );
  },
};
