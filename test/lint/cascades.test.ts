import { describe, expect, it } from 'vitest';
import { brief, lintText } from './support.ts';

/** A matrix that has nothing wrong with it, and where every role and row matters. */
const clean = `raci: 1
id: acme
title: Acme
scheme: raci
roles:
  provider: { name: Acme Cloud, kind: provider }
  customer: { name: Product team, kind: customer }
  auditor: { name: Auditor, kind: third-party }
areas:
  - name: Backup
    activities:
      - name: Restore backups
        assign: { provider: RA, customer: C }
      - name: Audit backups
        note: Every year.
        assign: { provider: A, auditor: R }
        status: active
  - name: Identity
    activities:
      - name: Open accounts
        shared: Each for its own people.
        assign: { provider: RA, customer: RA }
`;

/** What is written, what is written instead, and the one finding that it must be. */
const slips: readonly (readonly [from: string, to: string, found: string])[] = [
  ['raci: 1', 'rcai: 1', '1:1 schema'],
  ['raci: 1', 'raci: 2', '1:7 schema'],
  ['id: acme', 'id: Acme', '2:5 schema'],
  ['id: acme\n', '', '1:1 schema'],
  ['scheme: raci', 'scheme: racy', '4:9 schema'],
  ['scheme: raci', 'scheme: custom', '1:1 schema'],
  ['scheme: raci', 'letters: { Z: { name: Zed } }', '4:1 schema'],
  ['roles:\n', 'rolls:\n', '5:1 schema'],
  ['areas:\n', 'aeras:\n', '9:1 schema'],
  ['title: Acme', 'titel: Acme', '3:1 schema'],
  ['scheme: raci', 'scheme: 7', '4:9 schema'],
  ['kind: third-party }', 'kind: [third-party] }', '8:35 schema'],
  ['status: active', 'status: { active: true }', '17:17 schema'],
  ['status: active', 'status:', '17:9 schema'],
  ['title: Acme', 'title: {{ title }}', '3:9 yaml-syntax'],
  ['title: Acme', 'title: {{{ title }}}', '3:9 yaml-syntax'],
  ['title: Acme', 'title: {{ title }}-x', '3:9 yaml-syntax'],
  ['{ name: Auditor, kind: third-party }', '{{ auditor }}', '8:13 yaml-syntax'],
  ['assign: { provider: A, auditor: R }', '{assign}: { provider: A, auditor: R }', '16:9 yaml-syntax'],
  ['auditor: R }', '[auditor]: R }', '16:32 yaml-syntax'],
  ['note: Every year.', '? [note, text]\n        : Every year.', '15:11 yaml-syntax'],
  ['note: Every year.', '{{ note }}: Every year.', '15:9 yaml-syntax'],
  ['{ name: Auditor, kind: third-party }', 'Auditor', '8:12 schema'],
  ['{ name: Auditor, kind: third-party }', '{ kind: third-party }', '8:3 schema'],
  ['{ name: Auditor, kind: third-party }', '{ name: Auditor, kind: third party }', '8:35 schema'],
  ['  auditor: {', '  au ditor: {', '8:3 schema'],
  ['auditor: R }', 'auditr: R }', '16:32 unknown-role'],
  ['auditor: R }', 'auditor: 1 }', '16:41 schema'],
  ['auditor: R }', 'auditor: X }', '16:41 unknown-letter'],
  ['auditor: R }', 'auditor: { letter: R } }', '16:43 schema'],
  ['auditor: R }', 'auditor: R, auditor: C }', '16:44 duplicate-key'],
  ['assign: { provider: A, auditor: R }', 'asign: { provider: A, auditor: R }', '16:9 schema'],
  ['assign: { provider: A, auditor: R }', 'assign: RA', '16:17 schema'],
  ['assign: { provider: A, auditor: R }', 'assign: [auditor]', '16:17 schema'],
  ['assign: { provider: A, auditor: R }', 'assign:', '16:9 schema'],
  ['assign: { provider: RA, customer: C }', 'assign: {}', '13:17 empty-row'],
  ['assign: { provider: A, auditor: R }', 'assign: *team', '16:17 yaml-syntax'],
  ['        assign: { provider: A, auditor: R }\n', '', '14:15 schema'],
  ['name: Audit backups', 'nme: Audit backups', '14:9 schema'],
  ['name: Audit backups', 'name: ""', '14:9 schema'],
  ['name: Audit backups', 'name: 12', '14:15 schema'],
  ['note: Every year.', 'nots: Every year.', '15:9 schema'],
  ['note: Every year.', 'note: [Every year.]', '15:15 schema'],
  ['note: Every year.', 'tags: yearly', '15:15 schema'],
  ['note: Every year.', 'name: Check backups', '15:9 duplicate-key'],
  ['status: active', 'status: retird', '17:17 schema'],
  ['shared: Each for its own people.', 'sharde: Each for its own people.', '21:9 schema'],
  ['shared: Each for its own people.', 'shared: true', '21:17 schema'],
  ['- name: Identity\n', '- nam: Identity\n', '18:5 schema'],
  ['- name: Identity\n    activities:', '- name: Identity\n    activites:', '19:5 schema'],
  ['areas:\n', 'areas:\n  - Not an area\n', '10:5 schema'],
  [
    '  - name: Identity\n    activities:\n      - name: Open accounts\n',
    '  - Identity\n  - name: Identity\n    activities:\n      - name: Open accounts\n',
    '18:5 schema',
  ],
  [
    'assign: { provider: RA, customer: C }',
    'assign: { customer: C }\n        assign: { provider: RA, customer: C }',
    '14:9 duplicate-key',
  ],
  [
    '  - name: Backup\n    activities:\n',
    '  - name: Backup\n    activities: []\n    activities:\n',
    '12:5 duplicate-key',
  ],
];

describe('one slip is one finding', () => {
  it('and there is none without', () => {
    expect(brief(lintText(clean))).toEqual([]);
  });

  it.each(slips)('%j written as %j', (from, to, found) => {
    expect(clean.split(from)).toHaveLength(2);
    expect(brief(lintText(clean.replace(from, () => to)))).toEqual([found]);
  });
});
