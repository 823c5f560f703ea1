import { decode } from '../load/decode.ts';
import { type LoadedConfig, loadConfig } from '../load/load-config.ts';
import { Failure, failureAt } from './failure.ts';
import { readBytes, shownPath } from './files.ts';
import type { Io } from './io.ts';

/**
 * Reads `raci.config.yaml`.
 * @param path absolute
 * @throws {Failure} that names the places of all that is wrong.
 */
export function readConfig(path: string, { io }: { readonly io: Pick<Io, 'cwd'> }): LoadedConfig {
  const shown = shownPath(path, io);
  const decoded = decode(readBytes(path, shown));
  if (!decoded.ok)
    throw new Failure(`${shown}:${decoded.line}:${decoded.column}: ${decoded.message}`, decoded.help);
  const { config, diagnostics } = loadConfig(decoded.text, shown);
  const failure = failureAt(shown, diagnostics);
  if (failure !== undefined) throw failure;
  return config;
}
