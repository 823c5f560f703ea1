import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, type RunOptions, raci } from '../support/raci.ts';
import { matrixWith } from './support.ts';

const fine = (id = 'acme') =>
  matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: C }\n', id);
const shared = (id = 'acme') =>
  matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: A }\n', id);
const redundant = (id = 'acme') =>
  matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: CI }\n', id);

interface Json {
  readonly diagnostics: readonly { rule: string; file: string; line: number; column: number }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function lint(args: readonly string[], options: RunOptions = {}) {
  const run = await raci(['lint', '--json', ...args], options);
  const json = run.stdout === '' ? undefined : (JSON.parse(run.stdout) as Json);
  const found = json?.diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
  return { code: run.code, stderr: run.stderr, json, found };
}

describe('what is judged', () => {
  it('is the workspace, named from the working directory', async () => {
    const cwd = folder({ 'matrices/a.yaml': shared('a'), 'matrices/b.yml': fine('b') });
    expect(await lint([], { cwd })).toMatchObject({
      code: 1,
      stderr: '',
      found: ['matrices/a.yaml:11:43 single-owner'],
      json: { summary: { files: 2, activities: 2, errors: 1, warnings: 0, infos: 0, fixed: 0 } },
    });
    expect(await lint(['a.yaml'], { cwd: join(cwd, 'matrices') })).toMatchObject({
      found: ['a.yaml:11:43 single-owner'],
    });
    expect(await lint(['../matrices/a.yaml'], { cwd: join(cwd, 'matrices') })).toMatchObject({
      found: ['a.yaml:11:43 single-owner'],
    });
  });

  it('are files, folders and globs, each once', async () => {
    const cwd = folder({ 'x/a.yaml': fine('a'), 'x/y/b.yml': fine('b'), 'c.yaml': fine('c') });
    const files = async (...args: string[]) => (await lint(args, { cwd })).json?.summary.files;
    expect(await files('c.yaml')).toBe(1);
    expect(await files('x')).toBe(2);
    expect(await files('x', 'x/a.yaml', 'x/**/*.yaml')).toBe(2);
    expect(await files('-p', 'x/y', 'c.yaml')).toBe(2);
    expect(await files('--bundled')).toBe(2);
  });

  it('may be standard input, under a name of its own', async () => {
    expect(await lint(['-'], { stdin: shared() })).toMatchObject({
      code: 1,
      found: ['<stdin>:11:43 single-owner'],
    });
    const cwd = folder({
      'raci.config.yaml': 'overrides: [{ files: ["old/**"], rules: { single-owner: warn } }]\n',
    });
    const args = ['-', '--stdin-filename', 'old/a.yaml'];
    expect(await lint(args, { cwd, stdin: shared() })).toMatchObject({
      code: 0,
      found: ['old/a.yaml:11:43 single-owner'],
    });
  });

  it('is every file that is named, and in a folder those that mean to be matrices', async () => {
    const cwd = folder({
      'a.yaml': fine(),
      'compose.yaml': 'services: {}\n',
      'misspelt.yaml': fine('b').replace('raci: 1', 'rcai: 1'),
      'broken.yaml': 'raci: 1\nid: [\n',
      'raci.config.yaml': '{}\n',
    });
    const inFolder = await lint(['.'], { cwd });
    expect(inFolder.stderr).toBe(
      'raci: 1 YAML file without a "raci" key is no matrix and left out: compose.yaml\n',
    );
    expect(inFolder.json?.summary.files).toBe(3);
    expect(inFolder.found).toEqual(['broken.yaml:3:1 yaml-syntax', 'misspelt.yaml:1:1 schema']);
    expect(await lint(['compose.yaml'], { cwd })).toMatchObject({ code: 1, stderr: '' });
    expect(await lint(['*.yaml'], { cwd })).toMatchObject({ stderr: '', json: { summary: { files: 4 } } });
  });

  it('holds bytes that are no text', async () => {
    const cwd = folder({ 'matrices/a.yaml': new Uint8Array([0x72, 0x0a, 0xe9, 0x0a]) });
    expect(await lint([], { cwd })).toMatchObject({ code: 1, found: ['matrices/a.yaml:2:1 yaml-syntax'] });
  });

  it('can be narrowed to a matrix', async () => {
    const cwd = folder({ 'matrices/a.yaml': shared('a'), 'matrices/b.yaml': shared('b') });
    expect(await lint(['-m', 'b'], { cwd })).toMatchObject({ found: ['matrices/b.yaml:11:43 single-owner'] });
  });
});

describe('wrong use ends with 2 and one message', () => {
  it.each([
    [['nowhere.yaml'], /Cannot read nowhere\.yaml/u],
    [['nowhere/*.yaml'], /No file matches/u],
    [['empty'], /no YAML file in empty/u],
    [['raci.config.yaml'], /no matrix in raci\.config\.yaml/u],
    [['--format', 'sarf'], /no such report/u],
    [['--max-warnings', '-1'], /whole number from 0/u],
    [['--max-findings', '0'], /whole number from 1/u],
    [['-f', 'json', '-f', 'stylish'], /would both go to standard output/u],
    [['-f', 'json', '-o', 'x', '-f', 'stylish', '-o', 'x'], /would both go to x/u],
    [['-o', 'no/such/folder.txt'], /Cannot write no\/such\/folder\.txt/u],
    [['-', 'a.yaml'], /cannot be read together with files/u],
    [['--stdin-filename', 'a.yaml'], /names what comes from standard input/u],
    [['-', '--fix'], /no file to write to/u],
    [['-', '--watch'], /cannot be watched/u],
    [['--bundled', '--fix'], /ship with raci are not to be changed/u],
    [['--fix', '--fix-dry-run'], /contradicts/u],
    [['-m', 'acm'], /Did you mean "acme"\?/u],
    [['--baseline', 'nowhere.json'], /--baseline nowhere\.json --update-baseline/u],
    [['--baseline', 'a.yaml'], /a\.yaml is not JSON/u],
    [['--update-baseline'], /needs to know which file/u],
    [['--since', 'main'], /not inside a git repository/u],
    [['-c', 'wrong.yaml'], /wrong\.yaml:2:3: There is no rule "no-onwer"\. Did you mean "no-owner"\?/u],
  ])('%j', async (args, message) => {
    const cwd = folder({
      'matrices/a.yaml': fine(),
      'a.yaml': fine(),
      'empty/x.txt': '',
      'raci.config.yaml': '{}\n',
      'wrong.yaml': 'rules:\n  no-onwer: off\n',
    });
    const { code, stdout, stderr } = await raci(['lint', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^raci: /u);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });
});

describe('the exit code', () => {
  const cwd = () => folder({ 'matrices/a.yaml': redundant('a'), 'matrices/b.yaml': redundant('b') });

  it('is 0 for warnings, unless there are too many', async () => {
    expect(await lint([], { cwd: cwd() })).toMatchObject({ code: 0 });
    expect(await lint(['--max-warnings', '2'], { cwd: cwd() })).toMatchObject({ code: 0, stderr: '' });
    expect(await lint(['--max-warnings', '1'], { cwd: cwd() })).toMatchObject({
      code: 1,
      stderr: 'raci: 2 warnings, and at most 1 may be (--max-warnings).\n',
    });
    expect(await lint(['--max-warnings', '0', '--quiet'], { cwd: cwd() })).toMatchObject({
      code: 1,
      found: [],
    });
  });

  it('is 0 with --exit-zero whatever is found', async () => {
    const dirty = folder({ 'matrices/a.yaml': shared() });
    expect(await lint(['--exit-zero'], { cwd: dirty })).toMatchObject({
      code: 0,
      found: [expect.any(String)],
    });
    expect(await lint(['--exit-zero', 'nowhere.yaml'], { cwd: dirty })).toMatchObject({ code: 2 });
  });
});

describe('what is listed', () => {
  it('are errors only with --quiet; the counts stay true', async () => {
    const cwd = folder({ 'matrices/a.yaml': shared('a'), 'matrices/b.yaml': redundant('b') });
    expect(await lint(['--quiet'], { cwd })).toMatchObject({
      found: ['matrices/a.yaml:11:43 single-owner'],
      json: { summary: { errors: 1, warnings: 1 } },
    });
  });

  it('is limited by file, the gravest first, and the rest is counted', async () => {
    const rows = Array.from(
      { length: 5 },
      (_, index) => `- name: Row ${index}\n  assign: { provider: RA, customer: CI }\n`,
    );
    const text = matrixWith(`${rows.join('')}- name: Gap\n  assign: { provider: R, customer: C }\n`);
    const cwd = folder({ 'matrices/a.yaml': text });
    expect(await lint(['--max-findings', '2'], { cwd })).toMatchObject({
      found: ['matrices/a.yaml:11:43 redundant-letters', 'matrices/a.yaml:21:17 no-owner'],
      json: { summary: { errors: 1, warnings: 5, fixable: 5, unlisted: 4 } },
    });
    const { stdout } = await raci(['lint', '--max-findings', '2'], { cwd });
    expect(stdout).toContain('and 4 more in matrices/a.yaml');
    expect(stdout).toContain('5 fixable with --fix');
  });

  it('are what comments do not suppress', async () => {
    const cwd = folder({
      'matrices/a.yaml': `# raci-ignore-file single-owner -- joint venture (until 2026-06-30)\n${shared()}`,
    });
    expect(await lint([], { cwd })).toMatchObject({
      code: 0,
      found: [],
      json: { summary: { suppressed: 1 } },
    });
    expect(await lint(['--no-ignores'], { cwd })).toMatchObject({ code: 1 });
    expect(await lint([], { cwd, now: new Date('2026-07-02T00:00:00Z') })).toMatchObject({
      code: 1,
      found: ['matrices/a.yaml:1:1 expired-suppression', 'matrices/a.yaml:12:43 single-owner'],
    });
  });
});

describe('reports', () => {
  it('go to the files and to standard output, in pairs', async () => {
    const cwd = folder({ 'matrices/a.yaml': shared() });
    const { stdout } = await raci(['lint', '-f', 'json', '-o', 'a.json', '-f', 'stylish'], { cwd });
    expect(stdout).toContain('single-owner');
    expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))).toMatchObject({ summary: { errors: 1 } });
    expect((await raci(['lint', '-o', 'a.txt'], { cwd })).stdout).toBe('');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toContain('single-owner');
    await raci(['lint', '-o', 'b.json', '--json'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'b.json'), 'utf8'))).toMatchObject({ summary: { errors: 1 } });
  });

  it('are coloured on a terminal and never in a file', async () => {
    const cwd = folder({ 'matrices/a.yaml': shared() });
    const { stdout } = await raci(['lint', '-f', 'stylish', '-o', 'a.txt', '--json'], { cwd, columns: 80 });
    expect(stdout + readFileSync(join(cwd, 'a.txt'), 'utf8')).not.toContain('\u001b');
    expect((await raci(['lint'], { cwd, columns: 80 })).stdout).toContain('\u001b[31m');
  });
});

