import { expect, it } from 'vitest';
import { diffVersions } from '../../src/compare/diff.ts';
import { loadMatrix } from '../../src/load/index.ts';
import type { Matrix } from '../../src/model/index.ts';
import { version } from './versions.ts';

/*
 * Every kind of change of a row, with everything that programs get of it. The rows are called after what becomes of them;
 * a `-` stands for a row, a note or a cell that a version does not have.
 */

type Version = Readonly<Record<string, string>>;

const rows: readonly (readonly [name: string, before: string, after: string])[] = [
  ['Loses its owner', '{ p: A, c: R }', '{ p: C }'],
  ['Loses its owner to somebody to be named', '{ p: RA }', '{ open: RA }'],
  ['Keeps the doer as its owner', '{ p: RA }', '{ p: R }'],
  ['Gets an owner', '{ p: C, c: I }', '{ c: RA, p: C }'],
  ['Goes to another', '{ p: RA, c: I }', '{ c: RA }'],
  ['Goes to another in part', '{ p: RA, c: A }', '{ p: RA, o: A }'],
  ['Goes to two', '{ p: RA }', '{ p: RA, c: A }'],
  ['Goes to two others', '{ p: RA }', '{ o: A, c: RA }'],
  ['Goes to one of two', '{ p: RA, c: A }', '{ c: RA }'],
  ['Goes to one of three', '{ p: RA, c: A, o: A }', '{ c: RA }'],
  ['Goes to three of two', '{ p: RA, c: A }', '{ p: RA, c: A, o: A }'],
  ['Is shared as it was', '{ p: RA, c: A }', '{ c: A, p: RA }'],
  ['Says how it is shared', '{ p: RA, c: A }, shared: " "', '{ p: RA, c: A }, shared: By site.'],
  ['Says no longer how it is shared', '{ p: RA, c: A }, shared: By site.', '{ p: RA, c: A }'],
  ['Says how in other words', '{ p: RA, c: A }, shared: By site.', '{ p: RA, c: A }, shared: By day.'],
  ['Says how one shares it', '{ p: RA }', '{ p: RA }, shared: By site.'],
  ['Tells another', '{ p: RA }', '{ p: RA, c: I }'],
  ['Asks another in place of one', '{ p: RA, c: C }', '{ p: RA, o: C }'],
  ['Asks where it told', '{ p: RA, c: I }', '{ p: RA, c: CI }'],
  ['Tells who is gone', '{ p: RA, gone: I }', '{ p: RA }'],
  ['Tells who came', '{ p: RA }', '{ p: RA, come: I }'],
  ['Is spelt otherwise', '{ p: RA, c: CI }', '{ c: [i, c], p: a/r }'],
  ['Is planned', '{ p: RA }', '{ p: RA }, status: planned'],
  ['Is done now', '{ p: RA }, status: planned', '{ p: RA }, status: active'],
  ['Is no longer done', '{ p: RA }', '{ p: RA }, status: retired'],
  ['Is removed', '{ p: RA, c: C }', '-'],
  ['Is removed, owned by two', '{ p: RA, c: A }', '-'],
  ['Is removed, and nobody minds', '{ c: C }', '-'],
  ['Is removed when planned', '{ p: RA }, status: planned', '-'],
  ['Is removed when retired', '{ p: RA }, status: retired', '-'],
  ['Is added', '-', '{ p: RA }'],
  ['Is added without owner', '-', '{ p: C }'],
  ['Is added as a plan', '-', '{ p: RA, c: A }, status: planned'],
];

function file(which: 1 | 2, role: string): string {
  const written: Version = Object.fromEntries(rows.map((row) => [row[0], row[which]]));
  const activities = Object.entries(written)
    .filter(([, cells]) => cells !== '-')
    .map(([name, cells]) => `      - { id: ${idOf(name)}, name: "${name}", assign: ${cells} }\n`);
  return `raci: 1
id: acme
title: Acme
roles: { p: { name: Provider }, c: { name: Customer }, o: { name: Other }, ${role}: { name: Desk of ${role} }, open: { name: TBD } }
areas:
  - name: Backup
    activities:
${activities.join('')}`;
}

const idOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/gu, '-');

function read(text: string): Matrix {
  const { matrix, diagnostics } = loadMatrix(text, 'acme.yaml');
  expect(diagnostics).toEqual([]);
  if (matrix === undefined) throw new Error('not read');
  return matrix;
}

