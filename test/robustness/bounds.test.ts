import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder } from '../support/raci.ts';
import { bugIn } from './hostile.ts';
import { isBuilt, matrixOfRows, program } from './program.ts';

/*
 * Files that are large, in a process that may take half a gigabyte and a minute: an answer or one clear message. What
 * each limit refuses is told with the variable that changes it.
 */

const megabyte = 1024 * 1024;
const head = 'raci: 1\nid: acme\ntitle: Acme\n';
const row = 'areas: [{ name: B, activities: [{ name: Restore a backup, assign: { p: RA } }] }]\n';
const roles = 'roles: { p: { name: P } }\n';

interface Case {
  readonly args: readonly string[];
  readonly file: string;
  readonly content: () => string | Uint8Array;
  readonly code: number;
  readonly says: RegExp;
  readonly env?: Readonly<Record<string, string>>;
}

const lint = ['lint', '--no-cache', 'x.yaml', '-f', 'compact'];
const cases: Record<string, Case> = {
  'a file of 50 MB': {
    args: lint,
    file: 'x.yaml',
    content: () => Buffer.alloc(50 * megabyte, `${head}# padding\n`),
    code: 2,
    says: /x\.yaml.*larger than 16 MB[\s\S]*RACI_MAX_FILE_BYTES/u,
  },
  'a smaller limit of bytes': {
    args: lint,
    file: 'x.yaml',
    content: () => head + roles + row,
    code: 2,
    says: /larger than 50 bytes[\s\S]*RACI_MAX_FILE_BYTES/u,
    env: { RACI_MAX_FILE_BYTES: '50' },
  },
  'a scalar of a million characters': {
    args: lint,
    file: 'x.yaml',
    content: () =>
      `${head + roles}description: ${'x'.repeat(megabyte)}\nx-words: "${'word '.repeat(200_000)}"\n${row}`,
    code: 0,
    says: /^/u,
  },
  'a name of a million characters': {
    args: ['who', 'restore', '-p', 'x.yaml'],
    file: 'x.yaml',
    content: () =>
      head + roles + row.replace('a backup', `${'backup'.repeat(150_000)} ${'a b '.repeat(30_000)}`),
    code: 0,
    says: /Restore/u,
  },
  'ten thousand roles': {
    args: lint,
    file: 'x.yaml',
    content: () =>
      `${head}roles:\n${Array.from({ length: 10_000 }, (_, at) => `  r${at}: { name: Role ${at} }\n`).join('')}` +
      `areas:\n  - name: B\n    activities:\n      - name: Restore\n        assign:\n          r0: A\n` +
      Array.from({ length: 9_999 }, (_, at) => `          r${at + 1}: R\n`).join(''),
    code: 0,
    says: /^/u,
  },
  'ten thousand roles, drawn': {
    args: ['export', '--to', 'markdown', '-p', 'x.yaml'],
    file: 'x.yaml',
    content: () =>
      `${head}roles:\n${Array.from({ length: 10_000 }, (_, at) => `  r${at}: { name: Role ${at} }\n`).join('')}${row.replace('p: RA', 'r7: RA')}`,
    code: 0,
    says: /Role 9999/u,
  },
  'thousands of errors': {
    args: ['lint', '--no-cache', 'x.yaml'],
    file: 'x.yaml',
    content: () => head + roles + Array.from({ length: 20_000 }, (_, at) => `wrong${at}: 1\n`).join('') + row,
    code: 1,
    says: /20,?000 errors[\s\S]*not listed/u,
  },
  'thousands of errors of YAML': {
    args: lint,
    file: 'x.yaml',
    content: () => head + roles + '  bad indent: [\n'.repeat(5000) + row,
    code: 1,
    says: /x\.yaml/u,
  },
  'a smaller limit of depth': {
    args: lint,
    file: 'x.yaml',
    content: () => `${head + roles}x-deep: ${'['.repeat(20)}${']'.repeat(20)}\n${row}`,
    code: 1,
    says: /nested too deeply/u,
    env: { RACI_MAX_DEPTH: '10' },
  },
  'a smaller limit of aliases': {
    args: lint,
    file: 'x.yaml',
    content: () => `${head + roles}x-a: &a [1, 2, 3]\nx-b: [*a, *a, *a]\n${row}`,
    code: 1,
    says: /more than 5 values/u,
    env: { RACI_MAX_ALIAS_VALUES: '5' },
  },
  'aliases without end': {
    args: lint,
    file: 'x.yaml',
    content: () => {
      const lines = ['x-0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
      for (let at = 1; at < 300; at++) lines.push(`x-${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}]`);
      return `${head + roles}${lines.join('\n')}\n${row}`;
    },
    code: 1,
    says: /more than 250,000 values/u,
  },
  'a workbook that is a bomb': {
    args: ['import', 'x.xlsx'],
    file: 'x.xlsx',
    content: () => archive('xl/worksheets/sheet1.xml', Buffer.alloc(200 * megabyte, 'a')),
    code: 2,
    says: /unpack[\s\S]*RACI_MAX_UNPACKED_BYTES/u,
  },
  'a workbook that lies about its size': {
    args: ['import', 'x.xlsx'],
    file: 'x.xlsx',
    content: () => archive('xl/workbook.xml', Buffer.alloc(200 * megabyte, 'a'), 10),
    code: 2,
    says: /x\.xlsx.*broken/u,
  },
  'Markdown of one table without end': {
    args: ['import', 'x.md'],
    file: 'x.md',
    content: () => `| Task | P | C |\n|---|---|---|\n${'| a | R | A |\n'.repeat(10_000)}`,
    code: 0,
    says: /raci: 1/u,
  },
  'Markdown of bars': {
    args: ['import', 'x.md'],
    file: 'x.md',
    content: () => `| Task | P |\n|---|---|\n|${'|'.repeat(200_000)}\n`,
    code: 1,
    says: /x\.md/u,
  },
  'a document that is too large': {
    args: ['import', 'x.md'],
    file: 'x.md',
    content: () => '| a | b |\n'.repeat(megabyte),
    code: 2,
    says: /4 MB[\s\S]*RACI_MAX_DOCUMENT_BYTES/u,
  },
  'CSV with quotes that never close': {
    args: ['import', 'x.csv'],
    file: 'x.csv',
    content: () => 'Task,P,C\n"a,R,A\n"b"",""R,A\n'.repeat(20_000),
    code: 0,
    says: /The quote that opens on this line is never closed[\s\S]*39980 more quotes are never closed/u,
  },
  'HTML of cells that span everything': {
    args: ['import', 'x.html'],
    file: 'x.html',
    content: () => `<table>${'<tr><td colspan=1000 rowspan=65534>R'.repeat(5000)}`,
    code: 1,
    says: /x\.html/u,
  },
};

/** A ZIP archive of one packed file, which may lie about the size that it unpacks to. */
function archive(name: string, content: Uint8Array, size = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

describe.skipIf(!isBuilt)('half a gigabyte and a minute are enough for (needs the built program)', () => {
  it.each(Object.entries(cases))(
    '%s',
    { timeout: 90_000 },
    async (_, { args, file, content, ...expected }) => {
      const cwd = folder({});
      writeFileSync(join(cwd, file), content());
      const { code, stdout, stderr } = await program(args, { cwd, env: expected.env ?? {} });
      expect({ code, bug: bugIn(stderr), stderr: stderr.slice(0, 2000) }).toMatchObject({
        code: expected.code,
        bug: undefined,
      });
      expect(stdout + stderr).toMatch(expected.says);
      // A person can read what is told.
      if (args[0] === 'lint') expect(stdout.length + stderr.length).toBeLessThan(megabyte);
    },
  );

  it('a matrix of twenty thousand rows', { timeout: 90_000 }, async () => {
    const cwd = folder({ 'x.yaml': matrixOfRows(20_000) });
    const { code, stdout } = await program(['list', 'activities', '-p', 'x.yaml', '--json', '-n', '1'], {
      cwd,
    });
    expect({ code, rows: JSON.parse(stdout).activities.length }).toEqual({ code: 0, rows: 1 });
  });
});
