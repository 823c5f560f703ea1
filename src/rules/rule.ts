import type { Fix, Matrix, Place, Row } from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export type Level = 'off' | 'info' | 'warn' | 'error';

/** A law that matrices are held against: a plain object that reads at a glance. */
export interface Rule<Options extends RuleOptions = RuleOptions> {
  readonly id: string;
  /** One sentence: what it reports. */
  readonly summary: string;
  /** Why it matters, and where it comes from. */
  readonly rationale: string;
  /** Level under `extends: recommended`. */
  readonly level: Level;
  /** Levels under the other presets, where they differ from {@link level}. */
  readonly presets?: { readonly strict?: Level; readonly relaxed?: Level };
  readonly fixable: boolean;
  /**
   * Who reports it, where that is not a check of this object: the loader while it reads a file, or the engine while it
   * applies suppressions. Such an entry lends its id, level, words and page.
   */
  readonly reportedBy?: 'loader' | 'engine';
  /** Each option with its default and what it means; `{}` where there is nothing to choose. */
  readonly options: { readonly [Name in keyof Options]: OptionDefinition<Options[Name]> };
  /** Files that run as tests: each `bad` one is reported exactly at its marks, each `good` one not at all. */
  readonly examples: RuleExamples;
  /** Judges one row. Not called for rows that `empty-row` reports, nor for those that the loader could not read. */
  row?(row: Row, context: RuleContext<Options>): void;
  /**
   * True where `row` hangs on nothing of the row but its cells (without their notes), its status and `shared`: of rows
   * that are alike in these it is asked once, if it has nothing to say.
   */
  readonly judgesAssignment?: boolean;
  /** Judges one matrix as a whole. */
  matrix?(matrix: Matrix, context: RuleContext<Options>): void;
  /**
   * Judges the workspace. To stay linear in memory the rule keeps a small summary of each matrix (`collect`) and
   * judges all summaries at the end (`conclude`).
   */
  workspace?: WorkspaceCheck<Options>;
}

export interface RuleOptions {
  readonly [name: string]: number | boolean | string | readonly string[];
}

export interface OptionDefinition<Value> {
  readonly default: Value;
  readonly description: string;
  /** For numbers. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** For texts that must be one of these. */
  readonly values?: readonly string[];
}

export interface RuleExample {
  /** What is shown, for the page of the rule. */
  readonly title: string;
  /**
   * A matrix file. In `bad` examples `‹…›` marks the exact span of each expected finding; the marks are taken out
   * before the text is read.
   */
  readonly yaml: string;
  /** Other files of the workspace, read before it; nothing is reported in them. */
  readonly others?: readonly string[];
  readonly options?: RuleOptions;
}

export interface RuleExamples {
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
}

export interface WorkspaceCheck<Options extends RuleOptions> {
  /**
   * For rules that hold matrices against each other: the ids of those that this one names. Only matrices that name one
   * of the workspace, or are named, are then collected, so that the many others cost nothing.
   */
  namesOthers?(matrix: Matrix): readonly string[];
  /** A plain value (it crosses threads and is kept in the cache): no functions, no class instances. */
  collect(matrix: Matrix): unknown;
  conclude(summaries: readonly unknown[], context: WorkspaceContext<Options>): void;
}

export interface RuleContext<Options extends RuleOptions = RuleOptions> {
  readonly options: Options;
  readonly vocabulary: Vocabulary;
  /** The text of the file, which fixes edit; `''` where there is none. */
  readonly text: string;
  report(finding: Finding): void;
}

export interface WorkspaceContext<Options extends RuleOptions = RuleOptions> {
  readonly options: Options;
  report(finding: Finding & { readonly file: string; readonly matrix?: string }): void;
}

/** What a rule says; the runner adds rule, severity and file. */
export interface Finding {
  readonly place: Place;
  /** Names the thing: `"Restore backups" has no owner: nobody holds A`. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  readonly area?: string;
  readonly activity?: string;
  readonly role?: string;
  readonly related?: readonly { readonly message: string; readonly place: Place; readonly file?: string }[];
  readonly fix?: Fix;
}
