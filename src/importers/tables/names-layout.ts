import { type Columns, columnsOf } from './columns.ts';
import type { Grid } from './grid.ts';
import { oneLine } from './grid-layout.ts';
import { lettersOfHeader, saysWhoDoes } from './letter-words.ts';
import type { Mark } from './marks.ts';
import type { AreaStep, ReadCell, ReadRow } from './read-table.ts';
import { sectionRowsOf } from './sections.ts';
import { activityWords, WordList } from './words.ts';

export interface LetterColumn {
  readonly column: number;
  readonly letters: readonly string[];
}

/**
 * The columns that are headed by a letter or the word for one. Beside two of them, a column headed `Owner` names who is
 * accountable, and one headed `Lead` who is responsible, where no other column does.
 */
export function letterColumnsOf(grid: Grid): LetterColumn[] {
  const columns: LetterColumn[] = [];
  for (const [column, head] of grid.heads.entries()) {
    const letters = activityWords.is(head) ? undefined : lettersOfHeader(head);
    if (letters !== undefined) columns.push({ column, letters });
  }
  const answering = answeringColumn(grid, columns);
  if (answering !== undefined)
    columns.splice(columns.indexOf(answering), 1, { ...answering, letters: ['A'] });
  const held = new Set(columns.flatMap(({ letters }) => letters));
  if (held.size < 2) return columns;
  for (const [letter, words] of Object.entries(impliedWords)) {
    const column = grid.heads.findIndex((head) => words.is(head));
    if (held.has(letter) || column < 0 || columns.some((other) => other.column === column)) continue;
    columns.push({ column, letters: [letter] });
  }
  return columns.sort((a, b) => a.column - b.column);
}

/** Of two columns for R where there is none for A, the one that does not say who does the work. */
function answeringColumn(grid: Grid, columns: readonly LetterColumn[]): LetterColumn | undefined {
  const responsible = columns.filter(({ letters }) => letters.join() === 'R');
  if (responsible.length !== 2 || columns.some(({ letters }) => letters.includes('A'))) return undefined;
  const answering = responsible.filter(({ column }) => !saysWhoDoes(grid.heads[column] ?? ''));
  return answering.length === 1 ? answering[0] : undefined;
}

const impliedWords = {
  A: new WordList(
    'owner, decision owner, decision maker, decider, process owner, activity owner, dri, accountable owner, final decision',
  ),
  R: new WordList('lead, leads, executor, performed by, done by, assignee, assigned to, primary'),
};

/** What the cells under the letters hold. */
export function contentOf(grid: Grid, columns: readonly LetterColumn[]): 'names' | 'ticks' | 'other' {
  let names = 0;
  let prose = 0;
  let ticks = 0;
  let numbers = 0;
  for (const row of grid.rows) {
    for (const { column } of columns) {
      const mark = row.marks[column];
      if (mark === undefined || mark.kind === 'empty' || mark.kind === 'no') continue;
      const text = mark.text;
      if (mark.kind === 'tick') ticks++;
      else if (/^[\d\s.,%≥≤<>=+-]+$/u.test(text) || levels.is(text)) numbers++;
      else if (namesIn(text, new Set()).every(isName)) names++;
      else prose++;
    }
  }
  if (ticks > names + prose + numbers) return 'ticks';
  return names > 0 && names >= (prose + numbers) * 2 ? 'names' : 'other';
}

/** How much of something: under `C | I | A` these are confidentiality, integrity and availability. */
const levels = new WordList(
  'h, m, l, high, medium, low, critical, moderate, very high, very low, hoch, mittel, niedrig, gering, eleve, moyen, faible, alto, medio, bajo, basso, baixo',
  'высокий, средний, низкий, 高, 中, 低, 높음, 보통, 낮음, hoy, middels, lav, minor, major, yes, no, n a',
);

/** Short enough to be called by. */
function isName(text: string): boolean {
  return text.length <= 60 && text.split(/\s+/u).length <= 7;
}

