import { resolve } from 'node:path';
import { bySeverity } from '../../compare/change.ts';
import { diffMatrices } from '../../compare/diff.ts';
import { decode } from '../../load/decode.ts';
import { loadMatrix } from '../../load/load-matrix.ts';
import type { Matrix } from '../../model/index.ts';
import { plural, printable } from '../../text/printable.ts';
import { isSame, type MergeOptions, SchemeConflict, type Update, updateMatrix } from '../../update/index.ts';
import type { Context } from '../command.ts';
import { type ExitCode, exitCodes, Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { checkTargets, type Target, writeTargets } from '../keep-current.ts';
import type { ReadDocument } from './document.ts';

export interface UpdateFlags {
  readonly update: string;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly keepNames?: boolean;
}

/**
 * Brings a matrix file up to date with the document that it restates, and says what changed on standard error.
 * @throws {Failure} where the file is no matrix, or the document holds nothing of it
 */
export async function updateFile(
  matrices: readonly Matrix[],
  document: ReadDocument,
  flags: UpdateFlags,
  context: Context,
): Promise<ExitCode> {
  const shown = flags.update;
  const path = resolve(context.io.cwd, shown);
  const before = readBytes(path, shown);
  const { text, existing } = readExisting(before, shown);
  const update = bestUpdate(text, existing, matrices, document, { keepNames: flags.keepNames === true });
  const updated = checkedMatrix(update, existing, shown);
  report(existing, updated, update, document, { ...flags, changed: update.text !== text }, context);
  const mark = before[0] === 0xef ? '\ufeff' : '';
  const target: Target = { path, shown, content: mark + update.text, before, inFolder: false };
  if (flags.check || flags.dryRun) {
    const code = await checkTargets([target], context, `as ${document.shown} says`);
    return flags.check ? code : exitCodes.ok;
  }
  if (update.text !== text) writeTargets([target]);
  return exitCodes.ok;
}

function readExisting(bytes: Uint8Array, shown: string): { text: string; existing: Matrix } {
  if (bytes[0] === 0xff || bytes[0] === 0xfe)
    throw new Failure(`${shown} is not written in UTF-8.`, 'Save it as UTF-8 first.');
  const decoded = decode(bytes);
  if (!decoded.ok)
    throw new Failure(`${shown}:${decoded.line}:${decoded.column}: ${decoded.message}`, decoded.help);
  const { matrix, diagnostics } = loadMatrix(decoded.text, shown);
  const [first] = diagnostics;
  if (first !== undefined || matrix === undefined) {
    const at = first === undefined ? shown : `${shown}:${first.place.line}:${first.place.column}`;
    throw new Failure(
      `${at}: ${first?.message ?? 'this is no matrix.'}`,
      'Mend it first; raci lint tells more.',
    );
  }
  return { text: decoded.text, existing: matrix };
}

/** The update from the matrix that bears the file's id, else from the one that has most rows of it. */
function bestUpdate(
  text: string,
  existing: Matrix,
  matrices: readonly Matrix[],
  document: ReadDocument,
  options: MergeOptions,
): Update {
  const named = matrices.filter(({ id }) => id === existing.id);
  let best: Update | undefined;
  let conflict: SchemeConflict | undefined;
  for (const matrix of named.length > 0 ? named : matrices) {
    try {
      const update = updateMatrix(text, existing, matrix, options);
      if (update.matched > (best?.matched ?? 0)) best = update;
    } catch (error) {
      if (!(error instanceof SchemeConflict)) throw error;
      conflict = error;
    }
  }
  if (best !== undefined) return best;
  if (conflict !== undefined) {
    throw new Failure(
      `${existing.file} cannot take the letters of ${document.shown}: ${conflict.message}.`,
      '--scheme reads the document in another scheme.',
      { cause: conflict },
    );
  }
  throw new Failure(
    `${document.shown} and ${existing.file} have no row in common.`,
    'Is it the right file? Without --update, -o writes a new one.',
  );
}

/** Reads the new text again: it must be what was meant. */
function checkedMatrix({ text, document }: Update, existing: Matrix, shown: string): Matrix {
  const { matrix, diagnostics } = loadMatrix(text, shown);
  if (matrix !== undefined && diagnostics.length === 0 && isSame(matrix.document, document)) return matrix;
  throw new Failure(
    `${existing.file} is written in a way that cannot be changed in place, such as with anchors that several rows share.`,
    'It is as it was. Write the rows out, or import into a new file and merge by hand.',
  );
}

function report(
  existing: Matrix,
  updated: Matrix,
  { remarks, kept, changes: others }: Update,
  document: ReadDocument,
  { changed, check, dryRun }: UpdateFlags & { readonly changed: boolean },
  { io }: Context,
): void {
  const say = (line: string) => io.stderr.write(`${printable(line)}\n`);
  const changes = changed ? diffMatrices(existing, updated).sort(bySeverity) : [];
  for (const { at, message, areaPath } of changes) {
    const area = areaPath.length === 0 ? '' : ` (${areaPath.join(' > ')})`;
    say(`${at.file}:${at.line}: ${message}${area}`);
  }
  for (const change of others) say(`${existing.file}: ${change}`);
  for (const remark of remarks) say(`${existing.file}: ${remark}`);
  const count = plural(changes.length + others.length, 'change');
  const but = kept === 0 ? '' : `, but for ${plural(kept, 'text')} that ${kept === 1 ? 'stays' : 'stay'}`;
  if (!changed) say(`${existing.file} is up to date with ${document.shown}${but}`);
  else if (check || dryRun) say(`${existing.file} is not up to date with ${document.shown}: ${count}`);
  else say(`${existing.file} is up to date with ${document.shown} now${but}: ${count}`);
}
