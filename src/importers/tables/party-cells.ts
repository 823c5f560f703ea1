import { oneLine } from './cell-text.ts';
import { columnsOf, tellOthers } from './columns.ts';
import type { Grid } from './grid.ts';
import { letterOfWord, lettersOfHeader } from './letter-words.ts';
import { emptyMark, type Mark } from './marks.ts';
import { lettersMark, NamedRoles, namesIn } from './names.ts';
import { type ReadRow, type ReadTable, type Scene, tableIn } from './read-table.ts';
import { contractKind, roleKey } from './roles.ts';
import { framesOf } from './rows.ts';
import { activityWords, foldWords, ownerWords, sharedWords } from './words.ts';

/**
 * The grid with ticks where a cell says no more than that its column has the row: the name of the column itself
 * (`Customer` under `Customer`), or that it is shared.
 */
export function withPartyCells(grid: Grid): Grid {
  const columns = [...grid.heads.keys()].slice(1).filter((column) => namesItself(grid, column));
  if (columns.length < 2) return grid;
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      marks: row.marks.map((mark, column) =>
        columns.includes(column) && mark.kind === 'text' ? partyTick(mark, grid.heads[column] ?? '') : mark,
      ),
    })),
  };
}

/** `Customer responsible?` over yes and no, in each of the columns: the grid with the parties as heads. */
export function withAskedParties(grid: Grid, marks: readonly number[]): Grid | undefined {
  const asked = new Map(marks.map((column) => [column, askedParty(grid.heads[column] ?? '')]));
  const isAsked = asked.size > 1 && [...asked.values()].every((party) => party !== undefined);
  if (!isAsked || !grid.rows.some((row) => marks.some((column) => row.marks[column]?.kind === 'tick')))
    return undefined;
  return { ...grid, heads: grid.heads.map((head, column) => asked.get(column) ?? head) };
}

const verbs = new Set('is are ist sind est es son è sono é são er är jest on is zijn for it this'.split(' '));

/** `Is the host responsible?` asks about the host. */
function askedParty(head: string): string | undefined {
  const question = /^(.*\S)\s*[?？]$/u.exec(head)?.[1];
  const words = question?.split(/\s+/u) ?? [];
  const party = words.filter((word) => letterOfWord(word) !== 'R' && !verbs.has(word.toLowerCase()));
  if (words.length === party.length || !words.some((word) => letterOfWord(word) === 'R')) return undefined;
  return party.join(' ').replace(/^(?:the|der|die|das|le|la|el|il|o|a)\s(?=\S)/iu, '') || undefined;
}

function partyTick(mark: Mark, head: string): Mark {
  const note = roleKey(mark.text) === roleKey(head) ? '' : mark.text;
  return { ...emptyMark, kind: 'tick', text: mark.text, note };
}

/** Every text of the column is its head or a word for shared, and one of them is its head. */
function namesItself(grid: Grid, column: number): boolean {
  const key = roleKey(grid.heads[column] ?? '');
  const texts = grid.rows.flatMap((row) => {
    const mark = row.marks[column];
    return mark === undefined || mark.kind === 'empty' || mark.kind === 'no' ? [] : [mark.text];
  });
  const own = texts.filter((text) => roleKey(text) === key).length;
  return key !== '' && own > 0 && texts.every((text) => roleKey(text) === key || sharedWords.is(text));
}

/** One column that names which party of a contract has the row: `Task | Owner` over `Provider`, `Customer`, `Both`. */
export function readOwners(scene: Scene): ReadTable | undefined {
  const { grid } = scene;
  const owners = [...grid.heads.keys()].slice(1).filter((column) => namesParties(grid, column));
  const [column] = owners;
  if (column === undefined || owners.length > 1) return undefined;
  if (!grid.heads.slice(0, column).some((head) => activityWords.has(head))) return undefined;
  const columns = columnsOf(grid, [column]);
  if (columns === undefined) return undefined;
  tellOthers(grid, columns, scene.warn);
  const letters = lettersOfHeader(grid.heads[column] ?? '');
  const parties = partiesIn(grid, column);
  const roles = new NamedRoles();
  const rows: ReadRow[] = [];
  for (const { row, frame } of framesOf(grid, columns, scene.warn)) {
    if (frame.name === '') continue;
    const names = holdersIn(row.cells[column]?.text ?? '', parties);
    const cells = roles.cells([{ letters: letters ?? [], names }]);
    rows.push({ ...frame, cells: letters === undefined ? cells.map(asTick) : cells });
  }
  const kind = letters === undefined ? 'ticks' : 'letters';
  return { ...tableIn(scene), kind, roles: roles.names, rows };
}

