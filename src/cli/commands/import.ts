import { Option } from 'commander';
import { schemes } from '../../model/schemes.ts';
import type { Command, Context } from '../command.ts';
import { type ExitCode, exitCodes, Failure } from '../failure.ts';
import { type ChoiceFlags, chosenMatrices } from '../import/choose.ts';
import { type DocumentFlags, formats, readDocument, tellWarnings } from '../import/document.ts';
import { deliverJson, deliverYaml, importJson, type OutputFlags } from '../import/output.ts';
import { type UpdateFlags, updateFile } from '../import/update-file.ts';
import { collect } from '../workspace.ts';

interface Flags extends DocumentFlags, ChoiceFlags, OutputFlags, Partial<UpdateFlags> {
  readonly format: 'yaml' | 'json';
  readonly json?: boolean;
}

/** `raci import`: a document that holds a matrix, as matrix YAML. */
export const importCommand: Command = {
  define: (command, context, run) => {
    command
      .argument('<file>', 'a Markdown, HTML, CSV, TSV, XLSX or JSON document; - for standard input')
      // The names for completion and help; other names of the formats are understood too.
      .addOption(
        new Option('--from <format>', 'the format (default: that of the name, else of the content)')
          .choices(formats)
          .argParser((name) => name),
      )
      .option('--stdin-filename <name>', 'what the document on standard input is called')
      .option('-m, --matrix <id>', 'of several matrices only this one (repeatable)', collect)
      .option('--id <id>', 'the id of the matrix (default: made of the title)')
      .option('--title <title>', 'the title of the matrix (default: that of the document)')
      .addOption(
        new Option('--scheme <scheme>', 'the scheme of the letters (default: what they look like)').choices(
          Object.keys(schemes),
        ),
      )
      .option('--schema <path or URL>', 'where editors find the schema (default: the nearest copy)')
      .addOption(
        new Option('-f, --format <name>', 'how to write the matrices')
          .choices(['yaml', 'json'])
          .default('yaml'),
      )
      .option('--json', 'short for --format json, with the warnings in it')
      .option(
        '-o, --output <file or folder>',
        'write to this new file, or one file a matrix into this folder (ends in /)',
      )
      .option('--force', 'overwrite what is there')
      .option('--update <file>', 'bring this matrix file up to date, and keep what people added to it')
      .option('--keep-names', 'with --update: rows keep their names, whatever the document calls them')
      .option('--dry-run', 'with --update: write nothing, show what would change')
      .option('--check', 'with --update: the same, and exit 1 where the file is out of date')
      .addHelpText('after', help)
      .action((file: string, flags: Flags) => run(() => perform(file, flags, context)));
  },
};

const help = `
Tables of letters, ticks or names are read, and policies in prose with lists
such as "Responsibility of the provider". What could not be read is told on
standard error, with its line.

--update takes rows, their names, letters and planned marks from the document.
Ids, notes, aliases, comments, x- keys, order and quotes stay as people left
them. So does a row without a source line, since people added it, and the name
of a row that has the document's among its aliases (--keep-names: any name).

Examples:
  raci import README.md
  raci import responsibilities.xlsx -o matrices/acme.yaml
  raci import wiki.html -o matrices/            a file for each matrix
  curl -s https://wiki.example/raci.md | raci import -
  raci import README.md --update matrices/acme.yaml --dry-run

Exit code: 0; 1 where there is nothing to import, and with --check where the
file is out of date.`;

async function perform(file: string, flags: Flags, context: Context): Promise<ExitCode> {
  const asJson = flags.json === true || flags.format === 'json';
  refuseContradictions(flags, asJson);
  const document = await readDocument(file, flags, context);
  if (!asJson || document.matrices.length === 0) tellWarnings(document, context);
  const matrices = document.matrices.length === 0 ? [] : chosenMatrices(document, flags);
  if (asJson) deliverJson(importJson(matrices, document), flags, context);
  if (matrices.length === 0) {
    context.warn(`nothing to import in ${document.shown}`);
    return exitCodes.findings;
  }
  if (asJson) return exitCodes.ok;
  const { update } = flags;
  if (update !== undefined) return updateFile(matrices, document, { ...flags, update }, context);
  deliverYaml(matrices, document, flags, context);
  return exitCodes.ok;
}

/** @throws {Failure} */
function refuseContradictions(flags: Flags, asJson: boolean): void {
  if (flags.update === undefined) {
    const alone = flags.dryRun
      ? '--dry-run'
      : flags.check
        ? '--check'
        : flags.keepNames
          ? '--keep-names'
          : undefined;
    if (alone !== undefined)
      throw new Failure(`${alone} has no meaning without --update.`, 'Say which file with --update <file>.');
    return;
  }
  const others = [
    ['--output', flags.output],
    ['--force', flags.force],
    ['--id', flags.id],
    ['--title', flags.title],
    ['--schema', flags.schema],
    ['--json', asJson || undefined],
  ] as const;
  const other = others.find(([, value]) => value !== undefined);
  if (other !== undefined)
    throw new Failure(
      `${other[0]} contradicts --update, which changes a file in place.`,
      'Give one of the two.',
    );
}
