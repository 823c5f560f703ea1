import { statSync } from 'node:fs';
import { type CompiledMatrix, compileMatrix } from '../load/compiled-matrix.ts';
import type { Matrix, MatrixDocument } from '../model/index.ts';
import {
  indexFromParts,
  indexParts,
  joinPartsTwice,
  type Part,
  Parts,
  type SearchIndex,
} from '../search/index.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { Cache } from './cache.ts';
import type { Context } from './command.ts';
import { readBytes } from './files.ts';
import type { MatrixFile } from './workspace.ts';

/** Matrices and their index, compiled: nothing of it is read before it is needed. */
export interface CompiledSearch {
  readonly index: ReturnType<typeof indexFromParts>;
  matrixAt(number: number): CompiledMatrix;
}

export function searchParts(index: SearchIndex, matrices: readonly Matrix[]): Record<string, Part> {
  const parts = indexParts(index);
  matrices.forEach((matrix, number) => {
    const { document, places } = compileMatrix(matrix);
    parts[`document ${number}`] = { json: document };
    parts[`places ${number}`] = Uint32Array.from(places);
  });
  return parts;
}

/** @throws {UnreadablePartsError} */
export function searchFromParts(parts: Parts): CompiledSearch {
  return {
    index: indexFromParts(parts),
    matrixAt: (number) => ({
      document: parts.json(`document ${number}`) as MatrixDocument, // as it was written above
      places: parts.numbers(`places ${number}`),
    }),
  };
}

/**
 * The index of the matrices that were asked last time, with those matrices and the very bytes of the files that they
 * were read from: the files are compared with these, which is faster than any digest and leaves nothing to chance.
 */
export class SearchCache {
  readonly #cache: Cache;
  readonly #key: string;
  readonly #label: string;
  readonly #files: readonly MatrixFile[];
  /** As they were before the matrices were read. */
  readonly #contents: readonly Uint8Array[];

  private constructor(
    context: Context,
    build: string,
    files: readonly MatrixFile[],
    contents: readonly Uint8Array[],
  ) {
    this.#cache = new Cache(context);
    this.#label = JSON.stringify([build, files.map(({ path, shown }) => [path, shown])]);
    this.#key = `search-${fingerprint(this.#label)}`;
    this.#files = files;
    this.#contents = contents;
  }

  /** `undefined` where a file cannot be read, which is told when it is opened, and for a pipe, which is read only once. */
  static of(context: Context, build: string, files: readonly MatrixFile[]): SearchCache | undefined {
    const contents = contentsOf(files);
    return contents === undefined ? undefined : new SearchCache(context, build, files, contents);
  }

  /** `undefined` where nothing is known of these files as they are; what is damaged is as good as nothing. */
  read(): CompiledSearch | undefined {
    const bytes = this.#cache.readBytes(this.#key);
    if (bytes === undefined) return undefined;
    try {
      const parts = new Parts(bytes, { isTrusted: false });
      if (parts.text('label') !== this.#label || !this.#isOf(parts)) return undefined;
      return searchFromParts(parts);
    } catch {
      return undefined;
    }
  }

  #isOf(parts: Parts): boolean {
    return this.#contents.every((content, at) => isSame(content, parts.bytes(`source ${at}`)));
  }

  write(index: SearchIndex, matrices: readonly Matrix[]): void {
    // What changed while it was read is not kept.
    const contents = contentsOf(this.#files);
    if (contents?.every((content, at) => isSame(content, this.#contents[at])) !== true) return;
    this.#cache.writeBytes(this.#key, () =>
      joinPartsTwice(
        { label: this.#label, ...searchParts(index, matrices) },
        // These are compared with the files.
        Object.fromEntries(this.#contents.map((content, at) => [`source ${at}`, content])),
      ),
    );
  }
}

function contentsOf(files: readonly MatrixFile[]): Uint8Array[] | undefined {
  try {
    const contents: Uint8Array[] = [];
    for (const { path, shown } of files) {
      if (!statSync(path).isFile()) return undefined;
      contents.push(readBytes(path, shown));
    }
    return contents;
  } catch {
    return undefined;
  }
}

function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0;
}
