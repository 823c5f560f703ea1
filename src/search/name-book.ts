import type { PackedMatrix } from './row-index.ts';

/** Somebody of a matrix. */
export interface Bearer {
  /** In the order of the matrices and of their roles. */
  readonly number: number;
  readonly matrix: number;
  /** The place among the roles of the matrix; `undefined` for the publisher. */
  readonly role: number | undefined;
}

/** A name, where it stands in a text, and who is called so. */
export interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly bearers: readonly Bearer[];
}

interface CalledSo {
  readonly parts: readonly string[];
  readonly bearers: Bearer[];
}

/** Who is called how in all matrices, so that a question is not compared with the names of each. */
export class NameBook {
  readonly #names = new Map<string, CalledSo>();
  readonly #byFirstPart = new Map<string, string[]>();

  /** @param namesOfKind what roles of a kind are called besides their own names. */
  constructor(
    matrices: readonly PackedMatrix[],
    namesOfKind: Readonly<Record<string, readonly string[] | undefined>>,
  ) {
    let number = 0;
    for (const [matrix, { names, roles }] of matrices.entries()) {
      this.#add(names, { number: number++, matrix, role: undefined });
      for (const [role, { kind = '', names: own }] of roles.entries()) {
        this.#add([...own, ...(namesOfKind[kind] ?? [])], { number: number++, matrix, role });
      }
    }
  }

  #add(names: readonly string[], bearer: Bearer): void {
    for (const name of names) {
      const known = this.#names.get(name);
      if (known !== undefined) known.bearers.push(bearer);
      else this.#enter(name, bearer);
    }
  }

  #enter(name: string, bearer: Bearer): void {
    const parts = name.split(' ');
    const [first = ''] = parts;
    this.#names.set(name, { parts, bearers: [bearer] });
    const others = this.#byFirstPart.get(first);
    if (others === undefined) this.#byFirstPart.set(first, [name]);
    else others.push(name);
  }

  /** The names that stand in these words, each where it stands first. */
  spansIn(texts: readonly string[]): Span[] {
    const found = new Map<string, Span>();
    for (const [from, first] of texts.entries()) {
      for (const name of this.#byFirstPart.get(first) ?? []) {
        const called = this.#names.get(name);
        if (called === undefined || found.has(name)) continue;
        const { parts, bearers } = called;
        if (!parts.every((part, offset) => texts[from + offset] === part)) continue;
        found.set(name, { name, from, to: from + parts.length, bearers });
      }
    }
    return [...found.values()];
  }
}
