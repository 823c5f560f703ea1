import { expect, it } from 'vitest';
import { writeEntries, writeInline } from '../../../src/importers/write/fragments.ts';
import { starterMatrix } from '../../../src/importers/write/starter.ts';
import { loadMatrix } from '../../../src/load/index.ts';
import { ownershipOf, rowsOf, schemes } from '../../../src/model/index.ts';

const options = { id: 'acme', title: 'Acme: the port', schema: 'schemas/matrix schema.json' };

it('the starter of RACI', async () => {
  await expect(starterMatrix({ ...options, scheme: 'raci' })).toMatchFileSnapshot('starter/raci.yaml');
});

it('the starter of a scheme of its own', async () => {
  await expect(starterMatrix({ ...options, scheme: 'custom' })).toMatchFileSnapshot('starter/custom.yaml');
});

it.each([...Object.keys(schemes), 'custom'])('the starter of %s is sound', (scheme) => {
  const { matrix, diagnostics } = loadMatrix(starterMatrix({ ...options, scheme }), 'a.yaml');
  expect(diagnostics).toEqual([]);
  if (matrix === undefined) throw new Error('It must be sound.');
  expect(matrix).toMatchObject({ id: 'acme', title: 'Acme: the port', scheme: { id: scheme } });
  for (const { activity } of rowsOf(matrix))
    for (const { letter, min } of matrix.scheme.letters)
      expect(activity.cells.filter(({ letters }) => letters.includes(letter)).length).toBeGreaterThanOrEqual(
        min,
      );
  // Both take their turn.
  const owners = new Set(
    [...rowsOf(matrix)].map(({ activity }) => JSON.stringify(ownershipOf(activity, matrix).owners)),
  );
  expect(owners.size).toBe(2);
});

it('there is no starter of a scheme that is none', () => {
  expect(() => starterMatrix({ ...options, scheme: 'rsi' })).toThrow('There is no scheme "rsi".');
});

it.each([
  ['plain', 'a b', '', 'a b'],
  ['plain, after quotes', 'a b', '"', '"a b"'],
  ['plain, after single quotes', 'a b', "'", "'a b'"],
  ['what needs quotes', 'a: b', '', '"a: b"'],
  ['what needs quotes, after single ones', 'a: b', "'", "'a: b'"],
  ['what would be a truth', 'true', '', '"true"'],
  ['what would end a list', 'a, b]', '', '"a, b]"'],
  ['several lines', 'a\nb', '', '"a\\nb"'],
  ['a map', { a: 'R', b: 'C, I' }, '"', '{ a: R, b: "C, I" }'],
  ['a list', ['a', 'b'], '', '[a, b]'],
  ['nothing', null, '', 'null'],
  ['a number', 12, '', '12'],
] as const)('a value on one line: %s', (_, value, quotes, written) => {
  expect(writeInline(value, quotes)).toBe(written);
});

it('entries stand at their column', () => {
  const value = { name: 'A', list: ['a', 'b: c'], map: {} };
  expect(writeEntries(value, { form: 'block' })).toBe('name: A\nlist: [a, "b: c"]\nmap: {}\n');
  expect(writeEntries(value, { form: 'block' }, 4)).toBe('name: A\n    list: [a, "b: c"]\n    map: {}\n');
  expect(writeEntries([{ a: 1 }, 'x'], { form: 'block' }, 2)).toBe('- { a: 1 }\n  - x\n');
});
