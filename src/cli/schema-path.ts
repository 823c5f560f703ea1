import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Where the schema lies in a folder that has it. */
const places = [
  'matrix.schema.json',
  'schemas/matrix.schema.json',
  'node_modules/raci/schemas/matrix.schema.json',
];

/**
 * Where editors find the schema, as seen from a folder: the nearest copy, upwards. Where there is none, the path is that
 * of a copy that `raci schema -o` would put there; a path into the installed program would be true on one machine only.
 */
export function schemaPath(folder: string): { path: string; exists: boolean } {
  for (let at = folder; ; at = dirname(at)) {
    const found = places.map((place) => join(at, place)).find(isOurs);
    if (found !== undefined) return { path: relative(folder, found).split(sep).join('/'), exists: true };
    if (dirname(at) === at) return { path: 'matrix.schema.json', exists: false };
  }
}

function isOurs(path: string): boolean {
  try {
    return existsSync(path) && readFileSync(path, 'utf8').includes('"urn:raci:matrix:');
  } catch {
    return false; // a folder of that name, or one that may not be read
  }
}
