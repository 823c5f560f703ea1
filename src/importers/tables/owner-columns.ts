import { oneLine } from './cell-text.ts';
import { columnsOf, tellOthers } from './columns.ts';
import type { Grid } from './grid.ts';
import { lettersOfHeader } from './letter-words.ts';
import { asTick, NamedRoles, namesIn } from './names.ts';
import { type ReadRow, type ReadTable, type Scene, tableIn } from './read-table.ts';
import { contractKind } from './roles.ts';
import { framesOf, type RowFrame } from './rows.ts';
import { partsOf, saysShared, withReason } from './shared.ts';
import { activityWords, factWords, foldWords, ownerWords } from './words.ts';

/** One column that names which party of a contract has the row: `Task | Owner` over `Provider`, `Customer`, `Both`. */
export function readOwners(scene: Scene, isSpoken: boolean): ReadTable | undefined {
  const { grid } = scene;
  const owners = [...grid.heads.keys()].slice(1).filter((column) => namesParties(grid, column, isSpoken));
  const [column] = owners;
  if (column === undefined || owners.length > 1) return undefined;
  // A list of things to do by a day says who does each, and not whose duty it is.
  if (!isSpoken && grid.heads.some((head) => factWords.is(head))) return undefined;
  if (!grid.heads.slice(0, column).some((head) => activityWords.has(head))) return undefined;
  const columns = columnsOf(grid, [column]);
  if (columns === undefined) return undefined;
  tellOthers(grid, columns, scene.warn);
  const parties = partiesIn(grid, [column]);
  const roles = new NamedRoles();
  const rows = [...framesOf(grid, columns, scene.warn)]
    .filter(({ frame }) => frame.name !== '')
    .map(({ row, frame }) => ownedRow(frame, row.cells[column]?.text ?? '', parties, roles));
  return { ...tableIn(scene), kind: 'ticks', roles: roles.names, rows };
}

function ownedRow(
  frame: RowFrame,
  text: string,
  parties: ReadonlyMap<string, string>,
  roles: NamedRoles,
): ReadRow {
  const { names, shared } = holdersIn(text, parties);
  const cells = roles.cells([{ letters: [], names }]).map(asTick);
  return withReason({ ...frame, cells, shared }, [...parties.values()]);
}

/**
 * `Layer | IaaS | PaaS | SaaS` over `Customer` and `Provider`: who has the row under each model of a service. Each column
 * is a table of its own, called by its head.
 */
export function readModels(scene: Scene): ReadTable[] | undefined {
  const { grid } = scene;
  const models = [...grid.heads.keys()].slice(1).filter((column) => {
    const named = namesOfColumn(grid, column);
    return named.length > 0 && named.every((name) => contractKind(name) !== undefined || saysShared(name));
  });
  const parties = partiesIn(grid, models);
  const kinds = new Set([...parties.values()].map(contractKind));
  const isModels = models.every((column) => contractKind(grid.heads[column] ?? '') === undefined);
  if (models.length < 2 || parties.size !== 2 || kinds.size !== 2 || !isModels) return undefined;
  const columns = columnsOf(grid, models);
  if (columns === undefined) return undefined;
  tellOthers(grid, columns, scene.warn);
  const frames = [...framesOf(grid, columns, scene.warn)].filter(({ frame }) => frame.name !== '');
  const roles = new NamedRoles();
  return models.map((column) => {
    const rows = frames.map(({ row, frame }) =>
      ownedRow(frame, row.cells[column]?.text ?? '', parties, roles),
    );
    const title = oneLine(grid.heads[column] ?? '');
    return { ...tableIn(scene), title, kind: 'ticks', roles: [...parties.values()], rows };
  });
}

function namesOfColumn(grid: Grid, column: number): string[] {
  return grid.rows.flatMap((row) => namesIn(row.cells[column]?.text ?? '', new Set()).flatMap(partsOf));
}

/**
 * The column says by its head that it names owners, and its cells name a few, some of them by their part in a contract,
 * or say that all share the row. Where nothing else says what the table is about, both sides of the contract are named.
 */
