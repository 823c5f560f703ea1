import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileResult } from '../../lint/index.ts';
import type { Cache } from '../cache.ts';

/** Files with more findings than this are judged anew each time: they are about to change. */
const mostFindings = 500;

interface Entry {
  /** Digest of the file. */
  readonly content: string;
  readonly result: FileResult;
}

/**
 * The results of the last run over a workspace, by the content of its files. They lie in the user's own cache folder and
 * never in the workspace, where a pull request could bring along the results it would like.
 */
export class ResultCache {
  private readonly entries: Map<string, Entry>;
  private readonly touched = new Set<string>();
  private isChanged = false;

  /**
   * @param cache where to keep them; `undefined` to remember nothing
   * @param key of everything besides the files that results depend on
   */
  constructor(
    private readonly cache: Cache | undefined,
    private readonly key: string,
  ) {
    const kept = cache?.read(key);
    this.entries = new Map(Array.isArray(kept) ? (kept as [string, Entry][]) : []); // as `save` wrote it
  }

  /** One that knows nothing and keeps nothing. */
  static none(): ResultCache {
    return new ResultCache(undefined, '');
  }

  /** False where results are not remembered at all. */
  get isKept(): boolean {
    return this.cache !== undefined;
  }

  /** The result of a file as it is, where it is known. */
  known(file: string, read: () => Uint8Array): FileResult | undefined {
    if (!this.isKept) return undefined;
    this.touched.add(file);
    const entry = this.entries.get(file);
    return entry !== undefined && entry.content === digestOf(read()) ? entry.result : undefined;
  }

  /** Remembers a result. @param digest of the bytes that were judged, see {@link digestOf} */
  keep(result: FileResult, digest: string): void {
    this.touched.add(result.file);
    this.isChanged = true;
    if (result.diagnostics.length > mostFindings) this.entries.delete(result.file);
    else this.entries.set(result.file, { content: digest, result });
  }

  /** Writes what is new. @param complete whether files that this run did not see are gone */
  save(complete: boolean): void {
    for (const file of complete ? [...this.entries.keys()] : []) {
      if (this.touched.has(file)) continue;
      this.entries.delete(file);
      this.isChanged = true;
    }
    if (this.isChanged) this.cache?.write(this.key, [...this.entries]);
  }
}

/**
 * Tells one build of the program from another; `undefined` where it runs from its sources, which change without a new
 * version.
 */
export function buildId(version: string, moduleUrl = import.meta.url): string | undefined {
  const path = fileURLToPath(moduleUrl);
  if (path.endsWith('.ts')) return undefined;
  const { mtimeMs, size } = statSync(path);
  return [version, process.version, mtimeMs, size].join(' ');
}

/** Tells one content from another. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
