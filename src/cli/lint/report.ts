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
import type { Context } from '../command.ts';
import { deliver } from '../deliver.ts';
import type { OutputRequest } from './outputs.ts';
import type { Session } from './session.ts';
import type { Source } from './sources.ts';

/** What came out of a run. */
export interface Findings {
  /** Those to report: neither suppressed nor known. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: Conclusion['suppressed'];
  readonly results: readonly FileResult[];
  readonly sources: readonly Source[];
  readonly fixes: readonly AppliedFix[];
  /** How many the baseline knows. */
  readonly known: number;
}

/** Puts a report together: what is listed, what is only counted. */
export function reportOf(
  { diagnostics, suppressed, results, sources, fixes, known }: Findings,
  flags: { readonly quiet?: boolean; readonly maxFindings: number },
  session: Session,
  context: Context,
): Report {
  const shown =
    flags.quiet === true ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const { listed, unlisted } = limited(shown, flags.maxFindings);
  return {
    diagnostics: listed,
    suppressed,
    summary: {
      files: results.length,
      activities: results.reduce((sum, { activities }) => sum + activities, 0),
      ...countsOf(diagnostics),
      fixed: fixes.length,
      fixable: diagnostics.filter(({ fix }) => fix !== undefined).length,
      unlisted: [...unlisted.values()].reduce((sum, count) => sum + count, 0),
      baselined: known,
    },
    unlistedIn: unlisted,
    rules: ruleNotes(session.context.rules, session.configuration.base, listed),
    files: results.map(({ file }) => file),
    textOf: textReader(sources, context),
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

/** Writes every report that was asked for. @param besides whether standard output holds something else already */
export async function deliverReports(
  report: Report,
  outputs: readonly OutputRequest[],
  besides: boolean,
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
    if (besides && isDefault && output === undefined) context.io.stderr.write(text);
    else deliver(context, text, output);
  }
}
