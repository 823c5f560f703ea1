import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, fixText } from '../../src/lint/index.ts';
import { loadMatrix } from '../../src/load/index.ts';
import { addressOf, type Diagnostic, type Fix, ownershipOf, rowsOf } from '../../src/model/index.ts';
import { cases } from '../support/cases.ts';
import { fixed, matrixWith } from './support.ts';

const strict = { config: 'extends: strict' };

/** Who owns each row, as every command answers it. */
function owners(text: string): Record<string, readonly string[]> {
  const { matrix } = loadMatrix(text, 'a.yaml');
  if (matrix === undefined) return {};
  return Object.fromEntries(
    [...rowsOf(matrix)].map((row) => [addressOf(row), ownershipOf(row.activity, matrix).owners]),
  );
}

describe('fixes', () => {
  it('change what they say and nothing else', () => {
    const text = matrixWith(`- name: Restore backups   # weekly
  assign: { provider: "RА",   customer: 'CI' } # both
# the end
`);
    const { text: after, applied } = fixed(text);
    expect(after).toBe(text.replace('"RА"', '"RA"').replace("'CI'", "'C'"));
    expect(applied.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['unknown-letter', 11, 29],
      ['redundant-letters', 11, 47],
    ]);
  });

  it('leave suppressed findings alone', () => {
    const text = matrixWith(`- name: Restore backups
  # raci-ignore-next-line redundant-letters -- as in the contract
  assign: { provider: RA, customer: CI }
`);
    expect(fixed(text)).toEqual({ text, applied: [] });
  });

  it('leave rules alone that are off', () => {
    const text = matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: CI }\n');
    expect(fixed(text, { config: 'rules: { redundant-letters: off }' }).applied).toEqual([]);
  });

  const letters = fc.constantFrom(
    ...[
      'R',
      'A',
      'RA',
      'AR',
      'ra',
      'R/A',
      '"R, A"',
      '[R, A]',
      '[A, a]',
      'C',
      'CI',
      'IC',
      'I',
      'С',
      'А',
      'RА',
      'аr',
      'Ｒ/А',
      '[R, А]',
      '{ letters: А, note: x }',
    ],
    ...[
      "'RC'",
      'RI',
      'RACI',
      '{ letters: AR, note: x }',
      '{ letters: [C, I] }',
      '"-"',
      '~',
      'X',
      'CΙ',
      '"A R"',
    ],
  );
  const cells = fc.dictionary(fc.constantFrom('provider', 'customer', 'third', 'nobody'), letters, {
    maxKeys: 4,
  });
  const row = fc.record({
    name: fc.constantFrom('Restore backups', 'Restore backups.', 'TAKE BACKUPS', '"Test  backups"', 'Übung'),
    cells,
    shared: fc.constantFrom(undefined, '""', 'Both sign'),
    isBlock: fc.boolean(),
    comment: fc.boolean(),
  });
  const text = fc
    .record({ rows: fc.array(row, { minLength: 1, maxLength: 6 }), crlf: fc.boolean(), third: fc.boolean() })
    .map(({ rows, crlf, third }) => {
      const activities = rows.map(({ name, cells, shared, isBlock, comment }) => {
        const entries = Object.entries(cells).map(([role, letter]) => `${role}: ${letter}`);
        const assign =
          isBlock && entries.length > 0
            ? `\n${entries.map((entry) => `    ${entry}${comment ? ' # why' : ''}\n`).join('')}`
            : ` { ${entries.join(', ')} }${comment ? ' # why' : ''}\n`;
        return `- name: ${name}\n${shared === undefined ? '' : `  shared: ${shared}\n`}  assign:${assign}`;
      });
      const written = matrixWith(activities.join('')).replace(
        'areas:',
        `${third ? '  third: { name: Auditor } # external\n' : ''}areas:`,
      );
      return crlf ? written.replaceAll('\n', '\r\n') : written;
    });

  it('never change who owns anything, keep the file readable, and leave nothing to fix', () => {
    fc.assert(
      fc.property(text, (before) => {
        const { text: after, applied } = fixed(before, strict);
        expect(owners(after)).toEqual(owners(before));
        expect(loadMatrix(after, '').diagnostics.length).toBeLessThanOrEqual(
          loadMatrix(before, '').diagnostics.length,
        );
        expect(fixed(after, strict).applied).toEqual([]);
        if (applied.length === 0) expect(after).toBe(before);
        expect(after.includes('\r\n')).toBe(before.includes('\r\n'));
        expect(after.replaceAll('\r\n', '').includes('\n')).toBe(
          before.replaceAll('\r\n', '').includes('\n'),
        );
        const comments = (content: string) => content.split('# why').length;
        expect(comments(after)).toBe(comments(before));
      }),
      { numRuns: cases(100) },
    );
  });
});

describe('a fix that does harm', () => {
  const finding = (fix: Fix): Diagnostic => ({
    rule: 'redundant-letters',
    severity: 'warning',
    message: 'm',
    help: undefined,
    file: 'a.yaml',
    place: { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 },
    matrix: undefined,
    area: undefined,
    activity: undefined,
    role: undefined,
    related: [],
    fix,
  });
  const text = matrixWith('- name: Restore backups\n  assign: { provider: RA, customer: CI }\n');
  const edit = (from: string, to: string) => {
    const start = text.indexOf(from);
    return { start, end: start + from.length, text: to };
  };
  const fixes = (list: readonly Fix[]) =>
    fixText(text, (current) => (current === text ? list.map(finding) : []));

  it.each([
    ['breaks the file', edit('{ provider', '{ { provider')],
    ['breaks the schema', edit('name: Restore backups', 'nme: Restore backups')],
    ['takes an owner away', edit('RA', 'R')],
    ['makes an owner', edit('CI', 'AC')],
    ['takes a doer away', edit('RA', 'A')],
    ['changes an id', edit('Restore', 'Recover')],
    [
      'takes a row away',
      edit('- name: Restore backups\n        assign: { provider: RA, customer: CI }', '[]'),
    ],
  ])('is not made where it %s, and does not keep the others from being made', (_, harm) => {
    const good = { description: 'good', edits: [edit('title: Acme', 'title: Acme platform')] };
    const { text: after, applied } = fixes([{ description: 'bad', edits: [harm] }, good]);
    expect(applied.map(({ description }) => description)).toEqual(['good']);
    expect(after).toBe(text.replace('title: Acme', 'title: Acme platform'));
  });

  it('is made once where two fixes overlap', () => {
    const same = { description: 'C', edits: [edit('CI', 'C')] };
    expect(fixes([same, same])).toMatchObject({
      text: text.replace('CI', 'C'),
      applied: [{ description: 'C' }],
    });
  });

  it('ends where two fixes undo each other', () => {
    const toggle = (current: string) => {
      const start = current.indexOf('title: ') + 'title: '.length;
      const isLong = current.startsWith('Acme!', start);
      const edits = [{ start, end: start + (isLong ? 5 : 4), text: isLong ? 'Acme' : 'Acme!' }];
      return [finding({ description: 'toggle', edits })];
    };
    expect(fixText(text, toggle).applied.length).toBeLessThanOrEqual(10);
  });
});

describe('edits', () => {
  it('are made in their order in the file, with the line ends of the file', () => {
    const edits = [
      { start: 3, end: 4, text: 'x\ny' },
      { start: 0, end: 1, text: '' },
    ];
    expect(applyEdits('a\r\nb', edits)).toBe('\r\nx\r\ny');
  });
});
