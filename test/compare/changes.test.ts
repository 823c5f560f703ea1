import { describe, expect, it } from 'vitest';
import { diffVersions } from '../../src/compare/diff.ts';
import type { ActivityDocument, MatrixDocument } from '../../src/model/index.ts';
import { matrixOf, version } from './versions.ts';

type Areas = Readonly<Record<string, readonly ActivityDocument[]>>;

const roles = {
  provider: { name: 'Acme Cloud', kind: 'provider' },
  customer: { name: 'Product team', kind: 'customer' },
} as const;

function documentOf(areas: Areas, other: Partial<MatrixDocument> = {}): MatrixDocument {
  return {
    raci: 1,
    id: 'acme',
    title: 'Acme',
    roles: { ...roles },
    areas: Object.entries(areas).map(([name, activities]) => ({ name, activities: [...activities] })),
    ...other,
  };
}

/** What is said of two versions: `kind message`, most serious first. */
function told(before: MatrixDocument, after: MatrixDocument): string[] {
  const { changes } = diffVersions(version(matrixOf(before)), version(matrixOf(after)));
  return changes.map(({ kind, message }) => `${kind} ${message}`);
}

function toldOf(before: Areas, after: Areas): string[] {
  return told(documentOf(before), documentOf(after));
}

const provider = { provider: 'RA' };
const customer = { customer: 'RA' };

describe('a matrix and its roles', () => {
  const areas = { Backup: [{ name: 'Restore backups', assign: provider }] };

  it('tell another id, since all addresses begin with it', () => {
    expect(told(documentOf(areas), documentOf(areas, { id: 'acme-2' }))).toEqual([
      'matrix-id Matrix Acme: its id was "acme" and is "acme-2", and so are all its addresses',
    ]);
  });

  it('tell another kind of role, since comparisons go by it', () => {
    const kinds = { provider: roles.provider, customer: { name: 'Product team', kind: 'team' } } as const;
    const none = { provider: { name: 'Acme Cloud' }, customer: roles.customer };
    expect(told(documentOf(areas), documentOf(areas, { roles: kinds }))).toEqual([
      'role-kind Role Product team: customer before, team now',
    ]);
    expect(told(documentOf(areas), documentOf(areas, { roles: none }))).toEqual([
      'role-kind Role Acme Cloud: provider before, without a kind now',
    ]);
  });
});

