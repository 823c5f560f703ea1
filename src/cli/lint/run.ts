import type { AppliedFix, Conclusion, FileResult } from '../../lint/index.ts';
import { loadMatrix } from '../../load/load-matrix.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { Report } from '../../reporters/reporter.ts';
import { plural, printable } from '../../text/printable.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Context } from '../command.ts';
import { type ExitCode, exitCodes, Failure } from '../failure.ts';
import { applyBaseline, type BaselineFlags } from './baseline-file.ts';
import { ResultCache } from './cache.ts';
import { judgeAll } from './judge.ts';
import type { OutputRequest } from './outputs.ts';
import { printConfig } from './print-config.ts';
import { deliverReports, reportOf } from './report.ts';
import {
  type Concluding,
  concluded,
  fixedText,
  localDate,
  openCache,
  openSession,
  type Session,
} from './session.ts';
import { findSources, type Source, type SourceFlags, type Sources } from './sources.ts';
import type { Outcome } from './watch.ts';

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
  if (flags.watch === true && paths.includes('-'))
    throw new Failure('Standard input does not change, so it cannot be watched.', 'Name files or folders.');
  const once = () => lintOnce(paths, flags, outputs, context);
  if (flags.watch !== true) return (await once()).exitCode;
  const { watch } = await import('./watch.ts');
  return watch(once, context);
}

async function lintOnce(
  paths: readonly string[],
  flags: LintFlags,
  outputs: readonly OutputRequest[],
  context: Context,
): Promise<Outcome> {
  const found = await findSources(paths, flags, context);
  const cache = flags.cache ? openCache(context, found.config) : ResultCache.none();
  const session = openSession(context, found.config, cache);
  const concluding: Concluding = {
    today: localDate(context.io.now()),
    ignores: flags.ignores,
    complete: found.complete,
    bytesOf: (file) => found.sources.find((source) => source.file === file)?.read(),
  };
  const { sources, fixes } = await fixed(found, flags, outputs, session, concluding, context);
  const results = await judgeAll(sources, session, context);
  cache.save(found.complete);
  const bytesOf = bytesReader(sources);
  const all = concluded(results, session, { ...concluding, bytesOf });
  const { diagnostics, suppressed } = narrowed(all, results, flags.matrix);
  const added = await addedBy(flags.since, diagnostics, results, sources, session, concluding, context);
  const { fresh, known } = applyBaseline(added, flags, reachOf(results, found.complete), context);
  const findings = { diagnostics: fresh, suppressed, results, sources, fixes, known };
  const report = reportOf(findings, flags, session, context);
  await deliverReports(report, outputs, flags.fixDryRun === true, context);
  return {
    exitCode: exitCodeOf(report, flags, context),
    watched: [
      ...found.sources.flatMap(({ path }) => path ?? []),
      ...(found.config === undefined ? [] : [found.config]),
    ],
  };
}

/** Reads a source again, by its name. */
function bytesReader(sources: readonly Source[]): Concluding['bytesOf'] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  return (file) => byFile.get(file)?.read();
}

/** Makes the fixes that were asked for; answers the sources as they are to be judged after that. */
async function fixed(
  { sources, isShipped }: Sources,
  flags: LintFlags,
  outputs: readonly OutputRequest[],
  session: Session,
  concluding: Concluding,
  context: Context,
): Promise<{ sources: readonly Source[]; fixes: readonly AppliedFix[] }> {
  if (flags.fix !== true && flags.fixDryRun !== true) return { sources, fixes: [] };
  const { fixedFiles, fixInPlace, unifiedDiff } = await import('./fix-files.ts');
  const fix = (text: string, file: string) =>
    isAsked(text, flags.matrix) ? fixedText(text, file, session, concluding) : { text, applied: [] };
  if (flags.fix === true) {
    if (isShipped)
      throw new Failure('The matrices that ship with raci are not to be changed.', 'Name files of your own.');
    if (sources.some(({ path }) => path === undefined))
      throw new Failure('--fix has no file to write to.', 'Use --fix-dry-run: it shows the fixes as a diff.');
    return { sources, fixes: await fixInPlace(sources, fix, context) };
  }
  const files = fixedFiles(sources, fix);
  printDiff(unifiedDiff(files), outputs, context);
  const after = new Map(files.map((file) => [file.file, Buffer.from(file.after)]));
  return {
    sources: sources.map((source) => {
      const bytes = after.get(source.file);
      return bytes === undefined ? source : { ...source, isOnDisk: false, read: () => bytes };
    }),
    fixes: files.flatMap(({ applied }) => applied),
  };
}

/** With `--matrix`, only the files of these matrices are fixed. */
function isAsked(text: string, wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined || wanted.length === 0) return true;
  const id = loadMatrix(text, '').matrix?.id;
  return id !== undefined && wanted.includes(id);
}

/** The diff is the answer of a dry run; where a report was asked for by name, that is, and the diff stands beside it. */
function printDiff(diff: string, outputs: readonly OutputRequest[], { io }: Context): void {
  const isReportAsked = outputs.some(({ output, isDefault }) => output === undefined && !isDefault);
  const output = isReportAsked ? io.stderr : io.stdout;
  output.write(output.isTerminal ? diff.split('\n').map(printable).join('\n') : diff);
}

/** Leaves out what `--matrix` does not ask for. @throws {Failure} for an id that no matrix has. */
function narrowed(
  conclusion: Conclusion,
  results: readonly FileResult[],
  wanted: readonly string[] = [],
): Conclusion {
  if (wanted.length === 0) return conclusion;
  const known = results.flatMap(({ matrix }) => matrix ?? []);
  for (const id of wanted) {
    if (!known.includes(id))
      throw new Failure(
        `There is no matrix "${id}".${didYouMean(id, known)}`,
        `There is: ${known.slice(0, 20).join(', ')}.`,
      );
  }
  const isWanted = ({ matrix }: Diagnostic) => matrix !== undefined && wanted.includes(matrix);
  return {
    diagnostics: conclusion.diagnostics.filter(isWanted),
    suppressed: conclusion.suppressed.filter(({ diagnostic }) => isWanted(diagnostic)),
  };
}

/** Leaves out what was there already at the merge base with `revision`. */
async function addedBy(
  revision: string | undefined,
  diagnostics: readonly Diagnostic[],
  results: readonly FileResult[],
  sources: readonly Source[],
  session: Session,
  concluding: Concluding,
  context: Context,
): Promise<readonly Diagnostic[]> {
  if (revision === undefined) return diagnostics;
  const { addedSince } = await import('./since.ts');
  return addedSince(revision, diagnostics, results, sources, session, concluding, context);
}

function reachOf(results: readonly FileResult[], complete: boolean) {
  return {
    complete,
    matrices: new Set(results.flatMap(({ matrix }) => matrix ?? [])),
    files: new Set(results.map(({ file }) => file)),
  };
}

function exitCodeOf({ summary }: Report, flags: LintFlags, context: Context): ExitCode {
  const { errors, warnings } = summary;
  const tooMany = flags.maxWarnings !== undefined && warnings > flags.maxWarnings;
  if (tooMany)
    context.warn(`${plural(warnings, 'warning')}, and at most ${flags.maxWarnings} may be (--max-warnings).`);
  return (errors > 0 || tooMany) && flags.exitZero !== true ? exitCodes.findings : exitCodes.ok;
}
