import { InvalidMatrixError, matrixFromDocument } from '../../load/load-matrix.ts';
import { type Matrix, type MatrixDocument, rowsOf } from '../../model/index.ts';
import { listed } from '../../text/printable.ts';
import { didYouMean } from '../../text/suggest.ts';
import { Failure } from '../failure.ts';
import type { ReadDocument } from './document.ts';

export interface ChoiceFlags {
  readonly matrix?: readonly string[];
  readonly id?: string;
  readonly title?: string;
  readonly scheme?: string;
}

/**
 * The matrices of a document that were asked for, named as the flags say.
 * @throws {Failure} where the flags name what is not there, or what a matrix cannot be called
 */
export function chosenMatrices(
  { matrices, shown }: ReadDocument,
  { matrix: ids = [], id, title, scheme }: ChoiceFlags,
): Matrix[] {
  const known = matrices.map((matrix) => matrix.id);
  for (const wanted of ids) {
    if (known.includes(wanted)) continue;
    throw new Failure(
      `${shown} holds no matrix "${wanted}".${didYouMean(wanted, known)}`,
      `It holds: ${known.join(', ')}.`,
    );
  }
  const chosen = ids.length === 0 ? matrices : matrices.filter((matrix) => ids.includes(matrix.id));
  if (chosen.length > 1 && (id !== undefined || title !== undefined)) {
    throw new Failure(
      `${shown} holds ${chosen.length} matrices, and ${id === undefined ? '--title' : '--id'} names one.`,
      `Say which with --matrix: ${known.join(', ')}.`,
    );
  }
  return chosen.map((document) => checked(renamed(document, { id, title, scheme }), { id, title, scheme }));
}

type Names = { readonly [key in 'id' | 'title' | 'scheme']: string | undefined };

function renamed({ letters, ...document }: MatrixDocument, { id, title, scheme }: Names): MatrixDocument {
  return {
    ...document,
    ...(letters !== undefined && scheme === undefined && { letters }),
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    ...(scheme !== undefined && { scheme }),
  };
}

/** Importers make only what the schema accepts; the flags may not. */
function checked(document: MatrixDocument, names: Names): Matrix {
  let matrix: Matrix;
  try {
    matrix = matrixFromDocument(document);
  } catch (error) {
    const key = error instanceof InvalidMatrixError ? error.pointer.slice(1) : '';
    if (error instanceof InvalidMatrixError && Object.hasOwn(names, key))
      throw new Failure(`--${key}: ${error.message}`, error.help, { cause: error });
    throw error;
  }
  if (names.scheme !== undefined) refuseUnknownLetters(matrix);
  return matrix;
}

function refuseUnknownLetters(matrix: Matrix): void {
  const cells = [...rowsOf(matrix)].flatMap(({ activity }) => activity.cells);
  const unknown = new Set(cells.flatMap((cell) => cell.unknown.map((text) => `"${text}"`)));
  if (unknown.size === 0) return;
  throw new Failure(
    `The document has ${listed([...unknown])}, which the scheme ${matrix.scheme.id} does not know.`,
    `It knows: ${matrix.scheme.letters.map(({ letter }) => letter).join(', ')}.`,
  );
}
