import { areasOf, type Matrix, ownershipOf, roleName, rowsOf } from '../../model/index.ts';
import { printable } from '../../text/printable.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Command, Context } from '../command.ts';
import { deliver } from '../deliver.ts';
import { exitCodes, Failure } from '../failure.ts';
import { json } from '../json.ts';
import { type FormatFlags, formatOf, formatOptions, positiveInteger } from '../options.ts';
import { rowJson } from '../row-json.ts';
import { table } from '../table.ts';
import { openWorkspace, type WorkspaceFlags, workspaceOptions } from '../workspace.ts';

interface Flags extends WorkspaceFlags, FormatFlags {
  readonly limit?: number;
}

/** What can be listed: the head of the table, the rows for people, the rows for programs. */
interface Listing {
  readonly head: readonly string[];
  text(matrix: Matrix): string[][];
  json(matrix: Matrix): object[];
}

const listings = {
  matrices: {
    head: ['Matrix', 'Title', 'Scheme', 'Rows', 'File'],
    text: (matrix) => [
      [matrix.id, matrix.title, matrix.scheme.id, String([...rowsOf(matrix)].length), matrix.file],
    ],
    json: (matrix) => [
      {
        matrix: matrix.id,
        title: matrix.title,
        description: matrix.description,
        language: matrix.language,
        scheme: matrix.scheme.id,
        roles: matrix.roles.map(({ id }) => id),
        areas: [...areasOf(matrix)].length,
        activities: [...rowsOf(matrix)].length,
        file: matrix.file,
        source: matrix.source,
      },
    ],
  },
  areas: {
    head: ['Area', 'Name', 'Rows', 'Matrix'],
    text: (matrix) =>
      [...areasOf(matrix)].map((area) => [
        area.id,
        area.path.join(' > '),
        String(area.activities.length),
        matrix.id,
      ]),
    json: (matrix) =>
      [...areasOf(matrix)].map((area) => ({
        matrix: matrix.id,
        area: { id: area.id, name: area.name, path: area.path },
        description: area.description,
        topics: area.topics,
        activities: area.activities.length,
        at: placeOf(matrix, area.pointer),
      })),
  },
  activities: {
    head: ['Owner', 'Activity', 'Area', 'Matrix'],
    text: (matrix) =>
      [...rowsOf(matrix)].map(({ area, activity }) => {
        const owners = ownershipOf(activity, matrix).owners.map((id) => roleName(matrix, id));
        const planned = activity.status === 'active' ? '' : ` (${activity.status})`;
        return [owners.join(', ') || '-', activity.name + planned, area.name, matrix.id];
      }),
    json: (matrix) => [...rowsOf(matrix)].map(rowJson),
  },
  roles: {
    head: ['Role', 'Name', 'Kind', 'Matrix'],
    text: (matrix) => matrix.roles.map((role) => [role.id, role.name, role.kind ?? '-', matrix.id]),
    json: (matrix) =>
      matrix.roles.map(({ id, name, kind, description, aliases, contact, pointer }) => ({
        matrix: matrix.id,
        role: { id, name },
        kind,
        description,
        aliases,
        contact,
        at: placeOf(matrix, pointer),
      })),
  },
} as const satisfies Record<string, Listing>;

type What = keyof typeof listings;

/** `raci list`: what there is. */
export const list: Command = {
  define: (command, context, run) => {
    formatOptions(
      workspaceOptions(
        command
          .argument('[what]', Object.keys(listings).join(', '), 'matrices')
          .option('-n, --limit <count>', 'at most so many', positiveInteger),
      ),
      ['text', 'json'],
    )
      .addHelpText(
        'after',
        `
Examples:
  raci list                            the matrices
  raci list areas -m cloud-temple-paas
  raci list activities --json | jq '.activities[] | select(.owners == ["customer"])'`,
      )
      .action((what: string, flags: Flags) => run(() => answer(what, flags, context)));
  },
};

async function answer(what: string, flags: Flags, context: Context) {
  if (!isWhat(what)) {
    const known = Object.keys(listings);
    throw new Failure(
      `There is no list of "${what}".${didYouMean(what, known)}`,
      `There is: ${known.join(', ')}.`,
    );
  }
  const format = formatOf(flags, 'text');
  const { matrices } = await openWorkspace(context, flags);
  const listing = listings[what];
  if (format === 'json') {
    deliver(
      context,
      json({ [what]: matrices.flatMap((matrix) => listing.json(matrix) as object[]).slice(0, flags.limit) }),
      flags.output,
    );
    return exitCodes.ok;
  }
  const rows = matrices.flatMap((matrix) => listing.text(matrix));
  const shown = rows.slice(0, flags.limit).map((row) => row.map(printable));
  deliver(context, await table(listing.head, shown, context), flags.output);
  if (shown.length < rows.length) context.warn(`${rows.length - shown.length} more left out by --limit.`);
  return exitCodes.ok;
}

function isWhat(what: string): what is What {
  return Object.hasOwn(listings, what);
}

function placeOf(matrix: Matrix, pointer: string) {
  const { line, column } = matrix.places.value(pointer);
  return { file: matrix.file, line, column };
}
