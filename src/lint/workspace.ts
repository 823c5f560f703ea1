import type { Diagnostic, Matrix } from '../model/index.ts';
import type { Rule, RuleOptions, WorkspaceCheck } from '../rules/rule.ts';
import { type FileResult, ruleFailed } from './lint-file.ts';
import { type Settings, severityOf } from './settings.ts';

/**
 * Lets the rules about the workspace conclude from what they kept of each file. Level and options of a finding are
 * those of the file it is about.
 *
 * @param matrixOf reads a file again; asked for the few matrices that are held against each other row by row
 */
export function judgeWorkspace(
  results: readonly FileResult[],
  rules: readonly Rule[],
  settingsFor: (file: string) => Settings,
  base: Settings,
  matrixOf: (file: string) => Matrix | undefined,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const state = base.get(rule.id);
    if (rule.workspace === undefined || state === undefined) continue;
    try {
      const summaries =
        rule.workspace.namesOthers === undefined
          ? results.flatMap(({ summaries }) =>
              Object.hasOwn(summaries, rule.id) ? [summaries[rule.id]] : [],
            )
          : linkedSummaries(results, rule.id, rule.workspace, matrixOf);
      if (summaries.length === 0) continue;
      rule.workspace.conclude(summaries, {
        options: state.options,
        report: (finding) => {
          const severity = severityOf(rule.id, settingsFor(finding.file));
          if (severity === undefined) return;
          diagnostics.push({
            rule: rule.id,
            severity,
            message: finding.message,
            help: finding.help,
            file: finding.file,
            place: finding.place,
            matrix: finding.matrix,
            area: finding.area,
            activity: finding.activity,
            role: finding.role,
            related: (finding.related ?? []).map(({ message, place, file }) => ({
              message,
              place,
              file: file ?? finding.file,
            })),
            fix: finding.fix,
          });
        },
      });
    } catch (error) {
      throw ruleFailed(rule.id, 'the workspace', error);
    }
  }
  return diagnostics;
}

/** Summaries of the matrices that name another one of the workspace, and of those that are named. */
function linkedSummaries(
  results: readonly FileResult[],
  rule: string,
  { collect }: WorkspaceCheck<RuleOptions>,
  matrixOf: (file: string) => Matrix | undefined,
): unknown[] {
  const candidates = results.filter(({ named }) => Object.hasOwn(named, rule));
  const known = new Set(candidates.map(({ matrix }) => matrix));
  const linked = new Set<string | undefined>();
  for (const { matrix, named } of candidates) {
    for (const other of named[rule] ?? []) {
      if (known.has(other)) linked.add(matrix).add(other);
    }
  }
  return candidates.flatMap(({ file, matrix }) => {
    const loaded = linked.has(matrix) ? matrixOf(file) : undefined;
    return loaded === undefined ? [] : [collect(loaded)];
  });
}
