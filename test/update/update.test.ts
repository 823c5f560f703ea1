import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffMatrices } from '../../src/compare/diff.ts';
import { writeMatrix } from '../../src/importers/write/index.ts';
import { loadMatrix, matrixFromDocument } from '../../src/load/index.ts';
import type { ActivityDocument, Matrix, MatrixDocument } from '../../src/model/index.ts';
import { isSame, SchemeConflict, updateMatrix } from '../../src/update/index.ts';
import { cases } from '../support/cases.ts';

function load(text: string): Matrix {
  const { matrix, diagnostics } = loadMatrix(text, 'acme.yaml');
  expect(diagnostics).toEqual([]);
  if (matrix === undefined) throw new Error('no matrix');
  return matrix;
}

/** Updates a file from an import, and holds the result against what it must read as. */
function update(text: string, incoming: MatrixDocument) {
  const result = updateMatrix(text, load(text), matrixFromDocument(incoming));
  expect(load(result.text).document).toEqual(result.document);
  return result;
}

const row = (name: string, assign: ActivityDocument['assign'], line: number): ActivityDocument => ({
  name,
  assign,
  source: { line },
});

/** What an importer reads. */
function imported(...activities: ActivityDocument[]): MatrixDocument {
  return {
    raci: 1,
    id: 'acme',
    title: 'Acme',
    roles: { provider: { name: 'Acme Cloud' }, customer: { name: 'Team' } },
    areas: [{ name: 'Backup', source: { line: 3 }, activities }],
  };
}

const file = `# yaml-language-server: $schema=matrix.schema.json
# Owned by the desk.
raci: 1
id: acme
title: "Acme"          # as on the wiki

roles:
  provider: {name: Acme Cloud, contact: {email: desk@acme.example}}
  customer:
    name: Team


areas:
- name: 'Backup'
  x-budget: 12
  activities:
    # Mind the tapes.
    - id: keep
      name: "Keep copies"
      assign: {provider: "R/A", customer: C}   # agreed in May
      note: >
        Thirty days,
        no more.
      source: { line: 5 }

    # The weekly one.
    - name: Restore a backup
      assign:
        provider: RA # really
        customer: {letters: [C, I], note: on request}
      aliases: [ bring back ]
      source: { line: 6, ref: "7.1" }
    - name: Call the desk
      assign: { customer: RA }
# the end
`;

const keep = row('Keep copies', { provider: 'RA', customer: 'C' }, 5);
const restore = row('Restore a backup', { provider: 'RA', customer: 'CI' }, 6);

