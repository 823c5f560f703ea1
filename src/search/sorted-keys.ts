/** How many keys stand in one chunk. */
const chunkLength = 64;
const separator = '|';

/** A long text that is read in small pieces only: a string, or what stands for one. */
export interface LongText {
  readonly length: number;
  slice(start: number, end: number): string;
}

/** Texts one after the other, and where each begins. */
interface Sequence {
  readonly text: LongText;
  readonly starts: ArrayLike<number>;
}

/** Sorted keys for {@link SortedKeys}: all of them, in chunks of 64, and the first of each chunk. */
export interface PackedKeys {
  readonly chunks: Sequence;
  readonly firsts: Sequence;
}

/** None of the keys may hold a bar. */
export function packKeys(sorted: readonly string[]): PackedKeys {
  const chunks: string[] = [];
  for (let at = 0; at < sorted.length; at += chunkLength)
    chunks.push(sorted.slice(at, at + chunkLength).join(separator));
  const firsts = sorted.filter((_, at) => at % chunkLength === 0);
  return { chunks: sequence(chunks), firsts: sequence(firsts) };
}

function sequence(texts: readonly string[]): Sequence {
  let start = 0;
  const starts = texts.map((text) => {
    start += text.length;
    return start - text.length;
  });
  return { text: texts.join(''), starts };
}

function textAt({ text, starts }: Sequence, number: number): string | undefined {
  const start = starts[number];
  return start === undefined ? undefined : text.slice(start, starts[number + 1] ?? text.length);
}

/**
 * A long sorted list that is looked up a few times only: a chunk of it is taken apart when a look-up ends in it, so that
 * one question does not pay for the keys of a whole vocabulary.
 */
export class SortedKeys {
  readonly #packed: PackedKeys;
  readonly #firsts: string[] = [];
  readonly #apart = new Map<number, readonly string[]>();

  constructor(packed: PackedKeys) {
    this.#packed = packed;
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
    let high = this.#packed.firsts.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#firstOf(middle) <= key) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The keys that begin so, in order. */
  *startingWith(prefix: string): Generator<string> {
    for (let chunk = this.#chunkOf(prefix); chunk < this.#packed.firsts.starts.length; chunk++) {
      for (const key of this.#keysOf(chunk)) {
        if (key.startsWith(prefix)) yield key;
        else if (key > prefix) return;
      }
    }
  }

  #firstOf(chunk: number): string {
    const first = this.#firsts[chunk] ?? textAt(this.#packed.firsts, chunk) ?? '';
    this.#firsts[chunk] = first;
    return first;
  }

  #keysOf(chunk: number): readonly string[] {
    let keys = this.#apart.get(chunk);
    if (keys === undefined) {
      keys = textAt(this.#packed.chunks, chunk)?.split(separator) ?? [];
      this.#apart.set(chunk, keys);
    }
    return keys;
  }
}
