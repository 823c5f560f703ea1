import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folder, raci } from '../support/raci.ts';
import { schemaErrors } from '../support/schemas.ts';

const document = `# Backup

| Activity | Provider | Customer |
|---|---|---|
| Keep copies | R/A | C |
| Restore a backup | A | R |
| Test a restore | I | RA† |

† twice a year
`;

/** Two matrices: the two tables have no role in common. */
const twoMatrices = `# Acme

## Platform

| Activity | Provider | Customer |
|---|---|---|
| Keep copies | RA | C |
| Restore a backup | RA | C |

## Office

| Task | Desk | Floor |
|---|---|---|
| Water the plants | RA | I |
| Order paper | C | RA |
`;

const yaml = `# yaml-language-server: $schema=matrix.schema.json
raci: 1
id: backup
title: Backup
scheme: raci
source:
  title: Backup
  location: doc.md

roles:
  provider: { name: Provider, kind: provider }
  customer: { name: Customer, kind: customer }

areas:
  - name: Backup
    activities:
      - name: Keep copies
        assign: { provider: RA, customer: C }
        source: { line: 5 }
      - name: Restore a backup
        assign: { provider: A, customer: R }
        source: { line: 6 }
      - name: Test a restore
        assign: { provider: I, customer: { letters: RA, note: twice a year } }
        source: { line: 7 }
`;

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

