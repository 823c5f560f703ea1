import { bestMatching, type Candidate } from './matching.ts';

/** What of one version is what of the other. */
export interface Pairing<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly onlyBefore: readonly T[];
  readonly onlyAfter: readonly T[];
}

/** Pairs the things of two lists, surest evidence first; what is paired is out of the game. */
export class Pairer<T> {
  private readonly pairs: (readonly [T, T])[] = [];

  constructor(
    private before: readonly T[],
    private after: readonly T[],
  ) {}

  /** Pairs things of the same key, in order; with `unique`, only where a key stands once on either side. */
  byKey(keyOf: (item: T) => string | undefined, { unique = false } = {}): this {
    const before = groupedBy(this.before, keyOf);
    const after = groupedBy(this.after, keyOf);
    const paired = new Set<T>();
    for (const [key, items] of before) {
      const others = after.get(key) ?? [];
      if (unique && (items.length > 1 || others.length > 1)) continue;
      for (const [index, item] of items.slice(0, others.length).entries()) {
        const other = others[index];
        if (other !== undefined) this.pair(item, other, paired);
      }
    }
    return this.without(paired);
  }

  /** Pairs what is left by the best one-to-one matching of the candidates. */
  byWeight(candidates: (before: readonly T[], after: readonly T[]) => readonly Candidate[]): this {
    const paired = new Set<T>();
    for (const { left, right } of bestMatching(candidates(this.before, this.after))) {
      const item = this.before[left];
      const other = this.after[right];
      if (item !== undefined && other !== undefined) this.pair(item, other, paired);
    }
    return this.without(paired);
  }

  /** The pairs found so far. */
  get found(): readonly (readonly [before: T, after: T])[] {
    return this.pairs;
  }

  result(): Pairing<T> {
    return { pairs: this.pairs, onlyBefore: this.before, onlyAfter: this.after };
  }

  private pair(before: T, after: T, paired: Set<T>): void {
    this.pairs.push([before, after]);
    paired.add(before).add(after);
  }

  private without(paired: ReadonlySet<T>): this {
    this.before = this.before.filter((item) => !paired.has(item));
    this.after = this.after.filter((item) => !paired.has(item));
    return this;
  }
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** All pairs of two short lists that weigh more than nothing. */
export function allCandidates<T>(
  before: readonly T[],
  after: readonly T[],
  weigh: (before: T, after: T) => number,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [left, item] of before.entries()) {
    for (const [right, other] of after.entries()) {
      const weight = weigh(item, other);
      if (weight > 0) candidates.push({ left, right, weight });
    }
  }
  return candidates;
}

/** The pairing seen from the other side. */
export function turned<T>({ pairs, onlyBefore, onlyAfter }: Pairing<T>): Pairing<T> {
  return {
    pairs: pairs.map(([before, after]) => [after, before]),
    onlyBefore: onlyAfter,
    onlyAfter: onlyBefore,
  };
}
