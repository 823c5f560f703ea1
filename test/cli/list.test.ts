import { describe, expect, it } from 'vitest';
import { raci } from '../support/raci.ts';
import { schemaErrors } from '../support/schemas.ts';

describe('raci list', () => {
  it.each([
    ['matrices', 2],
    ['areas', 12 + 11],
    ['activities', 128],
    ['roles', 4],
  ])('%s tells all of them, as the schema describes', async (what, count) => {
    const { code, stdout } = await raci(['list', what, '--bundled', '--json']);
    const parsed = JSON.parse(stdout) as Record<string, unknown[]>;
    expect(code).toBe(0);
    expect(Object.keys(parsed)).toEqual([what]);
    expect(parsed[what]).toHaveLength(count);
    expect(schemaErrors('list', parsed)).toEqual([]);
  });

  it('is a line a row in a pipe, and cuts no path on a terminal', async () => {
    const piped = await raci(['list', 'activities', '--bundled']);
    expect(piped.stdout.trimEnd().split('\n')).toHaveLength(129);
    const narrow = await raci(['list', '--bundled', '--no-color'], { columns: 60 });
    expect(narrow.stdout).toContain('sopra-steria-cpaas.yaml');
  });

  it('says how many --limit leaves out', async () => {
    const { stdout, stderr } = await raci(['list', 'activities', '--bundled', '-n', '3']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(stderr).toBe('raci: 125 more left out by --limit.\n');
  });
});