describe('--print-config', () => {
  it('prints what holds for a file, which need not exist', async () => {
    const cwd = folder({
      'raci.config.yaml':
        'rules: { too-many-doers: [error, { max: 7 }] }\noverrides: [{ files: ["old/**"], rules: { no-owner: off } }]\n',
      'sub/x.txt': '',
    });
    const run = await raci(['lint', '--print-config', '../old/a.yaml'], { cwd: join(cwd, 'sub') });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({
      file: '../old/a.yaml',
      config: '../raci.config.yaml',
      rules: { 'no-owner': 'off', 'single-owner': 'error', 'too-many-doers': ['error', { max: 7 }] },
    });
  });
});

describe('--fix', () => {
  it('mends the file, tells each fix, and judges what is left', async () => {
    const cwd = folder({ 'matrices/a.yaml': redundant() });
    const first = await lint(['--fix'], { cwd });
    expect(first).toMatchObject({ code: 0, found: [], json: { summary: { fixed: 1, warnings: 0 } } });
    expect(first.stderr).toMatch(/^raci: matrices\/a\.yaml:11:43: fixed: .* \(redundant-letters\)\n$/u);
    expect(readFileSync(join(cwd, 'matrices/a.yaml'), 'utf8')).toBe(fine());
    expect(await lint(['--fix'], { cwd })).toMatchObject({ stderr: '', json: { summary: { fixed: 0 } } });
  });

  it('keeps byte order mark, encoding, line ends and mode', async () => {
    const crlf = redundant().replaceAll('\n', '\r\n');
    const cwd = folder({
      'matrices/bom.yaml': `\ufeff${crlf}`,
      'matrices/le.yaml': Buffer.from(`\ufeff${redundant('le')}`, 'utf16le'),
      'matrices/be.yaml': Buffer.from(`\ufeff${redundant('be')}`, 'utf16le').swap16(),
    });
    chmodSync(join(cwd, 'matrices/bom.yaml'), 0o640);
    expect(await lint(['--fix'], { cwd })).toMatchObject({ code: 0, json: { summary: { fixed: 3 } } });
    const bytes = (name: string) => readFileSync(join(cwd, 'matrices', name));
    expect(bytes('bom.yaml').toString()).toBe(`\ufeff${crlf.replace('CI', 'C')}`);
    expect(statSync(join(cwd, 'matrices/bom.yaml')).mode & 0o777).toBe(0o640);
    expect(bytes('le.yaml')).toEqual(Buffer.from(`\ufeff${fine('le')}`, 'utf16le'));
    expect(bytes('be.yaml')).toEqual(Buffer.from(`\ufeff${fine('be')}`, 'utf16le').swap16());
  });

  it('follows no link out of the working directory', async () => {
    const elsewhere = folder({ 'x.yaml': redundant('x') });
    const cwd = folder({ 'matrices/a.yaml': redundant('a') });
    symlinkSync(join(elsewhere, 'x.yaml'), join(cwd, 'matrices/x.yaml'));
    symlinkSync('a.yaml', join(cwd, 'matrices/link.yaml'));
    const { stderr } = await lint(['--fix', 'matrices/link.yaml', 'matrices/x.yaml'], { cwd });
    expect(stderr).toMatch(/matrices\/x\.yaml is a link that leads out/u);
    expect(readFileSync(join(elsewhere, 'x.yaml'), 'utf8')).toBe(redundant('x'));
    expect(readFileSync(join(cwd, 'matrices/a.yaml'), 'utf8')).toBe(fine('a'));
    expect(lstatSync(join(cwd, 'matrices/link.yaml')).isSymbolicLink()).toBe(true);
  });

  it('does not touch a file that has nothing to fix', async () => {
    const cwd = folder({ 'matrices/a.yaml': shared() });
    const before = statSync(join(cwd, 'matrices/a.yaml'));
    await lint(['--fix'], { cwd });
    expect(statSync(join(cwd, 'matrices/a.yaml')).ino).toBe(before.ino);
  });

  it('does as if, and shows a diff that git applies, with --fix-dry-run', async () => {
    const cwd = folder({ 'matrices/a.yaml': redundant(), 'matrices/b.yaml': shared('b') });
    const { code, stdout, stderr } = await raci(['lint', '--fix-dry-run'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('--- a/matrices/a.yaml\n+++ b/matrices/a.yaml\n@@');
    expect(stdout).toContain(
      '\n-        assign: { provider: RA, customer: CI }\n+        assign: { provider: RA, customer: C }\n',
    );
    expect(stderr).toMatch(/single-owner[\s\S]*1 fixed/u);
    expect(readFileSync(join(cwd, 'matrices/a.yaml'), 'utf8')).toBe(redundant());
    writeFileSync(join(cwd, 'x.patch'), stdout);
    execFileSync('git', ['apply', 'x.patch'], { cwd });
    expect(readFileSync(join(cwd, 'matrices/a.yaml'), 'utf8')).toBe(fine());
  });

  it('shows the diff beside a report that was asked for', async () => {
    const cwd = folder({ 'matrices/a.yaml': redundant() });
    expect(await lint(['--fix-dry-run'], { cwd })).toMatchObject({
      stderr: expect.stringContaining('+++ b/matrices/a.yaml'),
      json: { summary: { fixed: 1, warnings: 0 } },
    });
    const { stdout } = await raci(['lint', '-', '--fix-dry-run'], { stdin: redundant() });
    expect(stdout).toContain('+++ b/<stdin>');
  });
});

describe('--baseline', () => {
  it('is written, hides what it knows, tells what is gone and is pruned', async () => {
    const cwd = folder({ 'matrices/a.yaml': shared('a'), 'matrices/b.yaml': shared('b') });
    const baseline = ['--baseline', 'raci.baseline.json'];
    expect(await lint([...baseline, '--update-baseline'], { cwd })).toMatchObject({
      code: 0,
      found: [],
      stderr: 'raci: raci.baseline.json now knows 2 findings: 2 added, 0 removed.\n',
    });
    const written = readFileSync(join(cwd, 'raci.baseline.json'), 'utf8');
    writeFileSync(join(cwd, 'matrices/a.yaml'), `# moved\n\n${shared('a')}`);
    expect(await lint(baseline, { cwd })).toMatchObject({
      code: 0,
      stderr: '',
      json: { summary: { baselined: 2, errors: 0 } },
    });

    writeFileSync(join(cwd, 'matrices/a.yaml'), fine('a'));
    expect(await lint(baseline, { cwd })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /knows 1 finding that is gone \(single-owner a\/backup\/restore-backups\/customer\)/u,
      ),
    });
    expect(await lint([...baseline, 'matrices/b.yaml'], { cwd })).toMatchObject({ stderr: '' });
    expect(await lint([...baseline, '--update-baseline', 'matrices/b.yaml'], { cwd })).toMatchObject({
      stderr: expect.stringContaining('0 added, 0 removed'),
    });
    expect(readFileSync(join(cwd, 'raci.baseline.json'), 'utf8')).toBe(written);
    expect(await lint([...baseline, '--update-baseline'], { cwd })).toMatchObject({
      stderr: expect.stringContaining('0 added, 1 removed'),
    });
    expect(await lint(baseline, { cwd })).toMatchObject({ code: 0, stderr: '' });
    writeFileSync(join(cwd, 'matrices/a.yaml'), shared('a'));
    expect(await lint(baseline, { cwd })).toMatchObject({
      code: 1,
      found: ['matrices/a.yaml:11:43 single-owner'],
    });
  });
});

