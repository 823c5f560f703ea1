import { InvalidMatrixError, matrixFromDocument } from '../../load/index.ts';
import type { ExportedMatrix } from '../../model/exchange.ts';
import type { AreaDocument, MatrixDocument, RoleDocument } from '../../model/index.ts';

export interface ExportedParts {
  readonly title: string;
  readonly description: string;
  /** Heads of the columns of roles, in the order of the roles. */
  readonly heads: readonly string[];
  /** What the roles do, in their order; `''` where it is not said. */
  readonly descriptions: readonly string[];
  readonly areas: AreaDocument[];
  /** Of the document. */
  readonly name: string;
}

/** The matrix of a document that `raci export` wrote; `undefined` where somebody has made it into no matrix since. */
export function exportedDocument(
  { id, language, scheme, letters, roles }: ExportedMatrix,
  { title, description, heads, descriptions, areas, name }: ExportedParts,
): MatrixDocument | undefined {
  const titled = title.trim() === '' ? id : title;
  const named = roleNames(heads, roles);
  const document: MatrixDocument = {
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
          name: named[index] ?? role.id,
          ...(role.kind !== undefined && { kind: role.kind }),
          ...(descriptions[index] && { description: descriptions[index] }),
        },
      ]),
    ),
    areas,
  };
  return isSound(document) ? document : undefined;
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
function roleNames(heads: readonly string[], roles: ExportedMatrix['roles']): string[] {
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
