import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemes } from '../../src/model/index.ts';
import { folder, raci } from '../support/raci.ts';

describe('raci init', () => {
  it('writes a starter that lint finds nothing wrong with', async () => {
    const cwd = folder({ 'acme-platform/.keep': '' });
    const { code, stdout } = await raci(['init'], { cwd: join(cwd, 'acme-platform') });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Wrote matrices\/acme-platform\.yaml\./u);
    const text = readFileSync(join(cwd, 'acme-platform/matrices/acme-platform.yaml'), 'utf8');
    expect(text).toMatch(/^id: acme-platform\ntitle: Acme platform\nscheme: raci$/mu);
    const lint = await raci(['lint', '--json'], { cwd: join(cwd, 'acme-platform') });
    expect(JSON.parse(lint.stdout).diagnostics).toEqual([]);
  });

  it.each([...Object.keys(schemes), 'custom'])('knows the scheme %s', async (scheme) => {
    const cwd = folder({});
    expect((await raci(['init', 'a.yaml', '--scheme', scheme], { cwd })).code).toBe(0);
    const lint = await raci(['lint', 'a.yaml', '--json'], { cwd });
    expect(JSON.parse(lint.stdout).diagnostics).toEqual([]);
    const listed = await raci(['list', 'activities', '-p', 'a.yaml', '--json'], { cwd });
    const owners = JSON.parse(listed.stdout).activities.map((row: { owners: string[] }) => row.owners.join());
    expect(owners).toEqual(['provider', 'provider', 'customer', 'provider', 'customer']);
  });

  it('prints the starter for -', async () => {
    const { stdout } = await raci(['init', '-', '--title', 'Acme: "the" platform', '--schema', 's.json']);
    expect(stdout).toMatch(/^# yaml-language-server: \$schema=s\.json\n/u);
    expect(stdout).toMatch(/^id: acme-the-platform\ntitle: 'Acme: "the" platform'$/mu);
  });

  it('overwrites nothing without --force', async () => {
    const cwd = folder({ 'a.yaml': 'mine' });
    const { code, stderr } = await raci(['init', 'a.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^raci: a\.yaml is there already\.\n.*--force/u);
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe('mine');
    expect((await raci(['init', 'a.yaml', '--force'], { cwd })).code).toBe(0);
  });

  it.each<[string, string[], RegExp]>([
    ['a scheme that is none', ['init', '--scheme', 'roci'], /Allowed choices/u],
    ['an id that is none', ['init', 'a.yaml', '--id', 'A b'], /kebab/u],
    ['a name that no command would find', ['init', 'acme'], /ends in \.yaml/u],
    ['a folder that is not there', ['init', 'no/such/a.yaml'], /Cannot write no\/such\/a\.yaml/u],
  ])('refuses %s', async (_, args, message) => {
    const { code, stdout, stderr } = await raci(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
