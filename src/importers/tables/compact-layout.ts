import { oneLine } from './cell-text.ts';
import { columnsOf, tellOthers } from './columns.ts';
import type { Grid } from './grid.ts';
import { lettersOfHeader } from './letter-words.ts';
import { NamedRoles, namesIn } from './names.ts';
import { type Layout, type ReadRow, tableIn } from './read-table.ts';
import { framesOf } from './rows.ts';

/** `Activity | RACI` with `R: PM, A: Sponsor; C: Architect` or `PM (R), Sponsor (A)` in the cells. */
export const compactLayout: Layout = (scene) => {
  const column = assignmentColumn(scene.grid);
  const columns = column === undefined ? undefined : columnsOf(scene.grid, [column]);
  if (column === undefined || columns === undefined) return undefined;
  tellOthers(scene.grid, columns, scene.warn);
  const roles = new NamedRoles();
  const rows: ReadRow[] = [];
  for (const { row, frame } of framesOf(scene.grid, columns, scene.warn)) {
    if (frame.name === '') continue;
    rows.push({ ...frame, cells: roles.cells(assignmentsIn(row.cells[column]?.text ?? '') ?? []) });
  }
  return roles.names.length === 0
    ? undefined
    : { ...tableIn(scene), kind: 'letters', roles: roles.names, rows };
};

/** The column most of whose cells say by letter who has what. */
function assignmentColumn(grid: Grid): number | undefined {
  const columns = [...grid.heads.keys()].slice(1).filter((column) => {
    const texts = grid.rows.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== '');
    const lists = texts.filter((text) => assignmentsIn(text) !== undefined).length;
    return lists > 1 && lists * 2 > texts.length;
  });
  // In several columns, these are roles, and what stands behind a letter tells more about it.
  return columns.length === 1 ? columns[0] : undefined;
}

interface Assignment {
  readonly letters: readonly string[];
  readonly names: readonly string[];
}

/** Who has what by one cell; `undefined` for a text that is no such list. */
function assignmentsIn(text: string): Assignment[] | undefined {
  return text.length > 400 ? undefined : (namesBeforeLetters(text) ?? lettersBeforeNames(text));
}

const opening = /(?:^|(?<=[\s,;|(]))(\p{L}+(?:\s?[/&+]\s?\p{L}+)?)\s*[:=]\s*/gu;

/** `R: PM, A: Sponsor; C: Architect, Client`. */
function lettersBeforeNames(text: string): Assignment[] | undefined {
  const marks = [...text.matchAll(opening)].flatMap((match) => {
    const letters = lettersOfHeader(match[1] ?? '');
    return letters === undefined ? [] : [{ letters, start: match.index, end: match.index + match[0].length }];
  });
  if (marks.length === 0 || text.slice(0, marks[0]?.start).trim() !== '') return undefined;
  return marks.map(({ letters, end }, index) => {
    const names = oneLine(text.slice(end, marks[index + 1]?.start)).replace(/(?<![\s,;.|])[\s,;.|]+$/u, '');
    return { letters, names: namesIn(names, new Set()) };
  });
}

/** `DevOps (R), PM (A), QA [C/I]`: every name has its letters behind it. */
function namesBeforeLetters(text: string): Assignment[] | undefined {
  const assignments: Assignment[] = [];
  for (const part of oneLine(text).split(/(?<=[)\]])[\s,;+]*/u)) {
    if (part === '') continue;
    const match = /^(\p{L}(?:[^()[\]]*[^()[\]\s])?)\s*[([]([^()[\]]{1,12})[)\]]$/u.exec(part);
    const [, name = '', behind = ''] = match ?? [];
    const letters = lettersOfHeader(behind);
    if (letters === undefined || lettersOfHeader(name) !== undefined) return undefined;
    assignments.push({ letters, names: [name] });
  }
  return assignments.length === 0 ? undefined : assignments;
}
