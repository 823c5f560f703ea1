/**
 * The library beneath the command line: an explicit list, which is the public interface. Nothing here prints, reads
 * files or ends the process.
 */
export { decode } from './load/decode.ts';
export { InvalidMatrixError, type LoadedMatrix, loadMatrix, matrixFromDocument } from './load/load-matrix.ts';
export * from './model/index.ts';
