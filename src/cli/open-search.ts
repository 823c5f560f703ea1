import { readFileSync, statSync } from 'node:fs';
import { type CompiledMatrix, compileMatrix, restoreMatrix } from '../load/compiled-matrix.ts';
import type { Matrix } from '../model/index.ts';
import { buildIndex, Lexicon, type PackedIndex, type PackedLexicon, SearchIndex } from '../search/index.ts';
import { Cache } from './cache.ts';
import type { Context } from './command.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';
import { type FoundFiles, findFiles, narrowed, openFiles, type WorkspaceFlags } from './workspace.ts';

/** The matrices of a workspace, ready to be asked. */
export interface OpenSearch {
  readonly index: SearchIndex;
  readonly matrices: readonly Matrix[];
}

interface Compiled {
  readonly matrices: readonly CompiledMatrix[];
  readonly index: PackedIndex;
}

/**
 * Finds the matrices and indexes them: the shipped ones from their compiled form, others from the cache where they
 * have not changed since they were last asked.
 * @throws {Failure} as {@link findFiles} and {@link openFiles} do.
 */
export async function openSearch(
  context: Context,
  flags: WorkspaceFlags & { readonly cache?: boolean },
): Promise<OpenSearch> {
  const found = await findFiles(context, flags);
  const { lexicon, isShipped } = await lexiconFor(context, found.config);
  const compiled =
    isShipped && found.origin === 'bundled' ? shipped<Compiled>('bundled.json', context) : undefined;
  const open =
    compiled === undefined
      ? await openIndexed(context, found, lexicon, isShipped && flags.cache !== false)
      : restored(compiled, found, lexicon);
  narrowed(open.matrices, flags.matrix);
  return open;
}

/** A file that was compiled when the program was built; `undefined` where it runs from its sources. */
function shipped<Content>(name: string, { io }: Context): Content | undefined {
  if (io.compiled === undefined) return undefined;
  return JSON.parse(readFileSync(new URL(name, io.compiled), 'utf8')) as Content; // we wrote it
}

async function lexiconFor(
  context: Context,
  config: string | undefined,
): Promise<{ lexicon: Lexicon; isShipped: boolean }> {
  if (config !== undefined) {
    const { readConfig } = await import('./read-config.ts');
    if (readConfig(config, context).vocabulary !== undefined)
      return { lexicon: await compiledLexicon(context, config), isShipped: false };
  }
  const packed = shipped<PackedLexicon>('lexicon.json', context);
  return {
    lexicon: packed === undefined ? await compiledLexicon(context, undefined) : new Lexicon(packed),
    isShipped: packed !== undefined,
  };
}

async function compiledLexicon(context: Context, config: string | undefined): Promise<Lexicon> {
  const { workspaceVocabulary } = await import('./workspace-vocabulary.ts');
  const { compileLexicon } = await import('../search/index.ts');
  return new Lexicon(compileLexicon(workspaceVocabulary(context, config)));
}

function restored(compiled: Compiled, { files }: FoundFiles, lexicon: Lexicon): OpenSearch {
  const matrices = compiled.matrices.map((matrix, place) => restoreMatrix(matrix, files[place]?.shown ?? ''));
  if (matrices.includes(undefined))
    throw new Failure('The compiled matrices are damaged.', 'Install raci again.');
  const sound = matrices as Matrix[]; // checked above
  return { index: new SearchIndex(compiled.index, sound, lexicon), matrices: sound };
}

async function openIndexed(
  context: Context,
  found: FoundFiles,
  lexicon: Lexicon,
  isCached: boolean,
): Promise<OpenSearch> {
  if (!isCached) return indexed((await openFiles(context, found)).matrices, lexicon);
  const cache = new Cache(context);
  const key = keyOf(found, context);
  const known = key === undefined ? undefined : (cache.read(key) as Compiled | undefined); // we wrote it; damage is told by its checksum
  if (known !== undefined) return restored(known, found, lexicon);
  const { matrices, leftOut } = await openFiles(context, found);
  const open = indexed(matrices, lexicon);
  if (key !== undefined && leftOut === 0)
    cache.write(key, { matrices: matrices.map(compileMatrix), index: open.index.packed } satisfies Compiled);
  return open;
}

function indexed(matrices: readonly Matrix[], lexicon: Lexicon): OpenSearch {
  return { index: new SearchIndex(buildIndex(matrices, lexicon), matrices, lexicon), matrices };
}

/** `undefined` where a file cannot be read, which is told when it is opened, and for a pipe, which is read only once. */
function keyOf({ files }: FoundFiles, { version }: Context): string | undefined {
  try {
    const parts: (string | Uint8Array)[] = [version];
    for (const { path, shown } of files) {
      if (!statSync(path).isFile()) return undefined;
      parts.push(shown, readBytes(path, shown));
    }
    return Cache.key(parts);
  } catch {
    return undefined;
  }
}
