import type { ImportResult } from '../../src/importers/importer.ts';
import type { AreaDocument, CellDocument, MatrixDocument } from '../../src/model/index.ts';
import { cellParts } from '../../src/model/index.ts';
import { slug } from '../../src/text/slug.ts';

/** What an import found, as text that a person can check against the document. */
export function outlineOf(result: ImportResult): string {
  const lines: string[] = [];
  for (const matrix of result.matrices) lines.push(...matrixLines(matrix), '');
  for (const { message, line } of result.warnings) lines.push(`! ${line ?? '-'}: ${message}`);
  return `${lines.join('\n').trim()}\n`;
}

function matrixLines(matrix: MatrixDocument): string[] {
  const lines = [
    `${matrix.title} (${matrix.id}, ${matrix.scheme}${matrix.language ? `, ${matrix.language}` : ''})`,
  ];
  const { raci, id, title, scheme, language, source, letters = {}, roles, areas, ...rest } = matrix;
  const { title: written, location, ...origin } = source ?? {};
  lines.push(...restOf({ ...(written !== title && { written }), ...origin, ...rest }));
  for (const [letter, { name, owner, doer, ...rest }] of Object.entries(letters))
    lines.push(`  ${letter} = ${name}${owner ? ', owner' : ''}${doer ? ', doer' : ''}`, ...restOf(rest));
  for (const [id, { name, kind, aliases, ...rest }] of Object.entries(roles)) {
    const known = `${kind ? ` (${kind})` : ''}${aliases ? ` aka ${aliases.join(', ')}` : ''}`;
    lines.push(`  ${id}: ${name}${known}`, ...restOf(rest));
  }
  for (const area of areas) lines.push(...areaLines(area, 1));
  return lines;
}

function areaLines(area: AreaDocument, depth: number): string[] {
  const { id, name, description, activities = [], areas = [], ...more } = area;
  const lines = [
    `${'#'.repeat(depth)} ${name}${description ? ` -- ${description}` : ''}`,
    ...restOf({ ...derived(id, name), ...more }),
  ];
  for (const {
    id,
    name,
    assign,
    status,
    note,
    source: { line = 0, ref, ...place } = {},
    ...more
  } of activities) {
    const cells = Object.entries(assign).map(([role, cell]) => `${role} ${cellText(cell)}`);
    lines.push(
      `${String(line).padStart(4)}${ref ? ` [${ref}]` : ''} ${name}: ${cells.join(', ') || 'nobody'}`,
      ...restOf({ ...derived(id, name), ...more, ...place }),
    );
    if (status !== undefined) lines.push(`       ${status}`);
    if (note !== undefined) lines.push(`       note: ${note.replaceAll('\n', ' / ')}`);
  }
  for (const inner of areas) lines.push(...areaLines(inner, depth + 1));
  return lines;
}

/** The id of a part, where it is not made of its name. */
function derived(id: string | undefined, name: string): { id?: string } {
  return id === undefined || id === slug(name) ? {} : { id };
}

/** Whatever else a part has. */
function restOf(rest: object): string[] {
  return Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `       ${key}: ${JSON.stringify(value)}`);
}

function cellText(cell: CellDocument): string {
  const { letters, note } = cellParts(cell);
  return `${String(letters)}${note === undefined ? '' : ` (${note})`}`;
}
