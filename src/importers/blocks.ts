/**
 * What a document is made of, whatever it was written in (Markdown, HTML): the parts that a reader sees, in order,
 * flat, each with its line. Tables are read by the matrix readers, text by the policy reader.
 */

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
}

/** The own text of a list item; the items of a list inside it follow as blocks of their own, one deeper. */
export interface ListItemBlock extends TextBlock {
  readonly kind: 'listItem';
  /** 0 for an item of an outermost list. */
  readonly depth: number;
  readonly ordered: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly line: number;
  readonly rows: readonly (readonly { readonly text: string; readonly bold: boolean }[])[];
}

export interface CodeBlock {
  readonly kind: 'code';
  /** As written, with its line breaks. */
  readonly text: string;
  /** Of the fence that opens it. */
  readonly line: number;
}

export type Block = HeadingBlock | ParagraphBlock | ListItemBlock | TableBlock | CodeBlock;
