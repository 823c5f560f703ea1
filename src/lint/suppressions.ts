import type { Diagnostic } from '../model/index.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Directive } from './directives.ts';

export interface SuppressionOptions {
  /** `2026-11-22`, in the user's own time zone. */
  readonly today: string;
  /** The ids of all rules, on or off. */
  readonly ruleIds: readonly string[];
  /**
   * False where the rule cannot have spoken in this run, on this line or anywhere in the file, so that its silence
   * means nothing.
   */
  readonly judged: (rule: string, line: number | undefined) => boolean;
}

/** What a comment says about itself: the finding of one of the three rules about suppressions. */
export interface SuppressionFinding {
  readonly rule: 'suppression-without-reason' | 'unused-suppression' | 'expired-suppression';
  readonly message: string;
  readonly help: string;
  readonly place: Directive['place'];
}

export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly reason: string | undefined;
}

/** Parts the findings of one file into those that stand and those that a comment suppresses, and judges the comments. */
export function applyDirectives(
  diagnostics: readonly Diagnostic[],
  directives: readonly Directive[],
  options: SuppressionOptions,
): { kept: Diagnostic[]; suppressed: Suppressed[]; findings: SuppressionFinding[] } {
  if (directives.length === 0) return { kept: [...diagnostics], suppressed: [], findings: [] };
  const holding = new Map<string, Directive>();
  for (const directive of directives) {
    if (hasExpired(directive, options.today)) continue;
    for (const { id } of directive.rules) {
      for (const key of scopesOf(directive, id)) if (!holding.has(key)) holding.set(key, directive);
    }
  }
  const found = new Set<string>();
  const used = new Set<string>();
  const kept: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of diagnostics) {
    const keys = [keyOf(diagnostic.rule, diagnostic.place.line), keyOf(diagnostic.rule, undefined)];
    for (const key of keys) found.add(key);
    const directive = holding.get(keys[0] ?? '') ?? holding.get(keys[1] ?? '');
    if (directive === undefined) kept.push(diagnostic);
    else {
      used.add(useOf(directive, diagnostic.rule));
      suppressed.push({ diagnostic, reason: directive.reason });
    }
  }
  const findings = directives.flatMap((directive) => {
    if (hasExpired(directive, options.today)) return expired(directive, found);
    const needless = unused(directive, found, used, diagnostics, options);
    // What is to be removed needs no reason.
    return needless.length === directive.rules.length ? needless : [...withoutReason(directive), ...needless];
  });
  return { kept, suppressed, findings };
}

/** A rule on a line, or anywhere in the file. */
function keyOf(rule: string, line: number | undefined): string {
  return `${line ?? 'file'} ${rule}`;
}

function hasExpired({ until }: Directive, today: string): boolean {
  return until !== undefined && until < today;
}

function withoutReason(directive: Directive): SuppressionFinding[] {
  if (directive.reason !== undefined) return [];
  return [
    {
      rule: 'suppression-without-reason',
      message: `The suppression of ${names(directive)} gives no reason.`,
      help: 'Say why behind two dashes: "# raci-ignore-next-line rule -- reason (until 2027-01-31)".',
      place: directive.place,
    },
  ];
}

function expired(directive: Directive, found: ReadonlySet<string>): SuppressionFinding[] {
  const stillFound = directive.rules.some(({ id }) =>
    scopesOf(directive, id).some((scope) => found.has(scope)),
  );
  return [
    {
      rule: 'expired-suppression',
      message: `The suppression of ${names(directive)} ended on ${directive.until}.`,
      help: stillFound
        ? 'Mend what it hid, or agree on a new date.'
        : 'What it hid is gone: remove the comment.',
      place: directive.place,
    },
  ];
}

function unused(
  directive: Directive,
  found: ReadonlySet<string>,
  used: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
  options: SuppressionOptions,
): SuppressionFinding[] {
  return directive.rules.flatMap(({ id, place }): SuppressionFinding[] => {
    if (used.has(useOf(directive, id))) return [];
    if (!options.ruleIds.includes(id)) {
      const message = `There is no rule "${id}" to suppress.${didYouMean(id, options.ruleIds)}`;
      return [{ rule: 'unused-suppression', message, help: '`raci rules` lists the rules.', place }];
    }
    if (!options.judged(id, directive.lines?.[0])) return [];
    const where = directive.kind === 'file' ? 'in this file' : 'on the next line';
    const message = scopesOf(directive, id).some((scope) => found.has(scope))
      ? `"${id}" is suppressed a second time.`
      : `"${id}" finds nothing ${where}: the suppression is not needed.`;
    return [{ rule: 'unused-suppression', message, help: helpFor(directive, id, diagnostics), place }];
  });
}

function useOf({ place }: Directive, rule: string): string {
  return `${place.start} ${rule}`;
}

function scopesOf({ kind, lines }: Directive, rule: string): string[] {
  if (kind === 'file') return [keyOf(rule, undefined)];
  const [first, last] = lines ?? [0, 0];
  return Array.from({ length: last - first + 1 }, (_, index) => keyOf(rule, first + index));
}

/** A comment often stands above the row's name, while the finding is about its `assign` a line below. */
function helpFor(directive: Directive, rule: string, diagnostics: readonly Diagnostic[]): string {
  const line = directive.lines?.[1] ?? directive.place.line;
  const near = diagnostics.find(
    (diagnostic) =>
      diagnostic.rule === rule && diagnostic.place.line > line && diagnostic.place.line <= line + 10,
  );
  if (directive.kind === 'file' || near === undefined) return 'Remove it.';
  return `Remove it, or put it right above line ${near.place.line}, where "${rule}" does find something.`;
}

function names({ rules }: Directive): string {
  return rules.map(({ id }) => `"${id}"`).join(', ');
}
