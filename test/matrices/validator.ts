import { readFileSync } from 'node:fs';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';

/** The schema as shipped. */
export const matrixSchema: Record<string, unknown> = JSON.parse(
  readFileSync(new URL('../../schemas/matrix.schema.json', import.meta.url), 'utf8'),
);

/** Compiles a part of the schema by itself, strict. */
export function validatorOf(part: Record<string, unknown>): ValidateFunction {
  const ajv = new Ajv2020.default({ strict: true, allowUnionTypes: true, allErrors: true });
  return ajv.compile({ ...part, $defs: matrixSchema.$defs });
}

const validate = validatorOf(matrixSchema);

/** What the schema says against a value: `place keyword` each, nothing where the value is valid. */
export function findingsOf(value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}
