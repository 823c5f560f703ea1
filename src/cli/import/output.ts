import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { withoutDerivedIds } from '../../importers/write/derived-ids.ts';
import { writeMatrix } from '../../importers/write/index.ts';
import { loadMatrix } from '../../load/load-matrix.ts';
import type { Matrix } from '../../model/index.ts';
import { uniqueSlug } from '../../text/slug.ts';
import { isSame } from '../../update/index.ts';
import type { Context } from '../command.ts';
import { Failure } from '../failure.ts';
import { json } from '../json.ts';
import { type Target, writeTargets } from '../keep-current.ts';
import { schemaPath } from '../schema-path.ts';
import type { ReadDocument } from './document.ts';

export interface OutputFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly schema?: string;
}

/** As `schemas/import-result.schema.json` describes it. */
export function importJson(matrices: readonly Matrix[], { warnings }: ReadDocument): string {
  const pieces = json({
    matrices: matrices.map((matrix) => matrix.document),
    warnings: warnings.map(({ message, line }) => ({ message, line: line ?? null })),
  });
  return [...pieces].join('');
}

/** Writes JSON to `--output`, else to standard output. @throws {Failure} where a file is there already */
export function deliverJson(text: string, flags: OutputFlags, context: Context): void {
  if (flags.output === undefined) context.print(text);
  else writeNew([fileTarget(flags.output, text, context)], flags, 'raci import --force overwrites it.');
}

/**
 * Writes matrices as YAML: one to standard output or a file, several into a folder.
 * @throws {Failure} where a file is there already, or several would have to go into one
 */
export function deliverYaml(
  matrices: readonly Matrix[],
  document: ReadDocument,
  flags: OutputFlags,
  context: Context,
): void {
  const { cwd } = context.io;
  const { output } = flags;
  const path = output === undefined ? undefined : resolve(cwd, output);
  const isFolder =
    output !== undefined &&
    path !== undefined &&
    (/[/\\]$/u.test(output) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
  if (matrices.length > 1 && !isFolder) throw severalMatrices(matrices, document);
  if (output === undefined || path === undefined) {
    for (const matrix of matrices) context.print(yamlOf(matrix, flags, cwd));
    return;
  }
  const folder = isFolder ? path : dirname(path);
  const names = new Set<string>();
  const targets = matrices.map((matrix): Target => {
    const content = yamlOf(matrix, flags, folder);
    if (!isFolder) return fileTarget(output, content, context);
    const name = `${uniqueSlug(matrix.id, names)}.yaml`;
    return { path: join(path, name), shown: join(output, name), content, before: undefined, inFolder: true };
  });
  writeNew(
    targets,
    flags,
    '--force overwrites it; --update brings it up to date and keeps what people added.',
  );
  for (const { shown } of targets) context.warn(`wrote ${shown}`);
  if (flags.schema === undefined && !schemaPath(folder).exists)
    context.warn('for completion and checks in your editor: raci schema -o matrix.schema.json beside it');
}

function severalMatrices(matrices: readonly Matrix[], { shown }: ReadDocument): Failure {
  return new Failure(
    `${shown} holds ${matrices.length} matrices, and a YAML file holds one: ${matrices.map(({ id }) => id).join(', ')}.`,
    '-o matrices/ writes a file each, --matrix <id> takes one, --json prints all.',
  );
}

function fileTarget(output: string, content: string, { io }: Context): Target {
  return { path: resolve(io.cwd, output), shown: output, content, before: undefined, inFolder: false };
}

/** Writes files that must not be there yet: all of them, or none. */
function writeNew(targets: readonly Target[], { force }: OutputFlags, help: string): void {
  const there = targets.find(({ path }) => force !== true && existsSync(path));
  if (there !== undefined) throw new Failure(`${there.shown} is there already.`, help);
  writeTargets(targets);
}

function yamlOf(matrix: Matrix, flags: OutputFlags, folder: string): string {
  const document = withoutDerivedIds(matrix.document);
  const yaml = writeMatrix(document, { schema: flags.schema ?? schemaPath(folder).path });
  // What the loader would refuse must never reach a file.
  const { matrix: read, diagnostics } = loadMatrix(yaml, matrix.file);
  if (diagnostics.length > 0 || !isSame(read?.document, document))
    throw new Error(`The YAML of "${matrix.id}" does not read as what was imported.`);
  return yaml;
}
