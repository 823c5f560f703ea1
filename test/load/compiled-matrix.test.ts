import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileMatrix, restoreRow } from '../../src/load/compiled-matrix.ts';
import { loadMatrix } from '../../src/load/load-matrix.ts';
import { rowsOf } from '../../src/model/index.ts';

const nested = `
raci: 1
id: nested
title: Nested
roles:
  platform: { name: Platform team }
areas:
  - name: Outer
    activities:
      - name: First
        assign: { platform: RA }
    areas:
      - name: Inner
        source: { line: 3 }
        areas:
          - name: Innermost
            activities:
              - name: Second
                assign: { platform: { letters: A, note: by night } }
              - name: Third
                assign: { platform: R }
      - name: Empty
  - name: Last
    activities:
      - name: Fourth
        assign: { platform: A }
`;

const folder = new URL('../../matrices/', import.meta.url);
const shipped = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

it.each([
  ['nested areas', nested] as const,
  ...shipped.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
])('restores every row of %s as it was', (_, text) => {
  const { matrix } = loadMatrix(text, 'a.yaml');
  if (matrix === undefined) throw new Error('It must be sound.');
  const compiled = JSON.parse(JSON.stringify(compileMatrix(matrix)));
  const rows = [...rowsOf(matrix)];
  rows.forEach(({ area, activity }, number) => {
    const row = restoreRow(compiled, number, 'a.yaml');
    expect(row?.activity).toEqual(activity);
    expect(row?.area).toEqual({ ...area, activities: [activity], areas: [] });
    expect(row?.matrix.roles).toEqual(matrix.roles);
    expect(row?.matrix.file).toBe('a.yaml');
    expect(row?.matrix.places.value(`${activity.pointer}/name`)).toEqual(
      matrix.places.value(activity.pointer),
    );
    const within = `${activity.pointer}/assign`; // a row is one place, whatever of it is asked for
    expect(row?.matrix.places.key(within)).toEqual(matrix.places.value(activity.pointer));
    expect(row?.matrix.places.key('/id')).toMatchObject({ line: 1, column: 1, end: 0 });
  });
  expect(restoreRow(compiled, rows.length, 'a.yaml')).toBeUndefined();
});
