import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoffsOf } from '../../src/compare/handoffs.ts';
import { dutiesOf, partsOf, roleLoads, rolesNamed } from '../../src/compare/roles.ts';
import { matrixFromDocument } from '../../src/load/index.ts';
import { type MatrixDocument, ownershipOf, roleById, rowsOf } from '../../src/model/index.ts';
import { anyText, matrices } from '../exporters/arbitrary.ts';
import { cases } from '../support/cases.ts';

const document: MatrixDocument = {
  raci: 1,
  id: 'acme',
  title: 'Acme',
  scheme: 'rasci',
  roles: {
    provider: { name: 'Acme Cloud', kind: 'provider', aliases: ['Hoster'] },
    product: { name: 'Product team', kind: 'customer' },
    support: { name: 'Support team', kind: 'customer' },
  },
  areas: [
    {
      name: 'Backup',
      activities: [
        { name: 'Restore', assign: { provider: 'RA', product: 'CI', support: 'S' } },
        { name: 'Test', assign: { product: 'A', provider: 'R' }, status: 'planned' },
        { name: 'Burn tapes', assign: { provider: 'RA' }, status: 'retired' },
      ],
    },
    { name: 'Access', activities: [{ name: 'Review', assign: { product: 'R', support: 'I' } }] },
    { name: 'Nodes', activities: [{ name: 'Patch', assign: { provider: 'RA' } }] },
    {
      name: 'Tickets',
      activities: [
        { name: 'Answer', assign: { support: 'RA' } },
        { name: 'Escalate', assign: { provider: 'RA' } },
      ],
    },
  ],
};
const matrix = matrixFromDocument(document);

describe('the load of roles', () => {
  it('counts what each is in active rows, and planned ones apart', () => {
    const loads = roleLoads(matrix).map(({ role, counts, activities, planned, of }) => ({
      role: role.id,
      ...counts,
      activities,
      planned,
      of,
    }));
    const none = { owner: 0, doer: 0, consulted: 0, informed: 0, other: 0, of: 5 };
    expect(loads).toEqual([
      { ...none, role: 'provider', owner: 3, doer: 3, activities: 3, planned: 1 },
      { ...none, role: 'product', owner: 1, doer: 1, consulted: 1, informed: 1, activities: 2, planned: 1 },
      { ...none, role: 'support', owner: 1, doer: 1, informed: 1, other: 1, activities: 3, planned: 0 },
    ]);
  });

  it('agrees with who owns the rows, in any matrix of any scheme', () => {
    fc.assert(
      fc.property(matrices({ names: anyText, notes: anyText }), (generated) => {
        const active = [...rowsOf(generated)].filter(({ activity }) => activity.status === 'active');
        for (const { role, counts, heaviest, activities, of } of roleLoads(generated)) {
          expect(of).toBe(active.length);
          const owned = active.filter(({ activity }) =>
            ownershipOf(activity, generated).owners.includes(role.id),
          );
          expect(counts.owner).toBe(owned.length);
          expect(Object.values(heaviest).reduce((sum, count) => sum + count, 0)).toBe(activities);
          expect(Math.max(...Object.values(counts))).toBeLessThanOrEqual(activities);
        }
      }),
      { numRuns: cases(60) },
    );
  });
});

describe('the duties of a role', () => {
  it.each([
    ['provider', ['provider']],
    ['ACME cloud', ['provider']],
    ['hoster', ['provider']],
    ['customer', ['product', 'support']],
    ['team', []],
  ])('"%s" means %j', (word, ids) => {
    expect(rolesNamed(matrix, word).map(({ id }) => id)).toEqual(ids);
  });

  it('are the rows in which it has a letter, planned ones too', () => {
    const duties = dutiesOf(matrix, rolesNamed(matrix, 'customer'));
    expect(
      duties.map(({ row, roles, parts }) => [row.activity.name, roles.map(({ id }) => id), parts]),
    ).toEqual([
      ['Restore', ['product', 'support'], ['consulted', 'informed', 'other']],
      ['Test', ['product'], ['owner']],
      ['Review', ['product', 'support'], ['owner', 'doer', 'informed']],
      ['Answer', ['support'], ['owner', 'doer']],
    ]);
  });

  it('name those who own a row too', () => {
    const shared = matrixFromDocument({
      ...document,
      areas: [{ name: 'Area', activities: [{ name: 'Row', assign: { provider: 'RA', product: 'A' } }] }],
    });
    const [duty] = dutiesOf(shared, rolesNamed(shared, 'product'));
    expect(duty?.coOwners.map(({ id }) => id)).toEqual(['provider']);
  });

  it('are none for a placeholder', () => {
    const placeholder = matrixFromDocument({
      ...document,
      roles: { tbd: { name: 'TBD' } },
      areas: [{ name: 'Area', activities: [{ name: 'Row', assign: { tbd: 'RA' } }] }],
    });
    const [row] = [...rowsOf(placeholder)];
    const role = roleById(placeholder, 'tbd');
    expect(row && role && partsOf(row, role)).toEqual([]);
  });
});

describe('handoffs', () => {
  it('are where sides take part in the same row, or own different ones', () => {
    const found = handoffsOf(matrix).map(({ area, both, owners }) => [area.name, both, owners]);
    expect(found).toEqual([
      ['Backup', 1, { provider: 1 }],
      ['Tickets', 0, { customer: 1, provider: 1 }],
    ]);
  });

  it('are between roles where there are no kinds to tell sides apart', () => {
    const kindless = matrixFromDocument({
      ...document,
      roles: { provider: { name: 'A' }, product: { name: 'B' }, support: { name: 'C' } },
    });
    expect(handoffsOf(kindless).map(({ area }) => area.name)).toEqual(['Backup', 'Access', 'Tickets']);
  });
});
