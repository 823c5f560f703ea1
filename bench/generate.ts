/**
 * Writes clean matrices for benchmarks: `generateMatrices(folder, files, rows)`. The words vary, so that no reader or
 * index profits from repetition that real matrices do not have.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const actions = [
  'Deploy',
  'Configure',
  'Restore',
  'Verify',
  'Monitor',
  'Patch',
  'Order',
  'Approve',
  'Document',
  'Rotate',
];
const objects = [
  'backup target',
  'storage class',
  'ingress controller',
  'service account',
  'log pipeline',
  'alert rule',
  'container image',
  'network policy',
  'database replica',
  'certificate',
];
const scopes = [
  'of the platform',
  'of a tenant',
  'for production',
  'for staging',
  'in the second region',
  'at the edge',
  'for auditors',
  'on request',
  'after an incident',
  'before a release',
];

/** One matrix of `rows` rows in areas of ten, clean under the recommended rules. */
export function generateMatrix(id: string, rows: number, seed: number): string {
  const lines = [
    '# yaml-language-server: $schema=../schemas/matrix.schema.json',
    'raci: 1',
    `id: ${id}`,
    `title: Platform contract ${seed}`,
    'scheme: raci',
    'roles:',
    '  provider: { name: Acme Cloud, kind: provider }',
    '  platform: { name: Platform team, kind: team }',
    '  customer: { name: Product team, kind: customer }',
    'areas:',
  ];
  for (let row = 0; row < rows; row++) {
    if (row % 10 === 0) lines.push(`  - name: Area ${row / 10 + 1} of contract ${seed}`, '    activities:');
    const name = `${pick(actions, row + seed)} the ${pick(objects, row * 3 + seed)} ${pick(scopes, (row / 10) | 0)}, item ${row + 1}`;
    lines.push(
      `      - name: ${name}`,
      `        assign: { provider: ${row % 2 === 0 ? 'RA' : 'A'}, platform: ${row % 2 === 0 ? 'C' : 'R'}, customer: I }`,
      `        note: Within ${(row % 5) + 1} working days, see chapter ${row + 1} of the contract.`,
      `        source: { line: ${row + 20} }`,
    );
  }
  return `${lines.join('\n')}\n`;
}

export function generateMatrices(folder: string, files: number, rows: number): void {
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < files; file++) {
    writeFileSync(join(folder, `contract-${file}.yaml`), generateMatrix(`contract-${file}`, rows, file));
  }
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}
