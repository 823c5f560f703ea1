import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { raci } from './support/raci.ts';

/*
 * The `console` blocks of docs/review.md are run beside the fixtures of the diff.
 * RACI_UPDATE=1 writes what is printed now; read the difference.
 */
const path = fileURLToPath(new URL('../docs/review.md', import.meta.url));
const cwd = fileURLToPath(new URL('compare/fixtures', import.meta.url));
const block = /^```console\n([\s\S]*?)^```$/gmu;

it('docs/review.md shows what the program prints', async () => {
  const page = readFileSync(path, 'utf8');
  let current = page;
  for (const [whole, content = ''] of page.matchAll(block)) {
    const outputs: string[] = [];
    for (const line of content.split('\n').filter((text) => text.startsWith('$ raci ')))
      outputs.push(`${line}\n${(await raci(line.split(' ').slice(2), { cwd })).stdout}`);
    current = current.replace(whole, () => `\`\`\`console\n${outputs.join('\n')}\`\`\``);
  }
  if (process.env.RACI_UPDATE === '1') writeFileSync(path, current);
  else expect(page).toBe(current);
});
