import { type Gap, gapsOf, type MatrixGaps } from '../../compare/gaps.ts';
import type { Matrix } from '../../model/index.ts';
import { uncovered, withoutParts } from '../../rules/uncovered-topic.ts';
import type { Command, Context } from '../command.ts';
import { deliver } from '../deliver.ts';
import { exitCodes } from '../failure.ts';
import { gapsText } from '../gaps-text.ts';
import { json } from '../json.ts';
import { type FormatFlags, formatOf, formatOptions } from '../options.ts';
import { narrowed, openWorkspace, type WorkspaceFlags, workspaceOptions } from '../workspace.ts';
import { workspaceVocabulary } from '../workspace-vocabulary.ts';

interface Flags extends WorkspaceFlags, FormatFlags {}

/** `raci gaps`: what nobody owns, what several own, and what nobody wrote down. */
export const gaps: Command = {
  define: (command, context, run) => {
    formatOptions(workspaceOptions(command.argument('[matrix...]', 'only these matrices')), ['text', 'json'])
      .addHelpText(
        'after',
        `
Examples:
  raci gaps                              the gaps of every matrix
  raci gaps cloud-temple-paas
  raci gaps --json | jq '.gaps[] | select(.kind == "unowned") | .message'
  raci gaps --json | jq .scores          the share of activities with one clear owner

An activity has a clear owner where one role owns it, or several and "shared:" says how. Planned ones
count, retired ones do not.

Exit code: 0 where every activity has an owner and no two claim one, 1 where that is not so. What is
planned, empty, recommended or not spoken of is told and does not count.`,
      )
      .action((ids: string[], flags: Flags) => run(() => answer(ids, flags, context)));
  },
};

async function answer(ids: readonly string[], flags: Flags, context: Context) {
  const format = formatOf(flags, 'text');
  const workspace = await openWorkspace(context, flags);
  const vocabulary = workspaceVocabulary(context, workspace.config);
  const expected = vocabulary.concepts.filter(({ baseline }) => baseline);
  const found = narrowed(workspace.matrices, ids).map((matrix) => ({
    matrix,
    // As the rule judges it, so that the two never disagree.
    ...gapsOf(matrix, vocabulary, withoutParts(uncovered(matrix, expected, vocabulary), vocabulary)),
  }));
  const text = () => found.map((each) => gapsText(each.matrix, each, context)).join('\n\n\n');
  deliver(context, format === 'json' ? json(gapsJson(found)) : text(), flags.output);
  const isOpen = ({ kind }: Gap) => kind === 'unowned' || kind === 'double';
  return found.some((each) => each.gaps.some(isOpen)) ? exitCodes.findings : exitCodes.ok;
}

/** As `schemas/gaps.schema.json` describes it. */
function gapsJson(found: readonly (MatrixGaps & { readonly matrix: Matrix })[]) {
  return {
    gaps: found.flatMap((each) => each.gaps.map(gapJson)),
    scores: Object.fromEntries(found.map(({ matrix, score }) => [matrix.id, score])),
  };
}

function gapJson({ kind, message, matrix, area, activity, topic, place }: Gap) {
  return {
    kind,
    message,
    matrix: matrix.id,
    area: area ?? null,
    activity: activity ?? null,
    ...(topic !== undefined && { topic: { id: topic.id, name: topic.name } }),
    at: { file: matrix.file, line: place.line, column: place.column },
  };
}
