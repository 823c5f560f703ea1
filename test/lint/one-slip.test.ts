import { expect, it } from 'vitest';
import { lintText } from './support.ts';

/*
 * A slip that the loader tells, and what rules still say of the rest: nothing that only repeats the slip in other words,
 * and nothing less than before about the parts that it does not touch. Without a slip the file has four findings: a row
 * without an owner, one without a doer, a role without any cell and one that is only ever told.
 */

const file = `raci: 1
id: a
title: A
scheme: rasci
roles:
  p: { name: Provider }
  c: { name: Customer }
  desk: { name: Service desk }
  law: { name: Lawyers }
areas:
  - name: Backup
    activities:
      - name: Restore volumes
        assign: { p: RA, c: I }
        note: On request.
      - name: Test volumes
        assign: { p: R, c: C }
  - name: Network
    areas:
      - name: Ports
        activities:
          - name: Open ports
            assign: { c: A, law: I }
`;

/** Each finding with its line. */
function said(text: string): string[] {
  return lintText(text).map(({ rule, place, role, activity }) =>
    [place.line, rule, activity ?? role].filter((part) => part !== undefined).join(' '),
  );
}

const all = [
  '8 unused-role desk',
  '9 role-without-duty law',
  '17 no-owner test-volumes',
  '23 no-doer open-ports',
];

