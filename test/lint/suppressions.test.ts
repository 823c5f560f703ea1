import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsWith } from '../../src/lint/comments.ts';
import { readDirectives } from '../../src/lint/directives.ts';
import { brief, lintAll, lintText, matrixWith } from './support.ts';

const row = (comment: string, cells = '{ provider: RA, customer: A }') =>
  matrixWith(`- name: Restore backups\n  ${comment}\n  assign: ${cells}\n`);

const next = '# raci-ignore-next-line';

describe('a comment before a line', () => {
  it('suppresses the rules it names, on the next line of content only', () => {
    expect(brief(lintText(row('# why not')))).toEqual(['12:43 single-owner']);
    expect(lintText(row(`${next} single-owner -- both sign`))).toEqual([]);
    expect(lintText(row(`${next} no-doer, single-owner -- both sign\n\n  # and more`))).toMatchObject([
      { rule: 'unused-suppression' },
    ]);
  });

  it('may end a line of content', () => {
    const text = matrixWith(
      `- name: Restore backups ${next} single-owner -- both sign\n  assign: { provider: RA, customer: A }\n`,
    );
    expect(lintText(text)).toEqual([]);
  });

  it('does not reach further than one line, and says where it ought to stand', () => {
    const text = matrixWith(
      `${next} single-owner -- both sign\n- name: Restore backups\n  assign: { provider: RA, customer: A }\n`,
    );
    const found = lintText(text);
    expect(brief(found)).toEqual(['10:31 unused-suppression', '12:43 single-owner']);
    expect(found[0]?.help).toBe(
      'Remove it, or put it right above line 12, where "single-owner" does find something.',
    );
  });

  it('reaches all of an assign that is written below its key', () => {
    const text = matrixWith(
      [
        '- name: Restore backups',
        `  ${next} single-owner -- both sign`,
        '  assign: # agreed',
        '    provider: RA',
        '',
        '    customer: A',
        '- name: Test restores',
        '  assign: { provider: RA, customer: A }',
        '',
      ].join('\n'),
    );
    expect(brief(lintText(text))).toEqual(['17:43 single-owner']);
    expect(brief(lintText(text.replace('    customer: A', '    customer: C')))).toEqual([
      '11:33 unused-suppression',
      '17:43 single-owner',
    ]);
  });

  it('is told once: what is to be removed needs no reason', () => {
    expect(brief(lintText(row(`${next} no-doer`)))).toEqual([
      '11:33 unused-suppression',
      '12:43 single-owner',
    ]);
  });

  it.each(['\n', '\r\n'])('counts lines that end in %j', (end) => {
    expect(lintText(row(`${next} single-owner -- both sign`).replaceAll('\n', end))).toEqual([]);
  });
});

describe('a comment for the file', () => {
  it('suppresses wherever the rule speaks', () => {
    const text = `# raci-ignore-file single-owner -- joint venture\n${row('')}`;
    const { diagnostics, suppressed } = lintAll({ 'a.yaml': text });
    expect(diagnostics).toEqual([]);
    expect(suppressed).toMatchObject([{ diagnostic: { rule: 'single-owner' }, reason: 'joint venture' }]);
  });

  it('also reaches findings about the workspace', () => {
    const files = {
      'a.yaml': row('', '{ provider: RA, customer: C }'),
      'b.yaml': row('', '{ provider: RA, customer: C }'),
    };
    expect(lintAll(files).diagnostics).toMatchObject([{ rule: 'duplicate-id', file: 'b.yaml' }]);
    const ignored = { ...files, 'b.yaml': `# raci-ignore-file duplicate-id -- a copy\n${files['b.yaml']}` };
    expect(lintAll(ignored).diagnostics).toEqual([]);
    const alone = { 'b.yaml': ignored['b.yaml'] };
    expect(lintAll(alone, { complete: false }).diagnostics).toEqual([]);
    expect(lintAll(alone).diagnostics).toMatchObject([{ rule: 'unused-suppression' }]);
  });
});

