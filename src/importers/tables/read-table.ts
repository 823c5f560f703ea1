import type { TableInContext } from './context.ts';
import type { Mark } from './marks.ts';

/** A table that has been read as (a part of) a matrix. */
export interface ReadTable {
  readonly context: TableInContext;
  readonly line: number;
  /** What a row above the head says; `''` where there is none. */
  readonly title: string;
  /** `ticks`: a mark says responsible, and nothing else. */
  readonly kind: 'letters' | 'ticks';
  /** Heads of the role columns, or names of the roles, in the order of the table. */
  readonly roles: readonly string[];
  readonly rows: readonly ReadRow[];
  /** The activity of all rows is the heading above; the area is one heading higher. */
  readonly namedByHeading: boolean;
  /** The heading above is the role that all letters are for. */
  readonly roleByHeading: boolean;
}

export interface ReadRow {
  readonly name: string;
  readonly line: number;
  /** Number of the row as the document gives it; `''` where it has none. */
  readonly number: string;
  /** Inside the table, from the outermost: group columns, section rows. */
  readonly areas: readonly AreaStep[];
  readonly note: string;
  readonly status: 'active' | 'planned' | 'retired' | undefined;
  /** One for each role that has something in this row. */
  readonly cells: readonly ReadCell[];
}

export interface AreaStep {
  readonly name: string;
  readonly description: string;
}

export interface ReadCell {
  readonly role: string;
  readonly mark: Mark;
}

/** Why a table is no matrix, in words for the person who asked for one. */
export interface NoMatrix {
  readonly line: number;
  readonly seen: string;
}

/** Collects what could not be read, each with its line. */
export type Warn = (message: string, line: number) => void;
