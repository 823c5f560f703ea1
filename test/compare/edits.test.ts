import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareMatrices } from '../../src/compare/compare.ts';
import { dutiesOf, kindsIn } from '../../src/compare/compare-duties.ts';
import { diffVersions } from '../../src/compare/diff.ts';
import { gapsOf } from '../../src/compare/gaps.ts';
import { handoffsOf } from '../../src/compare/handoffs.ts';
import { roleLoads, rolesNamed, unownedCount } from '../../src/compare/roles.ts';
import { loadMatrix } from '../../src/load/index.ts';
import type { Matrix, Row } from '../../src/model/index.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';
import { version } from './versions.ts';

/*
 * A matrix with an edit in each line: how the versions differ, what it leaves open, what its roles carry, and what is
 * said of it beside another matrix. Nobody judged each of these answers; the files show where else a change acts.
 */

type Edit = (line: string, next: string) => string;

const cells = (by: string): Edit => {
  return (line) => line.replace(/(?<=assign: )\{.*\}/u, by);
};

const edits: Readonly<Record<string, Edit>> = {
  'left out': () => '\0',
  'under another name': (line) => line.replace(/(?<=name: )(?:"[^"]*"|[^,}]+)/u, 'Watch the weather'),
  'with a word more': (line) => line.replace(/(?<=name: [^,}]*\w)(?=[,}]|$)/u, ' of the harbour'),
  'without its last word': (line) => line.replace(/(?<=name: [^,}]*\w) [\w-]+(?=[,}]|$)/u, ''),
  'in large letters': (line) => line.replace(/(?<=name: )[^,}]+/u, (name) => name.toUpperCase()),
  'in the other order': (line, next) => (next === '' ? line : `${next}\n${line}`),
  'with nobody': cells('{}'),
  'with two owners': cells('{ provider: RA, customer: A }'),
  'shared on purpose': cells('{ provider: RA, customer: A }\n        shared: Each by day.'),
  'of the customer': cells('{ customer: RA }'),
  'done by several': cells('{ provider: R, security: R }'),
  'only told': cells('{ customer: I, legacy: C }'),
  'with another letter': (line) => line.replace(/(?<=: )(?:RA|CI|C|I|R)(?=[,} ])/u, 'A'),
  'with a letter more': (line) => line.replace(/(?<=: )(?:RA|A|R)(?=[,} ])/u, '$&I'),
  'not done any more': (line) => line.replace(/^( +)assign: .*$/u, '$&\n$1status: retired'),
  'done later': (line) => line.replace(/^( +)assign: .*$/u, '$&\n$1status: planned'),
  'of another kind': (line) => line.replace(/(?<=kind: )\w+/u, 'third-party'),
  'of no kind': (line) => line.replace(/, kind: \w+/u, ''),
  'under another id': (line) => line.replace(/(?<=^ +)\w+(?=: \{ name)|(?<=^id: ).*/u, 'other'),
  'to be named': (line) => line.replace(/(?<=\{ name: )[^,}]+/u, 'TBD'),
  'written twice': (line) => `${line}\n${line}`,
};

/** A few concepts in English, so that the words that ship may change without a change here. */
const vocabulary: Vocabulary = {
  concepts: JSON.parse(readFileSync(new URL('fixtures/concepts.json', import.meta.url), 'utf8')),
};
const read = (name: string) => readFileSync(new URL(`fixtures/${name}.yaml`, import.meta.url), 'utf8');
const quay = matrixOf(read('quay'));
const after = matrixOf(read('after'));

