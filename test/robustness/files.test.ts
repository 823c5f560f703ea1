import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fixInPlace } from '../../src/cli/lint/fix-files.ts';
import { folder, raci } from '../support/raci.ts';

const matrix = `raci: 1
id: acme
title: Acme
roles:
  provider: { name: Acme }
  customer: { name: Team }
areas:
  - name: Backup
    activities:
      - name: Restore a backup
        assign: { provider: A, customer: R/I }
`;
const page = `# Page\n\n<!-- raci:begin acme -->\n<!-- raci:end -->\n`;
const document = '# Acme\n\n| Task | Acme | Team |\n|---|---|---|\n| Restore a backup | A | R |\n';

/** Every way of changing a file that is there. */
const writers: Record<string, readonly [args: readonly string[], file: string]> = {
  'lint --fix': [['lint', '--no-cache', '--fix', 'm.yaml'], 'm.yaml'],
  'lint --update-baseline': [
    ['lint', '--no-cache', 'm.yaml', '--baseline', 'baseline.json', '--update-baseline'],
    'baseline.json',
  ],
  'import --update': [['import', 'wiki.md', '--update', 'm.yaml'], 'm.yaml'],
  'import -o --force': [['import', 'wiki.md', '-o', 'm.yaml', '--force'], 'm.yaml'],
  'export --into': [['export', '-p', 'm.yaml', '--into', 'page.md'], 'page.md'],
  'export -o': [['export', '-p', 'm.yaml', '--to', 'xlsx', '-o', 'out.xlsx'], 'out.xlsx'],
  'lint -o': [['lint', '--no-cache', 'm.yaml', '-f', 'sarif', '-o', 'out.sarif'], 'out.sarif'],
  'init --force': [['init', 'start.yaml', '--force'], 'start.yaml'],
  'schema -o': [['schema', '-o', 'matrix.json'], 'matrix.json'],
};

const files = {
  'm.yaml': matrix,
  'page.md': page,
  'wiki.md': document,
  'baseline.json': '{ "version": 1, "findings": [] }\n',
  'out.xlsx': 'old',
  'out.sarif': 'old',
  'start.yaml': 'old',
  'matrix.json': 'old',
};

function put(cwd: string): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
}

/** Mounts a small file system of its own; undefined where this user cannot. */
function mounted(size: string): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const path = folder({});
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]);
  if (status !== 0) return undefined;
  onTestFinished(() => void spawnSync('umount', ['-l', path]));
  return path;
}

const mayMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

describe('writing', () => {
  it.each(Object.entries(writers))('%s keeps the mode and leaves nothing beside', async (_, [args, file]) => {
    const cwd = folder(files);
    chmodSync(join(cwd, file), 0o640);
    const before = readFileSync(join(cwd, file), 'utf8');
    const { code, stderr } = await raci(args, { cwd });
    expect({ code, stderr }).toMatchObject({ code: expect.toBeOneOf([0, 1]) });
    expect(readFileSync(join(cwd, file), 'utf8')).not.toBe(before);
    expect(statSync(join(cwd, file)).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(files).sort());
  });

  it.each([
    [['import', 'wiki.md', '-o', 'm.yaml'], /m\.yaml is there already/u],
    [['init', 'm.yaml'], /m\.yaml/u],
  ])('%j refuses to overwrite', async (args, message) => {
    const cwd = folder(files);
    const { code, stderr } = await raci(args, { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
    expect(readFileSync(join(cwd, 'm.yaml'), 'utf8')).toBe(matrix);
  });

  it('writes several files of a folder through no link', async () => {
    const outside = folder({ 'victim.yaml': 'mine' });
    const cwd = folder(files);
    mkdirSync(join(cwd, 'out'));
    symlinkSync(join(outside, 'victim.yaml'), join(cwd, 'out/acme.yaml'));
    const { code, stderr } = await raci(['import', 'wiki.md', '-o', 'out/', '--force'], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/it is a link/u) });
    expect(readFileSync(join(outside, 'victim.yaml'), 'utf8')).toBe('mine');
  });

  it('mends nothing outside of the working directory through a link', async () => {
    const outside = folder({ 'victim.yaml': matrix });
    const cwd = folder({});
    symlinkSync(join(outside, 'victim.yaml'), join(cwd, 'm.yaml'));
    const { stderr } = await raci(['lint', '--no-cache', '--fix', 'm.yaml'], { cwd });
    expect(stderr).toMatch(/link that leads out/u);
    expect(readFileSync(join(outside, 'victim.yaml'), 'utf8')).toBe(matrix);
  });

  it('keeps a link a link, and writes the file that it names', async () => {
    const cwd = folder({ 'real.yaml': matrix });
    symlinkSync('real.yaml', join(cwd, 'm.yaml'));
    await raci(['lint', '--no-cache', '--fix', 'm.yaml'], { cwd });
    expect(statSync(join(cwd, 'm.yaml')).ino).toBe(statSync(join(cwd, 'real.yaml')).ino);
    expect(readFileSync(join(cwd, 'real.yaml'), 'utf8')).not.toBe(matrix);
  });
});

