import type { Diagnostic, Matrix } from '../model/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { FileResult } from './lint-file.ts';
import { byPlace } from './order.ts';
import { type Settings, severityOf } from './settings.ts';
import { applyDirectives, type Suppressed } from './suppressions.ts';
import { judgeWorkspace } from './workspace.ts';

export interface ConcludeOptions {
  readonly rules: readonly Rule[];
  /** What holds where no override speaks. */
  readonly base: Settings;
  /** What holds for a file, named as shown. */
  readonly settingsFor: (file: string) => Settings;
  /** Reads the matrix of a file again, `undefined` where that cannot be done any more. */
  readonly matrixOf: (file: string) => Matrix | undefined;
  /** `2026-11-22`, in the user's own time zone. */
  readonly today: string;
  /** False with `--no-ignores`: comments suppress nothing. */
  readonly ignores: boolean;
  /** False where only some files of the workspace were read: rules about the workspace may then be silent wrongly. */
  readonly complete: boolean;
}

/** All findings of a run, by file in the order of the results, then by place. */
export interface Conclusion {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/** Puts the results of the files together: judges the workspace, applies suppressions, sorts. */
export function conclude(results: readonly FileResult[], options: ConcludeOptions): Conclusion {
  const { rules, base, settingsFor, matrixOf } = options;
  const late = new Map<string, Diagnostic[]>();
  for (const diagnostic of judgeWorkspace(results, rules, settingsFor, base, matrixOf)) {
    const list = late.get(diagnostic.file);
    if (list === undefined) late.set(diagnostic.file, [diagnostic]);
    else list.push(diagnostic);
  }
  const diagnostics: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const result of results) {
    const found = [...result.diagnostics, ...(late.get(result.file) ?? [])];
    const judged = options.ignores
      ? withoutIgnored(result, found, settingsFor(result.file), options)
      : { kept: found, suppressed: [] };
    for (const diagnostic of judged.kept.sort(byPlace)) diagnostics.push(diagnostic);
    for (const entry of judged.suppressed) suppressed.push(entry);
  }
  return { diagnostics, suppressed };
}

/** Parts what comments suppress from the rest, and adds what there is to say about the comments. */
function withoutIgnored(
  { file, matrix, directives, unjudged }: FileResult,
  found: readonly Diagnostic[],
  settings: Settings,
  { rules, today, complete }: ConcludeOptions,
): { kept: Diagnostic[]; suppressed: Suppressed[] } {
  const needsWorkspace = (id: string) => rules.some((rule) => rule.id === id && rule.workspace !== undefined);
  const { kept, suppressed, findings } = applyDirectives(found, directives, {
    today,
    ruleIds: rules.map(({ id }) => id),
    judged: (rule, line) =>
      (complete || !needsWorkspace(rule)) &&
      !unjudged.some(([first, last]) => line === undefined || (first <= line && line <= last)),
  });
  for (const { rule, message, help, place } of findings) {
    const severity = severityOf(rule, settings);
    if (severity === undefined) continue;
    kept.push({
      rule,
      severity,
      message,
      help,
      file,
      place,
      matrix,
      area: undefined,
      activity: undefined,
      role: undefined,
      related: [],
      fix: undefined,
    });
  }
  return { kept, suppressed };
}
