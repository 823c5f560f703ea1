import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Context } from '../command.ts';
import { Failure } from '../failure.ts';

/** The files of a git repository as they were where the branch began. Paths count from the top folder. */
export class MergeBase {
  private readonly tracked: ReadonlySet<string>;
  /** Status and, for a renamed file, its old path, by the path of now. */
  private readonly changes = new Map<string, { readonly status: string; readonly from: string }>();

  private constructor(
    private readonly cwd: string,
    private readonly top: string,
    private readonly commit: string,
  ) {
    this.tracked = new Set(parts(this.git('ls-tree', '-r', '-z', '--name-only', '--full-tree', commit)));
    const fields = parts(this.git('diff', '--name-status', '-z', '-M', '--no-ext-diff', commit));
    for (let at = 0; at < fields.length; ) {
      const status = (fields[at++] ?? '').charAt(0);
      const from = fields[at++] ?? '';
      const to = status === 'R' || status === 'C' ? (fields[at++] ?? '') : from;
      this.changes.set(to, { status, from });
    }
  }

  /** @throws {Failure} outside of a repository, and for a revision that does not exist. */
  static of(revision: string, { io }: Pick<Context, 'io'>): MergeBase {
    const top = tryGit(io.cwd, ['rev-parse', '--show-toplevel']);
    if (top === undefined) {
      throw new Failure(
        `--since needs a git repository, and ${io.cwd} is in none.`,
        'Run it inside of the repository, with git installed.',
      );
    }
    const commit = tryGit(io.cwd, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${revision}^{commit}`,
    ]);
    if (commit === undefined) {
      throw new Failure(
        `--since: git knows no revision "${revision}".`,
        'In CI, fetch it first: a shallow clone holds the last commit only (fetch-depth: 0).',
      );
    }
    const base = tryGit(io.cwd, ['merge-base', 'HEAD', commit.trim()]);
    if (base === undefined) {
      throw new Failure(
        `--since: this branch and "${revision}" have no commit in common.`,
        'In CI, fetch the whole history (fetch-depth: 0).',
      );
    }
    return new MergeBase(io.cwd, top.replace(/\r?\n$/u, ''), base.trim());
  }

  /** What became of a file: `'same'`, `'new'`, or its bytes as they were. @param path absolute */
  before(path: string): Uint8Array | 'same' | 'new' {
    const name = this.nameOf(path);
    const change = this.changes.get(name);
    if (change !== undefined && this.tracked.has(change.from)) return this.read(change.from);
    return change === undefined && this.tracked.has(name) ? 'same' : 'new';
  }

  /** The YAML files that are gone, with their bytes: what they were about may have moved into others. */
  *deleted(): Generator<{ name: string; bytes: Uint8Array }> {
    for (const [name, { status }] of this.changes) {
      if (status === 'D' && /\.ya?ml$/u.test(name)) yield { name, bytes: this.read(name) };
    }
  }

  private nameOf(path: string): string {
    return relative(realpathSync(this.top), realpathSync(path)).split(sep).join('/');
  }

  private read(name: string): Uint8Array {
    return execFileSync('git', ['cat-file', 'blob', `${this.commit}:${name}`], options(this.cwd));
  }

  private git(...argv: string[]): string {
    return execFileSync('git', argv, options(join(this.top))).toString();
  }
}

function options(cwd: string) {
  return { cwd, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
}

/** The output of a git command, `undefined` where it fails or git is not installed. */
function tryGit(cwd: string, argv: readonly string[]): string | undefined {
  try {
    return execFileSync('git', [...argv], options(cwd)).toString();
  } catch {
    return undefined;
  }
}

function parts(text: string): string[] {
  return text.split('\0').filter((part) => part !== '');
}
