import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import { compileLexicon, createIndex, Lexicon } from '../../src/search/index.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';
import { type JudgedSet, measure } from './measure.ts';

/*
 * Judged questions, with the shares that must hold: a little under what is reached, so that nothing rots unseen.
 * `npm run eval -- --misses` tells which questions are missed. The first set was looked at while tuning; the others
 * were written before and kept back.
 */
const floors: Readonly<
  Record<string, { readonly firstRight: number; readonly noneEmpty: number; readonly wronglyEmpty: number }>
> = {
  'platform-development': { firstRight: 0.95, noneEmpty: 0.95, wronglyEmpty: 0.02 },
  'platform-kept-back': { firstRight: 0.91, noneEmpty: 0.95, wronglyEmpty: 0.03 },
  'erp-project': { firstRight: 0.95, noneEmpty: 1, wronglyEmpty: 0.02 },
  infogerance: { firstRight: 0.91, noneEmpty: 1, wronglyEmpty: 0.02 },
  lakehouse: { firstRight: 0.82, noneEmpty: 1, wronglyEmpty: 0.1 },
  'service-desk': { firstRight: 0.95, noneEmpty: 1, wronglyEmpty: 0.02 },
  'web-hosting': { firstRight: 0.8, noneEmpty: 1, wronglyEmpty: 0.13 },
};

const root = new URL('../../', import.meta.url);
const lexicon = new Lexicon(compileLexicon(vocabulary));

describe.each(Object.entries(floors))(
  'questions judged: %s',
  (name, { firstRight, noneEmpty, wronglyEmpty }) => {
    const set = JSON.parse(
      readFileSync(new URL(`test/search/judged/${name}.json`, root), 'utf8'),
    ) as JudgedSet;
    const matrices = set.matrices.flatMap(
      (path) => loadMatrix(readFileSync(new URL(path, root), 'utf8'), path).matrix ?? [],
    );
    const { byKind } = measure(set.questions, createIndex(matrices, lexicon), matrices);
    const answerable = byKind.get('all answerable');
    const none = byKind.get('all none');

    it('puts the right row first', () => {
      expect(answerable?.firstRight).toBeGreaterThanOrEqual(firstRight);
      expect(answerable?.empty).toBeLessThanOrEqual(wronglyEmpty);
    });

    it('says so where nothing matches', () => {
      expect(none?.empty).toBeGreaterThanOrEqual(noneEmpty);
    });

    it('names the right owner', () => {
      expect(answerable?.ownerRight).toBeGreaterThanOrEqual(firstRight);
    });
  },
);