describe('a row', () => {
  it('that was renamed, moved and given to another at once is three lines', () => {
    expect(
      toldOf(
        {
          Backup: [{ name: 'Restore a local backup', assign: provider }],
          Other: [{ name: 'Patch nodes', assign: provider }],
        },
        {
          Backup: [],
          Other: [
            { name: 'Patch nodes', assign: provider },
            { name: 'Restore local backups', assign: customer },
          ],
        },
      ),
    ).toEqual([
      'owner-changed Restore local backups: owner moved from Acme Cloud to Product team',
      'moved Restore local backups: moved from Backup to Other',
      'renamed Restore local backups: renamed from "Restore a local backup"',
    ]);
  });

  it('that keeps its id is the same one, whatever it is called', () => {
    expect(
      toldOf(
        { Backup: [{ id: 'restore', name: 'Restore a local backup', assign: provider }] },
        { Backup: [{ id: 'restore', name: 'Bring data back', assign: provider }] },
      ),
    ).toEqual(['renamed Bring data back: renamed from "Restore a local backup"']);
  });

  it('that keeps the id which its old name gave it is the same one too', () => {
    expect(
      toldOf(
        { Backup: [{ name: 'Restore a local backup', assign: provider }] },
        { Backup: [{ id: 'restore-a-local-backup', name: 'Bring data back', assign: customer }] },
      ),
    ).toEqual([
      'owner-changed Bring data back: owner moved from Acme Cloud to Product team',
      'renamed Bring data back: renamed from "Restore a local backup"',
    ]);
  });

  it('that keeps its old name as an alias is the same one', () => {
    expect(
      toldOf(
        { Backup: [{ name: 'Restore a local backup', assign: provider }] },
        { Safety: [{ name: 'Bring data back', assign: provider, aliases: ['Restore a local backup'] }] },
      ).filter((line) => line.startsWith('renamed Bring')),
    ).toHaveLength(1);
  });

  it('that restates the same line of a document is the same one, unless lines were added above', () => {
    const rows = (shift: number, name: string) =>
      ['Patch nodes', 'Watch logs', 'Rotate keys', name].map((text, index) => ({
        name: text,
        assign: provider,
        source: { line: 10 + index + shift },
      }));
    expect(toldOf({ Area: rows(0, 'Restore backups') }, { Area: rows(0, 'Bring data back') })).toEqual([
      'renamed Bring data back: renamed from "Restore backups"',
    ]);
    expect(toldOf({ Area: rows(0, 'Restore backups') }, { Area: rows(7, 'Bring data back') })).toEqual([
      'removed Restore backups: removed; Acme Cloud owned it',
      'added Bring data back: added, owned by Acme Cloud',
    ]);
  });

  it('that has nothing in common with one that is gone is new', () => {
    expect(
      toldOf(
        { Backup: [{ name: 'Restore a local backup', assign: provider }] },
        { Backup: [{ name: 'Agree on retention', assign: provider }] },
      ),
    ).toEqual([
      'removed Restore a local backup: removed; Acme Cloud owned it',
      'added Agree on retention: added, owned by Acme Cloud',
    ]);
  });

  it('that stands twice is matched with the one that says the same', () => {
    const twice = [
      { name: 'Watch logs', assign: provider },
      { name: 'Watch logs', assign: customer },
    ];
    expect(toldOf({ Area: twice }, { Area: [...twice].reverse() })).toEqual([]);
    expect(toldOf({ Area: twice }, { Area: twice.slice(1) })).toEqual([
      'removed Watch logs: removed; Acme Cloud owned it',
    ]);
  });

  it('whose neighbours change hands is told by what became of it, not of them', () => {
    expect(
      toldOf(
        {
          Area: [
            { name: 'Monitor storage capacity', assign: provider },
            { name: 'Monitor compute capacity', assign: provider },
          ],
        },
        {
          Area: [
            { name: 'Monitor compute capacity', assign: customer },
            { name: 'Monitor storage capacity of tenants', assign: provider },
          ],
        },
      ),
    ).toEqual([
      'owner-changed Monitor compute capacity: owner moved from Acme Cloud to Product team',
      'renamed Monitor storage capacity of tenants: renamed from "Monitor storage capacity"',
    ]);
  });

  it('loses its owner where the role is no longer declared, or nobody yet', () => {
    const row = [{ name: 'Patch nodes', assign: provider }];
    const nobody = documentOf(
      { Area: row },
      { roles: { provider: { name: 'TBD' }, customer: roles.customer } },
    );
    expect(told(documentOf({ Area: row }), nobody)).toContain(
      'owner-lost Patch nodes: lost its owner Acme Cloud, and nobody owns it now',
    );
  });

  it.each([
    [{ provider: 'R' }, { provider: 'RA' }, ['letters Row: Acme Cloud has RA instead of R']],
    [{ provider: 'RA', customer: 'C' }, { provider: 'RA' }, ['letters Row: Product team no longer has C']],
    [
      { provider: 'RA', customer: 'CI' },
      { provider: 'R', customer: 'A' },
      ['owner-changed Row: owner moved from Acme Cloud to Product team'],
    ],
    [
      { provider: 'RA' },
      { provider: 'RA', customer: 'RA' },
      ['shared Row: owned by Acme Cloud and Product team together now; Acme Cloud owned it alone before'],
    ],
    [
      { provider: 'RA', customer: 'RA' },
      { provider: 'RA' },
      ['shared Row: owned by Acme Cloud alone now, no longer by Product team too'],
    ],
    [{}, { customer: 'A' }, ['owner-gained Row: owned by Product team now; nobody owned it before']],
    [{ provider: 'C' }, {}, ['letters Row: Acme Cloud no longer has C']],
  ] as const)('with %j and then %j', (before, after, expected) => {
    expect(
      toldOf(
        { Area: [{ name: 'Row', assign: { ...before } }] },
        { Area: [{ name: 'Row', assign: { ...after } }] },
      ),
    ).toEqual(expected);
  });

  it('tells letters of others beside a change of owner', () => {
    const three = { ...roles, auditor: { name: 'Auditor' } };
    const row = (assign: Record<string, string>) =>
      documentOf({ Area: [{ name: 'Row', assign }] }, { roles: three });
    expect(
      told(row({ provider: 'RA', customer: 'I', auditor: 'C' }), row({ provider: 'I', customer: 'RA' })),
    ).toEqual([
      'owner-changed Row: owner moved from Acme Cloud to Product team',
      'letters Row: Auditor no longer has C',
    ]);
  });

  it('is judged by the scheme: who decides owns in RAPID, not who agrees', () => {
    const row = (assign: Record<string, string>) =>
      documentOf({ Area: [{ name: 'Row', assign }] }, { scheme: 'rapid' });
    expect(told(row({ provider: 'D', customer: 'A' }), row({ provider: 'A', customer: 'D' }))).toEqual([
      'owner-changed Row: owner moved from Acme Cloud to Product team',
    ]);
  });

  it('keeps its responsibility where the scheme changes and its letters mean the same', () => {
    const row = (scheme: string, letters: string) =>
      documentOf({ Area: [{ name: 'Row', assign: { provider: letters } }] }, { scheme });
    expect(told(row('raci', 'RA'), row('rasci', 'RA'))).toEqual([]);
    expect(told(row('rasci', 'RAS'), row('raci-vs', 'RAS'))).toEqual([
      'letters Row: Acme Cloud has RAS (RACI-VS) instead of RAS (RASCI)',
    ]);
  });
});

