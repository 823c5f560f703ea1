import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type Layout, plain } from './layout.ts';

/** The column that lines keep to, where they can. */
export const lineWidth = 100;

/** The column that a row of letters may reach: past it, its roles stand one a line. */
const rowWidth = 240;

type Context = Parameters<Pair['toString']>[0];

/** Lets the library fold texts at the margin; elsewhere it has none, so that a name stays one line for searches. */
function folding(context: Context): Context {
  return context && { ...context, options: { ...context.options, lineWidth } };
}

/** A pair whose text is folded at the margin. */
class FoldedPair extends Pair<Scalar, Node> {
  override toString(context?: Context, onComment?: () => void, onChompKeep?: () => void): string {
    return super.toString(folding(context), onComment, onChompKeep);
  }
}

/** A map that is `{ a: b }` on one line. */
class PaddedMap extends YAMLMap<Scalar, Node> {
  override toString(context?: Context, onComment?: () => void, onChompKeep?: () => void): string {
    return super.toString(context && { ...context, flowCollectionPadding: ' ' }, onComment, onChompKeep);
  }
}

/** A list that is `[a, b]` on one line, or folds its texts at the margin. */
class TightList extends YAMLSeq<Node> {
  override toString(context?: Context, onComment?: () => void, onChompKeep?: () => void): string {
    const tight = context && { ...context, flowCollectionPadding: '' };
    const folds = this.items.some((item) => item instanceof Scalar && item.type === Scalar.BLOCK_FOLDED);
    return super.toString(folds ? folding(tight) : tight, onComment, onChompKeep);
  }
}

type Node = Scalar | PaddedMap | TightList;

/**
 * The YAML node of a JSON value, laid out.
 *
 * `column` is where the value begins if it stands on the line of its key, `indent` where its lines begin if it does
 * not.
 */
export function valueNode(value: unknown, layout: Layout, column: number, indent: number): Node {
  if (Array.isArray(value)) return listNode(value, layout, column, indent);
  if (typeof value === 'object' && value !== null) return mapNode(value, layout, column, indent);
  const scalar = new Scalar(value);
  if (typeof value === 'string') {
    const inLines = value.includes('\n');
    const isPlain = everyLine.test(value);
    if (inLines && !isPlain) scalar.type = Scalar.QUOTE_DOUBLE;
    else if (layout.prose && isPlain && longestLine(value) > lineWidth - column)
      scalar.type = Scalar.BLOCK_FOLDED;
    else if (inLines) scalar.type = Scalar.BLOCK_LITERAL;
  }
  return scalar;
}

/** Lines that can stand as they are: none begins or ends with a blank; after the last, at most one line break. */
const everyLine = /^\S(?:[^\n]*\S)?(?:\n+\S(?:[^\n]*\S)?)*\n?$/u;

function longestLine(text: string): number {
  return text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0);
}

function mapNode(value: object, layout: Layout, column: number, indent: number): PaddedMap {
  const map = new PaddedMap();
  map.flow = isFlow(value, layout, column);
  for (const key of orderedKeys(value, layout.keys ?? [])) {
    const item: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (item === undefined) continue;
    const part =
      (layout.parts && Object.hasOwn(layout.parts, key) ? layout.parts[key] : layout.each) ?? plain;
    const keyNode = new Scalar(key);
    if (layout.spaced?.includes(key) && map.items.length > 0) keyNode.spaceBefore = true;
    const child = valueNode(item, part, indent + key.length + 2, indent + 2);
    const folds = child instanceof Scalar && child.type === Scalar.BLOCK_FOLDED;
    map.items.push(folds ? new FoldedPair(keyNode, child) : new Pair(keyNode, child));
  }
  return map;
}

function listNode(value: readonly unknown[], layout: Layout, column: number, indent: number): TightList {
  const list = new TightList();
  list.flow = isFlow(value, layout, column);
  for (const item of value) {
    const node = valueNode(item, layout.each ?? plain, indent + 2, indent + 2);
    if (layout.apart && list.items.length > 0) node.spaceBefore = true;
    list.items.push(node);
  }
  return list;
}

function orderedKeys(value: object, first: readonly string[]): string[] {
  const rest = Object.keys(value).filter((key) => !first.includes(key));
  return [...first.filter((key) => Object.hasOwn(value, key)), ...rest];
}

function isFlow(value: object, layout: Layout, column: number): boolean {
  if (Object.keys(value).length === 0) return true;
  if (layout.form === 'block') return false;
  return column + flowWidth(value) <= (layout.form === 'row' ? rowWidth : lineWidth);
}

/** How wide a value is on one line, near enough; infinite where it holds a text of several lines. */
function flowWidth(value: unknown): number {
  if (typeof value === 'string') {
    if (value.includes('\n')) return Number.POSITIVE_INFINITY;
    return value.length + (/^[\p{L}\p{N}][^[\]{},:#"']*$/u.test(value) ? 0 : 2);
  }
  if (typeof value !== 'object' || value === null) return String(value).length;
  let width = 2;
  for (const [key, item] of Object.entries(value)) {
    width += flowWidth(item) + 2 + (Array.isArray(value) ? 0 : flowWidth(key) + 2);
  }
  return width;
}
