import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/index.ts';
import { reporters } from '../../src/reporters/index.ts';
import type { Report } from '../../src/reporters/reporter.ts';

/* Reports that machines read: golden files for the shape, and a report of a stranger's names that must not break out. */

const options = { colorLevel: 0, width: 80 } as const;

function diagnostic(changes: Partial<Diagnostic>): Diagnostic {
  return {
    rule: 'single-owner',
    severity: 'error',
    message: '"Restore" has 2 owners.',
    help: 'Leave A with one role.',
    file: 'matrices/acme.yaml',
    place: { line: 2, column: 5, endLine: 2, endColumn: 7, start: 12, end: 14 },
    matrix: 'acme',
    area: 'backup',
    activity: 'restore',
    role: 'customer',
    related: [],
    fix: undefined,
    ...changes,
  };
}

function report(diagnostics: readonly Diagnostic[], changes: Partial<Report> = {}): Report {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((found) => found.severity === severity).length;
  return {
    diagnostics,
    suppressed: [],
    summary: {
      files: 1,
      activities: 3,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      fixed: 0,
      fixable: 0,
      unlisted: 0,
      baselined: 0,
    },
    rules: [
      {
        id: 'single-owner',
        summary: 'One owner',
        rationale: 'Two owners are none',
        help: 'Decide',
        severity: 'error',
      },
    ],
    files: ['matrices/acme.yaml'],
    textOf: () => 'raci: 1\nä: é: x\n',
    version: '1.2.3',
    ...changes,
  };
}

async function format(id: string, value: Report): Promise<string> {
  const entry = reporters.find((reporter) => reporter.id === id);
  if (entry === undefined) throw new Error(`There is no reporter ${id}.`);
  return (await entry.load()).format(value, options);
}

const usual = report(
  [
    diagnostic({
      related: [
        {
          message: 'It is owned here too.',
          file: 'matrices/acme.yaml',
          place: { line: 1, column: 1, endLine: 1, endColumn: 5, start: 0, end: 4 },
        },
      ],
    }),
    diagnostic({
      rule: 'redundant-letters',
      severity: 'warning',
      message: 'C says it already.',
      help: undefined,
      role: undefined,
      fix: { description: 'Write C', edits: [{ start: 12, end: 14, text: 'C' }] },
    }),
    diagnostic({ rule: 'unused-role', severity: 'info', activity: undefined, area: undefined }),
  ],
  { suppressed: [{ diagnostic: diagnostic({ rule: 'no-doer' }), reason: 'until the review' }] },
);

const evil = 'x\r\n::error::forged %0A\u001b[31m <b>"&\'|`\u0000\ud800 ]]> \u202e';
const nasty = report([
  diagnostic({ message: evil, help: evil, file: `a,b:c ${'ü'}%.yaml`, activity: evil, role: evil }),
  diagnostic({ message: evil }),
]);
const machine = ['compact', 'unix', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'rdjson', 'markdown'];

describe.each(machine)('%s', (id) => {
  it('writes what its golden file holds', async () => {
    await expect(await format(id, usual)).toMatchFileSnapshot(`golden/${id}.txt`);
  });

  it('says that everything is clean', async () => {
    await expect(await format(id, report([]))).toMatchFileSnapshot(`golden/${id}-clean.txt`);
  });

  it('lets no name break out', async () => {
    const text = await format(id, nasty);
    if (id === 'junit' || id === 'checkstyle') {
      expect(XMLValidator.validate(text)).toBe(true);
      expect(text).not.toMatch(/[\u0000-\u0008\u001b]/u);
      const parsed = JSON.stringify(new XMLParser({ ignoreAttributes: false }).parse(text));
      expect(parsed).toContain('forged');
    } else if (['sarif', 'gitlab', 'rdjson'].includes(id)) {
      expect(() => JSON.parse(text)).not.toThrow();
    } else {
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
      const lines = text.trimEnd().split('\n');
      expect(lines.filter((line) => line.startsWith('::error::'))).toEqual([]);
      if (id === 'github' || id === 'unix') expect(lines).toHaveLength(2);
      if (id === 'markdown') expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(4);
    }
  });
});

describe('the conventions of the consumers', () => {
  it('GitHub: properties are escaped, the most serious stand first', async () => {
    const [first] = (await format('github', nasty)).split('\n');
    expect(first).toMatch(
      /^::error file=a%2Cb%3Ac ü%25\.yaml,line=2,endLine=2,col=5,endColumn=7,title=single-owner::/u,
    );
    const turned = report([diagnostic({ severity: 'info' }), diagnostic({})]);
    expect((await format('github', turned)).split('\n').map((line) => line.split(' ')[0])).toEqual([
      '::error',
      '::notice',
      '',
    ]);
  });

  it('GitLab: fingerprints are unique, and stay when lines move', async () => {
    const fingerprints = async (value: Report) =>
      (JSON.parse(await format('gitlab', value)) as { fingerprint: string }[]).map(
        ({ fingerprint }) => fingerprint,
      );
    const before = await fingerprints(usual);
    const moved = usual.diagnostics.map((found) => ({
      ...found,
      place: { ...found.place, line: found.place.line + 40 },
    }));
    expect(new Set(before).size).toBe(before.length);
    expect(await fingerprints(report(moved))).toEqual(before);
    const twins = await fingerprints(report([diagnostic({}), diagnostic({})]));
    expect(new Set(twins).size).toBe(2);
  });

  it('SARIF: paths are relative references, suppressed findings carry their reason', async () => {
    const { runs } = JSON.parse(
      await format(
        'sarif',
        report([diagnostic({ file: 'a b/c:d#.yaml' })], { suppressed: usual.suppressed }),
      ),
    ) as {
      runs: {
        results: {
          locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
          suppressions?: unknown;
        }[];
      }[];
    };
    const [found, suppressed] = runs[0]?.results ?? [];
    expect(found?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a%20b/c%3Ad%23.yaml');
    expect(found?.suppressions).toBeUndefined();
    expect(suppressed?.suppressions).toEqual([{ kind: 'inSource', justification: 'until the review' }]);
  });

  it('RDJSON: columns count bytes', async () => {
    const place = { line: 2, column: 4, endLine: 2, endColumn: 5, start: 11, end: 12 };
    const { diagnostics } = JSON.parse(await format('rdjson', report([diagnostic({ place })]))) as {
      diagnostics: { location: { range: unknown } }[];
    };
    // "ä: " is four bytes long, "é" two.
    expect(diagnostics[0]?.location.range).toEqual({
      start: { line: 2, column: 5 },
      end: { line: 2, column: 7 },
    });
  });
});
