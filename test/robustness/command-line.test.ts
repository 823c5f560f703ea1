import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../support/cases.ts';
import { folder, raci } from '../support/raci.ts';
import { actsOnTerminal, bugIn, hostileText, hostileTexts, nearly } from './hostile.ts';

interface Texts {
  readonly title: string;
  readonly role: string;
  readonly area: string;
  readonly activity: string;
  readonly note: string;
  readonly letters: string;
}

const texts: fc.Arbitrary<Texts> = fc.record({
  title: hostileText,
  role: hostileText,
  area: hostileText,
  activity: hostileText,
  note: hostileText,
  letters: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('RA', 'R', 'A', 'CI') }, hostileText),
});

/** A matrix with a hostile text wherever one may stand. JSON is YAML. */
function matrix(id: string, { title, role, area, activity, note, letters }: Texts): string {
  return JSON.stringify({
    raci: 1,
    id,
    title,
    description: note,
    notes: [note],
    source: { title, location: note, version: note, author: role },
    roles: {
      provider: { name: role, kind: 'provider', description: note, aliases: [note], contact: { name: note } },
      customer: { name: 'Team', kind: 'customer' },
    },
    areas: [
      {
        name: area,
        description: note,
        activities: [
          {
            name: activity,
            note,
            assign: { provider: letters, customer: { letters: 'I', note } },
            shared: note,
            tags: [note],
            controls: [note],
            aliases: [note],
            source: { ref: note },
          },
          { name: `restore backup ${activity}`, assign: {}, status: 'planned', note },
          { name: activity, assign: { provider: 'A', customer: 'A', [letters]: 'R' } },
        ],
        recommendations: [{ text: note, for: 'customer' }],
      },
      { name: `${area} too`, activities: [] },
    ],
    'x-own': note,
  });
}

const commands: readonly (readonly string[])[] = [
  ['who', 'restore', 'backup', '-p', 'matrices'],
  ['who', 'restore', 'backup', '--explain', '-p', 'matrices'],
  ['list', '-p', 'matrices'],
  ['list', 'areas', '-p', 'matrices'],
  ['list', 'activities', '-p', 'matrices'],
  ['list', 'roles', '-p', 'matrices'],
  ['show', 'acme', '-p', 'matrices'],
  ['lint', 'matrices', '--no-cache'],
  ['lint', 'matrices', '--no-cache', '-f', 'compact'],
  ['lint', 'matrices', '--no-cache', '-f', 'unix'],
  ['lint', 'matrices', '--no-cache', '-f', 'github'],
  ['gaps', '-p', 'matrices'],
  ['roles', '-p', 'matrices'],
  ['diff', 'matrices/a.yaml', 'matrices/b.yaml'],
  ['compare', 'acme', 'other', '-p', 'matrices'],
  ['export', '-p', 'matrices', '-o', 'out.md', '--check'],
];

async function everyCommand(before: Texts, after: Texts) {
  const cwd = folder({
    'matrices/a.yaml': matrix('acme', before),
    'matrices/b.yaml': matrix('other', after),
  });
  for (const args of commands) {
    const { code, stdout, stderr } = await raci(args, { cwd });
    expect({
      args,
      code,
      bug: bugIn(stderr),
      acts: actsOnTerminal(stdout + stderr),
    }).toEqual({ args, code: expect.toBeOneOf([0, 1, 2]), bug: undefined, acts: [] });
  }
}

