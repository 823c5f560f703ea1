import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Option } from 'commander';
import { starterMatrix } from '../../importers/write/starter.ts';
import { loadMatrix } from '../../load/load-matrix.ts';
import { schemes } from '../../model/schemes.ts';
import { printable } from '../../text/printable.ts';
import { slug } from '../../text/slug.ts';
import type { Command, Context } from '../command.ts';
import { exitCodes, Failure } from '../failure.ts';
import { writeTargets } from '../keep-current.ts';
import { schemaPath } from '../schema-path.ts';

interface Flags {
  readonly scheme: string;
  readonly id?: string;
  readonly title?: string;
  readonly schema?: string;
  readonly force?: boolean;
}

/** `raci init`: a starter file. */
export const init: Command = {
  define: (command, context, run) => {
    command
      .argument(
        '[file]',
        'the file to write (default: matrices/<name of this folder>.yaml); - for standard output',
      )
      .addOption(
        new Option('-s, --scheme <scheme>', 'the scheme of the letters')
          .choices([...Object.keys(schemes), 'custom'])
          .default('raci'),
      )
      .option('--id <id>', 'the id of the matrix (default: made of the file name)')
      .option('--title <title>', 'the title of the matrix (default: made of the file name)')
      .option('--schema <path or URL>', 'where editors find the schema (default: the nearest copy)')
      .option('--force', 'overwrite what is there')
      .addHelpText(
        'after',
        `
Examples:
  raci init
  raci init matrices/platform.yaml --scheme rasci --title "Our platform"
  raci init - --scheme custom          a look at a matrix with letters of its own

A document that holds a matrix already: raci import README.md -o matrices/`,
      )
      .action((file: string | undefined, flags: Flags) => run(() => perform(file, flags, context)));
  },
};

function perform(file: string | undefined, flags: Flags, context: Context) {
  const { cwd } = context.io;
  const shown = file ?? join('matrices', `${slug(basename(cwd), 'matrix')}.yaml`);
  const isStdout = shown === '-';
  const path = isStdout ? cwd : resolve(cwd, shown);
  const folder = isStdout ? cwd : dirname(path);
  const name = isStdout ? basename(cwd) : basename(path).replace(/\.ya?ml$/iu, '');
  const content = starter(name, folder, flags);
  if (isStdout) {
    context.print(content);
    return exitCodes.ok;
  }
  if (!/\.ya?ml$/iu.test(path))
    throw new Failure(`${shown} would not be found: a matrix file ends in .yaml.`, `raci init ${shown}.yaml`);
  if (flags.force !== true && existsSync(path))
    throw new Failure(`${shown} is there already.`, '--force overwrites it.');
  writeTargets([{ path, shown, content, before: undefined, inFolder: file === undefined }]);
  context.print(`Wrote ${printable(shown)}. Make it yours, then: raci lint, raci who restore backup`);
  if (flags.schema === undefined && !schemaPath(folder).exists)
    context.warn('for completion and checks in your editor: raci schema -o matrix.schema.json beside it');
  return exitCodes.ok;
}

function starter(name: string, folder: string, flags: Flags): string {
  const id = flags.id ?? slug(flags.title ?? name, 'matrix');
  const content = starterMatrix({
    id,
    title: flags.title ?? titleOf(name),
    scheme: flags.scheme,
    schema: flags.schema ?? schemaPath(folder).path,
  });
  const [finding] = loadMatrix(content, 'starter').diagnostics;
  if (finding !== undefined) throw new Failure(finding.message, finding.help);
  return content;
}

/** `acme-platform` is called `Acme platform`. */
function titleOf(name: string): string {
  const words = name.replace(/[-_\s]+/gu, ' ').trim();
  return words === '' ? 'Our platform' : words.charAt(0).toUpperCase() + words.slice(1);
}
