import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spread } from '../../src/search/spread.ts';

/** Answers with scores in tenths, best first; the row tells the matrix too. */
const answers = fc
  .array(fc.record({ tenths: fc.integer({ min: 5, max: 10 }), matrix: fc.nat(5) }), { maxLength: 20 })
  .map((some) =>
    some
      .toSorted((left, right) => right.tenths - left.tenths)
      .map(({ tenths, matrix }, at) => ({ row: at * 10 + matrix, score: tenths / 10, matches: () => [] })),
  );
const matrixOf = ({ row }: { readonly row: number }) => row % 10;

it('shows as many as asked for, the best of each matrix among them, in the order of the scores', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 25 }), (scored, limit) => {
      const shown = spread(scored, matrixOf, limit);
      expect(shown).toHaveLength(Math.min(limit, scored.length));
      expect(new Set(shown.map(({ row }) => row)).size).toBe(shown.length);
      expect(shown[0]).toEqual(scored[0]);

      const scores = shown.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((left, right) => right - left));

      const matrices = [...new Set(scored.map(matrixOf))];
      const present = [...new Set(shown.map(matrixOf))];
      expect(present.toSorted()).toEqual(matrices.slice(0, limit).toSorted());
      for (const matrix of present) {
        const rows = (some: readonly { readonly row: number }[]) =>
          some.filter((one) => matrixOf(one) === matrix).map(({ row }) => row);
        expect(rows(scored).slice(0, rows(shown).length)).toEqual(rows(shown));
      }
    }),
  );
});

it('changes nothing where all are of one matrix', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 25 }), (scored, limit) => {
      expect(spread(scored, () => 0, limit)).toEqual(scored.slice(0, limit));
    }),
  );
});

it('brings what is about as good up to the first three', () => {
  const scored = [1, 0.95, 0.94, 0.9, 0.86, 0.8].map((score, row) => ({ row, score, matches: () => [] }));
  const matrices = [0, 0, 0, 0, 1, 2];
  const shown = spread(scored, ({ row }) => matrices[row] ?? 0, 5);
  expect(shown.map(({ row, score }) => `${row} ${score}`)).toEqual([
    '0 1',
    '1 0.95',
    '4 0.94',
    '2 0.94',
    '5 0.8',
  ]);
});
