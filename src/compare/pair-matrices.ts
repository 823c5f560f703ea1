import { type Matrix, rowsOf } from '../model/index.ts';
import { alignVersions } from './align-versions.ts';
import { allCandidates, Pairer, type Pairing } from './pairing.ts';
import { plainName } from './same-name.ts';

/** A matrix of one version. */
export interface VersionedMatrix {
  readonly matrix: Matrix;
  /** The path of its file inside the version: what tells a matrix whose id was changed. */
  readonly path: string;
}

/** Shares of rows of equal names that two matrices of different ids must have to be one: in one file, and in two. */
const sameFile = 0.2;
const otherFile = 0.5;

/** Which matrix is which in another version: by id, else by file or by what stands in it. */
export function pairMatrices(
  before: readonly VersionedMatrix[],
  after: readonly VersionedMatrix[],
): Pairing<VersionedMatrix> {
  const pairer = new Pairer(before, after).byKey(({ matrix }) => matrix.id);
  const [old, ...olds] = before;
  const [now, ...news] = after;
  if (old !== undefined && now !== undefined && olds.length === 0 && news.length === 0) {
    // One file was held against one other: whoever does that takes them for versions of one.
    return pairer
      .byWeight((left, right) =>
        allCandidates(left, right, (a, b) => alignVersions(a.matrix, b.matrix).rows.pairs.length),
      )
      .result();
  }
  return pairer
    .byWeight((left, right) =>
      allCandidates(left, right, (a, b) => {
        const shared = sharedRows(a.matrix, b.matrix);
        return shared >= (a.path === b.path ? sameFile : otherFile) ? shared : 0;
      }),
    )
    .result();
}

function sharedRows(a: Matrix, b: Matrix): number {
  const names = new Map<string, number>();
  let size = 0;
  for (const { activity } of rowsOf(a)) {
    const name = plainName(activity.name);
    names.set(name, (names.get(name) ?? 0) + 1);
    size++;
  }
  let shared = 0;
  let others = 0;
  for (const { activity } of rowsOf(b)) {
    const name = plainName(activity.name);
    const left = names.get(name) ?? 0;
    if (left > 0) {
      names.set(name, left - 1);
      shared++;
    }
    others++;
  }
  return shared / Math.max(1, size, others);
}