/**
 * `Layer | IaaS | PaaS | SaaS` over `Customer` and `Provider`: who has the row under each model of a service. Each column
 * is a table of its own, called by its head.
 */
export function readModels(scene: Scene): ReadTable[] | undefined {
  const { grid } = scene;
  const models = [...grid.heads.keys()].slice(1).filter((column) => {
    const named = namesOfColumn(grid, column);
    return (
      named.length > 0 && named.every((name) => contractKind(name) !== undefined || sharedWords.is(name))
    );
  });
  const parties = new Map(models.flatMap((column) => [...partiesIn(grid, column)]));
  const kinds = new Set([...parties.values()].map(contractKind));
  const isModels = models.every((column) => contractKind(grid.heads[column] ?? '') === undefined);
  if (models.length < 2 || parties.size !== 2 || kinds.size !== 2 || !isModels) return undefined;
  const columns = columnsOf(grid, models);
  if (columns === undefined) return undefined;
  tellOthers(grid, columns, scene.warn);
  const frames = [...framesOf(grid, columns, scene.warn)].filter(({ frame }) => frame.name !== '');
  const roles = new NamedRoles();
  return models.map((column) => {
    const rows = frames.map(({ row, frame }) => {
      const names = holdersIn(row.cells[column]?.text ?? '', parties);
      return { ...frame, cells: roles.cells([{ letters: [], names }]).map(asTick) };
    });
    const title = oneLine(grid.heads[column] ?? '');
    return { ...tableIn(scene), title, kind: 'ticks', roles: [...parties.values()], rows };
  });
}

function namesOfColumn(grid: Grid, column: number): string[] {
  return grid.rows.flatMap((row) => namesIn(row.cells[column]?.text ?? '', new Set()).flatMap(parted));
}

function asTick<Cell extends { readonly mark: Mark }>(cell: Cell): Cell {
  return { ...cell, mark: { ...lettersMark([]), kind: 'tick' } };
}

/** The column says by its head that it names owners, and its cells name a few, some of them by their part in a contract. */
function namesParties(grid: Grid, column: number): boolean {
  const head = grid.heads[column] ?? '';
  if (!ownerWords.is(head) && lettersOfHeader(head)?.join() !== 'R') return false;
  const parties = partiesIn(grid, column);
  return (
    parties.size > 1 &&
    parties.size <= Math.max(3, grid.rows.length / 2) &&
    [...parties.values()].some((name) => contractKind(name) !== undefined)
  );
}

/** The parties that the cells name, each by its folded name, in the spelling that came first. */
function partiesIn(grid: Grid, column: number): Map<string, string> {
  const parties = new Map<string, string>();
  for (const row of grid.rows) {
    for (const name of namesIn(row.cells[column]?.text ?? '', new Set())) {
      const isJoined = parted(name).length > 1;
      if (!sharedWords.is(name) && !isJoined && !parties.has(foldWords(name)))
        parties.set(foldWords(name), oneLine(name));
    }
  }
  return parties;
}

function parted(name: string): string[] {
  return name.split(/(?:(?<!\s)\s+)?[/&]\s*|(?<!\s)\s+(?:and|und|et|y|e|og|och|i|и|en|ve)\s+/u);
}

/** Who has a row: the parties named, or both of two where it is shared. */
function holdersIn(text: string, parties: ReadonlyMap<string, string>): string[] {
  return namesIn(text, new Set()).flatMap((name) => {
    if (sharedWords.is(name) && parties.size === 2) return [...parties.values()];
    const parts = parted(name).map((part) => parties.get(foldWords(part)));
    return parts.every((part) => part !== undefined) ? parts : [oneLine(name)];
  });
}
