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
  bearers: Bearer[];
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
    // Every customer is called "customer": those names are entered once for all of a kind.
    const ofKind = new Map<string, Bearer[]>();
    for (const [matrix, { names, roles }] of matrices.entries()) {
      this.#add(names, { number: number++, matrix, role: undefined });
      for (const [role, { kind, names: own }] of roles.entries()) {
        const bearer = { number: number++, matrix, role };
        this.#add(own, bearer);
        if (kind === undefined) continue;
        const alike = ofKind.get(kind);
        if (alike === undefined) ofKind.set(kind, [bearer]);
        else alike.push(bearer);
      }
    }
    for (const [kind, bearers] of ofKind) this.#addAll(namesOfKind[kind] ?? [], bearers);
  }

  #add(names: readonly string[], bearer: Bearer): void {
    for (const name of names) {
      const known = this.#names.get(name);
      if (known === undefined) this.#enter(name, [bearer]);
      else known.bearers.push(bearer);
    }
  }

  #addAll(names: readonly string[], bearers: readonly Bearer[]): void {
    for (const name of names) {
      const known = this.#names.get(name);
      if (known === undefined) this.#enter(name, bearers.slice());
      else {
        const all = new Map([...known.bearers, ...bearers].map((bearer) => [bearer.number, bearer]));
        known.bearers = [...all.values()].sort((left, right) => left.number - right.number);
      }
    }
  }

  #enter(name: string, bearers: Bearer[]): void {
    const parts = name.split(' ');
    const [first = ''] = parts;
    this.#names.set(name, { parts, bearers });
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

  /** True for the first word of a longer name of the same role. */
  isShort({ name, bearers }: Span): boolean {
    return (this.#byFirstPart.get(name) ?? []).some(
      (other) =>
        other !== name &&
        this.#names
          .get(other)
          ?.bearers.some(
            ({ number, role }) => role !== undefined && bearers.some((one) => one.number === number),
          ),
    );
  }
}
