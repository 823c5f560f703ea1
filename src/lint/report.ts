import type { Diagnostic, Severity } from '../model/index.ts';
import type { Rule } from '../rules/rule.ts';
import { byGravity } from './order.ts';
import { type Settings, severityOf } from './settings.ts';

/** Counts by severity. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const count = (severity: Severity) => diagnostics.filter((found) => found.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/**
 * Keeps at most `limit` findings of each file, the gravest where there are more, in the order given.
 * `unlisted` counts what is left out, by file.
 */
export function limited(
  diagnostics: readonly Diagnostic[],
  limit: number,
): { listed: readonly Diagnostic[]; unlisted: ReadonlyMap<string, number> } {
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const list = byFile.get(diagnostic.file);
    if (list === undefined) byFile.set(diagnostic.file, [diagnostic]);
    else list.push(diagnostic);
  }
  const unlisted = new Map<string, number>();
  const dropped = new Set<Diagnostic>();
  for (const [file, list] of byFile) {
    if (list.length <= limit) continue;
    unlisted.set(file, list.length - limit);
    for (const diagnostic of [...list].sort(byGravity).slice(limit)) dropped.add(diagnostic);
  }
  return { listed: diagnostics.filter((diagnostic) => !dropped.has(diagnostic)), unlisted };
}

/** What reports tell of a rule. */
export interface RuleNote {
  readonly id: string;
  readonly summary: string;
  readonly rationale: string;
  readonly help: string;
  readonly severity: Severity;
}

/** The rules that are on, and those that spoke although they are off elsewhere. */
export function ruleNotes(
  rules: readonly Rule[],
  base: Settings,
  diagnostics: readonly Diagnostic[],
): RuleNote[] {
  const spoke = new Map(diagnostics.map(({ rule, severity }) => [rule, severity]));
  return rules.flatMap(({ id, summary, rationale }) => {
    const severity = severityOf(id, base) ?? spoke.get(id);
    if (severity === undefined) return [];
    return [{ id, summary, rationale, help: `raci rules ${id} shows examples and options.`, severity }];
  });
}
