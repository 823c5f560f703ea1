import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';

/** A file as a commit holds it. */
export interface CommittedFile {
  /** From the top of the repository, `/` between folders. */
  readonly path: string;
  /** The id of its content. */
  readonly blob: string;
}

/**
 * Reads files of commits. Git only looks up what is there: nothing is checked out, fetched or run, and no argument of the
 * user is ever taken for an option of git.
 */
export class Repository {
  private constructor(
    private readonly io: Pick<Io, 'cwd' | 'env'>,
    /** The working directory from the top of the repository: `''` or `docs/raci/`. */
    readonly prefix: string,
  ) {}

  /**
   * The repository around the working directory.
   * @param help what to do where there is none
   * @throws {Failure} where there is none, or no git.
   */
  static around(
    io: Pick<Io, 'cwd' | 'env'>,
    help = 'Run it inside one, or give two files or folders.',
  ): Repository {
    const { ok, stdout, reason } = git(io, ['rev-parse', '--show-prefix']);
    if (ok) return new Repository(io, text(stdout).replace(/\r?\n$/u, ''));
    if (!/not a git repository/iu.test(reason)) throw new Failure(`Git cannot be asked: ${reason}.`);
    throw new Failure(`${io.cwd} is not inside a git repository.`, help);
  }

  /** The full id of the commit that a revision names. @throws {Failure} where it names none. */
  commit(revision: string): string {
    // No name of a revision begins with a hyphen; git would take it for an option.
    const { ok, stdout } = revision.startsWith('-')
      ? { ok: false, stdout: noBytes }
      : this.git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
    if (ok) return text(stdout).trim();
    throw new Failure(
      `There is no revision "${revision}" in this git repository.`,
      'A shallow clone, as CI makes one, holds the last commit only: fetch the one that is meant first.',
    );
  }

  /** The last commit that the present one and another have in common; the other one where there is none. */
  mergeBase(commit: string): string {
    const { ok, stdout } = this.git(['merge-base', 'HEAD', commit]);
    return ok ? text(stdout).trim() : commit;
  }

  /** The first characters of a commit's id, enough to tell it from the others. */
  shortId(commit: string): string {
    const { ok, stdout } = this.git(['rev-parse', '--short', commit]);
    return ok ? text(stdout).trim() : commit;
  }

  /** The files at or below a path of a commit; all of them for `''`. Links and submodules are left out. */
  files(commit: string, path = ''): CommittedFile[] {
    const limit = path === '' ? [] : ['--', path];
    const { ok, stdout, reason } = this.git(['ls-tree', '-r', '-z', '--full-tree', commit, ...limit]);
    if (!ok) throw new Failure(`Git cannot list the files of ${commit}: ${reason}.`);
    const files: CommittedFile[] = [];
    for (const line of text(stdout).split('\0')) {
      const [head = '', path = ''] = split(line, '\t');
      const [mode = '', , blob = ''] = head.split(' ');
      if (mode.startsWith('100')) files.push({ path, blob });
    }
    return files;
  }

  /** The contents of files, in their order. */
  contents(files: readonly CommittedFile[]): Uint8Array[] {
    if (files.length === 0) return [];
    const asked = files.map(({ blob }) => `${blob}\n`).join('');
    const { ok, stdout, reason } = this.git(['cat-file', '--batch'], asked);
    if (!ok) throw new Failure(`Git cannot read its files: ${reason}.`);
    const contents: Uint8Array[] = [];
    for (let at = 0; at < stdout.length; ) {
      const lineEnd = stdout.indexOf(0x0a, at);
      // `<id> blob <size>`, the content, a line break.
      const size = Number(text(stdout.subarray(at, lineEnd)).split(' ')[2]);
      if (lineEnd < 0 || !Number.isSafeInteger(size)) break;
      contents.push(stdout.subarray(lineEnd + 1, lineEnd + 1 + size));
      at = lineEnd + 1 + size + 1;
    }
    if (contents.length !== files.length) throw new Failure('Git does not hold all of the files it lists.');
    return contents;
  }

  private git(args: readonly string[], input?: string) {
    return git(this.io, args, input);
  }
}

/**
 * Takes `HEAD~1:matrices/acme.yaml` apart; `undefined` where there is no colon outside of braces
 * (`HEAD^{/fix: typo}:acme.yaml`).
 */
export function splitRevisionPath(text: string): { revision: string; path: string } | undefined {
  let depth = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (character === ':' && depth === 0) {
      const characters = [...text];
      return { revision: characters.slice(0, index).join(''), path: characters.slice(index + 1).join('') };
    }
  }
  return undefined;
}

/**
 * A path of `revision:path` from the top of the repository, as git reads it: from the top, or from the working
 * directory where it begins with `./` or `../`. `undefined` where it leads out of the repository.
 */
export function pathInRepository(path: string, prefix: string): string | undefined {
  const full = /^\.\.?(?:\/|$)/u.test(path) ? posix.join(prefix, path) : posix.normalize(path);
  const plain = full.replace(/(?<!\/)\/+$/u, '');
  if (plain === '..' || plain.startsWith('../') || plain.startsWith('/')) return undefined;
  return plain === '.' ? '' : plain;
}

const noBytes = Buffer.alloc(0);

function git(io: Pick<Io, 'cwd' | 'env'>, args: readonly string[], input = '') {
  const { error, status, stdout, stderr } = spawnSync('git', ['--literal-pathspecs', ...args], {
    cwd: io.cwd,
    input,
    maxBuffer: Number.POSITIVE_INFINITY,
    env: {
      ...io.env,
      // Messages as we know them; nothing is written, asked or fetched.
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_TERMINAL_PROMPT: '0',
    },
    windowsHide: true,
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') {
    throw new Failure('git is not installed, or not to be found.', 'Give two files or folders instead.', {
      cause: error,
    });
  }
  const [said = ''] = text(stderr ?? noBytes).split('\n');
  const reason = said.replace(/^fatal: /u, '').replace(/\.$/u, '') || error?.message || 'it does not say why';
  return { ok: error === undefined && status === 0, stdout: stdout ?? noBytes, reason };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

/** Splits at the first `separator` only. */
function split(line: string, separator: string): [string, string?] {
  const at = line.indexOf(separator);
  return at < 0 ? [line] : [line.slice(0, at), line.slice(at + separator.length)];
}
