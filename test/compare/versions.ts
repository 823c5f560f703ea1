import fc from 'fast-check';
import { matrixFromDocument } from '../../src/load/index.ts';
import type { ActivityDocument, AreaDocument, Matrix, MatrixDocument } from '../../src/model/index.ts';

const verbs = ['Patch', 'Rotate', 'Monitor', 'Restore', 'Provision', 'Audit', 'Scale', 'Archive'];
const qualities = ['production', 'internal', 'encrypted', 'regional', 'legacy', 'temporary', 'dedicated'];
const things = [
  'certificates',
  'volumes',
  'firewalls',
  'registries',
  'databases',
  'gateways',
  'queues',
  'nodes',
  'dashboards',
  'tenants',
];
const areaNames = ['Operations', 'Security', 'Networking', 'Data protection', 'Onboarding'];

/** Names of rows, no two of them the same. */
const names = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...verbs), fc.constantFrom(...qualities), fc.constantFrom(...things))
    .map((words) => words.join(' ')),
  { minLength: 4, maxLength: 30 },
);

const assignments = [
  { provider: 'RA', customer: 'I' },
  { customer: 'RA' },
  { customer: 'A', provider: 'R', auditor: 'C' },
  { auditor: 'A', customer: 'R' },
  { provider: 'R' },
  {},
] as const;

/** A sound matrix of three roles and up to five areas, each row in one of them. */
export const documents: fc.Arbitrary<MatrixDocument> = fc
  .tuple(
    names,
    fc.infiniteStream(
      fc.record({
        area: fc.nat(areaNames.length - 1),
        assign: fc.constantFrom(...assignments),
        status: fc.constantFrom('active', 'active', 'active', 'planned') as fc.Arbitrary<
          'active' | 'planned'
        >,
        note: fc.option(fc.constantFrom('Daily.', 'On request.'), { nil: undefined }),
      }),
    ),
  )
  .map(([rowNames, stream]) => {
    const areas: AreaDocument[] = areaNames.map((name) => ({ name, activities: [] }));
    for (const [index, { area, assign, status, note }] of [...stream.take(rowNames.length)].entries()) {
      areas[area]?.activities?.push({
        name: rowNames[index] ?? '',
        assign: { ...assign },
        ...(status !== 'active' && { status }),
        ...(note !== undefined && { note }),
      });
    }
    return {
      raci: 1,
      id: 'acme',
      title: 'Acme',
      roles: {
        provider: { name: 'Acme Cloud', kind: 'provider' },
        customer: { name: 'Product team', kind: 'customer' },
        auditor: { name: 'Auditor', kind: 'third-party' },
      },
      areas,
    };
  });

/** The rows of a document with the areas that hold them; areas are not nested here. */
export function rowsIn(document: MatrixDocument): { area: AreaDocument; activity: ActivityDocument }[] {
  return document.areas.flatMap((area) => (area.activities ?? []).map((activity) => ({ area, activity })));
}

export function matrixOf(document: MatrixDocument, file?: string): Matrix {
  return matrixFromDocument(document, file);
}

/** A version of one file, as the diff wants it. */
export function version(...matrices: readonly Matrix[]) {
  return matrices.map((matrix) => ({ matrix, path: matrix.file }));
}
