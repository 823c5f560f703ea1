/** How many keys stand in one chunk. */
const chunkLength = 64;
const separator = '|';

/** Sorted keys for {@link SortedKeys}; none of them may hold a bar. */
export function inChunks(sorted: readonly string[]): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < sorted.length; at += chunkLength)
    chunks.push(sorted.slice(at, at + chunkLength).join(separator));
  return chunks;
}

/**
 * A long sorted list that is looked up a few times only: a chunk of it is taken apart when a look-up ends in it, so that
 * one question does not pay for the keys of a whole vocabulary.
 */
export class SortedKeys {
  readonly #chunks: readonly string[];
  readonly #apart = new Map<number, readonly string[]>();

  constructor(chunks: readonly string[]) {
    this.#chunks = chunks;
  }

  /** Where `key` stands in the whole list, -1 where it does not. */
  positionOf(key: string): number {
    const chunk = this.#chunkOf(key);
    const within = this.#keysOf(chunk).indexOf(key);
    return within < 0 ? -1 : chunk * chunkLength + within;
  }

  /** The chunk that holds `key` or, where there is none, the one before the place where it would stand. */
  #chunkOf(key: string): number {
    let low = 0;
    let high = this.#chunks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#firstOf(middle) <= key) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The keys that begin so, in order. */
  *startingWith(prefix: string): Generator<string> {
    for (let chunk = this.#chunkOf(prefix); chunk < this.#chunks.length; chunk++) {
      for (const key of this.#keysOf(chunk)) {
        if (key.startsWith(prefix)) yield key;
        else if (key > prefix) return;
      }
    }
  }

  #firstOf(chunk: number): string {
    const text = this.#chunks[chunk] ?? '';
    const end = text.indexOf(separator);
    return end < 0 ? text : text.slice(0, end);
  }

  #keysOf(chunk: number): readonly string[] {
    let keys = this.#apart.get(chunk);
    if (keys === undefined) {
      keys = this.#chunks[chunk]?.split(separator) ?? [];
      this.#apart.set(chunk, keys);
    }
    return keys;
  }
}
