import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { raci } from './support/raci.ts';

/*
 * Every `console` block of the README is run: a line `$ raci …` and, below it, what it prints.
 * RACI_UPDATE=1 writes what is printed now; read the difference.
 */
const path = fileURLToPath(new URL('../README.md', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const block = /^```console\n([\s\S]*?)^```$/gmu;

async function printed(command: string): Promise<string> {
  const { stdout, stderr } = await raci(argumentsOf(command), {
    cwd: root,
    now: new Date('2026-11-22T00:00:00Z'),
  });
  return stdout + stderr;
}

/** The words of a command line; double quotes keep blanks together. */
function argumentsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/gu)]
    .map(([, quoted, plain]) => quoted ?? plain ?? '')
    .slice(1);
}

describe('README', () => {
  it('shows what the program prints', async () => {
    const readme = readFileSync(path, 'utf8');
    let current = readme;
    for (const [whole, content] of readme.matchAll(block)) {
      const commands = (content ?? '').split('\n').filter((line) => line.startsWith('$ raci '));
      expect(commands.length, whole).toBeGreaterThan(0);
      const outputs: string[] = [];
      for (const line of commands) outputs.push(`${line}\n${await printed(line.slice(2))}`);
      current = current.replace(whole, () => `\`\`\`console\n${outputs.join('\n')}\`\`\``);
    }
    if (process.env.RACI_UPDATE === '1') writeFileSync(path, current);
    else expect(readme).toBe(current);
  });
});
