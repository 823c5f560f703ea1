import type { Diagnostic } from '../model/index.ts';
import type { Rule } from '../rules/rule.ts';
import { type FileResult, ruleFailed } from './lint-file.ts';
import { type Settings, severityOf } from './settings.ts';

/**
 * Lets the rules about the workspace conclude from what they kept of each file. Level and options of a finding are
 * those of the file it is about.
 */
export function judgeWorkspace(
  results: readonly FileResult[],
  rules: readonly Rule[],
  settingsFor: (file: string) => Settings,
  base: Settings,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const state = base.get(rule.id);
    if (rule.workspace === undefined || state === undefined) continue;
    const summaries = results.flatMap(({ summaries }) =>
      Object.hasOwn(summaries, rule.id) ? [summaries[rule.id]] : [],
    );
    if (summaries.length === 0) continue;
    try {
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
