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
import { rules } from '../../rules/index.ts';
import type { Context } from '../command.ts';
import { Failure } from '../failure.ts';
import { readConfig } from '../read-config.ts';
import { workspaceVocabulary } from '../workspace-vocabulary.ts';

/** What holds for all files of a run. */
export interface Session {
  readonly context: LintContext;
  readonly configuration: Configuration;
  /** Absolute; `undefined` where there is none. */
  readonly configFile: string | undefined;
  readonly today: string;
  readonly ignores: boolean;
  settingsFor(file: string): Settings;
}

/**
 * Reads the configuration and gets the rules ready.
 * @throws {Failure} for a configuration that asks for something that does not exist.
 */
export async function openSession(
  command: Context,
  configFile: string | undefined,
  ignores: boolean,
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
    ignores,
    settingsFor: (file) => configuration.settingsFor(pathIn(folder, resolve(io.cwd, file))),
  };
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

/** Judges the bytes of a file. Bytes that are no text are a finding like any other. */
export function lintBytes(bytes: Uint8Array, file: string, session: Session): FileResult {
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
    return concluded([result], session, false).diagnostics;
  });
}

/** All findings of the files. @param complete whether they are the whole workspace */
export function concluded(results: readonly FileResult[], session: Session, complete: boolean): Conclusion {
  return conclude(results, {
    rules: session.context.rules,
    base: session.configuration.base,
    settingsFor: session.settingsFor,
    today: session.today,
    ignores: session.ignores,
    complete,
  });
}
