export { type Decoded, decode } from './decode.ts';
export { InvalidMatrixError, type LoadedMatrix, loadMatrix, matrixFromDocument } from './load-matrix.ts';
