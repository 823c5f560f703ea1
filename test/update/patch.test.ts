import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeMatrix } from '../../src/importers/write/index.ts';
import { loadMatrix } from '../../src/load/index.ts';
import type { ActivityDocument, AreaDocument, MatrixDocument } from '../../src/model/index.ts';
import { patchYaml } from '../../src/update/patch.ts';
import { matrixDocuments, text } from '../importers/write/documents.ts';
import { cases } from '../support/cases.ts';

function patch(yaml: string, after: unknown, origins = new Map<object, number>()): string {
  const places = loadMatrix(yaml, 'a.yaml').matrix?.places;
  if (places === undefined) throw new Error('no matrix');
  return patchYaml(yaml, places, parse(yaml), after, origins);
}

const letters = fc.constantFrom<ActivityDocument['assign'][string]>('R', 'CI', null, ['A', 'R'], {
  letters: 'R',
  note: 'a, b: "c"',
});
const assign = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'yes'), letters, { noNullPrototype: true });
const fresh: fc.Arbitrary<ActivityDocument> = fc.record(
  { name: text, assign, note: text, source: fc.constant({ line: 7 }) },
  { requiredKeys: ['name', 'assign'], noNullPrototype: true },
);

/** What becomes of one row, and what is put around it. */
interface Change {
  readonly above: readonly ActivityDocument[];
  readonly edit: (row: ActivityDocument) => ActivityDocument | undefined;
  readonly below: readonly ActivityDocument[];
}
const edit: fc.Arbitrary<Change['edit']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant((row: ActivityDocument) => row) },
  fc.constant(() => undefined),
  text.map((name) => (row: ActivityDocument) => ({ ...row, name })),
  text.map((note) => (row: ActivityDocument) => ({ ...row, note, id: 'kept' })),
  fc.constant(({ note: _, aliases: __, ...row }: ActivityDocument) => row),
  assign.map((cells) => (row: ActivityDocument) => ({ ...row, assign: cells })),
);
const few = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(fresh, { maxLength: 2 }));
const changes: fc.Arbitrary<Change[]> = fc.array(fc.record({ above: few, edit, below: few }), {
  minLength: 1,
  maxLength: 8,
});

/** A document with its rows changed, and where the rows and areas come from. */
function changed(before: MatrixDocument, edits: readonly Change[]) {
  const origins = new Map<object, number>();
  let next = 0;
  const rowsOf = (row: ActivityDocument, index: number): ActivityDocument[] => {
    const { above = [], edit, below = [] } = edits[next++ % edits.length] ?? {};
    const kept = edit?.(row);
    if (kept === undefined) return [...above, ...below].map((one) => ({ ...one }));
    const copy = { ...kept };
    origins.set(copy, index);
    return [...above.map((one) => ({ ...one })), copy, ...below.map((one) => ({ ...one }))];
  };
  const areaOf = (old: AreaDocument, index: number): AreaDocument => {
    const area: AreaDocument = { ...old };
    if (old.areas) area.areas = old.areas.map(areaOf);
    if (old.activities) area.activities = old.activities.flatMap(rowsOf);
    origins.set(area, index);
    return area;
  };
  return { after: { ...before, areas: before.areas.map(areaOf) }, origins };
}

describe('patchYaml', () => {
  it('makes the text read as what it is to be, whatever the texts hold', () => {
    fc.assert(
      fc.property(matrixDocuments, changes, (before, edits) => {
        const yaml = writeMatrix(before, { schema: 's.json' });
        const { after, origins } = changed(before, edits);
        expect(parse(patch(yaml, after, origins))).toEqual(after);
      }),
      { numRuns: cases(60) },
    );
  });

  it('does the same in a file written as JSON', () => {
    fc.assert(
      fc.property(matrixDocuments, changes, (before, edits) => {
        const json = JSON.stringify(before, null, 1);
        const { after, origins } = changed(JSON.parse(json), edits);
        expect(parse(patch(json, after, origins))).toEqual(after);
      }),
      { numRuns: cases(60) },
    );
  });

  it.each([
    ['a: 1', { a: 1, b: 2 }, 'a: 1\nb: 2'],
    ['a: 1 # one', { a: 2 }, 'a: 2 # one'],
    ['a: [b, c] # list', { a: ['b', 'd'] }, 'a: [b, d] # list'],
    ["a: 'it'", { a: "it's" }, "a: 'it''s'"],
    ['a: "x"', { a: 'x\ny' }, 'a: |-\n  x\n  y'],
    ['a: >-\n  x\n  y\nb: 1\n', { a: 'z', b: 1 }, 'a: z\nb: 1\n'],
    ['a:\nb: 1\n', { a: 2, b: 1 }, 'a: 2\nb: 1\n'],
    ['a: &x { k: 1 }\nb: *x\n', { a: { k: 1 }, b: { k: 2 } }, 'a: &x { k: 1 }\nb: { k: 2 }\n'],
    ['a: { k: 1 } # c\n', { a: {} }, 'a: {} # c\n'],
    ['a: {}\n', { a: { k: 1 } }, 'a: { k: 1 }\n'],
    ['a: 1\nb: 2\n', { b: 2 }, 'b: 2\n'],
    ['"a b": 1\n', { 'a b': 2 }, '"a b": 2\n'],
    ['a:\n  - |-\n    x\n    # y\n  - z\n', { a: ['x\n# y'] }, 'a:\n  - |-\n    x\n    # y\n'],
  ])('%j → %j', (before, after, expected) => {
    expect(patch(before, after)).toBe(expected);
  });
});
