import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'fast-string-width';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { folder, raci } from '../support/raci.ts';
import { schemaErrors } from '../support/schemas.ts';

const cwd = process.cwd();
const quay = ['-p', 'test/compare/fixtures/quay.yaml'];

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}

async function jsonOf(args: readonly string[]) {
  const { code, stdout } = await raci(['roles', '--json', ...args], { cwd });
  expect(code).toBe(0);
  const value = JSON.parse(stdout);
  expect(schemaErrors('roles', value)).toEqual([]);
  return value;
}

describe('raci roles', () => {
  it('draws the load of each role at 80 columns', async () => {
    const { code, stdout, stderr } = await raci(['roles', ...quay], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    await expect(stdout).toMatchFileSnapshot('golden/roles.txt');
  });

  it('draws bars of the same lengths where the terminal knows no Unicode', async () => {
    const plain = await raci(['roles', ...quay], { cwd, env: { LANG: 'C' } });
    const unicode = await raci(['roles', ...quay], { cwd, env: { LANG: 'en_GB.UTF-8' } });
    expect(plain.stdout).toMatch(/^[\x20-\x7e\n]*$/u);
    const ascii: Record<string, string> = { '█': '#', '▓': '=', '▒': '+', '░': '-', '╌': '~', '·': '.' };
    expect(unicode.stdout.replace(/[█▓▒░╌·]/gu, (glyph) => ascii[glyph] ?? '')).toBe(plain.stdout);
  });

  it('colours only where colour is wanted, and fits narrow terminals', async () => {
    const coloured = await raci(['roles', ...quay], { cwd, columns: 80 });
    const plain = await raci(['roles', '--no-color', ...quay], { cwd, columns: 80 });
    expect(coloured.stdout).toContain('\u001b[');
    expect(coloured.stdout.replace(/\u001b\[[\d;]*m/gu, '')).toBe(plain.stdout);
    for (const columns of [60, 80, 120])
      for (const args of [[], ['--role', 'customer'], ['--handoffs']])
        expect(
          widest((await raci(['roles', '--no-color', '--bundled', ...args], { columns })).stdout),
        ).toBeLessThanOrEqual(columns);
  });

  it('writes what its schema describes', async () => {
    const { roles } = await jsonOf(['--bundled']);
    expect(
      roles.map(({ matrix, role, owner, planned, of }: Record<string, unknown>) => [
        matrix,
        role,
        owner,
        planned,
        of,
      ]),
    ).toEqual([
      ['cloud-temple-paas', 'provider', 21, 0, 39],
      ['cloud-temple-paas', 'customer', 18, 0, 39],
      ['sopra-steria-cpaas', 'provider', 53, 10, 78],
      ['sopra-steria-cpaas', 'customer', 27, 2, 78],
    ]);
    expect((await jsonOf(['cloud-temple-paas', '--bundled'])).roles).toHaveLength(2);
  });

  it('answers "what is my job?" under the names of the areas', async () => {
    const { stdout } = await raci(['roles', '--role', 'team', ...quay], { cwd });
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    await expect(stdout).toMatchFileSnapshot('golden/roles-duties.txt');
    const { roles, duties } = await jsonOf(['--role', 'Security OFFICE', ...quay]);
    expect(roles.map(({ role }: { role: string }) => role)).toEqual(['security']);
    expect(
      duties.map(({ activity, parts }: { activity: { id: string }; parts: string[] }) => [
        activity.id,
        parts,
      ]),
    ).toEqual([
      ['rotate-node-certificates', ['consulted', 'informed']],
      ['grant-cluster-access', ['other']],
      ['revoke-tokens', ['owner', 'doer']],
    ]);
  });

  it('asks the matrices that have the role', async () => {
    const { stdout } = await raci(['roles', '--role', 'Developer/User', '--bundled']);
    expect(stdout).toMatch(/^Developer\/User owns 29 of 29 duties in Sopra Steria/u);
    expect(stdout).not.toContain('Cloud Temple');
  });

  it('tells where the sides meet', async () => {
    const { stdout } = await raci(['roles', '--handoffs', ...quay], { cwd });
    await expect(stdout).toMatchFileSnapshot('golden/roles-handoffs.txt');
    const { handoffs } = await jsonOf(['--handoffs', '--bundled']);
    expect(handoffs).toHaveLength(9 + 11);
  });

  it.each([
    [['--role', 'custmer', '--bundled'], /There is no role "custmer"\. Did you mean "customer"\?/u],
    [
      ['cloud-temple-pass', '--bundled'],
      /There is no matrix "cloud-temple-pass"\. Did you mean "cloud-temple-paas"\?/u,
    ],
  ])('%j is told in one message with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await raci(['roles', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('draws a heat map as a page that loads and runs nothing', async () => {
    const hostile = `raci: 1
id: hostile
title: <script>alert(1)</script>
roles:
  a: { name: '"><img src=x onerror=alert(1)>' }
areas:
  - name: </table><script>alert(2)</script>
    activities:
      - { name: Row, assign: { a: RA } }
      - { name: Gap, assign: {} }
`;
    const into = folder({ 'matrices/hostile.yaml': hostile });
    const { code, stdout } = await raci(['roles', '--format', 'html', '-o', 'roles.html'], { cwd: into });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const page = readFileSync(join(into, 'roles.html'), 'utf8');
    expect(page).not.toMatch(/<script|<img|https?:/u);
    expect(page).toMatch(/<td class="role heat-3" data-label="[^"<]*">1<\/td>/u);
    expect(page).toMatch(/<td class="role alarm" data-label="Nobody">1<\/td>/u);
    const errors: string[] = [];
    parse(page, { onParseError: ({ code: error }) => errors.push(error) });
    expect(errors).toEqual([]);
  });
});