describe('links', () => {
  it('that go round in circles are walked once', async () => {
    const cwd = folder({ 'matrices/deep/m.yaml': matrix });
    symlinkSync('..', join(cwd, 'matrices/deep/up'));
    symlinkSync('.', join(cwd, 'matrices/here'));
    symlinkSync('round.yaml', join(cwd, 'matrices/round.yaml'));
    for (const args of [
      ['list', '--json'],
      ['list', '--json', '-p', 'matrices'],
      ['list', '--json', '-p', '**/*.yaml'],
    ]) {
      const { code, stdout, stderr } = await raci(args, { cwd });
      expect({ args, code, stderr }).toMatchObject({ args, code: 0 });
      expect(JSON.parse(stdout).matrices).toHaveLength(1);
    }
    const { code, stderr } = await raci(['lint', '--no-cache', '--json'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'raci: Cannot open matrices/round.yaml: its links run in a circle.\n',
    });
  });

  it('to folders elsewhere are not walked', async () => {
    const outside = folder({ 'secret.yaml': matrix.replace('acme', 'secret') });
    const cwd = folder({ 'matrices/m.yaml': matrix });
    symlinkSync(outside, join(cwd, 'matrices/elsewhere'));
    for (const args of [['list'], ['list', '-p', 'matrices'], ['list', '-p', '**/*.yaml']]) {
      const { stdout } = await raci(args, { cwd });
      expect(stdout).toContain('acme');
      expect(stdout).not.toContain('secret');
    }
  });

  it('to files elsewhere are not read and not quoted, unless they are named', async () => {
    const outside = folder({ 'secret.yaml': matrix.replace('acme', 'secret'), 'other.yaml': matrix });
    const cwd = folder({ 'matrices/m.yaml': matrix, 'own.config.yaml': 'matrices: ["matrices/*.yaml"]\n' });
    symlinkSync(join(outside, 'secret.yaml'), join(cwd, 'matrices/secret.yaml'));
    for (const args of [
      ['list'],
      ['list', '-p', 'matrices'],
      ['lint', '--no-cache'],
      ['lint', '--no-cache', 'matrices'],
    ]) {
      const { stdout, stderr } = await raci(args, { cwd });
      expect(stdout).not.toContain('secret');
      expect(stderr).toContain('matrices/secret.yaml is a link out of the working directory, and left out.');
    }
    for (const args of [
      ['list', '-p', 'matrices/*.yaml'],
      ['list', '--config', 'own.config.yaml'],
    ]) {
      const { stdout, stderr } = await raci(args, { cwd });
      expect(stdout).toContain('acme');
      expect(stdout + stderr).not.toContain('secret');
    }
    const named = await raci(['list', '--json', '-p', 'matrices/secret.yaml'], { cwd });
    expect(JSON.parse(named.stdout).matrices).toMatchObject([{ matrix: 'secret' }]);
    const beside = await raci(['list', '--json', '-p', outside], { cwd });
    expect(JSON.parse(beside.stdout).matrices).toHaveLength(2);
  });

  it('do not stand for the folder of the matrices, unless it is named', async () => {
    const outside = folder({ 'm.yaml': matrix });
    const cwd = folder({});
    symlinkSync(outside, join(cwd, 'matrices'));
    const { code, stdout, stderr } = await raci(['list'], { cwd });
    expect({ code, stdout, stderr }).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('matrices/m.yaml is a link out of the working directory.'),
    });
    expect(await raci(['list', '-p', 'matrices'], { cwd })).toMatchObject({ code: 0 });
  });

  it('between files of the working directory are read', async () => {
    const cwd = folder({ 'contracts/m.yaml': matrix, 'matrices/own.yaml': matrix.replace('acme', 'own') });
    symlinkSync('../contracts/m.yaml', join(cwd, 'matrices/linked.yaml'));
    const { stdout, stderr } = await raci(['list', '--json'], { cwd });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).matrices).toHaveLength(2);
  });
});