describe('--since', () => {
  function repository(files: Readonly<Record<string, string>>) {
    const cwd = folder(files);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd,
        stdio: 'pipe',
      });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'first');
    git('checkout', '-qb', 'work');
    return { cwd, git };
  }

  it('tells only what the branch adds: in changed, new, renamed and moved files', async () => {
    const { cwd, git } = repository({
      'matrices/old.yaml': shared('old'),
      'matrices/kept.yaml': shared('kept'),
      'matrices/renamed.yaml': shared('renamed'),
      'matrices/moved.yaml': shared('moved'),
    });
    const since = () => lint(['--since', 'main'], { cwd });
    expect(await since()).toMatchObject({ code: 0, found: [], stderr: '' });

    writeFileSync(
      join(cwd, 'matrices/old.yaml'),
      `# moved down\n${shared('old')}      - name: Test backups\n        assign: { provider: R, customer: C }\n`,
    );
    writeFileSync(join(cwd, 'matrices/new.yaml'), shared('new'));
    git('mv', 'matrices/renamed.yaml', 'matrices/other.yaml');
    renameSync(join(cwd, 'matrices/moved.yaml'), join(cwd, 'matrices/elsewhere.yaml'));
    const expected = {
      code: 1,
      found: ['matrices/new.yaml:11:43 single-owner', 'matrices/old.yaml:14:17 no-owner'],
    };
    expect(await since()).toMatchObject(expected);
    git('add', '.');
    git('commit', '-qm', 'second');
    expect(await since()).toMatchObject(expected);
    git('checkout', '-q', 'main');
    writeFileSync(join(cwd, 'matrices/old.yaml'), shared('old').replace('Acme\n', 'Acme platform\n'));
    git('commit', '-qam', 'main goes on');
    git('checkout', '-q', 'work');
    expect(await since()).toMatchObject(expected);
  });

  it('knows no revision that does not exist, nor one that is an option', async () => {
    const { cwd } = repository({ 'matrices/a.yaml': fine() });
    expect(await lint(['--since', 'nowhere'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no revision "nowhere" in this git repository[\s\S]*shallow clone/u),
    });
    expect(await lint(['--since=--help'], { cwd })).toMatchObject({ code: 2 });
  });
});

describe('a terminal', () => {
  it('is never sent control characters of the data', async () => {
    const evil = 'Evil \\u001b[31m\\u202e\\u0007 row';
    const text = matrixWith(`- name: "${evil}"\n  assign: { provider: RA, customer: A }\n`);
    const cwd = folder({ 'matrices/a.yaml': text });
    const { stdout } = await raci(['lint', '--no-color'], { cwd, columns: 80 });
    expect(stdout).toContain('single-owner');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/u);
  });
});