describe('raci import', () => {
  it('prints the matrix of a document as YAML', async () => {
    expect(await raci(['import', 'doc.md'], { cwd: folder({ 'doc.md': document }) })).toMatchObject({
      code: 0,
      stdout: yaml,
      stderr: '',
    });
  });

  it('reads standard input, under the name that it is given', async () => {
    const nameless = await raci(['import', '-'], { stdin: document });
    expect(nameless.stdout).toBe(yaml.replace('  location: doc.md\n', ''));
    const named = await raci(['import', '-', '--stdin-filename', 'doc.md'], { stdin: document });
    expect(named.stdout).toBe(yaml);
  });

  it.each([
    ['CSV', 'Activity,Provider,Customer\nKeep copies,R,C\nRestore,A,R\n'],
    ['TSV', 'Activity\tProvider\tCustomer\nKeep copies\tR\tC\nRestore\tA\tR\n'],
    [
      'HTML',
      '<!DOCTYPE html><table><tr><th>Activity<th>Provider<th>Customer<tr><td>Keep copies<td>R<td>C<tr><td>Restore<td>A<td>R</table>',
    ],
    [
      'Markdown',
      '| Activity | Provider | Customer |\n|---|---|---|\n| Keep copies | R | C |\n| Restore | A | R |',
    ],
    [
      'JSON',
      JSON.stringify({
        raci: 1,
        id: 'a',
        title: 'A',
        roles: { provider: { name: 'Provider' }, customer: { name: 'Customer' } },
        areas: [
          {
            name: 'A',
            activities: [
              { name: 'Keep copies', assign: { provider: 'R', customer: 'C' } },
              { name: 'Restore', assign: { provider: 'A', customer: 'R' } },
            ],
          },
        ],
      }),
    ],
  ])('sees that standard input is %s', async (_, stdin) => {
    const { code, stdout } = await raci(['import', '-', '--json'], { stdin });
    const [matrix] = JSON.parse(stdout).matrices;
    expect(code).toBe(0);
    expect(matrix.areas[0].activities).toMatchObject([
      { name: 'Keep copies', assign: { provider: 'R', customer: 'C' } },
      { name: 'Restore', assign: { provider: 'A', customer: 'R' } },
    ]);
  });

  it('takes the format from --from, whatever the file is called', async () => {
    const cwd = folder({ 'table.bin': 'Activity;Provider;Customer\nKeep copies;R;C\nRestore;A;R\n' });
    expect((await raci(['import', 'table.bin', '--from', 'csv'], { cwd })).code).toBe(0);
  });

  it('prints JSON as its schema describes it, with the warnings in it', async () => {
    const stdin = document.replace('† twice a year', '').replace('| A |', '| A* |');
    const { stdout, stderr } = await raci(['import', '-', '--json'], { stdin });
    const result = JSON.parse(stdout);
    expect(schemaErrors('import-result', result)).toEqual([]);
    expect(stderr).toBe('');
    expect(result.warnings.length).toBeGreaterThan(0);
    expect(result.matrices).toHaveLength(1);
  });

  it('tells with its line what could not be read', async () => {
    const cwd = folder({ 'doc.md': document.replace('† twice a year', '') });
    const { code, stderr } = await raci(['import', 'doc.md'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^doc\.md:7: .*†/u);
  });

  it.each([
    ['no table', '# Notes\n\nNothing here.\n'],
    ['no matrix', '| Letter | Meaning |\n|---|---|\n| R | Responsible |\n'],
    ['nothing', ''],
  ])('exits 1 and says what it saw in a document with %s', async (_, stdin) => {
    const { code, stdout, stderr } = await raci(['import', '-'], { stdin });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^standard input: .+\n(?:.*\n)*raci: nothing to import in standard input\n$/u);
    const json = await raci(['import', '-', '--json'], { stdin });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ matrices: [] });
  });

  it('keeps control characters of a document from the terminal', async () => {
    const { stdout, stderr } = await raci(['import', '-'], {
      stdin: document.replace('† twice', '').replace('Test a', 'Te\u001b[31mst\u0007 a'),
    });
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/u);
  });

  it.each([
    ['acme.xlsx', 'no workbook', 'it is not a ZIP archive'],
    ['acme.json', '{"raci":', 'This is no JSON'],
  ])('calls %s a file that cannot be read, where it is none', async (name, content, reason) => {
    for (const flags of [[], ['--json']]) {
      const { code, stdout, stderr } = await raci(['import', name, ...flags], {
        cwd: folder({ [name]: content }),
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`raci: Cannot import ${name}: `);
      expect(stderr).toContain(reason);
    }
  });

  it('answers whatever the document holds', async () => {
    const pieces = fc.constantFrom(
      '| A |',
      '|---|',
      'R',
      '✔',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '**',
      ':',
      '"',
      ';',
      '<td>',
      '\u0000',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 40 });
    const content = fc.oneof(
      text.map((parts) => Buffer.from(parts.join(''))),
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes])),
    );
    const format = fc.constantFrom(
      [],
      ['--from', 'md'],
      ['--from', 'html'],
      ['--from', 'csv'],
      ['--from', 'xlsx'],
    );
    await fc.assert(
      fc.asyncProperty(content, format, async (stdin, from) => {
        const { code, stderr } = await raci(['import', '-', ...from], { stdin });
        expect(`${code} ${stderr}`).toMatch(
          /^(?:0|1 (?:.*\n)+raci: nothing to import|2 .*holds \d+ matrices|2 raci: Cannot import )/u,
        );
      }),
    );
  });

  it('names the matrix as the flags say', async () => {
    const args = ['import', '-', '--id', 'acme', '--title', 'Acme: backups', '--scheme', 'rasci'];
    const { stdout } = await raci(args, { stdin: document });
    expect(stdout).toMatch(/^id: acme\ntitle: "Acme: backups"\nscheme: rasci$/mu);
  });

  it.each<[string, string[], RegExp]>([
    ['a missing file', ['import', 'no.md'], /Cannot read no\.md: there is no such file/u],
    ['a folder', ['import', '.'], /Cannot read \.: it is a folder/u],
    ['no file', ['import'], /missing required argument/u],
    ['an unknown format', ['import', 'doc.md', '--from', 'docx'], /no format "docx"/u],
    ['a mistyped format', ['import', 'doc.md', '--from', 'htm1'], /Did you mean "html"\?/u],
    ['an unknown matrix', ['import', 'doc.md', '-m', 'bakcup'], /Did you mean "backup"\?/u],
    ['an id that is none', ['import', 'doc.md', '--id', 'A b'], /--id: .*kebab/su],
    ['an empty title', ['import', 'doc.md', '--title', ''], /--title: /u],
    [
      'a scheme that lacks letters',
      ['import', 'doc.md', '--scheme', 'rapid'],
      /"C", which the scheme rapid/u,
    ],
    ['--check alone', ['import', 'doc.md', '--check'], /--check has no meaning without --update/u],
    ['--dry-run alone', ['import', 'doc.md', '--dry-run'], /without --update/u],
    ['--keep-names alone', ['import', 'doc.md', '--keep-names'], /without --update/u],
    [
      '--output and --update',
      ['import', 'doc.md', '-o', 'a', '--update', 'b'],
      /--output contradicts --update/u,
    ],
    ['--json and --update', ['import', 'doc.md', '--json', '--update', 'b'], /--json contradicts --update/u],
  ])('refuses %s', async (_, args, message) => {
    const { code, stdout, stderr } = await raci(args, { cwd: folder({ 'doc.md': document }) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('raci import --output', () => {
  it('writes a file that the loader reads, beside which editors find the schema', async () => {
    const schema = readFileSync(new URL('../../schemas/matrix.schema.json', import.meta.url));
    const cwd = folder({ 'doc.md': document, 'schemas/matrix.schema.json': schema, 'matrices/.keep': '' });
    const { code, stdout } = await raci(['import', 'doc.md', '-o', 'matrices/backup.yaml'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(read(cwd, 'matrices/backup.yaml')).toBe(
      yaml.replace('matrix.schema.json', '../schemas/matrix.schema.json'),
    );
    expect((await raci(['lint'], { cwd })).code).toBe(0);
  });

  it('says how editors find the schema where it is nowhere near', async () => {
    const cwd = folder({ 'doc.md': document });
    const { stderr } = await raci(['import', 'doc.md', '-o', 'a.yaml'], { cwd });
    expect(stderr).toMatch(/raci schema -o matrix\.schema\.json/u);
    const named = await raci(
      ['import', 'doc.md', '-o', 'b.yaml', '--schema', 'https://acme.example/m.json'],
      { cwd },
    );
    expect(named.stderr).not.toMatch(/raci schema/u);
    expect(read(cwd, 'b.yaml')).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/acme\.example\/m\.json\n/u,
    );
  });

  it('overwrites nothing without --force', async () => {
    const cwd = folder({ 'doc.md': document, 'a.yaml': 'mine', 'a.json': 'mine' });
    for (const args of [
      ['-o', 'a.yaml'],
      ['-o', 'a.json', '--json'],
    ]) {
      const { code, stderr } = await raci(['import', 'doc.md', ...args], { cwd });
      expect(code).toBe(2);
      expect(stderr).toMatch(/is there already\.\n.*--force/u);
      expect(read(cwd, args[1] ?? '')).toBe('mine');
    }
    expect((await raci(['import', 'doc.md', '-o', 'a.yaml', '--force'], { cwd })).code).toBe(0);
    expect(read(cwd, 'a.yaml')).toBe(yaml);
  });

  it('writes a file for each matrix into a folder, all of them or none', async () => {
    const cwd = folder({ 'doc.md': twoMatrices, 'there/office.yaml': 'mine' });
    expect((await raci(['import', 'doc.md', '-o', 'new/'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'new')).sort()).toEqual(['office.yaml', 'platform.yaml']);
    expect((await raci(['import', 'doc.md', '-o', 'there'], { cwd })).code).toBe(2);
    expect(readdirSync(join(cwd, 'there'))).toEqual(['office.yaml']);
  });

  it('loses no matrix where there are several', async () => {
    const cwd = folder({ 'doc.md': twoMatrices });
    for (const args of [[], ['-o', 'one.yaml']]) {
      const { code, stdout, stderr } = await raci(['import', 'doc.md', ...args], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/holds 2 matrices.*: platform, office\.\n.*--matrix/u);
    }
    expect(existsSync(join(cwd, 'one.yaml'))).toBe(false);
    expect((await raci(['import', 'doc.md', '-m', 'office'], { cwd })).stdout).toMatch(/^id: office$/mu);
    expect(JSON.parse((await raci(['import', 'doc.md', '--json'], { cwd })).stdout).matrices).toHaveLength(2);
    expect((await raci(['import', 'doc.md', '--id', 'x'], { cwd })).stderr).toMatch(/--id names one/u);
  });

  it('writes two files where two matrices have one id', async () => {
    const matrix = JSON.parse((await raci(['import', '-', '--json'], { stdin: document })).stdout)
      .matrices[0];
    const cwd = folder({ 'both.json': JSON.stringify([matrix, matrix]) });
    expect((await raci(['import', 'both.json', '-o', 'out/'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['backup-2.yaml', 'backup.yaml']);
  });

  it('follows no link out of the folder', async () => {
    const cwd = folder({ 'doc.md': twoMatrices, 'out/.keep': '', 'elsewhere.yaml': 'mine' });
    symlinkSync(join(cwd, 'elsewhere.yaml'), join(cwd, 'out/office.yaml'));
    expect((await raci(['import', 'doc.md', '-o', 'out/', '--force'], { cwd })).code).toBe(2);
    expect(read(cwd, 'elsewhere.yaml')).toBe('mine');
  });
});

describe('raci import --update', () => {
  const mine = yaml
    .replace('raci: 1', '# Owned by the desk.\nraci: 1')
    .replace(
      'assign: { provider: A, customer: R }',
      'assign: {provider: "A", customer: R}   # agreed in May',
    );
  const changed = document
    .replace('| A | R |', '| RA | I |')
    .replace('| Keep copies | R/A | C |\n', '')
    .replace('| I | RA† |', '| I | RA† |\n| Plan ahead | I | RA |');

  it('leaves a file alone that is up to date', async () => {
    const cwd = folder({ 'doc.md': document, 'm.yaml': mine });
    const { code, stdout, stderr } = await raci(['import', 'doc.md', '--update', 'm.yaml'], { cwd });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: 'm.yaml is up to date with doc.md\n',
    });
    expect(read(cwd, 'm.yaml')).toBe(mine);
  });

  it('changes what the document changed, and says so', async () => {
    const cwd = folder({ 'doc.md': changed, 'm.yaml': mine });
    const { code, stdout, stderr } = await raci(['import', 'doc.md', '--update', 'm.yaml'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(read(cwd, 'm.yaml')).toBe(
      mine
        .replace(/ {6}- name: Keep copies\n.*\n.*\n/u, '')
        .replace('{provider: "A", customer: R}', '{provider: "RA", customer: I}')
        .replace('line: 6', 'line: 5')
        .replace(
          'line: 7 }\n',
          'line: 6 }\n      - name: Plan ahead\n        assign: { provider: I, customer: RA }\n        source: { line: 7 }\n',
        ),
    );
    expect(stderr).toMatch(/^m\.yaml:\d+: Keep copies: .*removed/mu);
    expect(stderr).toMatch(/^m\.yaml:\d+: Plan ahead: .*added/mu);
    expect(stderr).toMatch(/^m\.yaml:\d+: Restore a backup: .*Provider/mu);
    expect(stderr).toMatch(/\nm\.yaml is up to date with doc\.md now: 4 changes\n$/u);
  });

  it('shows what would change, and writes nothing', async () => {
    const cwd = folder({ 'doc.md': changed, 'm.yaml': mine });
    const dry = await raci(['import', 'doc.md', '--update', 'm.yaml', '--dry-run'], { cwd });
    expect(dry.code).toBe(0);
    expect(dry.stdout).toMatch(/^--- m\.yaml\n\+\+\+ m\.yaml \(as doc\.md says\)\n@@ /u);
    expect((await raci(['import', 'doc.md', '--update', 'm.yaml', '--check'], { cwd })).code).toBe(1);
    expect(read(cwd, 'm.yaml')).toBe(mine);
    const current = folder({ 'doc.md': document, 'm.yaml': mine });
    expect((await raci(['import', 'doc.md', '--update', 'm.yaml', '--check'], { cwd: current })).code).toBe(
      0,
    );
  });

  it('keeps names on demand', async () => {
    const cwd = folder({ 'doc.md': document.replace('Keep copies', 'Keep more copies'), 'm.yaml': mine });
    const { stderr } = await raci(['import', 'doc.md', '--update', 'm.yaml', '--keep-names'], { cwd });
    expect(read(cwd, 'm.yaml')).toBe(mine);
    expect(stderr).toMatch(/1 name put another way in the document; kept/u);
  });

  it('finds its matrix among several', async () => {
    const cwd = folder({ 'doc.md': twoMatrices });
    await raci(['import', 'doc.md', '-o', './'], { cwd });
    const office = read(cwd, 'office.yaml').replace('id: office', 'id: house');
    const other = folder({
      'doc.md': twoMatrices.replace('Order paper', 'Order more paper'),
      'm.yaml': office,
    });
    expect((await raci(['import', 'doc.md', '--update', 'm.yaml'], { cwd: other })).code).toBe(0);
    expect(read(other, 'm.yaml')).toBe(
      office.replace('- name: Order paper', '- id: order-paper\n        name: Order more paper'),
    );
  });

  it('keeps a byte order mark', async () => {
    const cwd = folder({ 'doc.md': changed, 'm.yaml': `\ufeff${mine}` });
    await raci(['import', 'doc.md', '--update', 'm.yaml'], { cwd });
    expect(read(cwd, 'm.yaml').startsWith('\ufeff# yaml-language-server')).toBe(true);
  });

  it.each<[string, string, RegExp]>([
    ['is no matrix', 'raci: 1\n', /^raci: m\.yaml:1:1: .*\n.*raci lint/u],
    ['is no YAML', 'a: [', /^raci: m\.yaml:1:/u],
    [
      'has nothing of the document',
      yaml.replace(/name: (?:Keep|Restore|Test).*/gu, 'name: Else'),
      /no row in common/u,
    ],
    [
      'has a scheme without the letters',
      yaml.replace('scheme: raci', 'scheme: pacsi').replace(/[RI]A?\b(?=[,} ])/gu, 'P'),
      /cannot take the letters/u,
    ],
  ])('refuses a file that %s', async (_, text, message) => {
    const cwd = folder({ 'doc.md': document, 'm.yaml': text });
    const { code, stderr } = await raci(['import', 'doc.md', '--update', 'm.yaml'], { cwd });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(read(cwd, 'm.yaml')).toBe(text);
  });

  it('refuses a file that is not there, or not in UTF-8', async () => {
    const cwd = folder({ 'doc.md': document, 'm.yaml': Buffer.from(`\ufeff${mine}`, 'utf16le') });
    expect((await raci(['import', 'doc.md', '--update', 'm.yaml'], { cwd })).stderr).toMatch(
      /not written in UTF-8/u,
    );
    expect((await raci(['import', 'doc.md', '--update', 'no.yaml'], { cwd })).code).toBe(2);
  });
});
