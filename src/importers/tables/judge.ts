import { schemes } from '../../model/index.ts';
import { oneLine } from './cell-text.ts';
import type { Grid } from './grid.ts';
import { dutyOf } from './legend.ts';
import { letterOfWord } from './letter-words.ts';
import { partyShare } from './orientation.ts';
import type { Scene, Surroundings } from './read-table.ts';
import { contractKind } from './roles.ts';
import {
  accessRoles,
  activityWords,
  factWords,
  otherHeads,
  otherMatrixWords,
  permissionWords,
  responsibilityWords,
  roleWords,
  symbolWords,
} from './words.ts';

/** A table that explains letters or signs: one of them a row, with the word or sentence for it. */
export function isLegend(grid: Grid, marks: readonly number[]): boolean {
  const [column] = marks;
  if (column === undefined) return false;
  if (column === 0) return !grid.heads.some((head, at) => !marks.includes(at) && activityWords.is(head));
  if (marks.length > 1) return false;
  const rows = grid.rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
  const texts = rows.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== '');
  const isOneEach = new Set(texts).size === texts.length && texts.length <= 14;
  if (!isOneEach) return false;
  const beside = rows.map((row) =>
    oneLine(row.cells.find((cell, at) => at !== column && cell.text !== '')?.text ?? ''),
  );
  const words = beside.filter((text) => letterOfWord(text) !== undefined).length;
  return words * 2 >= rows.length || symbolWords.has(grid.heads[column] ?? '');
}

/** `letters` or `ticks`; `undefined` where the marks are of something else than responsibility. */
export function kindOf(
  scene: Scene,
  marks: readonly number[],
  label: number,
): 'letters' | 'ticks' | undefined {
  const seen = new Map<string, number>();
  let letters = 0;
  let ticks = 0;
  for (const row of scene.grid.rows) {
    for (const column of marks) {
      const mark = row.marks[column];
      if (mark?.kind === 'tick') ticks++;
      if (mark?.kind !== 'letters') continue;
      letters++;
      for (const letter of mark.letters) seen.set(letter, (seen.get(letter) ?? 0) + 1);
    }
  }
  if (letters >= ticks)
    return continues(scene, marks, seen) || isRaciLike(seen, marks.length, scene.around)
      ? 'letters'
      : undefined;
  return isDutyTicks(scene, marks, label) ? 'ticks' : undefined;
}

/** A table of letters under the heads of another: it need not hold the letters by which a first one is known. */
function continues(
  { grid, around }: Scene,
  marks: readonly number[],
  seen: ReadonlyMap<string, number>,
): boolean {
  const known = marks.filter((column) => around.known(grid.heads[column] ?? '')).length;
  const explained = new Set(around.legend.letters.keys());
  return around.hasLetters() && known * 2 > marks.length && strangeShare(seen, explained) === 0;
}

/** What letters stand for in tables that have nothing to do with responsibility. */
const otherMeaning =
  /^(?:read|write|create|required|red|amber|green|remote|rare|certain|possible|active|inactive|completed?|closed|cancelled|in progress|implemented|critical|important|advanced|beginner|intermediate|available|high|medium|low|lesen|leer|lire|leggere)(?!\p{L})/iu;

function isRaciLike(seen: ReadonlyMap<string, number>, columns: number, around: Surroundings): boolean {
  const letters = [...seen.keys()];
  if (seen.has('U') && seen.has('C') && seen.has('R')) return false;
  const meanings = letters.map((letter) => around.legend.letters.get(letter));
  if (meanings.some((meaning) => meaning !== undefined && otherMeaning.test(meaning.name))) return false;
  // One meaning that is a duty makes the others of the legend some too: Primary, Secondary, Backup.
  const isDuties = meanings.some((meaning) => dutyOf(meaning) !== undefined);
  const explained = new Set(isDuties ? letters.filter((letter) => around.legend.letters.has(letter)) : []);
  // Red, amber, green, and blue for what is done.
  if (seen.has('G') && !explained.has('G') && letters.every((letter) => 'RAGYB'.includes(letter)))
    return false;
  const core = ['R', 'A', 'C', 'I'].filter((letter) => seen.has(letter));
  const hasOwner = seen.has('R') || seen.has('A');
  const strange = strangeShare(seen, explained);
  if (strange > 0.34 || (strange > 0.1 && !(seen.has('R') && seen.has('A')))) return false;
  if (columns === 1 && !hasOwner) return false;
  if (around.speaks) return core.length > 0 || explained.size > 0;
  // A legend that explains every letter, and says of one that it owns or does, needs no heading.
  const duties = new Set(meanings.map((meaning) => dutyOf(meaning)));
  const isExplained = explained.size === letters.length && (duties.has('R') || duties.has('A'));
  if (columns > 1 && isExplained && duties.size > 1) return true;
  return columns > 1 && core.length > 1 && hasOwner;
}

