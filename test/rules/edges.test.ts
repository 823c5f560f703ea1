import { describe, expect, it } from 'vitest';
import { areaTooLarge } from '../../src/rules/area-too-large.ts';
import { emptyArea } from '../../src/rules/empty-area.ts';
import { matrix, rows } from '../../src/rules/examples.ts';
import { letterCount } from '../../src/rules/letter-count.ts';
import { missingSource } from '../../src/rules/missing-source.ts';
import { nameStyle } from '../../src/rules/name-style.ts';
import { noDoer } from '../../src/rules/no-doer.ts';
import { noOwner } from '../../src/rules/no-owner.ts';
import { ownerBottleneck } from '../../src/rules/owner-bottleneck.ts';
import { plannedWithoutNote } from '../../src/rules/planned-without-note.ts';
import { roleOverload } from '../../src/rules/role-overload.ts';
import { roleWithoutDuty } from '../../src/rules/role-without-duty.ts';
import type { Rule, RuleOptions } from '../../src/rules/rule.ts';
import { separationOfDuties } from '../../src/rules/separation-of-duties.ts';
import { singleOwner } from '../../src/rules/single-owner.ts';
import { tooManyConsulted } from '../../src/rules/too-many-consulted.ts';
import { tooManyDoers } from '../../src/rules/too-many-doers.ts';
import { tooManyInformed } from '../../src/rules/too-many-informed.ts';
import { unknownRole } from '../../src/rules/unknown-role.ts';
import { unsorted } from '../../src/rules/unsorted.ts';
import { unusedRole } from '../../src/rules/unused-role.ts';
import { saidAtMarks } from './marked.ts';

/*
 * The conditions of each rule, on both sides of their edge: what is just broken is told at its marks, with the words
 * that stand beside it; what is just kept has no marks.
 */

/** Rows with these cells, whose names are "Step 1", "Step 2", and what comes with them. */
function steps(roles: string, assigns: readonly string[], head = 'scheme: raci'): string {
  const activities = assigns.map(
    (assign, index) => `          - { name: Step ${index + 1}, assign: ${assign} }`,
  );
  return matrix(`
    ${head}
    roles: ${roles}
    areas:
      - name: Backup
        activities:
${activities.join('\n')}
  `);
}

const four = '{ ops: { name: Ops }, dev: { name: Dev }, sec: { name: Sec }, law: { name: Law } }';

/** The same row as often as said. */
const times = (count: number, assign: string) => Array.from({ length: count }, () => assign);

type Edge = readonly [
  title: string,
  text: string,
  messages?: readonly string[],
  help?: string,
  options?: RuleOptions,
];

function edges<Options extends RuleOptions>(rule: Rule<Options>, table: readonly Edge[]): void {
  describe(rule.id, () => {
    it.each(table.map((edge) => [edge[0], edge] as const))(
      '%s',
      (_, [, text, messages = [], help = '', options = {}]) => {
        const said = saidAtMarks(rule, text, { options });
        expect(said.map(({ message }) => message)).toEqual(messages);
        if (help !== '') expect(said[0]?.help).toBe(help);
      },
    );
  });
}

const one = (assign: string, rest = '', scheme = 'raci') =>
  rows(
    `
    - name: Restore backups
      assign: ${assign}
${rest === '' ? '' : `      ${rest}`}
  `,
    scheme,
  );

const ownLetters = (count: string) => `scheme: custom
    letters: { O: { name: Owns, owner: true${count} }, D: { name: Does, doer: true, min: 2, max: 3 }, V: { name: Vetoes, max: 1 } }`;

