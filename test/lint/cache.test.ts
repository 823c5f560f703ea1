import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Cache } from '../../src/cli/cache.ts';
import type { Context } from '../../src/cli/command.ts';
import { digestOf, ResultCache } from '../../src/cli/lint/cache.ts';
import { type FileResult, lintFile, presetSettings } from '../../src/lint/index.ts';
import { rules } from '../../src/rules/index.ts';
import { folder } from '../support/raci.ts';
import { matrixWith } from './support.ts';

const binary = fileURLToPath(new URL('../../bin/raci.js', import.meta.url));
const isBuilt = existsSync(new URL('../../dist/cli.js', import.meta.url));
const shared = matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: A }\n');
const planted = readFileSync(new URL('fixtures/planted.yaml', import.meta.url));

const judged = (text: string): FileResult =>
  lintFile(text, 'a.yaml', presetSettings(rules), { rules, vocabulary: { concepts: [] } });

describe('results of earlier runs', () => {
  const open = (home: string, key = 'key') =>
    new ResultCache(new Cache({ io: { env: { XDG_CACHE_HOME: home } } } as unknown as Context), key);
  const known = (cache: ResultCache, file = 'a.yaml', text = shared) =>
    cache.known(file, () => Buffer.from(text));
  const keep = (cache: ResultCache) => {
    const result = judged(shared);
    cache.keep(result, digestOf(Buffer.from(shared)));
    cache.save(true);
    return result;
  };
  const only = (home: string) => join(home, 'raci', 'key.json');

  it('are remembered as they were, by file and content', () => {
    const home = folder({});
    const result = keep(open(home));
    expect(JSON.stringify(known(open(home)))).toBe(JSON.stringify(result));
    expect(known(open(home), 'b.yaml')).toBeUndefined();
    expect(known(open(home), 'a.yaml', `${shared} `)).toBeUndefined();
  });

  it('are forgotten under another program or configuration, and where the file is gone', () => {
    const home = folder({});
    keep(open(home));
    expect(known(open(home, 'other'))).toBeUndefined();
    open(home).save(false);
    expect(known(open(home))).toBeDefined();
    open(home).save(true);
    expect(known(open(home))).toBeUndefined();
  });

  it.each([
    ['empty', () => ''],
    ['cut off', (text: string) => text.slice(0, -20)],
    ['changed', (text: string) => text.replace('single-owner', 'sinister-own')],
    ['no JSON', () => '\u0000\n\u0000'],
  ])('are not there where the cache is %s', (_, spoil) => {
    const home = folder({});
    keep(open(home));
    writeFileSync(only(home), spoil(readFileSync(only(home), 'utf8')));
    expect(known(open(home))).toBeUndefined();
  });

  it('are not kept where there is no place for them, and nobody minds', () => {
    keep(open(folder({ raci: 'a file where the folder should be' })));
    const none = ResultCache.none();
    keep(none);
    expect(none.isKept).toBe(false);
    expect(known(none)).toBeUndefined();
  });
});

