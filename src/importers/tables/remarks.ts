import type { Block, DocumentBlocks, ParagraphBlock, TableBlock, TableRow } from '../blocks.ts';
import { lettersOfHeader } from './letter-words.ts';

const opening =
  /^(?:[*†‡§]{1,3}\s*\S|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\(\d{1,2}\)\s|\[\^?\d{1,2}\]\s|(?:notes?|legend|legende|légende|leyenda|legenda|key|nb|n\.b\.|nota|notas|anmerkung|hinweis|remarque|opmerking|uwaga|примечание|注|备注|備考|凡例|비고)\s*[:：])/iu;

/**
 * The document with the rows under a table that are none taken out of it: footnotes and keys that stand in a cell of
 * their own become paragraphs after the table.
 */
export function withoutRemarks(document: DocumentBlocks): DocumentBlocks {
  const blocks = document.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'table') return [block];
    let end = block.rows.length;
    while (end > 1 && remarkIn(block.rows[end - 1]) !== undefined) end--;
    if (end === block.rows.length) return [block];
    const table: TableBlock = { ...block, rows: block.rows.slice(0, end) };
    return [table, ...block.rows.slice(end).flatMap(paragraph)];
  });
  return { ...document, blocks };
}

function paragraph(row: TableRow): ParagraphBlock[] {
  const text = remarkIn(row) ?? '';
  if (text === '') return [];
  return [
    {
      kind: 'paragraph',
      text: text.replaceAll('\n', ' '),
      lead: '',
      lines: text.split('\n'),
      line: row.line,
    },
  ];
}

/** The text of a row that is a footnote, a key or blank; `undefined` for every other row. */
function remarkIn(row: TableRow | undefined): string | undefined {
  const texts = new Set(row?.cells.map((cell) => cell.text).filter((text) => text !== ''));
  const [text = ''] = texts;
  if (texts.size === 0) return '';
  if (texts.size > 1) return undefined;
  if (opening.test(text)) return text;
  const [first = ''] = text.split(/[,;|·\n]/u);
  return /[=:–-]/u.test(first) && first.length < 60 && lettersOfHeader(first) !== undefined
    ? text
    : undefined;
}
