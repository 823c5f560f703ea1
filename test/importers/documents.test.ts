import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importerFor } from '../../src/importers/index.ts';
import { matrixFromDocument } from '../../src/load/index.ts';
import { outlineOf } from './outline.ts';

const folder = fileURLToPath(new URL('fixtures', import.meta.url));
const documents = readdirSync(folder).filter((file) => !file.endsWith('.outline'));

describe('documents in the manner of the wild', () => {
  for (const file of documents) {
    it(`are read right: ${file}`, async () => {
      const importer = await importerFor(file);
      const result = await importer?.import(readFileSync(join(folder, file)), { name: file });
      if (result === undefined) throw new Error(`There is no importer for ${file}`);
      for (const matrix of result.matrices) {
        matrixFromDocument(matrix);
        expect(matrix).toMatchObject({ raci: 1, source: { location: file } });
      }
      await expect(outlineOf(result)).toMatchFileSnapshot(join(folder, `${file}.outline`));
    });
  }
});
