import { resolve } from 'node:path';
import type { Context } from '../command.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exitCodes } from '../failure.ts';
import { shownPath } from '../files.ts';
import { json } from '../json.ts';
import { findConfig } from '../workspace.ts';
import { ResultCache } from './cache.ts';
import { openSession } from './session.ts';

/** Prints the level and the options of every rule as they hold for one file, which need not exist. */
export function printConfig(path: string, flags: { readonly config?: string }, context: Context): ExitCode {
  const session = openSession(context, findConfig(context, flags.config), ResultCache.none());
  const file = shownPath(resolve(context.io.cwd, path), context.io);
  const states = [...session.settingsFor(file)].sort(([a], [b]) => (a < b ? -1 : 1));
  const value = {
    file,
    config: session.configFile === undefined ? null : shownPath(session.configFile, context.io),
    rules: Object.fromEntries(
      states.map(([id, { level, options }]) => [
        id,
        Object.keys(options).length === 0 ? level : [level, options],
      ]),
    ),
  };
  deliver(context, json(value), undefined);
  return exitCodes.ok;
}
