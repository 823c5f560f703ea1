import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { placeTooDeep } from './depth.ts';
import { limits } from './limits.ts';
import type {
  AliasNode,
  MapEntry,
  MapNode,
  ReadYaml,
  ScalarNode,
  SyntaxNode,
  SyntaxProblem,
} from './syntax.ts';

/** Reads YAML 1.2 with the `yaml` library, which explains best what is wrong with a file. Never throws on bad input. */
export function readYaml(text: string): ReadYaml {
  // Asked first: near the end of the call stack the library may fail in any way, and even end the process.
  const deep = placeTooDeep(text, limits().depth);
  if (deep !== undefined) return tooDeep(deep);
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      version: '1.2',
      prettyErrors: false,
      uniqueKeys: false,
      merge: false,
      // Anything below 'error' would drop the error about a second document.
      logLevel: 'error',
    });
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(0);
    throw error;
  }
  const overflow = document.errors.find(({ message }) => /call stack/iu.test(message));
  if (overflow !== undefined) return tooDeep(overflow.pos[0]);
  const errors = [...document.errors, ...document.warnings];
  if (document.contents === null || document.contents === undefined)
    return { root: undefined, problems: syntaxProblems(errors, document) };
  try {
    const converter = new Converter(text);
    const root = converter.convert(document.contents);
    const keys = converter.keys.sort((a, b) => a.start - b.start);
    const ownErrors = withoutThoseOfKeys(errors, keys, text);
    const first = firstSlips(ownErrors).find(({ code }) => !local.has(code))?.pos[0] ?? text.length;
    const problems = [
      ...syntaxProblems(ownErrors, document),
      ...keys.filter(({ start }) => start < first),
      ...converter.problems,
    ];
    return { root: ownErrors.length === 0 && errors.every(isOfLibrary) ? root : undefined, problems };
  } catch (error) {
    if (error instanceof TooDeep) return tooDeep(error.at);
    throw error;
  }
}

/** What the library says of a flow collection as a key in lines, which YAML allows, and it reads. */
function isOfLibrary({ code }: YAMLError): boolean {
  return code === 'IMPOSSIBLE';
}

/**
 * Without the errors behind a list or a map as a key, on its line: that key is why. Where one stands at its begin, the
 * library made up the key.
 */
function withoutThoseOfKeys(
  errors: readonly YAMLError[],
  keys: readonly SyntaxProblem[],
  text: string,
): YAMLError[] {
  const left: YAMLError[] = [];
  let passed = 0;
  let lineEnd = -1;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const [at] = error.pos;
    const reached = isOfLibrary(error) ? at + 1 : at;
    for (let key = keys[passed]; key !== undefined && key.start < reached; key = keys[++passed])
      if (key.end > lineEnd) lineEnd = endOfLine(text, key.end);
    if (local.has(error.code) || at > lineEnd) left.push(error);
  }
  return left;
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

/** Thrown where the nesting goes beyond the limit. */
class TooDeep extends Error {
  constructor(readonly at: number) {
    super('nested too deeply');
  }
}

function tooDeep(at: number): ReadYaml {
  const problem: SyntaxProblem = {
    rule: 'yaml-syntax',
    message: 'The file is nested too deeply to be read.',
    help: 'A matrix needs no more than a dozen levels; look for a runaway run of brackets or indentation.',
    start: at,
    end: at,
  };
  return { root: undefined, problems: [problem] };
}

/** What is read of a map. */
interface Entries {
  readonly entries: readonly MapEntry[];
  /** Keys that are none. */
  readonly refused: readonly SyntaxNode[];
  /** Of the last entry, whether it counts or not. */
  readonly end: number | undefined;
}

class Converter {
  readonly problems: SyntaxProblem[] = [];
  /** Lists and maps that stand where a key belongs. */
  readonly keys: SyntaxProblem[] = [];
  private readonly converted = new Map<Node, Exclude<SyntaxNode, AliasNode>>();
  private readonly sizes = new Map<SyntaxNode, number>();
  /** Values that the aliases up to here stand for. */
  private unfolded = 0;
  private readonly open = new Set<Node>();
  /** What each anchor stands for so far; asking the library walks the whole document for every alias. */
  private readonly anchors = new Map<string, Node>();

  constructor(private readonly text: string) {}

