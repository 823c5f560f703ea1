import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type Layout, plain } from './layout.ts';

/** The column that lines keep to, where they can. */
export const pageWidth = 100;

/** How far a row of letters may reach over it: past that, its roles stand one a line. */
const rowOverhang = 140;

type Context = Parameters<Pair['toString']>[0];
export type Node = Scalar | PaddedMap | TightList;

/** Lets the library fold texts at the margin; elsewhere it has none, so that a name stays one line for searches. */
function folding(context: Context, lineWidth: number): Context {
  return context && { ...context, options: { ...context.options, lineWidth } };
}

/** A pair whose text is folded at the margin. */
class FoldedPair extends Pair<Scalar, Node> {
  constructor(
    key: Scalar,
    value: Node,
    private readonly width: number,
  ) {
    super(key, value);
  }

  override toString(context?: Context, onComment?: () => void, onChompKeep?: () => void): string {
    return super.toString(folding(context, this.width), onComment, onChompKeep);
  }
}

/** A map that is `{ a: b }` on one line. */
class PaddedMap extends YAMLMap<Scalar, Node> {
  override toString(context?: Context, onComment?: () => void, onChompKeep?: () => void): string {
    return super.toString(context && { ...context, flowCollectionPadding: ' ' }, onComment, onChompKeep);
  }
}

/** A list that is `[a, b]` on one line, or folds its texts at the margin. */
export class TightList extends YAMLSeq<Node> {
  foldedAt: number | undefined;

  override toString(context?: Context, onComment?: () => void, onChompKeep?: () => void): string {
    const tight = context && { ...context, flowCollectionPadding: '' };
    const folded = this.foldedAt === undefined ? tight : folding(tight, this.foldedAt);
    return super.toString(folded, onComment, onChompKeep);
  }
}

/** Makes the YAML nodes of JSON values, laid out for a page of so many columns; an endless one has one line. */
export class Typesetter {
  constructor(private readonly width: number = pageWidth) {}

  /**
   * `column` is where the value begins if it stands on the line of its key, `indent` where its lines begin if it does
   * not.
   */
  node(value: unknown, layout: Layout, column = 0, indent = 0): Node {
    if (Array.isArray(value)) return this.#list(value, layout, column, indent);
    if (typeof value === 'object' && value !== null) return this.#map(value, layout, column, indent);
    const scalar = new Scalar(value);
    if (typeof value === 'string') {
      const inLines = value.includes('\n');
      const canStand = this.width < Number.POSITIVE_INFINITY && standingLines.test(value);
      if (inLines && !canStand) scalar.type = Scalar.QUOTE_DOUBLE;
      else if (layout.prose && canStand && longestLine(value) > this.width - column)
        scalar.type = Scalar.BLOCK_FOLDED;
      else if (inLines) scalar.type = Scalar.BLOCK_LITERAL;
    }
    return scalar;
  }

  #map(value: object, layout: Layout, column: number, indent: number): PaddedMap {
    const map = new PaddedMap();
    map.flow = this.#isFlow(value, layout, column);
    for (const key of orderedKeys(value, layout.keys ?? [])) {
      const item: unknown = (value as Readonly<Record<string, unknown>>)[key];
      if (item === undefined) continue;
      const keyNode = new Scalar(key);
      if (layout.spaced?.includes(key) && map.items.length > 0) keyNode.spaceBefore = true;
      const child = this.node(item, partLayout(layout, key), indent + key.length + 2, indent + 2);
      map.items.push(isFolded(child) ? new FoldedPair(keyNode, child, this.width) : new Pair(keyNode, child));
    }
    return map;
  }

  #list(value: readonly unknown[], layout: Layout, column: number, indent: number): TightList {
    const list = new TightList();
    list.flow = this.#isFlow(value, layout, column);
    for (const item of value) {
      const node = this.node(item, layout.each ?? plain, indent + 2, indent + 2);
      if (layout.apart && list.items.length > 0) node.spaceBefore = true;
      if (isFolded(node)) list.foldedAt = this.width;
      list.items.push(node);
    }
    return list;
  }

  #isFlow(value: object, layout: Layout, column: number): boolean {
    if (Object.keys(value).length === 0) return true;
    if (layout.form === 'block') return false;
    return column + flowWidth(value) <= this.width + (layout.form === 'row' ? rowOverhang : 0);
  }
}

/** The layout of what stands under a key. */
export function partLayout(layout: Layout, key: string): Layout {
  return (layout.parts && Object.hasOwn(layout.parts, key) ? layout.parts[key] : layout.each) ?? plain;
}

/** Lines that can stand as they are: none begins or ends with a blank; after the last, at most one line break. */
const standingLines = /^\S(?:[^\n]*\S)?(?:\n+\S(?:[^\n]*\S)?)*\n?$/u;

function longestLine(text: string): number {
  return text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0);
}

function isFolded(node: Node): node is Scalar {
  return node instanceof Scalar && node.type === Scalar.BLOCK_FOLDED;
}

/** The keys of a value: those of `first` in that order, then the others in their own. */
export function orderedKeys(value: object, first: readonly string[]): string[] {
  const rest = Object.keys(value).filter((key) => !first.includes(key));
  return [...first.filter((key) => Object.hasOwn(value, key)), ...rest];
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
