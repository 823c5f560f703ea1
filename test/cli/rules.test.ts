import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { raci } from '../support/raci.ts';

describe('raci rules', () => {
  it('lists every rule, a line each in a pipe', async () => {
    const { code, stdout } = await raci(['rules']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n').slice(1);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(rules.map(({ id }) => id));
  });

  it('shows the page of one', async () => {
    const { code, stdout } = await raci(['rules', 'single-owner'], { columns: 80 });
    expect(code).toBe(0);
    for (const heading of ['Avoid', 'Prefer', 'Rationale', 'Level']) expect(stdout).toContain(heading);
    expect(stdout).not.toMatch(/[‹›]/u);
  });

  it('gives the same as JSON', async () => {
    const all = JSON.parse((await raci(['rules', '--json'])).stdout);
    expect(all.rules).toHaveLength(rules.length);
    const { stdout } = await raci(['rules', 'too-many-doers', '-f', 'json']);
    expect(JSON.parse(stdout).rules).toEqual([
      expect.objectContaining({
        id: 'too-many-doers',
        levels: { recommended: 'warn', strict: 'warn', relaxed: 'off' },
        options: { max: expect.objectContaining({ default: 3 }) },
      }),
    ]);
  });

  it('offers the rule that was meant', async () => {
    const { code, stdout, stderr } = await raci(['rules', 'single-ownr']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Did you mean "single-owner"?');
  });
});
