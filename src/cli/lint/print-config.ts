import { resolve } from 'node:path';
import type { Context } from '../command.ts';
import { deliver, json } from '../deliver.ts';
import { type ExitCode, exitCodes } from '../failure.ts';
import { shownPath } from '../files.ts';
import { findConfig } from '../workspace.ts';
import { openSession } from './session.ts';

/** Prints the level and the options of every rule as they hold for one file, which need not exist. */
export async function printConfig(
  path: string,
  flags: { readonly config?: string },
  context: Context,
): Promise<ExitCode> {
  const session = await openSession(context, findConfig(context, flags.config), {
    ignores: true,
    cache: false,
  });
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
