import { oneLine, shortened } from './cell-text.ts';
import { factsOf } from './columns.ts';
import { type Grid, isDuty } from './grid.ts';
import type { LetterColumn } from './letter-column.ts';
import { contentOf, letterColumnsOf } from './letter-columns.ts';
import { partyShare } from './orientation.ts';
import { headingOf, type ReadCell, type ReadRow, type ReadTable, type Scene, tableIn } from './read-table.ts';
import { activityWords, plainActivityWords, responsibilityWords, roleWords } from './words.ts';

/** Where a table with one role a row says what it is about. */
interface LongColumns {
  /** Where each row names its activity; `undefined` where the heading above the table does. */
  readonly activity: number | undefined;
  /** What gathers activities, outermost first. */
  readonly groups: readonly number[];
  readonly role: number;
}

/**
 * One role a row: `Role | RACI` or `Role | R | A | C | I` with ticks under a heading that names the activity, or
 * `Activity | Role | RACI`.
 */
export function longLayout(scene: Scene, marks: readonly number[]): ReadTable | undefined {
  const letters = letterColumnsOf(scene.grid);
  const isTicked = letters.length > 1 && contentOf(scene.grid, letters) === 'ticks';
  if (isTicked)
    return readAsLong(
      scene,
      letters.map(({ column }) => column),
      letters,
    );
  return marks.length === 1 ? readAsLong(scene, marks, []) : undefined;
}

function readAsLong(
  scene: Scene,
  marks: readonly number[],
  letters: readonly LetterColumn[],
): ReadTable | undefined {
  const columns = longColumns(scene.grid, marks);
  if (columns === undefined) return undefined;
  const rows = readLong(scene.grid, columns, marks, letters, headingOf(scene));
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length === 0) return undefined;
  const read = new Set([...marks, ...columns.groups, columns.activity, columns.role]);
  for (const [column, head] of scene.grid.heads.entries())
    if (!read.has(column) && head !== '' && factsOf(scene.grid.rows, column).filled > 0)
      scene.warn(
        `The column "${shortened(head)}" is no role and no letter; it was left out`,
        scene.grid.line,
      );
  return {
    ...tableIn(scene),
    kind: cells.some(({ mark }) => mark.kind === 'letters') ? 'letters' : 'ticks',
    roles: [...new Set(cells.map(({ role }) => role))],
    rows,
    heading: columns.activity === undefined ? 'activity' : 'area',
  };
}

function longColumns(grid: Grid, marks: readonly number[]): LongColumns | undefined {
  const first = Math.min(...marks);
  const texts = [...grid.heads.keys()].filter((column) => {
    const facts = factsOf(grid.rows, column);
    return column < first && facts.filled > 0 && facts.numbers < facts.filled * 0.6;
  });
  const head = (column: number) => grid.heads[column] ?? '';
  const role =
    texts.find((column) => roleWords.is(head(column))) ??
    texts.find((column) => roleWords.has(head(column)) && !activityWords.has(head(column)));
  const activities = texts.filter((column) => column !== role && activityWords.has(head(column)));
  const activity = activities.find((column) => plainActivityWords.is(head(column))) ?? activities.at(-1);
  const groups = texts.filter((column) => column !== role && activity !== undefined && column < activity);
  if (role !== undefined) return { activity, groups, role };
  const [label] = texts;
  if (label === undefined || activityWords.has(head(label)) || !responsibilityWords.has(head(first)))
    return undefined;
  const isParties = partyShare(grid.rows.map((row) => row.cells[label]?.text ?? '')) >= 0.5;
  return isParties ? { activity: undefined, groups: [], role: label } : undefined;
}

interface LongActivity {
  readonly name: string;
  readonly areas: readonly string[];
  readonly line: number;
  readonly cells: Map<string, ReadCell>;
}

/** Rows of the same activity become one. `name` is what the heading says. */
function readLong(
  grid: Grid,
  columns: LongColumns,
  marks: readonly number[],
  letters: readonly LetterColumn[],
  name: string,
): ReadRow[] {
  const activities = new Map<string, LongActivity>();
  const groups = columns.groups.map(() => '');
  let activity = name;
  for (const row of grid.rows) {
    if (columns.activity !== undefined) activity = oneLine(row.cells[columns.activity]?.text || activity);
    for (const [level, column] of columns.groups.entries())
      groups[level] = oneLine(row.cells[column]?.text || (groups[level] ?? ''));
    const role = oneLine(row.cells[columns.role]?.text ?? '');
    if (role === '' || activity === '') continue;
    const line = columns.activity === undefined ? grid.line : row.line;
    const areas = groups.filter((group) => group !== '');
    const key = [...areas, activity].join('\n');
    const { cells } = activities.get(key) ?? { cells: new Map<string, ReadCell>() };
    if (!activities.has(key)) activities.set(key, { name: activity, areas, line, cells });
    for (const column of marks) {
      const mark = row.marks[column];
      if (mark === undefined || !isDuty(mark)) continue;
      const headed = letters.find((candidate) => candidate.column === column)?.letters ?? [];
      const own = mark.kind === 'tick' ? headed : mark.letters;
      const held = [...(cells.get(role)?.mark.letters ?? []), ...own];
      cells.set(role, { role, mark: { ...mark, kind: held.length > 0 ? 'letters' : 'tick', letters: held } });
    }
  }
  return [...activities.values()].map(({ name: text, areas, line, cells }) => ({
    name: text,
    line,
    number: '',
    areas: areas.map((area) => ({ name: area, description: '' })),
    note: '',
    shared: '',
    status: undefined,
    cells: [...cells.values()],
  }));
}
