import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as raci from '../src/index.ts';

const files = ['matrices/sopra-steria-cpaas.yaml', 'matrices/cloud-temple-paas.yaml'];
const texts = Object.fromEntries(
  files.map((file) => [file, readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')]),
);
const matrices = files.map((file) => {
  const { matrix } = raci.loadMatrix(texts[file] ?? '', file);
  if (matrix === undefined) throw new Error(`${file} cannot be read`);
  return matrix;
});
const [sopra, temple] = matrices as [raci.Matrix, raci.Matrix];

describe('the library', () => {
  it('asks', () => {
    const index = raci.createIndex(matrices, new raci.Lexicon(raci.compileLexicon(raci.vocabulary)));
    const [best] = raci.search(index, 'who restores backups?', { limit: 1 }).answers;
    expect(best?.row.activity.name).toBe('Restore local backup');
  });

  it('judges', () => {
    const { diagnostics } = raci.lintTexts(texts, { config: 'extends: relaxed\n' });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(2);
    expect(() => raci.lintTexts({}, { config: 'extends: loud\nfoo: 1\n' })).toThrow(
      raci.InvalidConfigurationError,
    );
  });

  it('compares, and tells gaps, loads and changes', () => {
    const missing = matrices.map((matrix) =>
      raci.uncovered(
        matrix,
        raci.vocabulary.concepts.filter(({ baseline }) => baseline),
        raci.vocabulary,
      ),
    );
    expect(raci.compareMatrices(matrices, raci.vocabulary, missing).pairs).toBeGreaterThan(10);
    expect(raci.gapsOf(sopra, raci.vocabulary, []).score).toBeLessThan(1);
    expect(raci.roleLoads(temple).map(({ role }) => role.id)).toEqual(['provider', 'customer']);
    expect(raci.diffMatrices(sopra, sopra)).toEqual([]);
  });

  it.each(raci.exporters.map(({ id }) => id))('gives back what it exported as %s', async (id) => {
    const exporter = await raci.exporterNamed(id)?.load();
    const content = await exporter?.export([temple], { layout: 'sections' });
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const importer = await raci.importerFor(id);
    const read = await importer?.import(bytes ?? new Uint8Array(), { name: 'cloud-temple-paas' });
    expect(read?.matrices).toHaveLength(1);
    const [document] = read?.matrices ?? [];
    if (document === undefined) throw new Error('nothing was read');
    const written = raci.writeMatrix(document, { schema: 'matrix.schema.json' });
    expect(raci.loadMatrix(written, 'written.yaml').diagnostics).toEqual([]);
  });
});
