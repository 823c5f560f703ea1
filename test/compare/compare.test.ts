import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareMatrices } from '../../src/compare/compare.ts';
import { dutiesOf } from '../../src/compare/compare-duties.ts';
import { addressOf, type Matrix } from '../../src/model/index.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';
import { cases } from '../support/cases.ts';
import { documents, matrixOf } from './versions.ts';

const compare = (...matrices: readonly Matrix[]) =>
  compareMatrices(
    matrices,
    vocabulary,
    matrices.map(() => []),
  );

/** All that a comparison says, by matrix and not by place. */
function said({ topics, changesHands, onlyIn, labels, uncovered }: Comparison) {
  const row = ({ topic, cells, changesHands: moves }: Comparison['changesHands'][number]) => ({
    topic: topic.id,
    moves,
    cells: Object.fromEntries(
      cells.map((cell, index) => [
        labels[index],
        { kinds: cell.kinds, owners: cell.owners, rows: cell.activities.map(addressOf) },
      ]),
    ),
  });
  return {
    topics: topics.map(({ topic, rows }) => [topic.id, rows.map(row)]),
    changesHands: changesHands.map(row),
    onlyIn: Object.fromEntries(
      onlyIn.map((found, index) => [
        labels[index],
        found.map(({ topic, isAlone, rows }) => [topic.id, isAlone, rows.map(row)]),
      ]),
    ),
    uncovered: uncovered.map(({ id }) => id),
  };
}

const options = { numRuns: cases(40) };

describe('a comparison', () => {
  it('is mirrored when its matrices change places', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const [a, b] = [matrixOf({ ...one, id: 'one' }), matrixOf({ ...other, id: 'other' })];
        expect(said(compare(b, a))).toEqual(said(compare(a, b)));
      }),
      options,
    );
  });

  it('mirrors the duties of a side too: what is new there is open or gone the other way', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const [a, b] = [matrixOf({ ...one, id: 'one' }), matrixOf({ ...other, id: 'other' })];
        const there = dutiesOf(compare(a, b), 'customer');
        const back = dutiesOf(compare(b, a), 'customer');
        const count = (duties: typeof there, ...changes: readonly string[]) =>
          duties.filter(({ change }) => changes.includes(change)).length;
        expect(count(back, 'gone', 'unsaid')).toBe(count(there, 'new'));
        expect(count(back, 'kept')).toBe(count(there, 'kept'));
      }),
      options,
    );
  });

  it('finds nothing changed between a matrix and itself', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const matrix = matrixOf(document);
        const { changesHands, onlyIn, topics, labels } = compare(matrix, matrix);
        expect(labels).toEqual(['acme', 'acme (2)']);
        expect(changesHands).toEqual([]);
        expect(onlyIn).toEqual([[], []]);
        for (const { rows } of topics)
          for (const { cells } of rows)
            expect(cells[0]?.activities.map(addressOf)).toEqual(cells[1]?.activities.map(addressOf));
      }),
      options,
    );
  });

  it('loses no activity, and says of none that only one matrix has it where two stand side by side', () => {
    fc.assert(
      fc.property(documents, documents, documents, (...all) => {
        const matrices = all.map((document, index) => matrixOf({ ...document, id: `m${index}` }));
        const { topics, onlyIn } = compare(...matrices);
        for (const [place, matrix] of matrices.entries()) {
          const shown = new Set(
            topics.flatMap(({ rows }) =>
              rows.flatMap(({ cells }) => cells[place]?.activities.map(addressOf) ?? []),
            ),
          );
          const rows = matrix.areas.flatMap((area) =>
            area.activities.map((activity) => addressOf({ matrix, area, activity })),
          );
          expect([...shown].sort()).toEqual([...new Set(rows)].sort());
        }
        for (const found of onlyIn)
          for (const { rows } of found)
            for (const { cells } of rows)
              expect(cells.filter(({ activities }) => activities.length > 0)).toHaveLength(1);
      }),
      options,
    );
  });

  it('tells that a duty changes hands when only its owner does, and that nobody has it', () => {
    const document = (assign: Record<string, string>) => ({
      raci: 1 as const,
      id: Object.keys(assign)[0] ?? 'nobody',
      title: 'T',
      roles: { vendor: { name: 'Vendor', kind: 'provider' as const }, us: { name: 'We' } },
      areas: [{ name: 'Backup', activities: [{ name: 'Take backups', assign }] }],
    });
    const kinds = (left: Record<string, string>, right: Record<string, string>) => {
      const { changesHands } = compare(matrixOf(document(left)), matrixOf(document(right)));
      return changesHands.map(({ cells }) => cells.map((cell) => cell.kinds));
    };
    expect(kinds({ vendor: 'RA' }, { us: 'RA' })).toEqual([[['provider'], ['us']]]);
    expect(kinds({ vendor: 'RA' }, {})).toEqual([[['provider'], []]]);
    expect(kinds({ vendor: 'A', us: 'R' }, { vendor: 'RA' })).toEqual([]);
  });
});
