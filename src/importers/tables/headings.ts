import type { DocumentBlocks } from '../blocks.ts';
import { fileTitle } from '../naming.ts';
import type { AreaStep, ReadTable } from './read-table.ts';
import { matrixWords, responsibilityWords } from './words.ts';

/** What the document is called: by itself, by the heading over all its matrices, or by its file. */
export function documentTitle(document: DocumentBlocks, tables: readonly ReadTable[], name: string): string {
  if (document.title !== '') return document.title;
  const [outermost] = tables[0]?.context.headings ?? [];
  const shared = tables.every((table) => table.context.headings[0] === outermost);
  if (outermost !== undefined && shared) return outermost.text;
  const heading = document.blocks.find((block) => block.kind === 'heading');
  if (heading?.kind === 'heading' && heading.depth === 1) return heading.text;
  if (tables.length === 1 && tables[0]?.title) return tables[0].title;
  return fileTitle(name);
}

/** What the tables of one matrix have as a heading in common, below the title of the document. */
export function groupTitle(tables: readonly ReadTable[], title: string): string {
  const common = commonHeadings(tables).filter((heading) => heading !== title);
  return common.at(-1) ?? tables[0]?.context.caption?.text ?? title;
}

function commonHeadings(tables: readonly ReadTable[]): string[] {
  const [first, ...rest] = tables.map((table) => headingsOf(table));
  return (first ?? [])
    .filter((_, depth) => rest.every((path) => path[depth]?.line === first?.[depth]?.line))
    .map(({ text }) => text);
}

function headingsOf(table: ReadTable): { text: string; line: number }[] {
  const { headings, caption } = table.context;
  const path: { text: string; line: number }[] = [...headings];
  if (caption !== undefined) path.push(caption);
  if (table.title !== '' && !isGeneric(table.title)) path.push({ text: table.title, line: table.line });
  return table.heading === 'area' ? path : path.slice(0, -1);
}

/**
 * The headings above each table that are areas: not those that all tables have in common and that only say what the
 * matrix is called. `nearest` names the area of rows that are in no other.
 */
export function areaPaths(
  tables: readonly ReadTable[],
  title: string,
): { steps: AreaStep[]; nearest: string }[] {
  const paths = tables.map((table) => headingsOf(table));
  const [first = []] = paths;
  const inner =
    tables.length === 1 && tables.every((table) => table.rows.every((row) => row.areas.length > 0));
  const shortest = Math.min(...paths.map((path) => path.length));
  let drop = 0;
  while (drop < shortest && paths.every((path) => path[drop]?.line === first[drop]?.line)) {
    const text = first[drop]?.text ?? '';
    const isTitle = drop === 0 && (text === title || tables[0]?.context.headings[0]?.depth === 1);
    if (!isTitle && !isGeneric(text) && !inner) break;
    drop++;
  }
  return paths.map((path) => ({
    steps: path.slice(drop).map(({ text }) => ({ name: text, description: '' })),
    nearest: path.at(-1)?.text ?? title,
  }));
}

/** A heading that says no more than that a matrix follows. */
function isGeneric(text: string): boolean {
  return responsibilityWords.has(text) || matrixWords.has(text);
}
