import { columnHeads, type ExportedMatrix, pathOf } from '../../model/exchange.ts';
import {
  type AreaDocument,
  type LetterDocument,
  type MatrixDocument,
  type SchemeId,
  schemes,
} from '../../model/index.ts';
import { keySlug, slug, uniqueSlug } from '../../text/slug.ts';
import { Outline } from '../tables/outline.ts';
import { activityOf, type ExportedRow } from './activity.ts';
import { exportedDocument } from './matrix.ts';

/** A sheet of a workbook, or a CSV file. */
export interface Sheet {
  /** `''` where it has no name of its own. */
  readonly name: string;
  readonly records: readonly { readonly line: number; readonly values: readonly string[] }[];
}

/**
 * Reads sheets in the layout that `raci export` writes: `Area, Activity, …roles, Status, Shared, Note`, a letter or tick
 * in every cell of a role that is not blank. `undefined` where one of them has another.
 */
export function exportedSheets(sheets: readonly Sheet[], name: string): MatrixDocument[] | undefined {
  const documents: MatrixDocument[] = [];
  for (const sheet of sheets) {
    const read = readSheet(sheet, name);
    if (read === undefined) return undefined;
    documents.push(...read);
  }
  return documents.length === 0 ? undefined : documents;
}

/** Where the columns of a sheet are. */
interface Layout {
  readonly matrix: number | undefined;
  readonly area: number;
  readonly roles: readonly number[];
  readonly status: number | undefined;
  readonly shared: number | undefined;
  readonly note: number | undefined;
}

function readSheet({ name: sheetName, records }: Sheet, name: string): MatrixDocument[] | undefined {
  const [first, ...others] = records;
  const heads = (first?.values ?? []).map((text) => text.trim());
  const layout = layoutOf(heads);
  const rows = others.filter(({ values }) => values.some((text) => text.trim() !== ''));
  if (layout === undefined || !rows.every(({ values }) => isSound(values, layout))) return undefined;
  const groups = new Map<string, typeof rows>();
  for (const row of rows) {
    const id = layout.matrix === undefined ? '' : (row.values[layout.matrix] ?? '');
    const group = groups.get(id) ?? [];
    group.push(row);
    groups.set(id, group);
  }
  const documents = [...groups].map(([id, group]) => {
    const title = id || (isGeneric(sheetName) ? stem(name) : sheetName);
    // Of several matrices in one sheet, each has the roles that any of its rows gives something to.
    const columns = layout.roles.filter(
      (column) => groups.size === 1 || group.some(({ values }) => (values[column] ?? '').trim() !== ''),
    );
    return documentOf({ ...layout, roles: columns }, heads, group, title, name);
  });
  return documents.every((document) => document !== undefined) && documents.length > 0
    ? documents
    : undefined;
}

function layoutOf(heads: readonly string[]): Layout | undefined {
  const area = heads[0] === columnHeads.matrix ? 1 : 0;
  if (heads[area] !== columnHeads.area || heads[area + 1] !== columnHeads.activity) return undefined;
  let end = heads.length;
  const last = (head: string) => (heads[end - 1] === head && end > area + 3 ? --end : undefined);
  const note = last(columnHeads.note);
  const shared = last(columnHeads.shared);
  const status = last(columnHeads.status);
  const roles = heads.map((_, column) => column).slice(area + 2, end);
  if (roles.length === 0 || roles.some((column) => heads[column] === '')) return undefined;
  return { matrix: area === 1 ? 0 : undefined, area, roles, status, shared, note };
}

const mark = /^(?:[x✔✓]\ufe0f?|\p{Lu}[\p{L}\p{M}\p{N}]{0,7}(?:\/[\p{L}\p{M}\p{N}]{1,3})*)?(?:\s*\(.*\))?$/su;

/** Every row has its area and its name (an area without rows a line of its own), and marks in its cells. */
function isSound(values: readonly string[], { area, roles, status }: Layout): boolean {
  const text = (column: number | undefined) => (column === undefined ? '' : (values[column] ?? '').trim());
  if (text(area) === '' || !/^(?:|planned|retired)$/u.test(text(status))) return false;
  if (text(area + 1) === '') return values.every((value, column) => column <= area || value.trim() === '');
  return roles.every((column) => mark.test(text(column)));
}

