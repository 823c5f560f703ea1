import { resolve } from 'node:path';
import { fillSlots, findSlots, MarkerError, markersFor, type Slot } from '../exporters/embed.ts';
import type { ExportOptions } from '../exporters/exporter.ts';
import { markdownFragment } from '../exporters/markdown.ts';
import { areasOf, type Matrix } from '../model/index.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Context } from './command.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';
import type { Target } from './keep-current.ts';

export interface EmbedOptions {
  readonly matrices: readonly Matrix[];
  /** Ids of the only matrices whose tables are to be written; all where there is none. */
  readonly wanted: readonly string[];
  /** For slots that do not say it themselves. */
  readonly layout: ExportOptions['layout'] | undefined;
}

/**
 * A Markdown document with the tables between its markers as they should be.
 * @throws {Failure} for a document that cannot be read, without markers, or whose markers name what does not exist.
 */
export function embedInto(file: string, options: EmbedOptions, { io }: Context): Target {
  const path = resolve(io.cwd, file);
  const before = readBytes(path, file);
  const document = decoded(before, file);
  const slots = slotsOf(document, file);
  const { wanted, matrices } = options;
  const missing = (wanted.length > 0 ? wanted : matrices.map(({ id }) => id)).filter(
    (id) => !slots.some((slot) => slot.matrix === id),
  );
  if (slots.length === 0 || (wanted.length > 0 && missing.length > 0))
    throw noMarkers(file, missing[0] ?? 'id');
  const content = fillSlots(document, slots, (slot) => {
    if (wanted.length > 0 && !wanted.includes(slot.matrix)) return undefined;
    return markdownFragment(
      matrixOf(slot, matrices, file),
      slot.layout ?? options.layout ?? 'sections',
      slot.depth,
    );
  });
  return { path, shown: file, content, before, inFolder: false };
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Failure(`Cannot read ${file}: it is not UTF-8.`, 'Save it as UTF-8.', { cause: error });
  }
}

function slotsOf(document: string, file: string): Slot[] {
  try {
    return findSlots(document);
  } catch (error) {
    if (!(error instanceof MarkerError)) throw error;
    throw new Failure(`${file}:${error.line}: ${error.message}`, error.help, { cause: error });
  }
}

function noMarkers(file: string, id: string): Failure {
  return new Failure(
    `${file} has no place for ${id === 'id' ? 'a table' : `the table of "${id}"`}.`,
    `Put these two lines where it is to stand: ${markersFor(id).replace('\n', ' and ')}`,
  );
}

/** The matrix of a slot, or as much of it as the slot asks for. */
function matrixOf(slot: Slot, matrices: readonly Matrix[], file: string): Matrix {
  const matrix = matrices.find(({ id }) => id === slot.matrix);
  if (matrix === undefined) {
    const known = matrices.map(({ id }) => id);
    throw new Failure(
      `${file}:${slot.line}: there is no matrix "${slot.matrix}".${didYouMean(slot.matrix, known)}`,
      `There is: ${known.slice(0, 20).join(', ')}.`,
    );
  }
  if (slot.area === undefined) return matrix;
  const areas = [...areasOf(matrix)];
  const area = areas.find(({ id }) => id === slot.area);
  if (area !== undefined) return { ...matrix, areas: [area], recommendations: [], notes: [] };
  const known = areas.map(({ id }) => id);
  throw new Failure(
    `${file}:${slot.line}: "${matrix.id}" has no area "${slot.area}".${didYouMean(slot.area, known)}`,
    `It has: ${known.slice(0, 30).join(', ')}.`,
  );
}
