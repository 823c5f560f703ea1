import { dirname, relative, resolve, sep } from 'node:path';
import {
  type AppliedFix,
  type Conclusion,
  type Configuration,
  conclude,
  type FileResult,
  fixText,
  type LintContext,
  lintFile,
  lintUndecodable,
  resolveConfiguration,
  type Settings,
} from '../../lint/index.ts';
import { decode } from '../../load/decode.ts';
import { loadMatrix } from '../../load/load-matrix.ts';
import { rules } from '../../rules/index.ts';
import { Cache } from '../cache.ts';
import type { Context } from '../command.ts';
import { failureAt } from '../failure.ts';
import { readBytes } from '../files.ts';
import type { Io } from '../io.ts';
import { readConfig } from '../read-config.ts';
import { hasOwnVocabulary, workspaceVocabulary } from '../workspace-vocabulary.ts';
import { buildId, ResultCache } from './cache.ts';

/** What holds for all files of a run. */
export interface Session {
  readonly context: LintContext;
  readonly configuration: Configuration;
  /** Absolute; `undefined` where there is none. */
  readonly configFile: string | undefined;
  settingsFor(file: string): Settings;
  readonly cache: ResultCache;
}

/** Where a run takes place: all that judging a file needs to know of the outside world. */
export interface Surroundings {
  readonly io: Pick<Io, 'cwd'>;
}

/**
 * Reads the configuration and gets the rules ready.
 * @throws {Failure} for a configuration that asks for something that does not exist.
 */
export function openSession(
  surroundings: Surroundings,
  configFile: string | undefined,
  cache: ResultCache,
): Session {
  const { cwd } = surroundings.io;
  const config = configFile === undefined ? undefined : readConfig(configFile, surroundings);
  const { configuration, problems } = resolveConfiguration(config, rules);
  const failure = config && failureAt(config.file, problems);
  if (failure !== undefined) throw failure;
  const folder = configFile === undefined ? cwd : dirname(configFile);
  return {
    context: { rules, vocabulary: workspaceVocabulary(surroundings, configFile) },
    configuration,
    configFile,
    cache,
    settingsFor: (file) =>
      config === undefined
        ? configuration.base
        : configuration.settingsFor(pathIn(folder, resolve(cwd, file))),
  };
}

/** A path relative to a folder, `/` between folders, as globs want it. */
function pathIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** The cache of this workspace: results depend on the program, the configuration and the vocabulary that it names. */
export function openCache(context: Context, configFile: string | undefined): ResultCache {
  const { io, version } = context;
  const build = buildId(version);
  if (build === undefined) return ResultCache.none();
  const config = configFile === undefined ? '' : readBytes(configFile);
  const own = hasOwnVocabulary(context, configFile) ? workspaceVocabulary(context, configFile) : [];
  const key = Cache.key(['lint', build, io.cwd, configFile ?? '', config, JSON.stringify(own)]);
  return new ResultCache(new Cache(context), key);
}

/** Judges the bytes of a file. Bytes that are no text are a finding like any other. */
export function judge(bytes: Uint8Array, file: string, session: Session): FileResult {
  const decoded = decode(bytes);
  if (decoded.ok) return lintFile(decoded.text, file, session.settingsFor(file), session.context);
  return lintUndecodable(decoded, file, session.settingsFor(file));
}

/** How the findings of a run are put together. */
export interface Concluding {
  /** `2026-11-22`, in the user's own time zone. */
  readonly today: string;
  /** False with `--no-ignores`. */
  readonly ignores: boolean;
  /** Whether the files are the whole workspace. */
  readonly complete: boolean;
  /** Reads a file again. */
  readonly bytesOf: (file: string) => Uint8Array | undefined;
}

/** All findings of the files. */
export function concluded(
  results: readonly FileResult[],
  session: Session,
  { bytesOf, ...options }: Concluding,
): Conclusion {
  return conclude(results, {
    ...options,
    rules: session.context.rules,
    base: session.configuration.base,
    settingsFor: session.settingsFor,
    matrixOf: (file) => {
      const bytes = bytesOf(file);
      const decoded = bytes && decode(bytes);
      return decoded?.ok ? loadMatrix(decoded.text, file).matrix : undefined;
    },
  });
}

/** Makes the fixes of a file in memory; suppressed findings are left alone. */
export function fixedText(
  text: string,
  file: string,
  session: Session,
  concluding: Concluding,
): { text: string; applied: readonly AppliedFix[] } {
  const settings = session.settingsFor(file);
  return fixText(text, (current) => {
    const result = lintFile(current, file, settings, session.context);
    return concluded([result], session, { ...concluding, complete: false }).diagnostics;
  });
}

/** The day in the user's own time zone: `2026-11-22`. */
export function localDate(now: Date): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
