import type { Diagnostic } from '../model/index.ts';

/**
 * Findings that are known and accepted for now. Keyed by what a finding is about, never by where it stands, so that
 * editing elsewhere in a file neither hides a new finding nor brings an old one back.
 */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

export interface BaselineEntry {
  readonly rule: string;
  /** The id of the matrix; the file's name where none could be read. */
  readonly matrix?: string;
  readonly file?: string;
  readonly area?: string;
  readonly activity?: string;
  readonly role?: string;
  /** How many findings of this key are known. */
  readonly count: number;
}

const version = 1;

type Subject = Omit<BaselineEntry, 'count'>;

function subjectOf({ rule, matrix, file, area, activity, role }: Diagnostic): Subject {
  return {
    rule,
    ...(matrix === undefined ? { file } : { matrix }),
    ...(area !== undefined && { area }),
    ...(activity !== undefined && { activity }),
    ...(role !== undefined && { role }),
  };
}

/** The key of a finding: rule, matrix, area, activity and role. */
export function baselineKey({ rule, matrix, file, area, activity, role }: Subject): string {
  return JSON.stringify([
    rule,
    matrix ?? null,
    matrix === undefined ? (file ?? null) : null,
    area ?? null,
    activity ?? null,
    role ?? null,
  ]);
}

/** The baseline that knows exactly these findings. Its order does not depend on theirs. */
export function baselineOf(diagnostics: readonly Diagnostic[]): Baseline {
  const counted = new Map<string, { subject: Subject; count: number }>();
  for (const diagnostic of diagnostics) {
    const subject = subjectOf(diagnostic);
    const key = baselineKey(subject);
    const before = counted.get(key);
    if (before === undefined) counted.set(key, { subject, count: 1 });
    else before.count++;
  }
  return sortedBaseline([...counted.values()].map(({ subject, count }) => ({ ...subject, count })));
}

/** A baseline of these entries in the one order that all baselines have. */
export function sortedBaseline(entries: readonly BaselineEntry[]): Baseline {
  const keyed = entries.map((entry) => [baselineKey(entry), entry] as const);
  return { entries: keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry) };
}

/** Takes the findings that a baseline knows out of a run's; `stale` are its entries, or their rest, that nothing matched. */
export function subtractBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
): { fresh: Diagnostic[]; known: Diagnostic[]; stale: BaselineEntry[] } {
  const left = new Map<string, number>();
  for (const entry of baseline.entries) {
    const key = baselineKey(entry);
    left.set(key, (left.get(key) ?? 0) + entry.count);
  }
  const fresh: Diagnostic[] = [];
  const known: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const key = baselineKey(subjectOf(diagnostic));
    const count = left.get(key) ?? 0;
    if (count > 0) {
      left.set(key, count - 1);
      known.push(diagnostic);
    } else fresh.push(diagnostic);
  }
  const stale: BaselineEntry[] = [];
  for (const entry of baseline.entries) {
    const count = left.get(baselineKey(entry)) ?? 0;
    if (count > 0) stale.push({ ...entry, count });
    left.delete(baselineKey(entry));
  }
  return { fresh, known, stale };
}

/** The text of a baseline file: one entry a line, so that merges and reviews are easy. */
export function formatBaseline({ entries }: Baseline): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${version},\n  "findings": ${list}\n}\n`;
}

/** Why a text is no baseline: a sentence that goes on from the file's name. */
export class InvalidBaselineError extends Error {
  override readonly name = 'InvalidBaselineError';
}

/** Reads a baseline file. @throws {InvalidBaselineError} */
export function parseBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InvalidBaselineError('is not JSON', { cause: error });
  }
  if (!isRecord(value) || !Array.isArray(value.findings))
    throw new InvalidBaselineError('is no baseline of raci: it has no list "findings"');
  if (value.version !== version)
    throw new InvalidBaselineError(
      `has version ${JSON.stringify(value.version)}; this raci reads version ${version}`,
    );
  return { entries: value.findings.map(entryOf) };
}

function entryOf(value: unknown, index: number): BaselineEntry {
  const wrong = (what: string) =>
    new InvalidBaselineError(`is no baseline of raci: finding ${index + 1} ${what}`);
  if (!isRecord(value)) throw wrong('is no map');
  const { rule, count } = value;
  if (typeof rule !== 'string') throw wrong('names no "rule"');
  if (!Number.isSafeInteger(count) || Number(count) < 1) throw wrong('has no "count" from 1');
  const text = (name: string) => {
    const item = value[name];
    if (item === undefined) return {};
    if (typeof item !== 'string') throw wrong(`has a "${name}" that is no text`);
    return { [name]: item };
  };
  return {
    rule,
    ...text('matrix'),
    ...text('file'),
    ...text('area'),
    ...text('activity'),
    ...text('role'),
    count: Number(count),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
