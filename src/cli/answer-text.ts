import {
  addressOf,
  type ContactDocument,
  definitionOf,
  isOwnedBySeveral,
  type Matrix,
  ownershipOf,
  type Row,
  roleById,
  roleName,
  sourceOf,
} from '../model/index.ts';
import type { Answer } from '../search/index.ts';
import { listed, printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import type { Context } from './command.ts';
import { matchText } from './explain-text.ts';

/**
 * One answer as a tired engineer wants it at night: the owner first, then what it is about, what to know about it,
 * how to reach the owner, and where it is written.
 */
export function answerText({ row, score, matches }: Answer, context: Context, explain: boolean): string {
  const { paint } = context;
  const { matrix, area, activity } = row;
  const { owners } = ownershipOf(activity, matrix);
  const names = owners.map((id) => printable(roleName(matrix, id)));
  const owner = names.length === 0 ? 'Nobody' : listed(names);
  const ownerPaint = names.length === 0 ? paint.bold.red : paint.bold.green;
  const lines = headline(`${owner}: ${printable(activity.name)}`, context).map((line, index) =>
    index === 0 && line.startsWith(owner)
      ? `${ownerPaint(owner)}${line.slice(owner.length, owner.length + 1)}${paint.bold(line.slice(owner.length + 1))}`
      : paint.bold(line),
  );
  const detail = (text: string, style: (text: string) => string = (plain) => plain) => {
    for (const line of wrap(printable(text), context.width - 2)) lines.push(`  ${style(line)}`);
  };
  detail(`${area.path.join(' > ')} · ${matrix.id}`);
  for (const remark of remarks(row)) detail(remark, paint.yellow);
  if (activity.note !== undefined) detail(activity.note);
  for (const others of otherParties(row)) detail(others);
  for (const id of owners) {
    const contact = contactText(matrix, id);
    if (contact !== undefined) detail(contact, paint.cyan);
  }
  const { line } = matrix.places.value(activity.pointer);
  detail(`${matrix.file}:${line}${sourceText(row)}`, paint.dim);
  if (explain) {
    detail(`${addressOf(row)}, score ${score.toFixed(2)}`, paint.dim);
    for (const match of matches) detail(matchText(match), paint.dim);
  }
  return lines.join('\n');
}

/** One line for programs that look for it; in a terminal broken at blanks, and set off from the lines below. */
function headline(text: string, { io, width }: Context): string[] {
  if (io.stdout.columns === undefined) return [text];
  return wrap(text, width, 4).map((line, index) => (index === 0 ? line : `    ${line}`));
}

/** What must be said out loud before somebody acts on the answer. */
function remarks({ matrix, activity }: Row): string[] {
  const { owners, byFallback } = ownershipOf(activity, matrix);
  const said: string[] = [];
  if (activity.status === 'planned') said.push('Planned: not in place yet.');
  if (activity.status === 'retired') said.push('Retired: no longer done.');
  if (owners.length === 0) said.push('Nobody owns this: it is a gap.');
  if (byFallback)
    said.push(
      `Nobody holds ${letterName(matrix, matrix.scheme.owner)}; named is who holds ${letterName(matrix, matrix.scheme.fallbackOwner ?? '')}.`,
    );
  if (activity.shared) said.push(`Shared: ${activity.shared}`);
  else if (isOwnedBySeveral(activity, matrix))
    said.push('Owned by several, and the matrix does not say how it is split.');
  return said;
}

function letterName(matrix: Matrix, letter: string): string {
  const definition = definitionOf(matrix.scheme, letter);
  return definition === undefined ? letter : `${letter} (${definition.name.toLowerCase()})`;
}

/** Those who are not owners but have a letter, by letter: `Consulted: Product team`. */
function otherParties({ matrix, activity }: Row): string[] {
  const { owners } = ownershipOf(activity, matrix);
  return matrix.scheme.letters
    .filter(({ letter }) => letter !== matrix.scheme.owner)
    .map(({ letter, name }) => {
      const holders = activity.cells
        .filter(
          (cell) =>
            cell.letters.includes(letter) &&
            !(owners.includes(cell.role) && letter === matrix.scheme.fallbackOwner),
        )
        .map((cell) => roleName(matrix, cell.role));
      return holders.length === 0 ? '' : `${name}: ${holders.join(', ')}`;
    })
    .filter((text) => text !== '');
}

function contactText(matrix: Matrix, id: string): string | undefined {
  const contact: ContactDocument | undefined = roleById(matrix, id)?.contact;
  if (contact === undefined) return undefined;
  const ways = [contact.name, contact.phone, contact.chat, contact.email, contact.url].filter(
    (way) => way !== undefined,
  );
  return ways.length === 0 ? undefined : `Contact ${roleName(matrix, id)}: ${ways.join(' · ')}`;
}

/** The place in the restated document; the document itself is named once, below all answers. */
function sourceText(row: Row): string {
  const source = sourceOf(row);
  const place = [source?.ref, source?.line === undefined ? undefined : `line ${source.line}`].filter(
    (part) => part !== undefined,
  );
  return place.length === 0 ? '' : ` (${place.join(', ')} of the source)`;
}

/** The documents that the answers' matrices restate, each named once: something to look up. */
export function sourcesText(rows: readonly Row[], { paint, width }: Context): string {
  const sources = new Map<string, string>();
  for (const { matrix, area, activity } of rows) {
    const { title, version, date, author, location } = matrix.source ?? {};
    const document = [title, version, date, author].filter((part) => part !== undefined).join(', ');
    const where = activity.source?.location ?? area.source?.location ?? location;
    if (document === '' && where === undefined) continue;
    const lines = wrap(printable(`Source of ${matrix.id}: ${document || 'a document'}`), width, 2);
    sources.set(
      `${matrix.id} ${where}`,
      [lines.join('\n  '), printable(where ?? '')].filter((line) => line !== '').join('\n  '),
    );
  }
  return [...sources.values()].map((text) => paint.dim(text)).join('\n');
}
