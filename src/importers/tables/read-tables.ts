import { plural } from '../../text/printable.ts';
import type { Block, DocumentBlocks } from '../blocks.ts';
import { columnsOf, markColumnsOf, withoutFacts } from './columns.ts';
import { assignmentColumn, readCompact } from './compact-layout.ts';
import { type TableInContext, tablesInContext } from './context.ts';
import { type Grid, gridsOf, isDuty } from './grid.ts';
import { oneLine, readGrid, shortened } from './grid-layout.ts';
import { describe, isLegend, kindOf, type Surroundings } from './judge.ts';
import { alphabetOf, type Legend } from './legend.ts';
import { letterOfWord } from './letter-words.ts';
import type { Alphabet } from './marks.ts';
import { contentOf, isFilled, letterColumnsOf, readNames } from './names-layout.ts';
import type { NoMatrix, ReadRow, ReadTable, Warn } from './read-table.ts';
import {
  isTurned,
  labelColumn,
  longColumns,
  partyShare,
  readLong,
  turned,
  turnedNames,
} from './turned-layouts.ts';
import {
  activityWords,
  factWords,
  foldWords,
  noteWords,
  responsibilityWords,
  roleWords,
  symbolWords,
} from './words.ts';

export interface TablesRead {
  readonly tables: readonly ReadTable[];
  readonly refused: readonly NoMatrix[];
}

/** Finds the tables of a document that are (parts of) matrices, and reads them. */
export function readTables(document: DocumentBlocks, name: string, legend: Legend, warn: Warn): TablesRead {
  const alphabet = alphabetOf(document, legend);
  const known = new Set<string>();
  const results: { grid: Grid; context: TableInContext; read: ReadTable | NoMatrix }[] = [];
  const around: Surroundings = {
    speaks: speaks(document, name),
    titled: responsibilityWords.has(`${document.title} / ${outermostHeading(document)} / ${name}`),
    legend,
    known: (head) => known.has(foldWords(head)),
    hasLetters: () => results.some(({ read }) => !('seen' in read) && read.kind === 'letters'),
  };
  const refused: NoMatrix[] = [];
  for (const context of tablesInContext(document)) {
    const grids = gridsOf(context.table, alphabet);
    if (grids.length === 0) refused.push({ line: context.table.line, seen: 'a table without a head' });
    for (const grid of grids) {
      const read = readGridAs(grid, context, around, alphabet, warn);
      results.push({ grid, context, read });
      if (!('seen' in read)) for (const role of read.roles) known.add(foldWords(role));
    }
  }
  const tables: ReadTable[] = [];
  const kind = results.flatMap(({ read }) => ('seen' in read ? [] : [read.kind]))[0] ?? 'letters';
  for (const { grid, context, read } of results) {
    const final =
      'seen' in read ? (readWithoutMarks(grid, context, around, alphabet, kind, warn) ?? read) : read;
    if ('seen' in final) refused.push(final);
    else tables.push(final);
  }
  if (tables.some((table) => table.rows.length > 0)) return { tables: joinedByRole(tables), refused };
  const single = around.titled
    ? results.flatMap(({ grid, context }) => readOneLetter(grid, context) ?? [])
    : [];
  return { tables: single, refused };
}

/** Tables that are each about the role in the heading above are one table with a row per activity. */
function joinedByRole(tables: readonly ReadTable[]): ReadTable[] {
  const joined: ReadTable[] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    if (last === undefined || !table.roleByHeading || !last.roleByHeading) {
      joined.push(table);
      continue;
    }
    const rows = new Map(last.rows.map((row) => [row.name, row]));
    for (const row of table.rows) {
      const same = rows.get(row.name);
      rows.set(row.name, same === undefined ? row : { ...same, cells: [...same.cells, ...row.cells] });
    }
    joined[joined.length - 1] = { ...last, roles: [...last.roles, ...table.roles], rows: [...rows.values()] };
  }
  return joined;
}

