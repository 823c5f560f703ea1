/**
 * What a document is made of, whatever it was written in (Markdown, HTML, CSV, XLSX): the parts that a reader sees, in
 * order, flat, each with its line. Tables are read by the matrix readers, text by the policy reader.
 */

/** A document, read as blocks. */
export interface DocumentBlocks {
  /** What the document says it is called in its front matter or `<title>`; `''` where it does not say so there. */
  readonly title: string;
  /** BCP 47, where the document says so. */
  readonly language: string | undefined;
  readonly blocks: readonly Block[];
}

/** A run of text that carries no marks any more: `**Cloud Temple** is …` is `Cloud Temple is …`. */
interface TextBlock {
  /** Plain text; line breaks inside are blanks. */
  readonly text: string;
  /**
   * The bold text that the block begins with, plain: `Responsibility of X:` of a paragraph `**Responsibility of X:**`.
   * `''` where it does not begin with bold text; equal to `text` where all of it is bold.
   */
  readonly lead: string;
  /** Line of the document, from 1. */
  readonly line: number;
}

export interface HeadingBlock extends TextBlock {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly depth: number;
}

export interface ParagraphBlock extends TextBlock {
  readonly kind: 'paragraph';
  /** The same text, cut where the document breaks the line, seen or unseen. */
  readonly lines?: readonly string[];
}

/** The own text of a list item; the items of a list inside it follow as blocks of their own, one deeper. */
export interface ListItemBlock extends TextBlock {
  readonly kind: 'listItem';
  /** 0 for an item of an outermost list. */
  readonly depth: number;
  readonly ordered: boolean;
  /** What the item begins with: `*`, `-`, `1.`; a footnote under a table is often a list item to a Markdown parser. */
  readonly marker?: string;
}

/** What a mark such as `[^1]` refers to. */
export interface FootnoteBlock extends TextBlock {
  readonly kind: 'footnote';
  readonly label: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly line: number;
  /** The depth of the headings that it was made of: like them, it ends what stands under others of that depth. */
  readonly depth?: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly line: number;
  /** The document itself says that this row heads the others (`<thead>`, the first row of a Markdown table). */
  readonly header: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** Plain text; a line break inside is `\n`, what was struck out is left out. */
  readonly text: string;
  /** What was struck out, where nothing else stands in the cell. */
  readonly struck?: string;
  /** True where something in it was struck out, and other text was left. */
  readonly partlyStruck?: boolean;
  /** How many links it holds whose address the text does not show. */
  readonly links?: number;
  /** All of the text is bold, or the cell heads its row. */
  readonly bold: boolean;
  /** All of the text is in italics. */
  readonly italic?: boolean;
  /**
   * `own`: written here. `span`: covered by a cell to the left that spans several columns, whose text is repeated.
   * `above`: covered by a cell above that spans several rows, likewise. `missing`: the row ends before this column.
   */
  readonly origin: 'own' | 'span' | 'above' | 'missing';
}

export interface CodeBlock {
  readonly kind: 'code';
  /** As written, with its line breaks. */
  readonly text: string;
  /** Of the fence that opens it. */
  readonly line: number;
}

export type Block = HeadingBlock | ParagraphBlock | ListItemBlock | FootnoteBlock | TableBlock | CodeBlock;
