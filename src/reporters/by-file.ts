import type { Diagnostic } from '../model/index.ts';

/** The findings of each file that has some, in the order of the report. */
export function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const before = files.get(diagnostic.file);
    if (before === undefined) files.set(diagnostic.file, [diagnostic]);
    else before.push(diagnostic);
  }
  return files;
}