/** In a document about responsibilities that has no other matrix: a table that names who is responsible, and no more. */
function readOneLetter(grid: Grid, context: TableInContext): ReadTable | undefined {
  const letters = letterColumnsOf(grid);
  const isPlan = grid.heads.some((head) => factWords.is(head));
  if (letters.length !== 1 || isPlan || listsRoles(grid) || !activityWords.is(grid.heads[0] ?? ''))
    return undefined;
  if (contentOf(grid, letters) !== 'names' || !isFilled(grid, letters) || holdsLetterWords(grid))
    return undefined;
  const names = readNames(grid, letters);
  if (names === undefined || names.roles.length === 0) return undefined;
  return {
    context,
    line: grid.line,
    title: grid.title,
    namedByHeading: false,
    roleByHeading: false,
    kind: 'letters',
    ...names,
  };
}

/** A table under the heads of the others in which nobody has anything: rows that are all gaps, or no row at all. */
function readWithoutMarks(
  grid: Grid,
  context: TableInContext,
  around: Surroundings,
  alphabet: Alphabet,
  kind: ReadTable['kind'],
  warn: Warn,
): ReadTable | undefined {
  const roles = [...grid.heads.keys()].filter(
    (column) => column > 0 && around.known(grid.heads[column] ?? ''),
  );
  const others = [...grid.heads.keys()].filter((column) => column > 0 && !roles.includes(column));
  if (roles.length === 0 || others.some((column) => !noteWords.has(grid.heads[column] ?? '')))
    return undefined;
  const isBlank = grid.rows.every((row) =>
    roles.every((column) => row.marks[column]?.kind === 'empty' || row.marks[column]?.kind === 'no'),
  );
  const columns = isBlank ? columnsOf(grid, roles) : undefined;
  if (columns === undefined && grid.rows.length > 0) return undefined;
  const rows = columns === undefined ? [] : readGrid(grid, columns, alphabet, warn);
  return {
    context,
    line: grid.line,
    title: grid.title,
    kind,
    roles: roles.map((column) => oneLine(grid.heads[column] ?? '')),
    rows,
    namedByHeading: false,
    roleByHeading: false,
  };
}

function speaks(document: DocumentBlocks, name: string): boolean {
  if (responsibilityWords.has(`${document.title} / ${name}`)) return true;
  return document.blocks.some((block: Block) =>
    block.kind === 'table'
      ? block.rows[0]?.cells.some((cell) => responsibilityWords.has(cell.text)) === true
      : block.text.length < 5000 && responsibilityWords.has(block.text),
  );
}

