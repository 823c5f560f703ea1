import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, type Run, raci } from '../support/raci.ts';
import { schemaErrors } from '../support/schemas.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../compare/fixtures/${name}.yaml`, import.meta.url), 'utf8');
const before = fixture('before');
const after = fixture('after');

const small = (id: string, letters: string) => `raci: 1
id: ${id}
title: ${id}
roles:
  provider: { name: Acme Cloud, kind: provider }
  customer: { name: Product team, kind: customer }
areas:
  - name: Backup
    activities:
      - name: Restore a local backup
        assign: { ${letters} }
      - name: Agree on retention
        assign: { customer: RA }
`;

interface DiffJson {
  readonly changes: readonly {
    readonly kind: string;
    readonly message: string;
    readonly matrix: string;
    readonly at: { readonly file: string };
  }[];
  readonly summary: { readonly changes: number };
}

function jsonOf({ stdout }: Run): DiffJson {
  const value = JSON.parse(stdout) as DiffJson;
  expect(schemaErrors('diff', value)).toEqual([]);
  return value;
}

describe('raci diff of two files', () => {
  const files = () => folder({ 'before.yaml': before, 'after.yaml': after });

  it('reads like a review at 80 columns', async () => {
    const { code, stdout, stderr } = await raci(['diff', 'before.yaml', 'after.yaml'], { cwd: files() });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    await expect(stdout).toMatchFileSnapshot('golden/diff.txt');
  });

  it('writes a table for a pull request', async () => {
    const { stdout } = await raci(['diff', 'before.yaml', 'after.yaml', '--format', 'markdown'], {
      cwd: files(),
    });
    await expect(stdout).toMatchFileSnapshot('golden/diff.md');
  });

  it('writes what its schema describes, with every kind and place', async () => {
    const run = await raci(['diff', 'before.yaml', 'after.yaml', '--json'], { cwd: files() });
    jsonOf(run);
    await expect(run.stdout).toMatchFileSnapshot('golden/diff.json');
  });

  it('mirrors the result when they are swapped', async () => {
    const cwd = files();
    const forth = jsonOf(await raci(['diff', 'before.yaml', 'after.yaml', '--json'], { cwd }));
    const back = jsonOf(await raci(['diff', 'after.yaml', 'before.yaml', '--json'], { cwd }));
    expect(back.summary.changes).toBe(forth.summary.changes);
    const count = ({ changes }: DiffJson, kind: string) =>
      changes.filter((change) => change.kind === kind).length;
    expect(count(back, 'owner-lost')).toBe(count(forth, 'owner-gained'));
    expect(count(back, 'added')).toBe(count(forth, 'removed'));
  });

  it('says so where nothing changed, and leaves the exit code 0', async () => {
    const cwd = folder({
      'a.yaml': before,
      'b.yaml': `# Another comment\n${before.replace('Twice a year', 'Daily')}`,
    });
    const { code, stdout } = await raci(['diff', 'a.yaml', 'b.yaml'], { cwd });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'No change of responsibility from a.yaml to b.yaml: 12 activities in 1 matrix.\n',
    });
    expect(jsonOf(await raci(['diff', 'a.yaml', 'b.yaml', '--json'], { cwd })).changes).toEqual([]);
    expect((await raci(['diff', 'a.yaml', 'b.yaml', '-f', 'markdown'], { cwd })).stdout).toMatch(
      /^No change/u,
    );
  });

  it.each([
    ['provider: RA', 'customer: RA', { any: 1, move: 1, loss: 0 }],
    ['provider: RA', '', { any: 1, move: 1, loss: 1 }],
    ['provider: RA', 'provider: R', { any: 1, move: 0, loss: 0 }],
    ['', 'provider: RA', { any: 1, move: 0, loss: 0 }],
    ['provider: RA', 'provider: RA, customer: RA', { any: 1, move: 1, loss: 0 }],
  ])('from { %s } to { %s } fails as --fail-on says', async (old, now, expected) => {
    const cwd = folder({ 'a.yaml': small('acme', old), 'b.yaml': small('acme', now) });
    for (const [level, code] of Object.entries(expected))
      expect([level, (await raci(['diff', 'a.yaml', 'b.yaml', '--fail-on', level], { cwd })).code]).toEqual([
        level,
        code,
      ]);
  });

  it('takes a row that is gone for a loss, if somebody owned it', async () => {
    const cwd = folder({
      'a.yaml': small('acme', 'provider: RA'),
      'b.yaml': small('acme', 'provider: RA').replace(/ {6}- name: Agree[\s\S]*$/u, ''),
    });
    expect((await raci(['diff', 'a.yaml', 'b.yaml', '--fail-on', 'loss'], { cwd })).code).toBe(1);
    expect((await raci(['diff', 'b.yaml', 'a.yaml', '--fail-on', 'loss'], { cwd })).code).toBe(0);
  });

  it('lets no name of the data become markup or an escape sequence', async () => {
    const hostile = 'provider: RA';
    const cwd = folder({
      'a.yaml': small('acme', hostile),
      'b.yaml': small('acme', 'customer: RA').replace(
        'Restore a local backup',
        '"Restore a \\e[31mlocal | <b>backup"',
      ),
    });
    const text = (await raci(['diff', 'a.yaml', 'b.yaml'], { cwd })).stdout;
    expect(text).not.toContain('\u001b');
    const markdown = (await raci(['diff', 'a.yaml', 'b.yaml', '-f', 'markdown'], { cwd })).stdout;
    expect(markdown).toContain('\\| &lt;b>backup');
    expect(markdown).not.toContain('\u001b');
  });
});