function documentOf(
  layout: Layout,
  heads: readonly string[],
  records: Sheet['records'],
  title: string,
  name: string,
): MatrixDocument | undefined {
  const rows = records.map(({ line, values }) => rowOf(line, values, layout));
  const { scheme, letters } = schemeFor(rows.flatMap(({ row }) => row.cells));
  const taken = new Set<string>();
  const roleHeads = layout.roles.map((column) => heads[column] ?? '');
  const roles = roleHeads.map((head) => ({ id: uniqueSlug(keySlug(head, 'role'), taken), kind: undefined }));
  const matrix: ExportedMatrix = { id: slug(title, 'matrix'), language: undefined, scheme, letters, roles };
  const outline = new Outline();
  for (const { path, row } of rows) {
    const steps = path.map((step) => ({ name: step, description: '' }));
    outline.add(steps, row.name === '' ? undefined : activityOf(row, matrix, new Map()));
  }
  const areas: AreaDocument[] = outline.areas;
  return exportedDocument(matrix, {
    title: titleOf(title),
    description: '',
    heads: roleHeads,
    descriptions: [],
    areas,
    name,
  });
}

function rowOf(
  line: number,
  values: readonly string[],
  layout: Layout,
): { path: string[]; row: ExportedRow } {
  const text = (column: number | undefined) => (column === undefined ? '' : (values[column] ?? '').trim());
  const shared = text(layout.shared);
  return {
    path: pathOf(text(layout.area)),
    row: {
      line,
      name: text(layout.area + 1),
      cells: layout.roles.map(text),
      status: text(layout.status),
      shared: shared === '' ? undefined : shared,
      note: text(layout.note),
    },
  };
}

/** The ordinary scheme that has all the letters, in the order in which they stand in the cells; ticks have their own. */
function schemeFor(cells: readonly string[]): Pick<ExportedMatrix, 'scheme' | 'letters'> {
  const runs = new Set(
    cells.map((cell) => (cell.split('(', 1)[0] ?? '').trimEnd()).filter((run) => run !== ''),
  );
  if (runs.size > 0 && [...runs].every((run) => /^[x✔✓]/u.test(run)))
    return { scheme: 'responsible', letters: undefined };
  const sequences = [...runs].map((run) => run.match(/\p{Lu}[\p{Ll}\p{M}\p{N}]{0,2}|[\p{L}\p{N}]/gu) ?? []);
  const ordinary: readonly SchemeId[] = [
    'raci',
    'rasci',
    'rasic',
    'raci-vs',
    'raciq',
    'racio',
    'daci',
    'rapid',
    'pacsi',
  ];
  const found = ordinary.find((id) => {
    const order: readonly string[] = schemes[id].letters.map(({ letter }) => letter);
    return sequences.every((sequence) =>
      sequence.every((letter, index) => {
        const position = order.indexOf(letter);
        return position >= 0 && (index === 0 || position > order.indexOf(sequence[index - 1] ?? ''));
      }),
    );
  });
  if (found !== undefined) return { scheme: found, letters: undefined };
  const seen = [...new Set(sequences.flat())];
  const owner = seen.includes('A') ? 'A' : seen[0];
  const declared = seen.map((letter): [string, LetterDocument] => [
    letter,
    { name: letter, ...(letter === owner && { owner: true }), ...(letter === 'R' && { doer: true }) },
  ]);
  return { scheme: 'custom', letters: Object.fromEntries(declared) };
}

function isGeneric(sheetName: string): boolean {
  return /^(?:|\p{L}+\s?\d*)$/u.test(sheetName) && !sheetName.includes('-') && !/^\p{Ll}/u.test(sheetName);
}

function stem(name: string): string {
  return (name.split(/[\\/]/u).at(-1) ?? '').replace(/(?<=.)\.[a-z0-9]{1,8}$/iu, '');
}

/** `acme-platform` is called `Acme platform`. */
function titleOf(text: string): string {
  const words = text.replace(/[-_\s]+/gu, ' ').trim();
  return words === '' ? 'Imported matrix' : words.charAt(0).toUpperCase() + words.slice(1);
}