function outermostHeading(document: DocumentBlocks): string {
  const heading = document.blocks.find((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? heading.text : '';
}

function readGridAs(
  grid: Grid,
  context: TableInContext,
  around: Surroundings,
  alphabet: Alphabet,
  warn: Warn,
): ReadTable | NoMatrix {
  const base = { context, line: grid.line, title: grid.title, namedByHeading: false, roleByHeading: false };
  const letterColumns = letterColumnsOf(grid);
  const distinct = new Set(letterColumns.flatMap(({ letters }) => letters));
  const isScheme = distinct.has('R') || distinct.has('A') || distinct.has('D');
  if (letterColumns.length > 1 && distinct.size > 1 && isScheme) {
    const content = contentOf(grid, letterColumns);
    if (content === 'names' && listsRoles(grid))
      return { line: grid.line, seen: 'a list of what each role does' };
    if (content === 'names' && isFilled(grid, letterColumns) && !holdsLetterWords(grid)) {
      const names = readNames(grid, letterColumns);
      if (names !== undefined && names.roles.length > 0) return { ...base, kind: 'letters', ...names };
    }
    if (content === 'ticks') {
      const columns = letterColumns.map(({ column }) => column);
      const long = longColumns(grid, columns);
      const read = long === undefined ? undefined : readAsLong(grid, context, long, columns, letterColumns);
      if (read !== undefined) return read;
    }
  }
  const assignments = assignmentColumn(grid);
  const compact = assignments === undefined ? undefined : readCompact(grid, assignments);
  if (compact !== undefined) return { ...base, kind: 'letters', ...compact };
  const upended = turnedNames(grid);
  if (upended !== undefined) {
    const columns = letterColumnsOf(upended);
    const names = contentOf(upended, columns) === 'names' ? readNames(upended, columns) : undefined;
    if (names !== undefined && names.roles.length > 0) return { ...base, kind: 'letters', ...names };
  }
  const candidates = markColumnsOf(grid, around.known);
  const refusal = (): NoMatrix => ({ line: grid.line, seen: describe(grid, candidates) });
  if (candidates.length === 0 || isLegend(grid, candidates)) return refusal();
  const label = labelColumn(grid, candidates);
  const isTurnedRound = label !== undefined && isTurned(grid, candidates, label);
  const marks = isTurnedRound ? candidates : withoutFacts(grid, candidates, around.known);
  if (!grid.rows.some((row) => marks.some((column) => isDuty(row.marks[column])))) return refusal();
  const kind = kindOf(grid, marks, label ?? 0, context, around);
  if (kind === undefined) return refusal();
  const long = marks.length === 1 ? longColumns(grid, marks) : undefined;
  if (long !== undefined) return readAsLong(grid, context, long, marks, []) ?? refusal();
  const upright = isTurnedRound
    ? turned(grid, marks, label, warn)
    : withNames(namedByRole(grid, marks, context), marks, warn);
  const roleColumns = isTurnedRound ? upright.heads.map((_, column) => column).slice(1) : marks;
  const columns = columnsOf(upright, roleColumns);
  if (columns === undefined) return refusal();
  for (const column of columns.others) {
    const head = upright.heads[column] ?? '';
    if (head !== '')
      warn(`The column "${shortened(head)}" is no role and no comment; it was left out`, grid.line);
  }
  const rows = readGrid(upright, columns, alphabet, warn);
  if (rows.length === 0) return refusal();
  const roleByHeading = !isTurnedRound && namedByRole(grid, marks, context) !== grid;
  const roles = roleColumns.map((column) => oneLine(upright.heads[column] ?? ''));
  return { ...base, kind, roles, rows, namedByHeading: roleByHeading, roleByHeading };
}

/** A single column headed `RACI` under the heading of a role: `Librarian` over `Activity | RACI`. */
function namedByRole(grid: Grid, marks: readonly number[], context: TableInContext): Grid {
  const [column] = marks;
  const heading = context.caption?.text ?? context.headings.at(-1)?.text ?? '';
  if (column === undefined || marks.length > 1 || heading === '') return grid;
  const head = grid.heads[column] ?? '';
  if (!responsibilityWords.has(head) && !symbolWords.is(head) && head !== '') return grid;
  return { ...grid, heads: grid.heads.map((text, index) => (index === column ? heading : text)) };
}

/** A column of letters without a head is a role that nobody named. */
function withNames(grid: Grid, marks: readonly number[], warn: Warn): Grid {
  const nameless = marks.filter((column) => grid.heads[column] === '');
  if (nameless.length === 0) return grid;
  warn(
    `${plural(nameless.length, 'column')} of letters without a head; the role is called by its place`,
    grid.line,
  );
  return {
    ...grid,
    heads: grid.heads.map((head, column) => (nameless.includes(column) ? `Column ${column + 1}` : head)),
  };
}

/** The rows are roles, and what stands under the letters is what they do: nobody can tell where one duty ends. */
function listsRoles(grid: Grid): boolean {
  return (
    roleWords.is(grid.heads[0] ?? '') && partyShare(grid.rows.map((row) => row.cells[0]?.text ?? '')) >= 0.5
  );
}

/** The cells under the letters explain them: `Responsible | Accountable | …` under `R | A | …`. */
function holdsLetterWords(grid: Grid): boolean {
  const texts = grid.rows
    .flatMap((row) => row.cells.slice(1).map((cell) => cell.text))
    .filter((text) => text !== '');
  return texts.filter((text) => letterOfWord(text) !== undefined).length * 2 > texts.length;
}

function readAsLong(
  grid: Grid,
  context: TableInContext,
  long: NonNullable<ReturnType<typeof longColumns>>,
  marks: readonly number[],
  letters: ReturnType<typeof letterColumnsOf>,
): ReadTable | undefined {
  const heading = context.caption?.text ?? context.headings.at(-1)?.text ?? '';
  const rows: ReadRow[] = readLong(grid, long, marks, letters, heading);
  const roles = [...new Set(rows.flatMap((row) => row.cells.map(({ role }) => role)))];
  if (roles.length === 0) return undefined;
  return {
    context,
    line: grid.line,
    title: grid.title,
    kind: rows.some((row) => row.cells.some(({ mark }) => mark.kind === 'letters')) ? 'letters' : 'ticks',
    roles,
    rows,
    namedByHeading: long.activity === undefined,
    roleByHeading: false,
  };
}
