import { describe, expect, it } from 'vitest';
import { looksLikeMatrix } from '../../src/lint/matrix-like.ts';
import { byPlace } from '../../src/lint/order.ts';
import { countsOf, limited, ruleNotes } from '../../src/lint/report.ts';
import { locatorOf } from '../../src/lint/row-at.ts';
import { newFindings } from '../../src/lint/since.ts';
import { SoundAssignments } from '../../src/lint/sound-assignments.ts';
import { loadMatrix } from '../../src/load/index.ts';
import { type Diagnostic, rowsOf, type Severity } from '../../src/model/index.ts';
import { rules } from '../../src/rules/index.ts';
import { configured, matrixWith } from './support.ts';

/* The parts of a run that can be asked by themselves. */

const place = (line: number, column = 1) => ({
  line,
  column,
  endLine: line,
  endColumn: column,
  start: 0,
  end: 0,
});

function finding(rule: string, severity: Severity, rest: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule,
    severity,
    message: `${rule}.`,
    help: undefined,
    file: 'a.yaml',
    place: place(1),
    matrix: 'a',
    area: undefined,
    activity: undefined,
    role: undefined,
    related: [],
    fix: undefined,
    ...rest,
  };
}

describe('a file that means to be a matrix', () => {
  it.each([
    ['raci: 1', true],
    ['title: X\nraci : 1', true],
    ['"raci": 1', true],
    ["'raci'\t: 1", true],
    ['{ raci: 1 }', true],
    ['  {\n  "raci": 1', true],
    ['{"id": 1, "raci": 1}', false],
    ['x: { raci: 1 }', false],
    ['  raci: 1', false],
    ['# raci: 1', false],
    ['raci', false],
    ['raci-file: 1', false],
    ['roles:\nareas:', true],
    ['"areas" : []\n\'roles\': {}', true],
    ['roles:\n  areas:', false],
    ['  roles:\nareas:', false],
    ['roles: {}', false],
    ['areas: []', false],
    ['x-roles:\nareas:', false],
    ['roles:\nareas-of: 1', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(looksLikeMatrix(text)).toBe(expected);
  });
});

it('findings stand in the order of their places, the graver first, then by rule and message', () => {
  const ordered = [
    finding('z', 'info', { place: place(1, 9) }),
    finding('y', 'error', { place: place(2, 3) }),
    finding('b', 'error', { place: place(2, 10) }),
    finding('b', 'warning', { place: place(2, 10), message: 'A.' }),
    finding('b', 'warning', { place: place(2, 10), message: 'B.' }),
    finding('c', 'warning', { place: place(2, 10), message: 'A.' }),
    finding('a', 'info', { place: place(2, 10) }),
    finding('a', 'error', { place: place(10, 1) }),
  ];
  expect(ordered.toReversed().sort(byPlace)).toEqual(ordered);
  expect(
    [5, 2, 7, 0, 3, 1, 6, 4].map((index) => ordered[index] ?? finding('none', 'info')).sort(byPlace),
  ).toEqual(ordered);
  expect(countsOf(ordered)).toEqual({ errors: 3, warnings: 3, infos: 2 });
  expect(countsOf([])).toEqual({ errors: 0, warnings: 0, infos: 0 });
});

it('of a file with too many findings the gravest are kept, in their order', () => {
  const [a, b, c, d] = [
    finding('a', 'info'),
    finding('b', 'error'),
    finding('c', 'warning'),
    finding('d', 'warning'),
  ];
  const other = finding('e', 'info', { file: 'b.yaml' });
  const all = [a, b, other, c, d];
  const asked = (limit: number) => {
    const { listed, unlisted } = limited(all, limit);
    return [listed.map(({ rule }) => rule).join(''), Object.fromEntries(unlisted)];
  };
  expect(asked(4)).toEqual(['abecd', {}]);
  expect(asked(3)).toEqual(['becd', { 'a.yaml': 1 }]);
  expect(asked(2)).toEqual(['bec', { 'a.yaml': 2 }]);
  expect(asked(1)).toEqual(['be', { 'a.yaml': 3 }]);
  expect(asked(0)).toEqual(['', { 'a.yaml': 4, 'b.yaml': 1 }]);
});

it('reports tell the rules that are on, and those that spoke although they are off elsewhere', () => {
  const { base } = configured('{ extends: recommended, rules: { no-doer: off, unsorted: info } }');
  const notes = ruleNotes(rules, base, [finding('no-doer', 'warning'), finding('no-owner', 'info')]);
  const [first] = notes.filter(({ id }) => id === 'no-owner');
  const own = rules.find(({ id }) => id === 'no-owner');
  expect(first).toEqual({
    id: 'no-owner',
    summary: own?.summary,
    rationale: own?.rationale,
    help: 'raci rules no-owner shows examples and options.',
    severity: 'error',
  });
  const severities = Object.fromEntries(notes.map(({ id, severity }) => [id, severity]));
  expect(severities).toMatchObject({ 'no-doer': 'warning', unsorted: 'info' });
  expect(severities).not.toHaveProperty('missing-source');
});

it('an offset stands in the innermost part that holds it', () => {
  const text = `raci: 1
id: a
title: A
roles: { p: { name: P } }
areas:
  - name: Outer
    areas:
      - name: Inner
        activities:
          - name: Deep
            assign: { p: RA }
    activities:
      - { name: First, assign: { p: RA } }
      - { name: Second, assign: { p: RA } }
  - name: Last
`;
  const { matrix } = loadMatrix(text, 'a.yaml');
  if (matrix === undefined) throw new Error('not read');
  const locate = locatorOf(matrix);
  const at = (words: string, offset = 0) => {
    const found = locate(text.indexOf(words) + offset);
    return found && [found.area.name, found.activity?.name];
  };
  expect(at('raci')).toBeUndefined();
  expect(at('areas:')).toBeUndefined();
  expect(at('name: Outer')).toEqual(['Outer', undefined]);
  expect(at('name: Outer', -1)).toBeUndefined();
  expect(at('name: Inner')).toEqual(['Inner', undefined]);
  expect(at('name: Deep')).toEqual(['Inner', 'Deep']);
  expect(at('assign: { p: RA }\n')).toEqual(['Inner', 'Deep']);
  expect(at('{ name: First')).toEqual(['Outer', 'First']);
  expect(at('{ name: First, assign: { p: RA } }', '{ name: First, assign: { p: RA } }'.length)).toEqual([
    'Outer',
    undefined,
  ]);
  expect(at('{ name: Second', -3)).toEqual(['Outer', undefined]);
  expect(at('Second')).toEqual(['Outer', 'Second']);
  expect(at('name: Last')).toEqual(['Last', undefined]);
  expect(locate(text.length + 5)).toBeUndefined();
});

it('an assignment is known where all that rules of assignments look at is the same', () => {
  const rows = (...activities: readonly string[]) => {
    const { matrix } = loadMatrix(
      matrixWith(activities.map((one) => `- { name: X, ${one} }\n`).join('')),
      'a.yaml',
    );
    return matrix === undefined ? [] : rowsOf(matrix);
  };
  const known = new SoundAssignments();
  const [first] = rows('assign: { provider: RA, customer: C }');
  if (first === undefined) throw new Error('not read');
  expect(known.has(first)).toBe(false);
  known.add(first);
  const [...others] = rows(
    'assign: { provider: RA, customer: C }, note: N',
    'assign: { provider: RA, customer: I }',
    'assign: { provider: RA }',
    'assign: { provider: RAC, customer: "" }',
    'assign: { customer: C, provider: RA }',
    'assign: { provider: RA, customer: C }, status: planned',
    'assign: { provider: RA, customer: C }, shared: ""',
    'assign: { provider: RA, customer: [C] }',
    'assign: { provider: RA, customer: null }',
  );
  expect(others.map((row) => known.has(row))).toEqual([true, ...Array.from({ length: 8 }, () => false)]);
});

describe('findings that were not there before', () => {
  const old = finding('no-owner', 'error', { activity: 'x', message: 'Old words.' });
  const same = { ...old, place: place(40) };
  const reworded = { ...old, message: 'Other words.' };
  const elsewhere = { ...old, activity: 'y' };

  it.each<readonly [string, readonly Diagnostic[], readonly Diagnostic[], readonly Diagnostic[]]>([
    ['all, where there were none', [old], [], [old]],
    ['none, where they only moved', [same], [old], []],
    ['none, where they only say it in other words', [reworded], [old], []],
    ['those of another row', [same, elsewhere], [old], [elsewhere]],
    ['those of another role', [{ ...old, role: 'p' }], [old], [{ ...old, role: 'p' }]],
    ['those of another matrix', [{ ...old, matrix: 'b' }], [old], [{ ...old, matrix: 'b' }]],
    ['the second of two', [same, old], [old], [old]],
    ['the one in other words, where one stayed as it was', [reworded, same], [old], [reworded]],
    ['none of two, in any order', [reworded, same], [old, reworded], []],
    [
      'those of a file that is no matrix, by file',
      [
        { ...old, matrix: undefined, file: 'b.yaml' },
        { ...old, matrix: undefined },
      ],
      [{ ...old, matrix: undefined }],
      [{ ...old, matrix: undefined, file: 'b.yaml' }],
    ],
  ])('are %s', (_, now, before, expected) => {
    expect(newFindings(now, before)).toEqual(expected);
  });
});
