/**
 * What a YAML file looks like once it is read: values with their offsets, and nothing else.
 * Aliases stay visible, so that a finding about a cell points at the cell and not at the anchor.
 */
export type SyntaxNode = ScalarNode | MapNode | ListNode | AliasNode;

interface Span {
  /** Offsets into the text, UTF-16 code units from 0, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | bigint | boolean | null;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: ScalarNode;
  /** The key as text, whatever its type. */
  readonly name: string;
  readonly value: SyntaxNode;
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly SyntaxNode[];
}

export interface AliasNode extends Span {
  readonly kind: 'alias';
  readonly target: Exclude<SyntaxNode, AliasNode>;
}

/** The node itself, or what the alias stands for. */
export function resolved(node: SyntaxNode): Exclude<SyntaxNode, AliasNode> {
  return node.kind === 'alias' ? node.target : node;
}

/** What is wrong with the file as YAML. */
export interface SyntaxProblem extends Span {
  readonly rule: 'yaml-syntax' | 'duplicate-key';
  readonly message: string;
  readonly help: string;
  /** For a duplicate key: where it stands first. */
  readonly first?: Span;
  /** The map that cannot be judged for it: what seems to be wrong with the whole or to be missing there is this. */
  readonly spoils?: Span;
}

export interface ReadYaml {
  /** `undefined` for an empty file, and where the problems leave nothing to work with. */
  readonly root: SyntaxNode | undefined;
  /** True where the reader knows no aliases, so that there are no parts to share. */
  readonly hasNoAliases?: boolean;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * The plain value of a node. Aliased parts are shared, not copied.
 *
 * @param known the values of parts so far; `null` where nothing in the tree is an alias.
 */
export function plainValue(node: SyntaxNode, known: Map<SyntaxNode, unknown> | null = new Map()): unknown {
  const target = resolved(node);
  if (target.kind === 'scalar') return target.value;
  const before = known?.get(target);
  if (before !== undefined) return before;
  if (target.kind === 'list') {
    const list = target.items.map((item) => plainValue(item, known));
    known?.set(target, list);
    return list;
  }
  const map: Record<string, unknown> = {};
  for (const { name, value } of target.entries) setOwn(map, name, plainValue(value, known));
  known?.set(target, map);
  return map;
}

/** Assigns also where the key is `__proto__`, which a plain assignment would take for the prototype. */
function setOwn(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}
