import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const folder = new URL('../../schemas/', import.meta.url);
const ajv = new Ajv2020.default({
  allErrors: true,
  allowUnionTypes: true,
  strictTuples: false,
  strictRequired: false,
});
for (const name of readdirSync(folder))
  ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object, name);

/** What is wrong with a value by `schemas/<name>.schema.json`; empty where nothing is. */
export function schemaErrors(name: string, value: unknown): string[] {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (validate === undefined) throw new Error(`There is no schema ${name}.`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
