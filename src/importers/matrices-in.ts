import type { DocumentBlocks } from './blocks.ts';
import type { ImportOptions, ImportResult } from './importer.ts';
import { readPolicy } from './policy/index.ts';
import { matricesOf } from './tables/index.ts';

/** Reads the matrices of a document that holds tables and prose: its tables, or what it says in prose if they are none. */
export function matricesIn(document: DocumentBlocks, options: ImportOptions): ImportResult {
  const tables = matricesOf(document, options);
  if (tables.matrices.length > 0) return tables;
  const policy = readPolicy(document, options);
  if (policy.matrices.length > 0) return policy;
  return { matrices: [], warnings: [...tables.warnings, ...policy.warnings] };
}