it('the changes of rows', () => {
  const before = file(1, 'gone');
  const after = file(2, 'come');
  const { changes, activities } = diffVersions(version(read(before)), version(read(after)));
  expect(activities).toEqual({ before: 30, after: 28 });
  const about = changes.filter(({ activity }) => activity !== undefined);
  for (const { matrix, area, areaPath, role } of about)
    expect({ matrix, area, areaPath, role }).toEqual({
      matrix: 'acme',
      area: 'backup',
      areaPath: ['Backup'],
      role: undefined,
    });
  const told = about.map(({ kind, effect, message, before: was, after: is, at, activity }) => {
    const text = kind === 'removed' ? before : after;
    const line = text.split('\n')[at.line - 1]?.slice(at.column - 1) ?? '';
    const where = line.startsWith('{ id')
      ? `row ${/id: (\S+),/u.exec(line)?.[1]}`
      : line.replace(/ \}$/u, '');
    expect(idOf(message.split(': ')[0] ?? '')).toBe(activity);
    return `${kind}, ${effect}: ${message} | ${JSON.stringify(was)} → ${JSON.stringify(is)} | ${where}`;
  });
  expect(told).toEqual([
    'owner-lost, loss: Loses its owner: lost its owner Provider, and nobody owns it now | ["p"] → [] | { p: C }',
    'owner-lost, loss: Loses its owner to somebody to be named: lost its owner Provider, and nobody owns it now | ["p"] → [] | { open: RA }',
    'removed, loss: Is removed: removed; Provider owned it | ["p"] → null | row is-removed',
    'removed, loss: Is removed, owned by two: removed; Provider and Customer owned it | ["p","c"] → null | row is-removed-owned-by-two',
    'removed, loss: Is removed when planned: removed (planned); Provider owned it | ["p"] → null | row is-removed-when-planned',
    'owner-changed, move: Goes to another: owner moved from Provider to Customer | ["p"] → ["c"] | { c: RA }',
    'owner-changed, move: Goes to another in part: owner moved from Provider and Customer to Provider and Other | ["p","c"] → ["p","o"] | { p: RA, o: A }',
    'owner-changed, move: Goes to two others: owner moved from Provider to Customer and Other | ["p"] → ["c","o"] | { o: A, c: RA }',
    'shared, move: Goes to two: owned by Provider and Customer together now; Provider owned it alone before | ["p"] → ["p","c"] | { p: RA, c: A }',
    'shared, move: Goes to one of two: owned by Customer alone now, no longer by Provider too | ["p","c"] → ["c"] | { c: RA }',
    'shared, move: Goes to one of three: owned by Customer alone now, no longer by Provider and Other too | ["p","c","o"] → ["c"] | { c: RA }',
    'shared, move: Goes to three of two: owned by Provider, Customer and Other now, by Provider and Customer before | ["p","c"] → ["p","c","o"] | { p: RA, c: A, o: A }',
    'removed, other: Is removed, and nobody minds: removed; nobody owned it | [] → null | row is-removed-and-nobody-minds',
    'removed, other: Is removed when retired: removed (retired); Provider owned it | ["p"] → null | row is-removed-when-retired',
    'shared, other: Says how it is shared: the matrix says now how Provider and Customer share it | ["p","c"] → ["p","c"] | By site.',
    'shared, other: Says no longer how it is shared: the matrix no longer says how Provider and Customer share it | ["p","c"] → ["p","c"] | { p: RA, c: A }',
    'owner-gained, other: Gets an owner: owned by Customer now; nobody owned it before | [] → ["c"] | { c: RA, p: C }',
    'letters, other: Loses its owner: Customer no longer has R | {"c":"R"} → {} | { p: C }',
    'letters, other: Loses its owner to somebody to be named: TBD has RA now | {} → {"open":"RA"} | { open: RA }',
    'letters, other: Keeps the doer as its owner: Provider has R instead of RA | {"p":"RA"} → {"p":"R"} | { p: R }',
    'letters, other: Tells another: Customer has I now | {} → {"c":"I"} | { p: RA, c: I }',
    'letters, other: Asks another in place of one: Customer no longer has C and Other has C now | {"c":"C"} → {"o":"C"} | { p: RA, o: C }',
    'letters, other: Asks where it told: Customer has CI instead of I | {"c":"I"} → {"c":"CI"} | { p: RA, c: CI }',
    'letters, other: Tells who is gone: Desk of gone no longer has I | {"gone":"I"} → {} | { p: RA }',
    'letters, other: Tells who came: Desk of come has I now | {} → {"come":"I"} | { p: RA, come: I }',
    'status, other: Is planned: only planned now; active before | "active" → "planned" | planned',
    'status, other: Is done now: active now; only planned before | "planned" → "active" | active',
    'status, other: Is no longer done: retired now; active before | "active" → "retired" | retired',
    'added, other: Is added: added, owned by Provider | null → ["p"] | row is-added',
    'added, other: Is added without owner: added, nobody owns it | null → [] | row is-added-without-owner',
    'added, other: Is added as a plan: added (planned), owned by Provider and Customer | null → ["p","c"] | row is-added-as-a-plan',
  ]);
});

