import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bearer, NameBook, type Span } from '../../src/search/name-book.ts';
import type { PackedMatrix } from '../../src/search/row-index.ts';

const word = fc.constantFrom('ops', 'team', 'the', 'client', 'crew');
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const names = fc.uniqueArray(name, { maxLength: 3 });
const role = fc.record({
  id: fc.constant('role'),
  kind: fc.constantFrom('customer', 'provider', 'person', undefined),
  names,
});
const matrix: fc.Arbitrary<PackedMatrix> = fc.record({
  id: fc.constant('matrix'),
  language: fc.constant('en' as const),
  names,
  roles: fc.array(role, { maxLength: 3 }),
  rows: fc.constant(1),
});
const ofKind = { customer: ['client', 'the client'], provider: ['crew'] } as const;

/** Every name in turn, and everybody in turn whether they are called so. */
function plainSpans(matrices: readonly PackedMatrix[], texts: readonly string[]): Span[] {
  const called = matrices.flatMap(({ names: own, roles }, matrix) => [
    { matrix, role: undefined, names: own },
    ...roles.map(({ kind, names: others }, role) => ({
      matrix,
      role,
      names: [...others, ...(kind === 'customer' || kind === 'provider' ? ofKind[kind] : [])],
    })),
  ]);
  const all = new Set(called.flatMap((one) => one.names));
  return [...all].flatMap((name) => {
    const parts = name.split(' ');
    const from = texts.findIndex((_, at) => parts.every((part, offset) => texts[at + offset] === part));
    const bearers = called.flatMap(({ matrix, role, names: own }, number): Bearer[] =>
      own.includes(name) ? [{ number, matrix, role }] : [],
    );
    return from < 0 ? [] : [{ name, from, to: from + parts.length, bearers }];
  });
}

it('finds who is called how, and where first, as looking at everybody in turn does', () => {
  const byName = (left: Span, right: Span) => (left.name < right.name ? -1 : 1);
  fc.assert(
    fc.property(fc.array(matrix, { maxLength: 3 }), fc.array(word, { maxLength: 8 }), (matrices, texts) => {
      const book = new NameBook(matrices, ofKind);
      const plain = plainSpans(matrices, texts).sort(byName);
      expect(book.spansIn(texts).sort(byName)).toEqual(plain);
      expect(book.spansIn(texts).sort(byName)).toEqual(plain);
    }),
  );
});