describe('a file that changes while it is worked on', () => {
  const context = (cwd: string) =>
    ({ io: { cwd }, warn() {} }) as unknown as Parameters<typeof fixInPlace>[2];
  const source = (cwd: string) => ({
    file: 'm.yaml',
    path: join(cwd, 'm.yaml'),
    isOnDisk: true,
    read: () => readFileSync(join(cwd, 'm.yaml')),
  });
  const applied = [{ file: 'm.yaml', line: 1, column: 1, description: 'mended', rule: 'x' }];

  it('is left as it was changed', async () => {
    const cwd = folder({ 'm.yaml': matrix });
    const fix = () => {
      writeFileSync(join(cwd, 'm.yaml'), 'theirs');
      return { text: 'ours', applied };
    };
    const run = async () => fixInPlace([source(cwd)], fix as never, context(cwd));
    await expect(run()).rejects.toThrow(/m\.yaml was changed while/u);
    expect(readFileSync(join(cwd, 'm.yaml'), 'utf8')).toBe('theirs');
    expect(readdirSync(cwd)).toEqual(['m.yaml']);
  });

  it('is not made anew where it is gone', async () => {
    const cwd = folder({ 'm.yaml': matrix });
    const fix = () => {
      rmSync(join(cwd, 'm.yaml'));
      return { text: 'ours', applied };
    };
    const run = async () => fixInPlace([source(cwd)], fix as never, context(cwd));
    await expect(run()).rejects.toThrow(/m\.yaml: there is no such file/u);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe.skipIf(!mayMount)('a disk (needs to mount one: Linux and root)', () => {
  it.each(Object.entries(writers))(
    '%s says that it is full, and leaves what was there',
    async (_, [args, file]) => {
      const cwd = mounted('200k') ?? '';
      put(cwd);
      // Fills what is left, to the last page.
      spawnSync('dd', ['if=/dev/zero', `of=${join(cwd, 'filler')}`, 'bs=1k', 'count=400']);
      const before = readFileSync(join(cwd, file), 'utf8');
      const { code, stderr } = await raci(args, { cwd });
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/the disk is full/u) });
      expect(stderr).toMatch(/The file is as it was before/u);
      expect(readFileSync(join(cwd, file), 'utf8')).toBe(before);
      expect(readdirSync(cwd).sort()).toEqual([...Object.keys(files), 'filler'].sort());
    },
  );

  it.each(Object.entries(writers))('%s says that it is read-only', async (_, [args, file]) => {
    const cwd = mounted('1m') ?? '';
    put(cwd);
    execFileSync('mount', ['-o', 'remount,ro', cwd]);
    const { code, stderr } = await raci(args, { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/the file system is read-only/u),
    });
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(files[file as keyof typeof files]);
  });

  it('that is full or read-only for the cache does not keep anything from being answered', async () => {
    const cache = mounted('16k') ?? '';
    spawnSync('dd', ['if=/dev/zero', `of=${join(cache, 'filler')}`, 'bs=1k', 'count=100']);
    const cwd = folder({ 'matrices/m.yaml': matrix });
    for (const change of [() => {}, () => execFileSync('mount', ['-o', 'remount,ro', cache])]) {
      change();
      for (const args of [['who', 'restore', 'backup'], ['lint']]) {
        const { code, stderr } = await raci(args, { cwd, env: { XDG_CACHE_HOME: cache } });
        expect({ args, code, stderr }).toMatchObject({ args, code: expect.toBeOneOf([0, 1]) });
        expect(stderr).not.toMatch(/full|read-only/u);
      }
    }
    expect(existsSync(join(cache, 'raci'))).toBe(false);
  });
});
