import type { Grid } from './grid.ts';
import type { LetterColumn } from './letter-column.ts';
import { lettersOfHeader } from './letter-words.ts';
import { activityWords, WordList } from './words.ts';

/**
 * The columns of `Task | Owner | Backup owner | Approver` and of `Task | Lead | Support`, which together name who has what:
 * beside an owner, who answers, whoever approves is asked before, and a backup helps.
 */
export function ownerColumnsOf(grid: Grid, columns: readonly LetterColumn[]): LetterColumn[] {
  const owner = columnOf(grid, ownerHeads);
  const lead = columnOf(grid, leadHeads);
  const first = owner ?? lead;
  const isTasks = grid.heads.slice(0, first ?? 0).some((head) => activityWords.is(head));
  if (first === undefined || !isTasks || !holdsTexts(grid, first)) return [...columns];
  const approving = owner === undefined ? undefined : columnOf(grid, approverHeads);
  const helping = columnOf(grid, backupHeads) ?? columnOf(grid, supportHeads);
  if (approving === undefined && helping === undefined) return [...columns];
  const others = columns.filter(({ column }) => ![first, approving, helping].includes(column));
  const isHeld = (letter: string) => others.some(({ letters }) => letters.includes(letter));
  const answers = owner !== undefined && !isHeld('A') ? ['A'] : [];
  const found: LetterColumn[] = [{ column: first, letters: isHeld('R') ? answers : ['R', ...answers] }];
  if (approving !== undefined) found.push({ column: approving, letters: ['C'], note: grid.heads[approving] });
  if (helping !== undefined) {
    const isSupport = lettersOfHeader(grid.heads[helping] ?? '')?.join() === 'S';
    found.push({ column: helping, letters: ['S'], note: isSupport ? undefined : grid.heads[helping] });
  }
  return [...others, ...found.filter(({ letters }) => letters.length > 0)];
}

function columnOf(grid: Grid, words: WordList): number | undefined {
  const column = grid.heads.findIndex((head) => words.is(head));
  return column < 0 ? undefined : column;
}

/** Names, and not the letters or ticks of a role that is called `Lead`. */
function holdsTexts(grid: Grid, column: number): boolean {
  const marks = grid.rows.map((row) => row.marks[column]).filter((mark) => mark?.kind !== 'empty');
  return marks.filter((mark) => mark?.kind === 'text').length * 2 > marks.length;
}

const ownerHeads = new WordList(
  'owner, process owner, task owner, activity owner, service owner, accountable owner, primary owner, proprietaire, propietario, proprietario, eier',
);
const leadHeads = new WordList('lead, leads, federfuhrung, federfuhrend, pilote, lider, capofila, primary');
const backupHeads = new WordList(
  `backup, backup owner, deputy, deputy owner, secondary, secondary owner, substitute, stellvertreter, stellvertretung, vertretung,
   vertreter, suppleant, remplacant, suplente, sustituto, sostituto, supplente, stedfortreder, vikar`,
);
const supportHeads = new WordList(
  'support, supports, supporting, supported by, unterstutzung, mitwirkung, appui, soutien, apoyo, supporto, stotte',
);
const approverHeads = new WordList(
  `approver, approvers, approved by, approval, approves, final approver, sign off, signed off by, genehmiger, genehmigung, freigabe,
   approbateur, approbation, aprobador, aprobadora, aprobacion, approvatore, approvazione, godkjenner, godkjenning`,
);
