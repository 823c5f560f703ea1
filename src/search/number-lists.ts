/** A list of numbers for each of many things, one after the other: those of a thing stand from its start to the next. */
export interface PackedLists {
  readonly starts: ArrayLike<number>;
  readonly numbers: ArrayLike<number>;
}

export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return { starts, numbers: lists.flat() };
}

/** Many lists of which few are asked for: an array is made of one when it is. */
export class NumberLists {
  readonly #packed: PackedLists;

  constructor(packed: PackedLists) {
    this.#packed = packed;
  }

  /** How many things have a list. */
  get length(): number {
    return this.#packed.starts.length - 1;
  }

  /** True where a number is among those of a thing. */
  has(thing: number, number: number): boolean {
    const { starts, numbers } = this.#packed;
    const end = starts[thing + 1] ?? 0;
    for (let at = starts[thing] ?? 0; at < end; at++) if (numbers[at] === number) return true;
    return false;
  }

  /** The numbers of a thing; none where there is no such thing. */
  of(thing: number): readonly number[] {
    const { starts, numbers } = this.#packed;
    const list: number[] = [];
    const end = starts[thing + 1] ?? 0;
    for (let at = starts[thing] ?? 0; at < end; at++) list.push(numbers[at] ?? 0);
    return list;
  }
}