  convert(node: Node): SyntaxNode {
    if (isAlias(node)) return this.alias(node);
    if ('anchor' in node && node.anchor !== undefined) this.anchors.set(node.anchor, node);
    const [start, end] = node.range ?? [0, 0];
    if (isScalar(node)) return this.keep(node, { kind: 'scalar', value: plain(node.value), start, end }, 1);
    this.open.add(node);
    if (this.open.size > limits().depth) throw new TooDeep(start);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as Node));
      this.open.delete(node);
      return this.keep(
        node,
        { kind: 'list', items, start, end: node.flow ? end : (items.at(-1)?.end ?? end) },
        this.sizeOf(items),
      );
    }
    if (isMap(node)) {
      const { entries, refused, end: lastEnd } = this.entries(node.items as Pair<Node, Node | null>[]);
      this.open.delete(node);
      const size = this.sizeOf(entries.map((entry) => entry.value));
      const map = { kind: 'map', entries, start, end: node.flow ? end : (lastEnd ?? end) } as const;
      for (const key of refused) this.refuse(key, map);
      return this.keep(node, map, size);
    }
    return { kind: 'scalar', value: null, start, end };
  }

  private keep<Kept extends Exclude<SyntaxNode, AliasNode>>(node: Node, kept: Kept, size: number): Kept {
    this.converted.set(node, kept);
    this.sizes.set(kept, size);
    return kept;
  }

  private sizeOf(children: readonly SyntaxNode[]): number {
    let size = 1;
    for (const child of children) size += this.sizes.get(child.kind === 'alias' ? child.target : child) ?? 1;
    return size;
  }

  private entries(pairs: readonly Pair<Node, Node | null>[]): Entries {
    const entries: MapEntry[] = [];
    const merged: MapEntry[] = [];
    const refused: SyntaxNode[] = [];
    const seen = new Map<string, ScalarNode>();
    let end: number | undefined;
    for (const pair of pairs) {
      const key = this.key(pair.key);
      const value = this.entryValue(pair.value, key);
      end = Math.max(value.end, key.end);
      if (key.kind !== 'scalar') {
        refused.push(key);
        continue;
      }
      const name = String(key.value ?? '');
      const first = seen.get(name);
      if (first !== undefined) {
        this.problems.push({
          rule: 'duplicate-key',
          message: `The key "${name}" stands here a second time.`,
          help: 'Keep one of the two; YAML readers disagree on which one counts.',
          start: key.start,
          end: key.end,
          first: { start: first.start, end: first.end },
        });
        continue;
      }
      seen.set(name, key);
      if (name === '<<') merged.push(...this.merged(key, value));
      else entries.push({ key, name, value });
    }
    return { entries: [...entries, ...merged.filter((entry) => !seen.has(entry.name))], refused, end };
  }

  /** Of a list or map as a key, there is no more to tell than that. */
  private key(node: Node): SyntaxNode {
    const { length } = this.keys;
    const key = this.convert(node);
    if (key.kind !== 'scalar') this.keys.length = length;
    return key;
  }

  private refuse({ start, end }: SyntaxNode, { start: from, end: to }: MapNode): void {
    this.keys.push({
      rule: 'yaml-syntax',
      message: 'A list or a map cannot be a key.',
      help: 'Write the key as one word; put a text that begins with "{" or "[" in quotes.',
      start,
      end,
      spoils: { start: from, end: to },
    });
  }

  /** What a merge key is meant to add: told once, and the rest of the file judged as if it were written out. */
  private merged(key: ScalarNode, value: SyntaxNode): readonly MapEntry[] {
    this.problem(
      key,
      'Merge keys ("<<") are no part of YAML 1.2.',
      'Repeat the keys, or use an alias ("*name") for the whole value.',
    );
    const target = value.kind === 'alias' ? value.target : value;
    return target.kind === 'map' ? target.entries : [];
  }

  /** A value that was left out stands where its key ends, whatever blanks and comments follow. */
  private entryValue(node: Node | null, key: SyntaxNode): SyntaxNode {
    const value = node === null ? undefined : this.convert(node);
    const isEmpty =
      value === undefined || (value.kind === 'scalar' && value.value === null && value.start === value.end);
    return isEmpty ? { kind: 'scalar', value: null, start: key.end, end: key.end } : value;
  }

  private alias(node: Alias): SyntaxNode {
    const [start, end] = node.range ?? [0, 0];
    const source = this.anchors.get(node.source);
    const nothing: ScalarNode = { kind: 'scalar', value: null, start, end };
    if (source === undefined) {
      this.problem(
        { start, end },
        `The alias ${this.text.slice(start, end)} names no anchor above it.`,
        'Define it with "&name" before using "*name".',
      );
      return nothing;
    }
    if (this.open.has(source)) {
      this.problem(
        { start, end },
        'The alias stands inside the part that it repeats.',
        'Write the part out.',
      );
      return nothing;
    }
    const target = this.converted.get(source);
    if (target === undefined) return nothing;
    const most = limits().aliasValues;
    const isFirstBeyond = this.unfolded <= most;
    this.unfolded += this.sizes.get(target) ?? 1;
    if (this.unfolded > most) {
      // One alias bomb is one finding, however many aliases it has.
      if (isFirstBeyond)
        this.problem(
          { start, end },
          `The aliases of this file stand for more than ${most.toLocaleString('en')} values.`,
          'Write out what is meant.',
        );
      return nothing;
    }
    return { kind: 'alias', target, start, end };
  }

  private problem(at: { start: number; end: number }, message: string, help: string): void {
    this.problems.push({ rule: 'yaml-syntax', message, help, start: at.start, end: at.end });
  }
}