describe('edits of a matrix', () => {
  it.each(['before', 'quay'])('%s', async (name) => {
    const lines = read(name).split('\n').slice(0, -1);
    const usual = matrixOf(lines.join('\n'));
    const other = name === 'quay' ? after : quay;
    const known = said(usual, other);
    const told = [`# without an edit\n${known.join('')}`];
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1] ?? '';
      const possible = Object.entries(edits).filter(([, edit]) => edit(line, next) !== line);
      for (let turn = 0; turn < Math.min(4, possible.length); turn++) {
        const [edit, change] = possible[(index + turn) % possible.length] ?? ['', () => line];
        const changed = change(line, next);
        const text = lines.toSpliced(
          index,
          edit === 'in the other order' ? 2 : 1,
          ...(changed === '\0' ? [] : [changed]),
        );
        const { matrix } = loadMatrix(text.join('\n'), 'acme.yaml');
        if (matrix === undefined) continue;
        const now = said(matrix, other);
        told.push(
          `# ${index + 1}, ${edit}: ${line.trim()}\n`,
          ...changes(usual, matrix),
          ...known.filter((one) => !now.includes(one)).map((one) => `- ${one}`),
          ...now.filter((one) => !known.includes(one)).map((one) => `+ ${one}`),
        );
      }
    }
    await expect(told.join('')).toMatchFileSnapshot(`fixtures/${name}.edits.txt`);
  });
});

const idOf = ({ activity }: Row) => activity.id;

function matrixOf(text: string): Matrix {
  const { matrix } = loadMatrix(text, 'acme.yaml');
  if (matrix === undefined) throw new Error('A fixture is no matrix');
  return matrix;
}

function changes(before: Matrix, now: Matrix): string[] {
  return diffVersions(version(before), version(now)).changes.map(
    ({ kind, effect, message, area, activity, role, areaPath, before, after, at }) =>
      `${kind} ${effect} ${at.line}:${at.column} ${[area, activity, role].map((id) => id ?? '-').join(' ')} (${areaPath.join(' > ')})\n` +
      `  ${message}\n  ${JSON.stringify(before)} → ${JSON.stringify(after)}\n`,
  );
}

/** All that is said of a matrix, a line each. */
function said(matrix: Matrix, other: Matrix): string[] {
  const { gaps, activities, clear, score } = gapsOf(matrix, vocabulary, []);
  const comparison = compareMatrices([matrix, other], vocabulary, [[], []]);
  const row = ({ topic, cells, changesHands, evidence }: (typeof comparison.changesHands)[number]) => {
    const sides = cells.map(({ activities, kinds, owners }) =>
      [activities.map(idOf).join(' + ') || '-', kinds.join('+'), owners.join('+')].join(' '),
    );
    const why = evidence.map(({ likeness }) => likeness.certainty).join(' ');
    return `${topic.id}: ${sides.join(' | ')}${changesHands ? ', changes hands' : ''} ${why}`.trimEnd();
  };
  return [
    ...gaps.map(({ kind, message, areaPath }) => `gap ${kind} ${message} (${areaPath.join(' > ')})`),
    `${clear} of ${activities} clear: ${score}; ${unownedCount(matrix)} unowned`,
    ...roleLoads(matrix).map(
      ({ role, counts, heaviest, activities, planned, of }) =>
        `load ${role.id} ${Object.values(counts).join(' ')}, ${Object.values(heaviest).join(' ')}, ${activities} and ${planned} of ${of}`,
    ),
    ...handoffsOf(matrix).map(
      ({ area, activities, both, owners }) =>
        `handoff ${area.id} ${both} of ${activities} ${JSON.stringify(owners)}`,
    ),
    ...['customer', 'ACME cloud', 'third-party', 'nobody'].map(
      (word) =>
        `named ${word}: ${rolesNamed(matrix, word)
          .map(({ id }) => id)
          .join(' ')}`,
    ),
    ...comparison.topics.flatMap(({ rows }) => rows.map((one) => `beside ${row(one)}`)),
    ...comparison.onlyIn.flatMap((found, index) =>
      found.map(
        ({ topic, isAlone, rows }) => `only ${index} ${topic.id} ${isAlone ? 'alone ' : ''}${rows.length}`,
      ),
    ),
    ...kindsIn(comparison).flatMap((kind) =>
      dutiesOf(comparison, kind).map(
        ({ change, row: { topic }, before, after }) =>
          `duty ${kind} ${change} ${topic.id} ${before.map(idOf).join(' + ')} → ${after.map(idOf).join(' + ')}`,
      ),
    ),
  ].map((line) => `${line}\n`);
}
