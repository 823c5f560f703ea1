import { describe, expect, it } from 'vitest';
import { folder, raci } from '../support/raci.ts';

const matrix = (id: string) => `raci: 1
id: ${id}
title: ${id}
roles:
  provider: { name: Acme Cloud, kind: provider }
  customer: { name: Product team, kind: customer }
areas:
  - name: Backup
    activities:
      - name: Restore a local backup
        assign: { provider: RA, customer: CI }
`;

describe('wrong use', () => {
  it.each([
    [['--nonsense'], /unknown option/u],
    [['list', '--nonsense'], /unknown option/u],
    [['list', '--format', 'xml'], /Allowed choices are text, json/u],
    [['list', '--limit', '0'], /whole number from 1/u],
    [['lst'], /Did you mean "list"\?/u],
    [['backup', 'restore'], /raci who backup restore/u],
    [['who'], /nothing to look for/u],
    [['list', 'area'], /Did you mean "areas"\?/u],
    [['list', '-m', 'cloud-temple-pass'], /Did you mean "cloud-temple-paas"\?/u],
    [['list', '-p', 'nowhere.yaml'], /Cannot read nowhere\.yaml: there is no such file/u],
    [['list', '-p', 'nowhere/*.yaml'], /No file matches nowhere\/\*\.yaml/u],
    [['list', '-p', '.'], /There is no YAML file in \./u],
    [['list', '-c', 'nowhere.yaml'], /Cannot read nowhere\.yaml/u],
    [['list', '-o', 'no/such/folder.txt'], /Cannot write no\/such\/folder\.txt/u],
    [['schema', 'matrx'], /Did you mean "matrix"\?/u],
    [['completion', 'bsh'], /Did you mean "bash"\?/u],
  ])('%j is told in one message with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await raci(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^raci: /u);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  it('prints help to standard error and fails where no command is given', async () => {
    const { code, stdout, stderr } = await raci([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/Usage: raci/u);
  });
});

describe('help and version', () => {
  it.each([
    [['--help']],
    [['help']],
    [['-h']],
    [['--version']],
    [['list', '--help']],
    [['help', 'list']],
    [['who', '-h']],
  ])('%j answers on standard output', async (args) => {
    const { code, stdout, stderr } = await raci(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });
});

describe('which files are read', () => {
  const ids = async (args: readonly string[], cwd: string) => {
    const { code, stdout, stderr } = await raci(['list', '--json', ...args], { cwd });
    const parsed = stdout === '' ? undefined : (JSON.parse(stdout) as { matrices: { matrix: string }[] });
    return { code, stderr, ids: parsed?.matrices.map((entry) => entry.matrix) };
  };
  const bundled = ['cloud-temple-paas', 'sopra-steria-cpaas'];

  it('are the shipped ones where there is nothing else', async () => {
    expect(await ids([], folder({}))).toMatchObject({ code: 0, ids: bundled });
  });

  it('are those under matrices/, then those of the configuration, then those given', async () => {
    const files = {
      'matrices/a.yaml': matrix('a'),
      'matrices/deep/b.yml': matrix('b'),
      'other/c.yaml': matrix('c'),
    };
    expect(await ids([], folder(files))).toMatchObject({ ids: ['a', 'b'] });
    const configured = folder({
      ...files,
      'raci.config.yaml': 'matrices: ["other/*.yaml"]\n',
      'sub/x.txt': '',
    });
    expect(await ids([], configured)).toMatchObject({ ids: ['c'] });
    expect(await ids([], `${configured}/sub`)).toMatchObject({ ids: ['c'] });
    expect(await ids(['-p', 'matrices/a.yaml', '-p', 'other'], configured)).toMatchObject({
      ids: ['a', 'c'],
    });
    expect(await ids(['-p', 'matrices/**/*.y*ml'], configured)).toMatchObject({ ids: ['a', 'b'] });
    expect(await ids(['--bundled'], configured)).toMatchObject({ ids: bundled });
    expect(await ids(['-m', 'b', '-p', 'matrices'], configured)).toMatchObject({ ids: ['b'] });
  });

  it('may hold a broken one: it is told and left out', async () => {
    const cwd = folder({ 'matrices/a.yaml': matrix('a'), 'matrices/b.yaml': 'raci: 1\nid: [\n' });
    const { code, ids: left, stderr } = await ids([], cwd);
    expect({ code, left }).toEqual({ code: 0, left: ['a'] });
    expect(stderr).toMatch(/^raci: matrices\/b\.yaml:\d+:\d+: .*left out\.$/mu);
  });

  it('must hold one that can be read', async () => {
    const cwd = folder({ 'matrices/b.yaml': new Uint8Array([0xe9]) });
    expect(await ids([], cwd)).toMatchObject({
      code: 2,
      ids: undefined,
      stderr: expect.stringMatching(/not valid UTF-8/u),
    });
  });

  it('are told where the configuration is wrong or matches nothing', async () => {
    const wrong = folder({ 'raci.config.yaml': 'matrixes: []\n' });
    expect(await ids([], wrong)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /raci\.config\.yaml:1:1: Unknown key "matrixes".*Did you mean "matrices"/u,
      ),
    });
    const several = folder({ 'raci.config.yaml': 'extends: loud\nrules: 3\nfoo: 1\n' });
    expect((await ids([], several)).stderr?.match(/^raci: .*?:\d+:\d+/gmu)).toEqual([
      'raci: raci.config.yaml:1:10',
      'raci: raci.config.yaml:2:8',
      'raci: raci.config.yaml:3:1',
    ]);
    const none = folder({ 'raci.config.yaml': 'matrices: ["m/*.yaml"]\n' });
    expect(await ids([], none)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no file matches "m\/\*\.yaml"/u),
    });
  });
});

describe('colour', () => {
  const coloured = async (args: readonly string[], env: Record<string, string>, columns?: number) =>
    (await raci(['list', ...args], { env, ...(columns !== undefined && { columns }) })).stdout.includes(
      '\u001b[',
    );

  it.each([
    ['a pipe', [], {}, undefined, false],
    ['a terminal', [], {}, 80, true],
    ['a dumb terminal', [], { TERM: 'dumb' }, 80, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, 80, false],
    ['an empty NO_COLOR', [], { NO_COLOR: '' }, 80, true],
    ['FORCE_COLOR over NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, 80, false],
    ['--no-color over FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, 80, false],
    ['--color over NO_COLOR', ['--color'], { NO_COLOR: '1' }, undefined, true],
  ])('%s', async (_name, args, env, columns, expected) => {
    expect(await coloured(args, env, columns)).toBe(expected);
  });
});
