import { shortened } from './cell-text.ts';
import { type Grid, type GridRow, isDuty } from './grid.ts';
import {
  activityWords,
  factWords,
  foldWords,
  groupWords,
  noteWords,
  numberWords,
  plainActivityWords,
  roleWords,
} from './words.ts';

/** What each column of a table is for, as indices. */
export interface Columns {
  readonly activity: number;
  readonly number: number | undefined;
  /** Outermost first. */
  readonly groups: readonly number[];
  /** Columns of marks. */
  readonly roles: readonly number[];
  readonly notes: readonly number[];
  readonly status: number | undefined;
  /** Columns with text that a matrix has no place for. */
  readonly others: readonly number[];
}

interface Facts {
  readonly filled: number;
  readonly duties: number;
  readonly letters: number;
  readonly texts: number;
  readonly distinct: number;
  readonly numbers: number;
}

/** What stands in a column, over the rows that are no section rows or blank. */
export function factsOf(rows: readonly GridRow[], column: number): Facts {
  let filled = 0;
  let duties = 0;
  let letters = 0;
  let texts = 0;
  let numbers = 0;
  const distinct = new Set<string>();
  for (const row of rows) {
    const text = row.cells[column]?.text ?? '';
    const mark = row.marks[column];
    if (text === '' || (row.cells[column]?.origin === 'span' && mark?.kind === 'text')) continue;
    filled++;
    distinct.add(text);
    if (isDuty(mark)) duties++;
    if (mark?.kind === 'letters') letters++;
    if (mark?.kind === 'text') texts++;
    if (isNumber(text)) numbers++;
  }
  return { filled, duties, letters, texts, distinct: distinct.size, numbers };
}

