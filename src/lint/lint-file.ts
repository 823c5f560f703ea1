import type { Decoded } from '../load/decode.ts';
import { loadMatrix } from '../load/load-matrix.ts';
import { areasOf, type Diagnostic, type Matrix, type Row, rowsOf } from '../model/index.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Directive, readDirectives } from './directives.ts';
import { locatorOf } from './row-at.ts';
import { type RuleState, type Settings, severityOf } from './settings.ts';
import { SoundAssignments } from './sound-assignments.ts';
import { type UnsoundParts, unsoundParts } from './unsound.ts';

/** What rules need besides the file. */
export interface LintContext {
  readonly rules: readonly Rule[];
  readonly vocabulary: Vocabulary;
}

/** What one file has to say on its own, before the workspace is judged. Plain data: it crosses threads and can be kept. */
export interface FileResult {
  readonly file: string;
  /** The id of the matrix, `undefined` where none could be read. */
  readonly matrix: string | undefined;
  readonly activities: number;
  /** In the order found; suppressed ones included. */
  readonly diagnostics: readonly Diagnostic[];
  readonly directives: readonly Directive[];
  /** What rules about the workspace keep of this file, by rule id. */
  readonly summaries: Readonly<Record<string, unknown>>;
  /** The matrices that this one names, by the id of the rule that holds them against each other. */
  readonly named: Readonly<Record<string, readonly string[]>>;
  /** The lines, first and last, that could not be judged: there the silence of a rule proves nothing. */
  readonly unjudged: readonly (readonly [first: number, last: number])[];
}

const wholeFile: FileResult['unjudged'] = [[1, Number.MAX_SAFE_INTEGER]];

/** Told once in place of all other rules about rows. */
const emptyRow = 'empty-row';

/** Judges one file. Pure, and as fast as its rules: nothing of the file is kept but findings and summaries. */
export function lintFile(text: string, file: string, settings: Settings, context: LintContext): FileResult {
  const { matrix, diagnostics: told, broken } = loadMatrix(text, file);
  const locate = matrix === undefined ? () => undefined : locatorOf(matrix);
  const loaded = located(told, locate);
  const { directives, problems } = readDirectives(text);
  const findings = new FindingList(file, matrix?.id, settings);
  for (const diagnostic of loaded) findings.addLoaded(diagnostic);
  for (const { rule, ...finding } of problems) findings.add(rule, finding);
  const summaries: Record<string, unknown> = {};
  const named: Record<string, readonly string[]> = {};
  let activities = 0;
  let unjudged: FileResult['unjudged'] = loaded.length > 0 ? wholeFile : [];
  if (matrix !== undefined) {
    activities = countRows(matrix);
    const unsound = unsoundParts(matrix, broken, loaded, text, locate);
    const judged: Judged = { matrix, text, settings, unsound, findings };
    if (!unsound.everything) {
      unjudged = unsound.lines;
      judgeRows(judged, context);
      judgeMatrix(judged, context);
    }
    // What is missing from a broken file would look like drift from another one.
    if (loaded.length === 0) collectSummaries(judged, context, summaries, named);
  }
  return {
    file,
    matrix: matrix?.id,
    activities,
    diagnostics: findings.diagnostics,
    directives,
    summaries,
    named,
    unjudged,
  };
}

/** What there is to say of bytes that are no text: one finding, at the first that cannot be read. */
export function lintUndecodable(
  { message, help, line, column }: Extract<Decoded, { ok: false }>,
  file: string,
  settings: Settings,
): FileResult {
  const findings = new FindingList(file, undefined, settings);
  const place = { line, column, endLine: line, endColumn: column + 1, start: 0, end: 0 };
  findings.add('yaml-syntax', { place, message, help });
  return {
    file,
    matrix: undefined,
    activities: 0,
    diagnostics: findings.diagnostics,
    directives: [],
    summaries: {},
    named: {},
    unjudged: wholeFile,
  };
}

class FindingList {
  readonly diagnostics: Diagnostic[] = [];

  /** The row in which a rule first reported a place. */
  private readonly rowAt = new Map<string, string>();

  constructor(
    private readonly file: string,
    private readonly matrix: string | undefined,
    private readonly settings: Settings,
  ) {}

  /** A finding of the loader, at the level that the configuration gives it. */
  addLoaded(diagnostic: Diagnostic): void {
    const known = this.settings.has(diagnostic.rule);
    const severity = known ? severityOf(diagnostic.rule, this.settings) : diagnostic.severity;
    if (severity !== undefined) this.diagnostics.push({ ...diagnostic, severity });
  }

  add(rule: string, finding: Finding, row?: Row): void {
    const severity = severityOf(rule, this.settings);
    if (severity === undefined || this.isRepeated(rule, finding, row)) return;
    this.diagnostics.push({
      rule,
      severity,
      message: shortened(finding.message),
      help: finding.help,
      file: this.file,
      place: finding.place,
      matrix: this.matrix,
      area: finding.area ?? row?.area.id,
      activity: finding.activity ?? row?.activity.id,
      role: finding.role,
      related: (finding.related ?? []).map(({ message, place, file }) => ({
        message: shortened(message),
        place,
        file: file ?? this.file,
      })),
      fix: finding.fix,
    });
  }

