import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { folder, raci } from '../support/raci.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/lint-report.schema.json', import.meta.url), 'utf8'),
) as object;
const planted = readFileSync(new URL('../lint/fixtures/planted.yaml', import.meta.url), 'utf8');

describe('the JSON report', () => {
  it.each([
    ['many findings', { 'matrices/a.yaml': planted, 'matrices/b.yaml': planted }],
    [
      'none',
      {
        'matrices/a.yaml':
          'raci: 1\nid: a\ntitle: A\nroles: { a: { name: A } }\nareas: [{ name: A, activities: [{ name: B, assign: { a: RA } }] }]\n',
      },
    ],
    ['a file that is no YAML', { 'matrices/a.yaml': 'raci: [' }],
    ['bytes that are no text', { 'matrices/a.yaml': new Uint8Array([0xff]) }],
  ])('of %s is as its schema says', async (_, files) => {
    const { stdout } = await raci(['lint', '--json'], { cwd: folder(files) });
    const validate = new Ajv2020.default({ allErrors: true }).compile(schema);
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
  });
});