function plain(value: unknown): ScalarNode['value'] {
  if (value === null || value === undefined) return null;
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    typeof value === 'bigint'
  )
    return value;
  return String(value);
}

/** Words for the codes of the `yaml` library; one slip often raises several errors on a line, of which the first says it. */
function syntaxProblems(errors: readonly YAMLError[], document: Document.Parsed): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const told = new Set<number>();
  let quotes: readonly QuotedSpan[] | undefined;
  for (const error of firstSlips(errors)) {
    const [start, end] = error.pos;
    if (told.has(start)) continue;
    told.add(start);
    const isOpenQuote = /closing ['"]quote/u.test(error.message);
    if (isOpenQuote) quotes ??= quotedSpans(document);
    const quote = isOpenQuote ? openQuoteBefore(end, quotes ?? []) : undefined;
    if (quote !== undefined) {
      problems.push({
        rule: 'yaml-syntax',
        message: 'The quote that opens here is never closed.',
        help: 'Close it on the line where the value ends.',
        start: quote,
        end: quote + 1,
      });
      continue;
    }
    const words = explanations[error.code];
    problems.push({
      rule: 'yaml-syntax',
      message: words?.message ?? `Not valid YAML: ${firstSentence(error.message)}`,
      help: words?.help ?? 'Check indentation, quotes and brackets just before this place.',
      start,
      end,
    });
  }
  return problems;
}

/** Slips that spoil nothing but their own place. */
const local = new Set(['BAD_ALIAS', 'BAD_DQ_ESCAPE', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED']);

/**
 * One slip in the structure of a file makes the library stumble over what follows, so of those errors only the first is
 * told; of tabs, which spoil even the line above them, the first tab.
 */
function firstSlips(errors: readonly YAMLError[]): YAMLError[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const structural = sorted.filter(({ code }) => !local.has(code));
  const first = structural.find(({ code }) => code === 'TAB_AS_INDENT') ?? structural[0];
  return sorted.filter((error) => local.has(error.code) || error === first);
}

type QuotedSpan = readonly [start: number, end: number];

/** The quoted texts of a document, in its order. */
function quotedSpans(document: Document.Parsed): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  visit(document, {
    Scalar(_key, node) {
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (quoted && node.range) spans.push([node.range[0], node.range[1]]);
    },
  });
  return spans.sort(([a], [b]) => a - b);
}

/** Where the last quoted text begins that ends at `offset`: the library says only where it missed the closing quote. */
function openQuoteBefore(offset: number, spans: readonly QuotedSpan[]): number | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const last = spans[low - 1];
  return last !== undefined && last[1] >= offset - 1 ? last[0] : undefined;
}

function firstSentence(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]?$/u, '.');
}

const explanations: Partial<Record<string, { message: string; help: string }>> = {
  MULTIPLE_DOCS: {
    message: 'The file holds more than one YAML document.',
    help: 'Keep one matrix a file: move what follows "---" into a file of its own.',
  },
  TAB_AS_INDENT: { message: 'A tab stands where YAML wants blanks.', help: 'Indent with blanks.' },
  BAD_INDENT: {
    message: 'The indentation does not fit what stands above.',
    help: 'Give keys of one level the same indentation.',
  },
  BAD_ALIAS: {
    message: 'The alias names no anchor above it.',
    help: 'Define it with "&name" before using "*name".',
  },
  BAD_DQ_ESCAPE: {
    message: 'The text in double quotes holds an escape that YAML does not know.',
    help: 'Use single quotes, or write the backslash twice.',
  },
  BAD_SCALAR_START: {
    message: 'A plain value cannot begin with this character.',
    help: 'Put the value in quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A value is followed by another key on the same line.',
    help: 'Put a value that holds ": " in quotes, or begin a new line.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A key runs over more than one line.',
    help: 'Check for a forgotten ":" or a quote that is not closed.',
  },
  KEY_OVER_1024_CHARS: {
    message: 'A key is longer than 1024 characters.',
    help: 'Check for a quote that is not closed.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'The value carries a YAML tag that matrices do not use.',
    help: 'Remove the tag ("!…") and write the plain value.',
  },
};