describe('what comments owe', () => {
  it('a reason', () => {
    const [found, ...others] = lintText(row(`${next} single-owner`));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: 'suppression-without-reason', severity: 'warning' });
    expect(lintText(row(`${next} single-owner --`))).toMatchObject([{ rule: 'suppression-without-reason' }]);
    expect(lintText(row(`${next} single-owner -- (until 2030-01-01)`))).toMatchObject([
      { rule: 'suppression-without-reason' },
    ]);
  });

  it('an end that has not come', () => {
    const text = row(`${next} single-owner -- until the contract is signed (until 2026-01-15)`);
    expect(lintText(text, { today: '2026-01-15' })).toEqual([]);
    expect(lintText(text, { today: '2026-01-16' })).toMatchObject([
      { rule: 'expired-suppression', message: 'The suppression of "single-owner" ended on 2026-01-15.' },
      { rule: 'single-owner' },
    ]);
    expect(
      lintText(row(`${next} no-owner -- x (until 2020-01-01)`, '{ provider: RA, customer: C }')),
    ).toMatchObject([{ rule: 'expired-suppression', help: 'What it hid is gone: remove the comment.' }]);
  });

  it.each(['2026-02-31', 'tomorrow', '2026-1-1', '26-01-01', ''])('an end that is a date, not %j', (date) => {
    expect(lintText(row(`${next} single-owner -- signed soon (until ${date})`))).toMatchObject([
      { rule: 'expired-suppression', message: expect.stringContaining('no date') },
      { rule: 'single-owner' },
    ]);
  });

  it('a finding that they suppress', () => {
    expect(lintText(row(`${next} single-owner -- both sign`, '{ provider: RA, customer: C }'))).toMatchObject(
      [
        {
          rule: 'unused-suppression',
          message: '"single-owner" finds nothing on the next line: the suppression is not needed.',
        },
      ],
    );
    const twice = `# raci-ignore-file single-owner -- joint venture\n${row(`${next} single-owner -- both sign`)}`;
    expect(brief(lintText(twice))).toEqual(['1:20 unused-suppression']);
  });

  it('a rule that exists', () => {
    expect(lintText(row(`${next} singel-owner -- both sign`))).toMatchObject([
      { message: 'There is no rule "singel-owner" to suppress. Did you mean "single-owner"?' },
      { rule: 'single-owner' },
    ]);
    expect(lintText(row(`${next} -- both sign`))).toMatchObject([
      { rule: 'unused-suppression', message: expect.stringContaining('names no rule') },
      { rule: 'single-owner' },
    ]);
    expect(lintText(row('# raci-ignore-line single-owner -- both sign'))).toMatchObject([
      { message: '"raci-ignore-line" suppresses nothing.' },
      { rule: 'single-owner' },
    ]);
  });

  it('nothing where the file cannot be read: the rule had no say', () => {
    const text = row(`${next} no-owner -- open`, '{ provider: 1, customer: C }');
    expect(brief(lintText(text))).toEqual(['12:29 schema']);
  });
});

describe('--no-ignores', () => {
  it('shows everything, and says nothing of the comments', () => {
    expect(brief(lintText(row(`${next} single-owner`), { ignores: false }))).toEqual(['12:43 single-owner']);
  });
});

describe('real comments', () => {
  const text = `# raci-ignore-file a -- one
name: "# raci-ignore-file b -- two" # raci-ignore-file c -- three
plain: x # raci-ignore-file d -- four
glued: x#raci-ignore-file e -- five
block: | # raci-ignore-file f -- six
  # raci-ignore-file g -- seven
  text
# see raci-ignore-file h -- eight
flow: { a: R, # raci-ignore-file i -- nine
  b: '# raci-ignore-file j -- ten
  # raci-ignore-file k -- eleven' }
`;

  it('are told from text that looks like them', () => {
    const names = readDirectives(text).directives.flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(names).toEqual(['a', 'c', 'd', 'f', 'i']);
  });

  it('are given with their exact place', () => {
    for (const { start, end, text: content } of commentsWith('raci-ignore', text)) {
      expect(text.slice(start, end)).toMatch(/^#/u);
      expect(text.slice(start + 1, end).trim()).toBe(content);
    }
    for (const { rules } of readDirectives(text).directives)
      for (const { id, place } of rules) expect(text.slice(place.start, place.end)).toBe(id);
  });

  it('are read from any text without failing', () => {
    const piece = fc.constantFrom(
      '# raci-ignore-next-line',
      '# raci-ignore-file',
      'raci-ignore',
      ' single-owner',
      ' -- ',
      '(until ',
      ')',
      '2026-01-01',
      '\n',
      '\r\n',
      '"',
      "'",
      '|',
      '- ',
      'a: ',
      '{',
      '}',
      '[',
      ']',
      '\t',
      '\u0002',
      '\u001f',
      '#',
      ' ',
      '…',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { directives, problems } = readDirectives(text);
        for (const { place } of [...directives, ...problems])
          expect(place.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
