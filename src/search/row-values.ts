import type { Postings } from './row-index.ts';

/**
 * A number for each row, 0 where nothing was said of it, to reckon with while one question is answered. It knows which
 * rows have one, so that the others cost nothing; and the same memory serves the next question, since over many rows to
 * get new memory takes longer than the reckoning.
 */
export class RowValues {
  /** By row. */
  readonly values: Float32Array;
  /** The rows that have a value, in no order: the first `count` of them. */
  readonly rows: Uint32Array;
  count = 0;

  constructor(rowCount: number) {
    this.values = new Float32Array(rowCount);
    this.rows = new Uint32Array(rowCount);
  }

  /** Gives every row that has the thing its strength there times `factor`, where it has less. */
  raise(thing: number, factor: number, { starts, rows, strengths }: Postings): void {
    const { values, rows: valued } = this;
    let { count } = this;
    const end = starts[thing + 1] ?? 0;
    const scale = factor / 255;
    for (let at = starts[thing] ?? 0; at < end; at++) {
      const row = rows[at] as number; // below `end`, there is one
      const value = scale * (strengths[at] as number);
      const known = values[row] as number;
      if (value <= known) continue;
      if (known === 0) valued[count++] = row;
      values[row] = value;
    }
    this.count = count;
  }

  /** Adds these values times `factor` to others, and is empty then. */
  pourInto(others: RowValues, factor: number): void {
    const { values, rows, count } = this;
    const { values: sums, rows: summed } = others;
    let { count: countOfSums } = others;
    for (let at = 0; at < count; at++) {
      const row = rows[at] as number; // below the count, there is one
      const known = sums[row] as number;
      if (known === 0) summed[countOfSums++] = row;
      sums[row] = known + (values[row] as number) * factor;
      values[row] = 0;
    }
    others.count = countOfSums;
    this.count = 0;
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) this.values[this.rows[at] as number] = 0; // below the count, there is one
    this.count = 0;
  }
}