describe('every command that writes text', () => {
  it('lets nothing of the data act on the terminal, and never fails by itself', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(fc.asyncProperty(texts, texts, everyCommand), { numRuns: cases(12) });
  });

  it.each(hostileTexts.map((text) => [text]))('is safe from %j', async (text) => {
    const all = { title: text, role: text, area: text, activity: text, note: text, letters: text };
    await everyCommand(all, { ...all, letters: 'RA', activity: 'Restore a backup' });
  });

  it('is safe from names of files and arguments', async () => {
    for (const text of hostileTexts) {
      const cwd = folder({ 'matrices/a.yaml': 'raci: 1\n' });
      for (const args of [
        ['show', text],
        ['lint', text],
        ['list', '-p', text],
        ['list', '-m', text],
        ['diff', text, text],
        ['compare', text, text],
        ['import', text],
        ['export', text],
        ['rules', text],
        ['init', text],
        ['schema', text],
        ['completion', text],
        [text],
        [`--${text}`],
        ['list', `--${text}`],
        ['list', '-f', text],
        ['lint', '-c', text],
        ['lint', '--since', text],
        ['lint', '--baseline', text],
        ['lint', '--max-warnings', text],
      ]) {
        const { code, stdout, stderr } = await raci(args, { cwd });
        expect({ args, code, acts: actsOnTerminal(stdout + stderr) }).toEqual({
          args,
          code: expect.toBeOneOf([0, 1, 2]),
          acts: [],
        });
      }
    }
    // Every question takes a vocabulary: all at once.
    const { code, stdout, stderr } = await raci(['who', ...hostileTexts]);
    expect({ code, acts: actsOnTerminal(stdout + stderr) }).toEqual({ code: 1, acts: [] });
  });

  it('takes a name that the system refuses for a mistake of the user', async () => {
    // Failures that were found: seed -1013285615, path 371:8:6:8.
    const name = 'a'.repeat(3000);
    const cwd = folder({ 'raci.config.yaml': 'matrices: ["m\\0.yaml"]\nvocabulary: "v\\0.yaml"\n' });
    for (const args of [
      ['gaps', '-p', name],
      ['compare', `${name}.yaml`, 'b.yaml'],
      ['diff', name, name],
      ['export', '--bundled', '-o', name],
      ['export', '--bundled', '-o', `${name}/`],
      ['import', name],
      ['init', name],
      ['gaps', '-p', 'm\0.yaml'],
      ['lint', '-c', 'm\0.yaml'],
      ['lint', '--no-cache'],
      ['who', 'backup'],
      ['who', 'backup', '--bundled'],
    ]) {
      const { code, stderr } = await raci(args, { cwd });
      expect({ args, code, stderr }).toEqual({
        args,
        code: expect.toBeOneOf([0, 2]),
        stderr: expect.not.stringMatching(/bug of raci/u),
      });
    }
  });

  it('survives any arguments', { timeout: 600_000 }, async () => {
    const argument = fc.oneof(
      fc.constantFrom(
        ...[
          'who',
          'list',
          'show',
          'lint',
          'gaps',
          'roles',
          'diff',
          'compare',
          'export',
          'rules',
          'help',
          'schema',
          'import',
          'init',
          'completion',
        ],
        ...[
          '--json',
          '--bundled',
          '-p',
          '-m',
          '-f',
          '-n',
          '--to',
          '--check',
          '--quiet',
          '--fix-dry-run',
          '--',
          '-',
        ],
        ...[
          '--help',
          '-V',
          '-c',
          '--no-color',
          '--color',
          '--stdin-filename',
          '--max-findings',
          '-o',
          '--into',
          '--update',
          '--from',
          '--since',
          '--baseline',
          '--update-baseline',
          '--fix',
          '--explain',
          '--role',
          '-1',
          '1e99',
          '',
        ],
        ...['m.yaml', '*.yaml', '**', '..', '/', 'acme', 'HEAD:m.yaml', 'markdown', 'json', 'csv', 'backup'],
      ),
      hostileText,
    );
    const cwd = folder({ 'm.yaml': 'raci: 1\nid: acme\n', 'n.yaml': 'a: [' });
    await fc.assert(
      fc.asyncProperty(fc.array(argument, { maxLength: 5 }), async (args) => {
        // The root of the file system holds more than a test should read.
        fc.pre(!args.includes('/') && !args.includes('..') && !args.includes('--watch'));
        const { code, stderr } = await raci(args, { cwd });
        expect({ code, stderr }).toEqual({
          code: expect.toBeOneOf([0, 1, 2]),
          stderr: expect.not.stringMatching(/bug of raci/u),
        });
        expect(actsOnTerminal(stderr)).toEqual([]);
      }),
      { numRuns: cases(150) },
    );
  });
});

describe('files of any content', () => {
  const formats: Record<string, readonly string[]> = {
    yaml: [
      'raci: 1\n',
      'id: acme\n',
      'title: A\n',
      'roles:\n',
      '  p: { name: P }\n',
      'areas:\n',
      '  - name: B\n',
      '    activities:\n',
      '      - name: C\n',
      '        assign: { p: RA }\n',
      '        assign: {}\n',
      '\t',
      '- ',
      ': ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '!t ',
      '|\n',
      '>\n',
      '? ',
      '---\n',
      '# raci-disable-line\n',
      '<<: ',
      '"',
      "'",
    ],
    md: [
      '| Task | P | C |\n',
      '|---|---|---|\n',
      '| a | R | A |\n',
      '# H\n',
      '\n',
      '- x\n',
      '**R**: ',
      '[^1]',
      '[^1]: n\n',
      '<table><tr><td>',
      '</table>',
      '<!--',
      '-->',
      '```\n',
      '> ',
      '| ',
      '\\|',
      'R = responsible\n',
      '✔',
      'The provider must ',
    ],
    html: [
      '<table>',
      '<tr>',
      '<td>',
      '<th>',
      '</td>',
      '</table>',
      '<td rowspan=3>',
      '<td colspan=9>',
      'R',
      'A',
      'Task',
      '<p>',
      '<h1>',
      '<script>',
      '<svg>',
      '<template>',
      '<!--',
      '&amp;',
      '&#0;',
      '<ul><li>',
    ],
    csv: ['Task,P,C\n', 'a,R,A\n', '"', '""', ',', ';', '\t', '\n', '\r', 'R', 'sep=;\n', "'=1", 'b,✔,\n'],
    json: [
      '{',
      '}',
      '[',
      ']',
      '"raci":1',
      ',',
      '"id":"a"',
      '"roles":{"p":{"name":"P"}}',
      '"areas":[]',
      ':',
      '"__proto__"',
      '1e999',
    ],
    xlsx: ['PK\u0003\u0004', 'PK\u0001\u0002', 'PK\u0005\u0006', '\0\0\0\0', 'xl/workbook.xml', '\u00ff'],
  };

  it.each(Object.entries(formats))(
    '%s are linted, imported or refused',
    { timeout: 600_000 },
    async (format, pieces) => {
      const cwd = folder({});
      const args = format === 'yaml' ? ['lint', '-', '--no-cache'] : ['import', '-', '--from', format];
      await fc.assert(
        fc.asyncProperty(nearly(pieces), async (stdin) => {
          const { code, stderr, stdout } = await raci(args, { cwd, stdin });
          expect({ code, bug: bugIn(stderr), acts: actsOnTerminal(stderr) }).toEqual({
            code: expect.toBeOneOf([0, 1, 2]),
            bug: undefined,
            acts: [],
          });
          if (format === 'yaml') expect(actsOnTerminal(stdout)).toEqual([]);
          else if (code === 0) {
            // What was imported is a matrix, and says nothing that the loader would refuse.
            const again = await raci(['list', 'roles', '-p', join(cwd, 'm.yaml')], { cwd: folder({}) });
            expect(again.code).not.toBe(3);
          }
        }),
        { numRuns: cases(format === 'yaml' ? 500 : 120) },
      );
    },
  );
});
