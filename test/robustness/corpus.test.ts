import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, raci } from '../support/raci.ts';
import { actsOnTerminal, bugIn } from './hostile.ts';

const corpus = new URL('corpus/', import.meta.url);
const files = readdirSync(corpus).filter((name) => name !== 'README.md');
const formats = ['markdown', 'html', 'csv', 'xlsx', 'json'];

async function answers(args: readonly string[], cwd: string): Promise<void> {
  const { code, stdout, stderr } = await raci(args, { cwd });
  expect({ args, code, bug: bugIn(stderr), acts: actsOnTerminal(stdout + stderr) }).toEqual({
    args,
    code: expect.toBeOneOf([0, 1, 2]),
    bug: undefined,
    acts: [],
  });
  // Who gets no answer is told why.
  if (code === 2) expect(stderr).toMatch(/^raci: \S.*\S$/mu);
}

describe('a nasty file is answered or refused, and never breaks the program', () => {
  it.each(files)('%s', async (name) => {
    const content = readFileSync(new URL(name, corpus));
    const cwd = folder({ [name]: content, 'matrices/nasty.yaml': content });
    await answers(['lint', 'matrices', '--no-cache', '--fix-dry-run'], cwd);
    await answers(['list', 'activities'], cwd);
    if (name.endsWith('.yaml')) {
      await answers(['who', 'restore'], cwd);
      await answers(['export', '--to', 'markdown'], cwd);
    }
    await answers(['import', name], cwd);
    for (const format of formats) await answers(['import', name, '--from', format], cwd);
    await answers(['import', name, '--update', 'matrices/nasty.yaml', '--dry-run'], cwd);
    if (name.endsWith('.md')) await answers(['export', '--bundled', '--into', name, '--check'], cwd);
    await answers(['list', '-c', name], cwd);
    // Nothing was written, and nothing of the language was changed.
    expect(readFileSync(join(cwd, 'matrices/nasty.yaml')).equals(content)).toBe(true);
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(
      ['matrices', join('matrices', 'nasty.yaml'), name].sort(),
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
