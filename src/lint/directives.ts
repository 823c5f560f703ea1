import { LineIndex } from '../load/line-index.ts';
import type { Place } from '../model/index.ts';
import { type Comment, commentsWith } from './comments.ts';

/**
 * A comment that suppresses findings:
 * `# raci-ignore-next-line rule-a, rule-b -- reason (until 2027-01-31)` or `# raci-ignore-file rule -- reason`.
 * Plain data, so that it can cross threads and be kept.
 */
export interface Directive {
  readonly kind: 'next-line' | 'file';
  readonly rules: readonly { readonly id: string; readonly place: Place }[];
  readonly reason: string | undefined;
  /** The last day on which it holds, `2027-01-31`. */
  readonly until: string | undefined;
  /**
   * The lines it speaks about, first and last: one, or all of an `assign:` that is written below its key. `undefined`
   * for the whole file, and where no content follows.
   */
  readonly lines: readonly [first: number, last: number] | undefined;
  readonly place: Place;
}

/** A comment that was meant to suppress something and cannot. */
export interface DirectiveProblem {
  readonly rule: 'unused-suppression' | 'expired-suppression';
  readonly message: string;
  readonly help: string;
  readonly place: Place;
}

const keyword = 'raci-ignore';
const kinds = { 'raci-ignore-next-line': 'next-line', 'raci-ignore-file': 'file' } as const;
const form = 'Write "# raci-ignore-next-line rule -- reason", or "# raci-ignore-file rule -- reason".';

/** Reads the suppressing comments of a YAML text. */
export function readDirectives(text: string): {
  directives: readonly Directive[];
  problems: readonly DirectiveProblem[];
} {
  const directives: Directive[] = [];
  const problems: DirectiveProblem[] = [];
  const comments = commentsWith(keyword, text);
  if (comments.length === 0) return { directives, problems };
  const lines = new LineIndex(text);
  const following = linesFollowing(text);
  for (const comment of comments) {
    if (!comment.text.startsWith(keyword)) continue;
    const read = readDirective(comment, text, lines, following);
    if ('message' in read) problems.push(read);
    else directives.push(read);
  }
  return { directives, problems };
}

function readDirective(
  comment: Comment,
  text: string,
  lines: LineIndex,
  following: ReturnType<typeof linesFollowing>,
): Directive | DirectiveProblem {
  const place = lines.place(comment.start, comment.end);
  const [word = ''] = comment.text.split(/\s/u, 1);
  const kind = Object.hasOwn(kinds, word) ? kinds[word as keyof typeof kinds] : undefined;
  if (kind === undefined) {
    const message = `"${word}" suppresses nothing.`;
    return { rule: 'unused-suppression', message, help: form, place };
  }
  const written = comment.text.slice(word.length);
  const dashes = written.search(/(?:^|\s)--(?:\s|$)/u);
  const names = dashes < 0 ? written : written.slice(0, dashes);
  const rules = ruleNames(names, comment, word.length, text, lines);
  if (rules.length === 0) {
    const message = 'The comment names no rule, so it suppresses nothing.';
    return { rule: 'unused-suppression', message, help: form, place };
  }
  const explanation = dashes < 0 ? '' : written.slice(dashes).trim().slice(2).trim();
  const { reason, until } = endDate(explanation);
  if (until !== undefined && !isDate(until)) {
    const message = `The suppression ends on "${until}", which is no date, so it does not hold.`;
    return {
      rule: 'expired-suppression',
      message,
      help: 'Write the date as year, month and day: "(until 2027-01-31)".',
      place,
    };
  }
  const spoken = kind === 'file' ? undefined : following(place.line);
  return { kind, rules, reason: reason === '' ? undefined : reason, until, lines: spoken, place };
}

/** The names between the keyword and `--`, with their places. */
function ruleNames(
  names: string,
  comment: Comment,
  before: number,
  text: string,
  lines: LineIndex,
): Directive['rules'] {
  const offset = text.indexOf(keyword, comment.start) + before;
  return [...names.matchAll(/[^\s,]+/gu)].map((match) => ({
    id: match[0],
    place: lines.place(offset + match.index, offset + match.index + match[0].length),
  }));
}

/** Takes `(until …)` off the end of a reason; without parentheses too, where a number follows. */
function endDate(explanation: string): { reason: string; until: string | undefined } {
  const end = /(?:\(until (?<bracketed>[^()]*)\)|[\s,;(]until (?<bare>\d[\d./-]*)\)?)\.?$/iu.exec(
    explanation,
  );
  if (end === null) return { reason: explanation, until: undefined };
  const { bracketed, bare } = end.groups ?? {};
  return {
    reason: explanation.slice(0, end.index).trim().replace(/[,;]$/u, ''),
    until: (bracketed ?? bare ?? '').trim(),
  };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

/** Finds the lines that a comment on a line speaks about: the next that hold more than blanks and comments. */
function linesFollowing(text: string): (line: number) => Directive['lines'] {
  const lines = text.split(/\r\n|\n|\r/u);
  const nextContent = (line: number) => {
    for (let next = line; next < lines.length; next++) {
      if (/^\s*[^\s#]/u.test(lines[next] ?? '')) return next + 1;
    }
    return undefined;
  };
  return (line) => {
    const first = nextContent(line);
    if (first === undefined) return undefined;
    const margin = /^(\s*)assign:\s*(?:#.*)?$/u.exec(lines[first - 1] ?? '')?.[1]?.length;
    let last = first;
    while (margin !== undefined) {
      const next = nextContent(last);
      if (next === undefined || marginOf(lines[next - 1] ?? '') <= margin) break;
      last = next;
    }
    return [first, last];
  };
}

function marginOf(line: string): number {
  return line.length - line.trimStart().length;
}
