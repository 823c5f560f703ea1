import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type AppliedFix,
  type Conclusion,
  countsOf,
  type FileResult,
  limited,
  ruleNotes,
} from '../../lint/index.ts';
import { decode } from '../../load/decode.ts';
import type { Diagnostic } from '../../model/index.ts';
import { reporters } from '../../reporters/index.ts';
import type { Report, ReporterOptions } from '../../reporters/reporter.ts';
import { plural, printable } from '../../text/printable.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Context } from '../command.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exitCodes, Failure } from '../failure.ts';
import { applyBaseline, type BaselineFlags } from './baseline-file.ts';
import type { OutputRequest } from './outputs.ts';
import { printConfig } from './print-config.ts';
import { Progress } from './progress.ts';
import { concluded, lintBytes, openSession, type Session } from './session.ts';
import { findSources, type Source, type SourceFlags, type Sources } from './sources.ts';

export interface LintFlags extends SourceFlags, BaselineFlags {
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly maxFindings: number;
  readonly exitZero?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly since?: string;
  readonly ignores: boolean;
  readonly cache: boolean;
  readonly printConfig?: string;
  readonly watch?: boolean;
}

/** Runs `raci lint` once, or again and again with `--watch`. */
export async function lint(
  paths: readonly string[],
  flags: LintFlags,
  outputs: readonly OutputRequest[],
  context: Context,
): Promise<ExitCode> {
  if (flags.printConfig !== undefined) return printConfig(flags.printConfig, flags, context);
  if (flags.fix === true && flags.fixDryRun === true)
    throw new Failure('--fix contradicts --fix-dry-run.', 'Give one of the two.');
  const once = () => lintOnce(paths, flags, outputs, context);
  if (flags.watch !== true) return (await once()).exitCode;
  const { watch } = await import('./watch.ts');
  return watch(once, context);
}

/** What a run found, and which files it depends on. */
export interface Outcome {
  readonly exitCode: ExitCode;
  /** Absolute. */
  readonly watched: readonly string[];
}

async function lintOnce(
  paths: readonly string[],
  flags: LintFlags,
  outputs: readonly OutputRequest[],
  context: Context,
): Promise<Outcome> {
  const found = await findSources(paths, flags, context);
  const session = await openSession(context, found.config, flags);
  const { sources, fixes } = await fixed(found.sources, flags, outputs, session, context);
  const results = judge(sources, session, context);
  session.cache.save(found.complete);
  const conclusion = await narrowed(
    concluded(results, session, found.complete, bytesReader(sources)),
    results,
    { ...found, sources },
    flags,
    session,
    context,
  );
  const { fresh, known } = applyBaseline(
    conclusion.diagnostics,
    flags,
    reachOf(results, found.complete),
    context,
  );
  const report = reportOf(fresh, { conclusion, results, sources, fixes, known, flags, session, context });
  await deliverReports(report, outputs, flags, context);
  return {
    exitCode: exitCodeOf(report, flags, context),
    watched: [
      ...found.sources.flatMap(({ path }) => path ?? []),
      ...(found.config === undefined ? [] : [found.config]),
    ],
  };
}

/** Makes the fixes that were asked for; answers the sources as they are to be judged after that. */
async function fixed(
  sources: readonly Source[],
  flags: LintFlags,
  outputs: readonly OutputRequest[],
  session: Session,
  context: Context,
): Promise<{ sources: readonly Source[]; fixes: readonly AppliedFix[] }> {
  if (flags.fix !== true && flags.fixDryRun !== true) return { sources, fixes: [] };
  const { fixedFiles, fixInPlace, unifiedDiff } = await import('./fix-files.ts');
  if (flags.fix === true) {
    if (sources.some(({ path }) => path === undefined))
      throw new Failure('--fix has no file to write to.', 'Use --fix-dry-run: it shows the fixes as a diff.');
    return { sources, fixes: fixInPlace(sources, session, context) };
  }
  const files = fixedFiles(sources, session);
  printDiff(unifiedDiff(files), outputs, context);
  const texts = new Map(files.map(({ file, after }) => [file, Buffer.from(after)]));
  return {
    sources: sources.map((source) => ({ ...source, read: () => texts.get(source.file) ?? source.read() })),
    fixes: files.flatMap(({ applied }) => applied),
  };
}

/** The diff is the answer of a dry run; where a report was asked for by name, that is, and the diff stands beside it. */
function printDiff(diff: string, outputs: readonly OutputRequest[], { io }: Context): void {
  const isReportAsked = outputs.some(({ output, isDefault }) => output === undefined && !isDefault);
  const output = isReportAsked ? io.stderr : io.stdout;
  output.write(output.isTerminal ? diff.split('\n').map(printable).join('\n') : diff);
}

