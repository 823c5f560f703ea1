import { oneLine, shortened } from './cell-text.ts';
import { columnsOf, tellOthers } from './columns.ts';
import type { Grid } from './grid.ts';
import type { LetterColumn } from './letter-column.ts';
import { contentOf, letterColumnsOf } from './letter-columns.ts';
import { letterOfWord, lettersOfHeader } from './letter-words.ts';
import { longLayout } from './long-layout.ts';
import {
  asTick,
  isUndecided,
  lettersMark,
  NamedRoles,
  namesIn,
  qualifiedNames,
  splitNames,
} from './names.ts';
import { partyShare, transposed } from './orientation.ts';
import { type Layout, type ReadRow, type ReadTable, type Scene, tableIn } from './read-table.ts';
import { framesOf, type RowFrame } from './rows.ts';
import { activityWords, factWords, noteWords, partyWords, roleWords, symbolWords } from './words.ts';

/** `Activity | Responsible | Accountable | …`: one column per letter, whose cells name the roles. */
export const namesLayout: Layout = (scene) => {
  const { grid } = scene;
  const letters = letterColumnsOf(grid);
  const distinct = new Set(letters.flatMap((column) => column.letters));
  const isScheme = distinct.has('R') || distinct.has('A') || distinct.has('D');
  if (letters.length < 2 || distinct.size < 2 || !isScheme) return undefined;
  const content = contentOf(grid, letters);
  if (content === 'ticks') return longLayout(scene, []);
  if (content === 'other' || holdsLetterWords(grid)) return undefined;
  if (listsRoles(grid)) return { line: grid.line, seen: 'a list of what each role does' };
  return isFilled(grid, letters) ? readNames(scene, letters) : undefined;
};

/** The same turned round: the letters are the rows and the activities the columns. */
export const turnedNamesLayout: Layout = (scene) => {
  const { grid } = scene;
  if (grid.heads.length < 3 || grid.heads.some((head) => symbolWords.is(head) || noteWords.is(head)))
    return undefined;
  const rows = grid.rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
  const letters = rows.map((row) => lettersOfHeader(row.cells[0]?.text ?? '')?.join(''));
  const isEach = !letters.includes(undefined) && new Set(letters).size === rows.length;
  if (rows.length < 2 || !isEach) return undefined;
  const isLegend = rows.some((row, index) =>
    row.cells.slice(1).some((cell) => letterOfWord(cell.text) === letters[index]),
  );
  if (isLegend) return undefined;
  const activities = [...grid.heads.keys()].slice(1).filter((column) => grid.heads[column] !== '');
  const upright = transposed(grid, rows, activities, 0);
  const columns = letterColumnsOf(upright);
  return contentOf(upright, columns) === 'names'
    ? readNames({ ...scene, grid: upright }, columns)
    : undefined;
};

/** A table that names who is responsible and no more, as in a document about responsibilities without other matrix. */
export function readOneLetter(scene: Scene): ReadTable | undefined {
  const { grid } = scene;
  const letters = letterColumnsOf(grid);
  const isPlan = grid.heads.some((head) => factWords.is(head));
  const [named] = letters;
  if (named === undefined || letters.length !== 1 || isPlan || listsRoles(grid)) return undefined;
  if (!grid.heads.slice(0, named.column).some((head) => activityWords.is(head))) return undefined;
  const isNames = contentOf(grid, letters) === 'names' && isFilled(grid, letters) && !holdsLetterWords(grid);
  const read = isNames ? readNames(scene, letters) : undefined;
  if (read === undefined || named.letters.join() !== 'R') return read;
  // Nobody else can answer for what the one column names.
  const rows = read.rows.map((row) => ({ ...row, cells: row.cells.map(asTick) }));
  return { ...read, kind: 'ticks', rows };
}

function readNames(scene: Scene, letters: readonly LetterColumn[]): ReadTable | undefined {
  const { grid } = scene;
  const columns = columnsOf(
    grid,
    letters.map(({ column }) => column),
  );
  if (columns === undefined) return undefined;
  tellOthers(grid, columns, scene.warn);
  const known = soloNames(grid, letters);
  const roles = new NamedRoles(qualifiedNames(known));
  const rows: ReadRow[] = [];
  for (const { row, frame } of framesOf(withMarks(grid, letters), columns, scene.warn)) {
    if (frame.name === '') continue;
    for (const { column } of letters) tellDoubts(row.cells[column]?.text ?? '', frame, known, scene);
    const held = letters
      .filter(({ column }) => row.marks[column]?.kind === 'letters')
      .map(({ column, letters: own, note }) => ({
        letters: own,
        note,
        names: namesIn(row.cells[column]?.text ?? '', known),
      }));
    rows.push({ ...frame, cells: roles.cells(held) });
  }
  return roles.names.length === 0
    ? undefined
    : { ...tableIn(scene), kind: 'letters', roles: roles.names, rows };
}

