import type { Row } from '../model/index.ts';

/**
 * The assignments of a matrix that have nothing wrong with them. A matrix of hundreds of rows has a few different ones, so
 * most rows need not be judged by the rules that look at nothing else.
 */
export class SoundAssignments {
  readonly #known = new Set<string>();

  has(row: Row): boolean {
    return this.#known.has(signatureOf(row));
  }

  add(row: Row): void {
    this.#known.add(signatureOf(row));
  }
}

/**
 * Equal for rows that are alike in their cells, status and `shared`, and only for those: every text has its length. A list
 * looks like the text of one, which is no letter and never sound.
 */
function signatureOf({ activity: { status, shared, cells } }: Row): string {
  let signature: string = status;
  if (shared !== undefined) signature += `${shared.length}=${shared}`;
  for (const { role, written } of cells) {
    const letters = typeof written === 'string' ? written : JSON.stringify(written);
    signature += ` ${role.length}:${role}${letters.length}:${letters}`;
  }
  return signature;
}