it.each<readonly [slip: string, from: string, to: string, readonly string[]]>([
  ['none', '', '', all],
  [
    'a row whose cells are a text',
    '{ p: R, c: C }',
    'P',
    ['17 schema test-volumes', '23 no-doer open-ports'],
  ],
  [
    'a row whose cells are misspelt',
    'assign: { p: R, c: C }',
    'asign: { p: R, c: C }',
    ['8 unused-role desk', '9 role-without-duty law', '17 schema test-volumes', '23 no-doer open-ports'],
  ],
  [
    'a row with a key that is none',
    'note: On request.',
    'priority: 1',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '15 schema restore-volumes',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'a row with a note that is no text',
    'note: On request.',
    'note: [1]',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '15 schema restore-volumes',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'a row with topics that are no list',
    'note: On request.',
    'topics: 1',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '15 schema restore-volumes',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'a row with another status',
    'note: On request.',
    'status: done',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '15 schema restore-volumes',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'a cell that is a number',
    'c: I }',
    'c: 1 }',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '14 schema restore-volumes',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'a cell that stands twice',
    '{ p: R, c: C }',
    '{ p: R, p: A, c: C }',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '17 duplicate-key test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  ['a role that is a text', 'c: { name: Customer }', 'c: Customer', ['7 schema', '8 unused-role desk']],
  [
    'a role without a name',
    'law: { name: Lawyers }',
    'law: { nam: Lawyers }',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '9 schema',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'a role with a kind that is none',
    'law: { name: Lawyers }',
    'law: { name: Lawyers, kind: company }',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '9 schema',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  ['the roles are a list', '\n  p: { name', '\n  - p: { name', ['7 yaml-syntax']],
  ['the roles are misspelt', 'roles:', 'rols:', ['5 schema']],
  [
    'the scheme is misspelt',
    'scheme: rasci',
    'scheme: rasic2',
    [
      '4 schema',
      '8 unused-role desk',
      '9 role-without-duty law',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  ['the scheme is none', 'scheme: rasci', 'scheme: xyz', ['4 schema']],
  [
    'the version is missing',
    'raci: 1\n',
    '',
    [
      '1 schema',
      '7 unused-role desk',
      '8 role-without-duty law',
      '16 no-owner test-volumes',
      '22 no-doer open-ports',
    ],
  ],
  [
    'the version is another',
    'raci: 1',
    'raci: 2',
    [
      '1 schema',
      '8 unused-role desk',
      '9 role-without-duty law',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'the title is missing',
    'title: A\n',
    '',
    [
      '1 schema',
      '7 unused-role desk',
      '8 role-without-duty law',
      '16 no-owner test-volumes',
      '22 no-doer open-ports',
    ],
  ],
  [
    'the rows of an area are misspelt',
    'name: Backup\n    activities:',
    'name: Backup\n    activites:',
    ['12 schema', '23 no-doer open-ports'],
  ],
  [
    'an area has a key that is none',
    'name: Backup',
    'name: Backup\n    owner: p',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '12 schema',
      '18 no-owner test-volumes',
      '24 no-doer open-ports',
    ],
  ],
  [
    'an area without a name',
    '- name: Backup\n',
    '- nam: Backup\n',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '11 schema',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  ['the areas are misspelt', '\nareas:', '\nareass:', ['10 schema']],
  ['the inner areas are misspelt', '    areas:', '    area:', ['17 no-owner test-volumes', '19 schema']],
  [
    'an area that is a text',
    '  - name: Network',
    '  - Ports\n  - name: Network',
    ['17 no-owner test-volumes', '18 schema', '24 no-doer open-ports'],
  ],
  [
    'the cells of a row stand twice',
    'assign: { p: R, c: C }\n',
    'assign: { c: C }\n        assign: { p: R, desk: C }\n',
    ['9 role-without-duty law', '18 duplicate-key test-volumes', '24 no-doer open-ports'],
  ],
  [
    'a list as the key of a cell',
    '{ p: R, c: C }',
    '{ p: R, [c]: C }',
    ['17 yaml-syntax test-volumes', '23 no-doer open-ports'],
  ],
  [
    'a row that is a text',
    '      - name: Test volumes\n        assign: { p: R, c: C }\n',
    '      - Test volumes\n',
    ['16 schema', '22 no-doer open-ports'],
  ],
  [
    'the rows of an area stand twice',
    '  - name: Network',
    '    activities: []\n  - name: Network',
    ['17 no-owner test-volumes', '18 duplicate-key', '24 no-doer open-ports'],
  ],
  [
    'the roles stand twice',
    'areas:\n  - name: Backup',
    'roles: { p: { name: P } }\nareas:\n  - name: Backup',
    ['10 duplicate-key'],
  ],
  [
    'the title stands twice',
    'title: A',
    'title: A\ntitle: B',
    [
      '4 duplicate-key',
      '9 unused-role desk',
      '10 role-without-duty law',
      '18 no-owner test-volumes',
      '24 no-doer open-ports',
    ],
  ],
  [
    'a row whose status is misspelt',
    'note: On request.',
    'statos: retired',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '15 schema restore-volumes',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'a row whose note is misspelt',
    'note: On request.',
    'nots: On request.',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '15 schema restore-volumes',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'a row whose reason for sharing is misspelt',
    'note: On request.',
    'shard: By site.',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '15 schema restore-volumes',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'a row with an id that is none',
    'note: On request.',
    'id: A B',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '15 schema A B',
      '17 no-owner test-volumes',
      '23 no-doer open-ports',
    ],
  ],
  [
    'a cell of the only row of a role',
    '{ c: A, law: I }',
    '{ c: A, law: 1 }',
    ['8 unused-role desk', '17 no-owner test-volumes', '23 schema open-ports'],
  ],
  [
    'a cell with a key that is none',
    'law: I }',
    'law: { lettters: I } }',
    ['8 unused-role desk', '17 no-owner test-volumes', '23 schema open-ports'],
  ],
  [
    'cells as a list',
    '{ c: A, law: I }',
    '[c, law]',
    ['8 unused-role desk', '17 no-owner test-volumes', '23 schema open-ports'],
  ],
  [
    'cells as a list of maps',
    '{ c: A, law: I }',
    '[{ c: A }, { law: I }]',
    ['8 unused-role desk', '17 no-owner test-volumes', '23 schema open-ports'],
  ],
  [
    'cells as a map of maps',
    '{ c: A, law: I }',
    '{ x: { y: { z: { law: I } } } }',
    ['8 unused-role desk', '17 no-owner test-volumes', '23 schema open-ports'],
  ],
  [
    'rows as a text',
    '        activities:\n          - name: Open ports\n            assign: { c: A, law: I }',
    '        activities: Open ports',
    ['17 no-owner test-volumes', '21 schema'],
  ],
  [
    'an inner area that is a text',
    '      - name: Ports\n',
    '      - Ports\n      - name: Ports\n',
    ['17 no-owner test-volumes', '20 schema', '24 no-doer open-ports'],
  ],
  [
    'advice without a text',
    '  - name: Network',
    '    recommendations: [{ note: X }]\n  - name: Network',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '17 no-owner test-volumes',
      '18 schema',
      '24 no-doer open-ports',
    ],
  ],
  [
    'a role with a quoted key that stands twice',
    '  law: {',
    '  "law": { name: Law }\n  law: {',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '10 duplicate-key',
      '18 no-owner test-volumes',
      '24 no-doer open-ports',
    ],
  ],
  [
    'a quoted list that stands twice',
    '\nareas:\n  - name: Backup',
    '\n"areas": []\nareas:\n  - name: Backup',
    ['10 schema', '11 duplicate-key'],
  ],
  [
    'an area whose name stands twice',
    '- name: Ports',
    '- name: Ports\n        name: Harbours',
    [
      '8 unused-role desk',
      '9 role-without-duty law',
      '17 no-owner test-volumes',
      '21 duplicate-key',
      '24 no-doer open-ports',
    ],
  ],
])('%s', (_, from, to, expected) => {
  expect(file).toContain(from);
  expect(said(file.replace(from, to))).toEqual(expected);
});
