import { openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledMatrix, restoreRow } from '../load/compiled-matrix.ts';
import {
  buildIndex,
  Lexicon,
  lexiconFromParts,
  Parts,
  SearchIndex,
  UnreadablePartsError,
} from '../search/index.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Context } from './command.ts';
import { type CompiledSearch, SearchCache, searchFromParts } from './search-cache.ts';
import { type FoundFiles, findFiles, narrowed, openFiles, type WorkspaceFlags } from './workspace.ts';

/** Names of what is compiled when the program is built; see `scripts/compile-data.ts`. */
export const lexiconFile = 'lexicon.bin';
export const bundledFile = 'bundled.bin';

interface OpenFlags extends WorkspaceFlags {
  /** False to neither use nor keep the index of an earlier call. */
  readonly cache?: boolean;
}

/**
 * Finds the matrices of a workspace and indexes them, ready to be asked: the shipped ones from their compiled form,
 * others from the cache where they have not changed since they were last asked.
 *
 * @param use gets the index. It is called again with a new one where the cache turns out to be damaged.
 * @throws {Failure} as {@link findFiles} and {@link openFiles} do.
 */
export async function withSearch<Result>(
  context: Context,
  flags: OpenFlags,
  use: (index: SearchIndex) => Result,
): Promise<Result> {
  const found = await findFiles(context, flags);
  const { lexicon, build } = await lexiconFor(context, found.config);
  const used = (index: SearchIndex) => {
    narrowed(index.packed.matrices, flags.matrix);
    return use(index);
  };
  if (build !== undefined && found.origin === 'bundled') {
    const parts = shipped(bundledFile, context);
    if (parts !== undefined) return used(restored(searchFromParts(parts), found, lexicon));
  }
  const cache =
    build === undefined || flags.cache === false ? undefined : SearchCache.of(context, build, found.files);
  const known = cache?.read();
  if (known !== undefined) {
    try {
      return used(restored(known, found, lexicon));
    } catch (error) {
      if (!(error instanceof UnreadablePartsError)) throw error;
    }
  }
  const { matrices, leftOut } = await openFiles(context, found);
  const index = new SearchIndex(buildIndex(matrices, lexicon), matrices, lexicon);
  if (leftOut === 0) cache?.write(index, matrices);
  return used(index);
}

/** What was compiled when the program was built; `undefined` where it runs from its sources or on another processor. */
function shipped(name: string, { io }: Context): Parts | undefined {
  if (io.compiled === undefined) return undefined;
  const file = openSync(join(io.compiled, name), 'r');
  const further = (start: number, length: number) => {
    const bytes = Buffer.allocUnsafeSlow(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, start));
  };
  const bytes = further(0, readAtOnce);
  return Parts.isReadable(bytes) ? new Parts(bytes, { isTrusted: true, further }) : undefined;
}

/**
 * So many bytes are read of what ships: all of it but the terms of the vocabulary, of which a question needs a few
 * chunks. To read them all takes 2 ms.
 */
const readAtOnce = 131_072;

/** `build` tells one build of the program from another; it is there only where the lexicon is the shipped one. */
async function lexiconFor(
  context: Context,
  config: string | undefined,
): Promise<{ lexicon: Lexicon; build?: string }> {
  if (config !== undefined) {
    const { readConfig } = await import('./read-config.ts');
    if (readConfig(config, context).vocabulary !== undefined)
      return { lexicon: await compiledLexicon(context, config) };
  }
  const parts = shipped(lexiconFile, context);
  if (parts === undefined) return { lexicon: await compiledLexicon(context, undefined) };
  return { lexicon: new Lexicon(lexiconFromParts(parts)), build: parts.text('build') };
}

async function compiledLexicon(context: Context, config: string | undefined): Promise<Lexicon> {
  const { workspaceVocabulary } = await import('./workspace-vocabulary.ts');
  const { compileLexicon } = await import('../search/index.ts');
  const vocabulary = workspaceVocabulary(context, config);
  const lexicon = lexicons.get(vocabulary) ?? new Lexicon(compileLexicon(vocabulary));
  lexicons.set(vocabulary, lexicon);
  return lexicon;
}

/** Compiling takes most of a second: a process that asks several times does it once. */
const lexicons = new WeakMap<Vocabulary, Lexicon>();

/** An index that restores a row when it is shown. */
function restored(compiled: CompiledSearch, { files }: FoundFiles, lexicon: Lexicon): SearchIndex {
  const matrices = new Map<number, CompiledMatrix>();
  const rowOf = (number: number, row: number) => {
    const matrix = matrices.get(number) ?? compiled.matrixAt(number);
    matrices.set(number, matrix);
    return restoreRow(matrix, row, files[number]?.shown ?? '');
  };
  return new SearchIndex(compiled.index, rowOf, lexicon);
}
