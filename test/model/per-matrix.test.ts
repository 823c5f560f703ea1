import { describe, expect, it } from 'vitest';
import { matrixFromDocument } from '../../src/load/index.ts';
import { rowsOf } from '../../src/model/index.ts';
import { perMatrix } from '../../src/model/per-matrix.ts';

const matrix = () =>
  matrixFromDocument({
    raci: 1,
    id: 'm',
    title: 'M',
    roles: { a: { name: 'A' } },
    areas: [{ name: 'Things', activities: [{ name: 'One', assign: { a: 'RA' } }] }],
  });

describe('a question about a matrix', () => {
  it('is answered once for each matrix', () => {
    let asked = 0;
    const title = perMatrix(({ title }) => `${title}${++asked}`);
    const [one, other] = [matrix(), matrix()];
    expect([title(one), title(one), title(other), title(one)]).toEqual(['M1', 'M1', 'M2', 'M1']);
  });

  it('is answered anew for a copy with other parts, and for one that is frozen', () => {
    const whole = matrix();
    expect(rowsOf(whole)).toHaveLength(1);
    expect(rowsOf({ ...whole, areas: [] })).toEqual([]);
    expect(rowsOf(Object.freeze(matrix()))).toHaveLength(1);
  });

  it('leaves no trace in what is printed or compared', () => {
    const asked = matrix();
    rowsOf(asked);
    expect(Object.keys(asked)).toEqual(Object.keys(matrix()));
    expect(Object.getOwnPropertySymbols({ ...asked })).toEqual([]);
  });
});