describe('updateMatrix', () => {
  it('leaves a file untouched where nothing changed', () => {
    expect(update(file, imported(keep, restore)).text).toBe(file);
  });

  it('tells of rows that people added', () => {
    expect(update(file, imported(keep, restore)).remarks).toEqual([
      '"Keep copies": the note ("Thirty days, no more.") is not in the document; it stays',
      '"Restore a backup": the note on Team ("on request") is not in the document; it stays',
      '"Call the desk" is not in the document; it stays, as it names no line of it',
    ]);
  });

  it('tells each text that differs with its row, and changes none that is there', () => {
    const noted = (note: string, ofCell: string) =>
      imported(
        { ...keep, note },
        row('Restore a backup', { provider: 'RA', customer: { letters: 'CI', note: ofCell } }, 6),
      );
    const other = update(file, noted('Ten days.', 'by phone'));
    expect(other.text).toBe(file);
    expect(other.remarks.slice(0, 2)).toEqual([
      '"Keep copies": the note is "Ten days." in the document; "Thirty days, no more." stays',
      '"Restore a backup": the note on Team is "by phone" in the document; "on request" stays',
    ]);
    expect(other).toMatchObject({ kept: 2, changes: [] });
    const same = update(file, noted('Thirty days, no more.', 'on request'));
    expect(same).toMatchObject({ kept: 0, changes: [] });
    const bare = file.replace('{letters: [C, I], note: on request}', 'CI');
    expect(update(bare, noted('Thirty days, no more.', 'by phone'))).toMatchObject({
      kept: 0,
      changes: ['"Restore a backup": note on Team added from the document: "by phone"'],
    });
  });

  it.each<[string, ActivityDocument[], (text: string) => string]>([
    [
      'letters',
      [row('Keep copies', { provider: 'R', customer: 'A' }, 5), restore],
      (text) => text.replace('{provider: "R/A", customer: C}', '{provider: "R", customer: A}'),
    ],
    [
      'letters of a cell with a note',
      [keep, row('Restore a backup', { provider: 'RA', customer: 'I' }, 6)],
      (text) => text.replace('letters: [C, I]', 'letters: I'),
    ],
    [
      'letters on a line of their own',
      [keep, row('Restore a backup', { provider: 'A', customer: 'CI' }, 6)],
      (text) => text.replace('provider: RA # really', 'provider: A # really'),
    ],
    [
      'a cell that is gone',
      [row('Keep copies', { provider: 'RA' }, 5), restore],
      (text) => text.replace('{provider: "R/A", customer: C}', '{provider: "R/A"}'),
    ],
    [
      'a cell that is gone and has a note',
      [keep, row('Restore a backup', { provider: 'RA' }, 6)],
      (text) => text.replace('letters: [C, I]', 'letters: null'),
    ],
    [
      'a name, not the id',
      [keep, row('Restore a backup from tape', { provider: 'RA', customer: 'CI' }, 6)],
      (text) =>
        text.replace(
          '    - name: Restore a backup\n',
          '    - id: restore-a-backup\n      name: Restore a backup from tape\n',
        ),
    ],
    [
      'a quoted name that has an id',
      [row('Keep more copies', { provider: 'RA', customer: 'C' }, 5), restore],
      (text) => text.replace('"Keep copies"', '"Keep more copies"'),
    ],
    [
      'a line',
      [keep, { ...restore, source: { line: 9 } }],
      (text) => text.replace('line: 6, ref', 'line: 9, ref'),
    ],
    [
      'a status',
      [{ ...keep, status: 'planned' }, restore],
      (text) => text.replace('        no more.\n', '        no more.\n      status: planned\n'),
    ],
    [
      'a note where there is none',
      [keep, { ...restore, note: 'Within a day: "at once"' }],
      (text) =>
        text.replace('note: on request}\n', `note: on request}\n      note: 'Within a day: "at once"'\n`),
    ],
    [
      'a row in the middle',
      [keep, row('Test: the way back', { customer: 'R' }, 6), { ...restore, source: { line: 7 } }],
      (text) =>
        text
          .replace('line: 6, ref', 'line: 7, ref')
          .replace(
            'source: { line: 5 }\n',
            'source: { line: 5 }\n    - name: "Test: the way back"\n      assign: { customer: R }\n      source: { line: 6 }\n',
          ),
    ],
    [
      'a row at the beginning',
      [row('Plan', { customer: 'R' }, 4), keep, restore],
      (text) =>
        text.replace(
          '    - id: keep\n',
          '    - name: Plan\n      assign: { customer: R }\n      source: { line: 4 }\n    - id: keep\n',
        ),
    ],
    [
      'a row that is gone, with its comment',
      [keep],
      (text) => {
        const start = text.indexOf('    # The weekly');
        return text.slice(0, start) + text.slice(text.indexOf('    - name: Call'));
      },
    ],
    [
      'the first row that is gone',
      [restore],
      (text) => {
        const start = text.indexOf('    - id: keep');
        return `${text.slice(0, start)}\n${text.slice(text.indexOf('    # The weekly'))}`;
      },
    ],
  ])('changes %s and nothing else', (_, activities, expected) => {
    expect(update(file, imported(...activities)).text).toBe(expected(file));
  });

  it('keeps what people called a row, where its id or an alias still says what the document calls it', () => {
    const incoming = imported(
      row('Keep', { provider: 'RA', customer: 'C' }, 5),
      row('Bring back', { provider: 'RA', customer: 'CI' }, 6),
    );
    expect(update(file, incoming).text).toBe(file);
  });

  it('adds areas, roles and recommendations', () => {
    const incoming = imported(keep, restore);
    const result = update(file, {
      ...incoming,
      roles: { ...incoming.roles, auditor: { name: 'Auditor' } },
      areas: [
        { name: 'First', activities: [row('Plan', { auditor: 'R' }, 1)] },
        ...incoming.areas,
        { name: 'Last', activities: [row('Review', { customer: 'R', auditor: 'A' }, 30)] },
      ],
      recommendations: [{ text: 'Test it', for: 'customer', source: { line: 40 } }],
    });
    expect(result.text).toBe(
      file
        .replace('    name: Team\n', '    name: Team\n  auditor: { name: Auditor }\n')
        .replace(
          "- name: 'Backup'\n",
          "- name: First\n  activities:\n    - name: Plan\n      assign: { auditor: R }\n      source: { line: 1 }\n\n- name: 'Backup'\n",
        )
        .replace(
          '# the end\n',
          '\n- name: Last\n  activities:\n    - name: Review\n      assign: { customer: R, auditor: A }\n      source: { line: 30 }\n\nrecommendations:\n  - text: Test it\n    for: customer\n    source: { line: 40 }\n# the end\n',
        ),
    );
  });

  it('finds roles again that people gave other ids', () => {
    const { roles, ...rest } = imported(keep, restore);
    const incoming = { ...rest, roles: { 'acme-cloud': { name: 'Acme Cloud' }, crew: { name: 'Crew' } } };
    const [area] = incoming.areas;
    const rows = area?.activities?.map((activity) => ({
      ...activity,
      assign: { 'acme-cloud': activity.assign.provider ?? '', crew: activity.assign.customer ?? '' },
    }));
    expect(
      update(file, { ...incoming, areas: [{ ...area, name: 'Backup', activities: rows ?? [] }] }).text,
    ).toBe(file);
  });

  it('says which role it takes for which, and mixes up nobody whose letters differ', () => {
    const withRole = (id: string, name: string, ...letters: [string, string]): MatrixDocument => ({
      ...imported(
        row('Keep copies', { provider: 'RA', [id]: letters[0] }, 5),
        row('Restore a backup', { provider: 'RA', [id]: letters[1] }, 6),
      ),
      roles: { provider: { name: 'Acme Cloud' }, [id]: { name } },
    });
    const crew = update(file, withRole('crew', 'Crew', 'C', 'CI'));
    expect(crew.text).toBe(file);
    expect(crew.remarks).toContain('role "Crew" of the document is taken to be "Team", by its letters');
    const auditor = update(file, withRole('auditor', 'Auditor', 'I', 'A'));
    expect(auditor.remarks).toContain('role "Team" is not in the document; it stays, with its letters');
    expect(auditor.text).toContain('  auditor: { name: Auditor }\n');
    expect(auditor.text).toContain('{provider: "R/A", customer: C, auditor: I}');
  });

  it('writes lines as the file ends them', () => {
    const windows = file.replaceAll('\n', '\r\n');
    const { text } = update(windows, imported(keep, row('Check', { customer: 'R' }, 8), restore));
    expect(text).toContain('    - name: Check\r\n      assign: { customer: R }\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('works in a file written as JSON', () => {
    const incoming = imported(row('Check', { customer: 'R' }, 4), { ...keep, status: 'planned' });
    const { text } = update(JSON.stringify(imported(keep, restore), null, 2), incoming);
    expect(load(text).document).toEqual(incoming);
  });

  it('takes the letters of a row out of an alias', () => {
    const text = file
      .replace('assign: {provider: "R/A", customer: C} ', 'assign: &both {provider: "R/A", customer: C} ')
      .replace('assign: { customer: RA }', 'assign: *both\n      source: {line: 7}');
    const result = update(text, imported(keep, restore, row('Call the desk', { customer: 'R' }, 7)));
    expect(result.text).toBe(text.replace('*both', '{ customer: R }'));
  });

  it('renames an area at once where only rows that go spoke against it', () => {
    const [area] = imported(keep, restore).areas;
    const before = { ...imported(), areas: [{ ...area, name: 'Access', activities: [keep, restore] }] };
    const after = { ...imported(), areas: [{ ...area, name: 'Retention', activities: [keep] }] };
    const text = writeMatrix(
      { ...before, areas: [...before.areas, { name: 'Cost', activities: [row('Keep copies', {}, 21)] }] },
      { schema: 'matrix.schema.json' },
    );
    const newer = {
      ...after,
      areas: [...after.areas, { name: 'Cost', activities: [row('Keep copies', {}, 11)] }],
    };
    const once = update(text, newer);
    expect(load(once.text).areas.map(({ name }) => name)).toEqual(['Retention', 'Cost']);
    expect(update(once.text, newer).text).toBe(once.text);
  });

  it('refuses letters that the scheme of the file does not have', () => {
    const incoming = { ...imported(row('Keep copies', { provider: 'D' }, 5)), scheme: 'daci' };
    expect(() => update(file, incoming)).toThrow(SchemeConflict);
  });

  describe('whatever the two imports are', () => {
    const names = [
      'Keep copies',
      'Keep more',
      'Restore',
      'Call: the desk',
      '# note',
      'Plan',
      'Review',
      'Sign',
    ];
    const activities = (first: number) =>
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }).chain((chosen) =>
        fc.tuple(
          ...chosen.map((name, index) =>
            fc.record(
              {
                name: fc.constant(name),
                assign: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('R', 'A', 'CI'), {
                  noNullPrototype: true,
                }),
                source: fc.constant({ line: first + index }),
                status: fc.constant('planned' as const),
                note: fc.lorem({ maxCount: 30 }),
              },
              { requiredKeys: ['name', 'assign', 'source'], noNullPrototype: true },
            ),
          ),
        ),
      );
    const documents: fc.Arbitrary<MatrixDocument> = fc
      .uniqueArray(fc.constantFrom('Backup', 'Network', 'Access', 'Cost'), { minLength: 1 })
      .chain((areas) =>
        fc.tuple(
          ...areas.map((name, index) =>
            activities(10 * index + 1).map((rows) => ({ name, activities: rows })),
          ),
        ),
      )
      .map((areas) => ({
        raci: 1,
        id: 'acme',
        title: 'Acme',
        roles: { a: { name: 'Ann' }, b: { name: 'Ben' }, c: { name: 'Cleo' } },
        areas,
      }));

    it('makes the file what the newer one says, and a second time leaves it alone', () => {
      fc.assert(
        fc.property(documents, documents, (before, after) => {
          const text = writeMatrix(before, { schema: 'matrix.schema.json' });
          const { text: updated } = update(text, after);
          const left = diffMatrices(load(updated), matrixFromDocument(after));
          // What people may have sorted elsewhere stays where it is; where that is all of an area, it looks renamed.
          const isPlace = ({ kind, activity }: (typeof left)[number]) =>
            kind === 'moved' || (kind === 'renamed' && activity === undefined);
          expect(left.filter((change) => !isPlace(change))).toEqual([]);
          expect(update(updated, after).text).toBe(updated);
        }),
        { numRuns: cases(60) },
      );
    }, 300_000);

    it('keeps the comments of all rows that stay', () => {
      fc.assert(
        fc.property(documents, documents, (before, after) => {
          let count = 0;
          const text = writeMatrix(before, { schema: 'matrix.schema.json' }).replace(
            /^( +)- name: .*\n +assign: .*$/gmu,
            (row, margin) => `${margin}# above ${++count}\n${row} # beside ${count}`,
          );
          const { text: updated } = update(text, after);
          const kept = [...updated.matchAll(/# beside (\d+)/gu)].map(([, number]) => number);
          for (const number of kept) expect(updated).toContain(`# above ${number}\n`);
          const rows = (document: MatrixDocument) =>
            document.areas.flatMap(({ name, activities }) =>
              (activities ?? []).map((row) => `${name}: ${row.name}`),
            );
          const staying = rows(before).filter((row) => rows(after).includes(row));
          expect(kept.length).toBeGreaterThanOrEqual(staying.length);
        }),
        { numRuns: cases(60) },
      );
    }, 300_000);
  });
});

describe('isSame', () => {
  it.each([
    [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
  ])('%j, %j: %s', (one, other, expected) => {
    expect(isSame(one, other)).toBe(expected);
  });
});
