import { plural } from '../../text/printable.ts';
import { oneLine, shortened } from './cell-text.ts';
import { type Columns, columnsOf, markColumnsOf, tellOthers, withoutFacts } from './columns.ts';
import { type Grid, type GridRow, isDuty } from './grid.ts';
import { describe, isLegend, kindOf, ratesRows } from './judge.ts';
import { longLayout } from './long-layout.ts';
import { type Alphabet, emptyMark, readMark } from './marks.ts';
import { isTurned, labelColumn, turned } from './orientation.ts';
import { withAskedParties, withPartyCells } from './party-cells.ts';
import {
  headingOf,
  type Layout,
  type NoMatrix,
  type ReadCell,
  type ReadRow,
  type ReadTable,
  type Scene,
  tableIn,
} from './read-table.ts';
import { framesOf, type RowFrame } from './rows.ts';
import { withoutSharedColumn, withReason } from './shared.ts';
import { ranksOf, type Settle, settledSigns } from './signs.ts';
import { noteWords, responsibilityWords, symbolWords } from './words.ts';

/** Letters or ticks in the cells: one row per activity and one column per role, or the other way round. */
export const marksLayout: Layout = (written) => {
  const scene = { ...written, grid: withExplained(withPartyCells(written.grid), written.around.alphabet) };
  const { grid, around, warn } = scene;
  const candidates = markColumnsOf(grid, around.known);
  const asked = withAskedParties(grid, candidates);
  if (asked !== undefined) return readMarks({ ...scene, grid: asked }, candidates, 'ticks');
  const refusal: NoMatrix = { line: grid.line, seen: describe(grid, candidates) };
  if (candidates.length === 0 || isLegend(grid, candidates)) return refusal;
  const label = labelColumn(grid, candidates);
  if (ratesRows(grid, candidates, label ?? 0)) return refusal;
  if (label !== undefined && isTurned(grid, candidates, label)) {
    const kind = kindOf(scene, candidates, label);
    const long = kind === undefined ? undefined : longLayout(scene, candidates);
    if (kind === undefined || long !== undefined) return long ?? refusal;
    const whole = turned(grid, candidates, label, warn);
    const upright = withoutSharedColumn(whole, [...whole.heads.keys()].slice(1), warn);
    return readMarks({ ...scene, grid: upright.grid }, upright.marks, kind) ?? refusal;
  }
  return readUpright(scene, withoutFacts(grid, candidates, around.known)) ?? refusal;
};

/** One row per activity. */
function readUpright(written: Scene, columns: readonly number[]): ReadTable | undefined {
  const { grid, marks } = withoutSharedColumn(written.grid, columns, written.warn);
  const scene = { ...written, grid };
  if (!grid.rows.some((row) => marks.some((column) => isDuty(row.marks[column])))) return undefined;
  const kind = kindOf(scene, marks, labelColumn(grid, marks) ?? 0);
  if (kind === undefined) return undefined;
  const long = longLayout(scene, marks);
  if (long !== undefined) return long;
  const named = namedByHeading(scene, marks);
  const read = readMarks({ ...scene, grid: withNames(named ?? grid, marks, scene) }, marks, kind);
  return read && { ...read, heading: named === undefined ? 'area' : 'role' };
}

/** A table under the heads of others in which nobody has anything: rows that are all gaps, or no row at all. */
export function readWithoutMarks(scene: Scene, kind: ReadTable['kind']): ReadTable | undefined {
  const { grid, around } = scene;
  const columns = [...grid.heads.keys()].slice(1);
  const roles = columns.filter((column) => around.known(grid.heads[column] ?? ''));
  const isOther = columns.some(
    (column) => !roles.includes(column) && !noteWords.has(grid.heads[column] ?? ''),
  );
  if (roles.length === 0 || isOther) return undefined;
  const isBlank = grid.rows.every((row) =>
    roles.every((column) => row.marks[column]?.kind === 'empty' || row.marks[column]?.kind === 'no'),
  );
  if (!isBlank) return undefined;
  if (grid.rows.length > 0) return readMarks(scene, roles, kind);
  return {
    ...tableIn(scene),
    kind,
    roles: roles.map((column) => oneLine(grid.heads[column] ?? '')),
    rows: [],
  };
}

function readMarks(scene: Scene, roles: readonly number[], kind: ReadTable['kind']): ReadTable | undefined {
  const { grid, warn } = scene;
  const columns = columnsOf(grid, roles);
  if (columns === undefined) return undefined;
  tellOthers(grid, columns, warn);
  const settle = settledSigns(grid, roles);
  const ranks = kind === 'ticks' ? ranksIn(grid, roles) : undefined;
  if (ranks !== undefined) warn(ranks, grid.line);
  const rows: ReadRow[] = [];
  for (const { row, frame } of framesOf(grid, columns, warn)) {
    const cells = cellsOf(row, scene, columns, settle, frame.name);
    if (cells === undefined) continue;
    const above = rows.at(-1);
    if (frame.name !== '')
      rows.push(
        withReason(
          { ...frame, cells },
          roles.map((role) => grid.heads[role] ?? ''),
        ),
      );
    else if (cells.length === 0) continue;
    else if (above !== undefined && continuesRow(above, frame)) {
      warn(`A row without a name was read as more of "${shortened(above.name)}"`, row.line);
      rows[rows.length - 1] = joinedRows(above, { ...frame, cells });
    } else warn('A row without a name was left out', row.line);
  }
  if (rows.length === 0) return undefined;
  return {
    ...tableIn(scene),
    kind: ranks === undefined ? kind : 'letters',
    roles: roles.map((column) => oneLine(grid.heads[column] ?? '')),
    rows,
  };
}