edges(letterCount, [
  ['as many as the letter wants at least', steps(four, ['{ ops: OD, dev: D }'], ownLetters(''))],
  ['as many as it allows', steps(four, ['{ ops: OD, dev: D, sec: D }'], ownLetters(''))],
  [
    'one too few',
    steps(four, ['‹{ ops: OD, dev: "" }›'], ownLetters('')),
    ['"Step 1" has only 1 role with D (Does); Custom asks for 2.'],
    'Give D to 2 roles.',
  ],
  ['no doer at all is left to no-doer', steps(four, ['{ ops: O }'], ownLetters(''))],
  [
    'one too many: the last one is marked',
    steps(four, ['{ ops: OD, dev: D, sec: D, law: ‹D› }'], ownLetters('')),
    ['"Step 1" has 4 roles with D (Does); Custom allows 3.'],
    'Leave D with 3 roles.',
  ],
  [
    'a letter that one may hold, and need not',
    steps(four, ['{ ops: ODV, dev: ‹DV› }', '{ ops: OD, dev: D }'], ownLetters('')),
    ['"Step 1" has 2 roles with V (Vetoes); Custom allows 1.'],
    'Leave V with 1 role.',
  ],
  [
    'fewer owners than the scheme asks for',
    steps(four, ['‹{ ops: OD, dev: D }›'], ownLetters(', min: 2, max: 2')),
    ['"Step 1" has only 1 role with O (Owns); Custom asks for 2.'],
  ],
  ['as many owners', steps(four, ['{ ops: OD, dev: OD }'], ownLetters(', min: 2, max: 2'))],
  ['too many owners are left to single-owner', steps(four, ['{ ops: OD, dev: OD }'], ownLetters(''))],
  ['no owner is left to no-owner', steps(four, ['{ ops: D, dev: D }'], ownLetters(', min: 2, max: 2'))],
  ['a cell that cannot be read may hold it', steps(four, ['{ ops: OD, dev: "?%" }'], ownLetters(''))],
  ['a row that says nothing is left to empty-row', one('{}', '', 'daci')],
  ['a retired row', one('{ provider: D, customer: D }', 'status: retired', 'daci')],
]);

const usual = (lone: number, done: number, unowned = 0) =>
  steps(four, [
    ...times(lone, '{ ops: A, dev: I }'),
    ...times(done, '{ ops: A, dev: R }'),
    ...times(unowned, '{ ops: R }'),
  ]);
const marked = (text: string) => text.replaceAll('{ ops: A, dev: I }', '‹{ ops: A, dev: I }›');
const nobodyDoes = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `Nobody does the work of "Step ${index + 1}": nobody holds R (Responsible).`,
  );

edges(noDoer, [
  ['ten lone owners, and no other rows: such a house', usual(10, 0)],
  ['half of the rows', usual(10, 10)],
  ['rows without an owner do not count', usual(10, 10, 5)],
  ['less than half', marked(usual(10, 11)), nobodyDoes(10)],
  [
    'only nine',
    marked(usual(9, 0)),
    nobodyDoes(9),
    'Give R (Responsible) to those who do it; the owner may hold it too.',
  ],
  ['always', usual(1, 11), [], '', { 'lone-owner-does': 'always' }],
  ['never', marked(usual(10, 0)), nobodyDoes(10), '', { 'lone-owner-does': 'never' }],
  [
    'a row without an owner is told in such a house too',
    steps(four, ['‹{ ops: C }›', ...times(10, '{ ops: A }')]),
    nobodyDoes(1),
  ],
  ['unless a placeholder stands for the owner', steps(four, ['{ ops: C, dev: TBD }'])],
  ['while one beside an owner does not hide it', steps(four, ['‹{ ops: A, dev: TBD }›']), nobodyDoes(1)],
  [
    'a doer that the scheme does not ask for',
    steps(
      four,
      ['{ ops: O }'],
      'scheme: custom\n    letters: { O: { name: Owns, owner: true }, D: { name: Does, doer: true, min: 0 } }',
    ),
  ],
  ['a scheme whose owner is the doer', one('{ provider: R }', '', 'responsible')],
]);

edges(noOwner, [
  [
    'one does the work',
    one('‹{ provider: R }›'),
    ['"Restore backups" has no owner: nobody holds A (Accountable).'],
    '"Acme Cloud" does the work; give A (Accountable) to the one role that answers for the result.',
  ],
  [
    'two do',
    one('‹{ provider: R, customer: R }›'),
    ['"Restore backups" has no owner: nobody holds A (Accountable).'],
    '"Acme Cloud" and "Product team" do the work; give A (Accountable) to the one role that answers for the result.',
  ],
  [
    'nobody does',
    one('‹{ provider: C, customer: "?, tbd" }›'),
    ['"Restore backups" has no owner: "?" is nobody yet.'],
    'Give A (Accountable) to the one role that answers for it.',
  ],
  [
    'a scheme that allows for none',
    steps(
      four,
      ['{ ops: D }'],
      'scheme: custom\n    letters: { O: { name: Owns, owner: true, min: 0 }, D: { name: Does } }',
    ),
  ],
  [
    'a scheme of its own without a doer',
    steps(
      four,
      ['‹{ ops: D }›'],
      'scheme: custom\n    letters: { O: { name: O, owner: true }, D: { name: Does } }',
    ),
    ['"Step 1" has no owner: nobody holds O.'],
    'Give O to the one role that answers for it.',
  ],
  ['a role that is not declared holds it', one('{ provider: R, custmer: A }')],
  [
    'a role that is not declared holds another letter',
    one('‹{ provider: R, custmer: C }›'),
    ['"Restore backups" has no owner: nobody holds A (Accountable).'],
  ],
  ['a blank is missing behind the colon', one('{ provider: R, customer:A }')],
]);

