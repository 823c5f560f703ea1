import type { MatrixDocument } from '../../model/index.ts';
import { uniqueSlug } from '../../text/slug.ts';
import type { DocumentBlocks } from '../blocks.ts';
import { languageTag, shortId } from '../naming.ts';
import { RowWriter } from './activities.ts';
import type { TableInContext } from './context.ts';
import type { Footnotes } from './footnotes.ts';
import { groupTables } from './groups.ts';
import { areaPaths, documentTitle, groupTitle } from './headings.ts';
import { languageOfTexts } from './language.ts';
import type { Legend } from './legend.ts';
import { Outline } from './outline.ts';
import type { ReadTable, Warn } from './read-table.ts';
import { roleNotesOf } from './role-notes.ts';
import { mergeRoles } from './roles.ts';
import { schemeOf, tickScheme } from './scheme.ts';

export interface BuildInput {
  readonly document: DocumentBlocks;
  /** Of the file. */
  readonly name: string;
  readonly tables: readonly ReadTable[];
  readonly legend: Legend;
  readonly footnotes: (context: TableInContext) => Footnotes;
  readonly warn: Warn;
}

/** Puts the tables that belong together into one matrix each. */
export function buildMatrices(input: BuildInput): MatrixDocument[] {
  const ids = new Set<string>();
  const groups = groupTables(input.tables);
  const title = documentTitle(input.document, input.tables, input.name);
  return groups.map((tables) => {
    const own = groups.length === 1 ? title : groupTitle(tables, title);
    return buildMatrix(input, tables, own, title, uniqueSlug(shortId(own, input.name), ids));
  });
}

function buildMatrix(
  input: BuildInput,
  tables: readonly ReadTable[],
  title: string,
  sourceTitle: string,
  id: string,
): MatrixDocument {
  const roles = mergeRoles(tables, roleNotesOf(input.document));
  const isTicks = tables.every((table) => table.kind === 'ticks');
  const scheme = isTicks ? tickScheme : schemeOf(lettersSeen(tables), input.legend, textOf(input));
  const outline = new Outline();
  const paths = areaPaths(tables, title);
  for (const [index, table] of tables.entries()) {
    const { steps = [], nearest = title } = paths[index] ?? {};
    const writer = new RowWriter(input.footnotes(table.context), scheme, roles, input.warn);
    for (const row of table.rows) {
      const path = [...steps, ...row.areas.map((step) => writer.area(step))];
      outline.add(path.length > 0 ? path : [{ name: nearest, description: '' }], writer.activity(row));
    }
    if (table.rows.length === 0) outline.add(steps, undefined);
  }
  const language = languageTag(input.document.language) ?? languageIn(input.document, tables, title);
  const declared = [...new Map([...roles.values()].map((role) => [role.id, role.document]))];
  return {
    raci: 1,
    id,
    title,
    ...(language !== undefined && { language }),
    scheme: scheme.id,
    ...(scheme.letters !== undefined && { letters: { ...scheme.letters } }),
    source: { title: sourceTitle, location: input.name },
    roles: Object.fromEntries(declared),
    areas: outline.areas,
  };
}

/** Told by the names of the matrix, else by all that the document says; English is not said. */
function languageIn(
  document: DocumentBlocks,
  tables: readonly ReadTable[],
  title: string,
): string | undefined {
  const rows = tables.flatMap((table) => [...table.roles, ...table.rows.map(({ name }) => name)]);
  const around = document.blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'code' ? [] : [block.text],
  );
  const found = languageOfTexts([title, ...rows]) ?? languageOfTexts([title, ...rows, ...around]);
  return found === 'en' ? undefined : found;
}

function lettersSeen(tables: readonly ReadTable[]): Set<string> {
  const seen = new Set<string>();
  for (const table of tables)
    for (const row of table.rows)
      for (const { mark } of row.cells) for (const letter of mark.letters) seen.add(letter);
  return seen;
}

/** The title, the file and the headings: a text about responsibility may name every scheme there is. */
function textOf(input: BuildInput): string {
  const headings = input.document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  return [input.document.title, input.name.toUpperCase(), ...headings].join('\n');
}