function judge(sources: readonly Source[], session: Session, context: Context): FileResult[] {
  const progress = new Progress(context, sources.length);
  const results = sources.map((source, index) => {
    progress.tell(index);
    return lintBytes(source.read(), source.file, session);
  });
  progress.end();
  return results;
}

/** Reads a source again, by its name. */
function bytesReader(sources: readonly Source[]): (file: string) => Uint8Array | undefined {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  return (file) => byFile.get(file)?.read();
}

/** Leaves out what `--matrix` does not ask for and what `--since` knows from before. */
async function narrowed(
  conclusion: Conclusion,
  results: readonly FileResult[],
  found: Sources,
  flags: LintFlags,
  session: Session,
  context: Context,
): Promise<Conclusion> {
  let { diagnostics, suppressed } = conclusion;
  if (flags.matrix !== undefined && flags.matrix.length > 0) {
    const wanted = flags.matrix;
    refuseUnknown(wanted, results);
    const isWanted = ({ matrix }: Diagnostic) => matrix !== undefined && wanted.includes(matrix);
    diagnostics = diagnostics.filter(isWanted);
    suppressed = suppressed.filter(({ diagnostic }) => isWanted(diagnostic));
  }
  if (flags.since !== undefined) {
    const { addedSince } = await import('./since.ts');
    diagnostics = addedSince(flags.since, diagnostics, results, found, session, context);
  }
  return { diagnostics, suppressed };
}

function refuseUnknown(wanted: readonly string[], results: readonly FileResult[]): void {
  const known = results.flatMap(({ matrix }) => matrix ?? []);
  for (const id of wanted) {
    if (!known.includes(id))
      throw new Failure(
        `There is no matrix "${id}".${didYouMean(id, known)}`,
        `There is: ${known.slice(0, 20).join(', ')}.`,
      );
  }
}

function reachOf(results: readonly FileResult[], complete: boolean) {
  return {
    complete,
    matrices: new Set(results.flatMap(({ matrix }) => matrix ?? [])),
    files: new Set(results.map(({ file }) => file)),
  };
}

interface Made {
  readonly conclusion: Conclusion;
  readonly results: readonly FileResult[];
  readonly sources: readonly Source[];
  readonly fixes: readonly AppliedFix[];
  readonly known: number;
  readonly flags: LintFlags;
  readonly session: Session;
  readonly context: Context;
}

function reportOf(diagnostics: readonly Diagnostic[], made: Made): Report {
  const { results, fixes, known, flags, session, context } = made;
  const shown =
    flags.quiet === true ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const { listed, unlisted } = limited(shown, flags.maxFindings);
  return {
    diagnostics: listed,
    suppressed: made.conclusion.suppressed,
    summary: {
      files: results.length,
      activities: results.reduce((sum, { activities }) => sum + activities, 0),
      ...countsOf(diagnostics),
      fixed: fixes.length,
      unlisted: [...unlisted.values()].reduce((sum, count) => sum + count, 0),
      baselined: known,
    },
    unlistedIn: unlisted,
    rules: ruleNotes(session.context.rules, session.configuration.base, listed),
    files: results.map(({ file }) => file),
    textOf: textReader(made.sources, context),
    version: context.version,
  };
}

/** Texts are read again for code frames rather than kept: a run over many files keeps none of them. */
function textReader(sources: readonly Source[], { io }: Context): Report['textOf'] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  let last: { file: string; text: string | undefined } | undefined;
  return (file) => {
    if (last?.file === file) return last.text;
    const read = byFile.get(file)?.read ?? (() => readFileSync(resolve(io.cwd, file)));
    last = { file, text: textOf(read) };
    return last.text;
  };
}

function textOf(read: () => Uint8Array): string | undefined {
  try {
    const decoded = decode(read());
    return decoded.ok ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

async function deliverReports(
  report: Report,
  outputs: readonly OutputRequest[],
  flags: LintFlags,
  context: Context,
): Promise<void> {
  for (const { format, output, isDefault } of outputs) {
    const reporter = await reporters.find(({ id }) => id === format)?.load();
    if (reporter === undefined) throw new Error(`There is no reporter "${format}".`);
    const options: ReporterOptions =
      output === undefined
        ? { colorLevel: context.colorLevel, width: context.width }
        : { colorLevel: 0, width: 80 };
    const text = reporter.format(report, options);
    if (isDefault && output === undefined && flags.fixDryRun === true) context.io.stderr.write(text);
    else deliver(context, text, output);
  }
}

function exitCodeOf({ summary }: Report, flags: LintFlags, context: Context): ExitCode {
  const { errors, warnings } = summary;
  const tooMany = flags.maxWarnings !== undefined && warnings > flags.maxWarnings;
  if (tooMany)
    context.warn(`${plural(warnings, 'warning')}, and at most ${flags.maxWarnings} may be (--max-warnings).`);
  return (errors > 0 || tooMany) && flags.exitZero !== true ? exitCodes.findings : exitCodes.ok;
}