edges(singleOwner, [
  [
    'three owners, the second of which is one too many',
    steps(four, ['{ ops: RA, dev: ‹A›, sec: A }']),
    ['"Step 1" has 3 owners: "Ops", "Dev" and "Sec" hold A (Accountable).'],
    'Leave A with one role, or say under "shared:" why and how they split it.',
  ],
  ['as many as the scheme allows', steps(four, ['{ ops: OD, dev: OD }'], ownLetters(', min: 2, max: 2'))],
  [
    'one more',
    steps(four, ['{ ops: OD, dev: OD, sec: ‹O› }'], ownLetters(', min: 2, max: 2')),
    ['"Step 1" has 3 owners: "Ops", "Dev" and "Sec" hold O (Owns).'],
    'Leave O with 2 roles, or say under "shared:" why and how they split it.',
  ],
  ['a role that is not declared is not certain to be one', one('{ provider: RA, custmer: A }')],
]);

edges(separationOfDuties, [
  ['in different hands', steps(four, ['{ ops: R, dev: AV }'], 'scheme: raci-vs')],
  [
    'who does it verifies it',
    steps(four, ['{ ops: ‹AVR›, dev: V }'], 'scheme: raci-vs'),
    ['"Ops" holds V (Verifier) and R (Responsible) in "Step 1".'],
    'Give V to a role without R.',
  ],
  ['out of the loop', steps(four, ['{ ops: RA, dev: O }'], 'scheme: racio')],
  [
    'out of the loop, and told',
    steps(four, ['{ ops: RA, dev: ‹IO› }'], 'scheme: racio'),
    ['"Dev" holds O (Out of the loop) and I (Informed) in "Step 1".'],
    'Leave O alone in the cell, or remove it.',
  ],
  [
    'letters of the file that exclude each other, whichever says so',
    steps(
      four,
      ['{ ops: ‹OB›, dev: OC, sec: ‹BC› }'],
      'scheme: custom\n    letters: { O: { name: Owns, owner: true, excludes: [B] }, B: { name: Builds }, C: { name: Checks, excludes: [B] } }',
    ),
    [
      '"Ops" holds O (Owns) and B (Builds) in "Step 1".',
      '"Sec" holds C (Checks) and B (Builds) in "Step 1".',
    ],
    'Give O to a role without B.',
  ],
]);

const overloadedBy = (letter: string, held: number, rest: number, more: readonly string[] = []) => [
  ...times(held, `{ ops: ${letter}, dev: C, sec: I }`),
  ...times(rest, `{ dev: ${letter}, ops: C }`),
  ...more,
];
for (const [rule, letter, name] of [
  [ownerBottleneck, 'A', 'A (Accountable)'],
  [roleOverload, 'R', 'R (Responsible)'],
] as const) {
  const told = four.replace('name: Ops', 'name: ‹Ops›');
  edges(rule, [
    ['six rows of ten', steps(four, overloadedBy(letter, 6, 4))],
    ['seven of ten', steps(told, overloadedBy(letter, 7, 3)), [`"Ops" holds ${name} in 7 of 10 rows.`]],
    ['seven of nine: too few to speak of a share', steps(four, overloadedBy(letter, 7, 2))],
    [
      'retired, empty and unread rows do not count',
      steps(four, [...overloadedBy(letter, 7, 2), '{}', '{ ops: I }']),
    ],
    [
      'two roles at work: one always has the larger part',
      steps(four, times(12, `{ ops: ${letter}, dev: C, sec: "" }`)),
    ],
    [
      'a role at work that is nobody yet',
      steps(four.replace('Sec', 'TBD'), times(12, `{ ops: ${letter}, dev: C, sec: I }`)),
    ],
    [
      'more than the share of the options, in as many rows',
      steps(told, overloadedBy(letter, 2, 1)),
      [`"Ops" holds ${name} in 2 of 3 rows.`],
      '',
      { share: 66, 'min-rows': 3 },
    ],
    ['just that share', steps(four, overloadedBy(letter, 1, 1)), [], '', { share: 50, 'min-rows': 2 }],
  ]);
}