/** How many of the letters have no place in the scheme that fits best, nor in the legend: 0 to 1. */
function strangeShare(seen: ReadonlyMap<string, number>, explained: ReadonlySet<string>): number {
  let total = 0;
  for (const count of seen.values()) total += count;
  const strange = Object.values(schemes).map((scheme) => {
    const letters = new Set<string>(scheme.letters.map(({ letter }) => letter));
    let outside = 0;
    for (const [letter, count] of seen) if (!letters.has(letter) && !explained.has(letter)) outside += count;
    return outside;
  });
  return total === 0 ? 0 : Math.min(...strange) / total;
}

function isDutyTicks({ grid, context, around }: Scene, marks: readonly number[], label: number): boolean {
  const heads = marks.map((column) => grid.heads[column] ?? '');
  const knownHeads = heads.filter((head) => around.known(head)).length;
  if (knownHeads * 2 > heads.length) return true;
  if (marks.length < 2) return false;
  const rows = grid.rows.map((row) => row.cells[label]?.text ?? '');
  if ([heads, rows].some((names) => names.filter((name) => permissionWords.is(name)).length > 1))
    return false;
  if (heads.some((head) => otherHeads.is(head)) || otherMatrixWords.is(grid.heads[label] ?? '')) return false;
  const close = [
    context.headings.at(-1)?.text ?? '',
    context.caption?.text ?? '',
    grid.title,
    grid.heads[label] ?? '',
  ].join(' / ');
  const speaksClose = responsibilityWords.has(close);
  if (otherMatrixWords.has(close) && !speaksClose) return false;
  if (!speaksClose && heads.filter((head) => accessRoles.is(head)).length > 1) return false;
  // Both parties of a contract over ticks, or what they share, and tasks beside them: no word about responsibility is needed.
  const isTasks = grid.heads.slice(label, Math.min(...marks)).some((head) => activityWords.has(head));
  const kinds = new Set(heads.filter((head) => !accessRoles.is(head)).map(contractKind));
  const isContract = kinds.has('customer') && kinds.has('provider');
  const isShared = grid.rows.some(({ shared }) => shared !== undefined);
  if (isTasks && ((isContract && partyShare(heads) === 1) || (isShared && partyShare(heads) >= 0.5)))
    return true;
  const before = context.before.map((block) => (block.kind === 'table' ? '' : block.text)).join(' ');
  const wider = context.headings.map((heading) => heading.text).join(' / ');
  if (speaksClose) return true;
  const isAboutParties = partyShare(heads) > 0 || isTasks;
  if (!isAboutParties || (around.hasLetters() && knownHeads === 0)) return false;
  if (around.titled || responsibilityWords.has(wider) || responsibilityWords.has(before)) return true;
  return around.speaks && partyShare(heads) >= 0.5 && isTasks;
}

/** Most of the columns tell facts about the rows, as in a register of risks; roles as rows may have such activities. */
export function ratesRows(grid: Grid, marks: readonly number[], label: number): boolean {
  const facts = marks.filter((column) => factWords.is(grid.heads[column] ?? '')).length;
  return facts > 1 && facts * 2 >= marks.length && !roleWords.is(grid.heads[label] ?? '');
}

/** What a table that is no matrix looks like, for the person who asked for one. */
export function describe(grid: Grid, marks: readonly number[]): string {
  if (isLegend(grid, marks)) return 'a legend';
  if (marks.length > 0) return 'a table of marks that are no responsibilities';
  let length = 0;
  let cells = 0;
  let numbers = 0;
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      if (cell.text === '') continue;
      cells++;
      length += cell.text.length;
      if (/^[\d\s.,%]+$/u.test(cell.text)) numbers++;
    }
  }
  const named = `a table headed "${grid.heads
    .filter((head) => head !== '')
    .map(oneLine)
    .slice(0, 4)
    .join(' | ')}"`;
  if (cells > 0 && numbers * 3 > cells) return `${named} with numbers`;
  return cells > 0 && length / cells > 40 ? `${named} with sentences` : named;
}
