import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BaselineEntry,
  baselineOf,
  formatBaseline,
  newFindings,
  parseBaseline,
  sortedBaseline,
  subtractBaseline,
} from '../../src/lint/index.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { brief, lintText, matrixWith } from './support.ts';

const shared = '- name: Restore backups\n  assign: { provider: RA, customer: A }\n';
const gap = '- name: Test backups\n  assign: { provider: R, customer: C }\n';
const fine = '- name: Take backups\n  assign: { provider: RA, customer: C }\n';

const finding = (over: Partial<Diagnostic>): Diagnostic => ({
  rule: 'no-owner',
  severity: 'error',
  message: 'm',
  help: undefined,
  file: 'a.yaml',
  place: { line: 1, column: 1, endLine: 1, endColumn: 2, start: 0, end: 1 },
  matrix: undefined,
  area: undefined,
  activity: undefined,
  role: undefined,
  related: [],
  fix: undefined,
  ...over,
});

const name = fc.constantFrom('a', 'b', '"', '\u0000', '__proto__');
const findings = fc.array(
  fc
    .record({
      rule: name,
      matrix: fc.option(name, { nil: undefined }),
      area: fc.option(name, { nil: undefined }),
      activity: fc.option(name, { nil: undefined }),
      role: fc.option(name, { nil: undefined }),
      message: name,
    })
    .map(finding),
  { maxLength: 12 },
);

describe('a baseline', () => {
  it('knows findings by what they are about, wherever they stand', () => {
    const baseline = baselineOf(lintText(matrixWith(shared + gap)));
    const moved = lintText(`# a comment\n\n${matrixWith(fine + gap + shared)}`);
    expect(subtractBaseline(moved, baseline)).toMatchObject({ fresh: [], stale: [] });
  });

  it('lets a new finding through, also one of a rule and row that it knows once', () => {
    const baseline = baselineOf(lintText(matrixWith(shared)));
    expect(brief(subtractBaseline(lintText(matrixWith(shared + gap)), baseline).fresh)).toEqual([
      '13:17 no-owner',
    ]);
    const one = finding({ matrix: 'm', activity: 'a' });
    expect(subtractBaseline([one, one], baselineOf([one])).fresh).toHaveLength(1);
  });

  it('tells what is gone', () => {
    const { stale } = subtractBaseline([], baselineOf(lintText(matrixWith(gap))));
    expect(stale).toEqual([
      { rule: 'no-owner', matrix: 'acme', area: 'backup', activity: 'test-backups', count: 1 },
    ]);
  });

  it('names the file where no matrix could be read', () => {
    const { entries } = baselineOf(lintText('raci: ['));
    expect(entries).toEqual([{ rule: 'yaml-syntax', file: 'acme.yaml', count: 1 }]);
  });

  it('knows exactly what it was made from, and is written and read without loss', () => {
    fc.assert(
      fc.property(findings, fc.array(fc.nat(20), { maxLength: 12 }), (found, order) => {
        const baseline = baselineOf(found);
        expect(parseBaseline(formatBaseline(baseline))).toEqual(baseline);
        expect(subtractBaseline(found, baseline)).toMatchObject({ fresh: [], known: found, stale: [] });
        const shuffled = [...found].sort(
          (a, b) => (order[found.indexOf(a)] ?? 0) - (order[found.indexOf(b)] ?? 0),
        );
        expect(formatBaseline(baselineOf(shuffled))).toBe(formatBaseline(baseline));
        expect(formatBaseline(sortedBaseline([...baseline.entries].reverse()))).toBe(
          formatBaseline(baseline),
        );
      }),
    );
  });

  it('is one entry a line', () => {
    const entries: BaselineEntry[] = [{ rule: 'no-owner', matrix: 'm', count: 2 }];
    expect(formatBaseline({ entries })).toBe(
      '{\n  "version": 1,\n  "findings": [\n    {"rule":"no-owner","matrix":"m","count":2}\n  ]\n}\n',
    );
    expect(formatBaseline({ entries: [] })).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  });

  it.each([
    ['{', /^is not JSON$/u],
    ['[]', /no list "findings"/u],
    ['{ "version": 2, "findings": [] }', /has version 2; this raci reads version 1/u],
    ['{ "version": 1, "findings": [1] }', /finding 1 is no map/u],
    ['{ "version": 1, "findings": [{ "count": 1 }] }', /finding 1 names no "rule"/u],
    ['{ "version": 1, "findings": [{ "rule": "a", "count": 0 }] }', /finding 1 has no "count" from 1/u],
    [
      '{ "version": 1, "findings": [{ "rule": "a", "count": 1, "role": 3 }] }',
      /finding 1 has a "role" that is no text/u,
    ],
  ])('refuses %j', (text, message) => {
    expect(() => parseBaseline(text)).toThrow(message);
  });
});

describe('what a branch adds', () => {
  it('is nothing where nothing changed', () => {
    fc.assert(fc.property(findings, (found) => newFindings(found, found).length === 0));
  });

  it('is never more than there is, and never less than what is about something else', () => {
    fc.assert(
      fc.property(findings, findings, (now, before) => {
        const added = newFindings(now, before);
        expect(now).toEqual(expect.arrayContaining([...added]));
        expect(added.length).toBeGreaterThanOrEqual(now.length - before.length);
      }),
    );
  });

  it('is the one that says something new where the other is an old one', () => {
    const old = finding({ rule: 'schema', matrix: 'm', message: 'Unknown key "foo".' });
    const added = finding({ rule: 'schema', matrix: 'm', message: 'Unknown key "bar".' });
    expect(newFindings([added, old], [old])).toEqual([added]);
  });

  it('is not an old finding in other words', () => {
    const before = finding({ matrix: 'm', activity: 'a', message: '2 owners' });
    const now = finding({ matrix: 'm', activity: 'a', message: '3 owners' });
    expect(newFindings([now], [before])).toEqual([]);
  });
});