edges(roleWithoutDuty, [
  [
    'who is consulted once',
    steps('{ ops: { name: Ops }, dev: { name: Dev } }', ['{ ops: RA, dev: I }', '{ ops: RA, dev: C }']),
  ],
  [
    'who is only told',
    steps('{ ops: { name: Ops }, dev: { name: ‹Dev› } }', [
      '{ ops: RA, dev: I }',
      '{ ops: RA, dev: "" }',
      '{ ops: RA }',
    ]),
    ['"Dev" is only ever informed.'],
    'Give it what it does or decides, or drop it if nobody misses the news.',
  ],
  [
    'who has a cell that cannot be read',
    steps('{ ops: { name: Ops }, dev: { name: Dev } }', ['{ ops: RA, dev: I }', '{ ops: RA, dev: "%" }']),
  ],
  [
    'who has nothing at all is left to unused-role',
    steps('{ ops: { name: Ops }, dev: { name: Dev } }', ['{ ops: RA, dev: "" }']),
  ],
  [
    'who is left out, and told',
    steps(
      '{ ops: { name: Ops }, dev: { name: ‹Dev› } }',
      ['{ ops: RA, dev: O }', '{ ops: RA, dev: I }'],
      'scheme: racio',
    ),
    ['"Dev" is only ever informed.'],
  ],
]);

const five = `{ a: { name: A }, b: { name: B }, c: { name: C }, d: { name: D }, e: { name: E }, f: { name: F }, g: { name: G } }`;
const holding = (letter: string, count: number) =>
  `{ ${'abcdefg'
    .slice(0, count)
    .split('')
    .map((role) => `${role}: ${letter}`)
    .join(', ')} }`;
const names = ['"A"', '"B"', '"C"', '"D"', '"E"', '"F"', '"G"'];
for (const [rule, letter, called, max] of [
  [tooManyDoers, 'R', 'R (Responsible)', 3],
  [tooManyConsulted, 'C', 'C (Consulted)', 4],
  [tooManyInformed, 'I', 'I (Informed)', 6],
] as const) {
  const listed = (count: number) => `${names.slice(0, count - 1).join(', ')} and ${names[count - 1]}`;
  edges(rule, [
    [`${max} roles`, steps(five, [holding(letter, max)])],
    [
      `${max + 1} roles`,
      steps(five, [`‹${holding(letter, max + 1)}›`]),
      [`${max + 1} roles hold ${called} in "Step 1": ${listed(max + 1)}.`],
    ],
    [
      'more than the option allows',
      steps(five, [`‹${holding(letter, 2)}›`]),
      [`2 roles hold ${called} in "Step 1": "A" and "B".`],
      '',
      { max: 1 },
    ],
    [
      'a retired row',
      one('{ provider: R, customer: R }', 'status: retired').replaceAll(': R', `: ${letter}`),
      [],
      '',
      { max: 1 },
    ],
  ]);
}

edges(plannedWithoutNote, [
  ['a note of a cell says it', one('{ provider: { letters: RA, note: In May. } }', 'status: planned')],
  ['a note of the row says it', one('{ provider: RA }', 'status: planned\n      note: In May.')],
  [
    'nothing says it',
    one('‹{ provider: RA }›', 'status: planned'),
    ['"Restore backups" is planned, and nothing says for when.'],
  ],
  ['it is done already', one('{ provider: RA }', 'status: active')],
]);

const sourced = (where: string, rest = '') =>
  matrix(`
    scheme: raci${where}
    roles: ${four}
    areas:
      - name: Backup${rest}
        activities:
          - { name: Back up, assign: { ops: RA }, source: { line: 12 } }
          - { name: Restore, assign: ‹{ ops: RA }› }
      - name: Incidents
        activities:
          - { name: Handle incidents, assign: ‹{ ops: RA }› }
  `);
const nowhere = (name: string) => `Nothing says where "${name}" is written.`;
const unmarkedRow = (text: string, name: string) =>
  text.replace(new RegExp(`(name: ${name}, assign: )‹(.*)›`, 'u'), '$1$2');

