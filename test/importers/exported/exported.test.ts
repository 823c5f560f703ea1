import { describe, expect, it } from 'vitest';
import { exportedCsv } from '../../../src/importers/exported/csv.ts';
import { exportedHtml } from '../../../src/importers/exported/html.ts';
import { exportedMarkdown } from '../../../src/importers/exported/markdown.ts';
import { exportedSheets } from '../../../src/importers/exported/sheet.ts';
import { importerFor } from '../../../src/importers/index.ts';

const marker = '<!-- raci:matrix {"id":"acme","scheme":"raci","roles":["ops:team","dev"]} -->';
const markdown = `# Acme\n\n${marker}\n\nWho does what.\n\nSource: Handbook\n\n## Roles\n\n- **Ops** (team): Runs it: all of it.\n  - Contact: ops@example.org\n- **Dev**\n\n## Letters\n\n- **R** Responsible\n\n## Backup\n\nEvery night.\n\n| Activity | Ops | Dev | Note |\n| --- | :-: | :-: | --- |\n| Restore\\* | RA¹ | ci | Slow. |\n\n\\* Planned: not in place yet.\n\n¹ at night\n\n## Notes\n\n- None.\n`;

describe('reading exported documents', () => {
  it('reads Markdown, what people edited in it too', () => {
    expect(exportedMarkdown(markdown, 'acme.md')?.matrices).toEqual([
      {
        raci: 1,
        id: 'acme',
        title: 'Acme',
        description: 'Who does what.',
        scheme: 'raci',
        source: { title: 'Acme', location: 'acme.md' },
        roles: {
          ops: { name: 'Ops', kind: 'team', description: 'Runs it: all of it.' },
          dev: { name: 'Dev' },
        },
        areas: [
          {
            name: 'Backup',
            description: 'Every night.',
            activities: [
              {
                name: 'Restore',
                status: 'planned',
                assign: { ops: { letters: 'RA', note: 'at night' }, dev: 'CI' },
                note: 'Slow.',
                source: { line: 25 },
              },
            ],
          },
        ],
        notes: ['None.'],
      },
    ]);
  });

  it('takes what people changed from what people see, and the rest from the lines for programs', () => {
    const detailed = markdown
      .replace(
        '## Notes',
        '## Recommendations\n\nRecommendations for Ops:\n\n- Test it. Often.\n- Ask.\n\n## Notes',
      )
      .concat(
        '\n<!-- raci:details\n',
        '{"matrix":{"source":{"title":"Handbook"},"recommendations":[{"text":"Gone.","for":"ops"},{"text":"Test it.","note":"Often.","for":"ops"}],"notes":["Old."],"roles":{"ops":{"aliases":["SRE"]}}}}\n',
        '{"area":["Backup"],"id":"saves"}\n{"activity":"Restore","id":"bring-back","tags":["night"],"source":{"line":7}}\n',
        '{"activity":"Renamed since","tags":["x"]}\n-->\n',
      );
    const result = exportedMarkdown(detailed, 'acme.md');
    expect(result?.warnings).toEqual([]);
    expect(result?.matrices[0]).toMatchObject({
      source: { title: 'Handbook' },
      roles: { ops: { name: 'Ops', aliases: ['SRE'] } },
      areas: [
        {
          id: 'saves',
          activities: [{ id: 'bring-back', name: 'Restore', tags: ['night'], source: { line: 7 } }],
        },
      ],
      recommendations: [
        { text: 'Test it.', note: 'Often.', for: 'ops' },
        { text: 'Ask.', for: 'ops' },
      ],
      notes: ['None.'],
    });
    for (const broken of [
      detailed.replace('{"activity":"Restore"', '{"activity":'),
      detailed.replace('"id":"saves"', '"id":"Not an id"'),
    ]) {
      const { matrices, warnings } = exportedMarkdown(broken, 'acme.md') ?? {};
      expect(matrices?.[0]?.areas).toEqual(exportedMarkdown(markdown, 'acme.md')?.matrices[0]?.areas);
      expect(warnings).toMatchObject([{ message: expect.stringContaining('has been changed') }]);
    }
  });

  it('reads a sheet that people sorted, and to which they added a row and a role', () => {
    const rows = [
      'A,Keep,x,,"{""matrix"":{""id"":""acme"",""title"":""The Acme"",""scheme"":""responsible"",""roles"":{""ops"":{""name"":""SRE"",""kind"":""team""},""dev"":{""name"":""Devs""}}},""areas"":[{""area"":[""A""],""topics"":[""backup""]}]}"',
      'A,Watch,,x,"{""activity"":{""tags"":[""t""]}}"',
      'A,New,x,,',
    ];
    const read = (lines: readonly string[]) =>
      exportedCsv(`Area,Activity,SRE,Devs,raci\n${lines.join('\n')}\n`, 'x.csv');
    const matrix = read(rows.toReversed())?.matrices[0];
    expect(matrix).toMatchObject({
      id: 'acme',
      title: 'The Acme',
      roles: { ops: { name: 'SRE', kind: 'team' }, dev: { name: 'Devs' } },
      areas: [
        {
          name: 'A',
          topics: ['backup'],
          activities: [{ name: 'New' }, { name: 'Watch', tags: ['t'] }, { name: 'Keep' }],
        },
      ],
    });
    const broken = read([...rows.slice(0, 2), 'A,New,x,,{']);
    expect(broken?.warnings).toHaveLength(1);
    expect(broken?.matrices[0]).toMatchObject({ roles: { ops: { name: 'SRE' } } });
  });

  it.each([
    [
      'another column',
      markdown
        .replace('| Ops | Dev | Note |', '| Ops | Dev | Test | Note |')
        .replace('| --- | :-: | :-: | --- |', '| --- | :-: | :-: | :-: | --- |'),
    ],
    ['other heads', markdown.replace('| Activity |', '| Duty |')],
    ['no table', markdown.replace(/\|.*\n/gu, '')],
    ['a name that is gone', markdown.replace('| Restore\\* |', '|  |')],
    [
      'areas deeper than any matrix has them',
      markdown.replace('## Backup', '## A\n\n### B\n\n#### C\n\n##### D\n\n###### Backup'),
    ],
    ['a broken line for programs', markdown.replace('"id":"acme"', '"id":"Acme Inc."')],
    ['roles that are none', markdown.replace('"dev"', '"x-dev"')],
    ['a scheme that is none', markdown.replace('"scheme":"raci"', '"scheme":"custom"')],
    ['no line for programs', markdown.replace(marker, '')],
  ])('leaves Markdown with %s to those who can guess', (_, text) => {
    expect(exportedMarkdown(text, 'acme.md')).toBeUndefined();
  });

  it('leaves pages with other columns to those who can guess', () => {
    const page = (head: string) =>
      `<h1>Acme</h1><div data-matrix='{"id":"acme","scheme":"raci","roles":["ops"]}'><section class="area"><h2>A</h2><table><thead><tr>${head}</tr></thead><tbody><tr><th>B</th><td>RA</td></tr></tbody></table></section></div>`
        .replaceAll("'", '"')
        .replace(
          /data-matrix="(.*?)"><section/u,
          (_, json: string) => `data-matrix="${json.replaceAll('"', '&quot;')}"><section`,
        );
    expect(exportedHtml(page('<th>Activity</th><th>Ops</th>'), 'x.html')?.matrices[0]?.areas).toEqual([
      { name: 'A', activities: [{ name: 'B', assign: { ops: 'RA' }, source: { line: 1 } }] },
    ]);
    expect(exportedHtml(page('<th>Activity</th><th>Ops</th><th>Cost</th>'), 'x.html')).toBeUndefined();
    expect(exportedHtml(page('<th>Duty</th><th>Ops</th>'), 'x.html')).toBeUndefined();
    expect(exportedHtml('<p>Nothing</p>', 'x.html')).toBeUndefined();
  });

  it('reads CSV in the layout of exports, and nothing that only looks like it', () => {
    const read = (text: string) => exportedCsv(text, 'team-duties.csv')?.matrices;
    expect(
      read(
        'Area,Activity,Ops,2024,Note\r\nBackup > Local,Restore,RA,"CI (on ""request"")",\'=1\r\nEmpty,,,,\r\n',
      ),
    ).toEqual([
      {
        raci: 1,
        id: 'team-duties',
        title: 'Team duties',
        scheme: 'raci',
        source: { title: 'Team duties', location: 'team-duties.csv' },
        roles: { ops: { name: 'Ops' }, 'role-2024': { name: '2024' } },
        areas: [
          {
            name: 'Backup',
            areas: [
              {
                name: 'Local',
                activities: [
                  {
                    name: 'Restore',
                    assign: { ops: 'RA', 'role-2024': { letters: 'CI', note: 'on "request"' } },
                    note: '=1',
                    source: { line: 2 },
                  },
                ],
              },
            ],
          },
          { name: 'Empty' },
        ],
      },
    ]);
    expect(read('Area;Activity;Ops\nA;B;x\n')?.[0]).toMatchObject({ scheme: 'responsible' });
    expect(read('Area,Activity,Responsible,Accountable\nA,B,Ops,Dev team\n')).toBeUndefined();
    expect(read('Area,Activity,Ops\nA,B,RA\n,C,R\n')).toBeUndefined();
    expect(read('Area,Activity,Ops,Deadline\nA,B,RA,2025-01-01\n')).toBeUndefined();
    expect(read('Area,Activity\nA,B\n')).toBeUndefined();
    expect(read('Area,Activity,Ops\nA,"B,RA\n')).toBeUndefined();
    expect(read('Phase,Activity,Ops\nA,B,RA\n')).toBeUndefined();
  });

  it('chooses the scheme by the letters and the order in which they stand', () => {
    const scheme = (...cells: string[]) =>
      exportedCsv(
        `Area,Activity,${cells.map((_, index) => `Role ${index}`).join(',')},raci\nA,B,${cells.join(',')},\n`,
        'x.csv',
      )?.matrices[0]?.scheme;
    expect(scheme('RA', 'CI')).toBe('raci');
    expect(scheme('RA', 'SC')).toBe('rasci');
    expect(scheme('RA', 'IC')).toBe('rasic');
    expect(scheme('D', 'A', 'C')).toBe('daci');
    expect(scheme('x', '')).toBe('responsible');
    expect(scheme('R/Su', 'Si')).toBe('custom');
  });

  it.each([
    ['', 'Port duties'],
    ['Sheet1', 'Port duties'],
    ['Tabelle 2', 'Port duties'],
    ['Feuille', 'Port duties'],
    ['quay', 'Quay'],
    ['quay-2', 'Quay 2'],
    ['Quay-2', 'Quay 2'],
    ['Quay of the port', 'Quay of the port'],
    ['2024', '2024'],
  ])('a matrix on a sheet called "%s" is called "%s"', (name, title) => {
    const rows = ['Area Activity Ops', 'A B R'].map((row) => row.split(' '));
    const records = rows.map((values, index) => ({ line: index + 1, values }));
    const { matrices } = exportedSheets([{ name, records }], 'port-duties.xlsx') ?? {};
    expect(matrices?.map((matrix) => matrix.title)).toEqual([title]);
  });

  it('leaves documents to the other readers where there is nothing of ours', async () => {
    const importer = await importerFor('x.md');
    const result = await importer?.import(new TextEncoder().encode(markdown.replace(marker, '')), {
      name: 'x.md',
    });
    expect(result?.matrices[0]?.areas[0]?.activities?.[0]?.name).toBe('Restore');
  });
});
