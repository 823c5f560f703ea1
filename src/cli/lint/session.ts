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
import type { Context } from '../command.ts';
import { Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { readConfig } from '../read-config.ts';
import { hasOwnVocabulary, workspaceVocabulary } from '../workspace-vocabulary.ts';
import { buildId, ResultCache } from './cache.ts';

/** What holds for all files of a run. */
export interface Session {
  readonly context: LintContext;
  readonly configuration: Configuration;
  /** Absolute; `undefined` where there is none. */
  readonly configFile: string | undefined;
  readonly today: string;
  readonly ignores: boolean;
  settingsFor(file: string): Settings;
  readonly cache: ResultCache;
}

/**
 * Reads the configuration and gets the rules ready.
 * @throws {Failure} for a configuration that asks for something that does not exist.
 */
export async function openSession(
  command: Context,
  configFile: string | undefined,
  flags: { readonly ignores: boolean; readonly cache: boolean },
): Promise<Session> {
  const { io } = command;
  const config = configFile === undefined ? undefined : readConfig(configFile, command);
  const { configuration, problems } = resolveConfiguration(config, rules);
  const [problem] = problems;
  if (problem !== undefined && config !== undefined) {
    const { line, column } = problem.place;
    throw new Failure(`${config.file}:${line}:${column}: ${problem.message}`, problem.help);
  }
  const folder = configFile === undefined ? io.cwd : dirname(configFile);
  return {
    context: { rules, vocabulary: workspaceVocabulary(command, configFile) },
    configuration,
    configFile,
    today: localDate(io.now()),
    ignores: flags.ignores,
    cache: flags.cache ? openCache(command, configFile) : ResultCache.none(),
    settingsFor: (file) => configuration.settingsFor(pathIn(folder, resolve(io.cwd, file))),
  };
}

/** What a result depends on besides the file: the program, the configuration and the vocabulary that it names. */
function openCache(command: Context, configFile: string | undefined): ResultCache {
  const { io, version } = command;
  const build = buildId(version);
  if (build === undefined) return ResultCache.none();
  const config = configFile === undefined ? '' : Buffer.from(readBytes(configFile)).toString('base64');
  const own = hasOwnVocabulary(command, configFile) ? workspaceVocabulary(command, configFile) : undefined;
  const scope = JSON.stringify([io.cwd, configFile ?? null]);
  return ResultCache.open(io, scope, JSON.stringify([build, config, own ?? null]));
}

/** A path relative to a folder, `/` between folders, as globs want it. */
function pathIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** The day in the user's own time zone: `2026-11-22`. */
function localDate(now: Date): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Judges the bytes of a file, or remembers. Bytes that are no text are a finding like any other. */
export function lintBytes(bytes: Uint8Array, file: string, session: Session): FileResult {
  return session.cache.result(file, bytes, () => judge(bytes, file, session));
}

/** Judges the bytes of a file that is not there any more: nothing of it is kept. */
export function judge(bytes: Uint8Array, file: string, session: Session): FileResult {
  const decoded = decode(bytes);
  if (decoded.ok) return lintFile(decoded.text, file, session.settingsFor(file), session.context);
  return lintUndecodable(decoded, file, session.settingsFor(file));
}

/** Makes the fixes of a file in memory; suppressed findings are left alone. */
export function fixedText(
  text: string,
  file: string,
  session: Session,
): { text: string; applied: readonly AppliedFix[] } {
  const settings = session.settingsFor(file);
  return fixText(text, (current) => {
    const result = lintFile(current, file, settings, session.context);
    return concluded([result], session, false, () => undefined).diagnostics;
  });
}

/**
 * All findings of the files.
 * @param complete whether they are the whole workspace
 * @param bytesOf reads a file again
 */
export function concluded(
  results: readonly FileResult[],
  session: Session,
  complete: boolean,
  bytesOf: (file: string) => Uint8Array | undefined,
): Conclusion {
  return conclude(results, {
    rules: session.context.rules,
    base: session.configuration.base,
    settingsFor: session.settingsFor,
    matrixOf: (file) => {
      const bytes = bytesOf(file);
      const decoded = bytes && decode(bytes);
      return decoded?.ok ? loadMatrix(decoded.text, file).matrix : undefined;
    },
    today: session.today,
    ignores: session.ignores,
    complete,
  });
}
