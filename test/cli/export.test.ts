import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../src/exporters/index.ts';
import { folder, raci } from '../support/raci.ts';

const acme = `raci: 1
id: acme
title: Acme
scheme: raci
roles:
  provider: { name: Acme Cloud }
  customer: { name: Product team }
areas:
  - name: Backup
    activities:
      - name: Restore a volume
        assign: { provider: RA, customer: CI }
  - name: Access
    activities:
      - name: Grant access
        assign: { customer: RA }
`;
const other = acme.replace('id: acme', 'id: other').replace('title: Acme', 'title: Other');

function workspace(files: Record<string, string> = {}): string {
  return folder({ 'matrices/acme.yaml': acme, 'matrices/other.yaml': other, ...files });
}

const document =
  '# Handbook\r\n\r\n## Who\r\n\r\n<!-- raci:begin acme -->\r\n<!-- raci:end -->\r\n\r\nBye.\r\n';

describe('raci export', () => {
  it.each(exporters.filter(({ isBinary }) => !isBinary).map(({ id }) => id))(
    'writes %s to standard output',
    async (id) => {
      const { code, stdout, stderr } = await raci(['export', 'acme', '--to', id], { cwd: workspace() });
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain('Restore a volume');
      expect(stdout.endsWith('\n')).toBe(true);
    },
  );

  it('understands --format, --json and other names of formats', async () => {
    const cwd = workspace();
    const json = await raci(['export', 'acme', '--json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ raci: 1, id: 'acme' });
    expect((await raci(['export', 'acme', '-f', 'json'], { cwd })).stdout).toBe(json.stdout);
    expect((await raci(['export', 'acme', '--to', 'json', '--json'], { cwd })).stdout).toBe(json.stdout);
    const markdown = await raci(['export', 'acme', '--to', 'md'], { cwd });
    expect(markdown.stdout).toMatch(/^# Acme\n/u);
    expect((await raci(['export', '-m', 'acme'], { cwd })).stdout).toBe(markdown.stdout);
    expect((await raci(['export', 'acme', '--to', 'csv', '--json'], { cwd })).code).toBe(2);
  });

  it('has a layout of one table', async () => {
    const { stdout } = await raci(['export', 'acme', '--layout', 'single'], { cwd: workspace() });
    expect(stdout).toContain('| **Backup**');
    expect((await raci(['export', '--layout', 'none'], { cwd: workspace() })).code).toBe(2);
  });

  it('takes the format from the file, and writes one file a matrix into a folder', async () => {
    const cwd = workspace();
    expect((await raci(['export', '-o', 'all.csv'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'all.csv'), 'utf8')).toMatch(/^Matrix,Area,Activity/u);
    expect((await raci(['export', '-o', 'site/', '--to', 'html'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'site'))).toEqual(['acme.html', 'other.html']);
    expect((await raci(['export', 'acme', '-o', 'site'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'site'))).toContain('acme.md');
  });

  it('keeps binary formats off a terminal, and writes them to a pipe', async () => {
    const cwd = workspace();
    const refused = await raci(['export', '--to', 'xlsx'], { cwd, columns: 80 });
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('-o matrices.xlsx');
    expect([...(await raci(['export', '--to', 'xlsx'], { cwd })).bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it.each([
    [['export', 'acmee'], 'There is no matrix "acmee". Did you mean "acme"?'],
    [['export', '--to', 'markdwon'], 'There is no format "markdwon". Did you mean "markdown"?'],
    [['export', '--check'], '--check has nothing to check.'],
    [['export', '--into', 'README.md', '-o', 'x.md'], '--into contradicts --output.'],
    [['export', '--into', 'README.md', '--to', 'csv'], '--into keeps Markdown, not csv.'],
    [['export', '--into', 'nowhere.md'], 'Cannot read nowhere.md: there is no such file.'],
    [['export', '-o', 'no/such/folder.md'], 'Cannot write no/such/folder.md'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await raci(args, { cwd: workspace({ 'README.md': document }) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('raci export --into', () => {
  it('keeps the table of a document current, and the rest as it is', async () => {
    const cwd = workspace({ 'README.md': document });
    chmodSync(join(cwd, 'README.md'), 0o640);
    expect(await raci(['export', '--into', 'README.md'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const written = readFileSync(join(cwd, 'README.md'), 'utf8');
    expect(written).toMatch(
      /^# Handbook\r\n\r\n## Who\r\n\r\n<!-- raci:begin acme -->\r\n\r\n### Backup\r\n/u,
    );
    expect(written).toMatch(/<!-- raci:end -->\r\n\r\nBye\.\r\n$/u);
    expect(written.replaceAll('\r\n', '')).not.toContain('\n');
    expect(statSync(join(cwd, 'README.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd).sort()).toEqual(['README.md', 'matrices']);
    const { mtimeMs } = statSync(join(cwd, 'README.md'));
    await raci(['export', '--into', 'README.md'], { cwd });
    expect(statSync(join(cwd, 'README.md')).mtimeMs).toBe(mtimeMs);
  });

  it('tells by --check that a document is out of date, shows how, and leaves it alone', async () => {
    const cwd = workspace({ 'README.md': document });
    const stale = await raci(['export', '--into', 'README.md', '--check'], { cwd });
    expect(stale.code).toBe(1);
    expect(stale.stdout).toMatch(/^--- README\.md\n\+\+\+ README\.md \(as exported\)\n@@ /u);
    expect(stale.stdout).toContain('+### Backup');
    expect(readFileSync(join(cwd, 'README.md'), 'utf8')).toBe(document);
    await raci(['export', '--into', 'README.md'], { cwd });
    const current = await raci(['export', '--into', 'README.md', '--check'], { cwd });
    expect(current).toMatchObject({ code: 0, stdout: 'README.md is up to date.\n' });
  });

  it('fills several slots of several documents, parts of matrices too', async () => {
    const slot = (words: string) => `<!-- raci:begin ${words} -->\n<!-- raci:end -->\n`;
    const cwd = workspace({
      'a.md': `${slot('acme/access')}\n${slot('other layout=single')}`,
      'b.md': slot('acme'),
    });
    expect((await raci(['export', '--into', 'a.md', '--into', 'b.md'], { cwd })).code).toBe(0);
    const a = readFileSync(join(cwd, 'a.md'), 'utf8');
    expect(a).toMatch(/begin acme\/access -->\n\n# Access\n/u);
    expect(a).toContain('| **Backup**');
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toContain('# Backup');
  });

  it('writes only the tables of the matrices that are named', async () => {
    const slots =
      '<!-- raci:begin acme -->\n<!-- raci:end -->\n\n<!-- raci:begin other -->\n<!-- raci:end -->\n';
    const cwd = workspace({ 'a.md': slots });
    await raci(['export', 'other', '--into', 'a.md'], { cwd });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toMatch(
      /^<!-- raci:begin acme -->\n<!-- raci:end -->\n/u,
    );
  });

  it.each([
    [
      '# Nothing here\n',
      ['README.md has no place for the table of "acme".', '<!-- raci:begin acme --> and <!-- raci:end -->'],
    ],
    [
      '<!-- raci:begin acmee -->\n<!-- raci:end -->\n',
      ['README.md:1: there is no matrix "acmee". Did you mean "acme"?'],
    ],
    [
      '<!-- raci:begin acme/acess -->\n<!-- raci:end -->\n',
      ['README.md:1: "acme" has no area "acess". Did you mean "access"?'],
    ],
    ['\n<!-- raci:begin acme -->\n', ['README.md:2: raci:begin has no raci:end.']],
  ])('says what is missing in %j', async (text, messages) => {
    const cwd = workspace({ 'README.md': text });
    const { code, stderr } = await raci(['export', '--into', 'README.md'], { cwd });
    expect(code).toBe(2);
    for (const message of messages) expect(stderr).toContain(message);
    expect(readFileSync(join(cwd, 'README.md'), 'utf8')).toBe(text);
  });

  it('does not touch a document that is no UTF-8', async () => {
    const cwd = workspace();
    writeFileSync(join(cwd, 'README.md'), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    const { code, stderr } = await raci(['export', '--into', 'README.md'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('README.md: it is not UTF-8.');
  });
});

describe('raci export --output --check', () => {
  it('compares text and bytes', async () => {
    const cwd = workspace();
    for (const file of ['acme.md', 'acme.xlsx']) {
      const missing = await raci(['export', 'acme', '-o', file, '--check'], { cwd });
      expect(missing).toMatchObject({ code: 1, stdout: `${file} does not exist yet.\n` });
      expect(existsSync(join(cwd, file))).toBe(false);
      await raci(['export', 'acme', '-o', file], { cwd });
      expect((await raci(['export', 'acme', '-o', file, '--check'], { cwd })).code).toBe(0);
      writeFileSync(join(cwd, file), 'old\u001b[31m\n');
      const stale = await raci(['export', 'acme', '-o', file, '--check'], { cwd });
      expect(stale.code).toBe(1);
      expect(stale.stdout).not.toContain('\u001b');
    }
  });

  it('follows no link out of a folder', async () => {
    const cwd = workspace({ 'secret.txt': 'secret', 'out/keep.txt': '' });
    symlinkSync(join(cwd, 'secret.txt'), join(cwd, 'out/acme.md'));
    const { code, stderr } = await raci(['export', 'acme', '-o', 'out/', '--to', 'markdown'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('acme.md: it is a link.');
    expect(readFileSync(join(cwd, 'secret.txt'), 'utf8')).toBe('secret');
  });
});
