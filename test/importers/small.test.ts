import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importerFor } from '../../src/importers/index.ts';
import { matrixFromDocument } from '../../src/load/index.ts';
import { outlineOf } from './outline.ts';

/*
 * Small documents, each for one thing that people do when they write a matrix down, and all that is read of it. In
 * `small/*.txt` a document stands below `=== name of its file: what it shows`, and what is read of it below `---`. To add
 * one, write the first two; `npx vitest run -u` adds the rest: read it.
 */

const folder = new URL('small/', import.meta.url);

async function reading(name: string, text: string): Promise<string> {
  const importer = await importerFor(name);
  if (importer === undefined) throw new Error(`There is no importer for ${name}`);
  const result = await importer.import(new TextEncoder().encode(text), { name });
  for (const matrix of result.matrices) matrixFromDocument(matrix);
  return outlineOf(result);
}

describe('small documents', () => {
  it.each(readdirSync(folder))('%s', async (file) => {
    const path = new URL(file, folder);
    const told: string[] = [];
    for (const part of readFileSync(path, 'utf8').split(/^=== /mu).slice(1)) {
      const [title = '', ...lines] = part.split('\n');
      const end = lines.indexOf('--- ');
      const document = (end < 0 ? lines : lines.slice(0, end)).join('\n').trimEnd();
      const [name = ''] = title.split(':');
      told.push(`=== ${title}\n${document}\n--- \n${await reading(name, `${document}\n`)}\n`);
    }
    await expect(told.join('')).toMatchFileSnapshot(path.pathname);
  });
});
