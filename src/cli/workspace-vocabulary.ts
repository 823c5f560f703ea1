import { dirname, resolve } from 'node:path';
import { decode } from '../load/decode.ts';
import { readValue } from '../load/read-value.ts';
import { mergeVocabularies, readVocabulary, type Vocabulary, vocabulary } from '../vocabulary/index.ts';
import { Failure } from './failure.ts';
import { readBytes, shownPath } from './files.ts';
import type { Io } from './io.ts';
import { readConfig } from './read-config.ts';

/** What has to be known of the outside world to find the files that a configuration names. */
interface Surroundings {
  readonly io: Pick<Io, 'cwd'>;
}

/**
 * The vocabulary of this workspace: the shipped one, and what the files under `vocabulary:` of the configuration add.
 * @param config the configuration's path, absolute; `undefined` where there is none.
 * @throws {Failure} that names the place of the first thing that is wrong.
 */
export function workspaceVocabulary(context: Surroundings, config: string | undefined): Vocabulary {
  if (config === undefined) return vocabulary;
  const { vocabulary: named = [] } = readConfig(config, context);
  const files = typeof named === 'string' ? [named] : named;
  return files.reduce((base, file) => extended(base, resolve(dirname(config), file), context), vocabulary);
}

/** True where the configuration names a vocabulary of its own. */
export function hasOwnVocabulary(context: Surroundings, config: string | undefined): boolean {
  return config !== undefined && readConfig(config, context).vocabulary !== undefined;
}

function extended(base: Vocabulary, path: string, { io }: Surroundings): Vocabulary {
  const shown = shownPath(path, io);
  const fail = (line: number, column: number, message: string, help: string) =>
    new Failure(`${shown}:${line}:${column}: ${message}`, help);
  const decoded = decode(readBytes(path, shown));
  if (!decoded.ok) throw fail(decoded.line, decoded.column, decoded.message, decoded.help);
  const { value, places, problems } = readValue(decoded.text);
  const [wrong] = problems;
  if (wrong !== undefined) throw fail(wrong.place.line, wrong.place.column, wrong.message, wrong.help);
  const read = readVocabulary(value, base);
  const [problem] = read.problems;
  if (problem === undefined) return mergeVocabularies(base, read.vocabulary);
  const { line, column } = places.value(problem.pointer);
  throw fail(line, column, problem.message, problem.help);
}
