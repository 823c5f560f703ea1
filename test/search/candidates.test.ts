import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import type { Matrix } from '../../src/model/index.ts';
import { candidatesOf, sharesOf, weigh } from '../../src/search/candidates.ts';
import { compileLexicon, createIndex, Lexicon, type SearchIndex, search } from '../../src/search/index.ts';
import { readQuestion } from '../../src/search/question.ts';
import type { ConceptHit, FormHit, Unit } from '../../src/search/units.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';
import { cases } from '../support/cases.ts';

const lexicon = new Lexicon(compileLexicon(vocabulary));

function loaded(text: string, file: string): Matrix {
  const { matrix } = loadMatrix(text, file);
  if (matrix === undefined) throw new Error(`${file} cannot be read.`);
  return matrix;
}

const matrices = ['cloud-temple-paas', 'sopra-steria-cpaas'].map((name) =>
  loaded(readFileSync(new URL(`../../matrices/${name}.yaml`, import.meta.url), 'utf8'), name),
);
const index = createIndex(matrices, lexicon);

const words = fc.constantFrom(
  ...'backup restore certificate Zertifikate sauvegardes who is responsible quota ingress network policy incident of the provider monitoring clusters databse 7'.split(
    ' ',
  ),
);
const questions = fc.array(words, { minLength: 1, maxLength: 6 }).map((drawn) => drawn.join(' '));

/** How far each row has a unit, reckoned row by row from what is said of the weights. */
function plainValues({ words: asked, concepts }: Unit, { words, meanings, rowCount }: SearchIndex): number[] {
  const strengthIn = (postings: typeof words, thing: number, row: number) => {
    for (let at = postings.starts[thing] ?? 0; at < (postings.starts[thing + 1] ?? 0); at++)
      if (postings.rows[at] === row) return (postings.strengths[at] ?? 0) / 255;
    return 0;
  };
  const best = (postings: typeof words, hits: ReadonlyMap<number, FormHit | ConceptHit>, row: number) =>
    Math.max(
      0,
      ...[...hits].map(([thing, { quality }]) =>
        quality < 0.25 ? 0 : quality * strengthIn(postings, thing, row),
      ),
    );
  const shares = asked.length === 1 ? [1] : sharesOf({ words: asked });
  return Array.from({ length: rowCount }, (_, row) => {
    const apart = asked.reduce(
      (sum, word, at) =>
        sum + (shares[at] ?? 0) * Math.max(best(words, word.forms, row), best(meanings, word.concepts, row)),
      0,
    );
    return Math.max(apart, best(meanings, concepts, row));
  });
}

describe('what rows have of a question', () => {
  it('is what a plain sum over all rows comes to, whatever was asked before', () => {
    fc.assert(
      fc.property(questions, fc.infiniteStream(fc.boolean()), (query, drawn) => {
        const question = readQuestion(query, index);
        const allowed = Uint8Array.from({ length: index.rowCount }, () => (drawn.next().value ? 1 : 0));
        const weighed = weigh(question, index, allowed);
        const plain = new Array<number>(index.rowCount).fill(0);
        for (const { unit, weight, count } of weighed.units) {
          const values = plainValues(unit, index);
          expect(count).toBe(
            values.filter((value, row) => Math.fround(value) >= 0.3 && allowed[row] === 1).length,
          );
          values.forEach((value, row) => {
            plain[row] = (plain[row] ?? 0) + weight * value;
          });
        }
        plain.forEach((sum, row) => {
          expect(weighed.points.values[row]).toBeCloseTo(sum, 5);
        });
        const chosen = candidatesOf(weighed, allowed, 20);
        const least = Math.min(...chosen.map((row) => plain[row] ?? 0));
        const total = weighed.units.reduce((sum, { weight }) => sum + weight, 0);
        expect(chosen).toEqual([...chosen].sort((one, other) => one - other));
        // None that has clearly more is left out while there is room, and at least one is chosen where any has something.
        const better = plain.filter((sum, row) => allowed[row] === 1 && sum > least + total / 256);
        if (chosen.length < 40) expect(better.length).toBeLessThanOrEqual(chosen.length);
        expect(chosen.every((row) => allowed[row] === 1)).toBe(true);
        expect(chosen.length > 0).toBe(plain.some((sum, row) => sum > 0 && allowed[row] === 1));
      }),
      { numRuns: cases(60) },
    );
  });

  it('leaves nothing behind: answers do not depend on the questions before', () => {
    fc.assert(
      fc.property(questions, questions, (before, query) => {
        search(index, before, { limit: 5 });
        const again = search(index, query, { limit: 5 });
        expect(again).toEqual(search(createIndex(matrices, lexicon), query, { limit: 5 }));
      }),
      { numRuns: cases(5) },
    );
  });
});

it('rows that have equally much of a question are answered with, however many they are', () => {
  const activities = Array.from({ length: 400 }, (_, at) => ({
    name: `Restore the backup, item ${at + 1}`,
    assign: { provider: 'R' },
  }));
  const many = loaded(
    JSON.stringify({
      raci: 1,
      title: 'Platform',
      scheme: 'responsible',
      roles: { provider: { name: 'Acme' } },
      areas: [{ name: 'Data', activities }],
    }),
    'matrix.yaml',
  );
  const { answers } = search(createIndex([many], lexicon), 'restore the backup tonight', { limit: 5 });
  expect(answers).toHaveLength(5);
});
