import type { Grid } from './grid.ts';
import type { LetterColumn } from './letter-column.ts';
import { lettersOfHeader, saysWhoDoes } from './letter-words.ts';
import { namesIn } from './names.ts';
import { ownerColumnsOf } from './owner-heads.ts';
import { activityWords, responsibilityWords, WordList } from './words.ts';

/**
 * The columns that are headed by a letter or the word for one. Beside two of them, a column headed `Owner` names who is
 * accountable, and one headed `Lead` who is responsible, where no other column does.
 */
export function letterColumnsOf(grid: Grid): LetterColumn[] {
  let columns: LetterColumn[] = [];
  for (const [column, head] of grid.heads.entries()) {
    const letters = activityWords.is(head) ? undefined : lettersOfHeader(head);
    if (letters !== undefined) columns.push({ column, letters });
  }
  const responsibility = responsibilityColumn(grid);
  if (columns.length > 1 && responsibility !== undefined)
    columns.push({ column: responsibility, letters: ['R'] });
  const answering = answeringColumn(grid, columns);
  if (answering !== undefined)
    columns.splice(columns.indexOf(answering), 1, { ...answering, letters: ['A'] });
  columns = ownerColumnsOf(grid, columns);
  const held = new Set(columns.flatMap(({ letters }) => letters));
  if (held.size < 2) return columns;
  for (const [letter, words] of Object.entries(impliedWords)) {
    const column = grid.heads.findIndex((head) => words.is(head));
    if (held.has(letter) || column < 0 || columns.some((other) => other.column === column)) continue;
    columns.push({ column, letters: [letter] });
  }
  return columns.sort((a, b) => a.column - b.column);
}

/** `Verantwortung`, which may name the activity, behind another column that does: it names who has it. */
function responsibilityColumn(grid: Grid): number | undefined {
  const label = grid.heads.findIndex((head) => activityWords.is(head));
  const column = grid.heads.findIndex(
    (head, at) => at > label && activityWords.is(head) && responsibilityWords.is(head),
  );
  return label < 0 || column < 0 ? undefined : column;
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
  let ticks = 0;
  let others = 0;
  for (const row of grid.rows) {
    for (const { column } of columns) {
      const mark = row.marks[column];
      if (mark === undefined || mark.kind === 'empty' || mark.kind === 'no') continue;
      if (mark.kind === 'tick') ticks++;
      else if (!isAmount(mark.text) && namesIn(mark.text, new Set()).every(isName)) names++;
      else others++;
    }
  }
  if (ticks > names + others) return 'ticks';
  return names > 0 && names >= others * 2 ? 'names' : 'other';
}

function isAmount(text: string): boolean {
  return /^[\d\s.,%≥≤<>=+-]+$/u.test(text) || levels.is(text);
}

/** How much of something: under `C | I | A` these are confidentiality, integrity and availability. */
const levels = new WordList(
  `h, m, l, high, medium, low, critical, moderate, very high, very low, minor, major, yes, no, n a, hoch, mittel, niedrig,
   gering, eleve, moyen, faible, alto, medio, bajo, basso, baixo, hoy, middels, lav`,
  'высокий, средний, низкий, 高, 中, 低, 높음, 보통, 낮음',
);

/** Short enough to be called by. */
function isName(text: string): boolean {
  return text.length <= 60 && text.split(/\s+/u).length <= 7;
}
