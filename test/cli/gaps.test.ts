import { describe, expect, it } from 'vitest';
import { folder, raci } from '../support/raci.ts';
import { schemaErrors } from '../support/schemas.ts';

const cwd = process.cwd();
const quay = ['-p', 'test/compare/fixtures/quay.yaml'];

const clean = `raci: 1
id: clean
title: Clean
roles:
  provider: { name: Acme Cloud }
areas:
  - name: Backup
    activities:
      - { name: Restore a backup, assign: { provider: RA } }
      - { name: Test restores, assign: { provider: RA }, status: planned }
  - name: Empty
`;

describe('raci gaps', () => {
  it('tells each gap with its place at 80 columns', async () => {
    const { code, stdout, stderr } = await raci(['gaps', ...quay], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const [gaps = '', topics = ''] = stdout.split('\nTopics that');
    await expect(gaps).toMatchFileSnapshot('golden/gaps.txt');
    expect(topics).toMatch(/\bNetwork\b/u);
    expect(topics).not.toMatch(/\bBackup\b/u);
  });

  it('writes what its schema describes', async () => {
    const { code, stdout } = await raci(['gaps', '--json', ...quay], { cwd });
    const value = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(schemaErrors('gaps', value)).toEqual([]);
    expect(value.scores).toEqual({ 'quay-platform': 0.75 });
    expect(value.gaps[0]).toEqual({
      kind: 'unowned',
      message: 'Review accounts: nobody owns it',
      matrix: 'quay-platform',
      area: 'access',
      activity: 'review-accounts',
      at: { file: 'test/compare/fixtures/quay.yaml', line: 40, column: 17 },
    });
  });

  it('leaves the exit code 0 where every row has one owner, whatever else is open', async () => {
    const { code, stdout } = await raci(['gaps', '--json'], {
      cwd: folder({ 'matrices/clean.yaml': clean }),
    });
    expect(code).toBe(0);
    const kinds = new Set(JSON.parse(stdout).gaps.map(({ kind }: { kind: string }) => kind));
    expect(kinds).toEqual(new Set(['planned', 'empty-area', 'topic']));
  });

  it('narrows to the matrices that are named', async () => {
    const only = await raci(['gaps', 'cloud-temple-paas', '--bundled', '--json']);
    expect(only.code).toBe(0);
    expect(Object.keys(JSON.parse(only.stdout).scores)).toEqual(['cloud-temple-paas']);
    const both = await raci(['gaps', '--bundled', '--json']);
    expect(both.code).toBe(1);
    expect(Object.keys(JSON.parse(both.stdout).scores)).toEqual(['cloud-temple-paas', 'sopra-steria-cpaas']);
    const unknown = await raci(['gaps', 'cloud-temple', '--bundled']);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toMatch(/There is no matrix "cloud-temple"\./u);
  });

  it('tells the baseline topics that no activity is about, foreign headings left aside', async () => {
    const { stdout } = await raci(['gaps', 'cloud-temple-paas', '--bundled', '--json']);
    const topics = JSON.parse(stdout).gaps.flatMap(
      ({ topic }: { topic?: { id: string } }) => topic?.id ?? [],
    );
    expect(topics).toEqual(expect.arrayContaining(['encryption', 'network']));
    expect(topics).not.toContain('backup');
    // A part of the network, which is missing as a whole.
    expect(topics).not.toContain('dns');
  });

  it('uses the topics that the workspace adds to the vocabulary', async () => {
    const files = {
      'raci.config.yaml': 'vocabulary: words.yaml\n',
      'words.yaml':
        'concepts:\n  - { id: tape-robot, name: Tape robots, kind: topic, baseline: true, terms: { en: [tape robot] } }\n',
      'matrices/clean.yaml': clean,
    };
    const topicsOf = async (matrix: string) => {
      const { stdout } = await raci(['gaps', '--json'], {
        cwd: folder({ ...files, 'matrices/clean.yaml': matrix }),
      });
      return JSON.parse(stdout).gaps.flatMap(({ topic }: { topic?: { id: string } }) => topic?.id ?? []);
    };
    expect(await topicsOf(clean)).toContain('tape-robot');
    expect(await topicsOf(clean.replace('Test restores', 'Oil the tape robot'))).not.toContain('tape-robot');
  });

  it('colours only where colour is wanted', async () => {
    const coloured = await raci(['gaps', ...quay], { cwd, columns: 80 });
    const plain = await raci(['gaps', '--no-color', ...quay], { cwd, columns: 80 });
    expect(coloured.stdout).toContain('\u001b[');
    expect(coloured.stdout.replace(/\u001b\[[\d;]*m/gu, '')).toBe(plain.stdout);
  });
});
