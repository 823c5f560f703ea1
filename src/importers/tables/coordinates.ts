import type { Block, DocumentBlocks, TableBlock } from '../blocks.ts';

/** The document without the letters of columns and the numbers of rows that a spreadsheet shows around its cells. */
export function withoutCoordinates(document: DocumentBlocks): DocumentBlocks {
  const blocks = document.blocks.map(
    (block): Block => (block.kind === 'table' && hasCoordinates(block) ? cellsOnly(block) : block),
  );
  return { ...document, blocks };
}

/** `A`, `B`, … over the columns (hidden ones left out) and ascending numbers before the rows. */
function hasCoordinates({ rows }: TableBlock): boolean {
  const [top, ...below] = rows;
  const [corner, first, second, ...others] = top?.cells.map((cell) => cell.text) ?? [];
  if (corner !== '' || first !== 'A' || second !== 'B' || below.length < 2) return false;
  let last = 'B';
  for (const name of others) {
    if (!/^[A-Z]{1,2}$/u.test(name) || !isLater(name, last)) return false;
    last = name;
  }
  let number = 0;
  for (const { cells } of below) {
    const text = cells[0]?.text ?? '';
    if (text === '') continue;
    if (!/^\d{1,6}$/u.test(text) || Number(text) <= number) return false;
    number = Number(text);
  }
  return number > 1;
}

function isLater(name: string, other: string): boolean {
  return name.length === other.length ? name > other : name.length > other.length;
}

/** What heads the page heads no rows of the matrix: only cells in bold are told from others. */
function cellsOnly(table: TableBlock): TableBlock {
  return {
    ...table,
    rows: table.rows.slice(1).map((row) => ({ ...row, header: false, cells: row.cells.slice(1) })),
  };
}
