import type { Exporter } from './exporter.ts';

export { areaDocument, documentOf } from './document.ts';
export type { Exporter, ExportOptions } from './exporter.ts';

/** A line of the registry: what a command needs to know without loading the format. */
export interface ExporterEntry {
  /** As given to `--to`. */
  readonly id: string;
  /** Other names that people give it. */
  readonly aliases: readonly string[];
  /** With the dot. */
  readonly extension: string;
  /** Not for a terminal. */
  readonly isBinary: boolean;
  load(): Promise<Exporter>;
}

/** All formats. One is loaded when it is asked for: what writes spreadsheets is heavy. */
export const exporters: readonly ExporterEntry[] = [
  {
    id: 'markdown',
    aliases: ['md', 'gfm'],
    extension: '.md',
    isBinary: false,
    load: async () => (await import('./markdown.ts')).markdown,
  },
  {
    id: 'html',
    aliases: ['htm'],
    extension: '.html',
    isBinary: false,
    load: async () => (await import('./html.ts')).htmlPage,
  },
  {
    id: 'csv',
    aliases: [],
    extension: '.csv',
    isBinary: false,
    load: async () => (await import('./separated.ts')).csv,
  },
  {
    id: 'tsv',
    aliases: [],
    extension: '.tsv',
    isBinary: false,
    load: async () => (await import('./separated.ts')).tsv,
  },
  {
    id: 'xlsx',
    aliases: ['excel'],
    extension: '.xlsx',
    isBinary: true,
    load: async () => (await import('./xlsx.ts')).xlsx,
  },
  {
    id: 'json',
    aliases: [],
    extension: '.json',
    isBinary: false,
    load: async () => (await import('./json.ts')).json,
  },
];

/** The format of that name; `undefined` where there is none. */
export function exporterNamed(name: string): ExporterEntry | undefined {
  const wanted = name.toLowerCase();
  return exporters.find(({ id, aliases }) => id === wanted || aliases.includes(wanted));
}

/** The format whose files end like this name; `undefined` where there is none. */
export function exporterFor(fileName: string): ExporterEntry | undefined {
  const name = fileName.toLowerCase();
  return exporters.find(({ extension }) => name.endsWith(extension));
}
