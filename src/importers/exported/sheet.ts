import {
  type AreaDetails,
  type MatrixDetails,
  type PartDetails,
  type RowCell,
  readRowCell,
} from '../../model/details.ts';
import { columnHeads, type ExportedMatrix, pathOf, readExportedMatrix } from '../../model/exchange.ts';
import { type LetterDocument, type RoleKind, type SchemeId, schemes } from '../../model/index.ts';
import { oneLine } from '../../text/printable.ts';
import { keySlug, slug, uniqueSlug } from '../../text/slug.ts';
import type { ImportResult } from '../importer.ts';
import { Outline } from '../tables/outline.ts';
import { activityOf, type ExportedRow } from './activity.ts';
import { type ExportedDocument, exportedDocument, exportedResult, roleNames } from './matrix.ts';

/** A sheet of a workbook, or a CSV file. */
export interface Sheet {
  /** `''` where it has no name of its own. */
  readonly name: string;
  readonly records: readonly { readonly line: number; readonly values: readonly string[] }[];
}

/**
 * Reads sheets in the layout that `raci export` writes: `Area, Activity, …roles, Status, Shared, Note, Source
 * line`, a letter or tick in every cell of a role that is not blank; last a column for programs. `undefined` where one of them has another.
 */
export function exportedSheets(sheets: readonly Sheet[], name: string): ImportResult | undefined {
  return exportedResult(sheets.flatMap((sheet) => readSheet(sheet, name)));
}

/** Where the columns of a sheet are. */
interface Layout {
  readonly matrix: number | undefined;
  readonly area: number;
  readonly roles: readonly number[];
  readonly status: number | undefined;
  readonly shared: number | undefined;
  readonly note: number | undefined;
  readonly line: number | undefined;
  readonly details: number | undefined;
}

function readSheet({ name: sheetName, records }: Sheet, name: string): (ExportedDocument | undefined)[] {
  const [first, ...others] = records;
  const heads = (first?.values ?? []).map((text) => text.trim());
  const layout = layoutOf(heads);
  const rows = others.filter(({ values }) => values.some((text) => text.trim() !== ''));
  if (layout === undefined || !rows.every(({ values }) => isSound(values, layout))) return [undefined];
  const groups = new Map<string, typeof rows>();
  for (const row of rows) {
    const id = layout.matrix === undefined ? '' : (row.values[layout.matrix] ?? '');
    const group = groups.get(id) ?? [];
    group.push(row);
    groups.set(id, group);
  }
  if (groups.size === 0) return [undefined];
  return [...groups].map(([id, group]) => {
    const title = id || (isGeneric(sheetName) ? stem(name) : sheetName);
    return documentOf({ layout, heads, records: group, isAlone: groups.size === 1 }, title, name);
  });
}

function layoutOf(heads: readonly string[]): Layout | undefined {
  const area = heads[0] === columnHeads.matrix ? 1 : 0;
  if (heads[area] !== columnHeads.area || heads[area + 1] !== columnHeads.activity) return undefined;
  let end = heads.length;
  const last = (head: string) => (heads[end - 1] === head && end > area + 3 ? --end : undefined);
  const details = last(columnHeads.details);
  const line = last(columnHeads.line);
  const note = last(columnHeads.note);
  const shared = last(columnHeads.shared);
  const status = last(columnHeads.status);
  const roles = heads.map((_, column) => column).slice(area + 2, end);
  if (roles.length === 0 || roles.some((column) => heads[column] === '')) return undefined;
  return { matrix: area === 1 ? 0 : undefined, area, roles, status, shared, note, line, details };
}

const mark = /^(?:[x✔✓]\ufe0f?|\p{Lu}[\p{L}\p{M}\p{N}]{0,7}(?:\/[\p{L}\p{M}\p{N}]{1,3})*)?(?:\s*\(.*\))?$/su;

/** Every row has its area and its name (an area without rows a line of its own), and marks in its cells. */
function isSound(values: readonly string[], { area, roles, status, details }: Layout): boolean {
  const text = (column: number | undefined) => (column === undefined ? '' : (values[column] ?? '').trim());
  if (text(area) === '' || !/^(?:|planned|retired)$/u.test(text(status))) return false;
  if (text(area + 1) === '')
    return values.every((value, column) => column <= area || column === details || value.trim() === '');
  return roles.every((column) => mark.test(text(column)));
}

/** The rows of one matrix. */
interface Part {
  readonly layout: Layout;
  readonly heads: readonly string[];
  readonly records: Sheet['records'];
  /** False where the sheet holds other matrices too. */
  readonly isAlone: boolean;
}

