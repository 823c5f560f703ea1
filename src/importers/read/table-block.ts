import type { Block, TableBlock, TableCell, TableRow } from '../blocks.ts';
import type { PlainText } from './plain-text.ts';

const missing: TableCell = { text: '', bold: false, origin: 'missing' };

/** A cell of its own with that text. */
export function tableCell(plain: PlainText): TableCell {
  const { text, struck, hasStruck, links, allItalic } = plain;
  return {
    text,
    bold: plain.allBold,
    origin: 'own',
    ...(allItalic && { italic: true }),
    ...(struck !== '' && { struck }),
    ...(hasStruck && struck === '' && { partlyStruck: true }),
    ...(links > 0 && { links }),
  };
}

/** More columns than any matrix has; what stands further right is left out. */
export const mostColumns = 400;

/** A table whose rows are all as long as the longest. */
export function tableBlock(rows: readonly TableRow[], line: number): TableBlock {
  let width = 0;
  for (const row of rows) width = Math.min(mostColumns, Math.max(width, row.cells.length));
  return {
    kind: 'table',
    line,
    rows: rows.map((row) => ({
      ...row,
      cells: [
        ...row.cells.slice(0, width),
        ...Array<TableCell>(Math.max(0, width - row.cells.length)).fill(missing),
      ],
    })),
  };
}

/** The block as it stands `lines` further down. */
export function shifted(block: Block, lines: number): Block {
  if (lines === 0) return block;
  if (block.kind !== 'table') return { ...block, line: block.line + lines };
  return {
    ...block,
    line: block.line + lines,
    rows: block.rows.map((row) => ({ ...row, line: row.line + lines })),
  };
}