it('the changes of a matrix, its roles and areas', () => {
  const before = `raci: 1
id: acme
title: Acme
roles:
  p: { name: Provider, kind: provider }
  c: { name: Customer, kind: customer }
  d: { name: Desk }
areas:
  - name: Backup
    activities:
      - { name: Restore volumes, assign: { p: RA, d: I } }
      - { name: Copy volumes, assign: { p: RA, d: "" } }
  - name: Network
    areas:
      - { name: Firewall, activities: [{ name: Open ports, assign: { c: RA } }] }
      - { name: Names, activities: [{ name: Register names, assign: { c: RA } }] }
  - { name: Nothing, description: Yet. }
`;
  const after = `raci: 1
id: acme-2
title: Acme the Second
roles:
  p: { name: Supplier, kind: team }
  c: { name: Customer }
  l: { name: Lawyer }
areas:
  - name: Continuity
    activities:
      - { name: Restore volumes, assign: { p: RA } }
      - { name: Copy volumes, assign: { p: RA } }
  - name: Network
    areas:
      - { name: Names, activities: [{ name: Register names, assign: { c: RA, l: C } }] }
  - { name: Firewall, activities: [{ name: Open ports, assign: { c: RA } }] }
  - { name: Nothing at all, description: Yet. }
`;
  const { changes, matrices, activities } = diffVersions(version(read(before)), version(read(after)));
  expect([matrices, activities]).toEqual([
    { before: 1, after: 1 },
    { before: 4, after: 4 },
  ]);
  const told = changes
    .filter(({ activity }) => activity === undefined)
    .map(({ kind, effect, message, before: was, after: is, at, matrix, area = '-', role = '-' }) => {
      const text = kind === 'role-removed' ? before : after;
      const line = text.split('\n')[at.line - 1]?.slice(at.column - 1) ?? '';
      const where = line.split(/[,}]/u)[0];
      return `${kind}, ${effect}: ${message} | ${was} → ${is} | ${matrix} ${area} ${role} | ${where}`;
    });
  expect(told).toEqual([
    'matrix-id, other: Matrix Acme the Second: its id was "acme" and is "acme-2", and so are all its addresses | acme → acme-2 | acme-2 - - | acme-2',
    'role-kind, other: Role Supplier: provider before, team now | provider → team | acme-2 - p | Supplier',
    'role-kind, other: Role Customer: customer before, without a kind now | customer → null | acme-2 - c | Customer ',
    'role-removed, other: Role Desk: removed; took part in 1 activity | d → null | acme - d | Desk ',
    'role-added, other: Role Lawyer: added, takes part in 1 activity | null → l | acme-2 - l | Lawyer ',
    'moved, other: Area Firewall: moved from Network to the top | network → null | acme-2 firewall - | Firewall',
    'renamed, other: Role Supplier: renamed from "Provider" | Provider → Supplier | acme-2 - p | Supplier',
    'renamed, other: Area Continuity: renamed from "Backup" | Backup → Continuity | acme-2 continuity - | Continuity',
  ]);
});

it('matrices that come and go', () => {
  const file = (id: string, assigns: readonly string[]) =>
    read(`raci: 1
id: ${id}
title: The ${id}
roles: { p: { name: Provider } }
areas:
  - name: Area of ${id}
    activities:
${assigns.map((assign, index) => `      - { name: ${id} ${index}, assign: ${assign} }\n`).join('')}`);
  const stays = file('platform', ['{ p: RA }']);
  const { changes, matrices, activities } = diffVersions(
    version(stays, file('harbour', ['{ p: RA }', '{ p: C }', '{}']), file('ferry', ['{ p: C }'])),
    version(file('island', ['{ p: C }', '{ p: C }']), file('lighthouse', ['{ p: R }']), stays),
  );
  expect([matrices, activities]).toEqual([
    { before: 3, after: 3 },
    { before: 5, after: 4 },
  ]);
  expect(
    changes.map(({ kind, effect, message, before, after, matrix }) => [
      kind,
      effect,
      message,
      before,
      after,
      matrix,
    ]),
  ).toEqual([
    [
      'matrix-removed',
      'loss',
      'Matrix The harbour: removed; it had 3 activities, 2 of them without an owner',
      'harbour',
      null,
      'harbour',
    ],
    [
      'matrix-removed',
      'other',
      'Matrix The ferry: removed; it had 1 activity, 1 of them without an owner',
      'ferry',
      null,
      'ferry',
    ],
    [
      'matrix-added',
      'other',
      'Matrix The island: added, with 2 activities, 2 of them without an owner',
      null,
      'island',
      'island',
    ],
    [
      'matrix-added',
      'other',
      'Matrix The lighthouse: added, with 1 activity',
      null,
      'lighthouse',
      'lighthouse',
    ],
  ]);
});
