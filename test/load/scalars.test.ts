import { expect, it } from 'vitest';
import { matrixFromDocument } from '../../src/load/index.ts';
import { readPlainYaml } from '../../src/load/read-plain-yaml.ts';
import { readYaml } from '../../src/load/read-yaml.ts';
import { plainValue } from '../../src/load/syntax.ts';

/** Every spelling of what YAML's core schema does not read as text, and what nearly is one. */
const scalars = [
  ...[
    '~',
    'null',
    'Null',
    'NULL',
    'nULL',
    'nulls',
    '~~',
    'true',
    'True',
    'TRUE',
    'tRUE',
    'truer',
    'false',
    'False',
  ],
  ...[
    'FALSE',
    'fALSE',
    'falsey',
    'yes',
    'no',
    'on',
    'off',
    'y',
    'n',
    '1',
    '10',
    '999999999999999',
    '1a',
    'a1',
    '1 a',
  ],
  ...[
    '2026-01-15',
    '1.2.3',
    '1-2',
    '+',
    '-a',
    '.a',
    '..',
    '1:2',
    'R',
    'a b',
    "it's",
    'a#b',
    'a:b',
    '“x”',
    'ä',
    '任务',
  ],
];

it.each(scalars)('%s is read the same by both readers', (written) => {
  const texts = [
    `a: ${written}\nb: 1\n`,
    `- ${written}\n- x\n`,
    `a: [${written}, x]\n`,
    `a: { b: ${written} }\n`,
  ];
  for (const text of texts) {
    const plain = readPlainYaml(text);
    const { root } = readYaml(text);
    // What the plain reader does not take on, the other one reads.
    if (plain !== undefined) expect(plainValue(plain)).toEqual(root && plainValue(root));
  }
});

it('the owner of a custom scheme is the letter that says so, wherever it stands', () => {
  const scheme = (letters: Parameters<typeof matrixFromDocument>[0]['letters'] & {}) =>
    matrixFromDocument({
      raci: 1,
      id: 'a',
      title: 'A',
      scheme: 'custom',
      letters,
      roles: { x: { name: 'X' } },
      areas: [{ name: 'Area' }],
    }).scheme;
  const both = scheme({
    K: { name: 'Knows' },
    W: { name: 'Works', doer: true },
    L: { name: 'Leads', owner: true },
  });
  expect(both).toMatchObject({ owner: 'L', doer: 'W' });
  expect(both.letters.map(({ letter, max }) => [letter, max])).toEqual([
    ['K', Number.POSITIVE_INFINITY],
    ['W', Number.POSITIVE_INFINITY],
    ['L', 1],
  ]);
  expect(scheme({ L: { name: 'Leads' }, W: { name: 'Works', owner: false } }).owner).toBe('L');
  expect(scheme({ L: { name: 'Leads', owner: true, max: 3 } }).letters[0]?.max).toBe(3);
});
