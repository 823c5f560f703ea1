import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folder, raci } from '../support/raci.ts';

/*
 * The example of docs/vocabulary.md is written into a folder and asked. RACI_UPDATE=1 writes what is printed now; read
 * the difference.
 */
const path = fileURLToPath(new URL('../../docs/vocabulary.md', import.meta.url));
const file = /^```yaml file=(\S+)\n([\s\S]*?)^```$/gmu;
const session = /^```console\n([\s\S]*?)^```$/mu;

it('shows what a vocabulary of a workspace changes', async () => {
  const page = readFileSync(path, 'utf8');
  const cwd = folder(
    Object.fromEntries([...page.matchAll(file)].map(([, name = '', content = '']) => [name, content])),
  );
  const [, shown = ''] = session.exec(page) ?? [];
  const outputs: string[] = [];
  for (const line of shown.split('\n').filter((one) => one.startsWith('$ raci '))) {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const { stdout, stderr } = await raci(words.slice(2), { cwd });
    expect(stderr).toBe('');
    outputs.push(`${line}\n${stdout}`);
  }
  expect(outputs.length).toBeGreaterThan(0);
  const current = page.replace(session, () => `\`\`\`console\n${outputs.join('\n')}\`\`\``);
  if (process.env.RACI_UPDATE === '1') writeFileSync(path, current);
  else expect(page).toBe(current);
});
