import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { folder, raci } from '../support/raci.ts';

const harbour = ['-p', 'test/exporters/fixtures/harbour.yaml'];
const cwd = process.cwd();

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}

describe('raci show', () => {
  it('draws a matrix as a person would', async () => {
    const { code, stdout } = await raci(['show', 'harbour-platform', '--notes', ...harbour], { cwd });
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot('golden/show-harbour.txt');
  });

  it('draws one area with its notes, and what is inside it', async () => {
    const { stdout } = await raci(['show', 'harbour-platform', 'backup-and-restore', ...harbour], { cwd });
    expect(stdout).toContain('Daily at 02:00');
    expect(stdout).toContain('Declare a disaster');
    expect(stdout).not.toContain('Watch the control plane');
    expect((await raci(['show', 'harbour-platform', 'Backup and Restore', ...harbour], { cwd })).stdout).toBe(
      stdout,
    );
    expect((await raci(['show', 'harbour-platform', 'backup', ...harbour], { cwd })).stdout).toBe(stdout);
  });

  it('fits the terminal, however narrow and however many roles', async () => {
    for (const id of ['sopra-steria-cpaas', 'cloud-temple-paas']) {
      for (const columns of [60, 80, 120])
        expect(
          widest((await raci(['show', id, '--notes', '--bundled', '--no-color'], { columns })).stdout),
        ).toBeLessThanOrEqual(columns);
    }
    const roles = Array.from(
      { length: 12 },
      (_, index) => `  r${index}: { name: The ${index}th department of something }`,
    );
    const crowded = `raci: 1\nid: crowd\ntitle: Crowd\nroles:\n${roles.join('\n')}\nareas:\n  - name: A\n    activities:\n      - name: https://example.org/${'x'.repeat(90)}\n        assign: { ${roles.map((_, index) => `r${index}: CI`).join(', ')} }\n`;
    const { stdout } = await raci(['show', 'crowd', '--no-color'], {
      cwd: folder({ 'matrices/crowd.yaml': crowded }),
      columns: 80,
    });
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(stdout).toContain('12 The 11th department of something');
  });

  it('colours letters only where colour is wanted', async () => {
    const coloured = await raci(['show', 'harbour-platform', ...harbour], { cwd, columns: 80 });
    const plain = await raci(['show', 'harbour-platform', ...harbour], {
      cwd,
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    expect(coloured.stdout).toContain('\u001b[');
    expect(plain.stdout).not.toContain('\u001b');
    expect(coloured.stdout.replace(/\u001b\[[\d;]*m/gu, '')).toBe(plain.stdout);
  });

  it('never passes on control characters of the data', async () => {
    const nasty = `raci: 1\nid: nasty\ntitle: "a\\e[31m"\nroles:\n  r: { name: "r\\e]0;x\\a" }\nareas:\n  - name: "b\\e[2J"\n    activities:\n      - { name: "c\\u202e\\e[1m", note: "d\\e", assign: { r: R } }\n`;
    const { stdout } = await raci(['show', 'nasty', '--notes'], {
      cwd: folder({ 'matrices/n.yaml': nasty }),
    });
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
  });

  it('prints the JSON of the matrix, or of the area', async () => {
    const matrix = await raci(['show', 'harbour-platform', '--json', ...harbour], { cwd });
    expect(JSON.parse(matrix.stdout)).toMatchObject({ raci: 1, id: 'harbour-platform', scheme: 'rasci' });
    expect((await raci(['export', 'harbour-platform', '--json', ...harbour], { cwd })).stdout).toBe(
      matrix.stdout,
    );
    const area = await raci(['show', 'harbour-platform', 'access', '--json', ...harbour], { cwd });
    expect(JSON.parse(area.stdout)).toMatchObject({ id: 'access', name: 'Access' });
  });

  it.each([
    [['show', 'harbor-platform'], 'There is no matrix "harbor-platform". Did you mean "harbour-platform"?'],
    [['show', 'harbour-platform', 'acess'], '"harbour-platform" has no area "acess". Did you mean "access"?'],
  ])('exits 1 for %j', async (args, message) => {
    const { code, stdout, stderr } = await raci([...args, ...harbour], { cwd });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });
});
