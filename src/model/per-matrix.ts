import type { Matrix } from './matrix.ts';

/** Not enumerable, so that a copy of a matrix with other parts begins without answers. */
const answers = Symbol('answers');

type Answers = Map<unknown, unknown>;

/**
 * A question about a matrix that is answered once: the answer is kept with the matrix and goes with it. A weak map would
 * do the same, but has the garbage collector carry along what hangs on it long after the matrix is done with.
 */
export function perMatrix<Answer>(answer: (matrix: Matrix) => Answer): (matrix: Matrix) => Answer {
  return (matrix) => {
    const known = answersOf(matrix);
    if (!known.has(answer)) known.set(answer, answer(matrix));
    return known.get(answer) as Answer; // nobody else sets what stands under this function
  };
}

function answersOf(matrix: Matrix & { readonly [answers]?: Answers }): Answers {
  const known = matrix[answers];
  if (known !== undefined) return known;
  const made: Answers = new Map();
  if (Object.isExtensible(matrix)) Object.defineProperty(matrix, answers, { value: made });
  return made;
}
