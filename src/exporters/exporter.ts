import type { Matrix } from '../model/index.ts';

export interface ExportOptions {
  /** One table per area under its heading, or one table with section rows (Markdown). */
  readonly layout: 'sections' | 'single';
}

/** Writes matrices in one format. Pure: returns the content and never prints. */
export interface Exporter {
  /** As given to `--to`. */
  readonly id: string;
  readonly title: string;
  /** With the dot. */
  readonly extension: string;
  /** Text, or bytes for a binary format (which is never written to a terminal). */
  export(matrices: readonly Matrix[], options: ExportOptions): Promise<string | Uint8Array>;
}
