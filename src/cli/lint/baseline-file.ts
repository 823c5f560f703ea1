import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  formatBaseline,
  InvalidBaselineError,
  parseBaseline,
  sortedBaseline,
  subtractBaseline,
} from '../../lint/index.ts';
import { decode } from '../../load/decode.ts';
import type { Diagnostic } from '../../model/index.ts';
import { plural } from '../../text/printable.ts';
import type { Context } from '../command.ts';
import { Failure } from '../failure.ts';
import { readBytes, writeAtomically } from '../files.ts';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** What a run read, so that entries about other matrices are neither called stale nor pruned. */
export interface Reach {
  readonly complete: boolean;
  readonly matrices: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/** Takes known findings out, or writes them down as known with `--update-baseline`. */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  flags: BaselineFlags,
  reach: Reach,
  context: Context,
): { fresh: readonly Diagnostic[]; known: number } {
  const { baseline: file, updateBaseline } = flags;
  if (file === undefined) {
    if (updateBaseline !== true) return { fresh: diagnostics, known: 0 };
    throw new Failure('--update-baseline needs to know which file.', 'Add --baseline raci.baseline.json');
  }
  if (updateBaseline === true) {
    update(file, diagnostics, reach, context);
    return { fresh: [], known: diagnostics.length };
  }
  const { fresh, known, stale } = subtractBaseline(diagnostics, readBaseline(file, context));
  const gone = stale.filter((entry) => isWithin(entry, reach));
  if (gone.length > 0) {
    context.warn(
      `${file} knows ${plural(gone.length, 'finding')} that ${gone.length === 1 ? 'is' : 'are'} gone (${labelOf(gone)}). Prune with --update-baseline.`,
    );
  }
  return { fresh, known: known.length };
}

function update(file: string, diagnostics: readonly Diagnostic[], reach: Reach, context: Context): void {
  const path = resolve(context.io.cwd, file);
  const before: Baseline = existsSync(path) ? readBaseline(file, context) : { entries: [] };
  const elsewhere = before.entries.filter((entry) => !isWithin(entry, reach));
  const after = sortedBaseline([...elsewhere, ...baselineOf(diagnostics).entries]);
  const text = formatBaseline(after);
  if (!existsSync(path) || text !== formatBaseline(before)) writeAtomically(path, text, file);
  const { fresh, stale } = subtractBaseline(diagnostics, before);
  const gone = stale.filter((entry) => isWithin(entry, reach));
  context.warn(
    `${file} now knows ${plural(countOf(after.entries), 'finding')}: ${fresh.length} added, ${countOf(gone)} removed.`,
  );
}

function isWithin({ matrix, file }: BaselineEntry, { complete, matrices, files }: Reach): boolean {
  if (complete) return true;
  return matrix === undefined ? files.has(file ?? '') : matrices.has(matrix);
}

function countOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

function labelOf(entries: readonly BaselineEntry[]): string {
  const labels = entries.map(({ rule, matrix, file, area, activity, role }) =>
    [rule, [matrix ?? file, area, activity, role].filter((part) => part !== undefined).join('/')].join(' '),
  );
  return labels.slice(0, 3).join(', ') + (labels.length > 3 ? ', …' : '');
}

function readBaseline(file: string, { io }: Context): Baseline {
  const path = resolve(io.cwd, file);
  if (!existsSync(path)) {
    throw new Failure(
      `Cannot read ${file}: there is no such file.`,
      `To accept what is found now: raci lint --baseline ${file} --update-baseline`,
    );
  }
  const decoded = decode(readBytes(path, file));
  if (!decoded.ok)
    throw new Failure(`${file}:${decoded.line}:${decoded.column}: ${decoded.message}`, decoded.help);
  try {
    return parseBaseline(decoded.text);
  } catch (error) {
    if (!(error instanceof InvalidBaselineError)) throw error;
    throw new Failure(
      `${file} ${error.message}.`,
      'Restore it, or delete it and write it anew with --update-baseline.',
      {
        cause: error,
      },
    );
  }
}
