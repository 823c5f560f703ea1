import { describe, expect, it } from 'vitest';
import { similarity, stemsOf, stemWeights } from '../../src/compare/similarity.ts';
import type { Language } from '../../src/text/languages.ts';

const same = () => 1;

describe('what a text is compared by', () => {
  it.each<readonly [string, Language | undefined, readonly string[]]>([
    ['Restoring the backups', 'en', ['restor', 'backup']],
    ['Restoring the backups', undefined, ['restoring', 'the', 'backups']],
    ['to be', 'en', ['to', 'be']],
    ['back-office plan', 'en', ['back', 'offic', 'plan']],
    ['备份', undefined, ['备份']],
    ['备份卷宗', undefined, ['备份', '份卷', '卷宗']],
    ['', 'en', []],
  ])('"%s" (%s)', (text, language, stems) => {
    expect([...stemsOf(text, language)]).toEqual(stems);
  });

  it('weighs more where fewer texts hold it', () => {
    const weight = stemWeights([new Set(['a', 'b']), new Set(['a']), new Set(['a', 'c'])]);
    expect([weight('a'), weight('b'), weight('new')]).toEqual([1, 1 + Math.log(3), 1 + Math.log(3)]);
    expect(stemWeights([])('a')).toBe(1);
  });
});

describe('how alike two texts are', () => {
  const alike = (one: string, other: string, weight: (stem: string) => number = same) => {
    const found = similarity(new Set(one.split(' ')), new Set(other.split(' ')), weight);
    expect(similarity(new Set(other.split(' ')), new Set(one.split(' ')), weight)).toBeCloseTo(found, 12);
    return found;
  };

  it.each([
    ['a b', 'a b', 1],
    ['a b', 'c d', 0],
    ['a b', 'a c', 0.5],
    ['a', 'a b c', 0.5],
    // A slip of the pen: nine tenths of the word.
    ['certificate', 'certifcate', 0.9],
    ['certificate volume', 'certifcate volume', 0.95],
    // One slip is forgiven once.
    ['certificate', 'certifcate certficate', 0.6],
    // Short words and numbers have none.
    ['log', 'lag', 0],
    ['volume2023', 'volume2024', 0],
    ['version1', 'versions', 0],
    ['certificate', 'certification', 0],
  ])('"%s" and "%s": %d', (one, other, expected) => {
    expect(alike(one, other)).toBeCloseTo(expected, 12);
  });

  it('hangs on what weighs most', () => {
    const heavy = (stem: string) => (stem === 'a' ? 3 : 1);
    expect(alike('a b', 'a c', heavy)).toBeCloseTo(6 / 8, 12);
    expect(alike('a b', 'd b', heavy)).toBeCloseTo(2 / 6, 12);
    expect(similarity(new Set(), new Set(['a']), same)).toBe(0);
    expect(similarity(new Set(['a']), new Set(), same)).toBe(0);
  });
});
