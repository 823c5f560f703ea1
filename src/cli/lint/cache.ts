import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileResult } from '../../lint/index.ts';
import { writeAtomically } from '../files.ts';
import type { Io } from '../io.ts';

/** Files with more findings than this are judged anew each time: they are about to change. */
const mostFindings = 500;

/**
 * The results of earlier runs by the content of their files. Best effort: what is missing, corrupt, or from another
 * program, configuration or folder is not there, and what cannot be written is not kept. It lies in the user's own cache
 * folder and never in the workspace, where a pull request could bring along the results it would like.
 */
export class ResultCache {
  private readonly entries: Map<string, Entry>;
  private readonly touched = new Set<string>();
  private isChanged = false;

  private constructor(
    /** Absolute; `undefined` where nothing is kept. */
    private readonly path: string | undefined,
    /** Everything besides the file that a result depends on. */
    private readonly key: string,
  ) {
    this.entries = path === undefined ? new Map() : readEntries(path, key);
  }

  /**
   * @param key everything besides the file that a result depends on
   * @param scope results of other scopes (working directory and configuration) are kept apart
   */
  static open(io: Pick<Io, 'env'>, scope: string, key: string): ResultCache {
    const folder = cacheFolder(io.env);
    if (folder === undefined) return new ResultCache(undefined, key);
    return new ResultCache(join(folder, 'raci', `lint-${digestOf(scope).slice(0, 16)}.json`), key);
  }

  /** One that knows nothing and keeps nothing. */
  static none(): ResultCache {
    return new ResultCache(undefined, '');
  }

  /** False where results are not remembered at all. */
  get isKept(): boolean {
    return this.path !== undefined;
  }

  /** The result of a file as it is, where it is known. */
  known(file: string, read: () => Uint8Array): FileResult | undefined {
    if (this.path === undefined) return undefined;
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
    if (this.path === undefined) return;
    for (const file of complete ? [...this.entries.keys()] : []) {
      if (this.touched.has(file)) continue;
      this.entries.delete(file);
      this.isChanged = true;
    }
    if (!this.isChanged) return;
    const payload = JSON.stringify([...this.entries]);
    const head = JSON.stringify({ key: this.key, payload: digestOf(payload) });
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      writeAtomically(this.path, `${head}\n${payload}`);
    } catch {
      // A cache that cannot be written makes the next run slower and nothing else.
    }
  }
}

interface Entry {
  /** Digest of the file. */
  readonly content: string;
  readonly result: FileResult;
}

function readEntries(path: string, key: string): Map<string, Entry> {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const payload = text.slice(end + 1);
    const head: unknown = JSON.parse(text.slice(0, end));
    const isOurs =
      typeof head === 'object' &&
      head !== null &&
      'key' in head &&
      'payload' in head &&
      head.key === key &&
      head.payload === digestOf(payload);
    return new Map(isOurs ? (JSON.parse(payload) as [string, Entry][]) : []); // the digest says that we wrote it
  } catch {
    return new Map();
  }
}

/** The folder in which programs of this user keep what can be made again; `undefined` where the environment names none. */
function cacheFolder(env: Io['env']): string | undefined {
  const named = env.XDG_CACHE_HOME ?? env.LOCALAPPDATA;
  if (named !== undefined && isAbsolute(named)) return named;
  return env.HOME !== undefined && isAbsolute(env.HOME) ? join(env.HOME, '.cache') : undefined;
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
