import type { ImportResult } from '../../src/importers/importer.ts';
import type { AreaDocument, CellDocument, MatrixDocument } from '../../src/model/index.ts';
import { cellParts } from '../../src/model/index.ts';

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
  for (const [letter, { name, owner, doer }] of Object.entries(matrix.letters ?? {}))
    lines.push(`  ${letter} = ${name}${owner ? ', owner' : ''}${doer ? ', doer' : ''}`);
  for (const [id, { name, kind, aliases }] of Object.entries(matrix.roles))
    lines.push(`  ${id}: ${name}${kind ? ` (${kind})` : ''}${aliases ? ` aka ${aliases.join(', ')}` : ''}`);
  for (const area of matrix.areas) lines.push(...areaLines(area, 1));
  return lines;
}

function areaLines(area: AreaDocument, depth: number): string[] {
  const lines = [`${'#'.repeat(depth)} ${area.name}${area.description ? ` -- ${area.description}` : ''}`];
  for (const activity of area.activities ?? []) {
    const cells = Object.entries(activity.assign).map(([role, cell]) => `${role} ${cellText(cell)}`);
    const line = activity.source?.line ?? 0;
    const ref = activity.source?.ref ? ` [${activity.source.ref}]` : '';
    lines.push(`${String(line).padStart(4)}${ref} ${activity.name}: ${cells.join(', ') || 'nobody'}`);
    if (activity.status !== undefined) lines.push(`       ${activity.status}`);
    if (activity.note !== undefined) lines.push(`       note: ${activity.note.replaceAll('\n', ' / ')}`);
  }
  for (const inner of area.areas ?? []) lines.push(...areaLines(inner, depth + 1));
  return lines;
}

function cellText(cell: CellDocument): string {
  const { letters, note } = cellParts(cell);
  return `${String(letters)}${note === undefined ? '' : ` (${note})`}`;
}
