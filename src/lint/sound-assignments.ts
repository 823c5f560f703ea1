import type { Row } from '../model/index.ts';

/** What rows have in common so far; `next` leads on by what they have besides. */
interface Branch {
  readonly next: Map<string | undefined, Branch>;
  /** True where an assignment ends that has nothing wrong with it. */
  isSound: boolean;
}

/**
 * The assignments of a matrix that have nothing wrong with them. A matrix of hundreds of rows has a few different ones, so
 * most rows need not be judged by the rules that look at nothing else. Rows are the same here where they are alike in
 * their status, `shared`, and their cells as written, in the same order.
 */
export class SoundAssignments {
  readonly #root: Branch = newBranch();

  has({ activity: { status, shared, cells } }: Row): boolean {
    let branch = this.#root.next.get(status)?.next.get(shared);
    for (let index = 0; index < cells.length && branch !== undefined; index++) {
      const cell = cells[index];
      branch = cell && branch.next.get(cell.role)?.next.get(lettersOf(cell));
    }
    return branch?.isSound === true;
  }

  add({ activity: { status, shared, cells } }: Row): void {
    const keys = [status, shared, ...cells.flatMap((cell) => [cell.role, lettersOf(cell)])];
    let branch = this.#root;
    for (const key of keys) {
      const next = branch.next.get(key) ?? newBranch();
      branch.next.set(key, next);
      branch = next;
    }
    branch.isSound = true;
  }
}

function newBranch(): Branch {
  return { next: new Map(), isSound: false };
}

/** A list looks like the text of one, which is no letter and never sound. */
function lettersOf({ written }: Row['activity']['cells'][number]): string {
  return typeof written === 'string' ? written : JSON.stringify(written);
}
