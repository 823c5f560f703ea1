import { InvalidMatrixError, matrixFromDocument } from '../../load/index.ts';
import { type MatrixDetails, noDetails } from '../../model/details.ts';
import type { ExportedMatrix } from '../../model/exchange.ts';
import type { AreaDocument, MatrixDocument, RoleDocument } from '../../model/index.ts';
import type { ImportResult, ImportWarning } from '../importer.ts';
import { type ExportedPage, withDetails } from './details.ts';

export interface ExportedParts {
  readonly title: string;
  readonly description: string;
  /** Names of the roles, in their order. */
  readonly names: readonly string[];
  /** What the roles do, in their order; `''` where it is not said. */
  readonly descriptions: readonly string[];
  readonly areas: readonly AreaDocument[];
  /** What a page recommends and notes; `undefined` for a sheet, which has no place for it. */
  readonly page: ExportedPage | undefined;
  /** What nobody is shown; `undefined` where it can no longer be read. */
  readonly details: MatrixDetails | undefined;
  /** Of the document. */
  readonly name: string;
}

/** A matrix that was read back, with what was lost of it. */
export interface ExportedDocument {
  readonly document: MatrixDocument;
  readonly warnings: readonly ImportWarning[];
}

/** What the importers make of the matrices of a document; `undefined` where one of them is no longer one. */
export function exportedResult(read: readonly (ExportedDocument | undefined)[]): ImportResult | undefined {
  const sound = read.filter((one) => one !== undefined);
  if (sound.length === 0 || sound.length < read.length) return undefined;
  return {
    matrices: sound.map(({ document }) => document),
    warnings: sound.flatMap(({ warnings }) => warnings),
  };
}

/** The matrix of a document that `raci export` wrote; `undefined` where somebody has made it into no matrix since. */
export function exportedDocument(matrix: ExportedMatrix, parts: ExportedParts): ExportedDocument | undefined {
  const { details, page } = parts;
  const shown = shownDocument(matrix, parts);
  const document = withDetails(shown, details ?? noDetails, page);
  if (details !== undefined && isSound(document)) return { document, warnings: [] };
  const bare = withDetails(shown, noDetails, page);
  if (!isSound(bare)) return undefined;
  const message = `What raci wrote into the document for programs has been changed and cannot be read; "${shown.title}" is what its tables say`;
  return { document: bare, warnings: [{ message, line: undefined }] };
}

/** What people are shown. */
function shownDocument(
  { id, language, scheme, letters, roles }: ExportedMatrix,
  { title, description, names, descriptions, areas, name }: ExportedParts,
): MatrixDocument {
  const titled = title.trim() === '' ? id : title;
  return {
    raci: 1,
    id,
    title: titled,
    ...(description !== '' && { description }),
    ...(language !== undefined && { language }),
    scheme,
    ...(letters !== undefined && { letters: { ...letters } }),
    source: { title: titled, location: name },
    roles: Object.fromEntries(
      roles.map((role, index): [string, RoleDocument] => [
        role.id,
        {
          name: names[index] ?? role.id,
          ...(role.kind !== undefined && { kind: role.kind }),
          ...(descriptions[index] && { description: descriptions[index] }),
        },
      ]),
    ),
    areas: [...areas],
  };
}

function isSound(document: MatrixDocument): boolean {
  try {
    matrixFromDocument(document);
    return true;
  } catch (error) {
    if (error instanceof InvalidMatrixError) return false;
    throw error;
  }
}

/** Roles of one name stand in the head with their ids, `Team (team-b)`, to be told apart. */
export function roleNames(heads: readonly string[], roles: ExportedMatrix['roles']): string[] {
  const bare = heads.map((head, index) => {
    const suffix = ` (${roles[index]?.id})`;
    return head.endsWith(suffix) ? head.slice(0, -suffix.length) : head;
  });
  const uses = new Map<string, number>();
  for (const name of bare) uses.set(folded(name), (uses.get(folded(name)) ?? 0) + 1);
  return heads.map((head, index) => {
    const name = bare[index] ?? head;
    const isAlike = (uses.get(folded(name)) ?? 0) > 1;
    return (isAlike ? name : head).trim() || (roles[index]?.id ?? head);
  });
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
