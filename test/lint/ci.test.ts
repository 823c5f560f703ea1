import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folder, raci } from '../support/raci.ts';
import { matrixWith } from './support.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const isBuilt = existsSync(join(root, 'dist/cli.js'));
const shared = matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: A }\n');

describe('the GitHub action', () => {
  const action = parse(read('action.yml')) as {
    inputs: Record<string, { default: string }>;
    runs: { steps: { name: string; run?: string; env?: Record<string, string> }[] };
  };
  const lint = action.runs.steps.find(({ name }) => name === 'Lint');

  it('hands its inputs over as variables and pastes none into a script', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
    const handed = Object.values(lint?.env ?? {}).map((value) => /inputs\.([a-z-]+)/u.exec(value)?.[1]);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(handed));
  });

  const run = (cwd: string, env: Record<string, string>) => {
    const summary = join(cwd, 'summary.md');
    const variables = Object.fromEntries(Object.keys(lint?.env ?? {}).map((name) => [name, '']));
    const options = {
      cwd,
      env: { ...process.env, ...variables, GITHUB_ACTION_PATH: root, GITHUB_STEP_SUMMARY: summary, ...env },
      stdio: 'pipe' as const,
    };
    let code = 0;
    let stdout = '';
    try {
      // The options with which GitHub runs `shell: bash`.
      stdout = execFileSync(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lint?.run ?? ''],
        options,
      ).toString();
    } catch (error) {
      const failed = error as { status: number; stdout: Buffer };
      code = failed.status;
      stdout = failed.stdout.toString();
    }
    return { code, stdout, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
  };

  it.skipIf(!isBuilt)('annotates, sums up, writes SARIF and fails where there are errors', () => {
    const cwd = folder({ 'matrices/a.yaml': shared });
    const { code, stdout, summary } = run(cwd, { RACI_SARIF: 'raci.sarif', RACI_MAX_WARNINGS: '0' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=matrices\/a\.yaml,line=11/mu);
    expect(summary).toContain('single-owner');
    expect(JSON.parse(readFileSync(join(cwd, 'raci.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  it.skipIf(!isBuilt)('takes a path for a path, whatever it holds', () => {
    const cwd = folder({ 'matrices/a b.yaml': shared, 'other.yaml': shared });
    expect(run(cwd, { RACI_PATHS: 'matrices/a b.yaml\nother.yaml\n' }).stdout).toMatch(/file=other\.yaml/u);
    const { code } = run(cwd, { RACI_PATHS: '$(touch stolen); `touch stolen`' });
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'stolen'))).toBe(false);
  });
});

describe('the hooks of pre-commit', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as {
    id: string;
    entry: string;
    files: string;
    language: string;
  }[];

  it.each(hooks.map((hook) => [hook.id, hook] as const))(
    '%s runs on matrices',
    async (_, { entry, files, language }) => {
      expect(language).toBe('node');
      expect('matrices/deep/a.yaml').toMatch(new RegExp(files, 'u'));
      expect('docker-compose.yaml').not.toMatch(new RegExp(files, 'u'));
      const [, ...args] = entry.split(' ');
      const cwd = folder({ 'matrices/a.yaml': shared });
      expect(await raci([...args, 'matrices/a.yaml'], { cwd })).toMatchObject({ code: 1 });
    },
  );

  it('get the name of the archive from npm pack, and nothing else', () => {
    expect(read('.npmrc')).toContain('foreground-scripts=false');
  });
});

describe('the page about CI', () => {
  const page = read('docs/ci.md');
  const blocks = [...page.matchAll(/```(\w*)\n([\s\S]*?)```/gu)].map(([, language, text = '']) => ({
    language,
    text,
  }));
  const commands = blocks.flatMap(({ text }) =>
    [...text.matchAll(/^\s*(?:- )?raci (lint.*)$/gmu)].map(([, command = '']) => command),
  );

  it('holds YAML that can be read', () => {
    const yaml = blocks.filter(({ language }) => language === 'yaml');
    expect(yaml.length).toBeGreaterThan(3);
    for (const { text } of yaml) expect(parse(text)).toBeTypeOf('object');
  });

  it('names every report there is', async () => {
    const { stdout } = await raci(['lint', '--help']);
    const reports = /how to report \(repeatable\):([a-z,\s]*?)\n\s*-o/u.exec(stdout)?.[1]?.split(',') ?? [];
    expect(reports.length).toBeGreaterThan(1);
    for (const report of reports) expect(page).toContain(`\`${report.trim()}\``);
  });

  it('gives commands that do what they say', async () => {
    expect(commands.length).toBeGreaterThan(3);
    const cwd = folder({ 'matrices/acme.yaml': shared });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd,
        stdio: 'pipe',
      });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'first');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    for (const command of commands) {
      const { code, stderr } = await raci(command.split(' '), { cwd });
      expect([0, 1], `${command}: ${stderr}`).toContain(code);
    }
  });
});
