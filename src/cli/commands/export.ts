import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option } from 'commander';
import type { ExportOptions } from '../../exporters/exporter.ts';
import { type ExporterEntry, exporterFor, exporterNamed, exporters } from '../../exporters/index.ts';
import type { Matrix } from '../../model/index.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Command, Context } from '../command.ts';
import { exitCodes, Failure } from '../failure.ts';
import { checkTargets, type Target, writeTargets } from '../keep-current.ts';
import { collect, narrowed, openWorkspace, type WorkspaceFlags, workspaceOptions } from '../workspace.ts';

interface Flags extends WorkspaceFlags {
  readonly to?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly layout?: ExportOptions['layout'];
  readonly output?: string;
  readonly into?: readonly string[];
  readonly check?: boolean;
}

const layouts = ['sections', 'single'] as const;

/** `raci export`: matrices in the formats that people read elsewhere, kept in step. */
export const exportCommand: Command = {
  define: (command, context, run) => {
    workspaceOptions(
      command
        .argument('[matrix...]', 'ids of matrices; all where none is given')
        .addOption(
          formatOption('-t, --to <format>', 'the format (default: that of the output file, else markdown)'),
        )
        .addOption(formatOption('-f, --format <name>', 'the same as --to'))
        .option('--json', 'short for --to json')
        .addOption(
          new Option(
            '--layout <layout>',
            'Markdown: a table an area, or one table with section rows',
          ).choices(layouts),
        )
        .option(
          '-o, --output <file or folder>',
          'write to this file, or one file a matrix into this folder (ends in /)',
        )
        .option(
          '--into <file>',
          'keep the tables between the markers of this Markdown document current (repeatable)',
          collect,
        )
        .option('--check', 'write nothing; exit 1 and show a diff where --output or --into is out of date'),
    )
      .addHelpText('after', help)
      .action((ids: string[], flags: Flags) => run(() => perform(ids, flags, context)));
  },
};

const help = `
Formats: markdown, html, csv, tsv, xlsx, json. JSON is one object for one matrix, a list for several.
CSV is UTF-8 without a byte order mark; cells that a spreadsheet would run as a formula begin with an apostrophe.

A document says where a table is to be kept with two lines:
  <!-- raci:begin sopra-steria-cpaas -->
  <!-- raci:end -->
The id may be followed by the id of an area (acme-platform/backup) and by layout=single.

Examples:
  raci export sopra-steria-cpaas --to markdown
  raci export -o matrices.xlsx
  raci export --to html -o site/               one page a matrix
  raci export --into README.md
  raci export --into README.md --check         in CI`;

function formatOption(flags: string, description: string): Option {
  // The names for completion and help; what else people call them is understood too, and a slip gets a hint.
  return new Option(flags, description).choices(exporters.map(({ id }) => id)).argParser((name) => name);
}

async function perform(operands: readonly string[], flags: Flags, context: Context) {
  if (flags.check && flags.output === undefined && flags.into === undefined)
    throw new Failure('--check has nothing to check.', 'Give --into <file> or --output <file>.');
  if (flags.into !== undefined && flags.output !== undefined)
    throw new Failure('--into contradicts --output.', 'Give one of the two.');
  const format = formatOf(flags);
  const { matrix: named = [], ...where } = flags;
  const { matrices } = await openWorkspace(context, where);
  const ids = [...operands, ...named];
  const wanted = narrowed(matrices, ids);
  const layout = flags.layout ?? 'sections';
  if (flags.into !== undefined) {
    if (format.id !== 'markdown')
      throw new Failure(`--into keeps Markdown, not ${format.id}.`, `Leave --to ${format.id} out.`);
    const { embedInto } = await import('../embed-into.ts');
    const files = [...new Set(flags.into)];
    const targets = files.map((file) =>
      embedInto(file, { matrices, wanted: ids, layout: flags.layout }, context),
    );
    return keep(targets, flags, context);
  }
  const exporter = await format.load();
  if (flags.output === undefined) {
    if (format.isBinary && context.io.stdout.isTerminal)
      throw new Failure(
        `A terminal cannot show ${format.id}.`,
        `Write it to a file: -o matrices${format.extension}`,
      );
    context.io.stdout.write(await exporter.export(wanted, { layout }));
    return exitCodes.ok;
  }
  const targets: Target[] = [];
  for (const { matrices: content, ...file } of outputFiles(flags.output, wanted, format, context))
    targets.push({ ...file, content: await exporter.export(content, { layout }), before: undefined });
  return keep(targets, flags, context);
}

async function keep(targets: readonly Target[], { check }: Flags, context: Context) {
  if (check) return checkTargets(targets, context);
  writeTargets(targets);
  return exitCodes.ok;
}

/** @throws {Failure} where the flags contradict each other or name no format. */
function formatOf({ to, format, json, output }: Flags): ExporterEntry {
  const names = new Set([...(json ? ['json'] : []), to, format].filter((name) => name !== undefined));
  const entries = new Set([...names].map(formatNamed));
  const [first, second] = entries;
  if (first !== undefined && second !== undefined)
    throw new Failure(`${first.id} contradicts ${second.id}: there can be one format.`);
  const markdown = formatNamed('markdown');
  return first ?? (output === undefined ? undefined : exporterFor(output)) ?? markdown;
}

function formatNamed(name: string): ExporterEntry {
  const entry = exporterNamed(name);
  if (entry !== undefined) return entry;
  const known = exporters.map(({ id }) => id);
  throw new Failure(
    `There is no format "${name}".${didYouMean(name, known)}`,
    `There is: ${known.join(', ')}.`,
  );
}

/** One file of all matrices, or, for a folder, one file of each. */
function outputFiles(
  output: string,
  matrices: readonly Matrix[],
  { extension }: ExporterEntry,
  { io }: Context,
): (Pick<Target, 'path' | 'shown' | 'inFolder'> & { matrices: readonly Matrix[] })[] {
  const path = resolve(io.cwd, output);
  const inFolder =
    /[/\\]$/u.test(output) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!inFolder) return [{ path, shown: output, inFolder, matrices }];
  return matrices.map((matrix) => {
    const name = `${matrix.id}${extension}`;
    return { path: join(path, name), shown: join(output, name), inFolder, matrices: [matrix] };
  });
}
