import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { folder } from '../support/raci.ts';
import { isBuilt, matrixOfRows, program } from './program.ts';

const rows = 40_000;

describe.skipIf(!isBuilt)('processes (needs the built program)', () => {
  it('a reader that goes away ends the program quietly', { timeout: 120_000 }, async () => {
    const cwd = folder({ 'x.yaml': matrixOfRows(5000) });
    for (const args of [
      ['list', 'activities', '--json', '-p', 'x.yaml'],
      ['list', 'activities', '-p', 'x.yaml'],
      ['export', '--to', 'markdown', '-p', 'x.yaml'],
      ['lint', '--no-cache', '-f', 'json', 'x.yaml'],
    ]) {
      const { code, stderr } = await program(args, { cwd, read: () => false });
      expect({ args, code, stderr }).toEqual({ args, code: expect.toBeOneOf([0, 1, 141]), stderr: '' });
    }
  });

  it('a million lines reach a slow reader, one piece at a time', { timeout: 300_000 }, async () => {
    const cwd = folder({ 'x.yaml': matrixOfRows(rows) });
    let bytes = 0;
    let lines = 0;
    let last = '';
    const { code, stderr } = await program(['list', 'activities', '--json', '-p', 'x.yaml'], {
      cwd,
      heap: 1024,
      milliseconds: 240_000,
      read: async (chunk) => {
        if (bytes < 1_000_000) await pause(5);
        bytes += chunk.length;
        for (const byte of chunk) if (byte === 10) lines++;
        last = chunk.subarray(-3).toString();
        return true;
      },
    });
    expect({ code, stderr, last }).toEqual({ code: 0, stderr: '', last: '\n}\n' });
    expect(lines).toBeGreaterThan(1_000_000);
  });

  it('Ctrl-C leaves every file old or new, nothing beside it, and exit code 130', {
    timeout: 300_000,
  }, async () => {
    const names = Array.from({ length: 60 }, (_, at) => `m${at}.yaml`);
    const before = names.map((_, at) => matrixOfRows(100, `m${at}`));
    const files = Object.fromEntries(names.map((name, at) => [name, before[at] ?? '']));
    const reference = folder(files);
    expect((await program(['lint', '--no-cache', '--fix', '.'], { cwd: reference })).code).toBeLessThan(2);
    const fixed = names.map((name) => readFileSync(join(reference, name), 'utf8'));
    expect(fixed).not.toEqual(before);
    let interrupted = 0;
    for (let after = 100; after < 1600; after += 150) {
      const cwd = folder(files);
      const { code } = await program(['lint', '--no-cache', '--fix', '.'], { cwd, interruptAfter: after });
      if (code === 130) interrupted++;
      else expect(code).toBeLessThan(2);
      expect(
        readdirSync(cwd)
          .filter((name) => !name.startsWith('.'))
          .sort(),
      ).toEqual([...names].sort());
      for (const [at, name] of names.entries())
        expect([before[at], fixed[at]]).toContain(readFileSync(join(cwd, name), 'utf8'));
    }
    expect(interrupted).toBeGreaterThan(0);
  });

  it('two runs at once leave one of the two results, whole', { timeout: 120_000 }, async () => {
    const cwd = folder({
      'x.yaml': matrixOfRows(300),
      'page.md': '<!-- raci:begin large -->\n<!-- raci:end -->\n',
    });
    const commands = [
      ['lint', '--no-cache', '--fix', 'x.yaml'],
      ['export', '-p', 'x.yaml', '--into', 'page.md'],
      ['export', '-p', 'x.yaml', '-o', 'out.csv', '--to', 'csv'],
    ];
    const runs = await Promise.all(
      [...commands, ...commands, ...commands].map((args) => program(args, { cwd })),
    );
    for (const { code, stderr } of runs) {
      expect(code).toBeLessThan(3);
      if (code === 2) expect(stderr).toMatch(/changed/u);
    }
    expect(
      readdirSync(cwd)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['out.csv', 'page.md', 'x.yaml']);
    for (const args of commands) expect((await program(args, { cwd })).code).toBeLessThan(2);
    for (const args of [
      ['lint', '--no-cache', '--fix-dry-run', 'x.yaml'],
      ['export', '-p', 'x.yaml', '--into', 'page.md', '--check'],
    ]) {
      const { code, stdout } = await program(args, { cwd });
      expect({ code, stdout: stdout.slice(0, 500) }).toMatchObject({ code: expect.toBeOneOf([0, 1]) });
    }
  });
});
