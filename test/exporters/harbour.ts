import { readFileSync } from 'node:fs';
import { loadMatrix } from '../../src/load/index.ts';
import type { Matrix } from '../../src/model/index.ts';

/** A matrix that has one of everything. */
export const harbour: Matrix = load('test/exporters/fixtures/harbour.yaml');

/** The matrices that ship, and {@link harbour}. */
export const examples: readonly Matrix[] = [
  harbour,
  load('matrices/sopra-steria-cpaas.yaml'),
  load('matrices/cloud-temple-paas.yaml'),
];

function load(file: string): Matrix {
  const { matrix } = loadMatrix(readFileSync(file, 'utf8'), file);
  if (matrix === undefined) throw new Error(`${file} cannot be read`);
  return matrix;
}
