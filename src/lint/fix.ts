import { loadMatrix } from '../load/load-matrix.ts';
import {
  type Activity,
  addressOf,
  type Diagnostic,
  type Fix,
  holdersOf,
  type Matrix,
  rowsOf,
  type TextEdit,
} from '../model/index.ts';

/** A fix that was made, with the place in the file as it was just before. */
export interface AppliedFix {
  readonly rule: string;
  readonly description: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Fixed {
  readonly text: string;
  readonly applied: readonly AppliedFix[];
}

type FixableDiagnostic = Diagnostic & { readonly fix: Fix };

/** One fix may make room for another; more rounds than this would mean that two of them undo each other. */
const maximumRounds = 10;

/**
 * Makes the fixes of a file until none is left. `findings` tells what is wrong with a text. A fix that would leave a
 * file that does not load, or change who owns or does anything, is not made.
 */
export function fixText(text: string, findings: (text: string) => readonly Diagnostic[]): Fixed {
  const applied: AppliedFix[] = [];
  let current = text;
  for (let round = 0; round < maximumRounds; round++) {
    const fixable = findings(current).filter((found): found is FixableDiagnostic => found.fix !== undefined);
    const chosen = safeOnes(current, withoutOverlaps(fixable));
    if (chosen.length === 0) break;
    current = applyFixes(current, chosen);
    applied.push(...chosen.map(appliedFix));
  }
  return { text: current, applied };
}

function appliedFix({ rule, fix, file, place }: FixableDiagnostic): AppliedFix {
  return { rule, description: fix.description, file, line: place.line, column: place.column };
}

/** The fixes that can be made at once, the first in the file winning; the others get their turn in the next round. */
function withoutOverlaps(fixable: readonly FixableDiagnostic[]): FixableDiagnostic[] {
  const ranges = fixable
    .filter(({ fix }) => fix.edits.length > 0)
    .map((found) => ({
      found,
      start: Math.min(...found.fix.edits.map(({ start }) => start)),
      end: Math.max(...found.fix.edits.map(({ end }) => end)),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const chosen: FixableDiagnostic[] = [];
  let free = -1;
  for (const { found, start, end } of ranges) {
    if (start <= free) continue;
    chosen.push(found);
    free = end;
  }
  return chosen;
}

function applyFixes(text: string, fixes: readonly FixableDiagnostic[]): string {
  return applyEdits(
    text,
    fixes.flatMap(({ fix }) => fix.edits),
  );
}

/** Makes edits that do not overlap; new lines end as the lines of the file do. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text.replace(/\r?\n/gu, lineEnd);
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Drops the fixes that do harm, by halving until they are found. */
function safeOnes(text: string, fixes: readonly FixableDiagnostic[]): readonly FixableDiagnostic[] {
  if (fixes.length === 0) return fixes;
  const before = soundness(text);
  const isSafe = (candidates: readonly FixableDiagnostic[]) =>
    isAsSound(soundness(applyFixes(text, candidates)), before);
  const search = (candidates: readonly FixableDiagnostic[]): readonly FixableDiagnostic[] => {
    if (isSafe(candidates)) return candidates;
    if (candidates.length === 1) return [];
    const middle = candidates.length >> 1;
    return [...search(candidates.slice(0, middle)), ...search(candidates.slice(middle))];
  };
  const found = search(fixes);
  return found.length === fixes.length || isSafe(found) ? found : [];
}

/** What a fix must leave as it was. */
interface Soundness {
  /** What the loader has to say about the file. */
  readonly problems: number;
  /** Who owns and who does each row, by its address. */
  readonly duties: ReadonlyMap<string, string>;
}

function soundness(text: string): Soundness {
  const { matrix, diagnostics } = loadMatrix(text, '');
  const duties = new Map<string, string>();
  if (matrix !== undefined) {
    let index = 0;
    for (const row of rowsOf(matrix))
      duties.set(`${addressOf(row)} ${index++}`, dutiesOf(row.activity, matrix));
  }
  return { problems: diagnostics.length, duties };
}

function isAsSound(after: Soundness, before: Soundness): boolean {
  if (after.problems > before.problems || after.duties.size !== before.duties.size) return false;
  for (const [address, duties] of before.duties) if (after.duties.get(address) !== duties) return false;
  return true;
}

/** Who owns and does a row, for comparing it before and after a fix. */
export function dutiesOf(activity: Activity, matrix: Matrix): string {
  const { owner, fallbackOwner, doer } = matrix.scheme;
  return JSON.stringify(
    [owner, fallbackOwner, doer].map((letter) =>
      letter === undefined ? [] : holdersOf(activity, matrix, letter).sort(),
    ),
  );
}