edges(missingSource, [
  [
    'the matrix has a source, rows do not say where in it',
    sourced('\n    source: { title: Contract }'),
    [nowhere('Restore'), nowhere('Handle incidents')],
    'Add "source:" with its line or reference in the document.',
  ],
  ['one row has one', sourced(''), [nowhere('Restore'), nowhere('Handle incidents')]],
  [
    'the area of a row says it',
    unmarkedRow(sourced('', '\n        source: { ref: "4.2" }'), 'Restore'),
    [nowhere('Handle incidents')],
  ],
  [
    'an area is the only one that says anything',
    unmarkedRow(
      sourced('', '\n        source: { ref: "4.2" }').replace(', source: { line: 12 }', ''),
      'Restore',
    ),
    [nowhere('Handle incidents')],
  ],
  [
    'nothing says anything',
    steps(four, ['{ ops: RA }', '{ ops: RA }']).replace('title: Platform', 'title: ‹Platform›'),
    [nowhere('Platform')],
    'Add "source:" with title, version and location of the document, or of the decision.',
  ],
  [
    'a reference, a location or a line will do',
    steps(four, [
      '{ ops: RA }, source: { ref: "4.2" }',
      '{ ops: RA }, source: { line: 3 }',
      '{ ops: RA }, source: { location: b.md }',
    ]),
  ],
]);

const named = (name: string) => `raci: 1
id: platform
title: Platform
roles: { ops: { name: Ops } }
areas:
  - name: Backup
    activities:
      - { name: ${name}, assign: { ops: RA } }
`;
const long = (length: number) => `${`Restore ${'backups '.repeat(20)}`.slice(0, length - 1)}x`;

edges(nameStyle, [
  ...(
    [
      ['Restore backups.', 'Restore backups'],
      [' Restore', 'Restore'],
      ['Restore  backups', 'Restore backups'],
      ['Restore 3.', 'Restore 3'],
      ['Restore etch.', 'Restore etch'],
      ['Restore etc. now.', 'Restore etc. now'],
    ] as const
  ).map(
    ([name, tidy]): Edge => [
      `"${name}" is tidied`,
      named(`‹"${name}"›`),
      [`The name "${name}" has blanks or a full stop that do not belong to it.`],
      `Write "${tidy}".`,
    ],
  ),
  ...[
    'Restore logs etc.',
    'Restore ...',
    'Ask the E.U.',
    'Restore logs (etc.)',
    'MANAGING',
    'BACK UPS',
    'Restore BACKUPS',
    '备份 恢复 备份 恢复 备份',
    '99 99 99 99 99',
  ].map((name): Edge => [`"${name}" is well written`, named(`"${name}"`)]),
  [
    'nine capitals in two words are shouted',
    named('‹DAILY BACK›'),
    ['The name "DAILY BACK" is written in capitals only.'],
    'Write it as it would stand in a sentence.',
  ],
  ['eight are not', named('DAIL BACK')],
  ['a single word is an abbreviation', named('DAILYBACKUPS')],
  ['100 characters', named(long(100))],
  [
    '101 characters: the message is cut',
    named(`‹${long(101)}›`),
    [`The name "${long(101).slice(0, 59)}…" has 101 characters.`],
    'Keep it under 100 and move the details into "note:".',
  ],
  [
    '61 characters are cut in the message',
    named(`‹${long(61)}›`),
    [`The name "${long(61).slice(0, 59)}…" has 61 characters.`],
    '',
    { 'max-length': 60 },
  ],
  [
    '60 are not',
    named(`‹${long(60)}›`),
    [`The name "${long(60)}" has 60 characters.`],
    '',
    { 'max-length': 59 },
  ],
]);

const area = (activities: number, rest = '', name = 'Backup') => `raci: 1
id: platform
title: Platform
roles: { ops: { name: Ops } }
areas:
  - name: ${name}
${rest}${activities === 0 ? '' : `    activities:\n${times(activities, '      - { name: Restore, assign: { ops: RA } }').join('\n')}`}
`;

edges(areaTooLarge, [
  ['25 activities', area(25)],
  [
    '26 activities',
    area(26, '', '‹Backup›'),
    ['The area "Backup" has 26 activities.'],
    'Part it into areas of at most 25.',
  ],
  [
    'as the option says',
    area(2, '', '‹Backup›'),
    ['The area "Backup" has 2 activities.'],
    'Part it into areas of at most 1.',
    { max: 1 },
  ],
]);

