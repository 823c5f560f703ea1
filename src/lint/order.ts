import type { Diagnostic, Severity } from '../model/index.ts';

const ranks = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

/** The order in which findings of one file are shown: by place, the graver first where several stand at one. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    byGravity(a, b) ||
    compared(a.rule, b.rule) ||
    compared(a.message, b.message)
  );
}

/** Errors before warnings before infos. */
export function byGravity(a: Diagnostic, b: Diagnostic): number {
  return ranks[a.severity] - ranks[b.severity];
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
