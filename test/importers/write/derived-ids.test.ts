import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/exporters/document.ts';
import { withoutDerivedIds } from '../../../src/importers/write/derived-ids.ts';
import { matrixFromDocument } from '../../../src/load/index.ts';
import { addressOf, type MatrixDocument, rowsOf } from '../../../src/model/index.ts';
import { matrices } from '../../exporters/arbitrary.ts';

describe('ids that say no more than the names', () => {
  it('are left out, and the loader gives them again', () => {
    const names = fc.constantFrom(
      'Restore',
      'restore',
      'Restore 2',
      'Rotate',
      '?',
      'ログ',
      'Area',
      'Activity',
    );
    fc.assert(
      fc.property(matrices({ names, notes: names }), (matrix) => {
        const bare = withoutDerivedIds(documentOf(matrix));
        expect([...rowsOf(matrixFromDocument(bare))].map(addressOf)).toEqual(
          [...rowsOf(matrix)].map(addressOf),
        );
        expect(documentOf(matrixFromDocument(bare))).toEqual(documentOf(matrix));
      }),
    );
  });

  it('stay where somebody chose them, or where another part is called alike', () => {
    const activities = [
      { id: 'restore', name: 'Restore', assign: {} },
      { id: 'rotate-keys', name: 'Rotate', assign: {} },
      { id: 'watch', name: 'Watch', assign: {} },
      { id: 'watch-2', name: 'Watch', assign: {} },
    ];
    const document: MatrixDocument = {
      raci: 1,
      id: 'acme',
      title: 'Acme',
      roles: { ops: { name: 'Ops' } },
      areas: [{ id: 'backup', name: 'Backup', activities }],
    };
    expect(withoutDerivedIds(document).areas).toEqual([
      { name: 'Backup', activities: [{ name: 'Restore', assign: {} }, ...activities.slice(1)] },
    ]);
  });

  it('stay where they are what makes another id', () => {
    const document: MatrixDocument = {
      raci: 1,
      id: 'acme',
      title: 'Acme',
      roles: { ops: { name: 'Ops' } },
      areas: [
        { id: 'backup-2', name: 'Backup', areas: [{ id: 'backup', name: 'Backup' }] },
        { id: 'area', name: '?', areas: [{ id: 'rooms', name: 'Rooms' }, { name: 'Rooms' }] },
        { id: 'keys', name: 'Keys', activities: [{ id: 'activity', name: '!', assign: {} }] },
      ],
    };
    const bare = withoutDerivedIds(document);
    const ids = (one: MatrixDocument) =>
      JSON.stringify(matrixFromDocument(one).areas, ['id', 'areas', 'activities']);
    expect(ids(bare)).toBe(ids(document));
    expect(bare.areas.map(({ id }) => id)).toEqual(['backup-2', undefined, undefined]);
    expect(bare.areas[2]?.activities?.map(({ id }) => id)).toEqual([undefined]);
  });
});
