/** Two things that may belong together; `left` and `right` count from 0. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
  /** Greater than 0; the greater, the better. */
  readonly weight: number;
}

/** Up to this many steps (things on the smaller side, squared, times the larger) a tangle is matched optimally. */
const optimalUpTo = 3e7;

/**
 * The one-to-one matching of greatest total weight. Candidates fall apart into tangles that share no thing; each is
 * solved by itself (Hungarian method), and one that is too big for that takes its best candidates first.
 */
export function bestMatching(candidates: readonly Candidate[]): Candidate[] {
  return tangles(candidates).flatMap((tangle) => {
    if (tangle.length === 1) return tangle;
    const lefts = new Set(tangle.map(({ left }) => left));
    const rights = new Set(tangle.map(({ right }) => right));
    const [few, many] = [Math.min(lefts.size, rights.size), Math.max(lefts.size, rights.size)];
    return few ** 2 * many <= optimalUpTo ? optimal(tangle, [...lefts], [...rights]) : greedy(tangle);
  });
}

/** Connected components, in the order in which they first appear. */
function tangles(candidates: readonly Candidate[]): Candidate[][] {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    for (let at = key; at !== root; ) {
      const parent = parents.get(at) ?? root;
      parents.set(at, root);
      at = parent;
    }
    return root;
  };
  for (const { left, right } of candidates) {
    const a = rootOf(`l${left}`);
    const b = rootOf(`r${right}`);
    if (a !== b) parents.set(a, b);
  }
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const root = rootOf(`l${candidate.left}`);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()];
}

function greedy(candidates: readonly Candidate[]): Candidate[] {
  const lefts = new Set<number>();
  const rights = new Set<number>();
  return [...candidates]
    .sort((a, b) => b.weight - a.weight || a.left - b.left || a.right - b.right)
    .filter(({ left, right }) => {
      if (lefts.has(left) || rights.has(right)) return false;
      lefts.add(left);
      rights.add(right);
      return true;
    });
}

function optimal(
  candidates: readonly Candidate[],
  lefts: readonly number[],
  rights: readonly number[],
): Candidate[] {
  const turned = lefts.length > rights.length;
  const [few, many] = turned ? [rights, lefts] : [lefts, rights];
  const rowOf = new Map(few.map((id, index) => [id, index]));
  const columnOf = new Map(many.map((id, index) => [id, index]));
  const table: (Candidate | undefined)[][] = few.map(() => []);
  for (const candidate of candidates) {
    const row = rowOf.get(turned ? candidate.right : candidate.left) ?? 0;
    const column = columnOf.get(turned ? candidate.left : candidate.right) ?? 0;
    const cells = table[row];
    if (cells !== undefined && candidate.weight > (cells[column]?.weight ?? 0)) cells[column] = candidate;
  }
  const assigned = hungarian(few.length, many.length, (row, column) => -(table[row]?.[column]?.weight ?? 0));
  return assigned.map((column, row) => table[row]?.[column]).filter((candidate) => candidate !== undefined);
}

/**
 * The column of every row such that the sum of costs is least (Kuhn–Munkres with potentials, O(rows² · columns)).
 * There must be at least as many columns as rows.
 */
function hungarian(rows: number, columns: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** The row (from 1) of each column (from 1); column 0 holds the row that is being placed. */
  const rowOfColumn = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const cameFrom = new Int32Array(columns + 1);
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(columns + 1);
    rowOfColumn[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const at = rowOfColumn[column] ?? 0;
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (visited[other] === 1) continue;
        const reduced = cost(at - 1, other - 1) - (rowPotential[at] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (slack[other] ?? 0)) {
          slack[other] = reduced;
          cameFrom[other] = column;
        }
        if ((slack[other] ?? 0) < least) {
          least = slack[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (visited[other] === 1) {
          const owner = rowOfColumn[other] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + least;
          columnPotential[other] = (columnPotential[other] ?? 0) - least;
        } else slack[other] = (slack[other] ?? 0) - least;
      }
      column = next;
    } while (rowOfColumn[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowOfColumn[column] = rowOfColumn[before] ?? 0;
      column = before;
    }
  }
  const columnOfRow = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = rowOfColumn[column] ?? 0;
    if (row > 0) columnOfRow[row - 1] = column - 1;
  }
  return columnOfRow;
}