/** A row goes on below where nothing but its letters has a second line. */
function continuesRow(above: ReadRow, below: RowFrame): boolean {
  const path = ({ areas }: RowFrame) => areas.map(({ name }) => name).join('\n');
  return below.number === '' && path(above) === path(below);
}

function joinedRows(above: ReadRow, below: ReadRow): ReadRow {
  const cells = [...above.cells];
  for (const cell of below.cells) {
    const at = cells.findIndex(({ role }) => role === cell.role);
    const before = cells[at];
    if (before === undefined) cells.push(cell);
    else {
      const letters = [...new Set([...before.mark.letters, ...cell.mark.letters])];
      cells[at] = { ...before, mark: { ...before.mark, letters } };
    }
  }
  const note = [above.note, below.note].filter((text) => text !== '').join('\n');
  return { ...above, note, cells };
}

/** How signs that no legend explains were read, where some stand for more than others. */
function ranksIn(grid: Grid, roles: readonly number[]): string | undefined {
  const marks = grid.rows.flatMap((row) => roles.map((column) => row.marks[column]));
  const signs = new Set(marks.flatMap((mark) => (mark?.kind === 'tick' ? [mark.text] : [])));
  const ranks = ranksOf([...signs]);
  if (ranks === undefined) return undefined;
  const told = [...ranks].map(([sign, letter]) => `"${sign}" as ${letter}`);
  return `Signs that no legend explains were read by their rank: ${told.join(', ')}`;
}

/** The marks of a row by role; `undefined` for a row of text. What is no mark is told. */
function cellsOf(
  row: GridRow,
  { grid, around, warn }: Scene,
  columns: Columns,
  settle: Settle,
  name: string,
): ReadCell[] | undefined {
  const cells: ReadCell[] = columns.roles.map((column) => {
    const mark = settle(row.marks[column] ?? emptyMark);
    const again = mark.kind === 'text' ? settle(readMark(mark.text, around.alphabet, true)) : mark;
    return { role: grid.heads[column] ?? '', mark: again };
  });
  const duties = cells.filter(({ mark }) => isDuty(mark));
  const texts = cells.filter(({ mark }) => mark.kind === 'text').length;
  const filled = cells.filter(({ mark }) => mark.kind !== 'empty').length;
  if (duties.length === 0 && texts > 1 && texts === filled && texts * 2 >= cells.length) {
    warn(`The row "${shortened(name)}" was left out: its cells hold text, no letters`, row.line);
    return undefined;
  }
  for (const { role, mark } of name === '' ? [] : cells) {
    const place = `(${role}, "${shortened(name)}"); the cell was left empty`;
    if (mark.kind === 'text') warn(`"${shortened(mark.text)}" is no letter ${place}`, row.line);
    if (mark.kind === 'open') warn(`"${mark.text}" is not decided yet ${place}`, row.line);
  }
  return duties;
}

/** A single column headed `RACI` under the heading of a role: `Librarian` over `Activity | RACI`. */
function namedByHeading(scene: Scene, marks: readonly number[]): Grid | undefined {
  const { grid } = scene;
  const [column] = marks;
  const heading = headingOf(scene);
  if (column === undefined || marks.length > 1 || heading === '') return undefined;
  const head = grid.heads[column] ?? '';
  if (!responsibilityWords.has(head) && !symbolWords.is(head) && head !== '') return undefined;
  return { ...grid, heads: grid.heads.map((text, index) => (index === column ? heading : text)) };
}

/** `A: signs the form` in several columns: what stands behind the letters says more about them. */
function withExplained(grid: Grid, alphabet: Alphabet): Grid {
  const opening = /^\p{Lu}{1,2}(?:\s?[/&+,]\s?\p{Lu})?\s?(?:[:：–—]|-\s)\s?\S/u;
  const columns = [...grid.heads.keys()].slice(1).filter((column) => {
    const texts = grid.rows.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== '');
    return texts.filter((text) => opening.test(text)).length * 2 > texts.length;
  });
  if (columns.length < 2) return grid;
  const again = (mark: GridRow['marks'][number]) =>
    mark.kind === 'text' && opening.test(mark.text) ? readMark(mark.text, alphabet, true) : mark;
  const rows = grid.rows.map((row) => ({
    ...row,
    marks: row.marks.map((mark, column) => (columns.includes(column) ? again(mark) : mark)),
  }));
  return { ...grid, rows };
}

/** A column of letters without a head is a role that nobody named. */
function withNames(grid: Grid, marks: readonly number[], { warn }: Scene): Grid {
  const nameless = marks.filter((column) => grid.heads[column] === '');
  if (nameless.length === 0) return grid;
  const columns = plural(nameless.length, 'column');
  warn(`${columns} of letters without a head; the role is called by its place`, grid.line);
  const heads = grid.heads.map((head, column) => (nameless.includes(column) ? `Column ${column + 1}` : head));
  return { ...grid, heads };
}