describe.skipIf(!isBuilt)('the built program', () => {
  const run = (cwd: string, home: string, ...args: string[]) => {
    const env = { ...process.env, XDG_CACHE_HOME: home, NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [binary, 'lint', ...args], {
      cwd,
      env,
      maxBuffer: 1 << 28,
    });
    return { status, stdout: stdout.toString(), stderr: stderr.toString() };
  };

  it('says the same with a cold cache, a warm one and none', () => {
    const cwd = folder({
      'matrices/a.yaml': planted,
      'matrices/b.yaml': planted,
      'matrices/c.yaml': matrixWith(
        '- name: Restore backups\n  assign: { provider: RA, customer: C }\n',
        'c',
      ).replace('title:', 'translation-of: d\ntitle:'),
      'matrices/d.yaml': matrixWith(
        '- name: Restore backups\n  assign: { provider: C, customer: RA }\n',
        'd',
      ),
      'matrices/e.yaml': 'raci: [',
      'matrices/f.yaml': new Uint8Array([0xff, 0xfe, 0xfd]),
    });
    const home = folder({});
    for (const format of ['json', 'stylish']) {
      const plain = run(cwd, home, '-f', format, '--no-cache');
      expect(plain.stdout).toContain('translation-drift');
      expect(run(cwd, home, '-f', format)).toEqual(plain);
      expect(run(cwd, home, '-f', format)).toEqual(plain);
    }
  });

  it('says the same on several threads as on one', () => {
    const files = Array.from({ length: 510 }, (_, index) => [
      `matrices/${index}.yaml`,
      index % 7 === 0 ? planted : shared.replace('id: acme', `id: m-${index % 500}`),
    ]);
    const cwd = folder(Object.fromEntries(files));
    const names = readdirSync(join(cwd, 'matrices'))
      .map((name) => `matrices/${name}`)
      .sort();
    const threaded = JSON.parse(run(cwd, cwd, '--json', '--no-cache').stdout) as {
      diagnostics: { rule: string }[];
    };
    expect(threaded.diagnostics.length).toBeGreaterThan(1000);
    expect(JSON.parse(run(cwd, folder({}), '--json').stdout)).toEqual(threaded);
    const few = names.slice(0, 60).flatMap((name) => ['-p', name]);
    const alone = JSON.parse(run(cwd, cwd, '--json', '--no-cache', ...few).stdout) as {
      diagnostics: { rule: string }[];
    };
    const ofFiles = ({ rule }: { rule: string }) => rule !== 'duplicate-id';
    const listed = new Set(names.slice(0, 60));
    expect(alone.diagnostics.filter(ofFiles)).toEqual(
      (threaded.diagnostics as { rule: string; file: string }[])
        .filter(({ file }) => listed.has(file))
        .filter(ofFiles),
    );
  });

  it('tells a file that cannot be read, whichever thread meets it', () => {
    const files = Array.from({ length: 510 }, (_, index) => [`matrices/${index}.yaml`, shared]);
    const cwd = folder(Object.fromEntries(files));
    for (const name of ['77', '140']) {
      rmSync(join(cwd, `matrices/${name}.yaml`));
      symlinkSync(join(cwd, 'nowhere'), join(cwd, `matrices/${name}.yaml`));
    }
    const named = Array.from({ length: 510 }, (_, index) => `matrices/${index}.yaml`);
    const result = run(cwd, cwd, '--no-cache', ...named);
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toMatch(/77\.yaml/u);
  });

  it('sees every change: of a file, of the configuration, of what else there is', () => {
    const cwd = folder({ 'matrices/a.yaml': shared });
    const home = folder({});
    expect(run(cwd, home).status).toBe(1);
    writeFileSync(join(cwd, 'raci.config.yaml'), 'rules: { single-owner: warn }\n');
    expect(run(cwd, home)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 warning') });
    rmSync(join(cwd, 'raci.config.yaml'));
    writeFileSync(join(cwd, 'matrices/a.yaml'), shared.replace('customer: A', 'customer: C'));
    expect(run(cwd, home)).toMatchObject({ status: 0, stdout: expect.stringContaining('No findings') });
    mkdirSync(join(cwd, 'matrices/deep'));
    writeFileSync(join(cwd, 'matrices/deep/a.yaml'), shared.replace('customer: A', 'customer: C'));
    expect(run(cwd, home)).toMatchObject({ status: 1, stdout: expect.stringContaining('duplicate-id') });
  });

  it('ends --watch quietly at an interrupt', async () => {
    const cwd = folder({ 'matrices/a.yaml': shared });
    const script = `
      import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      const child = spawn(process.execPath, [process.argv[1], 'lint', '--watch', '--no-cache'], { stdio: 'pipe' });
      let output = '';
      let rounds = 0;
      const hear = (chunk) => {
        output += chunk;
        const seen = output.split('watching for changes').length - 1;
        if (seen === rounds) return;
        rounds = seen;
        if (rounds === 1) setTimeout(() => writeFileSync('matrices/a.yaml', ${JSON.stringify(shared.replace('customer: A', 'customer: C'))}), 200);
        else child.kill('SIGINT');
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('close', (code, signal) => console.log(JSON.stringify({ code, signal, output })));
    `;
    const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', script, binary], { cwd });
    const { code, signal, output } = JSON.parse(stdout.toString()) as {
      code: number;
      signal: string;
      output: string;
    };
    expect({ code, signal }).toEqual({ code: 0, signal: null });
    expect(output).toMatch(/single-owner[\s\S]*watching[\s\S]*No findings[\s\S]*watching/u);
  });
});
