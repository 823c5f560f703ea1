import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Comparison, compareMatrices } from '../../compare/compare.ts';
import { dutiesOf, kindsIn } from '../../compare/compare-duties.ts';
import type { Matrix } from '../../model/index.ts';
import { uncovered } from '../../rules/uncovered-topic.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Command, Context } from '../command.ts';
import { compareJson } from '../compare-json.ts';
import { compareText, dutiesText } from '../compare-text.ts';
import { deliver } from '../deliver.ts';
import { exitCodes, Failure } from '../failure.ts';
import { readBytes, shownPath } from '../files.ts';
import { json } from '../json.ts';
import { type FormatFlags, formatOf, formatOptions } from '../options.ts';
import { findConfig, matrixOf, openWorkspace, type WorkspaceFlags, workspaceOptions } from '../workspace.ts';
import { workspaceVocabulary } from '../workspace-vocabulary.ts';

interface Flags extends WorkspaceFlags, FormatFlags {
  readonly kind?: string;
  readonly explain?: boolean;
}

/** `raci compare`: the same topics in several matrices side by side, and what changes hands. */
export const compare: Command = {
  define: (command, context, run) => {
    formatOptions(
      workspaceOptions(
        command
          .argument('<a>', 'the id of a matrix, or the file of one')
          .argument('<b>', 'what to compare it with')
          .argument('[more...]', 'and with these')
          .option(
            '--kind <kind>',
            'what this side has to do anew, no longer and as before: customer, provider',
          )
          .option('--explain', 'tell why activities stand side by side'),
      ),
      ['text', 'json', 'markdown', 'html'],
    )
      .addHelpText(
        'after',
        `
Examples:
  raci compare sopra-steria-cpaas cloud-temple-paas
  raci compare sopra-steria-cpaas cloud-temple-paas --kind customer
                                        what we have to do when moving from one to the other
  raci compare ours.yaml cloud-temple-paas --explain
  raci compare sopra-steria-cpaas cloud-temple-paas --format html -o compare.html
                                        with a heat map, topics by matrices
  raci compare sopra-steria-cpaas cloud-temple-paas --json \\
    | jq '.changesHands[] | [.topic.name, .owners]'

Activities stand side by side where they have the same address, name or alias, or say the same thing by
topic and words, whatever the language. One that another matrix splits stands in several rows. Owners
are compared by the kinds of their roles, or by id where a role has none.`,
      )
      .action((a: string, b: string, more: string[], flags: Flags) =>
        run(() => answer([a, b, ...more], flags, context)),
      );
  },
};

async function answer(named: readonly string[], flags: Flags, context: Context) {
  const format = formatOf(flags, 'text');
  const { matrices, config } = await matricesNamed(named, flags, context);
  const vocabulary = workspaceVocabulary(context, config);
  const expected = vocabulary.concepts.filter(({ baseline }) => baseline);
  const comparison = compareMatrices(
    matrices,
    vocabulary,
    matrices.map((matrix) => uncovered(matrix, expected, vocabulary)),
  );
  const kind = checkedKind(flags.kind, comparison);
  const duties = kind === undefined ? undefined : dutiesOf(comparison, kind);
  const text = async () => {
    switch (format) {
      case 'json':
        return json(compareJson(comparison, kind, duties));
      case 'markdown':
        return (await import('../compare-markdown.ts')).compareMarkdown(comparison, kind, duties);
      case 'html':
        return (await import('../compare-html.ts')).comparePage(comparison, kind, duties);
      default:
        return kind === undefined || duties === undefined
          ? compareText(comparison, flags.explain === true, context)
          : dutiesText(comparison, duties, kind, context);
    }
  };
  deliver(context, await text(), flags.output);
  return exitCodes.ok;
}

function checkedKind(kind: string | undefined, comparison: Comparison): string | undefined {
  if (kind === undefined) return undefined;
  if (comparison.matrices.length !== 2)
    throw new Failure('--kind tells what moving from one matrix to another means: give two matrices.');
  const known = kindsIn(comparison);
  if (known.includes(kind)) return kind;
  throw new Failure(
    `No role in these matrices is of the kind "${kind}".${didYouMean(kind, known)}`,
    `There is: ${known.slice(0, 20).join(', ')}.`,
  );
}

/** The matrices that the arguments name, in their order: files, and ids of the workspace. */
async function matricesNamed(named: readonly string[], flags: Flags, context: Context) {
  const { loadMatrix } = await import('../../load/load-matrix.ts');
  const files = named.map((argument) => {
    const path = resolve(context.io.cwd, argument);
    return isMatrixPath(argument) && statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
  });
  const workspace = files.includes(undefined) ? await openWorkspace(context, flags) : undefined;
  const matrices = named.map((argument, index) => {
    const path = files[index];
    if (path === undefined) return matrixById(argument, workspace?.matrices ?? []);
    const shown = shownPath(path, context.io);
    const matrix = matrixOf(readBytes(path, shown), shown, loadMatrix);
    if (typeof matrix !== 'string') return matrix;
    throw new Failure(matrix, `raci lint ${shown} tells what is wrong with it.`);
  });
  return { matrices, config: workspace?.config ?? findConfig(context, flags.config) };
}

/** True for what cannot be an id. */
function isMatrixPath(argument: string): boolean {
  return /[/\\.]/u.test(argument);
}

function matrixById(id: string, matrices: readonly Matrix[]): Matrix {
  const [found, ...others] = matrices.filter((matrix) => matrix.id === id);
  if (found !== undefined && others.length === 0) return found;
  if (found !== undefined) {
    const places = [found, ...others].map(({ file }) => file).join(', ');
    throw new Failure(`Several matrices have the id "${id}": ${places}.`, 'Name the files instead.');
  }
  if (isMatrixPath(id)) throw new Failure(`Cannot read ${id}: there is no such file.`);
  const known = matrices.map((matrix) => matrix.id);
  throw new Failure(
    `There is no matrix "${id}".${didYouMean(id, known)}`,
    `There is: ${known.slice(0, 20).join(', ')}.`,
  );
}
