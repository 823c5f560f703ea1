import type { Block, DocumentBlocks, HeadingBlock, TableBlock } from '../blocks.ts';

/** A table with what stands around it. */
export interface TableInContext {
  readonly table: TableBlock;
  /** From the outermost down to the one right above. */
  readonly headings: readonly HeadingBlock[];
  /** A short line in bold, or one that ends in a colon, right above the table: a heading in all but name. */
  readonly caption: { readonly text: string; readonly line: number } | undefined;
  /** The text between the table and the heading or table before it. */
  readonly before: readonly Block[];
  /** The text between the table and the next heading or table. */
  readonly after: readonly Block[];
}

/** The tables of a document in order, each with its surroundings. */
export function tablesInContext(document: DocumentBlocks): TableInContext[] {
  const tables: TableInContext[] = [];
  const headings: HeadingBlock[] = [];
  let run: Block[] = [];
  let open: { after: Block[] } | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'heading' || (block.kind === 'table' && block.depth !== undefined)) {
      while ((headings.at(-1)?.depth ?? 0) >= (block.depth ?? 0)) headings.pop();
      run = [];
      open = undefined;
    }
    if (block.kind === 'heading') headings.push(block);
    else if (block.kind === 'table') {
      const after: Block[] = [];
      tables.push({ table: block, headings: [...headings], caption: captionOf(run), before: run, after });
      run = [];
      open = { after };
    } else {
      run.push(block);
      open?.after.push(block);
    }
  }
  return tables;
}

function captionOf(run: readonly Block[]): TableInContext['caption'] {
  const last = run.at(-1);
  if (last?.kind !== 'paragraph' || last.text.length > 90) return undefined;
  const isTitle = last.lead !== '' && last.lead === last.text && !/[.!?]$/u.test(last.text);
  return isTitle ? { text: last.text.replace(/(?:(?<!\s)\s+)?[:：]$/u, ''), line: last.line } : undefined;
}