function namesParties(grid: Grid, column: number, isSpoken: boolean): boolean {
  const head = (grid.heads[column] ?? '').replace(/\([^()]*\)/gu, ' ');
  const parties = partiesIn(grid, [column]);
  if (parties.size < 2 || parties.size > Math.max(3, grid.rows.length / 2)) return false;
  const kinds = new Set([...parties.values()].map(contractKind));
  const isContract = kinds.has('customer') && kinds.has('provider');
  const isOwners = ownerWords.is(head) || lettersOfHeader(head)?.join() === 'R';
  if (isContract) return isOwners || ownerWords.has(head);
  const isShared = grid.rows.some((row) => saysShared(row.cells[column]?.text ?? ''));
  return isOwners && isSpoken && (isShared || kinds.size > 1 || !kinds.has(undefined));
}

/** The parties that the cells name, each by its folded name, in the spelling that came first. */
function partiesIn(grid: Grid, columns: readonly number[]): Map<string, string> {
  const parties = new Map<string, string>();
  const texts = columns.flatMap((column) => grid.rows.map((row) => row.cells[column]?.text ?? ''));
  for (const text of texts) {
    for (const written of namesIn(text, new Set())) {
      const { names, shared } = namedIn(written);
      // Joined names may be one: `Research & Development`.
      const parts = names.flatMap(partsOf);
      for (const name of shared === '' && parts.length > 1 ? [] : parts)
        if (!parties.has(foldWords(name))) parties.set(foldWords(name), oneLine(name));
    }
  }
  return parties;
}

/** Who has a row: the parties named, or all where it is shared by nobody in particular. */
function holdersIn(
  text: string,
  parties: ReadonlyMap<string, string>,
): { readonly names: readonly string[]; readonly shared: string } {
  let shared = '';
  const held = namesIn(text, new Set()).flatMap((written) => {
    const said = namedIn(written);
    shared ||= said.shared;
    if (said.names.length === 0) return sharersIn(parties);
    return said.names.flatMap((name) => {
      const parts = partsOf(name).map((part) => parties.get(foldWords(part)));
      return parts.every((part) => part !== undefined) ? parts : [oneLine(name)];
    });
  });
  return { names: [...new Set(held)], shared };
}

/** What both sides of a contract share, they share without any third party. */
function sharersIn(parties: ReadonlyMap<string, string>): string[] {
  const all = [...parties.values()];
  const sides = all.filter((name) => contractKind(name) !== undefined);
  return sides.length === 2 && new Set(sides.map(contractKind)).size === 2 ? sides : all;
}

/** `CSP-owned` names the CSP; `Shared CSP and CSC` and `A / B (joint)` name who shares, `Shared` names nobody. */
function namedIn(written: string): { readonly names: readonly string[]; readonly shared: string } {
  const text = oneLine(written);
  const open = text.indexOf('(');
  const isListed = open >= 0 && /[/&,]/u.test(text.slice(open));
  if (saysShared(text) && !isListed) return { names: [], shared: text };
  const [, first = '', rest = ''] = /^(\p{L}+)(?:\s?[:–—(-]\s?|\s)(\S[^()]*)\)?$/u.exec(text) ?? [];
  if (saysShared(first)) {
    const names = rest.replace(between, '').split(/\s?,\s?/u);
    return { names, shared: text };
  }
  const [, name = '', behind = ''] = /^([^()]+?)\s?\(([^()]+)\)$/u.exec(text) ?? [];
  if (saysShared(behind)) return { names: [name], shared: text };
  const owned = text.replace(
    /[\s-](?:owned|managed|operated|outsourced|only|responsibility|responsible)$/iu,
    '',
  );
  return { names: [owned], shared: '' };
}

/** What stands between a word for shared and those who share. */
const between =
  /^(?:responsibility\s)?(?:(?:between|by|of|with|zwischen|von|durch|entre|par|de|tra|fra|da|mellom|mellem|mellan|av|af)\s)?/iu;