/** Tells of names that are not decided yet, and of several names that were read as one. */
function tellDoubts(
  text: string,
  { name, line }: RowFrame,
  known: ReadonlySet<string>,
  { warn }: Scene,
): void {
  for (const part of splitNames(text)) {
    if (isUndecided(part))
      warn(`"${shortened(part)}" is not decided yet ("${shortened(name)}"); nobody has it`, line);
    const lines = part.split('\n').map((one) => one.trim());
    const isCapital = lines.every((one) => /^\p{Lu}/u.test(one));
    if (lines.length > 1 && isCapital && namesIn(part, known).length === 1)
      warn(
        `"${shortened(oneLine(part))}" was read as one role ("${shortened(name)}"); a comma parts names`,
        line,
      );
    const several = part.split(/(?:(?<!\s)\s+)?[/&]\s*/u);
    if (several.length > 1 && several.every((one) => known.has(one.toLowerCase())))
      warn(`"${shortened(part)}" was read as one role ("${shortened(name)}"); a comma parts names`, line);
  }
}

/** `Dev lead` is one that needs no second line: several words, the last of which says what somebody is. */
function isWholeName(line: string): boolean {
  const words = line.trim().split(/\s+/u);
  return words.length > 1 && /^[\p{Lu}\p{N}]/u.test(line) && partyWords.is(words.at(-1) ?? '');
}

/** The names that stand alone in a cell somewhere, lower case: they tell a list of lines from a name on two lines. */
function soloNames(grid: Grid, letters: readonly LetterColumn[]): Set<string> {
  const texts = grid.rows.flatMap((row) => letters.map(({ column }) => row.cells[column]?.text ?? ''));
  const names = texts.flatMap(splitNames).filter((name) => !name.includes('\n'));
  const known = new Set(names.map((name) => name.toLowerCase()));
  const broken = texts
    .flatMap(splitNames)
    .filter((name) => name.includes('\n'))
    .map((name) => name.toLowerCase().split('\n'));
  // Where line breaks part known names, they part names everywhere.
  const isList = broken.some((lines) => lines.every((line) => known.has(line)));
  if (isList && broken.every((lines) => lines.some((line) => known.has(line))))
    for (const line of broken.flat()) known.add(line);
  for (const part of texts.flatMap(splitNames))
    if (part.split('\n').every(isWholeName))
      for (const line of part.split('\n')) known.add(line.toLowerCase());
  return known;
}

/** The grid as one whose names are marks, so that section rows are told apart as everywhere. */
function withMarks(grid: Grid, letters: readonly LetterColumn[]): Grid {
  const columns = new Set(letters.map(({ column }) => column));
  const named = lettersMark(['R']);
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      marks: row.marks.map((mark, column) => {
        const isName = columns.has(column) && mark.kind !== 'empty' && mark.kind !== 'no';
        return isName && row.cells[column]?.origin !== 'span' ? named : mark;
      }),
    })),
  };
}

/** At least half of the rows have somebody under one of the letters. */
function isFilled(grid: Grid, letters: readonly LetterColumn[]): boolean {
  const rows = grid.rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
  const filled = rows.filter((row) => letters.some(({ column }) => row.cells[column]?.text !== ''));
  return filled.length * 2 >= rows.length;
}

/** The rows are roles, and what stands under the letters is what they do: nobody can tell where one duty ends. */
function listsRoles(grid: Grid): boolean {
  const labels = grid.rows.map((row) => row.cells[0]?.text ?? '');
  return roleWords.is(grid.heads[0] ?? '') && partyShare(labels) >= 0.5;
}

/** The cells under the letters explain them: `Responsible | Accountable | …` under `R | A | …`. */
function holdsLetterWords(grid: Grid): boolean {
  const texts = grid.rows
    .flatMap((row) => row.cells.slice(1).map((cell) => cell.text))
    .filter((text) => text !== '');
  return texts.filter((text) => letterOfWord(text) !== undefined).length * 2 > texts.length;
}
