import type { Importer, ImportOptions, ImportResult } from './importer.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly extensions: readonly string[];
  load(): Promise<Importer>;
}

/** The formats that can be read, in the order shown. Their readers are loaded when they are asked for. */
export const importers: readonly Entry[] = [
  {
    id: 'markdown',
    title: 'Markdown',
    extensions: ['.md', '.markdown', '.mdx', '.mkd', '.mdown', '.qmd', '.rmd', '.txt'],
    load: async () => (await import('./markdown.ts')).markdown,
  },
  {
    id: 'html',
    title: 'HTML',
    extensions: ['.html', '.htm', '.xhtml'],
    load: async () => (await import('./html.ts')).html,
  },
  {
    id: 'csv',
    title: 'CSV',
    extensions: ['.csv', '.tsv', '.tab', '.psv'],
    load: async () => (await import('./csv.ts')).csv,
  },
  {
    id: 'xlsx',
    title: 'Excel',
    extensions: ['.xlsx', '.xlsm'],
    load: async () => (await import('./xlsx.ts')).xlsx,
  },
  {
    id: 'json',
    title: 'JSON',
    extensions: ['.json'],
    load: async () => (await import('./json.ts')).json,
  },
];

/** The importer of that id, or of that file name's extension; `undefined` where there is none. */
export async function importerFor(nameOrId: string): Promise<Importer | undefined> {
  const wanted = nameOrId.toLowerCase();
  const entry =
    importers.find(({ id, extensions }) => id === wanted || extensions.includes(`.${wanted}`)) ??
    importers.find(({ extensions }) => extensions.some((extension) => wanted.endsWith(extension)));
  const importer = await entry?.load();
  return importer === undefined
    ? undefined
    : { ...importer, import: (content, options) => guarded(importer, content, options) };
}

/** The parsers of Markdown and HTML run out of stack on text that is nested thousands deep; no document of people is. */
async function guarded(
  importer: Importer,
  content: Uint8Array,
  options: ImportOptions,
): Promise<ImportResult> {
  try {
    return await importer.import(content, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      matrices: [],
      warnings: [{ message: 'The document is nested too deeply to be read', line: undefined }],
      isUnreadable: true,
    };
  }
}