edges(emptyArea, [
  ['one activity', area(1)],
  [
    'none',
    area(0, '', '‹Backup›'),
    ['The area "Backup" has no activity.'],
    'Add its activities, or remove the area.',
  ],
  [
    'none, but advice',
    area(0, '    recommendations: [{ text: Test restores. }]\n', '‹Backup›'),
    ['The area "Backup" has no activity.'],
    'It only recommends: write down who does what, or move the advice to where the duties are.',
  ],
]);

const declared = 'Declare it under "roles:", or use one that is: ops, dev, sec and law.';

edges(unknownRole, [
  [
    'no role at all',
    steps(four, ['{ ops: RA, ‹board›: C }']),
    ['"board" is no role of this matrix.'],
    declared,
  ],
  [
    'a slip',
    steps(four, ['{ ops: RA, ‹lwa›: C }']),
    ['"lwa" is no role of this matrix. Did you mean "law"?'],
    declared,
  ],
  [
    'the name of one',
    steps(four.replace('name: Law', 'name: Lawyers'), ['{ ops: RA, ‹lawyer›: C }']),
    ['"lawyer" is no role of this matrix. Did you mean "law"?'],
    declared,
  ],
  [
    'an alias of one',
    steps(four.replace('name: Law', 'name: Law, aliases: [Counsel]'), ['{ ops: RA, ‹Council›: C }']),
    ['"Council" is no role of this matrix. Did you mean "law"?'],
    declared,
  ],
  [
    'a blank missing behind the colon',
    steps(four, ['{ ops: RA, ‹dev:CI› }']),
    ['"dev:CI" is read as the name of a role: a blank is missing behind the colon.'],
    'Write "dev: CI".',
  ],
  [
    'a colon behind no role',
    steps(four, ['{ ops: RA, ‹board:C› }']),
    ['"board:C" is no role of this matrix.'],
    declared,
  ],
]);

edges(unusedRole, [
  ['everybody has something', steps(four, ['{ ops: RA, dev: C }', '{ sec: RA, law: "%" }'])],
  [
    'an empty cell, a word that stands for nothing',
    steps(four.replace('Sec', '‹Sec›').replace('Law', '‹Law›'), ['{ ops: RA, dev: TBD, sec: "", law: "-" }']),
    ['"Sec" is declared and never assigned.', '"Law" is declared and never assigned.'],
    'Give it the letters that are missing, or remove the role.',
  ],
  ['nobody has anything: told row by row', steps(four, ['{}', '{ ops: "" }'])],
  [
    'a cell of a role that is a slip for this one',
    steps('{ ops: { name: Ops }, security: { name: Sec }, law: { name: Counsel } }', [
      '{ ops: RA, securty: C, Council: I }',
    ]),
  ],
  [
    'advice for nobody else',
    steps('{ ops: { name: Ops }, sec: { name: ‹Sec› } }', ['{ ops: RA }']).replace(
      'areas:',
      'recommendations: [{ text: Ask first., for: sec }]\nareas:',
    ),
    ['"Sec" is declared and never assigned.'],
  ],
]);

const order = (roles: string, areas: string) => `raci: 1
id: platform
title: Platform
roles:
${roles}areas:
${areas}`;
const roleLines = (...names: readonly string[]) =>
  names.map((name, index) => `  r${index}: { name: ${name} }\n`).join('');
const areaLines = (name: string, activities: readonly string[], cells = '{ r0: RA }') =>
  `  - name: ${name}\n    activities:\n${activities.map((activity) => `      - { name: ${activity}, assign: ${cells} }\n`).join('')}`;
const everything = { parts: ['roles', 'areas', 'activities', 'cells'] };

