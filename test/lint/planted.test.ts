import { readFileSync } from 'node:fs';
import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import { addressOf, ownershipOf, rowsOf } from '../../src/model/index.ts';
import { fixed, lintText } from './support.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** 200 rows with 40 defects of 25 kinds; the list names the exact span of each. */
const planted = fixture('planted.yaml');
const expected = fixture('planted.expected.txt').trim().split('\n');

describe('a matrix of 200 rows with 40 planted defects of 25 kinds', () => {
  it('is what it says', () => {
    const { matrix } = loadMatrix(planted, 'planted.yaml');
    expect(matrix && [...rowsOf(matrix)]).toHaveLength(200);
    expect(expected).toHaveLength(40);
    expect(new Set(expected.map((line) => line.split(' ')[1])).size).toBe(25);
  });

  it('has each found once, at its place, and nothing else', () => {
    const found = lintText(planted).map(
      ({ rule, place }) => `${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${rule}`,
    );
    expect(found).toEqual(expected);
  });

  it('differs after its fixes only where they say', () => {
    const { text, applied } = fixed(planted);
    expect(applied.map(({ rule }) => rule).sort()).toEqual([
      'needless-shared',
      'redundant-letters',
      'redundant-letters',
      'redundant-letters',
      'unknown-letter',
      'unknown-letter',
      'unused-role',
    ]);
    const changed: number[] = [];
    let line = 1;
    for (const { value, added, removed, count } of diffLines(planted, text)) {
      if (removed) changed.push(line);
      if (!added) line += count;
      if (added) expect(value.split('\n').length - 1).toBe(1);
    }
    expect(changed).toEqual(applied.map((fix) => fix.line).sort((a, b) => a - b));
    expect(owners(text)).toEqual(owners(planted));
    expect(fixed(text).applied).toEqual([]);
  });
});

function owners(text: string) {
  const { matrix } = loadMatrix(text.replaceAll('А', 'A').replaceAll('С', 'C'), 'planted.yaml');
  return (
    matrix && [...rowsOf(matrix)].map((row) => [addressOf(row), ownershipOf(row.activity, matrix).owners])
  );
}
