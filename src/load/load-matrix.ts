import type { Matrix, MatrixDocument } from '../model/index.ts';
import { buildMatrix } from './build.ts';
import { matrixSchema, validateMatrix } from './generated/matrix-schema.js';
import { type LoadedMatrix, loadTree } from './load-tree.ts';
import { noPlaces } from './places.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { schemaFindings } from './schema-findings.ts';

export type { LoadedMatrix } from './load-tree.ts';

/**
 * Reads one matrix file: YAML 1.2, held against the schema. Never throws on bad input; all that is wrong is told at once.
 * `file` is the name to show.
 */
export function loadMatrix(text: string, file: string): LoadedMatrix {
  const root = readPlainYaml(text);
  return loadTree(
    root === undefined ? readYaml(text) : { root, problems: [], hasNoAliases: true },
    text,
    file,
  );
}

/** Why a document is no matrix. */
export class InvalidMatrixError extends Error {
  override readonly name = 'InvalidMatrixError';

  constructor(
    readonly pointer: string,
    message: string,
    readonly help: string,
  ) {
    super(message);
  }
}

/**
 * Makes a matrix of a JSON value, such as an importer's result.
 * @throws {InvalidMatrixError} where the schema refuses it.
 */
export function matrixFromDocument(document: MatrixDocument, file = `${document.id}.yaml`): Matrix {
  if (!validateMatrix(document)) {
    const [finding] = schemaFindings(validateMatrix.errors ?? [], {
      value: document,
      text: '',
      places: noPlaces,
      schema: matrixSchema,
      whole: 'the matrix',
    });
    throw new InvalidMatrixError(
      finding?.pointer ?? '',
      finding?.message ?? 'This is no matrix.',
      finding?.help ?? '',
    );
  }
  const matrix = buildMatrix(document, file, noPlaces);
  if (matrix === undefined) throw new InvalidMatrixError('', 'This is no matrix.', 'It must be a map.');
  return matrix;
}