  /** True where another row shares the text that is reported, by an alias: it is one slip. */
  private isRepeated(rule: string, { place }: Finding, row: Row | undefined): boolean {
    if (row === undefined) return false;
    const key = `${rule}:${place.start}:${place.end}`;
    const first = this.rowAt.get(key) ?? row.activity.pointer;
    this.rowAt.set(key, first);
    return first !== row.activity.pointer;
  }
}

/** A matrix before its judges. */
interface Judged {
  readonly matrix: Matrix;
  readonly text: string;
  readonly settings: Settings;
  readonly unsound: UnsoundParts;
  readonly findings: FindingList;
}

function judgeRows(
  { matrix, text, settings, unsound, findings }: Judged,
  { rules, vocabulary }: LintContext,
) {
  let row: Row | undefined;
  let reports = 0;
  const judges = [...activeRules(rules, settings)]
    .sort((a, b) => Number(b.rule.id === emptyRow) - Number(a.rule.id === emptyRow))
    .flatMap(({ rule, state }) => {
      if (rule.row === undefined) return [];
      const report = (finding: Finding) => {
        if (rule.judgesAssignment === true) reports++;
        findings.add(rule.id, finding, row);
      };
      return [{ rule, context: { options: state.options, vocabulary, text, report } }];
    });
  const others = judges.filter(({ rule }) => rule.judgesAssignment !== true);
  const sound = new SoundAssignments();
  let judging: Rule | undefined;
  try {
    for (row of rowsOf(matrix)) {
      if (unsound.isRow(row.activity)) continue;
      const isSound = sound.has(row);
      const reportsBefore = reports;
      for (const { rule, context } of isSound ? others : judges) {
        judging = rule;
        const before = findings.diagnostics.length;
        rule.row?.(row, context);
        if (rule.id === emptyRow && findings.diagnostics.length > before) break;
      }
      if (!isSound && reports === reportsBefore) sound.add(row);
    }
  } catch (error) {
    throw ruleFailed(judging?.id, matrix.file, error);
  }
}

function judgeMatrix(
  { matrix, text, settings, unsound, findings }: Judged,
  { rules, vocabulary }: LintContext,
) {
  for (const { rule, state } of activeRules(rules, settings)) {
    const report = (finding: Finding) => {
      if (!unsound.touches(finding)) findings.add(rule.id, finding);
    };
    try {
      rule.matrix?.(matrix, { options: state.options, vocabulary, text, report });
    } catch (error) {
      throw ruleFailed(rule.id, matrix.file, error);
    }
  }
}

function collectSummaries(
  { matrix, settings }: Judged,
  { rules }: LintContext,
  summaries: Record<string, unknown>,
  named: Record<string, readonly string[]>,
): void {
  for (const { rule } of activeRules(rules, settings)) {
    if (rule.workspace === undefined) continue;
    try {
      if (rule.workspace.namesOthers === undefined) summaries[rule.id] = rule.workspace.collect(matrix);
      else named[rule.id] = rule.workspace.namesOthers(matrix);
    } catch (error) {
      throw ruleFailed(rule.id, matrix.file, error);
    }
  }
}

interface ActiveRule {
  readonly rule: Rule;
  readonly state: RuleState;
}

/** The rules that are on, with their state. */
function activeRules(rules: readonly Rule[], settings: Settings): readonly ActiveRule[] {
  const known = active.get(settings);
  if (known?.of === rules) return known.rules;
  const on = rules.flatMap((rule) => {
    const state = settings.get(rule.id);
    return state === undefined || state.level === 'off' ? [] : [{ rule, state }];
  });
  active.set(settings, { of: rules, rules: on });
  return on;
}

/** The same settings hold for most files. */
const active = new WeakMap<
  Settings,
  { readonly of: readonly Rule[]; readonly rules: readonly ActiveRule[] }
>();

/** A message quotes names, and a name may be as long as its file. */
function shortened(message: string): string {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}…`;
}

const longestMessage = 2000;

/** A rule that throws is a bug of ours; the message says which rule and which file. */
export function ruleFailed(rule: string | undefined, file: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`the rule "${rule}" failed on ${file}: ${reason}`, { cause: error });
}

function countRows(matrix: Matrix): number {
  let count = 0;
  for (const area of areasOf(matrix)) count += area.activities.length;
  return count;
}

/** Adds the area and the activity in which a finding of the loader stands. */
function located(diagnostics: readonly Diagnostic[], locate: ReturnType<typeof locatorOf>): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const at = locate(diagnostic.place.start);
    return at === undefined ? diagnostic : { ...diagnostic, area: at.area.id, activity: at.activity?.id };
  });
}
