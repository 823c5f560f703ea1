import stringWidth from 'fast-string-width';
import { areaDocument, documentOf } from '../../exporters/document.ts';
import { legendOf } from '../../exporters/legend.ts';
import { type Area, areasOf, type Matrix, rowsOf } from '../../model/index.ts';
import { printable } from '../../text/printable.ts';
import { didYouMean } from '../../text/suggest.ts';
import { wrap } from '../../text/wrap.ts';
import type { Command, Context } from '../command.ts';
import { deliver } from '../deliver.ts';
import { exitCodes, Failure } from '../failure.ts';
import { json } from '../json.ts';
import { drawMatrix, tick } from '../matrix-drawing.ts';
import { type FormatFlags, formatOf, formatOptions } from '../options.ts';
import { openWorkspace, type WorkspaceFlags, workspaceOptions } from '../workspace.ts';

interface Flags extends WorkspaceFlags, FormatFlags {
  readonly notes?: boolean;
}

/** `raci show`: the table, as a person would draw it. */
export const show: Command = {
  define: (command, context, run) => {
    formatOptions(
      workspaceOptions(
        command
          .argument('<matrix>', 'the id of a matrix')
          .argument('[area]', 'the id or name of an area: only that one, with its notes')
          .option('--notes', 'draw the notes of activities (the default with an area)')
          .option('--no-notes', 'leave them out'),
      ),
      ['text', 'json'],
    )
      .addHelpText(
        'after',
        `
Examples:
  raci show sopra-steria-cpaas
  raci show cloud-temple-paas encryption
  raci show sopra-steria-cpaas --notes | less -R

Exit code: 0, or 1 where there is no such matrix or area.`,
      )
      .action((matrix: string, area: string | undefined, flags: Flags) =>
        run(() => answer(matrix, area, flags, context)),
      );
  },
};

async function answer(id: string, areaName: string | undefined, flags: Flags, context: Context) {
  const format = formatOf(flags, 'text');
  const { matrices } = await openWorkspace(context, flags);
  const matrix = matrixNamed(id, matrices);
  const area = areaName === undefined ? undefined : areaNamed(areaName, matrix);
  if (format === 'json') {
    deliver(
      context,
      json(area === undefined ? documentOf(matrix) : areaDocument(area, matrix)),
      flags.output,
    );
    return exitCodes.ok;
  }
  const notes = flags.notes ?? area !== undefined;
  const parts = [
    headline(matrix, context),
    drawMatrix(matrix, { areas: area === undefined ? matrix.areas : [area], notes }, context),
    legend(matrix, context),
    ...(notes || !hasNotes(matrix)
      ? []
      : [context.paint.dim('Some rows have notes: --notes draws them too.')]),
  ];
  deliver(context, parts.join('\n\n'), flags.output);
  return exitCodes.ok;
}

function matrixNamed(id: string, matrices: readonly Matrix[]): Matrix {
  const matrix = matrices.find((candidate) => candidate.id === id);
  if (matrix !== undefined) return matrix;
  const known = matrices.map((candidate) => candidate.id);
  throw new Failure(
    `There is no matrix "${id}".${didYouMean(id, known)}`,
    `There is: ${known.slice(0, 20).join(', ')}.`,
    { exitCode: exitCodes.findings },
  );
}

/** By its id, by its name in any case, or by a part of it that no other area has. */
function areaNamed(name: string, matrix: Matrix): Area {
  const areas = [...areasOf(matrix)];
  const wanted = name.trim().toLowerCase();
  const exact =
    areas.find(({ id }) => id === name) ?? areas.find((area) => area.name.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const [near, ...others] = areas.filter((area) => `${area.id} ${area.name}`.toLowerCase().includes(wanted));
  if (near !== undefined && others.length === 0 && wanted !== '') return near;
  throw new Failure(
    `"${matrix.id}" has no area "${name}".${didYouMean(
      name,
      areas.flatMap((area) => [area.id, area.name]),
    )}`,
    `It has: ${areas
      .slice(0, 30)
      .map(({ id }) => id)
      .join(', ')}.`,
    { exitCode: exitCodes.findings },
  );
}

function headline(matrix: Matrix, { paint, width }: Context): string {
  const lines = wrap(printable(matrix.title), width).map((line) => paint.bold(line));
  lines.push(...wrap(printable(matrix.description ?? ''), width));
  return lines.join('\n');
}

/** What the letters mean, in as few lines as that takes. */
function legend(matrix: Matrix, { paint, width }: Context): string {
  const lines: string[] = [];
  for (const { letter, name } of legendOf(matrix.scheme, tick)) {
    const entry = printable(`${letter} ${name}`);
    const longer = [lines.at(-1), entry].filter((part) => part !== undefined).join(' · ');
    if (lines.length > 0 && stringWidth(longer) <= width) lines.pop();
    lines.push(lines.length === 0 || stringWidth(longer) <= width ? longer : entry);
  }
  return lines.map((line) => paint.dim(line)).join('\n');
}

function hasNotes(matrix: Matrix): boolean {
  for (const { activity } of rowsOf(matrix)) if (activity.note !== undefined) return true;
  return false;
}
