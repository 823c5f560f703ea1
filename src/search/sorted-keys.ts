/** How many keys stand in one chunk. */
const chunkLength = 64;
const separator = '|';
/** Hardly a key is that long. */
const mostlyLonger = 48;

/** A long text that is read in small pieces only: a string, or what stands for one. */
export interface LongText {
  readonly length: number;
  slice(start: number, end: number): string;
}

/** Sorted keys for {@link SortedKeys}: all of them in one text, and where every 64th begins. */
export interface PackedKeys {
  readonly text: LongText;
  readonly starts: ArrayLike<number>;
}

/** None of the keys may hold a bar. */
export function packKeys(sorted: readonly string[]): PackedKeys {
  const starts: number[] = [];
  let start = 0;
  sorted.forEach((key, at) => {
    if (at % chunkLength === 0) starts.push(start);
    start += key.length + separator.length;
  });
  return { text: sorted.join(separator), starts };
}

/**
 * A long sorted list that is looked up a few times only: a chunk of it is taken apart when a look-up ends in it, so that
 * one question does not pay for the keys of a whole vocabulary.
 */
export class SortedKeys {
  readonly #text: LongText;
  readonly #starts: ArrayLike<number>;
  readonly #firsts: string[] = [];
  readonly #apart = new Map<number, readonly string[]>();

  constructor({ text, starts }: PackedKeys) {
    this.#text = text;
    this.#starts = starts;
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
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#firstOf(middle) <= key) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The keys that begin so, in order. */
  *startingWith(prefix: string): Generator<string> {
    for (let chunk = this.#chunkOf(prefix); chunk < this.#starts.length; chunk++) {
      for (const key of this.#keysOf(chunk)) {
        if (key.startsWith(prefix)) yield key;
        else if (key > prefix) return;
      }
    }
  }

  #firstOf(chunk: number): string {
    const known = this.#firsts[chunk];
    if (known !== undefined) return known;
    const start = this.#starts[chunk] ?? 0;
    const text = this.#text.slice(start, start + mostlyLonger);
    const end = text.indexOf(separator);
    const first = end < 0 ? (this.#keysOf(chunk)[0] ?? '') : text.slice(0, end);
    this.#firsts[chunk] = first;
    return first;
  }

  #keysOf(chunk: number): readonly string[] {
    let keys = this.#apart.get(chunk);
    if (keys === undefined) {
      const start = this.#starts[chunk];
      const end = (this.#starts[chunk + 1] ?? this.#text.length + separator.length) - separator.length;
      keys = start === undefined ? [] : this.#text.slice(start, end).split(separator);
      this.#apart.set(chunk, keys);
    }
    return keys;
  }
}