describe('an area', () => {
  const rows = [
    { name: 'Restore a local backup', assign: provider },
    { name: 'Agree on retention', assign: customer },
  ];

  it('that was renamed is one line, its rows are none', () => {
    expect(toldOf({ Backup: rows }, { Continuity: rows })).toEqual([
      'renamed Area Continuity: renamed from "Backup"',
    ]);
  });

  it('that was put into another is one line', () => {
    const flat = documentOf({ Operations: [{ name: 'Patch nodes', assign: provider }], Backup: rows });
    const nested = documentOf({ Operations: [{ name: 'Patch nodes', assign: provider }] });
    const [operations] = nested.areas;
    if (operations !== undefined) operations.areas = [{ name: 'Backup', activities: rows }];
    expect(told(flat, nested)).toEqual(['moved Area Backup: moved from the top to Operations']);
  });

  it('that was split tells the rows that went', () => {
    expect(toldOf({ Backup: rows }, { Backup: rows.slice(0, 1), Policies: rows.slice(1) })).toEqual([
      'moved Agree on retention: moved from Backup to Policies',
    ]);
  });
});

describe('a role', () => {
  const areas = { Area: [{ name: 'Patch nodes', assign: provider }] };

  it('that is called otherwise is one line, its rows are none', () => {
    const other = documentOf(areas, {
      roles: { ...roles, provider: { name: 'Acme Hosting', kind: 'provider' } },
    });
    expect(told(documentOf(areas), other)).toEqual(['renamed Role Acme Hosting: renamed from "Acme Cloud"']);
  });

  it('whose name another role took handed its rows over', () => {
    const other = documentOf(areas, { roles: { provider: roles.customer, customer: roles.provider } });
    expect(told(documentOf(areas), other)).toEqual([
      'owner-changed Patch nodes: owner moved from Acme Cloud to Product team',
    ]);
  });

  it('that comes or goes is told with its rows', () => {
    const other = documentOf(
      { Area: [{ name: 'Patch nodes', assign: { desk: 'I', ...provider } }] },
      { roles: { ...roles, desk: { name: 'Service desk' } } },
    );
    expect(told(documentOf(areas), other)).toEqual([
      'letters Patch nodes: Service desk has I now',
      'role-added Role Service desk: added, takes part in 1 activity',
    ]);
  });
});

describe('matrices of two versions', () => {
  const row = (name: string) => ({ name, assign: provider });
  const first = documentOf({ Area: [row('Patch nodes'), row('Watch logs')] });
  const second = documentOf({ Area: [row('Rotate keys')] }, { id: 'second', title: 'Second' });
  const third = documentOf({ Area: [row('Order tokens')] }, { id: 'third', title: 'Third' });
  const files = (...documents: MatrixDocument[]) =>
    version(...documents.map((document) => matrixOf(document, `${document.title}.yaml`)));

  it('come and go as a whole', () => {
    const { changes } = diffVersions(files(first, second), files(first, third));
    expect(changes.map(({ kind, effect, message, at }) => [kind, effect, message, at.file])).toEqual([
      ['matrix-removed', 'loss', 'Matrix Second: removed; it had 1 activity', 'Second.yaml'],
      ['matrix-added', 'other', 'Matrix Third: added, with 1 activity', 'Third.yaml'],
    ]);
  });

  it('are the same ones where only their id changed', () => {
    const renamed = { ...first, id: 'acme-platform' };
    expect(
      diffVersions(files(first, second), files(second, renamed)).changes.map(({ kind }) => kind),
    ).toEqual(['matrix-id']);
  });

  it('are held against each other where there is one on either side, if they have anything in common', () => {
    const other = {
      ...second,
      id: 'other',
      areas: [{ name: 'Area', activities: [row('Rotate the keys'), row('Order tokens')] }],
    };
    expect(diffVersions(files(second), files(other)).changes.map(({ kind }) => kind)).toEqual([
      'matrix-id',
      'added',
      'renamed',
    ]);
    expect(diffVersions(files(second), files(third)).changes.map(({ kind }) => kind)).toEqual([
      'matrix-removed',
      'matrix-added',
    ]);
  });
});
