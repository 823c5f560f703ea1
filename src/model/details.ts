import { safeJsonLine } from './exchange.ts';

/**
 * What an exported document has no place for where people read: ids that are not made of names, aliases, topics, the
 * lines of another document, `x-` keys. It is written beside the tables for programs, one JSON value a line.
 */
export interface MatrixDetails {
  /** Members of the matrix. */
  readonly matrix: PartDetails;
  /** In the order of the document; those of which there is nothing to say are left out. */
  readonly areas: readonly AreaDetails[];
}

/** Members of an object of a matrix document. */
export type PartDetails = Readonly<Record<string, unknown>>;

export interface AreaDetails {
  /** Names from the outermost area down to this one. */
  readonly path: readonly string[];
  /** 1 for the first area of this path, 2 for the second, … */
  readonly nth: number;
  readonly details: PartDetails;
  readonly rows: readonly RowDetails[];
}

export interface RowDetails {
  readonly name: string;
  /** 1 for the first row of this name in its area, 2 for the second, … */
  readonly nth: number;
  readonly details: PartDetails;
}

export const noDetails: MatrixDetails = { matrix: {}, areas: [] };

/** True where something says which document the matrix restates, or where in it something stands. */
export function namesSource({ matrix, areas }: MatrixDetails): boolean {
  const says = (details: PartDetails) => details.source !== undefined;
  return (
    says(matrix) || areas.some(({ details, rows }) => says(details) || rows.some((row) => says(row.details)))
  );
}

/** A line for the matrix, one for each area, and one for each of its rows after it; nothing in them ends a comment. */
export function writeDetailLines({ matrix, areas }: MatrixDetails): string {
  const lines: object[] = Object.keys(matrix).length === 0 ? [] : [{ matrix }];
  for (const { path, nth, details, rows } of areas) {
    lines.push({ area: path, ...(nth > 1 && { nth }), ...details });
    for (const row of rows)
      lines.push({ activity: row.name, ...(row.nth > 1 && { nth: row.nth }), ...row.details });
  }
  return lines.map(safeJsonLine).join('\n');
}

/** Reads what {@link writeDetailLines} wrote; `undefined` where a line is none of its. */
export function readDetailLines(text: string): MatrixDetails | undefined {
  let matrix: PartDetails = {};
  const areas: (AreaDetails & { rows: RowDetails[] })[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const value = recordIn(line);
    if (value === undefined) return undefined;
    const { area, activity, nth: written, ...details } = value;
    const nth = typeof written === 'number' ? written : 1;
    if (isRecord(value.matrix)) matrix = value.matrix;
    else if (isTexts(area)) areas.push({ path: area, nth, details, rows: [] });
    else if (typeof activity === 'string') areas.at(-1)?.rows.push({ name: activity, nth, details });
    else return undefined;
  }
  return { matrix, areas };
}

/** What one row of a sheet carries: its own details, and those of the matrix and the areas that begin with it. */
export interface RowCell {
  readonly matrix: PartDetails | undefined;
  readonly areas: readonly Pick<AreaDetails, 'path' | 'details'>[];
  readonly activity: PartDetails | undefined;
}

/** `''` where there is nothing to say. */
export function writeRowCell({ matrix, areas, activity }: RowCell): string {
  const value = {
    ...(matrix !== undefined && { matrix }),
    ...(areas.length > 0 && { areas: areas.map(({ path, details }) => ({ area: path, ...details })) }),
    ...(activity !== undefined && { activity }),
  };
  return Object.keys(value).length === 0 ? '' : safeJsonLine(value);
}

/** Reads what {@link writeRowCell} wrote; `undefined` for anything else. */
export function readRowCell(text: string): RowCell | undefined {
  if (text.trim() === '') return { matrix: undefined, areas: [], activity: undefined };
  const value = recordIn(text);
  if (value === undefined) return undefined;
  const areas = Array.isArray(value.areas) ? value.areas.filter(isRecord) : [];
  return {
    matrix: isRecord(value.matrix) ? value.matrix : undefined,
    areas: areas.flatMap(({ area, ...details }) => (isTexts(area) ? [{ path: area, details }] : [])),
    activity: isRecord(value.activity) ? value.activity : undefined,
  };
}

function recordIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined; // somebody has written into it
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
