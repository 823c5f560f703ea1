import { extname, resolve } from 'node:path';
import type { ImportResult } from '../../importers/importer.ts';
import { importerFor, importers } from '../../importers/index.ts';
import { sniffFormat } from '../../importers/sniff.ts';
import { limits, limitVariables, sizeWords } from '../../load/limits.ts';
import type { MatrixDocument } from '../../model/index.ts';
import { plural, printable } from '../../text/printable.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Context } from '../command.ts';
import { Failure } from '../failure.ts';
import { readBytes } from '../files.ts';

export interface DocumentFlags {
  readonly from?: string;
  readonly stdinFilename?: string;
}

/** A document that was read. */
export interface ReadDocument extends ImportResult {
  /** As people are shown it. */
  readonly shown: string;
}

/** As `--from` shows them; what else names a format or ends a file name of it is understood too. */
export const formats = ['md', 'html', 'csv', 'tsv', 'xlsx', 'json'] as const;

/**
 * Reads a document, or standard input for `-`, in the format of `--from`, else of its name, else of its content.
 * @throws {Failure} where it cannot be read
 */
export async function readDocument(
  file: string,
  flags: DocumentFlags,
  { io }: Context,
): Promise<ReadDocument> {
  const isStdin = file === '-';
  const name = isStdin ? (flags.stdinFilename ?? '') : file;
  const content = isStdin ? io.stdin() : readBytes(resolve(io.cwd, file), file);
  const importer = await importerFor(formatOf(name, content, flags.from));
  if (importer === undefined) throw new Error(`No importer reads ${name}.`);
  refuseTooLarge(content, importer.id, name === '' ? 'standard input' : name);
  const shown = name === '' ? 'standard input' : name;
  const result = await importer.import(content, { name: name.split(/[\\/]/u).at(-1) ?? '' });
  const [reason] = result.warnings;
  if (result.isUnreadable && reason !== undefined)
    throw new Failure(
      `Cannot import ${shown}: ${reason.message.replace(/[.]$/u, '')}.`,
      'Is it the right file, and whole? --from <format> reads it as another format.',
    );
  return { ...result, matrices: name === '' ? result.matrices.map(withoutLocation) : result.matrices, shown };
}

/** JSON is read as fast as it comes; the parsers of the other formats are not. */
function refuseTooLarge(content: Uint8Array, format: string, shown: string): void {
  const most = limits().documentBytes;
  if (format === 'json' || content.length <= most) return;
  throw new Failure(
    `Cannot import ${shown}: it is larger than ${sizeWords(most)}.`,
    `Split it, or allow more with ${limitVariables.documentBytes}.`,
  );
}

function formatOf(name: string, content: Uint8Array, from: string | undefined): string {
  const known = (id: string) =>
    importers.some((entry) => entry.id === id || entry.extensions.includes(`.${id}`));
  if (from !== undefined) {
    if (known(from.toLowerCase())) return from;
    throw new Failure(
      `There is no format "${from}" to import.${didYouMean(from, formats)}`,
      `There is: ${formats.join(', ')}.`,
    );
  }
  const extension = extname(name).slice(1).toLowerCase();
  // Text says nothing of what it holds.
  return extension !== 'txt' && known(extension) ? extension : sniffFormat(content);
}

/** What came through a pipe has no name to look it up by. */
function withoutLocation(matrix: MatrixDocument): MatrixDocument {
  if (matrix.source === undefined) return matrix;
  const { location: _, ...source } = matrix.source;
  return { ...matrix, source };
}

/** Tells what could not be read, or was read with a doubt: `file:line: message`. */
export function tellWarnings({ warnings, shown }: ReadDocument, { io }: Context): void {
  for (const { message, line } of warnings.slice(0, mostWarnings)) {
    io.stderr.write(`${printable(`${shown}:${line === undefined ? '' : `${line}:`} ${message}`)}\n`);
  }
  const more = warnings.length - mostWarnings;
  if (more > 0) io.stderr.write(`${printable(shown)}: ${plural(more, 'more warning')}; --json lists all\n`);
}

/** Nobody reads more. */
const mostWarnings = 200;