edges(unsorted, [
  [
    'numbers are counted, accents and capitals are no order of their own',
    order(
      roleLines('alpha', 'Beta', 'émile', 'Zoe'),
      areaLines('Step 2', ['b', 'C', 'Ça']) + areaLines('Step 10', ['One']),
    ),
    [],
    '',
    everything,
  ],
  [
    'the first that stands too late is told, once for each list',
    order(
      roleLines('Beta', '‹Alpha›', 'Aaron'),
      areaLines('Step 10', ['Two', '‹One›', 'Half']) +
        areaLines('‹Step 2›', ['Three', '‹Four›']) +
        areaLines('Step 1', ['A', 'B']),
    ),
    [
      'The role "Alpha" stands behind "Beta".',
      'The activity "One" stands behind "Two".',
      'The area "Step 2" stands behind "Step 10".',
      'The activity "Four" stands behind "Three".',
    ],
    'Sort them by name.',
    everything,
  ],
  [
    'areas within areas are a list of their own',
    order(
      roleLines('A'),
      '  - name: Z\n    areas:\n      - { name: C, activities: [{ name: A, assign: { r0: RA } }] }\n      - { name: ‹B›, activities: [] }\n',
    ),
    ['The area "B" stands behind "C".'],
    '',
    everything,
  ],
  [
    'cells stand in the order of the roles; those of others do not count',
    order(
      roleLines('A', 'B', 'C'),
      areaLines('X', ['One'], '{ r0: RA, zz: I, r2: C }') +
        areaLines('X', ['Two'], '‹{ r0: RA, r2: C, zz: I, r1: C }›'),
    ),
    ['The cells of "Two" are not in the order of the roles.'],
    'Write them in this order: r0, r1, r2.',
  ],
  [
    'only what the option names',
    order(
      roleLines('B', 'A'),
      areaLines('Z', ['B', '‹A›'], '{ r1: RA, r0: C }') + areaLines('X', ['A', 'B']),
    ),
    ['The activity "A" stands behind "B".'],
    '',
    { parts: ['activities'] },
  ],
]);

describe('a finding says what it is about', () => {
  const about = <Options extends RuleOptions>(rule: Rule<Options>, text: string, options: RuleOptions = {}) =>
    saidAtMarks(rule, text, { options }).map(({ area, activity, role }) => [area, activity, role]);

  it('a recommendation for no role', () => {
    const advice = (role: string) => `{ text: Test restores., for: ${role} }`;
    const text = (forMatrix: string, forArea: string) =>
      steps(four, ['{ ops: RA }'])
        .replace('areas:', `recommendations: [${forMatrix}, { text: Ask. }]\nareas:`)
        .replace('- name: Backup', `- name: Backup\n    recommendations: [${forArea}]`);
    expect(about(unknownRole, text(advice('‹board›'), advice('‹boards›')))).toEqual([
      [undefined, undefined, 'board'],
      ['backup', undefined, 'boards'],
    ]);
    expect(about(unknownRole, text(advice('ops'), advice('dev')))).toEqual([]);
    const said = saidAtMarks(unknownRole, text(advice('‹opps›'), advice('dev')));
    expect(said.map(({ message }) => message)).toEqual([
      'A recommendation is for "opps", which is no role of this matrix. Did you mean "ops"?',
    ]);
  });

  it('a role, an area or an activity that stands too late', () => {
    const text = order(
      roleLines('B', '‹A›'),
      areaLines('Z', ['B', '‹A›'], '{ r0: RA }') + areaLines('‹X›', ['A']),
    );
    expect(about(unsorted, text, everything)).toEqual([
      [undefined, undefined, 'r1'],
      [undefined, 'a', undefined],
      ['x', undefined, undefined],
    ]);
  });

  it('a role that is advised and never assigned keeps its place, one that nobody mentions may go', () => {
    const text = (advice: string) =>
      steps('{ ops: { name: Ops }, sec: { name: ‹Sec› }, law: { name: ‹Law› } }', [
        '{ ops: RA, law: "" }',
      ]).replace('areas:', `recommendations: [{ text: Ask., for: ${advice} }]\nareas:`);
    const fixes = (advice: string) =>
      saidAtMarks(unusedRole, text(advice)).map(({ role, fix }) => [role, fix?.description]);
    expect(fixes('ops')).toEqual([
      ['sec', 'Remove the role "sec"'],
      ['law', undefined],
    ]);
    expect(fixes('sec')).toEqual([
      ['sec', undefined],
      ['law', undefined],
    ]);
  });

  it('an area or a row with a name that is badly written', () => {
    const text = named('‹"Restore."›').replace('name: Backup', 'name: ‹"Backup."›');
    expect(about(nameStyle, text)).toEqual([
      ['backup', undefined, undefined],
      ['backup', 'restore', undefined],
    ]);
  });
});
