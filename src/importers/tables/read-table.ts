import type { TableInContext } from './context.ts';
import type { Grid } from './grid.ts';
import type { Legend } from './legend.ts';
import type { Alphabet, Mark } from './marks.ts';

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
  /** What the heading right above the table names: its area, the activity of all its rows, or the role of all its letters. */
  readonly heading: 'area' | 'activity' | 'role';
}

export interface ReadRow {
  readonly name: string;
  readonly line: number;
  /** Number of the row as the document gives it; `''` where it has none. */
  readonly number: string;
  /** Inside the table, from the outermost: group columns, section rows. */
  readonly areas: readonly AreaStep[];
  readonly note: string;
  /** Why several own the row; `''` where the document does not say that they share it. */
  readonly shared: string;
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

/** What is known of the document when one of its tables is judged. */
export interface Surroundings {
  /** Title, file name and text speak of who is responsible. */
  readonly speaks: boolean;
  /** The title or the outermost heading does. */
  readonly titled: boolean;
  readonly legend: Legend;
  readonly alphabet: Alphabet;
  /** The head names a role of a table that was read before. */
  known(head: string): boolean;
  /** A table of letters was read before: one of ticks beside it must say itself what it is about. */
  hasLetters(): boolean;
}

/** A table that is to be read, where it stands. */
export interface Scene {
  readonly grid: Grid;
  readonly context: TableInContext;
  readonly around: Surroundings;
  readonly warn: Warn;
}

/** One way in which people lay a matrix out. Answers `undefined` where the table is laid out otherwise. */
export type Layout = (scene: Scene) => ReadTable | NoMatrix | undefined;

export function isMatrix(read: ReadTable | NoMatrix): read is ReadTable {
  return !('seen' in read);
}

/** What every layout says about its table. */
export function tableIn({ grid, context }: Scene): Pick<ReadTable, 'context' | 'line' | 'title' | 'heading'> {
  return { context, line: grid.line, title: grid.title, heading: 'area' };
}

/** What stands above the table as its heading; `''` where nothing does. */
export function headingOf({ context }: Scene): string {
  return context.caption?.text ?? context.headings.at(-1)?.text ?? '';
}
