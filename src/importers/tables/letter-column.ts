/** A column under a letter or the word for one. */
export interface LetterColumn {
  readonly column: number;
  readonly letters: readonly string[];
  /** What the head says beyond the letter: `Approver` of one who is consulted. */
  readonly note?: string | undefined;
}
