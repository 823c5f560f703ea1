import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something that is wrong with a file, with its place and what to do about it. */
export interface Diagnostic {
  /** The id of the rule that says so: `single-owner`, `yaml-syntax`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence that names the thing. */
  readonly message: string;
  /** What to do. */
  readonly help: string | undefined;
  /** As shown: relative to the working directory. */
  readonly file: string;
  readonly place: Place;
  /** Ids, where the finding belongs to a part of a matrix. */
  readonly matrix: string | undefined;
  readonly area: string | undefined;
  readonly activity: string | undefined;
  readonly role: string | undefined;
  /** Other places that belong to it, such as the first owner of a row owned twice. */
  readonly related: readonly RelatedPlace[];
  readonly fix: Fix | undefined;
}

export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly place: Place;
}

/** A change of the file that mends a finding and does not change who owns anything. */
export interface Fix {
  /** In the imperative: `Write "RA" instead of "АR"`. */
  readonly description: string;
  readonly edits: readonly TextEdit[];
}

/** Replaces the text between two offsets (UTF-16 code units from 0, `end` exclusive). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