describe('raci diff of two folders', () => {
  it('pairs the matrices by id, wherever their files are', async () => {
    const cwd = folder({
      'old/one.yaml': small('one', 'provider: RA'),
      'old/two.yaml': small('two', 'provider: RA'),
      'new/deeper/two.yaml': small('two', 'provider: RA'),
      'new/one.yaml': small('one', 'customer: RA'),
      'new/three.yaml': small('three', 'customer: RA').replaceAll(
        /name: (Restore|Agree).*/gu,
        'name: $1 coffee',
      ),
    });
    const { changes } = jsonOf(await raci(['diff', 'old', 'new', '--json'], { cwd }));
    expect(changes.map(({ kind, matrix, at }) => [kind, matrix, at.file])).toEqual([
      ['owner-changed', 'one', 'new/one.yaml'],
      ['matrix-added', 'three', 'new/three.yaml'],
    ]);
    const one = jsonOf(await raci(['diff', 'old', 'new', '--json', '-m', 'three'], { cwd }));
    expect(one.changes.map(({ kind }) => kind)).toEqual(['matrix-added']);
  });

  it('leaves a file that cannot be read out on both sides', async () => {
    const cwd = folder({
      'old/one.yaml': small('one', 'provider: RA'),
      'old/two.yaml': small('two', 'provider: RA'),
      'new/one.yaml': small('one', 'provider: RA'),
      'new/two.yaml': 'raci: [',
    });
    const { code, stderr, stdout } = await raci(['diff', 'old', 'new'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^raci: new\/two\.yaml:1:\d+: .*The file is left out, in both versions\.\n$/u);
    expect(stdout).toMatch(/^No change/u);
  });
});

describe('wrong use of raci diff', () => {
  it.each([
    [[], /There is nothing to compare\./u],
    [['a.yaml'], /There is nothing to compare a\.yaml with/u],
    [['a.yaml', 'nowhere.yaml'], /Cannot read nowhere\.yaml/u],
    [['a.yaml', 'broken.yaml'], /There is nothing left to compare/u],
    [['a.yaml', 'b.yaml', '--since', 'main'], /--since compares the whole workspace/u],
    [['a.yaml', 'b.yaml', '-p', 'a.yaml'], /--path has no meaning/u],
    [['a.yaml', 'b.yaml', '--bundled'], /--bundled has no meaning/u],
    [['--since', 'main', '--bundled'], /shipped matrices are none/u],
    [['a.yaml', 'b.yaml', '--fail-on', 'losses'], /Allowed choices are loss, move, any/u],
    [['a.yaml', 'b.yaml', '-m', 'acne'], /no matrix "acne" in either version\. Did you mean "acme"\?/u],
    [['HEAD:a.yaml', 'a.yaml'], /is not inside a git repository/u],
    [['--since', 'HEAD'], /is not inside a git repository/u],
    [[':a.yaml', 'a.yaml'], /names no revision/u],
  ])('%j is told in one message with exit code 2', async (args, message) => {
    const cwd = folder({
      'a.yaml': small('acme', 'provider: RA'),
      'b.yaml': small('acme', 'provider: RA'),
      'broken.yaml': 'raci: 2\n',
    });
    const { code, stdout, stderr } = await raci(['diff', ...args], { cwd, env: outside(cwd) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

/** Keeps git from finding a repository above a folder of the test. */
function outside(cwd: string): Record<string, string> {
  return { GIT_CEILING_DIRECTORIES: dirname(cwd), HOME: cwd };
}

describe('raci diff through git', () => {
  /** A repository of one commit on `main`, with these files. */
  function repository(files: Record<string, string>) {
    const cwd = folder(files);
    const env = {
      ...outside(cwd),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Test',
      GIT_AUTHOR_EMAIL: 'test@example.org',
      GIT_COMMITTER_NAME: 'Test',
      GIT_COMMITTER_EMAIL: 'test@example.org',
    };
    const git = (...args: string[]) =>
      execFileSync('git', args, {
        cwd,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'ignore'],
      }).toString();
    const commit = () => {
      git('add', '-A');
      git('commit', '-q', '-m', 'A change');
    };
    git('init', '-q', '-b', 'main');
    commit();
    return {
      cwd,
      git,
      commit,
      write: (path: string, content: string) => {
        mkdirSync(dirname(join(cwd, path)), { recursive: true });
        writeFileSync(join(cwd, path), content);
      },
      raci: (args: string[], at = cwd) => raci(args, { cwd: at, env }),
    };
  }

  it('compares a file with what it was', async () => {
    const repo = repository({ 'matrices/acme.yaml': small('acme', 'provider: RA') });
    repo.write('matrices/acme.yaml', small('acme', 'customer: RA'));
    const { changes } = jsonOf(
      await repo.raci(['diff', 'HEAD:matrices/acme.yaml', 'matrices/acme.yaml', '--json']),
    );
    expect(changes.map(({ message, at }) => [message, at.file])).toEqual([
      ['Restore a local backup: owner moved from Acme Cloud to Product team', 'matrices/acme.yaml'],
    ]);
    repo.commit();
    const back = jsonOf(await repo.raci(['diff', 'HEAD:matrices/acme.yaml', 'HEAD~1:matrices', '--json']));
    expect(back.changes.map(({ at }) => at.file)).toEqual(['HEAD~1:matrices/acme.yaml']);
    expect((await repo.raci(['diff', 'main:', 'main^{/A change}:matrices'])).code).toBe(0);
  });

  it('counts paths from the top of the repository, or from here with ./', async () => {
    const repo = repository({ 'docs/acme.yaml': small('acme', 'provider: RA'), 'docs/inner/note.txt': '' });
    const inner = join(repo.cwd, 'docs/inner');
    expect((await repo.raci(['diff', 'HEAD:docs/acme.yaml', '../acme.yaml'], inner)).code).toBe(0);
    expect((await repo.raci(['diff', 'HEAD:../acme.yaml', '../acme.yaml'], inner)).code).toBe(0);
    const docs = join(repo.cwd, 'docs');
    const wrong = await repo.raci(['diff', 'HEAD:acme.yaml', 'acme.yaml'], docs);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/You may mean HEAD:\.\/acme\.yaml\./u);
    expect((await repo.raci(['diff', 'HEAD:../../acme.yaml', 'acme.yaml'], docs)).stderr).toMatch(/outside/u);
  });

  it.each([
    ['nope:a.yaml', /no revision "nope"/u],
    ['--help:a.yaml', /no revision "--help"/u],
    ['--output=x:a.yaml', /no revision "--output=x"/u],
    ['HEAD:b.yaml', /There is no b\.yaml at HEAD\. Did you mean "a\.yaml"\?/u],
    ['HEAD:empty', /There is no YAML file in HEAD:empty/u],
    ['HEAD:*.yaml', /There is no \*\.yaml at HEAD/u],
  ])('refuses %s in one message', async (old, message) => {
    const repo = repository({ 'a.yaml': small('acme', 'provider: RA'), 'empty/note.txt': '' });
    const { code, stderr } = await repo.raci(['diff', '--', old, 'a.yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('says what to do with a revision alone', async () => {
    const repo = repository({ 'a.yaml': small('acme', 'provider: RA') });
    const { code, stderr } = await repo.raci(['diff', 'main', 'a.yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/main is a revision of git.*\n.*--since main/u);
  });

  it('takes a file whose name holds a colon for that file', async () => {
    const repo = repository({
      'HEAD:a.yaml': small('acme', 'provider: RA'),
      'a.yaml': small('acme', 'customer: RA'),
    });
    expect((await repo.raci(['diff', 'HEAD:a.yaml', 'a.yaml'])).code).toBe(1);
  });

  it('compares the workspace with where its branch left another', async () => {
    const repo = repository({
      'matrices/kept.yaml': small('kept', 'provider: RA'),
      'matrices/gone.yaml': small('gone', 'provider: RA').replaceAll(
        /name: (Restore|Agree).*/gu,
        'name: $1 tea',
      ),
    });
    repo.git('checkout', '-q', '-b', 'feature');
    repo.write('matrices/kept.yaml', small('kept', 'customer: RA'));
    rmSync(join(repo.cwd, 'matrices/gone.yaml'));
    repo.write(
      'matrices/new.yaml',
      small('new', 'provider: RA').replaceAll(/name: (Restore|Agree).*/gu, 'name: $1 coffee'),
    );
    repo.commit();
    repo.git('checkout', '-q', 'main');
    repo.write('matrices/kept.yaml', small('kept', ''));
    repo.commit();
    repo.git('checkout', '-q', 'feature');
    const found = jsonOf(await repo.raci(['diff', '--since', 'main', '--json']));
    expect(found.changes.map(({ kind, matrix }) => [kind, matrix])).toEqual([
      ['matrix-removed', 'gone'],
      ['owner-changed', 'kept'],
      ['matrix-added', 'new'],
    ]);
    const limited = jsonOf(
      await repo.raci(['diff', '--since', 'main', '-p', 'matrices/kept.yaml', '--json']),
    );
    expect(limited.changes.map(({ matrix }) => matrix)).toEqual(['kept']);
    const globbed = jsonOf(
      await repo.raci(['diff', '--since', 'main', '-p', 'matrices/[kn]*.yaml', '--json']),
    );
    expect(globbed.changes.map(({ matrix }) => matrix)).toEqual(['kept', 'new']);
    const below = jsonOf(
      await repo.raci(['diff', '--since', 'main', '-p', '.', '--json'], join(repo.cwd, 'matrices')),
    );
    expect(below.changes).toHaveLength(3);
  });

  it('takes the globs of the configuration for both versions', async () => {
    const repo = repository({
      'raci.config.yaml': 'matrices: [teams/**/*.yaml, "!teams/draft/*.yaml"]\n',
      'teams/one.yaml': small('one', 'provider: RA'),
      'teams/draft/two.yaml': small('two', 'provider: RA'),
      'matrices/three.yaml': small('three', 'provider: RA'),
    });
    for (const path of ['teams/one.yaml', 'teams/draft/two.yaml', 'matrices/three.yaml'])
      repo.write(path, small(/(\w+)\.yaml$/u.exec(path)?.[1] ?? '', 'customer: RA'));
    const found = jsonOf(await repo.raci(['diff', '--since', 'HEAD', '--json']));
    expect(found.changes.map(({ matrix }) => matrix)).toEqual(['one']);
  });

  it('tells the first matrices of a workspace, and the last', async () => {
    const repo = repository({ 'readme.txt': '' });
    expect((await repo.raci(['diff', '--since', 'main'])).stderr).toMatch(/no matrices in this workspace/u);
    repo.write('matrices/acme.yaml', small('acme', 'provider: RA'));
    const first = jsonOf(await repo.raci(['diff', '--since', 'main', '--json']));
    expect(first.changes.map(({ kind }) => kind)).toEqual(['matrix-added']);
    repo.commit();
    rmSync(join(repo.cwd, 'matrices'), { recursive: true });
    const last = jsonOf(await repo.raci(['diff', '--since', 'main', '--json']));
    expect(last.changes.map(({ kind, at }) => [kind, at.file])).toEqual([
      ['matrix-removed', 'main:matrices/acme.yaml'],
    ]);
  });
});