function documentOf(part: Part, title: string, name: string): ExportedDocument | undefined {
  const { layout, heads, records } = part;
  const cells = records.map(({ values }) => rowCellOf(values, layout));
  const known = cells.find((cell) => cell?.matrix !== undefined)?.matrix ?? {};
  const columns = roleColumns(part, known);
  const roleHeads = columns.map(({ column }) => heads[column] ?? '');
  const rows = records.map(({ line, values }) => rowOf(line, values, layout, columns));
  const letters = schemeFor(rows.flatMap(({ row }) => row.cells));
  // An export has a column for programs; without it, words are rather people, days or prices than letters of somebody's own.
  if (letters.scheme === 'custom' && layout.details === undefined) return undefined;
  const guessed: ExportedMatrix = {
    id: slug(title, 'matrix'),
    language: undefined,
    ...letters,
    roles: columns.map(({ id, kind }) => ({ id, kind })),
  };
  const said = knownMatrix(known, guessed.roles);
  const matrix = said ?? guessed;
  const outline = new Outline();
  for (const { path, row } of rows) {
    const steps = path.map((step) => ({ name: step, description: '' }));
    outline.add(steps, row.name === '' ? undefined : activityOf(row, matrix, new Map()));
  }
  const isBroken = cells.includes(undefined) || (said === undefined && Object.keys(known).length > 0);
  return exportedDocument(matrix, {
    title: typeof known.title === 'string' ? known.title : titleOf(title),
    description: '',
    names: roleNames(roleHeads, matrix.roles).map((text, index) => columns[index]?.name ?? text),
    descriptions: columns.map(({ description }) => description),
    areas: outline.areas,
    page: undefined,
    details: isBroken ? undefined : detailsIn(known, rows, cells),
    name,
  });
}

/** What a row has for programs, the line of its source with it; `undefined` where that cannot be read. */
function rowCellOf(values: readonly string[], layout: Layout): RowCell | undefined {
  const cell = readRowCell(values[layout.details ?? values.length] ?? '');
  const line = (values[layout.line ?? values.length] ?? '').trim();
  if (cell === undefined || !/^[1-9]\d{0,8}$/u.test(line)) return cell;
  return { ...cell, activity: { source: { line: Number(line) }, ...cell.activity } };
}

/** What the cells for programs say about the matrix; `undefined` where they say nothing that can be. */
function knownMatrix({ id, language, scheme, letters }: PartDetails, roles: ExportedMatrix['roles']) {
  const text = JSON.stringify({
    ...{ id, language, scheme, letters },
    roles: roles.map((role) => (role.kind === undefined ? role.id : `${role.id}:${role.kind}`)),
  });
  return readExportedMatrix(text);
}

function detailsIn(
  matrix: PartDetails,
  rows: readonly { readonly path: readonly string[]; readonly row: ExportedRow }[],
  cells: readonly (RowCell | undefined)[],
): MatrixDetails {
  const areas = new Map<string, AreaDetails & { rows: AreaDetails['rows'][number][] }>();
  const areaOf = (path: readonly string[], details: PartDetails = {}) => {
    const key = path.map(oneLine).join('\n');
    const area = areas.get(key) ?? { path, nth: 1, details, rows: [] };
    areas.set(key, area);
    return area;
  };
  for (const cell of cells) for (const { path, details } of cell?.areas ?? []) areaOf(path, details);
  for (const [index, { path, row }] of rows.entries()) {
    const { rows: before } = areaOf(path);
    const nth = 1 + before.filter(({ name }) => oneLine(name) === oneLine(row.name)).length;
    before.push({ name: row.name, nth, details: cells[index]?.activity ?? {} });
  }
  return { matrix, areas: [...areas.values()] };
}

interface RoleColumn {
  readonly column: number;
  readonly id: string;
  readonly kind: RoleKind | undefined;
  /** `undefined` where the head says it all. */
  readonly name: string | undefined;
  readonly description: string;
}

/** The columns of the roles of one matrix: those that it says are its own, and others that it gives something to. */
function roleColumns({ layout, heads, records, isAlone }: Part, known: PartDetails): RoleColumn[] {
  const said = rolesOf(known);
  const taken = new Set(said.map(({ id }) => id));
  const free = new Set(said);
  const columns = layout.roles.flatMap((column): (RoleColumn & { place: number })[] => {
    const head = oneLine(heads[column] ?? '');
    const role = [...free].find(({ id, name }) => [oneLine(name), oneLine(`${name} (${id})`)].includes(head));
    if (role !== undefined) {
      free.delete(role);
      return [{ column, ...role, place: said.indexOf(role) }];
    }
    if (!isAlone && records.every(({ values }) => (values[column] ?? '').trim() === '')) return [];
    const id = uniqueSlug(keySlug(head, 'role'), taken);
    return [{ column, id, kind: undefined, name: undefined, description: '', place: said.length }];
  });
  // In a sheet that several matrices share, the order is that of the first of them.
  return isAlone ? columns : columns.sort((one, other) => one.place - other.place);
}

function rolesOf({ roles }: PartDetails): Omit<RoleColumn & { name: string }, 'column'>[] {
  if (typeof roles !== 'object' || roles === null) return [];
  return Object.entries(roles as Readonly<Record<string, unknown>>).flatMap(([id, role]) => {
    if (typeof role !== 'object' || role === null || !('name' in role) || typeof role.name !== 'string')
      return [];
    const kind = 'kind' in role && roleKinds.find((one) => one === role.kind);
    const description = 'description' in role && typeof role.description === 'string' ? role.description : '';
    return [{ id, name: role.name, kind: kind || undefined, description }];
  });
}

const roleKinds: readonly RoleKind[] = ['provider', 'customer', 'third-party', 'team', 'person'];

function rowOf(
  line: number,
  values: readonly string[],
  layout: Layout,
  roles: readonly RoleColumn[],
): { path: string[]; row: ExportedRow } {
  const text = (column: number | undefined) => (column === undefined ? '' : (values[column] ?? '').trim());
  const shared = text(layout.shared);
  return {
    path: pathOf(text(layout.area)),
    row: {
      line,
      name: text(layout.area + 1),
      cells: roles.map(({ column }) => text(column)),
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
