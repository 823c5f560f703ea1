import { hasRole, type SearchResult, search } from '../search/index.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import { answerText, sourcesText } from './answer-text.ts';
import type { Context } from './command.ts';
import { deliver } from './deliver.ts';
import { questionText } from './explain-text.ts';
import { exitCodes, Failure } from './failure.ts';
import { type FormatFlags, formatOf } from './format.ts';
import { json } from './json.ts';
import { withSearch } from './open-search.ts';
import { rowJson } from './row-json.ts';
import type { WorkspaceFlags } from './workspace.ts';

/** The flags of `raci who`. */
export interface QuestionFlags extends WorkspaceFlags, FormatFlags {
  readonly limit: number;
  readonly role?: string;
  readonly explain?: boolean;
  readonly cache?: boolean;
}

/** Answers a question and tells the exit code. @throws {Failure} for no question and for a role that nobody has. */
export async function answerQuestion(query: string, flags: QuestionFlags, context: Context) {
  const format = formatOf(flags, 'text');
  if (query.trim() === '' && flags.role === undefined)
    throw new Failure(
      'There is nothing to look for.',
      'Name what you want to know the owner of: raci who backup restore',
    );
  const result = await withSearch(context, flags, (index) =>
    flags.role !== undefined && !hasRole(index, flags.role, flags.matrix)
      ? undefined
      : search(index, query, {
          limit: flags.limit,
          ...(flags.matrix !== undefined && { matrices: flags.matrix }),
          ...(flags.role !== undefined && { role: flags.role }),
        }),
  );
  if (result === undefined) throw await noSuchRole(flags, context);
  if (format === 'json') deliver(context, json(resultJson(query, result, flags)), flags.output);
  else if (result.answers.length > 0) deliver(context, answersText(result, flags, context), flags.output);
  if (result.answers.length > 0) return exitCodes.ok;
  if (format === 'text') {
    context.warn(nothingMatches(query, result, flags));
    if (flags.explain) context.warn(printable(questionText(result.explanation)));
  }
  return exitCodes.findings;
}

/** Loaded when it is needed: few answers need the matrices themselves. */
async function noSuchRole(flags: QuestionFlags, context: Context) {
  const { narrowed, openWorkspace } = await import('./workspace.ts');
  const { unknownRole } = await import('./matrix-roles.ts');
  const { matrices } = await openWorkspace(context, flags);
  return unknownRole(narrowed(matrices, flags.matrix), flags.role ?? '');
}

function resultJson(
  query: string,
  { answers, suggestions, explanation, total }: SearchResult,
  { explain }: QuestionFlags,
) {
  return {
    query,
    answers: answers.map(({ row, score, matches }) => ({
      ...rowJson(row),
      score,
      ...(explain && { matches }),
    })),
    suggestions,
    ...(explanation.aim === 'duties' && { total }),
    ...(explain && { explanation }),
  };
}

function answersText(
  { answers, explanation, total }: SearchResult,
  { explain }: QuestionFlags,
  context: Context,
): string {
  const texts = answers.map((found) => answerText(found, context, explain === true));
  if (explain) texts.unshift(wrap(printable(questionText(explanation)), context.width).join('\n'));
  const sources = sourcesText(
    answers.map(({ row }) => row),
    context,
  );
  const more =
    explanation.aim === 'duties' && total > answers.length
      ? `These are ${answers.length} of ${total} activities; -n ${total} shows all.`
      : '';
  return [...texts, more, sources].filter((text) => text !== '').join('\n\n');
}

function nothingMatches(query: string, { suggestions, explanation }: SearchResult, { role }: QuestionFlags) {
  const { aim } = explanation;
  if (aim === 'duties')
    return `${role === undefined ? 'Who is named' : `"${printable(role)}"`} owns nothing.`;
  const nearby = suggestions.length > 0 ? ` Nearby: ${suggestions.map(printable).join(', ')}.` : '';
  const hint =
    aim === 'nothing'
      ? '\nSay what it is about: raci who backup restore; or whose duties you ask for: raci who --role customer'
      : '';
  return `Nothing matches "${printable(query)}".${nearby}${hint}`;
}