/** Reads a table with one row per activity and one column per letter, whose cells hold the names of roles. */
export function readNames(
  grid: Grid,
  letters: readonly LetterColumn[],
): { rows: ReadRow[]; roles: string[] } | undefined {
  const columns = columnsOf(
    grid,
    letters.map(({ column }) => column),
  );
  if (columns === undefined) return undefined;
  const known = namesOf(grid, letters);
  const roles = new Map<string, string>();
  const rows: ReadRow[] = [];
  const groups = columns.groups.map(() => '');
  const marked = withoutNames(grid, letters);
  const sections = sectionRowsOf(marked, columns);
  let section: AreaStep | undefined;
  for (const [index, row] of grid.rows.entries()) {
    if (row.cells.every((cell) => cell.text === '')) continue;
    const same = marked.rows[index];
    const heading = same === undefined ? undefined : sections.get(same);
    if (heading !== undefined) {
      section = { name: heading.label, description: heading.description };
      continue;
    }
    for (const [level, column] of columns.groups.entries()) {
      const text = oneLine(row.cells[column]?.text ?? '');
      if (text === '' || text === groups[level]) continue;
      groups[level] = text;
      groups.fill('', level + 1);
    }
    const name = oneLine(row.cells[columns.activity]?.text ?? '');
    if (name === '') continue;
    const steps = groups.filter((group) => group !== '').map((group) => ({ name: group, description: '' }));
    rows.push({
      name,
      line: row.line,
      number: columns.number === undefined ? '' : oneLine(row.cells[columns.number]?.text ?? ''),
      areas: section === undefined ? steps : [...steps, section],
      note: noteOf(
        row.cells.map((cell) => cell.text),
        columns,
      ),
      status: undefined,
      cells: cellsOf(row, letters, known, roles),
    });
  }
  return { rows, roles: [...roles.values()] };
}

function noteOf(texts: readonly string[], columns: Columns): string {
  return columns.notes
    .map((column) => oneLine(texts[column] ?? ''))
    .filter((text) => text !== '' && !/^[-–—]+$/u.test(text))
    .join('\n');
}

function cellsOf(
  row: Grid['rows'][number],
  letters: readonly LetterColumn[],
  known: ReadonlySet<string>,
  roles: Map<string, string>,
): ReadCell[] {
  const held = new Map<string, string[]>();
  for (const { column, letters: own } of letters) {
    const mark = row.marks[column];
    if (mark === undefined || mark.kind === 'empty' || mark.kind === 'no') continue;
    for (const written of namesIn(row.cells[column]?.text ?? '', known)) {
      const key = written.toLowerCase();
      if (!roles.has(key)) roles.set(key, written);
      const name = roles.get(key) ?? written;
      held.set(name, [...(held.get(name) ?? []), ...own]);
    }
  }
  return [...held].map(([role, own]) => ({ role, mark: lettersMark(own) }));
}

export function lettersMark(letters: readonly string[]): Mark {
  return {
    kind: 'letters',
    letters,
    note: '',
    references: [],
    lookalikes: [],
    doubtful: '',
    text: letters.join(''),
  };
}

/** The names that stand alone in a cell somewhere, lower case: they tell a list of lines from a name on two lines. */
function namesOf(grid: Grid, letters: readonly LetterColumn[]): Set<string> {
  const known = new Set<string>();
  for (const row of grid.rows) {
    for (const { column } of letters) {
      for (const part of splitNames(row.cells[column]?.text ?? ''))
        if (!part.includes('\n')) known.add(part.toLowerCase());
    }
  }
  return known;
}

/** The names of a cell: parted by comma, semicolon and plus outside of parentheses, and by line breaks between known names. */
export function namesIn(text: string, known: ReadonlySet<string>): string[] {
  return splitNames(text).flatMap((part) => {
    const lines = part.split('\n');
    const bulleted = lines.every((line) => /^[-•·*]\s/u.test(line));
    if (lines.length > 1 && (bulleted || lines.every((line) => known.has(line.toLowerCase()))))
      return lines.map((line) => line.replace(/^[-•·*]\s+/u, ''));
    return [lines.join(' ')];
  });
}

function splitNames(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (character === '(' || character === '（') depth++;
    else if (character === ')' || character === '）') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,;+，；、]/u.test(character)) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  parts.push(part);
  return parts
    .map((name) => name.replace(/^[\s*_`•]+|[\s*_`†‡⁰¹²³⁴⁵⁶⁷⁸⁹]+$/gu, '').replace(/\s*\[\^[^\]]+\]$/u, ''))
    .filter((name) => name !== '' && !/^[\p{Pd}\s./]+$/u.test(name) && !/^(?:n\/a|none|nil)$/iu.test(name));
}

/** The grid as one whose names are marks, so that section rows are told apart as everywhere. */
function withoutNames(grid: Grid, letters: readonly LetterColumn[]): Grid {
  const columns = new Set(letters.map(({ column }) => column));
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      marks: row.marks.map((mark, column) =>
        columns.has(column) &&
        mark.kind !== 'empty' &&
        mark.kind !== 'no' &&
        row.cells[column]?.origin !== 'span'
          ? lettersMark(['R'])
          : mark,
      ),
    })),
  };
}

/** True where at least half of the rows have somebody under one of the letters. */
export function isFilled(grid: Grid, letters: readonly LetterColumn[]): boolean {
  const rows = grid.rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
  const filled = rows.filter((row) => letters.some(({ column }) => row.cells[column]?.text !== ''));
  return filled.length * 2 >= rows.length;
}