/** `1`, `1.2`, `A3`, `T-01`, `REQ-001`. */
function isNumber(text: string): boolean {
  return /^[#(]?(?:\p{Lu}{1,4}[-.]?)?\d{1,4}(?:[.\-_]\d{1,3}){0,4}[.)]?$/u.test(text);
}

/** Finds the columns that hold marks. `known` tells whether a head names a role of another table of the document. */
export function markColumnsOf(grid: Grid, known: (head: string) => boolean): number[] {
  const columns: number[] = [];
  const neutral: number[] = [];
  let firstText = Number.POSITIVE_INFINITY;
  for (const column of grid.heads.keys()) {
    const facts = factsOf(grid.rows, column);
    const head = grid.heads[column] ?? '';
    if (facts.texts > facts.duties && facts.texts > facts.numbers) firstText = Math.min(firstText, column);
    if (column === 0 && activityWords.is(head)) continue;
    const isMostlyBlank = facts.texts * 2 < grid.rows.length;
    if (facts.duties > 0 && facts.duties >= facts.texts) columns.push(column);
    else if (facts.duties === 0 && facts.texts > 0 && isMostlyBlank && known(head)) columns.push(column);
    else if (facts.duties === 0 && facts.texts === 0 && head !== '') neutral.push(column);
  }
  if (columns.length === 0) return [];
  // A column without any mark is a role that has nothing here, unless its head says that it is something else.
  for (const column of neutral) {
    const head = grid.heads[column] ?? '';
    const mayBeRole = column > firstText && !isOther(head);
    if (known(head) || (mayBeRole && !activityWords.is(head) && !groupWords.is(head))) columns.push(column);
  }
  return columns.sort((a, b) => a - b);
}

/**
 * The columns whose head is no fact about the row: a tick under `Done` and a letter under `Priority` give nobody a duty.
 * Not for tables that are turned round, whose heads are activities.
 */
export function withoutFacts(
  grid: Grid,
  marks: readonly number[],
  known: (head: string) => boolean,
): number[] {
  const roles = marks.filter((column) => {
    const head = grid.heads[column] ?? '';
    return known(head) || !(isFact(head) || numberWords.is(head) || /\?$/u.test(head));
  });
  return roles;
}

/** `Status`, and `N/A`, under which a tick says that nobody has the row. */
function isFact(head: string): boolean {
  return factWords.is(head) || notApplicable.test(head);
}

const notApplicable =
  /^(?:n\s?[/.]\s?a\.?|not applicable|nicht zutreffend|non applicable|no aplica|non applicabile|não aplicável|n\.v\.t\.)$/iu;

function isOther(head: string): boolean {
  return noteWords.has(head) || isFact(head) || numberWords.is(head) || /\?$/u.test(head);
}

/** Tells the columns apart; `undefined` where no column names what is to be done. */
export function columnsOf(grid: Grid, roles: readonly number[]): Columns | undefined {
  const first = Math.min(...roles);
  const last = Math.max(...roles);
  const texts: number[] = [];
  let number: number | undefined;
  const isRole = new Set(roles);
  for (const [column, head] of grid.heads.entries()) {
    if (isRole.has(column)) continue;
    const facts = factsOf(grid.rows, column);
    if (facts.filled === 0) continue;
    const numbered = facts.numbers >= facts.filled * 0.6;
    if (
      column < first &&
      number === undefined &&
      (numbered || (numberWords.is(head) && !activityWords.is(head)))
    )
      number = column;
    else texts.push(column);
  }
  const left = texts.filter((column) => column < first);
  const activity = activityColumn(grid, left.length > 0 ? left : texts) ?? number;
  if (activity === undefined) return undefined;
  if (activity === number) number = undefined;
  const groups: number[] = [];
  const notes: number[] = [];
  const others: number[] = [];
  let status: number | undefined;
  for (const column of texts) {
    if (column === activity) continue;
    const head = grid.heads[column] ?? '';
    if (column < activity && isGroup(grid, column, activity)) groups.push(column);
    else if (isStatus(grid, column)) status ??= column;
    else if (noteWords.has(head) && !isRoleLike(head)) notes.push(column);
    else if (head === '' && column > last) notes.push(column);
    else others.push(column);
  }
  return { activity, number, groups, roles, notes, status, others };
}

/** Tells of the columns that a matrix has no place for. */
export function tellOthers(
  grid: Grid,
  columns: Columns,
  warn: (message: string, line: number) => void,
): void {
  for (const column of columns.others) {
    const head = grid.heads[column] ?? '';
    if (head !== '')
      warn(`The column "${shortened(head)}" is no role and no comment; it was left out`, grid.line);
  }
}

function isRoleLike(head: string): boolean {
  return roleWords.is(head);
}

/** The column whose head says so, or the one that tells the rows apart. */
function activityColumn(grid: Grid, candidates: readonly number[]): number | undefined {
  let best: number | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [position, column] of candidates.entries()) {
    const head = grid.heads[column] ?? '';
    const facts = factsOf(grid.rows, column);
    const own = grid.rows.filter((row) => row.cells[column]?.origin === 'own').length;
    const variety = facts.filled === 0 ? 0 : facts.distinct / Math.max(own, 1);
    let score = variety * 3 - position * 0.6;
    if (plainActivityWords.is(head)) score += 4;
    else if (activityWords.is(head)) score += 3;
    else if (activityWords.has(head)) score += 1.5;
    if (noteWords.is(head) || factWords.is(head)) score -= 4;
    else if (noteWords.has(head)) score -= 2;
    if (groupWords.is(head)) score -= 1.5;
    if (roleWords.is(head)) score -= 2;
    if (score > bestScore) {
      best = column;
      bestScore = score;
    }
  }
  return best;
}

/** A column that gathers rows: its head says so, or its texts are repeated or left blank from row to row. */
function isGroup(grid: Grid, column: number, activity: number): boolean {
  const head = grid.heads[column] ?? '';
  if (noteWords.is(head) || factWords.is(head)) return false;
  const facts = factsOf(grid.rows, column);
  const repeated = facts.distinct <= Math.max(1, grid.rows.length * 0.7);
  if (groupWords.is(head)) return true;
  return repeated && grid.rows.length > 2 && factsOf(grid.rows, activity).distinct > facts.distinct;
}

const statuses: Readonly<Record<string, 'active' | 'planned' | 'retired'>> = {
  active: 'active',
  live: 'active',
  aktiv: 'active',
  actif: 'active',
  activo: 'active',
  attivo: 'active',
  ativo: 'active',
  planned: 'planned',
  geplant: 'planned',
  prevu: 'planned',
  planifie: 'planned',
  planificado: 'planned',
  previsto: 'planned',
  pianificato: 'planned',
  planejado: 'planned',
  planlagt: 'planned',
  retired: 'retired',
  deprecated: 'retired',
};

/** The status that a cell states, in the words of the matrix file. */
export function statusOf(text: string): 'active' | 'planned' | 'retired' | undefined {
  return statuses[foldWords(text)];
}

function isStatus(grid: Grid, column: number): boolean {
  let known = 0;
  for (const row of grid.rows) {
    const text = row.cells[column]?.text ?? '';
    if (text === '' || row.marks[column]?.kind === 'no') continue;
    if (statusOf(text) === undefined) return false;
    known++;
  }
  return known > 0;
}
