import { type SearchResult, search } from '../../search/index.ts';
import { printable } from '../../text/printable.ts';
import { wrap } from '../../text/wrap.ts';
import { answerText, sourcesText } from '../answer-text.ts';
import type { Command, Context } from '../command.ts';
import { deliver, json } from '../deliver.ts';
import { questionText } from '../explain-text.ts';
import { exitCodes, Failure } from '../failure.ts';
import { withSearch } from '../open-search.ts';
import { type FormatFlags, formatOf, formatOptions, positiveInteger } from '../options.ts';
import { rowJson } from '../row-json.ts';
import { type WorkspaceFlags, workspaceOptions } from '../workspace.ts';

interface Flags extends WorkspaceFlags, FormatFlags {
  readonly limit: number;
  readonly role?: string;
  readonly explain?: boolean;
  readonly cache?: boolean;
}

/** `raci who`: the main job. Who owns what these words mean. */
export const who: Command = {
  define: (command, context, run) => {
    formatOptions(
      workspaceOptions(
        command
          .argument('<words...>', 'what you want to know the owner of, in your own words')
          .option('-n, --limit <count>', 'at most so many answers', positiveInteger, 5)
          .option('--role <role>', 'only what this role owns, by its id, name or kind (customer, provider)')
          .option('--no-cache', 'do not use or keep the index of an earlier call')
          .option('--explain', 'say which words matched what, and how'),
      ),
      ['text', 'json'],
    )
      .addHelpText(
        'after',
        `
Examples:
  raci who backup restore
  raci who "wer ist für die Zugriffskontrolle verantwortlich?"
  raci who dns records -m sopra-steria-cpaas
  raci who access --role customer      what the customer has to do about access
  raci who quota --json | jq -r '.answers[0].owners[]'

Exit code: 0 when there is an answer, 1 when nothing matches.`,
      )
      .action((words: string[], flags: Flags) => run(() => answer(words.join(' '), flags, context)));
  },
};

async function answer(query: string, flags: Flags, context: Context) {
  const format = formatOf(flags, 'text');
  if (query.trim() === '')
    throw new Failure(
      'There is nothing to look for.',
      'Name what you want to know the owner of: raci who backup restore',
    );
  const result = await withSearch(context, flags, (index) =>
    search(index, query, {
      limit: flags.limit,
      ...(flags.matrix !== undefined && { matrices: flags.matrix }),
      ...(flags.role !== undefined && { role: flags.role }),
    }),
  );
  if (format === 'json') deliver(context, json(resultJson(query, result, flags)), flags.output);
  else if (result.answers.length > 0) deliver(context, answersText(result, flags, context), flags.output);
  if (result.answers.length > 0) return exitCodes.ok;
  if (format === 'text') {
    context.warn(nothingMatches(query, result.suggestions));
    if (flags.explain) context.warn(printable(questionText(result.explanation)));
  }
  return exitCodes.findings;
}

function resultJson(query: string, { answers, suggestions, explanation }: SearchResult, { explain }: Flags) {
  return {
    query,
    answers: answers.map(({ row, score, matches }) => ({
      ...rowJson(row),
      score,
      ...(explain && { matches }),
    })),
    suggestions,
    ...(explain && { explanation }),
  };
}

function answersText({ answers, explanation }: SearchResult, { explain }: Flags, context: Context): string {
  const texts = answers.map((found) => answerText(found, context, explain === true));
  if (explain) texts.unshift(wrap(printable(questionText(explanation)), context.width).join('\n'));
  const sources = sourcesText(
    answers.map(({ row }) => row),
    context,
  );
  return [...texts, sources].filter((text) => text !== '').join('\n\n');
}

function nothingMatches(query: string, suggestions: readonly string[]): string {
  const nearby = suggestions.length > 0 ? ` Nearby: ${suggestions.map(printable).join(', ')}.` : '';
  return `Nothing matches "${printable(query)}".${nearby}`;
}
