import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Context } from './command.ts';
import { writeAtomically } from './files.ts';

/** Entries beyond this many are removed, the longest unused first. */
const mostEntries = 64;

/**
 * What was computed from files before, keyed by what it was computed from. Safe to delete at any time; an entry that
 * is damaged or of another version is as good as none, and a folder that cannot be written is no error.
 */
export class Cache {
  /** Absolute; `undefined` where the environment names no place for it. */
  private readonly folder: string | undefined;

  constructor(context: Context) {
    const { XDG_CACHE_HOME, HOME, USERPROFILE } = context.io.env;
    const home = HOME ?? USERPROFILE;
    const base = XDG_CACHE_HOME || (home === undefined ? undefined : join(home, '.cache'));
    // Never a folder of the workspace: what lies there may have been brought along by somebody else.
    if (base !== undefined && isAbsolute(base)) this.folder = join(base, 'raci');
  }

  /** The key of something that is computed from these parts, and from nothing else. */
  static key(parts: Iterable<string | Uint8Array>): string {
    const hash = newHash('sha256');
    for (const part of parts) hash.update(`${part.length}:`).update(part);
    return hash.digest('hex').slice(0, 40);
  }

  read(key: string): unknown {
    if (this.folder === undefined) return undefined;
    try {
      const text = readFileSync(entryPath(this.folder, key), 'utf8');
      const end = text.indexOf('\n');
      const content = text.slice(end + 1);
      return text.slice(0, end) === checksum(content) ? JSON.parse(content) : undefined;
    } catch {
      return undefined;
    }
  }

  write(key: string, value: unknown): void {
    const content = JSON.stringify(value);
    this.#write(`${key}.json`, () => `${checksum(content)}\n${content}`);
  }

  /** Bytes as they were written, if they were; whoever reads them tells damage. */
  readBytes(key: string): Uint8Array | undefined {
    if (this.folder === undefined) return undefined;
    try {
      return readFileSync(join(this.folder, `${key}.bin`));
    } catch {
      return undefined;
    }
  }

  /** @param content is only asked for where it can be kept. */
  writeBytes(key: string, content: () => Uint8Array): void {
    this.#write(`${key}.bin`, content);
  }

  #write(name: string, content: () => string | Uint8Array): void {
    if (this.folder === undefined) return;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeAtomically(join(this.folder, name), content());
      prune(this.folder);
    } catch {
      // The answer does not need the cache.
    }
  }
}

function entryPath(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}

function prune(folder: string): void {
  const tag = join(folder, 'CACHEDIR.TAG');
  writeFileSync(
    tag,
    'Signature: 8a477f597d28d172789f06886806bc55\n# Made by raci; may be deleted at any time.\n',
  );
  const entries = readdirSync(folder).filter((name) => name.endsWith('.json') || name.endsWith('.bin'));
  if (entries.length <= mostEntries) return;
  const byAge = entries
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of byAge.slice(mostEntries)) rmSync(path, { force: true });
}

function checksum(content: string): string {
  return newHash('sha1').update(content).digest('hex');
}

/** Loaded when first needed: answers from the shipped matrices hash nothing. */
function newHash(algorithm: 'sha1' | 'sha256') {
  return process.getBuiltinModule('node:crypto').createHash(algorithm);
}
